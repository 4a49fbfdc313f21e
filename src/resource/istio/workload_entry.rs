//! WorkloadEntry: an endpoint that is no pod.
//! Fields of the CRD workloadentries.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

record! {
    /// One endpoint that is no pod; also the endpoints of a ServiceEntry.
    pub struct WorkloadEntry {
        "address" address: Option<&'e str>,
        "labels" labels: map &'e str,
        "locality" locality: Option<&'e str>,
        "network" network: Option<&'e str>,
        "ports" ports: map i64,
        "serviceAccount" service_account: Option<&'e str>,
        "weight" weight: Option<i64>,
    }
}
