//! Telemetry: metrics, traces and access logs.
//! Fields of the CRD telemetries.telemetry.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

use super::common::{PolicySelector, PolicyTargetReference};

record! {
    /// Metrics, traces and access logs of workloads.
    pub struct Telemetry {
        "accessLogging" access_logging: Vec<AccessLogging<'e>>,
        "metrics" metrics: Vec<Metrics<'e>>,
        "selector" selector: Option<PolicySelector<'e>>,
        "targetRef" target_ref: Option<PolicyTargetReference<'e>>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
        "tracing" tracing: Vec<Tracing<'e>>,
    }
}

record! {
    /// One rule for access logs.
    pub struct AccessLogging {
        "disabled" disabled: Option<bool>,
        "filter" filter: Option<AccessLogFilter<'e>>,
        "match" matches: Option<ModeSelector<'e>>,
        "providers" providers: Vec<ProviderRef<'e>>,
    }
}

record! {
    /// Which requests are logged.
    pub struct AccessLogFilter {
        "expression" expression: Option<&'e str>,
    }
}

record! {
    /// The side of the connection.
    pub struct ModeSelector {
        "mode" mode: Option<WorkloadMode>,
    }
}

record! {
    /// A provider by its name.
    pub struct ProviderRef {
        required "name" name: Option<&'e str>,
    }
}

record! {
    /// One rule for metrics.
    pub struct Metrics {
        "overrides" overrides: Vec<MetricsOverrides<'e>>,
        "providers" providers: Vec<ProviderRef<'e>>,
        "reportingInterval" reporting_interval: Option<Duration<'e>>,
    }
}

record! {
    /// Changes of some metrics.
    pub struct MetricsOverrides {
        "disabled" disabled: Option<bool>,
        "match" matches: Option<MetricSelector<'e>>,
        "tagOverrides" tag_overrides: map TagOverride<'e>,
    }
}

record! {
    /// A metric on a side of the connection.
    pub struct MetricSelector {
        "customMetric" custom_metric: Option<&'e str>,
        "metric" metric: Option<Metric>,
        "mode" mode: Option<WorkloadMode>,
    }
}

record! {
    /// How one tag is set or removed.
    pub struct TagOverride {
        "operation" operation: Option<TagOperation>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// One rule for traces.
    pub struct Tracing {
        "customTags" custom_tags: map CustomTag<'e>,
        "disableContextPropagation" disable_context_propagation: Option<bool>,
        "disableSpanReporting" disable_span_reporting: Option<bool>,
        "enableIstioTags" enable_istio_tags: Option<bool>,
        "match" matches: Option<ModeSelector<'e>>,
        "providers" providers: Vec<ProviderRef<'e>>,
        "randomSamplingPercentage" random_sampling_percentage: Option<f64>,
        "useRequestIdForTraceSampling" use_request_id_for_trace_sampling: Option<bool>,
    }
}

record! {
    /// One more tag of the spans; one of its fields is set.
    pub struct CustomTag {
        "environment" environment: Option<NamedTag<'e>>,
        "formatter" formatter: Option<ValueTag<'e>>,
        "header" header: Option<NamedTag<'e>>,
        "literal" literal: Option<ValueTag<'e>>,
    }
}

record! {
    /// A value from an environment variable or a header.
    pub struct NamedTag {
        "defaultValue" default_value: Option<&'e str>,
        required "name" name: Option<&'e str>,
    }
}

record! {
    /// A fixed value, or the format of one.
    pub struct ValueTag {
        required "value" value: Option<&'e str>,
    }
}

choice! {
    /// A side of the connection.
    pub enum WorkloadMode {
        ClientAndServer = "CLIENT_AND_SERVER",
        Client = "CLIENT",
        Server = "SERVER",
    }
}

choice! {
    /// A metric of Istio.
    pub enum Metric {
        AllMetrics = "ALL_METRICS",
        RequestCount = "REQUEST_COUNT",
        RequestDuration = "REQUEST_DURATION",
        RequestSize = "REQUEST_SIZE",
        ResponseSize = "RESPONSE_SIZE",
        TcpOpenedConnections = "TCP_OPENED_CONNECTIONS",
        TcpClosedConnections = "TCP_CLOSED_CONNECTIONS",
        TcpSentBytes = "TCP_SENT_BYTES",
        TcpReceivedBytes = "TCP_RECEIVED_BYTES",
        GrpcRequestMessages = "GRPC_REQUEST_MESSAGES",
        GrpcResponseMessages = "GRPC_RESPONSE_MESSAGES",
    }
}

choice! {
    /// What happens to a tag.
    pub enum TagOperation { Upsert = "UPSERT", Remove = "REMOVE" }
}
