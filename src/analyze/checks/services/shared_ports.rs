//! The checks `conflicting-service-protocols` and `conflicting-target-ports`.

use std::collections::BTreeMap;

use super::protocol;
use crate::analyze::checks::prelude::*;
use crate::base::{ObjectRef, text};
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
    for (workload, uses) in by_workload(context) {
        let mut targets: BTreeMap<i64, Vec<Use<'e>>> = BTreeMap::new();
        for one in uses {
            if let Some(target) = target(workload, one.port) {
                targets.entry(target).or_default().push(one);
            }
        }
        for (target, uses) in targets {
            let pairs = || {
                uses.iter()
                    .enumerate()
                    .flat_map(|(index, one)| uses[..index].iter().map(move |two| (one, two)))
            };
            let clash = pairs().find(|(one, two)| {
                one.http != two.http
                    && (one.number == two.number) == same
                    && !std::ptr::eq(one.port, two.port)
            });
            if let Some((one, two)) = clash.filter(|_| in_mesh(context, findings, workload)) {
                report(findings, workload, target, one, two);
            }
        }
    }
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

/// The ports of Services that lead to each workload.
fn by_workload<'e>(context: &CheckContext<'e>) -> Vec<(&'e Workload<'e>, Vec<Use<'e>>)> {
    let mut found: BTreeMap<&ObjectRef, (&'e Workload<'e>, Vec<Use<'e>>)> = BTreeMap::new();
    for service in context.kubernetes.services.iter().filter(|service| !service.spec.selector.is_empty()) {
        let uses: Vec<Use<'e>> = service.spec.ports.iter().filter_map(|port| use_of(service, port)).collect();
        for workload in context.kubernetes.select(&service.object.reference.namespace, &service.spec.selector)
        {
            let object = workload.object;
            let waypoint = object.label(MANAGED_LABEL) == Some(MANAGED_WAYPOINT);
            if OWNERS.contains(&object.reference.kind.as_str()) && !waypoint {
                found.entry(&object.reference).or_insert_with(|| (workload, Vec::new())).1.extend(&uses);
            }
        }
    }
    found.into_values().collect()
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
