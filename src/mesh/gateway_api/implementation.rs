//! Implementations of the Gateway API as data: what the specification leaves open, and where they do otherwise. The
//! code never asks for the name of one. Facts are those of the sources and reports of the projects: Istio 1.32-dev,
//! Envoy Gateway 1.9.1 (observed), Linkerd 2.20, Kuma 3.0-dev.

use crate::model::{Key, PathKind, Precedence};
use crate::resource::Catalog;
use crate::resource::identity::NETWORKING;

/// One implementation.
#[derive(Debug, PartialEq, Eq)]
pub struct Implementation {
    /// Its short name.
    pub name: &'static str,
    /// What GatewayClasses call it (`spec.controllerName`).
    pub controllers: &'static [&'static str],
    /// The order of rules, after that of hostnames and before that of age.
    pub precedence: Precedence,
    /// Whether a request that no rule of its host takes goes on to the rules of routes with wider hostnames on the
    /// same listener. The text of the API ranks all rules that match; Envoy's virtual hosts do not go on.
    pub tries_wider_hosts: bool,
    /// What the routes of a client's namespace do to those of the service's namespace.
    pub consumer_routes: ConsumerRoutes,
    /// What becomes of a request to a service with routes, when none of their rules takes it.
    pub unmatched: Unmatched,
    /// Which references into other namespaces need a ReferenceGrant.
    pub grants: GrantScope,
    /// The retries of a rule that says nothing of them.
    pub default_retries: Option<DefaultRetries>,
    /// The status of answers when a rule has no backend that is valid.
    pub no_backend_status: u16,
    /// Kinds of backends besides the Service, as group and kind.
    pub backend_kinds: &'static [(&'static str, &'static str)],
    /// Whether conditions of routes say which generation they are about.
    pub observes_generation: bool,
    /// Whether the clusters of its proxies are named by rule, so that weights are found by the positions of backends.
    pub clusters_by_rule: bool,
}

/// What the routes of a client's namespace do to those of the service's namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsumerRoutes {
    /// They stand instead of them.
    Replace,
    /// Both hold, those of the client's namespace first among equals.
    First,
    /// Both hold, by age.
    Merge,
}

/// What becomes of a request to a service that no rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmatched {
    /// It is answered with 404.
    NotFound,
    /// It goes to the service itself.
    Service,
}

/// Which references into other namespaces need a ReferenceGrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantScope {
    /// Those of all routes.
    All,
    /// Those of routes that are attached to a Gateway.
    Gateways,
    /// None.
    Nothing,
}

/// Retries of rules that say nothing of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DefaultRetries {
    /// How often.
    pub attempts: u32,
    /// On what, in the words of Envoy, sorted.
    pub on: &'static [&'static str],
}

const EXACT_PREFIX_REGEX: Key = Key::PathKind(&[PathKind::Exact, PathKind::Prefix, PathKind::Regex]);
const EXACT_REGEX_PREFIX: Key = Key::PathKind(&[PathKind::Exact, PathKind::Regex, PathKind::Prefix]);

/// The keys of the specification. It leaves the place of expressions open; most put them last.
const SPECIFIED: Precedence =
    Precedence::Specificity(&[EXACT_PREFIX_REGEX, Key::PathLength, Key::Method, Key::Headers, Key::Query]);

const SERVICE_IMPORT: (&str, &str) = ("multicluster.x-k8s.io", "ServiceImport");
const INFERENCE_POOL: (&str, &str) = ("inference.networking.k8s.io", "InferencePool");
const EXTERNAL_BACKEND: (&str, &str) = ("gateway.networking.x-k8s.io", "XBackend");

/// What the specification says, where nothing is known of the implementation.
pub static STANDARD: Implementation = Implementation {
    name: "standard",
    controllers: &[],
    precedence: SPECIFIED,
    tries_wider_hosts: true,
    consumer_routes: ConsumerRoutes::Replace,
    unmatched: Unmatched::NotFound,
    grants: GrantScope::Gateways,
    default_retries: None,
    no_backend_status: 500,
    backend_kinds: &[SERVICE_IMPORT, EXTERNAL_BACKEND],
    observes_generation: true,
    clusters_by_rule: false,
};

/// Istio, for gateways, waypoints and sidecars.
pub static ISTIO: Implementation = Implementation {
    name: "istio",
    controllers: &["istio.io/gateway-controller", "istio.io/mesh-controller", "istio.io/unmanaged-gateway"],
    tries_wider_hosts: false,
    default_retries: Some(DefaultRetries {
        attempts: 2,
        on: &["cancelled", "connect-failure", "refused-stream", "retriable-status-codes", "unavailable"],
    }),
    backend_kinds: &[
        SERVICE_IMPORT,
        INFERENCE_POOL,
        EXTERNAL_BACKEND,
        (NETWORKING, "Hostname"),
        (NETWORKING, "ServiceEntry"),
    ],
    ..STANDARD
};

/// Envoy Gateway: expressions come before prefixes, a condition on the method counts as one on a header, and of as
/// many conditions on headers exact ones come before expressions.
pub static ENVOY_GATEWAY: Implementation = Implementation {
    name: "envoy-gateway",
    controllers: &["gateway.envoyproxy.io/gatewayclass-controller"],
    precedence: Precedence::Specificity(&[
        EXACT_REGEX_PREFIX,
        Key::PathLength,
        Key::HeadersAndMethod,
        Key::ExactHeadersAndMethod,
        Key::Query,
    ]),
    tries_wider_hosts: false,
    backend_kinds: &[SERVICE_IMPORT, INFERENCE_POOL, ("gateway.envoyproxy.io", "Backend")],
    clusters_by_rule: true,
    ..STANDARD
};

/// Linkerd up to proxies of 2026-08: by length alone. For exact paths and expressions it is the length of the
/// request's path that counts there; here it is that of the text.
pub static LINKERD: Implementation = Implementation {
    name: "linkerd",
    controllers: &["linkerd.io/policy-controller"],
    precedence: Precedence::Specificity(&[Key::PathLength, Key::Headers, Key::Query, Key::Method]),
    consumer_routes: ConsumerRoutes::Merge,
    grants: GrantScope::Nothing,
    backend_kinds: &[("policy.linkerd.io", "EgressNetwork")],
    observes_generation: false,
    ..STANDARD
};

/// Kuma: what nothing takes goes to the service itself.
pub static KUMA: Implementation = Implementation {
    name: "kuma",
    controllers: &["gateways.kuma.io/controller"],
    consumer_routes: ConsumerRoutes::First,
    unmatched: Unmatched::Service,
    grants: GrantScope::All,
    backend_kinds: &[("kuma.io", "MeshService"), ("kuma.io", "MeshExternalService")],
    ..STANDARD
};

/// All of them.
pub static IMPLEMENTATIONS: &[&Implementation] = &[&STANDARD, &ISTIO, &ENVOY_GATEWAY, &LINKERD, &KUMA];

/// The implementation of this name.
pub fn by_name(name: &str) -> Option<&'static Implementation> {
    IMPLEMENTATIONS.iter().copied().find(|implementation| implementation.name == name)
}

/// The implementation whose controller has this name.
pub fn by_controller(controller: &str) -> Option<&'static Implementation> {
    IMPLEMENTATIONS.iter().copied().find(|known| known.controllers.contains(&controller))
}

/// The implementation that serves a GatewayClass, when its object is there and its controller is known.
pub fn detect(catalog: &Catalog<'_>, class: &str) -> Option<&'static Implementation> {
    let class = catalog.gateway_classes.iter().find(|known| known.name() == class)?;
    by_controller(class.spec.controller_name?)
}
