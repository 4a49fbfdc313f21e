//! What gives a client rules for a host: a VirtualService, or routes of the Gateway API that are attached to a
//! service, which Istio treats like one.

use super::Tables;
use super::merged::Merged;
use crate::model::{Action, AttachedRules, Rule, ServiceRoutes};
use crate::resource::istio::common::Destination;

/// Routes that are attached to a service, with its complete name.
#[derive(Debug)]
pub(super) struct Attached<'r> {
    pub(super) routes: &'r ServiceRoutes,
    pub(super) hosts: [String; 1],
    /// The namespace of the routes.
    pub(super) owner: String,
    /// Ports that have routes of their own.
    elsewhere: Vec<u16>,
}

impl<'r> Attached<'r> {
    /// All routes for clients of a namespace.
    pub(super) fn all(routes: &'r [ServiceRoutes], client: &str, domain: &str) -> Vec<Self> {
        let one = |own: &'r ServiceRoutes| {
            let same = |other: &&ServiceRoutes| {
                own.port.is_none() && other.namespace == own.namespace && other.name == own.name
            };
            Self {
                hosts: [format!("{}.{}.svc.{domain}", own.name, own.namespace)],
                owner: if own.consumer { client } else { &own.namespace }.to_owned(),
                elsewhere: routes.iter().filter(same).filter_map(|other| other.port).collect(),
                routes: own,
            }
        };
        routes.iter().map(one).collect()
    }

    /// Whether they hold for a port.
    pub(super) fn is_for(&self, port: u16) -> bool {
        self.routes.port.map_or_else(|| !self.elsewhere.contains(&port), |own| own == port)
    }

    /// How early a namespace asks them, the least first.
    pub(super) fn rank(&self, namespace: &str) -> u8 {
        match self.routes.consumer {
            true => 0,
            false if self.owner == namespace => 2,
            false => 3,
        }
    }

    /// Its rules for requests.
    pub(super) fn rules(&self) -> &'r [Rule] {
        match &self.routes.rules {
            AttachedRules::Grpc(rules) | AttachedRules::Http(rules) => rules,
            AttachedRules::Tls(_) | AttachedRules::Tcp(_) => &[],
        }
    }
}

/// What gives a client rules for some hosts.
#[derive(Debug, Clone, Copy)]
pub(super) enum RouteSource<'t, 'e> {
    Service(&'t Merged<'e>),
    Attached(&'t Attached<'t>),
}

impl<'t> RouteSource<'t, '_> {
    pub(super) fn is_attached(&self) -> bool {
        matches!(self, Self::Attached(_))
    }

    pub(super) fn namespace(&self) -> &'t str {
        match self {
            Self::Service(service) => &service.object.reference.namespace,
            Self::Attached(attached) => &attached.owner,
        }
    }

    pub(super) fn hosts(&self) -> &'t [String] {
        match self {
            Self::Service(service) => &service.hosts,
            Self::Attached(attached) => &attached.hosts,
        }
    }

    /// When it was created, and what it is called.
    pub(super) fn age(&self) -> (&'t str, &'t str) {
        match self {
            Self::Service(service) => (service.age.created(), &service.object.reference.name),
            Self::Attached(attached) => {
                let object = attached.routes.origin.place().and_then(|place| place.object.as_ref());
                let name = object.map_or("", |object| object.name.as_str());
                (attached.routes.created.as_deref().unwrap_or_default(), name)
            }
        }
    }

    /// Whether both are the same object.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Service(a), Self::Service(b)) => std::ptr::eq(*a, *b),
            (Self::Attached(a), Self::Attached(b)) => std::ptr::eq(*a, *b),
            _ => false,
        }
    }
}

impl<'e> Tables<'e> {
    /// The hosts that a source sends requests of a namespace to, with the ports that it names; no ports: all of them.
    pub(super) fn destinations_of(
        &self,
        source: &RouteSource<'_, 'e>,
        client: &str,
    ) -> Vec<(String, Vec<u16>)> {
        let service = match source {
            RouteSource::Service(service) => service,
            RouteSource::Attached(attached) => return attached_destinations(attached.rules()),
        };
        let mut found = Vec::new();
        let mut add = |destination: &Destination<'e>, namespace: &str| {
            let port = destination.port.as_ref().and_then(|port| port.number);
            let port = port.and_then(|port| u16::try_from(port).ok());
            found.push((self.istio.resolve(destination.host.unwrap_or_default(), namespace), port));
        };
        for rule in &service.rules {
            let mut named = rule
                .matches
                .iter()
                .filter_map(|one| one.item.source_namespace)
                .filter(|n| !n.is_empty())
                .peekable();
            if named.peek().is_some() && !named.any(|namespace| namespace == client) {
                continue;
            }
            let own = &rule.object.reference.namespace;
            rule.rule.route.iter().filter_map(|route| route.destination.as_ref()).for_each(|to| add(to, own));
            let mirrors = rule.rule.mirrors.iter().filter_map(|mirror| mirror.destination.as_ref());
            let mirrors_of = &rule.mirrors_of.reference.namespace;
            mirrors.chain(&rule.rule.mirror).for_each(|to| add(to, mirrors_of));
        }
        let own = &service.object.reference.namespace;
        let tls = service.spec.tls.iter().flat_map(|rule| &rule.route);
        let tcp = service.spec.tcp.iter().flat_map(|rule| &rule.route);
        tls.chain(tcp).filter_map(|route| route.destination.as_ref()).for_each(|to| add(to, own));
        by_host(found)
    }
}

fn attached_destinations(rules: &[Rule]) -> Vec<(String, Vec<u16>)> {
    let mut found = Vec::new();
    for rule in rules {
        let mirrors = rule.outcome.mirrors.iter().map(|mirror| &mirror.destination);
        let forwards = match &rule.outcome.action {
            Action::Forward(destinations) => destinations.as_slice(),
            _ => &[],
        };
        found.extend(forwards.iter().chain(mirrors).map(|to| (to.host.clone(), to.port)));
    }
    by_host(found)
}

/// The ports of each host; none when one of its destinations names no port.
fn by_host(found: Vec<(String, Option<u16>)>) -> Vec<(String, Vec<u16>)> {
    let mut hosts: Vec<(String, Option<Vec<u16>>)> = Vec::new();
    for (host, port) in found {
        match (hosts.iter_mut().find(|(known, _)| *known == host), port) {
            (None, port) => hosts.push((host, port.map(|port| vec![port]))),
            (Some((_, ports)), None) => *ports = None,
            (Some((_, Some(ports))), Some(port)) => ports.push(port),
            (Some((_, None)), Some(_)) => {}
        }
    }
    hosts.into_iter().map(|(host, ports)| (host, ports.unwrap_or_default())).collect()
}
