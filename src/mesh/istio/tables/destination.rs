//! Destinations: the cluster that a proxy sends requests to, and whether it has it.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::{HostLookup, MESH_GATEWAY};
use super::Tables;
use super::policy::Shared;
use super::scope::Known;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::model::{Client, Destination, Dimension, Health, Origin};
use crate::resource::istio::common::Destination as Written;

/// A proxy and the port on it that rules are made for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site<'s, 't, 'e> {
    pub(super) client: &'s Client,
    /// `mesh`, or the gateway as `namespace/name`.
    pub(super) gateway: &'s str,
    pub(super) port: u16,
    /// Whether clients speak TLS to it.
    pub(super) tls: bool,
    /// The hosts that the proxy knows.
    pub(super) hosts: &'s FxHashMap<&'t str, Known<'t, 'e>>,
}

impl<'s> Site<'s, '_, '_> {
    /// What is known of every request that this proxy sees.
    pub(super) fn known(&self, dimension: &Dimension) -> Option<Option<Cow<'s, str>>> {
        Some(match dimension {
            Dimension::Gateway => Some(self.gateway.into()),
            Dimension::Port => Some(self.port.to_string().into()),
            Dimension::SourceNamespace => Some(self.client.namespace().into()),
            Dimension::SourceLabel(name) => self.client.labels().get(name).map(|value| value.as_str().into()),
            _ => return None,
        })
    }

    /// The port of a destination that names none: that of the listener; on gateways the only port of the service.
    fn default_port(&self, host: &str) -> u16 {
        match self.hosts.get(host).map(|known| known.ports.as_slice()) {
            Some([only]) if self.gateway != MESH_GATEWAY => only.number,
            _ => self.port,
        }
    }
}

impl<'e> Tables<'e> {
    /// A destination of a rule that stands in `object`.
    pub(super) fn destination(
        &self,
        written: &Written<'e>,
        weight: u64,
        object: &Object,
        node: NodeRef<'e>,
        site: &Site<'_, '_, 'e>,
    ) -> Destination {
        let named = self.istio.resolve(written.host.unwrap_or_default(), &object.reference.namespace);
        let port =
            written.port.as_ref().and_then(|port| port.number).and_then(|port| u16::try_from(port).ok());
        let port = port.unwrap_or_else(|| site.default_port(&named));
        let alias = site.hosts.get(named.as_str()).and_then(|known| known.host.alias_of.clone());
        let subset = written.subset.filter(|subset| !subset.is_empty());
        let origin = Origin::from(self.estate.place(object, node));
        Destination { origin, weight, ..self.cluster(alias.unwrap_or(named), subset, port, site) }
    }

    /// The cluster of a host, as a destination with all of the weight.
    pub(super) fn cluster(
        &self,
        host: String,
        subset: Option<&str>,
        port: u16,
        site: &Site<'_, '_, 'e>,
    ) -> Destination {
        let known = site.hosts.get(host.as_str());
        let policy = known.and_then(|known| self.policy_of(known, subset, port, site.client));
        let health = self.health(known, &host, subset, port, site.client);
        let mut destination = Destination::new(host, subset.map(str::to_owned), Some(port), 1);
        destination.policy = policy;
        destination.health = health;
        destination
    }

    fn health(
        &self,
        known: Option<&Known<'_, 'e>>,
        host: &str,
        subset: Option<&str>,
        port: u16,
        client: &Client,
    ) -> Health {
        let missing = |why: String| Health::Missing { status: 503, why };
        let Some(known) = known else {
            return match self.istio.hosts.find(host, client.namespace()) {
                HostLookup::Absent => missing(format!("no Service or ServiceEntry defines {host}")),
                HostLookup::Hidden(hidden) => missing(format!(
                    "{} is not exported to namespace {}",
                    hidden.object().reference,
                    client.namespace()
                )),
                HostLookup::Found(found) => {
                    missing(format!("the Sidecar of the client leaves out {}", found.object().reference))
                }
                HostLookup::NotObserved(_) => Health::Unknown,
            };
        };
        if known.port(port).is_none() {
            return missing(format!("{} has no port {port}", known.host.object.reference));
        }
        let Some(subset) = subset else { return Health::Unknown };
        match self.rules.of(client, known.host) {
            Some(rule) if rule.subset(subset).is_some() => Health::Unknown,
            Some(rule) => missing(format!("{} has no subset {subset}", rule.first.object.reference)),
            None if self.sees_rules(client.namespace(), known.host.namespace()) => {
                missing(format!("no DestinationRule defines subset {subset} of {host}"))
            }
            None => Health::Unknown,
        }
    }

    /// Whether the input shows every DestinationRule that could hold for a client and a service.
    fn sees_rules(&self, client: &str, service: &str) -> bool {
        let coverage = &self.estate.coverage;
        [client, service].iter().any(|namespace| {
            coverage.observed(crate::resource::identity::NETWORKING, "DestinationRule", namespace)
        })
    }

    /// The policy in force; shared among all destinations that have it.
    fn policy_of(&self, known: &Known<'_, 'e>, subset: Option<&str>, port: u16, client: &Client) -> Shared {
        let rule = self.rules.of(client, known.host)?;
        let key = (std::ptr::from_ref(rule) as usize, subset.map(str::to_owned), port);
        let mut policies = self.policies.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let made = || rule.policy(subset, port, self.estate).map(Arc::new);
        policies.entry(key).or_insert_with(made).clone()
    }
}
