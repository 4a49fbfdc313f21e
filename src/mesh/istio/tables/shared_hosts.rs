//! Hosts that several VirtualServices have on one gateway. Their rules are merged into one list, oldest first, with
//! the rules that take everything at the end; here they are apart, each list with its guards.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::guards::http_match;
use super::super::{GatewayLookup, GatewayObject, MESH_GATEWAY, export_scope};
use super::destination::Site;
use super::merged::Merged;
use super::rules::takes_everything;
use super::scope::Known;
use super::{Tables, outcome};
use crate::algebra::Region;
use crate::base::ObjectRef;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::model::{Client, Dimension, Match, Outcome};

/// VirtualServices with one host on one gateway, the one that comes first in front.
#[derive(Debug)]
pub struct SharedHost<'e> {
    /// The host.
    pub host: String,
    /// The gateway as `namespace/name`.
    pub gateway: String,
    /// The VirtualServices, each with its rules in order.
    pub services: Vec<(&'e Object, Vec<GatewayRule<'e>>)>,
}

/// One match of a rule, as a gateway has it.
#[derive(Debug)]
pub struct GatewayRule<'e> {
    /// The object that the rule stands in: a delegate, or the VirtualService itself.
    pub object: &'e Object,
    /// The rule.
    pub node: NodeRef<'e>,
    /// The requests that the match takes.
    pub guard: Region<Dimension>,
    /// What it does with them, with the complete names of its destinations.
    pub outcome: Outcome,
    /// Whether it comes after all rules that ask for something.
    pub takes_everything: bool,
}

/// A gateway: its proxy, and the hosts that this knows.
struct View<'t, 'e> {
    client: Client,
    hosts: FxHashMap<&'t str, Known<'t, 'e>>,
}

impl<'e> Tables<'e> {
    /// Every host that several VirtualServices have on one gateway, and for which only their age decides who comes
    /// first. Those that are exported to other namespaces than the rest are left out.
    pub fn shared_hosts(&self) -> impl Iterator<Item = SharedHost<'e>> {
        let default = &self.istio.config.virtual_service_export_to;
        let mut groups: BTreeMap<(&str, &str, Vec<&str>), Vec<&Merged<'e>>> = BTreeMap::new();
        for service in &self.services {
            let owner = service.object.reference.namespace.as_str();
            let scope = export_scope(&service.spec.export_to, default, owner);
            for gateway in service.gateways.iter().filter(|gateway| *gateway != MESH_GATEWAY) {
                for host in &service.hosts {
                    let group = groups.entry((gateway, host, scope.clone())).or_default();
                    // One object may stand in the input twice, and may have the host twice.
                    if group.iter().all(|known| known.object.reference != service.object.reference) {
                        group.push(service);
                    }
                }
            }
        }
        groups.retain(|(.., scope), group| group.len() > 1 && !scope.is_empty());
        let mut view: Option<View<'_, 'e>> = None;
        groups.into_iter().map(move |((gateway, host, _), group)| {
            let (namespace, name) = gateway.split_once('/').unwrap_or(("", gateway));
            // The gateways of one namespace stand beside each other.
            let view = match view.take().filter(|known| known.client.namespace() == namespace) {
                Some(known) => view.insert(known),
                None => view.insert(self.view_of(namespace)),
            };
            let port = self.first_port(namespace, name);
            let site = Site { client: &view.client, gateway, port, tls: false, hosts: &view.hosts };
            SharedHost {
                host: host.to_owned(),
                gateway: gateway.to_owned(),
                services: group
                    .into_iter()
                    .map(|service| (service.object, self.gateway_rules(service, &site)))
                    .collect(),
            }
        })
    }

    fn view_of(&self, namespace: &str) -> View<'_, 'e> {
        let hosts = self.gateway_scope(namespace);
        let (namespace, name) = (namespace.to_owned(), String::new());
        View { client: Client::Gateway { namespace, name, labels: BTreeMap::new() }, hosts }
    }

    /// The port of the first server of a gateway; 0 when that is not known.
    fn first_port(&self, namespace: &str, name: &str) -> u16 {
        let GatewayLookup::Found(GatewayObject::Istio(gateway)) = self.istio.gateway(namespace, name) else {
            return 0;
        };
        let first = gateway.spec.servers.first().and_then(|server| server.port.as_ref()?.number);
        first.and_then(|port| u16::try_from(port).ok()).unwrap_or_default()
    }

    /// The VirtualServices that some gateway may merge with others: one of their hosts overlaps.
    pub fn merged_services(&self) -> FxHashSet<&'e ObjectRef> {
        let mut merged = FxHashSet::default();
        let gateways = self.by_gateway.iter().filter(|(gateway, _)| *gateway != MESH_GATEWAY);
        for services in gateways.map(|(_, services)| services).filter(|services| services.len() > 1) {
            let services = || services.iter().map(|index| &self.services[*index]);
            let mut uses: FxHashMap<&str, usize> = FxHashMap::default();
            for host in services().flat_map(|service| &service.hosts) {
                *uses.entry(host).or_default() += 1;
            }
            let wildcard = |host: &str| {
                let mut suffixes = host.char_indices().map(|(at, _)| format!("*{}", &host[at..]));
                uses.contains_key("*") || suffixes.any(|suffix| uses.contains_key(suffix.as_str()))
            };
            let overlaps = |host: &String| host.starts_with('*') || uses[host.as_str()] > 1 || wildcard(host);
            merged.extend(
                services()
                    .filter(|service| service.hosts.iter().any(overlaps))
                    .map(|service| &service.object.reference),
            );
        }
        merged
    }

    /// The rules for one gateway, up to the first that takes everything. Matches that ask for more than requests show
    /// (the port, the labels of the proxy) are left out.
    fn gateway_rules(&self, service: &Merged<'e>, site: &Site<'_, '_, 'e>) -> Vec<GatewayRule<'e>> {
        let mut rules = Vec::new();
        let known = |dimension: &Dimension| match dimension {
            Dimension::Gateway => Some(Some(Cow::Borrowed(site.gateway))),
            _ => None,
        };
        for merged in &service.rules {
            let everything = merged.matches.is_empty().then(Match::default);
            let matches =
                merged.matches.iter().map(|one| http_match(&one.item, &one.gateways, &service.gateways));
            for matching in matches.chain(everything).filter_map(|matching| matching.given(known)) {
                if asks_for_proxy(&matching) {
                    continue;
                }
                let takes_everything = takes_everything(&matching);
                let outcome = outcome::of_rule(self, merged, &matching, site);
                let (object, node, guard) = (merged.object, merged.rule.node, matching.region());
                rules.push(GatewayRule { object, node, guard, outcome, takes_everything });
                if takes_everything {
                    return rules;
                }
            }
        }
        rules
    }
}

/// Whether a match asks for more than requests show.
fn asks_for_proxy(matching: &Match) -> bool {
    let of_proxy = |on: &Dimension| {
        matches!(on, Dimension::Port | Dimension::SourceNamespace | Dimension::SourceLabel(_))
    };
    matching.conditions.iter().any(|condition| of_proxy(&condition.on))
}
