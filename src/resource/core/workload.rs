//! One view for everything that runs pods: Pods themselves and the kinds that hold a pod template.

use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::Map;

/// Group and kind of everything that runs pods, owners before pods.
pub const WORKLOAD_KINDS: &[(&str, &str)] = &[
    ("apps", "Deployment"),
    ("apps", "StatefulSet"),
    ("apps", "DaemonSet"),
    ("apps", "ReplicaSet"),
    ("", "ReplicationController"),
    ("batch", "Job"),
    ("batch", "CronJob"),
    ("argoproj.io", "Rollout"),
    ("", "Pod"),
    ("networking.istio.io", "WorkloadEntry"),
];

/// Something that runs pods, or stands for a machine outside of the cluster.
#[derive(Debug, Clone)]
pub struct Workload<'e> {
    /// The object.
    pub object: &'e Object,
    /// The `metadata` of its pods.
    pub metadata: Option<NodeRef<'e>>,
    /// The labels of its pods.
    pub labels: Map<'e, &'e str>,
    /// The pod's `spec`, when the object has one.
    pub pod: Option<NodeRef<'e>>,
    /// Its lists of containers, those that run before the others behind them.
    containers: [Option<NodeRef<'e>>; 2],
}

/// A port that a container declares.
#[derive(Debug, Clone, Copy)]
pub struct ContainerPort<'e> {
    /// Where it stands.
    pub node: NodeRef<'e>,
    /// The name of the container.
    pub container: &'e str,
    /// The port.
    pub number: i64,
    /// Its name.
    pub name: Option<&'e str>,
}

impl<'e> Workload<'e> {
    /// Reads an object of one of [`WORKLOAD_KINDS`].
    pub fn read(object: &'e Object) -> Self {
        let root = object.root();
        let template = match object.reference.kind.as_str() {
            "Pod" => Some(root),
            "CronJob" => root.at(&["spec", "jobTemplate", "spec", "template"]),
            _ => root.at(&["spec", "template"]),
        };
        let labels = match object.reference.kind.as_str() {
            // The labels of a WorkloadEntry stand in its spec; those of its metadata count too.
            "WorkloadEntry" => root.at(&["spec", "labels"]).or_else(|| root.at(&["metadata", "labels"])),
            _ => template.and_then(|template| template.at(&["metadata", "labels"])),
        };
        let pod = template.and_then(|template| template.get("spec"));
        Self {
            object,
            metadata: template.unwrap_or(root).get("metadata"),
            labels: labels
                .map(|labels| {
                    labels
                        .entries()
                        .filter_map(|(key, value)| Some((key.as_str()?, value.as_str()?)))
                        .collect()
                })
                .unwrap_or_default(),
            pod,
            containers: ["containers", "initContainers"].map(|list| pod?.get(list)),
        }
    }

    /// Whether its pods have all these labels; every pod has none.
    pub fn has_labels(&self, labels: &[(&str, &str)]) -> bool {
        labels.iter().all(|(key, value)| self.label(key) == Some(*value))
    }

    /// Whether a selector takes its pods that takes none when it is empty, as that of a Service or of a Gateway of Istio.
    pub fn is_selected(&self, selector: &[(&str, &str)]) -> bool {
        !selector.is_empty() && self.has_labels(selector)
    }

    /// The ports that its containers declare.
    pub fn ports(&self) -> Vec<ContainerPort<'e>> {
        let [containers, _] = self.containers;
        let text = |node: NodeRef<'e>, field: &str| node.get(field).and_then(NodeRef::as_str);
        containers
            .into_iter()
            .flat_map(NodeRef::items)
            .flat_map(|container| {
                let name = text(container, "name").unwrap_or_default();
                let ports = container.get("ports").into_iter().flat_map(NodeRef::items);
                ports.filter_map(move |node| {
                    let number = node.get("containerPort")?.as_i64()?;
                    Some(ContainerPort { node, container: name, number, name: text(node, "name") })
                })
            })
            .collect()
    }

    /// The value of an annotation of its pods.
    pub fn annotation(&self, name: &str) -> Option<&'e str> {
        self.metadata?.at(&["annotations", name])?.as_str()
    }

    /// The containers of its pods, those that run before the others behind them.
    pub fn containers(&self) -> impl Iterator<Item = NodeRef<'e>> + use<'e> {
        self.containers.into_iter().flatten().flat_map(NodeRef::items)
    }

    /// Whether another object has made it, which speaks for it.
    pub fn is_owned(&self) -> bool {
        let owners = self.object.metadata().and_then(|metadata| metadata.get("ownerReferences"));
        owners.is_some_and(|owners| owners.items().len() > 0)
    }

    /// The value of a label of its pods.
    pub fn label(&self, name: &str) -> Option<&'e str> {
        self.labels.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}
