//! The checks `conflicting-service-protocols` and `conflicting-target-ports`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Class, classes, protocol};
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::PortProtocol;
use crate::mesh::istio::enrolment::{Enrolment, MANAGED_LABEL, MANAGED_WAYPOINT, gets_sidecar};
use crate::resource::core::{Service, ServicePort, Workload};
use crate::resource::{IntOrString, Map, Typed};

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

/// Where a port of a Service leads to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target<'e> {
    Number(i64),
    Name(&'e str),
}

/// What a class of Services says about each port of its pods.
struct Ports<'e> {
    selector: &'e Map<'e, &'e str>,
    targets: BTreeMap<Target<'e>, Said<'e>>,
}

/// What a class says about one port.
#[derive(Default)]
struct Said<'e> {
    uses: Vec<Use<'e>>,
    /// Two that contradict each other.
    clash: Option<(Use<'e>, Use<'e>)>,
}

fn same_number<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    run(context, findings, true);
}

fn other_number<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    run(context, findings, false);
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>, same: bool) {
    // Classes by namespace and the first label that they select.
    let mut index: FxHashMap<(&str, &str, &str), Vec<Ports<'e>>> = FxHashMap::default();
    for class in classes(context) {
        if let Some((key, value)) = class.selector.first() {
            index.entry((class.namespace, key, value)).or_default().push(ports(&class, same));
        }
    }
    for workload in &context.kubernetes.workloads {
        let object = workload.object;
        let waypoint = object.label(MANAGED_LABEL) == Some(MANAGED_WAYPOINT);
        if !OWNERS.contains(&object.reference.kind.as_str()) || waypoint {
            continue;
        }
        let mut found: BTreeMap<i64, Vec<&Said<'e>>> = BTreeMap::new();
        for (key, value) in &workload.labels {
            let classes = index.get(&(object.reference.namespace.as_str(), key, value));
            let selecting = classes.into_iter().flatten().filter(|ports| workload.has_labels(ports.selector));
            for (target, said) in selecting.flat_map(|ports| &ports.targets) {
                if let Some(number) = number_of(workload, *target) {
                    found.entry(number).or_default().push(said);
                }
            }
        }
        for (target, said) in found {
            let clash = match said.as_slice() {
                [said] => said.clash,
                several => {
                    let uses: Vec<Use<'e>> =
                        several.iter().flat_map(|said| said.uses.iter().copied()).collect();
                    clash(&uses, same)
                }
            };
            if let Some((one, two)) = clash.filter(|_| in_mesh(context, findings, workload)) {
                report(findings, workload, target, &one, &two);
            }
        }
    }
}

/// What a class says about each port.
fn ports<'e>(class: &Class<'e>, same: bool) -> Ports<'e> {
    let mut targets: BTreeMap<Target<'e>, Said<'e>> = BTreeMap::new();
    for service in &class.services {
        for port in &service.spec.ports {
            if let (Some(one), Some(target)) = (use_of(service, port), target(port)) {
                targets.entry(target).or_default().uses.push(one);
            }
        }
    }
    for said in targets.values_mut() {
        said.clash = clash(&said.uses, same);
    }
    Ports { selector: class.selector, targets }
}

/// Two uses of one port that contradict each other: with the same number, or with another.
fn clash<'e>(uses: &[Use<'e>], same: bool) -> Option<(Use<'e>, Use<'e>)> {
    if uses.len() < 2 {
        return None;
    }
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
    let message = format!("port {target} is both HTTP and not HTTP in the eyes of {services}");
    let draft = findings.object(workload.object, message);
    for one in [two, one] {
        let note = if one.http { "HTTP here" } else { "not HTTP here" };
        draft.related(one.service.object, one.port.node.get("name").unwrap_or(one.port.node), note);
    }
}

/// Whether the workload has a sidecar; notes when the input does not tell.
fn in_mesh(context: &CheckContext<'_>, findings: &mut Findings<'_>, workload: &Workload<'_>) -> bool {
    let name = workload.object.reference.namespace.as_str();
    let namespace = context.kubernetes.namespace(name);
    if Enrolment::of(workload, namespace) == Enrolment::Unknown {
        findings
            .not_checked(format!("namespace {name} is not in the input, so whether its pods have sidecars"));
    }
    gets_sidecar(workload, namespace) == Some(true)
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

/// Where a port leads to; without `targetPort`, to its own number.
fn target<'e>(port: &ServicePort<'e>) -> Option<Target<'e>> {
    match port.target_port {
        Some(IntOrString::Int(number)) if number != 0 => Some(Target::Number(number)),
        Some(IntOrString::String(name)) => Some(Target::Name(name)),
        Some(IntOrString::Int(_)) | None => port.port.map(Target::Number),
    }
}

/// The port of the container.
fn number_of(workload: &Workload<'_>, target: Target<'_>) -> Option<i64> {
    let name = match target {
        Target::Number(number) => return Some(number),
        Target::Name(name) => name,
    };
    let lists = workload.containers().filter_map(|container| container.get("ports"));
    let is_it = |port: &NodeRef<'_>| port.get("name").and_then(NodeRef::as_str) == Some(name);
    lists.flat_map(NodeRef::items).find(is_it)?.get("containerPort")?.as_i64()
}
