//! MeshTrace: where proxies send spans, and of how many requests.
//! Fields of the CRD meshtraces.kuma.io, v1alpha1, as of Kuma 2.13 to 3.0.

use super::mesh_http_route::TargetRef;
use crate::resource::IntOrString;
use crate::resource::record::record;

record! {
    /// The traces of some proxies.
    pub open struct MeshTrace {
        "targetRef" target_ref: Option<TargetRef<'e>>,
        "default" default: Option<TraceConf<'e>>,
    }
}

record! {
    /// Where spans go. What is not there is that of a policy of lower rank.
    pub open struct TraceConf {
        "backends" backends: Vec<TraceBackend<'e>>,
        "sampling" sampling: Option<TraceSampling<'e>>,
    }
}

record! {
    /// One that takes spans.
    pub open struct TraceBackend {
        "type" kind: Option<&'e str>,
        "zipkin" zipkin: Option<UrlBackend<'e>>,
        "datadog" datadog: Option<UrlBackend<'e>>,
        "openTelemetry" open_telemetry: Option<OpenTelemetry<'e>>,
    }
}

record! {
    /// One that is a URL.
    pub open struct UrlBackend {
        "url" url: Option<&'e str>,
    }
}

record! {
    /// A collector: its address (up to 2.14), or the labels of a MeshOpenTelemetryBackend (from 2.14 on).
    pub open struct OpenTelemetry {
        "endpoint" endpoint: Option<&'e str>,
        "backendRef" backend_ref: Option<TargetRef<'e>>,
    }
}

record! {
    /// Of how many requests, in percent; a decimal is a string.
    pub open struct TraceSampling {
        "overall" overall: Option<IntOrString<'e>>,
        "random" random: Option<IntOrString<'e>>,
    }
}
