//! Every host that the mesh knows, as Istio's registry has it: one entry for each Service and for each host of a
//! ServiceEntry, oldest first (pilot/pkg/model/push_context.go `initServiceRegistry`).

use rustc_hash::FxHashMap;

use super::super::{Host, Istio, export_scope};
use super::age::Age;
use super::focus::Focus;
use super::protocol::PortProtocol;
use crate::estate::Object;
use crate::resource::istio::service_entry::Resolution as Resolved;
use crate::resource::{Catalog, Typed, core, istio};

/// One port of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Port {
    pub(super) number: u16,
    pub(super) protocol: PortProtocol,
}

/// How a host is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resolution {
    /// By the proxy, to one of its endpoints.
    Endpoints,
    /// By the client: a headless Service, or a ServiceEntry with resolution NONE.
    Client,
    /// By DNS, host by host, of a wildcard.
    DynamicDns,
    /// It is another name of a host: a Service of type ExternalName.
    Alias,
}

/// A host that the mesh knows.
#[derive(Debug)]
pub(super) struct Registered<'e> {
    /// The complete name, in lower case; may begin with `*`.
    pub(super) host: String,
    pub(super) object: &'e Object,
    pub(super) ports: Vec<Port>,
    /// The addresses that clients connect to, addresses or ranges; may be empty.
    pub(super) addresses: Vec<&'e str>,
    pub(super) resolution: Resolution,
    /// Other names of it.
    pub(super) aliases: Vec<String>,
    /// The host that it is another name of.
    pub(super) alias_of: Option<String>,
    /// The namespaces that see it, `*` alone for all.
    export: Vec<String>,
    pub(super) age: Age<'e>,
}

impl<'e> Registered<'e> {
    pub(super) fn namespace(&self) -> &'e str {
        &self.object.reference.namespace
    }

    pub(super) fn is_kubernetes(&self) -> bool {
        self.object.reference.kind == "Service"
    }

    /// Whether it, by any of its names, is among the hosts that tables are made for.
    pub(super) fn is_in(&self, focus: &Focus) -> bool {
        focus.touches(&self.host) || self.aliases.iter().any(|alias| focus.touches(alias))
    }

    /// Whether clients of a namespace see it.
    pub(super) fn visible_in(&self, namespace: &str) -> bool {
        self.export.iter().any(|seen| seen == "*" || seen == namespace)
    }

    /// Whether everybody sees it.
    pub(super) fn is_public(&self) -> bool {
        self.export.iter().any(|seen| seen == "*")
    }
}

/// Every host, oldest first.
#[derive(Debug)]
pub(super) struct Registry<'e> {
    pub(super) hosts: Vec<Registered<'e>>,
    by_name: FxHashMap<String, Vec<usize>>,
}

impl<'e> Registry<'e> {
    pub(super) fn new(istio: &Istio<'e>, catalog: &'e Catalog<'e>) -> Self {
        let mut hosts: Vec<Registered<'e>> =
            catalog.services.iter().map(|service| of_service(service, istio)).collect();
        hosts.extend(catalog.service_entries.iter().flat_map(|entry| of_entry(entry, istio)));
        hosts.sort_by(|a, b| a.age.cmp(&b.age));
        resolve_aliases(&mut hosts);
        let mut by_name: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, host) in hosts.iter().enumerate() {
            by_name.entry(host.host.clone()).or_default().push(index);
        }
        Self { hosts, by_name }
    }

    /// Everything that has this name, oldest first.
    pub(super) fn named(&self, host: &str) -> impl Iterator<Item = &Registered<'e>> {
        self.by_name.get(host).into_iter().flatten().map(|index| &self.hosts[*index])
    }

    /// What clients of a namespace see: what is exported to them by name first, then what everybody sees.
    pub(super) fn visible_in<'r>(&'r self, namespace: &str) -> Vec<&'r Registered<'e>> {
        let (public, own): (Vec<_>, Vec<_>) =
            self.hosts.iter().filter(|host| host.visible_in(namespace)).partition(|host| host.is_public());
        [own, public].concat()
    }
}

fn scope(written: &[&str], istio: &Istio<'_>, owner: &str) -> Vec<String> {
    let scope = export_scope(written, &istio.config.service_export_to, owner);
    scope.into_iter().map(str::to_owned).collect()
}

fn of_service<'e>(service: &'e Typed<'e, core::Service<'e>>, istio: &Istio<'e>) -> Registered<'e> {
    let id = &service.object.reference;
    let port = |port: &core::ServicePort<'e>| {
        let number = u16::try_from(port.port?).ok()?;
        let protocol = PortProtocol::of_service_port(number, port.name, port.protocol, port.app_protocol);
        Some(Port { number, protocol })
    };
    let address = service.spec.cluster_ip.filter(|address| !address.is_empty());
    let alias = service.spec.kind == Some("ExternalName");
    let (resolution, addresses) = match address {
        _ if alias => (Resolution::Alias, Vec::new()),
        Some("None") => (Resolution::Client, Vec::new()),
        address => (Resolution::Endpoints, address.into_iter().collect()),
    };
    let host = Host::Service(service);
    Registered {
        host: format!("{}.{}.svc.{}", id.name, id.namespace, istio.config.domain),
        object: service.object,
        ports: service.spec.ports.iter().filter_map(port).collect(),
        addresses,
        resolution,
        aliases: Vec::new(),
        alias_of: service.spec.external_name.filter(|_| alias).map(str::to_ascii_lowercase),
        export: scope(&host.exported_to(), istio, &id.namespace),
        age: Age::of(service.object),
    }
}

fn of_entry<'e>(
    entry: &'e Typed<'e, istio::ServiceEntry<'e>>,
    istio: &Istio<'e>,
) -> impl Iterator<Item = Registered<'e>> {
    let port = |port: &istio::service_entry::ServicePort<'e>| {
        let number = u16::try_from(port.number?).ok()?;
        Some(Port { number, protocol: PortProtocol::parse(port.protocol.unwrap_or_default()) })
    };
    let resolution = match entry.spec.resolution {
        None | Some(Resolved::None) => Resolution::Client,
        Some(Resolved::DynamicDns) => Resolution::DynamicDns,
        Some(Resolved::Static | Resolved::Dns | Resolved::DnsRoundRobin) => Resolution::Endpoints,
    };
    let ports: Vec<Port> = entry.spec.ports.iter().filter_map(port).collect();
    let export = scope(&entry.spec.export_to, istio, entry.namespace());
    entry.spec.hosts.iter().map(move |host| Registered {
        host: host.to_ascii_lowercase(),
        object: entry.object,
        ports: ports.clone(),
        addresses: entry.spec.addresses.clone(),
        resolution,
        aliases: Vec::new(),
        alias_of: None,
        export: export.clone(),
        age: Age::of(entry.object),
    })
}

/// Gives every host the names of the ExternalName Services that stand for it.
fn resolve_aliases(hosts: &mut [Registered<'_>]) {
    let aliases: Vec<(String, String)> =
        hosts.iter().filter_map(|host| Some((host.alias_of.clone()?, host.host.clone()))).collect();
    for (target, alias) in aliases {
        for host in hosts.iter_mut().filter(|host| host.host == target) {
            host.aliases.push(alias.clone());
        }
    }
}
