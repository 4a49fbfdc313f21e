//! The check `missing-target-port`.

use rustc_hash::FxHashSet;

use super::classes;
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::base::text;
use crate::estate::Object;
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

/// The ports that the pods of a class list.
struct Listed<'e> {
    first: &'e Object,
    /// Transport and number.
    numbers: FxHashSet<(&'e str, i64)>,
    /// Transport and name.
    names: FxHashSet<(&'e str, &'e str)>,
    /// Whether each of them lists a port. Pods that list none do not tell.
    all: bool,
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for class in classes(context) {
        let selected = context.kubernetes.select(class.namespace, class.selector);
        let pods: Vec<&Workload<'e>> =
            selected.into_iter().filter(|workload| workload.pod.is_some()).collect();
        // The injector adds containers, and ports with them.
        let injected =
            |container: NodeRef<'_>| container.get("image").and_then(NodeRef::as_str) == Some("auto");
        let Some(first) = pods.first().filter(|_| !pods.iter().any(|pod| pod.containers().any(injected)))
        else {
            continue;
        };
        let mut listed = Listed {
            first: first.object,
            numbers: FxHashSet::default(),
            names: FxHashSet::default(),
            all: pods.iter().all(|pod| ports(pod).next().is_some()),
        };
        for port in pods.iter().flat_map(|pod| ports(pod)) {
            let text = |key: &str| port.get(key).and_then(NodeRef::as_str);
            let transport = text("protocol").unwrap_or("TCP");
            listed.names.extend(text("name").map(|name| (transport, name)));
            listed
                .numbers
                .extend(port.get("containerPort").and_then(NodeRef::as_i64).map(|one| (transport, one)));
        }
        for service in class.services {
            for port in &service.spec.ports {
                judge(findings, service, port, &listed);
            }
        }
    }
}

fn judge<'e>(
    findings: &mut Findings<'e>,
    service: &'e Typed<'e, core::Service<'e>>,
    port: &'e ServicePort<'e>,
    listed: &Listed<'e>,
) {
    let Some(target) = port.target_port.or(port.port.map(IntOrString::Int)) else { return };
    let transport = port.protocol.unwrap_or("TCP");
    let node = port.node.get("targetPort").or(port.node.get("port")).unwrap_or(port.node);
    let draft = match target {
        IntOrString::String(name) if !listed.names.contains(&(transport, name)) => {
            let mut names: Vec<&str> = listed.names.iter().map(|(_, name)| *name).collect();
            names.sort_unstable();
            let draft = findings.at(service.object, node, format!("no container has a port named `{name}`"));
            if let Some(near) = text::nearest(name, names) {
                draft.help(format!("did you mean `{near}`?"));
            }
            draft
        }
        IntOrString::Int(number) if listed.all && !listed.numbers.contains(&(transport, number)) => {
            let draft = findings.at(service.object, node, format!("no container lists port {number}"));
            draft.severity(Severity::Info).uncertain()
        }
        _ => return,
    };
    draft.related(listed.first, listed.first.name_node(), "selected by the Service");
}

/// The ports that the containers of a workload list.
fn ports<'e>(workload: &Workload<'e>) -> impl Iterator<Item = NodeRef<'e>> + use<'e> {
    workload.containers().filter_map(|container| container.get("ports")).flat_map(NodeRef::items)
}
