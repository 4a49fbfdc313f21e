//! Mesh networks: which cluster's endpoints are in which network. From the key `meshNetworks` of the ConfigMap `istio`,
//! or from a file that stands for it.

use std::sync::Arc;

use crate::base::place::FilePosition;
use crate::base::{Error, ObjectRef, Place, Result};
use crate::document::{self, Limits, Lines, NodeRef};
use crate::estate::{Estate, Lookup};

/// A file with mesh networks.
#[derive(Debug, Clone)]
pub struct NetworksFile {
    /// The name that the user knows it by.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A registry whose endpoints are in a network.
#[derive(Debug)]
pub struct NetworkRegistry {
    /// The network.
    pub network: String,
    /// The registry: the name of a cluster.
    pub registry: String,
    /// Where that is written.
    pub place: Place,
}

/// Mesh networks.
#[derive(Debug, Default)]
pub struct MeshNetworks {
    /// The registries that they name, in the order of the text.
    pub registries: Vec<NetworkRegistry>,
}

/// Registries that every control plane knows (pkg/cluster, pilot/pkg/serviceregistry/provider).
const BUILT_IN: &[&str] = &["Kubernetes", "External", "Mock"];

impl MeshNetworks {
    /// The mesh networks of an estate: those of the file, else of the ConfigMap, else none.
    pub fn of(estate: &Estate, istio_namespace: &str, file: Option<&NetworksFile>) -> Result<Self> {
        if let Some(file) = file {
            let text: Arc<str> = Arc::from(file.text.as_str());
            let name: Arc<str> = Arc::from(file.name.as_str());
            let lines = Lines::of(&text);
            let object = ObjectRef {
                api_version: "istio.io/v1alpha1".to_owned(),
                kind: "MeshNetworks".to_owned(),
                namespace: istio_namespace.to_owned(),
                name: "meshnetworks".to_owned(),
            };
            return read(&text, &|node, root| {
                let position = node.span().map(|span| {
                    let at = lines.position(&text, span.start);
                    let file = Arc::clone(&name);
                    FilePosition { file, line: at.line, column: at.column, start: span.start, end: span.end }
                });
                Place { object: Some(object.clone()), path: node.path_from(root), position }
            });
        }
        let Lookup::Found(map) = estate.find("", "ConfigMap", istio_namespace, "istio") else {
            return Ok(Self::default());
        };
        let Some(node) = map.root().at(&["data", "meshNetworks"]) else { return Ok(Self::default()) };
        let text: Arc<str> = Arc::from(node.as_str().unwrap_or_default());
        // The text stands inside of a string: a line of it has no place of its own.
        read(&text, &|_, _| estate.place(map, node))
    }

    /// Those that are neither built in nor among `known`.
    pub fn unknown(&self, known: &[&str]) -> impl Iterator<Item = &NetworkRegistry> {
        self.registries.iter().filter(move |one| {
            let registry = one.registry.as_str();
            !BUILT_IN.contains(&registry) && !known.contains(&registry)
        })
    }
}

fn read(text: &Arc<str>, place: &dyn Fn(NodeRef<'_>, NodeRef<'_>) -> Place) -> Result<MeshNetworks> {
    let mut out = MeshNetworks::default();
    let Some(document) = document::read(text, &Limits::default()).into_iter().next() else { return Ok(out) };
    let Some(tree) = document.tree else {
        let cause = document.problems.first().map_or("it cannot be read", |problem| &problem.message);
        return Err(Error::usage("reading the mesh networks", cause).advise(
            "Correct `meshNetworks` of the ConfigMap `istio`, or give a file with --mesh-networks.",
        ));
    };
    let root = tree.root();
    for (network, settings) in root.get("networks").into_iter().flat_map(NodeRef::entries) {
        for endpoint in settings.get("endpoints").into_iter().flat_map(NodeRef::items) {
            let Some(node) = endpoint.get("fromRegistry") else { continue };
            let (Some(network), Some(registry)) = (network.as_str(), node.as_str()) else { continue };
            out.registries.push(NetworkRegistry {
                network: network.to_owned(),
                registry: registry.to_owned(),
                place: place(node, root),
            });
        }
    }
    Ok(out)
}
