//! Cluster names of configuration that is written here: `host|subset|port`. They are also what the server of a
//! test or a sandbox is told in a header of every request.

use serde_json::Value;

use crate::mesh::naming::{Named, Naming, Node};

/// The names of clusters that [`super::write`] gives.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlainNaming;

impl Naming for PlainNaming {
    fn destination(&self, cluster: &str) -> Named {
        let parts: Vec<&str> = cluster.split('|').collect();
        let &[host, subset, port] = parts.as_slice() else { return Named::Other };
        let subset = Some(subset.to_owned()).filter(|subset| !subset.is_empty());
        Named::Service { host: host.to_owned(), subset, port: port.parse().ok() }
    }

    fn node(&self, node: &Value) -> Node {
        Node { name: node["id"].as_str().unwrap_or_default().to_owned(), ..Node::default() }
    }
}
