//! The registry of hosts: what Services and ServiceEntries define, and who sees it.

use rustc_hash::FxHashMap;

use super::mesh_config::MeshConfig;
use super::{exported_to, namespace_of_service, spoken_on};
use crate::base::text;
use crate::kubernetes::Kubernetes;
use crate::resource::core::Service;
use crate::resource::istio::ServiceEntry;
use crate::resource::{Catalog, Typed};

/// The annotation of a Service that stands for `exportTo`.
const EXPORT_TO: &str = "networking.istio.io/exportTo";

/// What defines a host.
#[derive(Debug, Clone, Copy)]
pub enum Host<'e> {
    /// A Service of the cluster.
    Service(&'e Typed<'e, Service<'e>>),
    /// A ServiceEntry.
    Entry(&'e Typed<'e, ServiceEntry<'e>>),
}

impl<'e> Host<'e> {
    /// The object that defines it.
    pub fn object(self) -> &'e crate::estate::Object {
        match self {
            Self::Service(service) => service.object,
            Self::Entry(entry) => entry.object,
        }
    }

    /// The namespaces that it is exported to, as written; none: as the mesh config says.
    pub fn exported_to(self) -> Vec<&'e str> {
        match self {
            Self::Service(service) => service
                .object
                .annotation(EXPORT_TO)
                .map(|list| list.split(',').map(str::trim).collect())
                .unwrap_or_default(),
            Self::Entry(entry) => entry.spec.export_to.clone(),
        }
    }

    /// Its port numbers, in order.
    pub fn ports(self) -> Vec<i64> {
        match self {
            Self::Service(service) => service.spec.ports.iter().filter_map(|port| port.port).collect(),
            Self::Entry(entry) => entry.spec.ports.iter().filter_map(|port| port.number).collect(),
        }
    }

    /// The numbers of its ports on which HTTP is spoken, or on which nothing is said and the proxy looks.
    pub fn http_ports(self) -> Vec<i64> {
        let speaks = |number: i64, name, transport, app| {
            let number = u16::try_from(number).unwrap_or_default();
            matches!(spoken_on(number, name, transport, app).0, "HTTP" | "detected")
        };
        match self {
            Self::Service(service) => {
                let ports = service.spec.ports.iter().filter_map(|port| Some((port, port.port?)));
                let http = ports
                    .filter(|(port, number)| speaks(*number, port.name, port.protocol, port.app_protocol));
                http.map(|(_, number)| number).collect()
            }
            Self::Entry(entry) => {
                let ports = entry.spec.ports.iter().filter_map(|port| Some((port, port.number?)));
                let http = ports.filter(|(port, number)| speaks(*number, None, None, port.protocol));
                http.map(|(_, number)| number).collect()
            }
        }
    }
}

/// The answer to what a host stands for.
#[derive(Debug, Clone)]
pub enum HostLookup<'e> {
    /// This defines it.
    Found(Host<'e>),
    /// It is defined, but not exported to the client's namespace.
    Hidden(Host<'e>),
    /// Nothing defines it.
    Absent,
    /// The input does not show enough to say so; the reason.
    NotObserved(String),
}

/// Every defined host.
#[derive(Debug)]
pub struct Hosts<'e> {
    kubernetes: &'e Kubernetes<'e>,
    domain: String,
    default_export_to: Vec<String>,
    exact: FxHashMap<String, Vec<&'e Typed<'e, ServiceEntry<'e>>>>,
    /// Suffixes of wildcard hosts, the longest first.
    wildcard: Vec<(String, &'e Typed<'e, ServiceEntry<'e>>)>,
    /// The exact hosts of ServiceEntries, in the order of the input.
    names: Vec<String>,
}

impl<'e> Hosts<'e> {
    pub(super) fn new(kubernetes: &'e Kubernetes<'e>, catalog: &'e Catalog<'e>, config: &MeshConfig) -> Self {
        let mut exact: FxHashMap<String, Vec<_>> = FxHashMap::default();
        let mut wildcard = Vec::new();
        let mut names = Vec::new();
        for entry in &catalog.service_entries {
            for host in &entry.spec.hosts {
                let host = host.to_ascii_lowercase();
                match host.strip_prefix('*') {
                    Some(suffix) => wildcard.push((suffix.to_owned(), entry)),
                    None => {
                        names.push(host.clone());
                        exact.entry(host).or_default().push(entry);
                    }
                }
            }
        }
        wildcard.sort_by_key(|(suffix, _)| std::cmp::Reverse(suffix.len()));
        Self {
            kubernetes,
            domain: config.domain.clone(),
            default_export_to: config.service_export_to.clone(),
            exact,
            wildcard,
            names,
        }
    }

    /// What a complete host name stands for, seen from the namespace `client`.
    pub fn find(&self, host: &str, client: &str) -> HostLookup<'e> {
        let own = namespace_of_service(host, &self.domain);
        let service = own.and_then(|(name, namespace)| self.kubernetes.service(namespace, name));
        if let Some(service) = service {
            let host = Host::Service(service);
            return if self.sees(host, client) { HostLookup::Found(host) } else { HostLookup::Hidden(host) };
        }
        let mut hidden = None;
        for entry in self.entries(host) {
            let host = Host::Entry(entry);
            if self.sees(host, client) {
                return HostLookup::Found(host);
            }
            hidden.get_or_insert(host);
        }
        match hidden {
            Some(host) => HostLookup::Hidden(host),
            None => self.absence(host, own),
        }
    }

    /// Everything that defines a host and is seen from `client`. A Service stands alone; the ports
    /// and endpoints of several ServiceEntries add up.
    pub fn all(&self, host: &str, client: &str) -> Vec<Host<'e>> {
        match self.find(host, client) {
            HostLookup::Found(Host::Entry(_)) => {
                self.entries(host).map(Host::Entry).filter(|host| self.sees(*host, client)).collect()
            }
            HostLookup::Found(service) => vec![service],
            HostLookup::Hidden(_) | HostLookup::Absent | HostLookup::NotObserved(_) => Vec::new(),
        }
    }

    /// The ServiceEntries of a host, exact ones first, then by the longest wildcard.
    fn entries(&self, host: &str) -> impl Iterator<Item = &'e Typed<'e, ServiceEntry<'e>>> {
        let wildcard = self.wildcard.iter().filter(move |(suffix, _)| host.ends_with(suffix.as_str()));
        self.exact.get(host).into_iter().flatten().copied().chain(wildcard.map(|(_, entry)| *entry))
    }

    /// A defined host that may have been meant by one that is not, in the form to write it.
    pub fn similar(&self, written: &str, namespace: &str) -> Option<String> {
        let (name, owner) = match namespace_of_service(written, &self.domain) {
            Some(service) => service,
            None => written.split_once('.').unwrap_or((written, namespace)),
        };
        let owner = owner.strip_suffix(".svc").unwrap_or(owner);
        let full = |name: &str, owner: &str| format!("{name}.{owner}.svc.{}", self.domain);
        if written.contains('.') && self.kubernetes.service(owner, name).is_some() {
            return Some(full(name, owner));
        }
        let near = text::nearest(name, self.kubernetes.services_of(owner).map(Typed::name));
        if let Some(near) = near {
            return Some(if written.contains('.') { full(near, owner) } else { near.to_owned() });
        }
        let elsewhere = self.kubernetes.services.iter().find(|service| service.name() == name);
        match elsewhere {
            Some(service) => Some(full(name, service.namespace())),
            None => text::nearest(written, self.names.iter().map(String::as_str)).map(str::to_owned),
        }
    }

    /// Whether some known host has this suffix; `*` alone stands for all.
    pub fn any_with_suffix(&self, suffix: &str) -> bool {
        let domain_tail = |service: &Typed<'_, Service<'_>>| {
            format!("{}.{}.svc.{}", service.name(), service.namespace(), self.domain).ends_with(suffix)
        };
        let of_namespace = suffix.strip_prefix('.').and_then(|rest| rest.strip_suffix(&self.domain));
        let services = match of_namespace.and_then(|rest| rest.strip_suffix(".svc.")) {
            Some(namespace) if !namespace.contains('.') => {
                self.kubernetes.services_of(namespace).next().is_some()
            }
            _ => self.kubernetes.services.iter().any(domain_tail),
        };
        services
            || self.names.iter().any(|host| host.ends_with(suffix))
            || self
                .wildcard
                .iter()
                .any(|(known, _)| known.ends_with(suffix) || suffix.ends_with(known.as_str()))
    }

    fn sees(&self, host: Host<'e>, client: &str) -> bool {
        let owner = &host.object().reference.namespace;
        exported_to(&host.exported_to(), &self.default_export_to, owner, client)
    }

    fn absence(&self, host: &str, own: Option<(&str, &str)>) -> HostLookup<'e> {
        let coverage = &self.kubernetes.estate.coverage;
        if let Some((_, namespace)) = own {
            return if coverage.observed("", "Service", namespace) {
                HostLookup::Absent
            } else {
                HostLookup::NotObserved(format!("no Services of namespace {namespace} in the input"))
            };
        }
        if host.ends_with(".svc.clusterset.local") {
            let reason = "hosts of other clusters (clusterset.local) are not in the input";
            return HostLookup::NotObserved(reason.to_owned());
        }
        if coverage.observed_anywhere(crate::resource::identity::NETWORKING, "ServiceEntry") {
            HostLookup::Absent
        } else {
            HostLookup::NotObserved("no ServiceEntries in the input".to_owned())
        }
    }
}
