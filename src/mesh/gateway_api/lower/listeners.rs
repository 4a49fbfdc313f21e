//! The listeners that a Gateway really has: its own and those of its ListenerSets, without those in conflict, each
//! with the routes that attach to it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::estate::Object;
use crate::mesh::gateway_api::attachment::{admits, selects};
use crate::mesh::gateway_api::index::{Parent, ParentKind};
use crate::model::{Domain, Opaque};
use crate::resource::Typed;
use crate::resource::gateway_api::Gateway;
use crate::resource::gateway_api::gateway::ListenersFrom;
use crate::resource::gateway_api::listener::{Listener, TlsMode};

use super::GatewayApi;

/// What is looked at on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Layer {
    Http,
    Https,
    Tls,
    Tcp,
}

/// One listener that serves.
#[derive(Debug)]
pub(super) struct Served<'i, 'e> {
    pub(super) spec: &'e Listener<'e>,
    /// The Gateway or ListenerSet.
    pub(super) object: &'e Object,
    owner: Parent<'e>,
    pub(super) port: u16,
    pub(super) layer: Layer,
    pub(super) hostname: Domain,
    /// The routes that attach, by their place in the index, the preferred ones first.
    pub(super) routes: Vec<(usize, &'i crate::mesh::gateway_api::Route<'e>)>,
}

impl Served<'_, '_> {
    /// The server names that it takes; none: any.
    pub(super) fn server_names(&self) -> Vec<Domain> {
        if self.hostname == Domain::Any { Vec::new() } else { vec![self.hostname.clone()] }
    }

    /// Whether the client's TLS goes on to the backend.
    pub(super) fn passes_tls(&self) -> bool {
        self.spec.tls.as_ref().and_then(|tls| tls.mode) == Some(TlsMode::Passthrough)
    }

    /// Whether both want the same connections.
    fn group(&self) -> Group {
        match self.layer {
            Layer::Http => Group::Http,
            Layer::Https | Layer::Tls => Group::Tls,
            Layer::Tcp => Group::Tcp,
        }
    }
}

/// Protocols that can share a port when their hostnames differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Group {
    Http,
    Tls,
    Tcp,
}

/// The ports and hostnames that are taken.
#[derive(Debug, Default)]
struct Claims {
    groups: FxHashMap<u16, FxHashMap<Group, usize>>,
    hosts: FxHashMap<(u16, Domain), usize>,
}

impl Claims {
    fn add(&mut self, listener: &Served<'_, '_>) {
        *self.groups.entry(listener.port).or_default().entry(listener.group()).or_default() += 1;
        *self.hosts.entry((listener.port, listener.hostname.clone())).or_default() += 1;
    }

    /// Whether more than `own` claims stand against a listener.
    fn conflict(&self, listener: &Served<'_, '_>, own: usize) -> bool {
        let Some(groups) = self.groups.get(&listener.port) else { return false };
        let group = listener.group();
        let same = groups.get(&group).copied().unwrap_or_default();
        let host = self.hosts.get(&(listener.port, listener.hostname.clone())).copied().unwrap_or_default();
        groups.len() > usize::from(same > 0) || host > own || group == Group::Tcp && same > own
    }
}

impl<'e> GatewayApi<'e> {
    /// The listeners of a Gateway with their routes.
    pub(super) fn served<'i>(
        &'i self,
        gateway: &'e Typed<'e, Gateway<'e>>,
        opaque: &mut Vec<Opaque>,
    ) -> Vec<Served<'i, 'e>> {
        let (namespace, name) = (&*gateway.object.reference.namespace, &*gateway.object.reference.name);
        let owner = Parent { kind: ParentKind::Gateway, namespace, name };
        let mut served: Vec<Served<'i, 'e>> =
            gateway.spec.listeners.iter().filter_map(|spec| serve(spec, gateway.object, owner)).collect();
        let mut claims = Claims::default();
        served.iter().for_each(|listener| claims.add(listener));
        // Of listeners of one Gateway in conflict none serves.
        served.retain(|listener| !claims.conflict(listener, 1));
        for set in self.index.listener_sets(namespace, name) {
            let namespace = &*set.object.reference.namespace;
            match self.allows_set(gateway, namespace) {
                Some(true) => {}
                Some(false) => continue,
                None => opaque.push(Opaque {
                    what: format!(
                        "the labels of namespace {namespace} decide whether {} takes part",
                        set.object.reference
                    ),
                    origin: self.origin(set.object, set.object.name_node()),
                }),
            }
            let owner = Parent { kind: ParentKind::ListenerSet, namespace, name: &set.object.reference.name };
            for listener in set.spec.listeners.iter().filter_map(|spec| serve(spec, set.object, owner)) {
                if !claims.conflict(&listener, 0) {
                    claims.add(&listener);
                    served.push(listener);
                }
            }
        }
        served.retain(|listener| self.has_certificate(listener));
        for listener in &mut served {
            self.attach(listener, opaque);
        }
        served
    }

    /// Whether ListenerSets of a namespace may add to a Gateway; `None` when that takes labels that are not known.
    fn allows_set(&self, gateway: &Typed<'_, Gateway<'_>>, namespace: &str) -> Option<bool> {
        let allowed = gateway.spec.allowed_listeners.as_ref().and_then(|allowed| allowed.namespaces.as_ref());
        match allowed.and_then(|allowed| allowed.from).unwrap_or(ListenersFrom::None) {
            ListenersFrom::All => Some(true),
            ListenersFrom::None => Some(false),
            ListenersFrom::Same => Some(namespace == gateway.namespace()),
            ListenersFrom::Selector => match allowed.and_then(|allowed| allowed.selector.as_ref()) {
                Some(selector) => {
                    self.kubernetes.namespace(namespace).map(|object| selects(selector, namespace, object))
                }
                None => Some(false),
            },
        }
    }

    /// Whether a listener may use one of its certificates, as far as the input tells.
    fn has_certificate(&self, listener: &Served<'_, 'e>) -> bool {
        let Some(tls) = listener.spec.tls.as_ref().filter(|_| !listener.passes_tls()) else { return true };
        let owner = listener.owner;
        tls.certificate_refs.is_empty()
            || tls.certificate_refs.iter().any(|reference| {
                let namespace = reference.namespace.unwrap_or(owner.namespace);
                let to =
                    (reference.group.unwrap_or_default(), reference.kind.unwrap_or("Secret"), reference.name);
                let from = (owner.kind.as_str(), owner.namespace);
                namespace == owner.namespace
                    || self.grants.permit_reference(from, to, namespace)
                    || !self.grants_observed(namespace)
            })
    }

    fn attach<'i>(&'i self, listener: &mut Served<'i, 'e>, opaque: &mut Vec<Opaque>) {
        let mut seen = FxHashSet::default();
        for (index, route, reference) in self.index.references(listener.owner) {
            let elsewhere = reference.section_name.is_some_and(|section| listener.spec.name != Some(section))
                || reference.port.is_some_and(|port| listener.spec.port != Some(port));
            if elsewhere || seen.contains(&index) {
                continue;
            }
            match admits(listener.spec, listener.owner.namespace, route, self.kubernetes) {
                Some(false) => continue,
                Some(true) => {}
                None => opaque.push(Opaque {
                    what: format!(
                        "the labels of namespace {} decide whether {} is attached",
                        route.namespace(),
                        route.object.reference
                    ),
                    origin: self.origin(route.object, reference.node),
                }),
            }
            seen.insert(index);
            listener.routes.push((index, route));
        }
    }
}

/// A listener, when its protocol and its port can be used.
fn serve<'i, 'e>(spec: &'e Listener<'e>, object: &'e Object, owner: Parent<'e>) -> Option<Served<'i, 'e>> {
    let layer = match spec.protocol? {
        "HTTP" => Layer::Http,
        "HTTPS" => Layer::Https,
        "TLS" => Layer::Tls,
        "TCP" => Layer::Tcp,
        _ => return None,
    };
    let hostname = match spec.hostname.filter(|hostname| !hostname.is_empty() && layer != Layer::Tcp) {
        Some(hostname) => Domain::parse(hostname),
        None => Domain::Any,
    };
    let port = spec.port.and_then(|port| u16::try_from(port).ok())?;
    Some(Served { spec, object, owner, port, layer, hostname, routes: Vec::new() })
}
