//! The check `missing-target-port`.

use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::base::text;
use crate::resource::core::{ServicePort, Workload};
use crate::resource::{IntOrString, Typed, core};

check! {
    /// A port of a Service leads to a port that no container of its pods has.
    ///
    /// ## Why it hurts
    /// A `targetPort` by name is looked up in the containers. Without such a port the Service has no endpoint there, and
    /// every call ends in 503. A number works even when no container lists it, so a number that is not listed is only a
    /// note: the application may listen there, or it may not.
    ///
    /// ## How to fix
    /// Correct `targetPort`, or add the port to the container.
    pub static MISSING_TARGET_PORT = "missing-target-port", ["KIA0701"], Warning, ["Service", "Deployment"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in context.kubernetes.services.iter().filter(|service| !service.spec.selector.is_empty()) {
        let selected = context.kubernetes.select(&service.object.reference.namespace, &service.spec.selector);
        let pods: Vec<&Workload<'e>> =
            selected.into_iter().filter(|workload| workload.pod.is_some()).collect();
        // The injector adds containers, and ports with them.
        let injected =
            |container: NodeRef<'_>| container.get("image").and_then(NodeRef::as_str) == Some("auto");
        if pods.is_empty() || pods.iter().any(|pod| pod.containers().any(injected)) {
            continue;
        }
        for port in &service.spec.ports {
            judge(findings, service, port, &pods);
        }
    }
}

fn judge<'e>(
    findings: &mut Findings<'e>,
    service: &Typed<'e, core::Service<'e>>,
    port: &ServicePort<'e>,
    pods: &[&Workload<'e>],
) {
    let Some(target) = port.target_port.or(port.port.map(IntOrString::Int)) else { return };
    let transport = port.protocol.unwrap_or("TCP");
    let leads_to = |listed: NodeRef<'e>| {
        let text = |key: &str| listed.get(key).and_then(NodeRef::as_str);
        text("protocol").unwrap_or("TCP") == transport
            && match target {
                IntOrString::Int(number) => {
                    listed.get("containerPort").and_then(NodeRef::as_i64) == Some(number)
                }
                IntOrString::String(name) => text("name") == Some(name),
            }
    };
    let listed: Vec<NodeRef<'e>> = pods.iter().flat_map(|pod| ports(pod)).collect();
    if listed.iter().any(|port| leads_to(*port)) {
        return;
    }
    let node = port.node.get("targetPort").or(port.node.get("port")).unwrap_or(port.node);
    let first = pods[0].object;
    match target {
        IntOrString::String(name) => {
            let names = listed.iter().filter_map(|port| port.get("name")?.as_str());
            let draft = findings.at(service.object, node, format!("no container has a port named `{name}`"));
            if let Some(near) = text::nearest(name, names) {
                draft.help(format!("did you mean `{near}`?"));
            }
            draft.related(first, first.name_node(), "selected by the Service");
        }
        // Pods that list no port at all do not tell.
        IntOrString::Int(number) if pods.iter().all(|pod| ports(pod).next().is_some()) => {
            findings
                .at(service.object, node, format!("no container lists port {number}"))
                .severity(Severity::Info)
                .uncertain()
                .related(first, first.name_node(), "selected by the Service");
        }
        IntOrString::Int(_) => {}
    }
}

/// The ports that the containers of a workload list.
fn ports<'e>(workload: &Workload<'e>) -> impl Iterator<Item = NodeRef<'e>> + use<'e> {
    workload.containers().filter_map(|container| container.get("ports")).flat_map(NodeRef::items)
}
