//! DestinationRule: subsets of a host and the policies towards it.
//! Fields of the CRD destinationrules.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

use super::common::PolicySelector;
use super::traffic_policy::TrafficPolicy;

record! {
    /// Policies of clients towards a host, and the subsets of it.
    pub struct DestinationRule {
        "exportTo" export_to: Vec<&'e str>,
        required "host" host: Option<&'e str>,
        "subsets" subsets: Vec<Subset<'e>>,
        "trafficPolicy" traffic_policy: Option<Box<TrafficPolicy<'e>>>,
        "workloadSelector" workload_selector: Option<Box<PolicySelector<'e>>>,
    }
}

record! {
    /// A named part of the endpoints of a host.
    pub struct Subset {
        "labels" labels: map &'e str,
        required "name" name: Option<&'e str>,
        "trafficPolicy" traffic_policy: Option<Box<TrafficPolicy<'e>>>,
    }
}
