//! Which provider the proxy of a workload sends its spans to, of how many requests, and which object says so.

use serde_json::Value;

use super::{View, is_wide, provider_of};
use crate::base::Place;
use crate::document::NodeRef;
use crate::mesh::istio::enrolment::{Enrolment, GATEWAY_NAME_LABEL};
use crate::mesh::tracing::Effective;
use crate::mesh::world::World;
use crate::resource::core::Workload;
use crate::resource::istio::telemetry::{Tracing, WorkloadMode};

const MESH: &str = "istio";

/// Percent, where nothing says it (the default of `PILOT_TRACE_SAMPLING`).
const SAMPLING: f64 = 1.0;

/// What is in force for a workload; nothing when it has no proxy of Istio.
pub fn effective(world: &World<'_>, workload: &Workload<'_>) -> Vec<Effective> {
    let namespace = world.kubernetes.namespace(&workload.object.reference.namespace);
    let is_used = world.istio.config.known || !world.catalog.telemetries.is_empty();
    match Enrolment::of(workload, namespace) {
        Enrolment::Ambient => {
            let reason = "it is in ambient: only a waypoint sends spans for it";
            return vec![Effective::none(MESH, "off", reason)];
        }
        Enrolment::OwnProxy
        | Enrolment::Injected
        | Enrolment::NamespaceAsks(_)
        | Enrolment::PodAsks(_)
        | Enrolment::Machine => {}
        Enrolment::Unknown if is_used => {}
        _ => return Vec::new(),
    }
    let rules = applicable(world, workload);
    let config = &world.istio.config.value;
    let defaults = &config["defaultProviders"]["tracing"][0];
    if rules.is_empty() && defaults.is_null() {
        return vec![legacy(world)];
    }
    let mut sides = [Side::default(), Side::default()];
    if let Some(name) = defaults.as_str() {
        let place = config_place(world, &["defaultProviders", "tracing"]);
        sides.iter_mut().for_each(|side| side.provider = Some((name.to_owned(), place.clone())));
    }
    for (telemetry, rule) in rules {
        let mode = rule.matches.as_ref().and_then(|matches| matches.mode);
        let [client, server] = &mut sides;
        let named: Vec<&mut Side> = match mode {
            Some(WorkloadMode::Client) => vec![client],
            Some(WorkloadMode::Server) => vec![server],
            _ => vec![client, server],
        };
        named.into_iter().for_each(|side| side.override_by(world, telemetry, rule));
    }
    let [client, server] = sides.map(|side| side.finish(world));
    if client == server {
        return vec![client];
    }
    vec![Effective { side: "client", ..client }, Effective { side: "server", ..server }]
}

/// The rules of the Telemetries for a workload, those that override others behind them.
fn applicable<'w, 'e>(world: &'w World<'e>, workload: &Workload<'_>) -> Vec<(&'w View<'e>, &'w Tracing<'e>)> {
    let root = world.istio.config.root_namespace.as_str();
    let own = workload.object.reference.namespace.as_str();
    let oldest = |namespace: &str, fits: &dyn Fn(&View<'_>) -> bool| {
        let here = world.catalog.telemetries.iter().filter(|one| one.namespace() == namespace && fits(one));
        here.min_by_key(|one| {
            let created =
                one.object.metadata().and_then(|metadata| metadata.get("creationTimestamp")?.as_str());
            (created.unwrap_or_default().to_owned(), one.name().to_owned())
        })
    };
    let takes = |one: &View<'_>| {
        let targets = one.spec.target_ref.iter().chain(&one.spec.target_refs);
        let gateway = workload.label(GATEWAY_NAME_LABEL);
        let named = targets
            .clone()
            .any(|target| target.kind == Some("Gateway") && target.name == gateway && gateway.is_some());
        let selector = one.spec.selector.as_ref();
        let selects = selector.is_some_and(|selector| workload.has_labels(&selector.match_labels));
        !is_wide(one) && (named || (targets.count() == 0 && selects))
    };
    let levels =
        [oldest(root, &is_wide), if own == root { None } else { oldest(own, &is_wide) }, oldest(own, &takes)];
    let all = levels.into_iter().flatten();
    all.flat_map(|telemetry| telemetry.spec.tracing.iter().map(move |rule| (telemetry, rule))).collect()
}

/// What holds on one side.
#[derive(Default)]
struct Side {
    provider: Option<(String, Place)>,
    disabled: Option<(bool, Place)>,
    sampling: Option<(f64, Place)>,
}

impl Side {
    fn override_by(&mut self, world: &World<'_>, telemetry: &View<'_>, rule: &Tracing<'_>) {
        let place = |node: NodeRef<'_>| world.estate.place(telemetry.object, node);
        if let Some(first) = rule.providers.first() {
            let name = first.name.unwrap_or_default().to_owned();
            self.provider = Some((name, place(first.node.get("name").unwrap_or(first.node))));
        }
        if let (Some(disabled), Some(node)) =
            (rule.disable_span_reporting, rule.node.get("disableSpanReporting"))
        {
            self.disabled = Some((disabled, place(node)));
        }
        if let (Some(percent), Some(node)) =
            (rule.random_sampling_percentage, rule.node.get("randomSamplingPercentage"))
        {
            self.sampling = Some((percent, place(node)));
        }
    }

    fn finish(self, world: &World<'_>) -> Effective {
        let config = &world.istio.config;
        let mut found = Effective::none(MESH, "off", "");
        if let Some((true, place)) = self.disabled {
            found.reason = "spans are disabled (disableSpanReporting)".to_owned();
            found.decided_by.push(("disabled", place));
            return found;
        }
        let Some((name, place)) = self.provider else {
            found.reason = "no Telemetry and no default names a provider".to_owned();
            return found;
        };
        found.decided_by.push(("provider", place));
        let (sampling, place) =
            self.sampling.map_or_else(|| default_sampling(world), |(percent, place)| (percent, Some(place)));
        found.decided_by.extend(place.map(|place| ("sampling", place)));
        found.sampling = Some(sampling);
        match provider_of(&config.value, &name) {
            Some(entry) => {
                let kind = entry
                    .as_object()
                    .into_iter()
                    .flatten()
                    .find(|(key, value)| *key != "name" && value.is_object());
                found.state = "on";
                found.protocol = kind.map(|(key, _)| key.clone());
                found.address = kind.and_then(|(_, value)| address(value));
                found.reason = format!("the provider {name} of the mesh config");
            }
            None if config.known => {
                found.sampling = None;
                found.reason = format!("the mesh config has no provider {name}");
            }
            None => {
                found.state = "unknown";
                found.reason = "the mesh config is not in the input".to_owned();
            }
        }
        found.provider = Some(name);
        found
    }
}

fn address(backend: &Value) -> Option<String> {
    let host = backend["service"].as_str()?;
    Some(match backend["port"].as_u64() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    })
}

/// The share where no Telemetry says it: of the mesh config, of istiod's environment, else Istio's own.
fn default_sampling(world: &World<'_>) -> (f64, Option<Place>) {
    let tracing = &world.istio.config.value["defaultConfig"]["tracing"];
    if let Some(percent) = tracing["sampling"].as_f64().filter(|percent| *percent != 0.0) {
        return (percent.min(100.0), config_place(world, &["defaultConfig", "tracing", "sampling"]).into());
    }
    let pilot = world.kubernetes.workloads.iter().find(|one| one.label("app") == Some("istiod"));
    let variables =
        pilot.iter().flat_map(|pilot| pilot.containers()).filter_map(|container| container.get("env"));
    let sampling = variables
        .flat_map(NodeRef::items)
        .find(|variable| variable.get("name").and_then(NodeRef::as_str) == Some("PILOT_TRACE_SAMPLING"));
    let value = sampling.and_then(|variable| variable.get("value"));
    match (pilot, value, value.and_then(|value| value.as_str()?.parse().ok())) {
        (Some(pilot), Some(node), Some(percent)) => (percent, Some(world.estate.place(pilot.object, node))),
        _ => (SAMPLING, None),
    }
}

/// Without Telemetry and default provider: the tracer that proxies are started with.
fn legacy(world: &World<'_>) -> Effective {
    let config = &world.istio.config;
    let tracing = &config.value["defaultConfig"]["tracing"];
    let tracer = tracing.as_object().into_iter().flatten().find(|(_, value)| value["address"].is_string());
    match tracer {
        _ if !config.known => Effective::none(MESH, "unknown", "the mesh config is not in the input"),
        _ if config.value["enableTracing"] != true => {
            Effective::none(MESH, "off", "no Telemetry names a provider, and the mesh config has no default")
        }
        None => {
            Effective::none(MESH, "off", "enableTracing is set, and defaultConfig.tracing names no tracer")
        }
        Some((kind, backend)) => {
            let (sampling, place) = default_sampling(world);
            let mut decided_by = vec![("provider", config_place(world, &["defaultConfig", "tracing", kind]))];
            decided_by.extend(place.map(|place| ("sampling", place)));
            Effective {
                state: "on",
                provider: Some(kind.clone()),
                protocol: Some(kind.clone()),
                address: backend["address"].as_str().map(str::to_owned),
                sampling: Some(sampling),
                decided_by,
                ..Effective::none(MESH, "on", "the tracer of defaultConfig.tracing, from before Telemetry")
            }
        }
    }
}

/// The place of a field of the mesh config: the text of the ConfigMap, with the path inside of it.
fn config_place(world: &World<'_>, path: &[&str]) -> Place {
    let Some(map) = world.istio.config_map() else {
        let path = path.iter().fold(crate::base::FieldPath::default(), |path, key| path.key(key));
        return Place { path, ..Place::default() };
    };
    let node = map.root().at(&["data", "mesh"]).unwrap_or_else(|| map.name_node());
    let mut place = world.estate.place(map, node);
    place.path = path.iter().fold(place.path, |path, key| path.key(key));
    place
}
