//! Traces of Linkerd, from 2.19 on: values of the control plane (before, an extension had them). Its proxies choose no
//! requests: they send spans for those whose trace context says so.

use std::sync::Arc;

use serde_json::json;

use super::injection::is_meshed;
use crate::base::{Error, Result};
use crate::document::{self, Limits, NodeRef};
use crate::mesh::tracing::{Effective, Provider, Wiring, Wish};
use crate::mesh::world::World;
use crate::resource::core::Workload;

const MESH: &str = "linkerd";

/// Makes what it takes to send traces.
///
/// # Errors
///
/// When something is wanted that Linkerd does not have, or the collector's identity does not follow from its address.
pub fn wire(wish: &Wish, _: &World<'_>) -> Result<Wiring> {
    const DOING: &str = "making Linkerd send traces";
    if wish.provider == Provider::Zipkin {
        return Err(Error::usage(DOING, "its proxies send OTLP only")
            .advise("Use --provider otlp with a collector that sends on to Zipkin."));
    }
    if wish.sampling.is_some() {
        return Err(Error::usage(
            DOING,
            "its proxies choose no requests: they follow the trace context of each",
        )
        .advise("Leave --sampling out, and sample where requests come in."));
    }
    if wish.namespace.is_some() || !wish.labels.is_empty() {
        return Err(Error::usage(DOING, "it is a setting of the whole mesh").advise("Leave out -n and -l."));
    }
    let Some((namespace, name)) = wish.service() else {
        return Err(Error::usage(DOING, "the service account of the collector must be known to trust it")
            .advise("Give --address as NAME.NAMESPACE.svc.cluster.local:PORT; the service account must have that name."));
    };
    let values = json!({"proxy": {"tracing": {"enabled": true, "collector": {
        "endpoint": format!("{}:{}", wish.host, wish.port),
        "meshIdentity": {"serviceAccountName": name, "namespace": namespace},
    }}}});
    let notes = vec![
        format!("the collector must be in the mesh, with the service account {namespace}/{name}"),
        "proxies begin to send spans when their pods are made anew".to_owned(),
    ];
    Ok(Wiring { values, chart: "linkerd", notes, ..Wiring::default() })
}

/// What is in force for a workload; nothing when it has no proxy of Linkerd.
pub fn effective(world: &World<'_>, workload: &Workload<'_>) -> Vec<Effective> {
    if !is_meshed(workload, world.kubernetes.namespace(&workload.object.reference.namespace)) {
        return Vec::new();
    }
    let map = world.estate.of_kind("", "ConfigMap").find(|map| map.reference.name == "linkerd-config");
    let text = map.and_then(|map| map.root().at(&["data", "values"]));
    let (Some(map), Some(node)) = (map, text) else {
        return vec![Effective::none(MESH, "unknown", "the ConfigMap linkerd-config is not in the input")];
    };
    let documents = document::read(&Arc::from(node.as_str().unwrap_or_default()), &Limits::default());
    let tree = documents.first().and_then(|document| document.tree.as_ref());
    let tracing = tree.and_then(|tree| tree.root().at(&["proxy", "tracing"]));
    let mut place = world.estate.place(map, node);
    place.path = place.path.key("proxy").key("tracing");
    let enabled =
        tracing.and_then(|tracing| tracing.get("enabled")).is_some_and(|node| node.to_json() == true);
    let mut found = Effective::none(MESH, "off", "the values of Linkerd do not enable it");
    found.decided_by.push((if enabled { "provider" } else { "disabled" }, place));
    if enabled {
        let endpoint = tracing.and_then(|tracing| tracing.at(&["collector", "endpoint"]));
        found.state = "on";
        found.protocol = Some("opentelemetry".to_owned());
        found.address = endpoint.and_then(NodeRef::as_str).map(str::to_owned);
        found.reason = "requests whose trace context asks for it".to_owned();
    }
    vec![found]
}
