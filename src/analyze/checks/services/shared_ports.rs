//! The checks `conflicting-service-protocols` and `conflicting-target-ports`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::protocol;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::PortProtocol;
use crate::mesh::istio::enrolment::{MANAGED_LABEL, MANAGED_WAYPOINT, gets_sidecar};
use crate::resource::core::{Service, ServicePort, Workload};
use crate::resource::{IntOrString, Typed};

check! {
    /// Two Services say different things about one port of a workload.
    ///
    /// ## Why it hurts
    /// The sidecar opens one listener for the port. It takes the protocol of one of the Services, and which one is not
    /// said: HTTP policies and metrics come and go with it.
    ///
    /// ## How to fix
    /// Name the port alike in both Services, or give the second Service another port.
    pub static CONFLICTING_SERVICE_PROTOCOLS = "conflicting-service-protocols", ["IST0116"], Warning, ["Service", "Deployment", "Namespace"], same_number
}

check! {
    /// Ports of Services with different protocols lead to one port of a workload.
    ///
    /// ## Why it hurts
    /// The sidecar opens one listener for the port of the container, whatever number the Services have. It takes the
    /// protocol of one of them, and which one is not said.
    ///
    /// ## How to fix
    /// Name the ports alike, or let the application listen on a second port.
    pub static CONFLICTING_TARGET_PORTS = "conflicting-target-ports", ["IST0137"], Warning, ["Service", "Deployment", "Namespace"], other_number
}

/// Kinds that stand for what users run; pods and ReplicaSets are made of them.
const OWNERS: &[&str] = &["Deployment", "StatefulSet", "DaemonSet", "Rollout"];

/// A port of a Service that leads to a workload.
#[derive(Clone, Copy)]
struct Use<'e> {
    service: &'e Typed<'e, Service<'e>>,
    port: &'e ServicePort<'e>,
    number: i64,
    http: bool,
}

fn same_number<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    run(context, findings, true);
}

fn other_number<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    run(context, findings, false);
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>, same: bool) {
    let index = index(context);
    for workload in &context.kubernetes.workloads {
        let object = workload.object;
        let waypoint = object.label(MANAGED_LABEL) == Some(MANAGED_WAYPOINT);
        if !OWNERS.contains(&object.reference.kind.as_str()) || waypoint {
            continue;
        }
        let mut targets: BTreeMap<i64, Vec<Use<'e>>> = BTreeMap::new();
        for one in services_of(&index, workload).flat_map(|service| uses(service)) {
            if let Some(target) = target(workload, one.port) {
                targets.entry(target).or_default().push(one);
            }
        }
        for (target, uses) in targets {
            let clash = clash(&uses, same).filter(|_| in_mesh(context, findings, workload));
            if let Some((one, two)) = clash {
                report(findings, workload, target, &one, &two);
            }
        }
    }
}

/// Two uses of one port that contradict each other: with the same number, or with another.
fn clash<'e>(uses: &[Use<'e>], same: bool) -> Option<(Use<'e>, Use<'e>)> {
    let by_number = |http: bool| -> BTreeMap<i64, Use<'e>> {
        uses.iter().rev().filter(|one| one.http == http).map(|one| (one.number, *one)).collect()
    };
    let (http, other) = (by_number(true), by_number(false));
    if same {
        return http.iter().find_map(|(number, one)| Some((*one, *other.get(number)?)));
    }
    http.values().find_map(|one| Some((*one, *other.values().find(|two| two.number != one.number)?)))
}

fn report<'e>(
    findings: &mut Findings<'e>,
    workload: &'e Workload<'e>,
    target: i64,
    one: &Use<'e>,
    two: &Use<'e>,
) {
    let names = [two.service.name(), one.service.name()];
    let services = if names[0] == names[1] { names[0].to_owned() } else { text::list(&names, 2) };
    let draft = findings.object(
        workload.object,
        format!("port {target} is both HTTP and not HTTP in the eyes of {services}"),
    );
    for one in [two, one] {
        let note = if one.http { "HTTP here" } else { "not HTTP here" };
        draft.related(one.service.object, one.port.node.get("name").unwrap_or(one.port.node), note);
    }
}

/// Whether the workload has a sidecar; notes when the input does not tell.
fn in_mesh(context: &CheckContext<'_>, findings: &mut Findings<'_>, workload: &Workload<'_>) -> bool {
    let name = workload.object.reference.namespace.as_str();
    let answer = gets_sidecar(workload, context.kubernetes.namespace(name));
    if answer.is_none() {
        findings
            .not_checked(format!("namespace {name} is not in the input, so whether its pods have sidecars"));
    }
    answer == Some(true)
}

/// Services by their namespace and the first label that they select.
type Index<'e> = FxHashMap<(&'e str, &'e str, &'e str), Vec<&'e Typed<'e, Service<'e>>>>;

fn index<'e>(context: &CheckContext<'e>) -> Index<'e> {
    let mut index = Index::default();
    for service in context.kubernetes.services {
        if let Some((key, value)) = service.spec.selector.first() {
            let namespace = service.object.reference.namespace.as_str();
            index.entry((namespace, *key, *value)).or_default().push(service);
        }
    }
    index
}

/// The Services that select a workload.
fn services_of<'e>(
    index: &Index<'e>,
    workload: &Workload<'e>,
) -> impl Iterator<Item = &'e Typed<'e, Service<'e>>> {
    let namespace = workload.object.reference.namespace.as_str();
    let found = workload.labels.iter().filter_map(move |(key, value)| index.get(&(namespace, *key, *value)));
    found.flatten().copied().filter(|service| {
        service.spec.selector.iter().all(|(key, value)| workload.label(key) == Some(*value))
    })
}

/// The ports of a Service whose protocol is declared.
fn uses<'e>(service: &'e Typed<'e, Service<'e>>) -> impl Iterator<Item = Use<'e>> {
    service.spec.ports.iter().filter_map(move |port| use_of(service, port))
}

/// A port whose protocol is declared.
fn use_of<'e>(service: &'e Typed<'e, Service<'e>>, port: &'e ServicePort<'e>) -> Option<Use<'e>> {
    let http = match protocol(port)? {
        PortProtocol::Http => true,
        PortProtocol::Tls | PortProtocol::Tcp => false,
        PortProtocol::Udp | PortProtocol::Sniffed => return None,
    };
    Some(Use { service, port, number: port.port?, http })
}

/// The port of the container that a port of a Service leads to.
fn target(workload: &Workload<'_>, port: &ServicePort<'_>) -> Option<i64> {
    match port.target_port {
        Some(IntOrString::Int(number)) if number != 0 => Some(number),
        Some(IntOrString::String(name)) => {
            let lists = workload.containers().filter_map(|container| container.get("ports"));
            let mut named = lists
                .flat_map(NodeRef::items)
                .filter(|port| port.get("name").and_then(NodeRef::as_str) == Some(name));
            named.next()?.get("containerPort")?.as_i64()
        }
        Some(IntOrString::Int(_)) | None => port.port,
    }
}
