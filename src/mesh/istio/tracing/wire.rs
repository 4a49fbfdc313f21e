//! What makes Istio send traces: a provider in the mesh config and a Telemetry that names it.

use serde_json::{Value, json};

use super::{View, is_wide, provider_of};
use crate::base::{Error, Exit, ObjectRef, Result, text};
use crate::document;
use crate::mesh::istio::HostLookup;
use crate::mesh::tracing::{OTLP_HTTP, Provider, Setting, Wiring, Wish};
use crate::mesh::world::World;

/// Makes what it takes to send traces.
///
/// # Errors
///
/// A refusal when another Telemetry speaks for the same proxies, since only the oldest counts.
pub fn wire(wish: &Wish, world: &World<'_>) -> Result<Wiring> {
    let config = &world.istio.config;
    let namespace = wish.namespace.as_deref().unwrap_or(&config.root_namespace);
    if !wish.labels.is_empty() && namespace == config.root_namespace {
        return Err(Error::usage("making a Telemetry for some pods", "it needs the namespace of these pods")
            .advise("Name it with -n."));
    }
    let telemetry = telemetry(wish, namespace);
    alone(wish, namespace, &telemetry, world)?;
    let provider = provider(wish);
    let (providers, change) = merged(&config.value, &provider);
    let mut wiring = Wiring {
        objects: vec![telemetry],
        values: json!({"meshConfig": {"extensionProviders": providers}}),
        chart: "istio",
        ..Wiring::default()
    };
    if !config.known {
        wiring.missing =
            Some(format!("the ConfigMap istio of namespace {} is not there", config.root_namespace));
        wiring.notes.push(
            "the mesh config is not in the input: `extensionProviders` is one list, so add those that you have already to \
             the values (or give the config with --mesh-config)"
                .to_owned(),
        );
    }
    let host = world.istio.host(&wish.host, namespace, &config.root_namespace);
    if let (HostLookup::Absent, true) = (host, config.known) {
        wiring.notes.push(format!(
            "no Service and no ServiceEntry defines {}: Istio sends nothing to a host that it does not know",
            text::printable(&wish.host)
        ));
    }
    if let Some(change) = change {
        wiring.setting = setting(world, &providers, change)?;
    }
    if wiring.setting.is_some() {
        wiring.notes.push(
            "the ConfigMap of the mesh config belongs to the chart: the next installation or upgrade writes it again from \
             its values, so put what --emit values prints there too"
                .to_owned(),
        );
    }
    Ok(wiring)
}

fn provider(wish: &Wish) -> Value {
    let mut backend = json!({"service": wish.host, "port": wish.port});
    let kind = if wish.provider == Provider::Zipkin { "zipkin" } else { "opentelemetry" };
    if kind == "opentelemetry" && wish.port == OTLP_HTTP {
        backend["http"] = json!({"path": "/v1/traces", "timeout": "10s"});
    }
    json!({"name": wish.provider.name(), kind: backend})
}

fn telemetry(wish: &Wish, namespace: &str) -> Value {
    let mut rule = json!({"providers": [{"name": wish.provider.name()}]});
    if let Some(percent) = wish.percent() {
        rule["randomSamplingPercentage"] = percent;
    }
    let mut spec = json!({});
    if !wish.labels.is_empty() {
        let labels = wish.labels.iter().map(|(key, value)| (key.clone(), value.as_str().into()));
        spec["selector"] = json!({"matchLabels": labels.collect::<serde_json::Map<_, _>>()});
    }
    spec["tracing"] = json!([rule]);
    json!({
        "apiVersion": "telemetry.istio.io/v1", "kind": "Telemetry",
        "metadata": {"name": wish.object_name(), "namespace": namespace}, "spec": spec,
    })
}

/// Refuses when another object of the namespace is for the same proxies.
fn alone(wish: &Wish, namespace: &str, ours: &Value, world: &World<'_>) -> Result<()> {
    let is_rival = |other: &&View<'_>| {
        let same = || {
            let labels = other.spec.selector.iter().flat_map(|selector| &selector.match_labels);
            let wanted = |(key, value): (&str, &str)| wish.labels.iter().any(|(k, v)| k == key && v == value);
            let selector = other.spec.selector.as_ref().map_or(0, |selector| selector.match_labels.len());
            selector == wish.labels.len() && labels.clone().all(|(key, value)| wanted((key, value)))
        };
        other.namespace() == namespace
            && other.name() != wish.object_name()
            && if wish.labels.is_empty() { is_wide(other) } else { same() && !is_wide(other) }
    };
    let Some(rival) = world.catalog.telemetries.iter().find(is_rival) else { return Ok(()) };
    let place = world.estate.place(rival.object, rival.object.name_node());
    let cause = format!("{place} is for the same proxies, and of two only the oldest counts");
    Err(Error::refused("making a Telemetry", cause)
        .advise(format!("Write into its spec: tracing: {}", ours["spec"]["tracing"])))
}

/// The providers with ours among them, and what changes; `None` when it is there already.
fn merged(config: &Value, ours: &Value) -> (Vec<Value>, Option<String>) {
    let name = ours["name"].as_str().unwrap_or_default();
    let mut all = config["extensionProviders"].as_array().cloned().unwrap_or_default();
    let known = provider_of(config, name);
    if known == Some(ours) {
        return (all, None);
    }
    let change = match known {
        Some(_) => format!("extensionProviders: {name} is changed to {ours}"),
        None => format!("extensionProviders: {ours} is added"),
    };
    all.retain(|one| !one["name"].as_str().is_some_and(|known| known.eq_ignore_ascii_case(name)));
    all.push(ours.clone());
    (all, Some(change))
}

/// The mesh config of the estate's ConfigMap with these providers.
fn setting(world: &World<'_>, providers: &[Value], change: String) -> Result<Option<Setting>> {
    let Some(map) = world.istio.config_map() else { return Ok(None) };
    let Some(before) = map.root().at(&["data", "mesh"]).and_then(|node| node.as_str()) else {
        return Ok(None);
    };
    let mut config = world.istio.config.value.clone();
    config["extensionProviders"] = providers.into();
    let after = document::to_yaml(&config)
        .map_err(|error| Error::new(Exit::Defect, "writing the mesh config as YAML", error))?;
    let object = ObjectRef { api_version: "v1".to_owned(), ..map.reference.clone() };
    Ok(Some(Setting { object, key: "mesh", before: before.to_owned(), after, change }))
}
