//! MeshHTTPRoute: how HTTP requests to a service are routed.
//! Fields of the CRD meshhttproutes.kuma.io, v1alpha1, as of Kuma 2.13 to 3.0; what only concerns gateways is left
//! out.

use crate::resource::IntOrString;
use crate::resource::record::{choice, record};

record! {
    /// How requests of some proxies to some services are routed.
    pub open struct MeshHttpRoute {
        "targetRef" target_ref: Option<TargetRef<'e>>,
        "to" to: Vec<To<'e>>,
    }
}

record! {
    /// The rules for one destination.
    pub open struct To {
        required "targetRef" target_ref: Option<TargetRef<'e>>,
        "rules" rules: Vec<Rule<'e>>,
    }
}

record! {
    /// Chooses proxies or services.
    pub open struct TargetRef {
        "kind" kind: Option<&'e str>,
        "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "sectionName" section_name: Option<&'e str>,
        "labels" labels: map &'e str,
        "tags" tags: map &'e str,
        "proxyTypes" proxy_types: Vec<&'e str>,
    }
}

record! {
    /// One rule. Rules of several policies with the same matches are one.
    pub open struct Rule {
        required "matches" matches: Vec<RouteMatch<'e>>,
        "default" default: Option<RuleConf<'e>>,
    }
}

record! {
    /// What a request must be; all that is set must hold.
    pub open struct RouteMatch {
        "path" path: Option<PathMatch<'e>>,
        "method" method: Option<&'e str>,
        "headers" headers: Vec<HeaderMatch<'e>>,
        "queryParams" query_params: Vec<QueryMatch<'e>>,
    }
}

record! {
    /// The path of a request.
    pub open struct PathMatch {
        required "type" kind: Option<PathMatchType>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// One header of a request.
    pub open struct HeaderMatch {
        "type" kind: Option<HeaderMatchType>,
        required "name" name: Option<&'e str>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// One parameter of the query.
    pub open struct QueryMatch {
        required "type" kind: Option<QueryMatchType>,
        required "name" name: Option<&'e str>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// What a rule does. A list that is not there is that of a policy of lower rank.
    pub open struct RuleConf {
        "filters" filters: Vec<Filter<'e>>,
        "backendRefs" backend_refs: Vec<BackendRef<'e>>,
    }
}

record! {
    /// A backend with its share.
    pub open struct BackendRef {
        "kind" kind: Option<&'e str>,
        "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
        "port" port: Option<i64>,
        "weight" weight: Option<i64>,
    }
}

record! {
    /// One step of processing; `kind` says which field counts.
    pub open struct Filter {
        required "type" kind: Option<&'e str>,
        "requestHeaderModifier" request_header_modifier: Option<HeaderModifier<'e>>,
        "responseHeaderModifier" response_header_modifier: Option<HeaderModifier<'e>>,
        "requestRedirect" request_redirect: Option<RequestRedirect<'e>>,
        "urlRewrite" url_rewrite: Option<UrlRewrite<'e>>,
        "requestMirror" request_mirror: Option<RequestMirror<'e>>,
    }
}

record! {
    /// Headers to set, add and remove.
    pub open struct HeaderModifier {
        "set" set: Vec<Header<'e>>,
        "add" add: Vec<Header<'e>>,
        "remove" remove: Vec<&'e str>,
    }
}

record! {
    /// A header with its value.
    pub open struct Header {
        required "name" name: Option<&'e str>,
        required "value" value: Option<&'e str>,
    }
}

record! {
    /// Answers with a redirect.
    pub open struct RequestRedirect {
        "scheme" scheme: Option<&'e str>,
        "hostname" hostname: Option<&'e str>,
        "path" path: Option<PathRewrite<'e>>,
        "port" port: Option<i64>,
        "statusCode" status_code: Option<i64>,
    }
}

record! {
    /// Changes host or path before forwarding.
    pub open struct UrlRewrite {
        "hostname" hostname: Option<&'e str>,
        "path" path: Option<PathRewrite<'e>>,
    }
}

record! {
    /// A new path: one of the two.
    pub open struct PathRewrite {
        "replaceFullPath" replace_full_path: Option<&'e str>,
        "replacePrefixMatch" replace_prefix_match: Option<&'e str>,
    }
}

record! {
    /// Sends copies of requests to another backend.
    pub open struct RequestMirror {
        "percentage" percentage: Option<IntOrString<'e>>,
        required "backendRef" backend_ref: Option<BackendRef<'e>>,
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

choice! {
    /// How a header is compared.
    pub enum HeaderMatchType {
        Exact = "Exact",
        Present = "Present",
        RegularExpression = "RegularExpression",
        Absent = "Absent",
        Prefix = "Prefix",
    }
}

choice! {
    /// How a parameter of the query is compared.
    pub enum QueryMatchType { Exact = "Exact", RegularExpression = "RegularExpression" }
}
