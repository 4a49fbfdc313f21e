//! The check `missing-gateway-port`.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::proxies;
use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::{port_list, unseen};
use crate::resource::IntOrString;
use crate::resource::core::Workload;

check! {
    /// A Gateway opens a port that no Service leads to.
    ///
    /// ## Why it hurts
    /// The proxies listen, but nobody gets there: the load balancer and the Service in front of them do
    /// not have the port, so connections time out or are refused.
    ///
    /// ## How to fix
    /// Add the port to the Service of the gateway, or correct the number. A Gateway names the port of
    /// the Service or the `targetPort` behind it.
    pub static MISSING_GATEWAY_PORT = "missing-gateway-port", ["IST0162"], Warning, ["Service", "Deployment", "Pod"], run
}

/// The ports that Services lead to, or the reason why they are not known.
type Ports = Result<BTreeSet<i64>, String>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let proxies = proxies(context);
    let mut known: FxHashMap<&[(&str, &str)], Ports> = FxHashMap::default();
    for gateway in &context.catalog.gateways {
        let labels = gateway.spec.selector.as_slice();
        // That nothing is selected is said by `selector-without-workload`.
        let Some(workloads) = proxies.get(labels).filter(|workloads| !workloads.is_empty()) else {
            if !labels.is_empty() && !context.kubernetes.workloads_complete() {
                findings.not_checked("no proxies of some Gateways in the input");
            }
            continue;
        };
        let ports = match known.entry(labels).or_insert_with(|| ports(context, workloads)) {
            Ok(ports) if ports.is_empty() => continue,
            Ok(ports) => &*ports,
            Err(reason) => {
                findings.not_checked(reason.clone());
                continue;
            }
        };
        for port in gateway.spec.servers.iter().filter_map(|server| server.port.as_ref()) {
            let Some((number, node)) = port.number.zip(port.node.get("number")) else { continue };
            if !ports.contains(&number) {
                let list: Vec<i64> = ports.iter().copied().collect();
                let message = format!("no Service of the selected proxies leads to port {number}");
                findings.at(gateway.object, node, message).help(format!("their ports: {}", port_list(&list)));
            }
        }
    }
}

/// The ports, and target ports, of all Services that select one of the proxies. None: no Service does.
fn ports(context: &CheckContext<'_>, workloads: &[&Workload<'_>]) -> Ports {
    let mut ports = BTreeSet::new();
    for workload in workloads {
        let namespace = &workload.object.reference.namespace;
        if !context.estate.coverage.observed("", "Service", namespace) {
            return Err(unseen("Service", namespace));
        }
        for service in context.kubernetes.services_before(workload) {
            for port in &service.spec.ports {
                ports.extend(port.port);
                match port.target_port {
                    Some(IntOrString::Int(number)) => drop(ports.insert(number)),
                    Some(IntOrString::String(name)) => ports.extend(container_port(workload, name)),
                    None => {}
                }
            }
        }
    }
    Ok(ports)
}

/// The number of a named port of a pod.
fn container_port(workload: &Workload<'_>, name: &str) -> Option<i64> {
    workload.ports().into_iter().find(|port| port.name == Some(name)).map(|port| port.number)
}
