//! What stands behind a destination: the workloads that its Service selects, narrowed by the labels of its subset.

use serde_json::{Value, json};

use crate::mesh::World;
use crate::mesh::envoy::PlainNaming;
use crate::mesh::naming::{Named, Naming};

/// A destination as the echo presents it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination {
    pub(super) host: String,
    pub(super) subset: Option<String>,
    pub(super) port: Option<u16>,
    /// As `Deployment namespace/name`.
    pub(super) workloads: Vec<String>,
}

impl Destination {
    /// The destination that a cluster stands for.
    pub(super) fn of(cluster: &str, world: &World<'_>) -> Option<Self> {
        let Named::Service { host, subset, port } = PlainNaming.destination(cluster) else { return None };
        let workloads = workloads(&host, subset.as_deref(), world);
        Some(Self { host, subset, port, workloads })
    }

    pub(super) fn document(&self) -> Value {
        json!({ "host": self.host, "subset": self.subset, "port": self.port, "workloads": self.workloads })
    }
}

fn workloads(host: &str, subset: Option<&str>, world: &World<'_>) -> Vec<String> {
    let domain = format!(".svc.{}", world.istio.config.domain);
    let service = host
        .strip_suffix(domain.as_str())
        .and_then(|service| service.split_once('.'))
        .and_then(|(name, namespace)| world.kubernetes.service(namespace, name));
    let Some(service) = service.filter(|service| !service.spec.selector.is_empty()) else {
        return Vec::new();
    };
    let namespace = service.namespace();
    let mut labels = service.spec.selector.clone();
    if let Some(subset) = subset {
        let rules = world.istio.destination_rules(host, namespace);
        let named = rules.flat_map(|rule| &rule.spec.subsets).find(|known| known.name == Some(subset));
        labels.extend(named.iter().flat_map(|known| &known.labels).copied());
    }
    let selected = world.kubernetes.select(namespace, &labels);
    selected
        .iter()
        .map(|workload| {
            let id = &workload.object.reference;
            format!("{} {}/{}", id.kind, id.namespace, id.name)
        })
        .collect()
}
