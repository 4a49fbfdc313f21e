//! Tables for some hosts only: what is asked about, or what a change can touch. Everything else is left out on purpose,
//! so such tables answer questions about these hosts alone.

use std::collections::BTreeSet;

use super::super::{Matching, matches};
use super::Tables;
use super::route_source::RouteSource;
use crate::resource::{Typed, istio};

/// Hosts, maybe with `*` at the start, as complete names in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    /// The hosts; none: every host.
    hosts: Option<BTreeSet<String>>,
}

impl Focus {
    /// Every host.
    pub const EVERYTHING: Self = Self { hosts: None };

    /// These hosts.
    pub fn on(hosts: impl IntoIterator<Item = String>) -> Self {
        Self { hosts: Some(hosts.into_iter().collect()) }
    }

    /// Whether every host is meant.
    pub const fn is_everything(&self) -> bool {
        self.hosts.is_none()
    }

    /// Whether no host is meant.
    pub fn is_nothing(&self) -> bool {
        self.hosts.as_ref().is_some_and(BTreeSet::is_empty)
    }

    /// Whether a host, or a part of those that a pattern stands for, is meant.
    pub fn touches(&self, host: &str) -> bool {
        self.hosts.as_ref().is_none_or(|hosts| {
            hosts.contains(host) || hosts.iter().any(|own| matches(own, host) != Matching::Disjoint)
        })
    }

    fn touches_any<'h>(&self, mut hosts: impl Iterator<Item = &'h String>) -> bool {
        hosts.any(|host| self.touches(host))
    }
}

impl<'e> Tables<'e> {
    /// The hosts of VirtualServices that send requests to one of these hosts, and these hosts themselves.
    pub fn leading_to(&self, hosts: &BTreeSet<String>) -> BTreeSet<String> {
        let wanted = Focus::on(hosts.iter().cloned());
        let mut found = hosts.clone();
        for service in &self.services {
            let source = RouteSource::Service(service);
            let leads = self.all_destinations(&source).iter().any(|host| wanted.touches(host));
            if leads {
                found.extend(service.hosts.iter().cloned());
            }
        }
        found
    }

    fn all_destinations(&self, source: &RouteSource<'_, 'e>) -> Vec<String> {
        let RouteSource::Service(service) = source else { return Vec::new() };
        let own = &service.object.reference.namespace;
        let http = service.rules.iter().flat_map(|rule| {
            let route = rule.object.reference.namespace.as_str();
            rule.rule.destinations().map(move |to| (to.host.unwrap_or_default(), route))
        });
        let streams = service.spec.destinations().map(|to| (to.host.unwrap_or_default(), own.as_str()));
        http.chain(streams).map(|(host, namespace)| self.istio.resolve(host, namespace)).collect()
    }

    /// The namespaces whose clients may see something else of the hosts in focus than clients of any other namespace.
    pub fn namespaces_apart(&self, focus: &Focus) -> BTreeSet<&'e str> {
        let mut apart: BTreeSet<&'e str> = BTreeSet::new();
        let mut destinations: BTreeSet<String> = BTreeSet::new();
        for service in self.services.iter().filter(|service| focus.touches_any(service.hosts.iter())) {
            apart.extend(service.spec.export_to.iter().copied().filter(|to| *to != "*"));
            if !service.spec.export_to.is_empty() {
                apart.insert(&service.object.reference.namespace);
            }
            destinations.extend(self.all_destinations(&RouteSource::Service(service)));
            let matches = service.rules.iter().flat_map(|rule| &rule.matches);
            apart.extend(matches.filter_map(|one| one.item.source_namespace));
        }
        let touched = |host: &str| focus.touches(host) || destinations.contains(host);
        for host in self.registry.hosts.iter().filter(|host| touched(&host.host)) {
            // Its own namespace has short names for it.
            apart.insert(host.namespace());
            apart.extend(self.registry_export(host));
        }
        for rule in &self.catalog.destination_rules {
            let host = self.istio.resolve(rule.spec.host.unwrap_or_default(), rule.namespace());
            let covers = |other: &String| matches(&host, other) != Matching::Disjoint;
            if focus.touches(&host) || destinations.iter().any(covers) {
                apart.insert(&rule.object.reference.namespace);
                apart.extend(rule.spec.export_to.iter().copied());
            }
        }
        apart.extend(self.sidecars.iter().map(|sidecar| own(sidecar)));
        apart.extend(self.catalog.envoy_filters.iter().map(own::<istio::EnvoyFilter<'e>>));
        apart.extend(self.catalog.wasm_plugins.iter().map(own::<istio::WasmPlugin<'e>>));
        for route in &self.catalog.http_routes {
            apart.insert(&route.object.reference.namespace);
        }
        for route in &self.catalog.grpc_routes {
            apart.insert(&route.object.reference.namespace);
        }
        apart
    }

    fn registry_export(&self, host: &super::registry::Registered<'e>) -> Vec<&'e str> {
        self.kubernetes
            .namespaces()
            .into_iter()
            .filter(|_| !host.is_public())
            .filter(|ns| host.visible_in(ns))
            .collect()
    }
}

fn own<'e, T>(view: &Typed<'e, T>) -> &'e str {
    &view.object.reference.namespace
}
