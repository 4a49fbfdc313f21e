//! What tells clients apart, and what a host means to one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Tables;
use super::protocol::PortProtocol;
use super::registry::Resolution;
use crate::kubernetes::Readiness;
use crate::kubernetes::endpoints::{self, Pods};
use crate::model::{Client, KnownHost};

impl<'e> Tables<'e> {
    /// The names of all labels of clients that some object asks for.
    pub fn labels_asked_for(&self) -> BTreeSet<&'e str> {
        let mut asked: BTreeSet<&'e str> = BTreeSet::new();
        for service in &self.catalog.virtual_services {
            let http =
                service.spec.http.iter().flat_map(|rule| &rule.matches).map(|item| &item.source_labels);
            let tls = service.spec.tls.iter().flat_map(|rule| &rule.matches).map(|item| &item.source_labels);
            let tcp = service.spec.tcp.iter().flat_map(|rule| &rule.matches).map(|item| &item.source_labels);
            asked.extend(http.chain(tls).chain(tcp).flatten().map(|(key, _)| *key));
        }
        let sidecars = self.catalog.sidecars.iter().filter_map(|it| it.spec.workload_selector.as_ref());
        asked.extend(sidecars.flat_map(|selector| &selector.labels).map(|(key, _)| *key));
        let filters = self.catalog.envoy_filters.iter().filter_map(|it| it.spec.workload_selector.as_ref());
        asked.extend(filters.flat_map(|selector| &selector.labels).map(|(key, _)| *key));
        let rules = self.catalog.destination_rules.iter().filter_map(|it| it.spec.workload_selector.as_ref());
        asked.extend(rules.flat_map(|selector| &selector.match_labels).map(|(key, _)| *key));
        asked
    }

    /// What a host as written by a client stands for, in any of its short forms.
    pub fn known_host(&self, written: &str, client: &Client) -> Option<KnownHost> {
        let namespace = client.namespace();
        let domain = &self.istio.config.domain;
        let plain = written.trim_end_matches('.').to_ascii_lowercase();
        let mut forms = vec![plain.clone(), format!("{plain}.{namespace}.svc.{domain}")];
        forms.extend([format!("{plain}.svc.{domain}"), format!("{plain}.{domain}")]);
        let exact = forms.iter().find_map(|form| {
            self.registry
                .named(form)
                .find(|known| known.visible_in(namespace) || matches!(client, Client::Gateway { .. }))
        });
        let by_address = || {
            let mut hosts = self.registry.hosts.iter();
            hosts.find(|host| host.visible_in(namespace) && host.addresses.contains(&plain.as_str()))
        };
        let found = exact.or_else(by_address)?;
        let address = match found.addresses.first() {
            Some(address) if found.resolution == Resolution::Endpoints => (*address).to_owned(),
            _ => found.host.clone(),
        };
        let speaks_http = |protocol: PortProtocol| protocol.is_http_or_sniffed();
        let ports = found.ports.iter().filter(|port| port.protocol != PortProtocol::Udp);
        Some(KnownHost {
            name: found.host.clone(),
            address,
            ports: ports.map(|port| (port.number, speaks_http(port.protocol))).collect(),
        })
    }

    /// Whether anything would answer for a subset of a host.
    pub fn readiness(
        &self,
        client: &Client,
        host: &str,
        subset: Option<&str>,
        port: Option<u16>,
    ) -> Readiness {
        let Some(known) = self.registry.named(host).find(|known| known.is_kubernetes()) else {
            return Readiness::Unknown("no Service defines it".to_owned());
        };
        let subset = subset.and_then(|name| self.rules.of(client, known)?.subset(name));
        let labels: Vec<(String, String)> = subset
            .iter()
            .flat_map(|subset| &subset.labels)
            .filter(|(key, _)| super::super::is_pod_label(key))
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let id = &known.object.reference;
        let pods = Pods { namespace: id.namespace.clone(), service: id.name.clone(), labels };
        endpoints::readiness(self.estate, &pods, port.map(i64::from))
    }

    /// The gateway that a Service leads to: one whose pods some Gateway selects.
    pub fn gateway_behind(&self, host: &str) -> Option<Client> {
        let found = self.registry.named(host).find(|known| known.is_kubernetes())?;
        let id = &found.object.reference;
        let service = self.kubernetes.service(&id.namespace, &id.name)?;
        let labels = &service.spec.selector;
        if labels.is_empty() {
            return None;
        }
        let pods = self.kubernetes.select(&id.namespace, labels);
        let own: BTreeMap<String, String> = pods
            .first()
            .map_or(labels, |workload| &workload.labels)
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let selects = |selector: &[(&str, &str)]| {
            !selector.is_empty()
                && selector.iter().all(|(key, value)| own.get(*key).is_some_and(|it| it == value))
        };
        let gateway = self.catalog.gateways.iter().find(|gateway| selects(&gateway.spec.selector))?;
        Some(Client::Gateway {
            namespace: id.namespace.clone(),
            name: gateway.name().to_owned(),
            labels: own,
        })
    }
}
