//! Routes of every kind in one form.

use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::Catalog;
use crate::resource::gateway_api::common::{BackendRef, ParentReference};
use crate::resource::gateway_api::{GrpcRoute, HttpRoute, TcpRoute, TlsRoute};

/// A route of any kind.
#[derive(Debug)]
pub struct Route<'e> {
    /// The object.
    pub object: &'e Object,
    /// What it attaches to.
    pub parents: &'e [ParentReference<'e>],
    /// The hosts of the requests that it takes; none: all.
    pub hostnames: &'e [&'e str],
    /// Its rules.
    pub rules: Vec<RouteRule<'e>>,
    /// All that it says.
    pub spec: RouteSpec<'e>,
}

/// What a route of each kind says.
#[derive(Debug, Clone, Copy)]
pub enum RouteSpec<'e> {
    /// An HTTPRoute.
    Http(&'e HttpRoute<'e>),
    /// A GRPCRoute.
    Grpc(&'e GrpcRoute<'e>),
    /// A TLSRoute.
    Tls(&'e TlsRoute<'e>),
    /// A TCPRoute.
    Tcp(&'e TcpRoute<'e>),
}

/// One rule of a route, as far as its backends go.
#[derive(Debug)]
pub struct RouteRule<'e> {
    /// The map of the rule.
    pub node: NodeRef<'e>,
    /// Where it sends requests.
    pub backends: Vec<BackendRef<'e>>,
    /// Where it sends copies of them.
    pub mirrors: Vec<BackendRef<'e>>,
}

impl<'e> RouteRule<'e> {
    /// Every backend that the rule refers to.
    pub fn references(&self) -> impl Iterator<Item = &BackendRef<'e>> {
        self.backends.iter().chain(&self.mirrors)
    }
}

impl Route<'_> {
    /// The kind of the route.
    pub fn kind(&self) -> &str {
        &self.object.reference.kind
    }

    /// The namespace of the route.
    pub fn namespace(&self) -> &str {
        &self.object.reference.namespace
    }
}

/// Whether a parent is a service: then the route holds inside of the mesh.
pub fn is_mesh_parent(parent: &ParentReference<'_>) -> bool {
    matches!(parent.kind, Some("Service" | "ServiceEntry"))
}

/// All routes of an estate.
pub fn routes<'e>(catalog: &'e Catalog<'e>) -> impl Iterator<Item = Route<'e>> {
    macro_rules! http_like {
        ($field:ident, $kind:ident) => {
            catalog.$field.iter().map(|route| Route {
                spec: RouteSpec::$kind(&route.spec),
                object: route.object,
                parents: &route.spec.parent_refs,
                hostnames: &route.spec.hostnames,
                rules: route.spec.rules.iter().map(|rule| http_like!(@rule rule)).collect(),
            })
        };
        (@rule $rule:ident) => {
            RouteRule {
                node: $rule.node,
                backends: $rule.backend_refs.iter().map(|backend| backend.backend()).collect(),
                mirrors: $rule
                    .filters
                    .iter()
                    .chain($rule.backend_refs.iter().flat_map(|backend| &backend.filters))
                    .filter_map(|filter| filter.request_mirror.as_ref()?.backend_ref.as_ref())
                    .map(|backend| backend.backend())
                    .collect(),
            }
        };
    }
    macro_rules! stream {
        ($field:ident, $kind:ident, $hostnames:expr) => {
            catalog.$field.iter().map(|route| Route {
                spec: RouteSpec::$kind(&route.spec),
                object: route.object,
                parents: &route.spec.parent_refs,
                hostnames: $hostnames(&route.spec),
                rules: route
                    .spec
                    .rules
                    .iter()
                    .map(|rule| RouteRule {
                        node: rule.node,
                        backends: rule.backend_refs.clone(),
                        mirrors: Vec::new(),
                    })
                    .collect(),
            })
        };
    }
    let tls = stream!(tls_routes, Tls, |spec: &'e TlsRoute<'e>| &spec.hostnames[..]);
    let tcp = stream!(tcp_routes, Tcp, |_| &[][..]);
    http_like!(http_routes, Http).chain(http_like!(grpc_routes, Grpc)).chain(tls).chain(tcp)
}
