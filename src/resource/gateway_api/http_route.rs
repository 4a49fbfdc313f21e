//! HTTPRoute: matches and backends of HTTP requests.
//! Fields of the CRD httproutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

use super::common::{BackendRef, DefaultScope, HeaderMatch, MatchType, ParentReference, SessionPersistence};
use super::http_filter::HttpRouteFilter;

record! {
    /// How HTTP requests are routed.
    pub struct HttpRoute {
        "hostnames" hostnames: Vec<&'e str>,
        "parentRefs" parent_refs: Vec<ParentReference<'e>>,
        "rules" rules: Vec<HttpRouteRule<'e>>,
        "useDefaultGateways" use_default_gateways: Option<DefaultScope>,
    }
}

record! {
    /// One rule: matches, filters, backends.
    pub struct HttpRouteRule {
        "backendRefs" backend_refs: Vec<HttpBackendRef<'e>>,
        "filters" filters: Vec<HttpRouteFilter<'e>>,
        "matches" matches: Vec<HttpRouteMatch<'e>>,
        "name" name: Option<&'e str>,
        "retry" retry: Option<HttpRouteRetry<'e>>,
        "sessionPersistence" session_persistence: Option<SessionPersistence<'e>>,
        "timeouts" timeouts: Option<HttpRouteTimeouts<'e>>,
    }
}

record! {
    /// What a request must be; all that is set must hold.
    pub struct HttpRouteMatch {
        "headers" headers: Vec<HeaderMatch<'e>>,
        "method" method: Option<HttpMethod>,
        "path" path: Option<HttpPathMatch<'e>>,
        "queryParams" query_params: Vec<QueryParamMatch<'e>>,
    }
}

record! {
    /// The path of a request.
    pub struct HttpPathMatch {
        "type" kind: Option<PathMatchType>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// One parameter of the query.
    pub struct QueryParamMatch {
        required "name" name: Option<&'e str>,
        "type" kind: Option<MatchType>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// One backend of a rule, with its share and filters.
    pub struct HttpBackendRef {
        "filters" filters: Vec<HttpRouteFilter<'e>>,
        "group" group: Option<&'e str>,
        "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
        "weight" weight: Option<i64>,
    }
}

impl<'e> HttpBackendRef<'e> {
    /// The backend without the filters, as in routes of other kinds.
    pub fn backend(&self) -> BackendRef<'e> {
        let Self { node, filters: _, group, kind, name, namespace, port, weight } = *self;
        BackendRef { node, group, kind, name, namespace, port, weight }
    }
}

record! {
    /// Bounds of time for a request.
    pub struct HttpRouteTimeouts {
        "backendRequest" backend_request: Option<Duration<'e>>,
        "request" request: Option<Duration<'e>>,
    }
}

record! {
    /// When and how often a request is tried again.
    pub struct HttpRouteRetry {
        "attempts" attempts: Option<i64>,
        "backoff" backoff: Option<Duration<'e>>,
        "codes" codes: Vec<i64>,
    }
}

choice! {
    /// A method.
    pub enum HttpMethod {
        Get = "GET",
        Head = "HEAD",
        Post = "POST",
        Put = "PUT",
        Delete = "DELETE",
        Connect = "CONNECT",
        Options = "OPTIONS",
        Trace = "TRACE",
        Patch = "PATCH",
    }
}

choice! {
    /// How a path is compared.
    pub enum PathMatchType {
        Exact = "Exact",
        PathPrefix = "PathPrefix",
        RegularExpression = "RegularExpression",
    }
}
