//! What the names in a proxy's configuration stand for. Envoy knows clusters, node ids and metadata as plain text;
//! the control plane that wrote them gives them meaning. A mesh implements [`Naming`], the reader of the
//! configuration asks it, and neither imports the other.

use std::collections::BTreeMap;

use serde_json::Value;

use super::envoy::PlainNaming;
use super::istio::IstioNaming;
use crate::model::{Client, Origin};

/// What the name of a cluster stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A service of the mesh.
    Service {
        /// Its complete host.
        host: String,
        /// The subset of its endpoints.
        subset: Option<String>,
        /// Its port.
        port: Option<u16>,
    },
    /// The address that the client meant.
    Passthrough,
    /// Nothing: connections are closed.
    BlackHole,
    /// A cluster without a meaning in the mesh.
    Other,
}

/// What kind of proxy it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Beside one workload.
    #[default]
    Sidecar,
    /// A gateway at an edge.
    Router,
    /// A gateway inside, for the services of a namespace.
    Waypoint,
}

/// Whose proxy it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// The namespace.
    pub namespace: String,
    /// The name of the pod.
    pub name: String,
    /// The labels of the pod.
    pub labels: BTreeMap<String, String>,
    /// What kind of proxy it is.
    pub role: Role,
    /// The version of the control plane that it was made for.
    pub version: Option<String>,
}

impl Node {
    /// The same as a client of the routing model.
    pub fn client(&self) -> Client {
        let Self { namespace, name, labels, .. } = self.clone();
        match self.role {
            Role::Sidecar => Client::Workload { namespace, name, labels },
            Role::Router | Role::Waypoint => Client::Gateway { namespace, name, labels },
        }
    }
}

/// What a mesh means by the names it gives to Envoy.
pub trait Naming {
    /// What a cluster is.
    fn destination(&self, cluster: &str) -> Named;

    /// Whose proxy it is, by the `node` of its bootstrap.
    fn node(&self, node: &Value) -> Node;

    /// The object that a virtual host or a route was made from, by its `metadata`.
    fn origin(&self, _metadata: &Value) -> Origin {
        Origin::NONE
    }

    /// Whether a virtual host of this name is there to refuse requests for unknown hosts.
    fn refuses(&self, _virtual_host: &str) -> bool {
        false
    }
}

/// The names of every control plane whose configuration is read here: Istio's, and those that meshctl itself writes.
#[derive(Debug, Clone, Copy, Default)]
pub struct AnyNaming;

impl Naming for AnyNaming {
    fn destination(&self, cluster: &str) -> Named {
        match IstioNaming.destination(cluster) {
            Named::Other => PlainNaming.destination(cluster),
            named => named,
        }
    }

    fn node(&self, node: &Value) -> Node {
        let id = node["id"].as_str().unwrap_or_default();
        if id.contains('~') { IstioNaming.node(node) } else { PlainNaming.node(node) }
    }

    fn origin(&self, metadata: &Value) -> Origin {
        IstioNaming.origin(metadata)
    }

    fn refuses(&self, virtual_host: &str) -> bool {
        IstioNaming.refuses(virtual_host)
    }
}
