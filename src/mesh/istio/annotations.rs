//! The annotations that Istio knows: on which kinds, how stable, and what their values look like. Names, kinds and stages
//! are those of istio.io/api v1.31.1 (annotation/annotations.yaml), the values those of pkg/kube/inject/validate.go.

mod values;

pub use values::Value;

use Stage::{Alpha, Beta, Stable};

/// How stable an annotation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It may change or go away.
    Alpha,
    /// It stays for a while.
    Beta,
    /// It stays.
    Stable,
}

/// An annotation that Istio knows.
#[derive(Debug)]
pub struct Annotation {
    /// Its name.
    pub name: &'static str,
    /// How stable it is.
    pub stage: Stage,
    /// Whether it is on its way out.
    pub deprecated: bool,
    /// The kinds on which it has an effect; `Any` for all. `Pod` means the template of a Deployment too.
    pub kinds: &'static [&'static str],
    /// What its value looks like.
    pub value: Value,
}

const fn entry(
    name: &'static str,
    stage: Stage,
    deprecated: bool,
    kinds: &'static [&'static str],
    value: Value,
) -> Annotation {
    Annotation { name, stage, deprecated, kinds, value }
}

/// Every annotation, by name.
pub const ANNOTATIONS: &[Annotation] = &[
    entry("alpha.istio.io/canonical-serviceaccounts", Alpha, true, &["Service"], Value::Free),
    entry("alpha.istio.io/kubernetes-serviceaccounts", Alpha, true, &["Service"], Value::Free),
    entry("ambient.istio.io/bypass-inbound-capture", Alpha, false, &["Pod"], Value::Free),
    entry("ambient.istio.io/dns-capture", Alpha, false, &["Pod"], Value::Free),
    entry("ambient.istio.io/redirection", Beta, false, &["Pod"], Value::Free),
    entry(
        "ambient.istio.io/waypoint-inbound-binding",
        Alpha,
        false,
        &["GatewayClass", "Gateway"],
        Value::Free,
    ),
    entry("galley.istio.io/analyze-suppress", Alpha, false, &["Any"], Value::Free),
    entry("gateway.istio.io/controller-version", Alpha, false, &["Any"], Value::Free),
    entry("gateway.istio.io/name-override", Alpha, false, &["Gateway"], Value::Free),
    entry("gateway.istio.io/service-account", Alpha, false, &["Gateway"], Value::Free),
    entry("inject.istio.io/templates", Alpha, false, &["Pod"], Value::Free),
    entry("istio.io/autoRegistrationGroup", Alpha, false, &["WorkloadEntry"], Value::Free),
    entry("istio.io/connectedAt", Alpha, false, &["WorkloadEntry"], Value::Free),
    entry("istio.io/disconnectedAt", Alpha, false, &["WorkloadEntry"], Value::Free),
    entry("istio.io/dry-run", Alpha, false, &["AuthorizationPolicy"], Value::Free),
    entry("istio.io/reroute-virtual-interfaces", Alpha, false, &["Pod"], Value::Names),
    entry("istio.io/rev", Alpha, false, &["Pod"], Value::Free),
    entry(
        "istio.io/use-waypoint-canary-weight",
        Alpha,
        false,
        &["Service", "ServiceEntry", "Namespace"],
        Value::Free,
    ),
    entry("istio.io/workloadController", Alpha, false, &["WorkloadEntry"], Value::Free),
    entry("kubernetes.io/ingress.class", Stable, false, &["Ingress"], Value::Free),
    entry("networking.istio.io/exportTo", Alpha, false, &["Service"], Value::Free),
    entry("networking.istio.io/service-type", Alpha, false, &["Gateway"], Value::Free),
    entry(
        "networking.istio.io/traffic-distribution",
        Alpha,
        false,
        &["Namespace", "Service", "ServiceEntry"],
        Value::Free,
    ),
    entry("prometheus.istio.io/merge-metrics", Alpha, false, &["Pod"], Value::Boolean),
    entry("proxy.istio.io/config", Beta, false, &["Pod"], Value::Settings),
    entry("proxy.istio.io/overrides", Alpha, false, &["Pod"], Value::Free),
    entry("readiness.status.sidecar.istio.io/applicationPorts", Alpha, false, &["Pod"], Value::Free),
    entry("readiness.status.sidecar.istio.io/failureThreshold", Alpha, false, &["Pod"], Value::Unsigned),
    entry("readiness.status.sidecar.istio.io/initialDelaySeconds", Alpha, false, &["Pod"], Value::Unsigned),
    entry("readiness.status.sidecar.istio.io/periodSeconds", Alpha, false, &["Pod"], Value::Unsigned),
    entry("sidecar.istio.io/agentLogLevel", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/bootstrapOverride", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/componentLogLevel", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/discoveryAddress", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/extraStatTags", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/inject", Beta, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/interceptionMode", Alpha, false, &["Pod"], Value::Interception),
    entry("sidecar.istio.io/logLevel", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/nativeSidecar", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/proxyCPU", Alpha, false, &["Pod"], Value::Quantity),
    entry("sidecar.istio.io/proxyCPULimit", Alpha, false, &["Pod"], Value::Quantity),
    entry("sidecar.istio.io/proxyImage", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/proxyImageType", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/proxyMemory", Alpha, false, &["Pod"], Value::Quantity),
    entry("sidecar.istio.io/proxyMemoryLimit", Alpha, false, &["Pod"], Value::Quantity),
    entry("sidecar.istio.io/rewriteAppHTTPProbers", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsCompression", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsEvictionInterval", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsFlushInterval", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsHistogramBins", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsHistogramBuckets", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsInclusionPrefixes", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsInclusionRegexps", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/statsInclusionSuffixes", Alpha, true, &["Pod"], Value::Free),
    entry("sidecar.istio.io/status", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/userVolume", Alpha, false, &["Pod"], Value::Free),
    entry("sidecar.istio.io/userVolumeMount", Alpha, false, &["Pod"], Value::Free),
    entry("status.sidecar.istio.io/port", Alpha, false, &["Pod"], Value::Port),
    entry("topology.istio.io/controlPlaneClusters", Alpha, false, &["Namespace"], Value::Free),
    entry("traffic.istio.io/nodeSelector", Stable, false, &["Service"], Value::Free),
    entry("traffic.sidecar.istio.io/excludeInboundPorts", Alpha, false, &["Pod"], Value::Ports),
    entry("traffic.sidecar.istio.io/excludeInterfaces", Alpha, false, &["Pod"], Value::Names),
    entry("traffic.sidecar.istio.io/excludeOutboundIPRanges", Alpha, false, &["Pod"], Value::Ranges),
    entry("traffic.sidecar.istio.io/excludeOutboundPorts", Alpha, false, &["Pod"], Value::Ports),
    entry("traffic.sidecar.istio.io/includeInboundPorts", Alpha, false, &["Pod"], Value::PortsOrAll),
    entry("traffic.sidecar.istio.io/includeOutboundIPRanges", Alpha, false, &["Pod"], Value::RangesOrAll),
    entry("traffic.sidecar.istio.io/includeOutboundPorts", Alpha, false, &["Pod"], Value::Free),
    entry("traffic.sidecar.istio.io/kubevirtInterfaces", Alpha, true, &["Pod"], Value::Names),
];

/// Labels that Istio reads, and that are easily taken for annotations.
const LABELS: &[&str] = &[
    "gateway.istio.io/managed",
    "gateway.networking.k8s.io/gateway-class-name",
    "gateway.networking.k8s.io/gateway-name",
    "istio.io/dataplane-mode",
    "istio.io/ingress-use-waypoint",
    "istio.io/rev",
    "istio.io/tag",
    "istio.io/use-waypoint",
    "istio.io/use-waypoint-canary",
    "istio.io/use-waypoint-canary-namespace",
    "istio.io/use-waypoint-namespace",
    "istio.io/waypoint-for",
    "networking.istio.io/enable-autoallocate-ip",
    "networking.istio.io/gatewayPort",
    "operator.istio.io/component",
    "operator.istio.io/managed",
    "operator.istio.io/version",
    "security.istio.io/tlsMode",
    "service.istio.io/canonical-name",
    "service.istio.io/canonical-revision",
    "service.istio.io/workload-name",
    "sidecar.istio.io/inject",
    "topology.istio.io/cluster",
    "topology.istio.io/locality",
    "topology.istio.io/network",
    "topology.istio.io/subzone",
];

/// Domains below `istio.io` whose annotations Istio's own components write for themselves.
const INTERNAL: &[&str] = &["internal.istio.io", "operator.istio.io", "install.operator.istio.io"];

/// Annotations that Istio writes itself, or that say only which version did.
const WRITTEN_BY_ISTIO: &[&str] =
    &["sidecar.istio.io/status", "gateway.istio.io/controller-version", "istio.io/rev"];

/// Annotations that istio-cni writes on every pod.
const WRITTEN_BY_CNI: &[&str] = &[
    "sidecar.istio.io/interceptionMode",
    "traffic.sidecar.istio.io/includeInboundPorts",
    "traffic.sidecar.istio.io/excludeInboundPorts",
    "traffic.sidecar.istio.io/includeOutboundIPRanges",
];

/// The annotation of that name.
pub fn find(name: &str) -> Option<&'static Annotation> {
    ANNOTATIONS.iter().find(|annotation| annotation.name == name)
}

/// Whether an annotation is addressed to Istio.
pub fn is_of_istio(name: &str) -> bool {
    let Some((domain, _)) = name.split_once('/') else { return false };
    let own = domain == "istio.io" || domain.ends_with(".istio.io");
    name == "kubernetes.io/ingress.class" || (own && !INTERNAL.contains(&domain))
}

/// Whether Istio reads a label of that name.
pub fn is_label(name: &str) -> bool {
    LABELS.contains(&name)
}

/// Whether Istio, rather than a user, may have written this annotation. `by_cni`: it stands on a pod without the container
/// `istio-init`, so istio-cni may have.
pub fn is_written_by_istio(name: &str, by_cni: bool) -> bool {
    WRITTEN_BY_ISTIO.contains(&name) || (by_cni && WRITTEN_BY_CNI.contains(&name))
}

impl Annotation {
    /// Whether it has an effect on objects of this kind.
    pub fn goes_on(&self, kind: &str) -> bool {
        self.kinds.contains(&"Any") || self.kinds.contains(&kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_once_and_belong_to_istio() {
        let mut names: Vec<&str> = ANNOTATIONS.iter().map(|annotation| annotation.name).collect();
        assert!(names.iter().all(|name| is_of_istio(name)));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ANNOTATIONS.len());
        assert!(!is_of_istio("myistio.io/x") && !is_of_istio("kiali.io/x") && !is_of_istio("istio.io"));
        assert!(!is_of_istio("internal.istio.io/parents"));
    }
}
