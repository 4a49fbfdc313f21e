//! Which servers of which Gateways are opened by no proxy, because an earlier server has the port.
//!
//! Gateways compete only where they select the same pods: those of workloads in the input, else pods with just the
//! labels of a selector. Each group of pods is looked at once.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::Tables;
use super::servers::Rejected;
use crate::model::Client;
use crate::resource::Typed;
use crate::resource::istio::{Gateway, gateway::Server};

/// How many groups of pods are looked at, so that the work stays within bounds.
const MOST_GROUPS: usize = 1_000;

/// A server that the proxies of some pods do not open.
#[derive(Debug)]
pub struct RejectedServer<'e> {
    /// Its Gateway.
    pub gateway: &'e Typed<'e, Gateway<'e>>,
    /// The server.
    pub server: &'e Server<'e>,
    /// Why it is not opened.
    pub why: Rejected,
    /// The server that is opened instead, with its Gateway.
    pub winner: Option<(&'e Typed<'e, Gateway<'e>>, &'e Server<'e>)>,
    /// Whether the proxies of other pods open it.
    pub open_elsewhere: bool,
}

/// Labels of pods.
type Labels<'e> = BTreeMap<&'e str, &'e str>;

/// Gateways by one label of their selector; those without a selector by none.
type ByLabel<'e> = FxHashMap<Option<(&'e str, &'e str)>, Vec<&'e Typed<'e, Gateway<'e>>>>;

impl<'e> Tables<'e> {
    /// Every server that is not opened somewhere, and whether groups of pods were left out.
    pub fn rejected_servers(&self) -> (Vec<RejectedServer<'e>>, bool) {
        let groups = self.pod_groups();
        let mut rejected: Vec<RejectedServer<'e>> = Vec::new();
        let mut known: FxHashMap<*const Server<'e>, usize> = FxHashMap::default();
        let mut opened: BTreeSet<*const Server<'e>> = BTreeSet::new();
        for (namespace, labels) in groups.iter().take(MOST_GROUPS) {
            let labels = labels.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            let (namespace, name) = ((*namespace).to_owned(), String::new());
            let open = self.open_ports(&Client::Gateway { namespace, name, labels });
            let servers = open.ports.iter().flat_map(|port| &port.groups).flat_map(|(_, servers)| servers);
            opened.extend(servers.map(|server| std::ptr::from_ref(server.written)));
            for (server, why, winner) in open.rejected {
                known.entry(std::ptr::from_ref(server.written)).or_insert_with(|| {
                    rejected.push(RejectedServer {
                        gateway: server.gateway,
                        server: server.written,
                        why,
                        winner: winner.map(|winner| (winner.gateway, winner.written)),
                        open_elsewhere: false,
                    });
                    rejected.len() - 1
                });
            }
        }
        for one in &mut rejected {
            one.open_elsewhere = opened.contains(&std::ptr::from_ref(one.server));
        }
        (rejected, groups.len() > MOST_GROUPS)
    }

    /// One namespace and set of labels for each group of pods on which two servers or more meet.
    fn pod_groups(&self) -> Vec<(&'e str, Labels<'e>)> {
        let mut by_label: ByLabel<'e> = FxHashMap::default();
        for gateway in &self.catalog.gateways {
            by_label.entry(gateway.spec.selector.first().copied()).or_default().push(gateway);
        }
        let mut selected: BTreeSet<*const Typed<'e, Gateway<'e>>> = BTreeSet::new();
        let mut seen: BTreeSet<Vec<*const Typed<'e, Gateway<'e>>>> = BTreeSet::new();
        let mut groups = Vec::new();
        let mut add = |namespace: &'e str, labels: Labels<'e>, gateways: Vec<&'e Typed<'e, Gateway<'e>>>| {
            let servers: usize = gateways.iter().map(|gateway| gateway.spec.servers.len()).sum();
            let key = gateways.into_iter().map(std::ptr::from_ref).collect();
            if servers > 1 && seen.insert(key) {
                groups.push((namespace, labels));
            }
        };
        for workload in &self.kubernetes.workloads {
            let labels: Labels<'e> = workload.labels.iter().copied().collect();
            let named = gateways_of(&by_label, &labels, false);
            if !named.is_empty() {
                selected.extend(named.iter().map(|gateway| std::ptr::from_ref(*gateway)));
                add(
                    &workload.object.reference.namespace,
                    labels.clone(),
                    gateways_of(&by_label, &labels, true),
                );
            }
        }
        for gateway in &self.catalog.gateways {
            if !selected.contains(&std::ptr::from_ref(gateway)) {
                let labels: Labels<'e> = gateway.spec.selector.iter().copied().collect();
                let gateways = gateways_of(&by_label, &labels, true);
                add(&gateway.object.reference.namespace, labels, gateways);
            }
        }
        groups
    }
}

/// The Gateways whose selector these labels satisfy; those without one only when asked for.
fn gateways_of<'e>(
    by_label: &ByLabel<'e>,
    labels: &Labels<'e>,
    all: bool,
) -> Vec<&'e Typed<'e, Gateway<'e>>> {
    let keys = labels.iter().map(|(key, value)| Some((*key, *value))).chain(all.then_some(None));
    let candidates = keys.filter_map(|key| by_label.get(&key)).flatten().copied();
    let holds = |(key, value): &(&str, &str)| labels.get(key) == Some(value);
    candidates.filter(|gateway| gateway.spec.selector.iter().all(holds)).collect()
}
