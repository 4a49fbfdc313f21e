//! The analysis of Flagger's Canaries: its own two metrics, MetricTemplates of Prometheus, inline queries, and hooks.
//! Fields are those of Flagger 1.44.

use serde_json::Value;

use super::{Imported, Options, Thing};
use crate::base::{Error, Result};
use crate::canary::spec::{GateSpec, Http, Judging, Measure, Measured, Phase, Promql, Server};

pub(super) fn canary(
    document: &Value,
    documents: &[Value],
    options: &Options,
    imported: &mut Imported,
) -> Result<()> {
    let thing = Thing::of(document);
    let spec = &document["spec"];
    // `canaryAnalysis` is what it was called before.
    let analysis = if spec["analysis"].is_null() { &spec["canaryAnalysis"] } else { &spec["analysis"] };
    let failures =
        analysis["threshold"].as_u64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 1);
    for metric in analysis["metrics"].as_array().into_iter().flatten() {
        let thing = thing.below("metric", metric);
        thing.only(
            metric,
            &["name", "interval", "threshold", "thresholdRange", "templateRef", "templateVariables", "query"],
        )?;
        let gate = match (metric["templateRef"].is_null(), metric["query"].as_str()) {
            (false, _) => of_template(&thing, metric, document, documents)?,
            (true, Some(query)) => {
                let server = prometheus(&thing, options)?;
                threshold(&thing, metric, filled(&thing, query, metric, document)?, server)?
            }
            (true, None) => own(&thing, metric, options, &mut imported.notes)?,
        };
        let counted = |mut promql: Promql| {
            promql.failures = failures;
            promql
        };
        if failures.is_some() && gate.promql.is_some() {
            imported.notes.push(format!("{}: failures count when they come in a row", thing.0));
        }
        imported.gates.push(GateSpec { promql: gate.promql.map(counted), ..gate });
    }
    for hook in analysis["webhooks"].as_array().into_iter().flatten() {
        imported.gates.push(of_hook(&thing.below("webhook", hook), hook)?);
    }
    Ok(())
}

fn prometheus(thing: &Thing, options: &Options) -> Result<Server> {
    options.prometheus.clone().ok_or_else(|| {
        Error::usage(format!("importing {}", thing.0), "Flagger's own Prometheus is not in the document")
            .advise("Name it with --prometheus URL.")
    })
}

/// The bounds of a metric: the least and the largest value.
fn bounds(metric: &Value) -> (Option<f64>, Option<f64>) {
    let range = &metric["thresholdRange"];
    (range["min"].as_f64(), range["max"].as_f64())
}

/// `request-success-rate` and `request-duration`: what the mesh counts, here compared with the stable side as well.
fn own(thing: &Thing, metric: &Value, options: &Options, notes: &mut Vec<String>) -> Result<GateSpec> {
    let (min, max) = bounds(metric);
    let old = metric["threshold"].as_f64();
    let (measure, objective, limit) = match metric["name"].as_str() {
        Some("request-success-rate") => {
            let percent = min.or(old).ok_or_else(|| thing.no("a success rate without `min`"))?;
            // Hundredths of a thousandth are kept, and what binary fractions add is not.
            (Measure::Errors, None, ((100.0 - percent) * 1e5).round() / 1e7)
        }
        Some("request-duration") => {
            let most = max.or(old).ok_or_else(|| thing.no("a duration without `max`"))?;
            (Measure::Latency, Some(format!("{most}ms")), 0.01)
        }
        name => return Err(thing.no(format!("the metric `{}` without a template", name.unwrap_or_default()))),
    };
    if !(limit > 0.0 && limit < 1.0) {
        return Err(thing.no("a success rate of 100 % or 0 %"));
    }
    notes.push(match measure {
        Measure::Errors => format!("{}: fails above {} % of bad requests, and when it is worse than the stable side", thing.0, limit * 100.0),
        Measure::Latency => format!("{}: fails when more than 1 % are slower, and when it is worse than the stable side; the time must be a bound of the histogram", thing.0),
    });
    let measured = Measured {
        server: Some(prometheus(thing, options)?),
        objective,
        mesh: options.mesh.clone(),
        judge: Judging { limit: Some(limit), ..Judging::default() },
        ..Measured::of(measure)
    };
    let name = metric["name"].as_str().unwrap_or_default().to_owned();
    Ok(GateSpec { name, builtin: Some(measured), ..GateSpec::default() })
}

fn of_template(thing: &Thing, metric: &Value, document: &Value, documents: &[Value]) -> Result<GateSpec> {
    let wanted = &metric["templateRef"];
    let namespace = |value: &Value| value["namespace"].as_str().unwrap_or("default").to_owned();
    let own = namespace(&document["metadata"]);
    let is = |template: &&Value| {
        template["kind"] == "MetricTemplate"
            && template["metadata"]["name"] == wanted["name"]
            && namespace(&template["metadata"]) == wanted["namespace"].as_str().unwrap_or(&own)
    };
    let template = documents.iter().find(is).ok_or_else(|| {
        let cause = format!("its MetricTemplate {} is not among the documents", wanted["name"]);
        Error::usage(format!("importing {}", thing.0), cause)
            .advise("Give the file with the template as well.")
    })?;
    let provider = &template["spec"]["provider"];
    if provider["type"] != "prometheus" {
        return Err(thing.no(format!("the provider {}", provider["type"])));
    }
    thing.only(provider, &["type", "address"])?;
    let url = provider["address"].as_str().ok_or_else(|| thing.no("a provider without an address"))?;
    let server = Server { url: url.to_owned(), plain_http: url.starts_with("http://"), ..Server::default() };
    let query = template["spec"]["query"].as_str().unwrap_or_default();
    threshold(thing, metric, filled(thing, query, metric, document)?, server)
}

fn threshold(thing: &Thing, metric: &Value, query: String, server: Server) -> Result<GateSpec> {
    let (min, mut max) = bounds(metric);
    if min.is_none() && max.is_none() {
        // For all but the success rate it is the largest value.
        max = metric["threshold"].as_f64();
    }
    if min.is_none() && max.is_none() {
        return Err(thing.no("a metric without bounds"));
    }
    let promql = Promql { server, query: Some(query), min, max, ..Promql::default() };
    let name = metric["name"].as_str().unwrap_or("metric").to_owned();
    Ok(GateSpec { name, promql: Some(promql), ..GateSpec::default() })
}

/// Puts in what Flagger puts in.
fn filled(thing: &Thing, query: &str, metric: &Value, document: &Value) -> Result<String> {
    let spec = &document["spec"];
    let target = spec["targetRef"]["name"].as_str();
    let value = |name: &str| match name {
        "name" => document["metadata"]["name"].as_str(),
        "namespace" => document["metadata"]["namespace"].as_str().or(Some("{{ route_namespace }}")),
        "target" => target,
        "service" => spec["service"]["name"].as_str().or(target),
        "ingress" => spec["ingressRef"]["name"].as_str(),
        "interval" => metric["interval"].as_str().or(Some("1m")),
        "route" => spec["routeRef"]["name"].as_str().or(Some("{{ route }}")),
        name => metric["templateVariables"][name.strip_prefix("variables.")?].as_str(),
    };
    let mut filled = String::new();
    let mut rest = query.trim();
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or_else(|| thing.no("a `{{` that is not closed"))?;
        let name = name.trim().trim_matches('-').trim();
        filled.push_str(before);
        filled.push_str(value(name).ok_or_else(|| thing.no(format!("`{{{{ {name} }}}}` in its query")))?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn of_hook(thing: &Thing, hook: &Value) -> Result<GateSpec> {
    thing.only(hook, &["name", "type", "url", "timeout", "metadata", "muteAlert", "retries"])?;
    let phase = match hook["type"].as_str().unwrap_or("rollout") {
        "confirm-rollout" | "pre-rollout" => Phase::Pre,
        "rollout" | "confirm-traffic-increase" => Phase::Step,
        "confirm-promotion" => Phase::Promote,
        "post-rollout" => Phase::Post,
        other => return Err(thing.no(format!("a hook of type {other}"))),
    };
    let seconds = hook["timeout"].as_str().map(crate::resource::parse_duration);
    if seconds.is_some_and(|seconds| seconds.is_none_or(|seconds| seconds > 10.0)) {
        return Err(thing.no("a hook that may take longer than 10 s"));
    }
    let url = hook["url"].as_str().unwrap_or_default();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let metadata = hook["metadata"].as_object().into_iter().flatten();
    let http = Http {
        server: Server { url: url.to_owned(), plain_http: url.starts_with("http://"), ..Server::default() },
        metadata: metadata.map(|(name, value)| (name.clone(), text(value))).collect(),
        not_yet: None,
    };
    let name = hook["name"].as_str().unwrap_or("hook").to_owned();
    Ok(GateSpec { name, phase, http: Some(http), ..GateSpec::default() })
}
