//! Every typed view of an estate, read once, with what is wrong with their schemas.

use std::sync::LazyLock;

use rayon::prelude::*;

use super::identity::{EXTENSIONS, GATEWAY_API, KUMA, NETWORKING, SECURITY, TELEMETRY};
use super::{FromNode, Reader, SchemaProblem, core, gateway_api, istio, kuma, metadata};
use crate::document::Tree;
use crate::estate::{Estate, Object};

/// An object with the view of its `spec`.
#[derive(Debug, Clone)]
pub struct Typed<'e, T> {
    /// The object.
    pub object: &'e Object,
    /// What its `spec` says.
    pub spec: T,
}

impl<T> Typed<'_, T> {
    /// The namespace of the object.
    pub fn namespace(&self) -> &str {
        &self.object.reference.namespace
    }

    /// The name of the object.
    pub fn name(&self) -> &str {
        &self.object.reference.name
    }
}

/// A problem of an object's schema.
#[derive(Debug, Clone)]
pub struct ObjectProblem<'e> {
    /// The object.
    pub object: &'e Object,
    /// The problem.
    pub problem: SchemaProblem<'e>,
}

/// Declares the catalogue: its field, the view, and the kind that it is read from. Views of custom
/// resources are `strict`: their whole object must fit.
macro_rules! catalog {
    ($($field:ident: $view:ty = $strict:ident $group:expr, $kind:literal;)*) => {
        /// The views of all objects of an estate, kind by kind, in the order of the input.
        #[derive(Debug, Default)]
        pub struct Catalog<'e> {
            $(
                #[doc = concat!("All objects of kind ", $kind, ".")]
                pub $field: Vec<Typed<'e, $view>>,
            )*
            /// What is wrong with their schemas, in the order of the input.
            pub problems: Vec<ObjectProblem<'e>>,
        }

        impl<'e> Catalog<'e> {
            /// Reads every object of a known kind.
            pub fn read(estate: &'e Estate) -> Self {
                let mut catalog = Self::default();
                $(
                    let (views, problems) = read_kind::<$view>(estate, $group, $kind, Strictness::$strict);
                    catalog.$field = views;
                    catalog.problems.extend(problems);
                )*
                catalog
            }
        }
    };
}

catalog! {
    services: core::Service<'e> = Lenient "", "Service";
    virtual_services: istio::VirtualService<'e> = Strict NETWORKING, "VirtualService";
    destination_rules: istio::DestinationRule<'e> = Strict NETWORKING, "DestinationRule";
    gateways: istio::Gateway<'e> = Strict NETWORKING, "Gateway";
    service_entries: istio::ServiceEntry<'e> = Strict NETWORKING, "ServiceEntry";
    sidecars: istio::Sidecar<'e> = Strict NETWORKING, "Sidecar";
    workload_entries: istio::WorkloadEntry<'e> = Strict NETWORKING, "WorkloadEntry";
    workload_groups: istio::WorkloadGroup<'e> = Strict NETWORKING, "WorkloadGroup";
    envoy_filters: istio::EnvoyFilter<'e> = Strict NETWORKING, "EnvoyFilter";
    proxy_configs: istio::ProxyConfig<'e> = Strict NETWORKING, "ProxyConfig";
    authorization_policies: istio::AuthorizationPolicy<'e> = Strict SECURITY, "AuthorizationPolicy";
    peer_authentications: istio::PeerAuthentication<'e> = Strict SECURITY, "PeerAuthentication";
    request_authentications: istio::RequestAuthentication<'e> = Strict SECURITY, "RequestAuthentication";
    telemetries: istio::Telemetry<'e> = Strict TELEMETRY, "Telemetry";
    wasm_plugins: istio::WasmPlugin<'e> = Strict EXTENSIONS, "WasmPlugin";
    gateway_classes: gateway_api::GatewayClass<'e> = Strict GATEWAY_API, "GatewayClass";
    api_gateways: gateway_api::Gateway<'e> = Strict GATEWAY_API, "Gateway";
    listener_sets: gateway_api::ListenerSet<'e> = Strict GATEWAY_API, "ListenerSet";
    http_routes: gateway_api::HttpRoute<'e> = Strict GATEWAY_API, "HTTPRoute";
    grpc_routes: gateway_api::GrpcRoute<'e> = Strict GATEWAY_API, "GRPCRoute";
    tls_routes: gateway_api::TlsRoute<'e> = Strict GATEWAY_API, "TLSRoute";
    tcp_routes: gateway_api::TcpRoute<'e> = Strict GATEWAY_API, "TCPRoute";
    reference_grants: gateway_api::ReferenceGrant<'e> = Strict GATEWAY_API, "ReferenceGrant";
    backend_tls_policies: gateway_api::BackendTlsPolicy<'e> = Strict GATEWAY_API, "BackendTLSPolicy";
    mesh_http_routes: kuma::MeshHttpRoute<'e> = Lenient KUMA, "MeshHTTPRoute";
    mesh_traces: kuma::MeshTrace<'e> = Lenient KUMA, "MeshTrace";
}

#[derive(Clone, Copy, PartialEq)]
enum Strictness {
    Lenient,
    Strict,
}

/// Stands for a `spec` that is not there.
static EMPTY: LazyLock<Tree> = LazyLock::new(Tree::empty_map);

fn read_kind<'e, T: FromNode<'e> + Send>(
    estate: &'e Estate,
    group: &str,
    kind: &str,
    strictness: Strictness,
) -> (Vec<Typed<'e, T>>, Vec<ObjectProblem<'e>>) {
    let objects: Vec<&Object> = estate.of_kind(group, kind).collect();
    let read: Vec<(Option<Typed<'e, T>>, Vec<SchemaProblem<'e>>)> = objects
        .par_iter()
        .with_min_len(64)
        .map(|object| {
            let mut reader = Reader::default();
            let root = object.root();
            if strictness == Strictness::Strict {
                metadata::read_envelope(root, &mut reader);
            }
            let spec = root.get("spec").unwrap_or_else(|| EMPTY.root());
            let view = T::from_node(spec, &mut reader).map(|spec| Typed { object, spec });
            (view, reader.problems)
        })
        .collect();
    let mut views = Vec::with_capacity(read.len());
    let mut problems = Vec::new();
    for (object, (view, found)) in objects.into_iter().zip(read) {
        views.extend(view);
        problems.extend(found.into_iter().map(|problem| ObjectProblem { object, problem }));
    }
    (views, problems)
}
