//! Telemetry and ProxyConfig.

use super::common;
use super::report::{Report, at};
use crate::resource::Typed;
use crate::resource::istio::telemetry::{MetricsOverrides, ProviderRef, TagOperation, Tracing};
use crate::resource::istio::{ProxyConfig, Telemetry};
use crate::resource::schema::is_expression;

pub(super) fn check<'e>(object: &Typed<'e, Telemetry<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    common::targets(spec.target_ref.as_ref(), &spec.target_refs, report);
    if spec.tracing.len() > 1 {
        report.warn(at(spec.node, "tracing"), "only one entry of `tracing` is used");
    }
    for tracing in &spec.tracing {
        self::tracing(tracing, report);
    }
    for metrics in &spec.metrics {
        providers(&metrics.providers, report);
        for one in &metrics.overrides {
            overrides(one, report);
        }
    }
    for logging in &spec.access_logging {
        providers(&logging.providers, report);
        if let Some(filter) = &logging.filter {
            let text = filter.expression.unwrap_or_default();
            if text.trim().is_empty() || !is_expression(text) {
                report.refuse(at(filter.node, "expression"), format!("`{text}` is not an expression in CEL"));
            }
        }
    }
}

fn providers<'e>(list: &[ProviderRef<'e>], report: &mut Report<'e>) {
    for provider in list.iter().filter(|provider| provider.name.is_none_or(str::is_empty)) {
        report.missing(provider.node, "name");
    }
}

fn tracing<'e>(tracing: &Tracing<'e>, report: &mut Report<'e>) {
    providers(&tracing.providers, report);
    if tracing.providers.len() > 1 {
        report.warn(at(tracing.node, "providers"), "only one provider of traces is used");
    }
    if let Some(share) = tracing.random_sampling_percentage.filter(|share| !(0.0..=100.0).contains(share)) {
        report.refuse(
            at(tracing.node, "randomSamplingPercentage"),
            format!("{share} is not a percentage: 0 to 100"),
        );
    }
    for (name, tag) in &tracing.custom_tags {
        if name.is_empty() {
            report.refuse(tag.node, "a tag needs a name");
        }
        let named =
            [&tag.environment, &tag.header].into_iter().flatten().map(|one| (one.node, "name", one.name));
        let literal = tag.literal.iter().map(|one| (one.node, "value", one.value));
        for (node, field, _) in named.chain(literal).filter(|(.., text)| text.is_none_or(str::is_empty)) {
            report.refuse(at(node, field), "this must not be empty");
        }
    }
}

fn overrides<'e>(one: &MetricsOverrides<'e>, report: &mut Report<'e>) {
    for (name, tag) in &one.tag_overrides {
        if name.is_empty() {
            report.refuse(tag.node, "a tag needs a name");
        }
        let empty = tag.value.is_none_or(str::is_empty);
        match tag.operation.unwrap_or(TagOperation::Upsert) {
            TagOperation::Upsert if empty => report.missing(tag.node, "value"),
            TagOperation::Remove if !empty => report.refuse(at(tag.node, "value"), "REMOVE has no value"),
            _ => {}
        }
    }
    let custom = one.matches.as_ref().and_then(|matches| Some((matches.node, matches.custom_metric?)));
    if let Some((node, _)) = custom.filter(|(_, name)| name.is_empty()) {
        report.refuse(at(node, "customMetric"), "this must not be empty");
    }
}

pub(super) fn check_proxy_config<'e>(object: &Typed<'e, ProxyConfig<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    if let Some(count) = spec.concurrency.filter(|count| *count < 0) {
        report.refuse(at(spec.node, "concurrency"), format!("{count} is negative"));
    }
}
