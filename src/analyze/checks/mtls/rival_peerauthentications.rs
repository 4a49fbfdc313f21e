//! The check `rival-peerauthentications`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::analyze::checks::prelude::*;
use crate::resource::Typed;
use crate::resource::istio::PeerAuthentication;

check! {
    /// Two PeerAuthentications are about the same workloads, and only the older one counts.
    ///
    /// ## Why it hurts
    /// The younger one does nothing, whatever it says. In files nobody sees which one is older; after a restore the
    /// other one may win.
    ///
    /// ## How to fix
    /// Keep one PeerAuthentication without a selector for each namespace, and at most one that selects a workload.
    pub static RIVAL_PEERAUTHENTICATIONS = "rival-peerauthentications", ["KIA0002", "KIA0003"], Error, [], run
}

type View<'e> = Typed<'e, PeerAuthentication<'e>>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut whole: BTreeMap<&str, Vec<&'e View<'e>>> = BTreeMap::new();
    let mut selecting: BTreeMap<&str, Vec<&'e View<'e>>> = BTreeMap::new();
    for view in &context.catalog.peer_authentications {
        let selects = view.spec.selector.as_ref().is_some_and(|it| !it.match_labels.is_empty());
        let list = if selects { &mut selecting } else { &mut whole };
        list.entry(view.object.reference.namespace.as_str()).or_default().push(view);
    }
    for (namespace, views) in whole.iter().filter(|(_, views)| views.len() > 1) {
        for view in views {
            let other = views.iter().find(|other| !std::ptr::eq(**other, *view));
            let draft = findings.object(
                view.object,
                format!(
                    "namespace {namespace} has {} PeerAuthentications without a selector; the oldest counts",
                    views.len()
                ),
            );
            if let Some(other) = other {
                draft.related(other.object, other.object.name_node(), "this is another one");
            }
        }
    }
    for (namespace, views) in selecting.iter().filter(|(_, views)| views.len() > 1) {
        let mut by_workload: FxHashMap<usize, Vec<&'e View<'e>>> = FxHashMap::default();
        let mut names: FxHashMap<usize, &str> = FxHashMap::default();
        for view in views {
            let Some(selector) = &view.spec.selector else { continue };
            for workload in context.kubernetes.select(namespace, &selector.match_labels) {
                let key = std::ptr::from_ref(workload).addr();
                by_workload.entry(key).or_default().push(view);
                names.insert(key, &workload.object.reference.name);
            }
        }
        for view in views {
            let mut shared: Vec<(&str, &'e View<'e>)> = by_workload
                .iter()
                .filter(|(_, views)| views.iter().any(|it| std::ptr::eq(*it, *view)))
                .filter_map(|(key, views)| {
                    let other = views.iter().find(|other| !std::ptr::eq(**other, *view))?;
                    Some((*names.get(key)?, *other))
                })
                .collect();
            shared.sort_by_key(|(name, _)| *name);
            if let Some((name, other)) = shared.first() {
                let node = view.spec.node.get("selector").unwrap_or(view.spec.node);
                findings
                    .at(
                        view.object,
                        node,
                        format!("another PeerAuthentication selects workload {name}, too; the older counts"),
                    )
                    .related(other.object, other.object.name_node(), "this one");
            }
        }
    }
}
