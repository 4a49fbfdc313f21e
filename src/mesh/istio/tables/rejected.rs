//! Which servers of which Gateways are opened by no proxy, because an earlier server has the port.
//!
//! Gateways compete only where they select the same pods: those of workloads in the input, else pods with just the
//! labels of a selector. Each group of pods is looked at once.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::Tables;
use super::selection::Labels;
use super::servers::Rejected;
use crate::model::Client;
use crate::resource::Typed;
use crate::resource::istio::{Gateway, gateway::Server};

/// How many servers of groups of pods are looked at, so that the work stays within bounds.
const MOST_SERVERS: usize = 100_000;

/// Pods that the same Gateways select: their namespace, their labels, and how many servers meet there.
type Group<'e> = (&'e str, Labels<'e>, usize);

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

impl<'e> Tables<'e> {
    /// Every server that is not opened somewhere, and whether groups of pods were left out.
    pub fn rejected_servers(&self) -> (Vec<RejectedServer<'e>>, bool) {
        let mut left = MOST_SERVERS;
        let mut cut = false;
        let mut rejected: Vec<RejectedServer<'e>> = Vec::new();
        let mut known: FxHashMap<*const Server<'e>, usize> = FxHashMap::default();
        let mut opened: BTreeSet<*const Server<'e>> = BTreeSet::new();
        for (namespace, labels, servers) in self.pod_groups() {
            let Some(rest) = left.checked_sub(servers) else {
                cut = true;
                continue;
            };
            left = rest;
            let labels = labels.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            let (namespace, name) = (namespace.to_owned(), String::new());
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
        (rejected, cut)
    }

    /// Every group of pods on which two servers or more meet.
    fn pod_groups(&self) -> Vec<Group<'e>> {
        let mut selected: BTreeSet<*const Typed<'e, Gateway<'e>>> = BTreeSet::new();
        let mut seen: BTreeSet<Vec<*const Typed<'e, Gateway<'e>>>> = BTreeSet::new();
        let mut groups = Vec::new();
        let mut add = |namespace: &'e str, labels: Labels<'e>, gateways: Vec<&'e Typed<'e, Gateway<'e>>>| {
            let servers: usize = gateways.iter().map(|gateway| gateway.spec.servers.len()).sum();
            let key = gateways.into_iter().map(std::ptr::from_ref).collect();
            if servers > 1 && seen.insert(key) {
                groups.push((namespace, labels, servers));
            }
        };
        for workload in &self.kubernetes.workloads {
            let labels: Labels<'e> = workload.labels.iter().copied().collect();
            let gateways = self.selection.of(&labels);
            // A Gateway without a selector does not tell which pods are proxies at the edge.
            let named = || gateways.iter().filter(|gateway| !gateway.spec.selector.is_empty());
            if named().next().is_some() {
                selected.extend(named().map(|gateway| std::ptr::from_ref(*gateway)));
                add(&workload.object.reference.namespace, labels, gateways);
            }
        }
        for gateway in &self.catalog.gateways {
            if !selected.contains(&std::ptr::from_ref(gateway)) {
                let labels: Labels<'e> = gateway.spec.selector.iter().copied().collect();
                let gateways = self.selection.of(&labels);
                add(&gateway.object.reference.namespace, labels, gateways);
            }
        }
        groups
    }
}
