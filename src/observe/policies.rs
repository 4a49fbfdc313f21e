//! What is laid down about it: proxies, policies of clients, what its proxy knows, and the security objects by name.

use serde_json::json;

use super::in_words;
use super::page::{Entry, Section};
use super::subject::{Service, Subject, What};
use crate::base::text;
use crate::estate::Object;
use crate::mesh::istio::Injection;
use crate::mesh::{World, client_of};
use crate::model::Client;
use crate::resource::Map;
use crate::resource::core::Workload;
use crate::resource::istio::common::PolicyTargetReference;

/// Whether its pods have a proxy, and what decides that.
pub(super) fn proxies(world: &World<'_>, workloads: &[Workload<'_>]) -> Section {
    let entries = workloads.iter().map(|workload| {
        let Injection { state, revision, why } = Injection::of(workload, world.kubernetes);
        let of = revision.as_ref().map(|revision| format!(" of revision {revision}")).unwrap_or_default();
        let note = match state {
            "sidecar" => format!("gets a sidecar{of}: {why}"),
            "own" => format!("brings its proxy: {why}"),
            "ambient" => format!("is in ambient mode: {why}"),
            "none" => format!("gets no proxy: {why}"),
            _ => format!("is not known: {why}"),
        };
        Entry::of(world, workload.object, note)
            .with(json!({"state": state, "revision": revision, "why": why}))
    });
    Section::new("proxies", "Proxies", entries.collect())
}

/// The DestinationRules for its hosts: those that decide for clients of its own namespace, then the others with the reason.
pub(super) fn destination_rules(world: &World<'_>, services: &[&Service<'_>]) -> Section {
    let mut entries = Vec::new();
    for service in services {
        let host = world.istio.resolve(service.name(), service.namespace());
        let (namespace, name) = (service.namespace().to_owned(), String::new());
        let client = Client::Workload { namespace, name, labels: std::collections::BTreeMap::new() };
        for object in world.policies_in_force(&client, &host) {
            let facts = json!({"host": host, "decides": true, "subsets": subsets(world, object), "sets": sets(world, object)});
            let subsets = subsets(world, object);
            let subsets = (!subsets.is_empty()).then(|| format!("subsets {}", text::list(&subsets, 6)));
            let policy = sets(world, object);
            let policy = (!policy.is_empty()).then(|| format!("sets {}", text::list(&policy, 6)));
            let note: Vec<String> =
                [Some(format!("decides for {host}")), subsets, policy].into_iter().flatten().collect();
            entries.push(Entry::of(world, object, note.join("; ")).with(facts));
        }
        for (origin, reason) in world.other_policies(&client, &host) {
            let Some(place) = origin.place() else { continue };
            let label = place.object.as_ref().map(ToString::to_string).unwrap_or_default();
            let facts = json!({"host": host, "decides": false, "reason": reason});
            entries.push(
                Entry::at(place.clone(), label, format!("does not hold for {host}: {reason}")).with(facts),
            );
        }
    }
    let title = "DestinationRules, as clients of its own namespace see them";
    Section::new("destinationRules", title, entries)
}

fn subsets(world: &World<'_>, object: &Object) -> Vec<String> {
    let mut rules = world.catalog.destination_rules.iter();
    let rule = rules.find(|rule| std::ptr::eq(rule.object, object));
    let subsets = rule.into_iter().flat_map(|rule| &rule.spec.subsets);
    subsets.filter_map(|subset| subset.name.map(str::to_owned)).collect()
}

/// The fields of the policy for the whole host.
fn sets(world: &World<'_>, object: &Object) -> Vec<String> {
    let mut rules = world.catalog.destination_rules.iter();
    let rule = rules.find(|rule| std::ptr::eq(rule.object, object));
    let policy = rule.and_then(|rule| rule.spec.traffic_policy.as_ref());
    let keys = policy.into_iter().flat_map(|policy| policy.node.entries());
    keys.filter_map(|(key, _)| key.as_str().map(str::to_owned)).collect()
}

/// The Sidecar objects that limit what its proxies know.
pub(super) fn sidecars(world: &World<'_>, workloads: &[Workload<'_>]) -> Section {
    let mut entries: Vec<(&Object, Entry)> = Vec::new();
    for workload in workloads {
        let Some(sidecar) = world.sidecar_of(&client_of(workload)) else { continue };
        if entries.iter().any(|(known, _)| std::ptr::eq(*known, sidecar.object)) {
            continue;
        }
        let hosts: Vec<&str> =
            sidecar.spec.egress.iter().flat_map(|egress| egress.hosts.iter().copied()).collect();
        let note = if hosts.is_empty() {
            "limits no hosts".to_owned()
        } else {
            format!("its proxies know {}", text::list(&hosts, 6))
        };
        entries.push((sidecar.object, Entry::of(world, sidecar.object, note).with(json!({"hosts": hosts}))));
    }
    Section::new(
        "sidecars",
        "What its proxies know (Sidecar)",
        entries.into_iter().map(|(_, entry)| entry).collect(),
    )
}

/// The objects of security that select it. What they come to together is another question.
pub(super) fn security(world: &World<'_>, subject: &Subject<'_>, workloads: &[Workload<'_>]) -> Section {
    let mut entries = Vec::new();
    let root = world.istio.config.root_namespace.as_str();
    let mut add = |object: &Object,
                   selector: Option<&Map<'_, &str>>,
                   targets: &[&PolicyTargetReference<'_>]| {
        let own = object.reference.namespace.as_str();
        let labels = selector.map(Vec::as_slice).unwrap_or_default();
        let selected = workloads.iter().find(|workload| {
            (own == root || own == workload.object.reference.namespace) && workload.has_labels(labels)
        });
        let named = targets.iter().find(|target| is_subject(target, own, subject));
        let note = match (targets.is_empty(), named, selected) {
            (false, Some(_), _) => "names it as its target".to_owned(),
            (true, _, Some(_)) if labels.is_empty() && own == root => "holds for the whole mesh".to_owned(),
            (true, _, Some(_)) if labels.is_empty() => format!("holds for namespace {own}"),
            (true, _, Some(_)) => format!("selects {}", in_words(labels)),
            _ => return,
        };
        entries.push(Entry::of(world, object, note));
    };
    for policy in &world.catalog.authorization_policies {
        let targets: Vec<_> = policy.spec.target_refs.iter().chain(&policy.spec.target_ref).collect();
        add(policy.object, policy.spec.selector.as_ref().map(|selector| &selector.match_labels), &targets);
    }
    for policy in &world.catalog.peer_authentications {
        add(policy.object, policy.spec.selector.as_ref().map(|selector| &selector.match_labels), &[]);
    }
    for policy in &world.catalog.request_authentications {
        let targets: Vec<_> = policy.spec.target_refs.iter().chain(&policy.spec.target_ref).collect();
        add(policy.object, policy.spec.selector.as_ref().map(|selector| &selector.match_labels), &targets);
    }
    Section::new("security", "Authorization and authentication", entries)
}

/// Whether a target of an object of `own` is the subject.
fn is_subject(target: &PolicyTargetReference<'_>, own: &str, subject: &Subject<'_>) -> bool {
    let id = &subject.object.reference;
    let describes = matches!(subject.what, What::Service(_) | What::Gateway(_));
    describes
        && target.kind == Some(id.kind.as_str())
        && target.name == Some(id.name.as_str())
        && target.namespace.unwrap_or(own) == id.namespace
}
