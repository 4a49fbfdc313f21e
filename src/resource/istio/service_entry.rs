//! ServiceEntry: services that no registry has.
//! Fields of the CRD serviceentries.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::{choice, record};

use super::common::WorkloadSelector;
use super::workload_entry::WorkloadEntry;

record! {
    /// Adds a service to what the mesh knows.
    pub struct ServiceEntry {
        "addresses" addresses: Vec<&'e str>,
        "endpoints" endpoints: Vec<WorkloadEntry<'e>>,
        "exportTo" export_to: Vec<&'e str>,
        required "hosts" hosts: Vec<&'e str>,
        "location" location: Option<Location>,
        "ports" ports: Vec<ServicePort<'e>>,
        "resolution" resolution: Option<Resolution>,
        "subjectAltNames" subject_alt_names: Vec<&'e str>,
        "workloadSelector" workload_selector: Option<WorkloadSelector<'e>>,
    }
}

record! {
    /// A port of such a service.
    pub struct ServicePort {
        required "name" name: Option<&'e str>,
        required "number" number: Option<i64>,
        "protocol" protocol: Option<&'e str>,
        "targetPort" target_port: Option<i64>,
    }
}

choice! {
    /// Whether a service is part of the mesh.
    pub enum Location { MeshExternal = "MESH_EXTERNAL", MeshInternal = "MESH_INTERNAL" }
}

choice! {
    /// How the endpoints of a service are found.
    pub enum Resolution {
        None = "NONE",
        Static = "STATIC",
        Dns = "DNS",
        DnsRoundRobin = "DNS_ROUND_ROBIN",
        DynamicDns = "DYNAMIC_DNS",
    }
}
