//! What Kuma means by its MeshHTTPRoutes (Kuma 2.13 to 3.0), read-only and thin: the virtual host of one service as
//! the proxy of one workload sees it. Policies are ranked and merged rule by rule; what no rule takes goes to the
//! service itself.

mod actions;
pub mod injection;
mod matches;
mod merge;
mod metrics;
mod proxies;
mod recipe;
mod targets;
#[cfg(test)]
mod tests;
pub mod tracing;

use std::sync::Arc;

pub use metrics::METRICS;

use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::Kubernetes;
use crate::model::{
    Action, Client, Destination, Domain, Key, Opaque, Origin, Outcome, PathKind, Precedence, Rule,
    VirtualHost,
};
use crate::resource::Catalog;

pub use proxies::{API_PORT, CONTROL_PLANE, PROXIES};
pub use recipe::RECIPES;

/// The order of rules: exact paths, longer prefixes, longer expressions, no path; then methods, headers, query.
const PRECEDENCE: Precedence = Precedence::Specificity(&[
    Key::PathKind(&[PathKind::Exact, PathKind::Prefix, PathKind::Regex]),
    Key::PathLength,
    Key::Method,
    Key::Headers,
    Key::Query,
]);

/// Where requests go that no rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmatched {
    /// To the service that was called.
    Service,
    /// Nowhere: 404.
    NotFound,
}

/// What differs between installations and releases.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'s> {
    /// The domain of the cluster: `cluster.local`.
    pub domain: &'s str,
    /// The namespace of the control plane, whose policies hold for everybody.
    pub system_namespace: &'s str,
    /// Where requests go that no rule takes. Releases up to 3.0 send them to the service.
    pub unmatched: Unmatched,
}

/// A service that is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeshService<'s> {
    /// Its namespace.
    pub namespace: &'s str,
    /// Its name, that of the Kubernetes Service too.
    pub name: &'s str,
    /// The port that is called.
    pub port: u16,
}

/// Kuma's reading of an estate.
#[derive(Debug)]
pub struct Kuma<'e> {
    estate: &'e Estate,
    catalog: &'e Catalog<'e>,
    kubernetes: &'e Kubernetes<'e>,
    settings: Settings<'e>,
}

impl<'e> Kuma<'e> {
    /// Reads an estate.
    pub const fn new(
        estate: &'e Estate,
        catalog: &'e Catalog<'e>,
        kubernetes: &'e Kubernetes<'e>,
        settings: Settings<'e>,
    ) -> Self {
        Self { estate, catalog, kubernetes, settings }
    }

    /// What the proxy of a client does with requests to a service, and what of that is not certain.
    pub fn service(&self, client: &Client, service: &MeshService<'_>) -> (VirtualHost, Vec<Opaque>) {
        let mut opaque = Vec::new();
        let policies = self.policies(client, service, &mut opaque);
        let mut rules: Vec<Rule> =
            merge::merge(&policies).iter().flat_map(|merged| self.rules(merged, service)).collect();
        PRECEDENCE.sort(&mut rules, |rule| &rule.matches[0]);
        let host = self.host(service.namespace, service.name);
        let otherwise = match self.settings.unmatched {
            Unmatched::Service => {
                Action::Forward(vec![Destination::new(host.clone(), None, Some(service.port), 1)])
            }
            Unmatched::NotFound => Action::NotFound,
        };
        let known = self.kubernetes.service(service.namespace, service.name);
        let origin = known.map_or(Origin::NONE, |known| self.origin(known.object, known.object.name_node()));
        let virtual_host = VirtualHost {
            name: format!("{}/{}:{}", service.namespace, service.name, service.port),
            domains: vec![Domain::Exact(host)],
            rules,
            otherwise: Arc::new(Outcome::plain(otherwise)),
            origin,
        };
        (virtual_host, opaque)
    }

    /// The complete host of a service.
    fn host(&self, namespace: &str, name: &str) -> String {
        format!("{name}.{namespace}.svc.{}", self.settings.domain)
    }

    fn origin(&self, object: &Object, node: NodeRef<'_>) -> Origin {
        self.estate.place(object, node).into()
    }
}
