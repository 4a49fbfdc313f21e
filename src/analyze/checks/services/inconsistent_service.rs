//! The check `inconsistent-service`.

use super::is_of_the_platform;
use crate::analyze::checks::prelude::*;
use crate::resource::core::{Service, ServicePort};

check! {
    /// A Service is not the same in all clusters of the mesh.
    ///
    /// ## Why it hurts
    /// Istio takes the Services with one namespace and name in all clusters of a mesh for one service with
    /// all their endpoints, but describes it to each proxy as one of the clusters has it. A port that another
    /// cluster lacks, or declares with another protocol, works for clients in one cluster and not in the
    /// next; endpoints of a headless Service and of one with an address do not mix. The port numbers of the pods
    /// (`targetPort`) may differ.
    ///
    /// ## How to fix
    /// Apply the same Service everywhere, or give one of them another name. A service that must stay apart
    /// belongs into `serviceSettings` of the mesh config as `clusterLocal`.
    ///
    /// It runs when other clusters are named: `--remote NAME=PATH`, or `--remote-context NAME`.
    pub static INCONSISTENT_SERVICE = "inconsistent-service", ["IST0170"], Warning, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let services = context.kubernetes.services.iter().filter(|service| !is_of_the_platform(service));
    for service in services {
        let host = context.istio.resolve(service.name(), service.namespace());
        for remote in context.remotes {
            let Some(other) = remote.service(&host) else { continue };
            let differences = differences(&service.spec, &other.spec);
            let Some((field, _)) = differences.first() else { continue };
            let node = service.spec.node.get(field).unwrap_or_else(|| service.object.name_node());
            let said: Vec<&str> = differences.iter().map(|(_, said)| said.as_str()).collect();
            let message = format!("cluster {} has another Service {host}: {}", remote.name, said.join("; "));
            let place = remote.estate.place(other.object, other.object.name_node());
            findings.at(service.object, node, message).related_place(place, "the Service there");
        }
    }
}

/// What clients would notice, each with the field that it is about.
fn differences(here: &Service<'_>, there: &Service<'_>) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let headless = |service: &Service<'_>| service.cluster_ip == Some("None");
    if headless(here) != headless(there) {
        let where_ = if headless(here) { "here" } else { "there" };
        found.push(("clusterIP", format!("it is headless only {where_}")));
    }
    let kind = |service: &Service<'_>| service.kind.unwrap_or("ClusterIP").to_owned();
    if kind(here) != kind(there) {
        found.push(("type", format!("its type is {} here and {} there", kind(here), kind(there))));
    }
    let at = |service: &Service<'_>, number: Option<i64>| {
        let same = |port: &&ServicePort<'_>| port.port == number;
        service.ports.iter().filter(same).map(describe).collect::<Vec<_>>().join(", ")
    };
    let numbers = here.ports.iter().chain(&there.ports).map(|port| port.port);
    let mut numbers: Vec<Option<i64>> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        let shown = number.unwrap_or_default();
        let (one, two) = (at(here, number), at(there, number));
        let said = match (one.is_empty(), two.is_empty()) {
            _ if one == two => continue,
            (false, true) => format!("port {shown} ({one}) is only here"),
            (true, false) => format!("port {shown} ({two}) is only there"),
            _ => format!("port {shown} is {one} here and {two} there"),
        };
        found.push(("ports", said));
    }
    found
}

/// The name of a port and what is spoken on it.
fn describe(port: &ServicePort<'_>) -> String {
    let name = port.name.map_or_else(|| "no name".to_owned(), |name| format!("`{name}`"));
    let protocol = port.protocol.unwrap_or("TCP");
    match port.app_protocol {
        Some(application) => format!("{name} {protocol} {application}"),
        None => format!("{name} {protocol}"),
    }
}
