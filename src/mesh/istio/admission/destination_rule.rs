//! DestinationRule: host, subsets, and the parts of a traffic policy. Load balancing is in
//! `load_balancer`.

use std::collections::BTreeSet;

use super::report::{Report, at};
use super::{common, load_balancer, names};
use crate::document::NodeRef;
use crate::resource::Typed;
use crate::resource::istio::DestinationRule;
use crate::resource::istio::connection_pool::{ConnectionPoolSettings, H2UpgradePolicy, OutlierDetection};
use crate::resource::istio::load_balancer::LoadBalancerSettings;
use crate::resource::istio::traffic_policy::{
    ClientTlsMode, ClientTlsSettings, TrafficPolicy, TunnelSettings,
};

pub(super) fn check<'e>(object: &Typed<'e, DestinationRule<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    report.hold(at(spec.node, "host"), names::wildcard_domain(spec.host.unwrap_or_default()));
    if let Some(policy) = &spec.traffic_policy {
        traffic_policy(policy, object.namespace(), report);
    }
    let mut seen = BTreeSet::new();
    for subset in &spec.subsets {
        let (node, name) = (at(subset.node, "name"), subset.name.unwrap_or_default());
        report.hold(node, names::label(name));
        if !seen.insert(name) {
            report.refuse(node, format!("another subset has the name `{name}`"));
        }
        common::labels(subset.node, "labels", report);
        if let Some(policy) = &subset.traffic_policy {
            traffic_policy(policy, object.namespace(), report);
        }
    }
    common::export_to(spec.node, object.namespace(), false, report);
    if let Some(selector) = &spec.workload_selector {
        common::selector(Some(selector.node), "matchLabels", report);
        for (item, text) in super::report::strings(spec.node, "exportTo") {
            if text != "." && text != object.namespace() {
                report.refuse(item, "with `workloadSelector` an object is seen in its own namespace alone");
            }
        }
    }
}

/// What a policy sets, of the whole host or of one port.
struct Parts<'p, 'e> {
    node: NodeRef<'e>,
    pool: Option<&'p ConnectionPoolSettings<'e>>,
    balancer: Option<&'p LoadBalancerSettings<'e>>,
    outlier: Option<&'p OutlierDetection<'e>>,
    tls: Option<&'p ClientTlsSettings<'e>>,
}

fn traffic_policy<'e>(policy: &TrafficPolicy<'e>, namespace: &str, report: &mut Report<'e>) {
    let parts = Parts {
        node: policy.node,
        pool: policy.connection_pool.as_deref(),
        balancer: policy.load_balancer.as_deref(),
        outlier: policy.outlier_detection.as_deref(),
        tls: policy.tls.as_deref(),
    };
    let others = ["portLevelSettings", "tunnel", "proxyProtocol", "retryBudget"];
    let other = others.iter().any(|field| policy.node.get(field).is_some());
    self::parts(&parts, other, namespace, report);
    for settings in &policy.port_level_settings {
        let number = settings.port.as_ref().and_then(|port| port.number).unwrap_or_default();
        match &settings.port {
            None => report.missing(settings.node, "port"),
            Some(port) => report.hold(at(port.node, "number"), names::port(number)),
        }
        let parts = Parts {
            node: settings.node,
            pool: settings.connection_pool.as_deref(),
            balancer: settings.load_balancer.as_deref(),
            outlier: settings.outlier_detection.as_deref(),
            tls: settings.tls.as_deref(),
        };
        self::parts(&parts, false, namespace, report);
    }
    if let Some(tunnel) = &policy.tunnel {
        self::tunnel(tunnel, report);
        if let Some(protocol) = &policy.proxy_protocol {
            report.refuse(protocol.node, "`tunnel` and `proxyProtocol` exclude each other");
        }
    }
    if let Some(budget) = &policy.retry_budget
        && let Some(percent) = budget.percent.filter(|percent| !(0.0..=100.0).contains(percent))
    {
        report.refuse(at(budget.node, "percent"), format!("{percent} is not a percentage: 0 to 100"));
    }
}

fn parts<'e>(parts: &Parts<'_, 'e>, other: bool, namespace: &str, report: &mut Report<'e>) {
    let some =
        parts.pool.is_some() || parts.balancer.is_some() || parts.outlier.is_some() || parts.tls.is_some();
    if !some && !other {
        report.refuse(parts.node, "a traffic policy must set something");
    }
    if let Some(pool) = parts.pool {
        connection_pool(pool, report);
    }
    if let Some(outlier) = parts.outlier {
        self::outlier(outlier, report);
    }
    if let Some(balancer) = parts.balancer {
        load_balancer::check(balancer, parts.outlier.is_some(), report);
    }
    if let Some(tls) = parts.tls {
        self::tls(tls, namespace, report);
    }
}

/// The limits of connections to a destination, or to a workload itself.
pub(super) fn connection_pool<'e>(pool: &ConnectionPoolSettings<'e>, report: &mut Report<'e>) {
    if pool.http.is_none() && pool.tcp.is_none() {
        report.refuse(pool.node, "one of `http` and `tcp` must be set");
    }
    let mut durations = Vec::new();
    if let Some(http) = &pool.http {
        not_negative(
            http.node,
            &[
                "http1MaxPendingRequests",
                "http2MaxRequests",
                "maxRequestsPerConnection",
                "maxRetries",
                "maxConcurrentStreams",
            ],
            report,
        );
        durations.push((at(http.node, "idleTimeout"), &http.idle_timeout));
        if http.h2_upgrade_policy == Some(H2UpgradePolicy::Upgrade) && http.use_client_protocol == Some(true)
        {
            report.refuse(
                at(http.node, "h2UpgradePolicy"),
                "`UPGRADE` and `useClientProtocol` exclude each other",
            );
        }
        if let Some(keep) = &http.http2_keep_alive {
            for (field, value) in [("interval", &keep.interval), ("timeout", &keep.timeout)] {
                match value {
                    None => report.missing(keep.node, field),
                    Some(_) => durations.push((at(keep.node, field), value)),
                }
            }
        }
    }
    if let Some(tcp) = &pool.tcp {
        not_negative(tcp.node, &["maxConnections"], report);
        durations.push((at(tcp.node, "connectTimeout"), &tcp.connect_timeout));
        durations.push((at(tcp.node, "maxConnectionDuration"), &tcp.max_connection_duration));
        if tcp.idle_timeout.as_ref().is_some_and(|idle| idle.seconds != 0.0) {
            durations.push((at(tcp.node, "idleTimeout"), &tcp.idle_timeout));
        }
    }
    for (node, duration) in durations {
        report.hold(node, duration.as_ref().and_then(names::duration));
    }
}

fn not_negative<'e>(node: NodeRef<'e>, fields: &[&str], report: &mut Report<'e>) {
    for field in fields {
        if let Some(value) = node.get(field).and_then(|node| node.as_i64()).filter(|value| *value < 0) {
            report.refuse(at(node, field), format!("{value} is negative"));
        }
    }
}

fn outlier<'e>(outlier: &OutlierDetection<'e>, report: &mut Report<'e>) {
    let node = outlier.node;
    for (field, value) in [("baseEjectionTime", &outlier.base_ejection_time), ("interval", &outlier.interval)]
    {
        report.hold(at(node, field), value.as_ref().and_then(names::duration));
    }
    if outlier.consecutive_errors.is_some() {
        report.warn(
            at(node, "consecutiveErrors"),
            "this field is deprecated; use `consecutiveGatewayErrors` or `consecutive5xxErrors`",
        );
    }
    let split = outlier.split_external_local_origin_errors == Some(true);
    if outlier.consecutive_local_origin_failures.is_some_and(|count| count > 0) && !split {
        report.refuse(
            at(node, "consecutiveLocalOriginFailures"),
            "this needs `splitExternalLocalOriginErrors: true`",
        );
    }
    for field in ["maxEjectionPercent", "minHealthPercent"] {
        let value = node.get(field).and_then(|node| node.as_i64());
        if let Some(value) = value.filter(|value| !(0..=100).contains(value)) {
            report.refuse(at(node, field), format!("{value} is not a percentage: 0 to 100"));
        }
    }
}

fn tls<'e>(tls: &ClientTlsSettings<'e>, namespace: &str, report: &mut Report<'e>) {
    let is_set = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    let secret = is_set(tls.credential_name);
    let simple = matches!(tls.mode, Some(ClientTlsMode::Simple));
    if tls.insecure_skip_verify == Some(true) {
        let unchecked = [
            ("caCertificates", is_set(tls.ca_certificates)),
            ("subjectAltNames", !tls.subject_alt_names.is_empty()),
            ("credentialName", secret && simple),
        ];
        for (field, _) in unchecked.iter().filter(|(_, set)| *set) {
            report.refuse(at(tls.node, field), "`insecureSkipVerify` checks nothing, so this excludes it");
        }
    }
    if secret && (simple || tls.mode == Some(ClientTlsMode::Mutual)) {
        for field in ["caCertificates", "clientCertificate", "privateKey", "caCrl"] {
            if tls.node.get(field).and_then(NodeRef::as_str).is_some_and(|text| !text.is_empty()) {
                report.refuse(
                    at(tls.node, field),
                    "`credentialName` brings the certificates, so this excludes it",
                );
            }
        }
    } else if tls.mode == Some(ClientTlsMode::Mutual) {
        for (field, set) in
            [("clientCertificate", is_set(tls.client_certificate)), ("privateKey", is_set(tls.private_key))]
        {
            if !set {
                report.missing(tls.node, field);
            }
        }
    }
    let map = tls.credential_name.and_then(|name| name.strip_prefix("configmap://"));
    if let Some((other, _)) = map.and_then(|map| map.split_once('/')).filter(|(other, _)| *other != namespace)
    {
        report.refuse(
            at(tls.node, "credentialName"),
            format!("a ConfigMap of the namespace {other} is not read from here"),
        );
    }
}

fn tunnel<'e>(tunnel: &TunnelSettings<'e>, report: &mut Report<'e>) {
    if let Some(protocol) = tunnel.protocol.filter(|protocol| !["", "CONNECT", "POST"].contains(protocol)) {
        report.refuse(at(tunnel.node, "protocol"), format!("`{protocol}` is neither `CONNECT` nor `POST`"));
    }
    report.hold(at(tunnel.node, "targetHost"), names::domain_or_ip(tunnel.target_host.unwrap_or_default()));
    report.hold(at(tunnel.node, "targetPort"), names::port(tunnel.target_port.unwrap_or_default()));
}
