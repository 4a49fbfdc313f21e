//! GRPCRoute: matches, filters and backends of gRPC requests.
//! Fields of the CRD grpcroutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::{choice, record};

use super::common::{
    BackendRef, DefaultScope, HeaderMatch, HeaderModifier, LocalObjectReference, MatchType, ParentReference,
    RequestMirror, SessionPersistence,
};

record! {
    /// How gRPC requests are routed.
    pub struct GrpcRoute {
        "hostnames" hostnames: Vec<&'e str>,
        "parentRefs" parent_refs: Vec<ParentReference<'e>>,
        "rules" rules: Vec<GrpcRouteRule<'e>>,
        "useDefaultGateways" use_default_gateways: Option<DefaultScope>,
    }
}

record! {
    /// One rule: matches, filters, backends.
    pub struct GrpcRouteRule {
        "backendRefs" backend_refs: Vec<GrpcBackendRef<'e>>,
        "filters" filters: Vec<GrpcRouteFilter<'e>>,
        "matches" matches: Vec<GrpcRouteMatch<'e>>,
        "name" name: Option<&'e str>,
        "sessionPersistence" session_persistence: Option<SessionPersistence<'e>>,
    }
}

record! {
    /// What a request must be; all that is set must hold.
    pub struct GrpcRouteMatch {
        "headers" headers: Vec<HeaderMatch<'e>>,
        "method" method: Option<GrpcMethodMatch<'e>>,
    }
}

record! {
    /// The service and method of a request.
    pub struct GrpcMethodMatch {
        "method" method: Option<&'e str>,
        "service" service: Option<&'e str>,
        "type" kind: Option<MatchType>,
    }
}

record! {
    /// One backend of a rule, with its share and filters.
    pub struct GrpcBackendRef {
        "filters" filters: Vec<GrpcRouteFilter<'e>>,
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
        "weight" weight: Option<i64>,
    }
}

impl<'e> GrpcBackendRef<'e> {
    /// The backend without the filters, as in routes of other kinds.
    pub fn backend(&self) -> BackendRef<'e> {
        let Self { node, filters: _, group, kind, name, namespace, port, weight } = *self;
        BackendRef { node, group, kind, name, namespace, port, weight }
    }
}

record! {
    /// One step of processing; `kind` says which field counts.
    pub struct GrpcRouteFilter {
        "extensionRef" extension_ref: Option<LocalObjectReference<'e>>,
        "requestHeaderModifier" request_header_modifier: Option<HeaderModifier<'e>>,
        "requestMirror" request_mirror: Option<RequestMirror<'e>>,
        "responseHeaderModifier" response_header_modifier: Option<HeaderModifier<'e>>,
        required "type" kind: Option<GrpcFilterType>,
    }
}

choice! {
    /// The kind of a filter.
    pub enum GrpcFilterType {
        ResponseHeaderModifier = "ResponseHeaderModifier",
        RequestHeaderModifier = "RequestHeaderModifier",
        RequestMirror = "RequestMirror",
        ExtensionRef = "ExtensionRef",
    }
}
