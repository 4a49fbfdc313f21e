//! Traces of Kuma: MeshTrace policies. From release 2.14 on a collector is an object of its own, a MeshOpenTelemetryBackend;
//! before, its address stands in the policy (removed in 3.0).

use serde_json::{Map, Value, json};

use super::injection::is_meshed;
use super::targets::origin_rank;
use super::{Kuma, Settings, Unmatched};
use crate::base::{Place, Result};
use crate::document::NodeRef;
use crate::estate::Object;
use crate::mesh::tracing::{Effective, Provider, Wiring, Wish};
use crate::mesh::world::{World, client_of};
use crate::resource::IntOrString;
use crate::resource::core::Workload;
use crate::resource::identity::KUMA;
use crate::resource::kuma::mesh_trace::{MeshTrace, TraceBackend};

const MESH: &str = "kuma";
const API: &str = "kuma.io/v1alpha1";
const DISPLAY_NAME: &str = "kuma.io/display-name";

/// Where the control plane is: Kuma's namespace, unless the input has only that of Kong Mesh.
fn system_namespace(world: &World<'_>) -> &'static str {
    let knows = |name| world.kubernetes.knows_namespace(name);
    if knows("kong-mesh-system") && !knows("kuma-system") { "kong-mesh-system" } else { "kuma-system" }
}

/// Makes what it takes to send traces.
///
/// # Errors
///
/// None; as other meshes have them.
pub fn wire(wish: &Wish, world: &World<'_>) -> Result<Wiring> {
    let system = system_namespace(world);
    let address = format!("{}:{}", wish.host, wish.port);
    let mut wiring = Wiring::default();
    let object = |kind: &str, namespace: &str, name: &str, spec: Value| {
        json!({
            "apiVersion": API, "kind": kind,
            "metadata": {"name": name, "namespace": namespace, "labels": {"kuma.io/mesh": "default"}}, "spec": spec,
        })
    };
    let backend = if wish.provider == Provider::Zipkin {
        json!({"type": "Zipkin", "zipkin": {"url": format!("http://{address}/api/v2/spans"), "apiVersion": "httpJson"}})
    } else if wish.inline_collector {
        json!({"type": "OpenTelemetry", "openTelemetry": {"endpoint": address}})
    } else {
        let name = format!("tracing-{}", wish.provider.name());
        let spec = json!({"protocol": "grpc", "endpoint": {"address": wish.host, "port": wish.port}});
        wiring.objects.push(object("MeshOpenTelemetryBackend", system, &name, spec));
        wiring.notes.push(format!(
            "this is the form of Kuma 2.14 and later; before, leave the MeshOpenTelemetryBackend out and write \
             `openTelemetry: {{endpoint: {address}}}` into the MeshTrace"
        ));
        let labels = json!({DISPLAY_NAME: name});
        json!({"type": "OpenTelemetry", "openTelemetry": {"backendRef": {"kind": "MeshOpenTelemetryBackend", "labels": labels}}})
    };
    let mut default = json!({"backends": [backend]});
    if let Some(percent) = wish.percent() {
        // A decimal is a string.
        let percent = if percent.is_u64() { percent } else { percent.to_string().into() };
        default["sampling"] = json!({"random": percent});
    }
    let namespace = wish.namespace.as_deref().unwrap_or(system);
    let target = if wish.labels.is_empty() && namespace == system {
        json!({"kind": "Mesh"})
    } else if wish.labels.is_empty() {
        json!({"kind": "Dataplane"})
    } else {
        let labels = wish.labels.iter().map(|(key, value)| (key.clone(), value.as_str().into()));
        json!({"kind": "Dataplane", "labels": labels.collect::<Map<_, _>>()})
    };
    let spec = json!({"targetRef": target, "default": default});
    wiring.objects.push(object("MeshTrace", namespace, &wish.object_name(), spec));
    Ok(wiring)
}

/// What is in force for a workload; nothing when it has no proxy of Kuma.
pub fn effective(world: &World<'_>, workload: &Workload<'_>) -> Vec<Effective> {
    if !is_meshed(workload, world.kubernetes.namespace(&workload.object.reference.namespace)) {
        return Vec::new();
    }
    let system_namespace = system_namespace(world);
    let domain = &world.istio.config.domain;
    let settings = Settings { domain, system_namespace, unmatched: Unmatched::Service };
    let kuma = Kuma::new(world.estate, world.catalog, world.kubernetes, settings);
    let client = client_of(workload);
    let own = &workload.object.reference.namespace;
    let mut opaque = Vec::new();
    let mut policies = Vec::new();
    for policy in &world.catalog.mesh_traces {
        if policy.namespace() != system_namespace && policy.namespace() != own {
            continue;
        }
        if let Some(rank) = kuma.takes(policy.spec.target_ref.as_ref(), policy.object, &client, &mut opaque) {
            let name = policy.object.label(DISPLAY_NAME).unwrap_or(policy.name());
            let of_owner = policy.namespace() != system_namespace;
            policies.push(((rank, origin_rank(policy.object), of_owner, std::cmp::Reverse(name)), policy));
        }
    }
    policies.sort_by_key(|(rank, _)| *rank);
    let mut found = Effective::none(MESH, "off", "no MeshTrace with a backend holds for it");
    let (mut random, mut overall) = (100.0_f64, 100.0_f64);
    let mut sampled: Option<Place> = None;
    for (_, policy) in policies {
        merge(world, policy.object, &policy.spec, &mut found, (&mut random, &mut overall), &mut sampled);
    }
    if found.state == "on" {
        found.sampling = Some(random.min(overall));
        found.decided_by.extend(sampled.map(|place| ("sampling", place)));
    }
    if let Some(unknown) = opaque.first() {
        found.state = "unknown";
        found.reason = unknown.what.clone();
    }
    vec![found]
}

/// Puts a policy over those of lower rank.
fn merge(
    world: &World<'_>,
    object: &Object,
    policy: &MeshTrace<'_>,
    found: &mut Effective,
    (random, overall): (&mut f64, &mut f64),
    sampled: &mut Option<Place>,
) {
    let Some(conf) = &policy.default else { return };
    let place = |node: NodeRef<'_>| world.estate.place(object, node);
    if let Some(backend) = conf.backends.first() {
        found.decided_by = vec![("provider", place(backend.node))];
        found.state = "on";
        found.protocol = backend.kind.map(str::to_ascii_lowercase);
        found.address = address(world, backend);
        found.provider = Some(object.reference.name.clone());
        found.reason = format!("the backend of {}", object.reference);
    }
    let Some(sampling) = &conf.sampling else { return };
    for (share, text) in [(random, &sampling.random), (overall, &sampling.overall)] {
        if let Some(percent) = text.as_ref().and_then(percent) {
            *share = percent;
            *sampled = Some(place(sampling.node));
        }
    }
}

fn percent(text: &IntOrString<'_>) -> Option<f64> {
    match text {
        IntOrString::Int(number) => Some(*number as f64),
        IntOrString::String(text) => text.parse().ok(),
    }
}

fn address(world: &World<'_>, backend: &TraceBackend<'_>) -> Option<String> {
    let url = backend.zipkin.as_ref().or(backend.datadog.as_ref()).and_then(|it| it.url);
    let collector = backend.open_telemetry.as_ref();
    let inline = collector.and_then(|collector| collector.endpoint);
    if let Some(known) = url.or(inline) {
        return Some(known.to_owned());
    }
    let labels = &collector?.backend_ref.as_ref()?.labels;
    let has = |object: &&Object| {
        labels.iter().all(|(key, value)| match *key {
            DISPLAY_NAME => object.label(key).unwrap_or(&object.reference.name) == *value,
            key => object.label(key) == Some(value),
        })
    };
    let object = world.estate.of_kind(KUMA, "MeshOpenTelemetryBackend").find(has)?;
    let endpoint = object.root().at(&["spec", "endpoint"])?;
    let port = endpoint.get("port").and_then(NodeRef::as_i64).unwrap_or(4317);
    Some(format!("{}:{port}", endpoint.get("address").and_then(NodeRef::as_str).unwrap_or("(node)")))
}
