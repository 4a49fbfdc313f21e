//! The check `ignored-in-ambient`.

use std::collections::BTreeSet;

use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::estate::Object;
use crate::mesh::istio::enrolment::{INJECT_LABEL, WAYPOINT_LABEL, is_ambient_namespace};
use crate::mesh::istio::{HostLookup, Tables, is_on_mesh, runs_proxy};
use crate::resource::istio::traffic_policy::TrafficPolicy;

check! {
    /// An object that is about requests stands where ambient mode has nothing to apply it.
    ///
    /// ## Why it hurts
    /// Without sidecars only a waypoint looks at requests. Where there is none, routes, retries, JWT rules,
    /// plug-ins and telemetry of requests are accepted and do nothing. And a waypoint is no
    /// workload that a selector of the application's labels meets; nor does it look at routes and settings of other
    /// namespaces than its own and that of the service.
    ///
    /// ## How to fix
    /// Give the namespace or the service a waypoint (label `istio.io/use-waypoint`). Attach policies
    /// and plug-ins to it, or to a Service, with `targetRefs` instead of `selector`.
    pub static IGNORED_IN_AMBIENT = "ignored-in-ambient", ["KIA0210", "KIA0211", "KIA0212", "KIA1109", "KIA1110", "KIA1111", "KIA1112", "KIA1113", "KIA1114", "KIA1115", "KIA1116", "KIA1117"], Warning, ["Namespace"], run
}

/// An object for the workloads of its namespace.
struct Policy<'e> {
    object: &'e Object,
    /// The labels of its selector, and where they stand.
    labels: &'e [(&'e str, &'e str)],
    node: NodeRef<'e>,
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let namespaces = context.kubernetes.namespaces().into_iter();
    let ambient: BTreeSet<&str> = namespaces
        .filter(|name| context.kubernetes.namespace(name).is_some_and(is_ambient_namespace))
        .collect();
    if ambient.is_empty() {
        return;
    }
    let tables = context.tables;
    let waypoints: BTreeSet<&str> =
        ambient.iter().copied().filter(|namespace| has_waypoint(context, tables, namespace)).collect();
    for policy in policies(context) {
        let own = policy.object.reference.namespace.as_str();
        let sidecars = || {
            let selected = context.kubernetes.select(own, policy.labels);
            selected.iter().any(|one| runs_proxy(one) || one.label(INJECT_LABEL) == Some("true"))
        };
        if !ambient.contains(own) || sidecars() {
            continue;
        }
        let message = if !waypoints.contains(own) {
            format!("namespace {own} is in ambient mode and has no waypoint: nothing applies this")
        } else if !policy.labels.is_empty() {
            "in ambient mode no selector of workloads holds for a waypoint: use targetRefs".to_owned()
        } else {
            continue;
        };
        findings.at(policy.object, policy.node, message);
    }
    routes(context, tables, &ambient, findings);
}

fn has_waypoint(context: &CheckContext<'_>, tables: &Tables<'_>, namespace: &str) -> bool {
    let uses = |object: &Object| object.label(WAYPOINT_LABEL).is_some_and(|name| name != "none");
    context.kubernetes.namespace(namespace).is_some_and(uses)
        || context
            .kubernetes
            .services_of(namespace)
            .any(|service| tables.waypoint_of(&context.istio.resolve(service.name(), namespace)).is_some())
}

/// Every object for workloads that only proxies look at, unless it names what it is for.
fn policies<'e>(context: &CheckContext<'e>) -> Vec<Policy<'e>> {
    let catalog = context.catalog;
    let mut found = Vec::new();
    macro_rules! add {
        ($field:ident) => {
            for view in &catalog.$field {
                if view.spec.target_ref.is_none() && view.spec.target_refs.is_empty() {
                    let selector = view.spec.selector.as_ref();
                    let labels = selector.map(|it| it.match_labels.as_slice()).unwrap_or_default();
                    let node = view.spec.node.key("selector").unwrap_or_else(|| view.object.name_node());
                    found.push(Policy { object: view.object, labels, node });
                }
            }
        };
    }
    add!(request_authentications);
    add!(telemetries);
    add!(wasm_plugins);
    found
}

/// Reports VirtualServices and DestinationRules for services of ambient namespaces without a waypoint.
fn routes<'e>(
    context: &CheckContext<'e>,
    tables: &Tables<'e>,
    ambient: &BTreeSet<&str>,
    findings: &mut Findings<'e>,
) {
    let lacking = |host: &str, own: &str| match context.istio.host(host, own, own) {
        HostLookup::Found(found) => {
            let namespace = &found.object().reference.namespace;
            ambient.contains(namespace.as_str())
                && tables.waypoint_of(&context.istio.resolve(host, own)).is_none()
        }
        _ => false,
    };
    // What a waypoint leaves out: all of other namespaces than these.
    let apart = |host: &str, own: &str, root: &str| {
        let HostLookup::Found(found) = context.istio.host(host, own, own) else { return None };
        let namespace = found.object().reference.namespace.as_str();
        let waypoint = tables.waypoint_of(&context.istio.resolve(host, own))?;
        let seen = [namespace, waypoint.namespace.as_str(), root].contains(&own);
        (ambient.contains(namespace) && !seen)
            .then(|| format!("the waypoint of {host} asks namespace {namespace}, not {own}"))
    };
    for service in &context.catalog.virtual_services {
        if !is_on_mesh(&service.spec) || service.spec.http.is_empty() {
            continue;
        }
        let own = service.namespace();
        let hosts = service.spec.node.get("hosts").into_iter().flat_map(NodeRef::items);
        let found = hosts.filter_map(|node| Some((node, node.as_str()?))).find_map(|(node, host)| {
            let message = lacking(host, own).then(|| {
                format!("{host} is in ambient mode and has no waypoint: ambient clients go past these rules")
            });
            Some((node, message.or_else(|| apart(host, own, ""))?))
        });
        if let Some((node, message)) = found {
            findings.at(service.object, node, message).uncertain();
        }
    }
    let root = context.istio.config.root_namespace.as_str();
    for rule in &context.catalog.destination_rules {
        let (Some(host), Some(node)) = (rule.spec.host, rule.spec.node.get("host")) else { continue };
        let about_requests = rule.spec.traffic_policy.as_deref().is_some_and(is_about_requests)
            || !rule.spec.subsets.is_empty();
        let own = rule.namespace();
        let message = lacking(host, own).then(|| {
            format!("{host} is in ambient mode and has no waypoint: ambient clients go past these settings")
        });
        if let Some(message) = message.or_else(|| apart(host, own, root)).filter(|_| about_requests) {
            // Gateways and sidecars use them all the same.
            findings.at(rule.object, node, message).uncertain().severity(Severity::Info);
        }
    }
}

fn is_about_requests(policy: &TrafficPolicy<'_>) -> bool {
    policy.load_balancer.is_some()
        || policy.outlier_detection.is_some()
        || policy.connection_pool.as_ref().is_some_and(|pool| pool.http.is_some())
}
