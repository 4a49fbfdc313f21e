//! Filters of an HTTPRoute.
//! Fields of the CRD httproutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::{choice, record};

use super::common::{BackendObjectReference, HeaderModifier, LocalObjectReference, RequestMirror};

record! {
    /// One step of processing; `kind` says which field counts.
    pub struct HttpRouteFilter {
        "cors" cors: Option<CorsFilter<'e>>,
        "extensionRef" extension_ref: Option<LocalObjectReference<'e>>,
        "externalAuth" external_auth: Option<ExternalAuth<'e>>,
        "requestHeaderModifier" request_header_modifier: Option<HeaderModifier<'e>>,
        "requestMirror" request_mirror: Option<RequestMirror<'e>>,
        "requestRedirect" request_redirect: Option<RequestRedirect<'e>>,
        "responseHeaderModifier" response_header_modifier: Option<HeaderModifier<'e>>,
        required "type" kind: Option<HttpFilterType>,
        "urlRewrite" url_rewrite: Option<UrlRewrite<'e>>,
    }
}

record! {
    /// What scripts of other origins may do.
    pub struct CorsFilter {
        "allowCredentials" allow_credentials: Option<bool>,
        "allowHeaders" allow_headers: Vec<&'e str>,
        "allowMethods" allow_methods: Vec<CorsMethod>,
        "allowOrigins" allow_origins: Vec<&'e str>,
        "exposeHeaders" expose_headers: Vec<&'e str>,
        "maxAge" max_age: Option<i64>,
    }
}

record! {
    /// Answers with a redirect.
    pub struct RequestRedirect {
        "hostname" hostname: Option<&'e str>,
        "path" path: Option<PathModifier<'e>>,
        "port" port: Option<i64>,
        "scheme" scheme: Option<RedirectScheme>,
        "statusCode" status_code: Option<i64>,
    }
}

record! {
    /// A new path.
    pub struct PathModifier {
        "replaceFullPath" replace_full_path: Option<&'e str>,
        "replacePrefixMatch" replace_prefix_match: Option<&'e str>,
        required "type" kind: Option<PathModifierType>,
    }
}

record! {
    /// Changes host or path before forwarding.
    pub struct UrlRewrite {
        "hostname" hostname: Option<&'e str>,
        "path" path: Option<PathModifier<'e>>,
    }
}

record! {
    /// Asks another service whether a request may pass.
    pub struct ExternalAuth {
        required "backendRef" backend_ref: Option<BackendObjectReference<'e>>,
        "forwardBody" forward_body: Option<ForwardBody<'e>>,
        "grpc" grpc: Option<GrpcAuth<'e>>,
        "http" http: Option<HttpAuth<'e>>,
        required "protocol" protocol: Option<AuthProtocol>,
    }
}

record! {
    /// How much of the body is sent along.
    pub struct ForwardBody {
        "maxSize" max_size: Option<i64>,
    }
}

record! {
    /// How that service is asked over gRPC.
    pub struct GrpcAuth {
        "allowedHeaders" allowed_headers: Vec<&'e str>,
    }
}

record! {
    /// How that service is asked over HTTP.
    pub struct HttpAuth {
        "allowedHeaders" allowed_headers: Vec<&'e str>,
        "allowedResponseHeaders" allowed_response_headers: Vec<&'e str>,
        "path" path: Option<&'e str>,
    }
}

choice! {
    /// A method, or any.
    pub enum CorsMethod {
        Get = "GET",
        Head = "HEAD",
        Post = "POST",
        Put = "PUT",
        Delete = "DELETE",
        Connect = "CONNECT",
        Options = "OPTIONS",
        Trace = "TRACE",
        Patch = "PATCH",
        Any = "*",
    }
}

choice! {
    /// The kind of a filter.
    pub enum HttpFilterType {
        RequestHeaderModifier = "RequestHeaderModifier",
        ResponseHeaderModifier = "ResponseHeaderModifier",
        RequestMirror = "RequestMirror",
        RequestRedirect = "RequestRedirect",
        UrlRewrite = "URLRewrite",
        ExtensionRef = "ExtensionRef",
        Cors = "CORS",
        ExternalAuth = "ExternalAuth",
    }
}

choice! {
    /// The scheme of a redirect.
    pub enum RedirectScheme { Http = "http", Https = "https" }
}

choice! {
    /// The part of the path that is replaced.
    pub enum PathModifierType {
        ReplaceFullPath = "ReplaceFullPath",
        ReplacePrefixMatch = "ReplacePrefixMatch",
    }
}

choice! {
    /// The protocol of the authorizer.
    pub enum AuthProtocol { Http = "HTTP", Grpc = "GRPC" }
}
