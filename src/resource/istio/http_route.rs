//! The HTTP rules of a VirtualService.
//! Fields of the CRD virtualservices.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

use super::common::{Destination, Percent, StringMatch};

record! {
    /// One rule for HTTP requests.
    pub struct HttpRoute {
        "corsPolicy" cors_policy: Option<Box<CorsPolicy<'e>>>,
        "delegate" delegate: Option<Box<Delegate<'e>>>,
        "directResponse" direct_response: Option<Box<HttpDirectResponse<'e>>>,
        "fault" fault: Option<Box<HttpFaultInjection<'e>>>,
        "headers" headers: Option<Box<Headers<'e>>>,
        "match" matches: Vec<HttpMatch<'e>>,
        "mirror" mirror: Option<Destination<'e>>,
        "mirror_percent" mirror_percent_snake: Option<i64>,
        "mirrorPercent" mirror_percent: Option<i64>,
        "mirrorPercentage" mirror_percentage: Option<Percent<'e>>,
        "mirrors" mirrors: Vec<HttpMirrorPolicy<'e>>,
        "name" name: Option<&'e str>,
        "redirect" redirect: Option<Box<HttpRedirect<'e>>>,
        "retries" retries: Option<Box<HttpRetry<'e>>>,
        "rewrite" rewrite: Option<Box<HttpRewrite<'e>>>,
        "route" route: Vec<HttpRouteDestination<'e>>,
        "timeout" timeout: Option<Duration<'e>>,
    }
}

impl<'e> HttpRoute<'e> {
    /// The share of requests that `mirror` gets, in percent, from whichever of its three fields
    /// says it; `None` when none does.
    pub fn mirror_share(&self) -> Option<f64> {
        match &self.mirror_percentage {
            Some(percentage) => percentage.value,
            None => self.mirror_percent.or(self.mirror_percent_snake).map(|percent| percent as f64),
        }
    }

    /// Every destination that the rule names: of routes, then of mirrors.
    pub fn destinations(&self) -> impl Iterator<Item = &Destination<'e>> {
        let routes = self.route.iter().filter_map(|route| route.destination.as_ref());
        let mirrors = self.mirrors.iter().filter_map(|mirror| mirror.destination.as_ref());
        routes.chain(&self.mirror).chain(mirrors)
    }
}

record! {
    /// What a request must be for a rule; all that is set must hold.
    pub struct HttpMatch {
        "authority" authority: Option<StringMatch<'e>>,
        "gateways" gateways: Vec<&'e str>,
        "headers" headers: map StringMatch<'e>,
        "ignoreUriCase" ignore_uri_case: Option<bool>,
        "method" method: Option<StringMatch<'e>>,
        "name" name: Option<&'e str>,
        "port" port: Option<i64>,
        "queryParams" query_params: map StringMatch<'e>,
        "scheme" scheme: Option<StringMatch<'e>>,
        "sourceLabels" source_labels: map &'e str,
        "sourceNamespace" source_namespace: Option<&'e str>,
        "statPrefix" stat_prefix: Option<&'e str>,
        "uri" uri: Option<StringMatch<'e>>,
        "withoutHeaders" without_headers: map StringMatch<'e>,
    }
}

record! {
    /// One destination of an HTTP rule, with its share.
    pub struct HttpRouteDestination {
        required "destination" destination: Option<Destination<'e>>,
        "headers" headers: Option<Box<Headers<'e>>>,
        "weight" weight: Option<i64>,
    }
}

record! {
    /// Answers with a redirect.
    pub struct HttpRedirect {
        "authority" authority: Option<&'e str>,
        "derivePort" derive_port: Option<RedirectPort>,
        "port" port: Option<i64>,
        "prefixRewrite" prefix_rewrite: Option<&'e str>,
        "redirectCode" redirect_code: Option<i64>,
        "scheme" scheme: Option<&'e str>,
        "uri" uri: Option<&'e str>,
    }
}

record! {
    /// Answers with a fixed response.
    pub struct HttpDirectResponse {
        "body" body: Option<Box<HttpBody<'e>>>,
        required "status" status: Option<i64>,
    }
}

record! {
    /// The body of a fixed response.
    pub struct HttpBody {
        "bytes" bytes: Option<&'e str>,
        "string" string: Option<&'e str>,
    }
}

record! {
    /// Names a VirtualService that has the further rules.
    pub struct Delegate {
        "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}

record! {
    /// Changes path or authority before forwarding.
    pub struct HttpRewrite {
        "authority" authority: Option<&'e str>,
        "uri" uri: Option<&'e str>,
        "uriRegexRewrite" uri_regex_rewrite: Option<Box<RegexRewrite<'e>>>,
    }
}

record! {
    /// Replaces the part of a path that a regex matches.
    pub struct RegexRewrite {
        "match" matches: Option<&'e str>,
        "rewrite" rewrite: Option<&'e str>,
    }
}

record! {
    /// One service that gets copies of the requests.
    pub struct HttpMirrorPolicy {
        required "destination" destination: Option<Destination<'e>>,
        "percentage" percentage: Option<Percent<'e>>,
    }
}

record! {
    /// When and how often a request is tried again.
    pub struct HttpRetry {
        "attempts" attempts: Option<i64>,
        "backoff" backoff: Option<Duration<'e>>,
        "perTryTimeout" per_try_timeout: Option<Duration<'e>>,
        "retryIgnorePreviousHosts" retry_ignore_previous_hosts: Option<bool>,
        "retryOn" retry_on: Option<&'e str>,
        "retryRemoteLocalities" retry_remote_localities: Option<bool>,
    }
}

record! {
    /// Faults that are injected on purpose.
    pub struct HttpFaultInjection {
        "abort" abort: Option<Box<FaultAbort<'e>>>,
        "delay" delay: Option<Box<FaultDelay<'e>>>,
    }
}

record! {
    /// Fails a share of the requests.
    pub struct FaultAbort {
        "grpcStatus" grpc_status: Option<&'e str>,
        "http2Error" http2_error: Option<&'e str>,
        "httpStatus" http_status: Option<i64>,
        "percentage" percentage: Option<Percent<'e>>,
    }
}

record! {
    /// Delays a share of the requests.
    pub struct FaultDelay {
        "exponentialDelay" exponential_delay: Option<Duration<'e>>,
        "fixedDelay" fixed_delay: Option<Duration<'e>>,
        "percent" percent: Option<i64>,
        "percentage" percentage: Option<Percent<'e>>,
    }
}

record! {
    /// What scripts of other origins may do.
    pub struct CorsPolicy {
        "allowCredentials" allow_credentials: Option<bool>,
        "allowHeaders" allow_headers: Vec<&'e str>,
        "allowMethods" allow_methods: Vec<&'e str>,
        "allowOrigin" allow_origin: Vec<&'e str>,
        "allowOrigins" allow_origins: Vec<StringMatch<'e>>,
        "exposeHeaders" expose_headers: Vec<&'e str>,
        "maxAge" max_age: Option<Duration<'e>>,
        "unmatchedPreflights" unmatched_preflights: Option<UnmatchedPreflights>,
    }
}

record! {
    /// Changes of the headers of requests and responses.
    pub struct Headers {
        "request" request: Option<Box<HeaderOperations<'e>>>,
        "response" response: Option<Box<HeaderOperations<'e>>>,
    }
}

record! {
    /// Headers to set, add and remove.
    pub struct HeaderOperations {
        "add" add: map &'e str,
        "remove" remove: Vec<&'e str>,
        "set" set: map &'e str,
    }
}

choice! {
    /// What becomes of preflights from other origins.
    pub enum UnmatchedPreflights {
        Unspecified = "UNSPECIFIED",
        Forward = "FORWARD",
        Ignore = "IGNORE",
    }
}

choice! {
    /// Where the port of a redirect comes from.
    pub enum RedirectPort {
        FromProtocolDefault = "FROM_PROTOCOL_DEFAULT",
        FromRequestPort = "FROM_REQUEST_PORT",
    }
}
