//! Names in configuration that is written here: clusters are `host|subset|port`, and the same is what the server of a
//! test or a sandbox is told in [`DESTINATION_HEADER`].

use serde_json::Value;

use crate::mesh::naming::{Named, Naming, Node};

/// The request header that names the destination.
pub const DESTINATION_HEADER: &str = "x-meshctl-destination";

/// The response header that tells what became of a request that was not sent on.
pub const OUTCOME_HEADER: &str = "x-meshctl-outcome";

/// What the names of clusters begin with that are never defined.
pub(super) const MISSING: &str = "missing|";

/// The names of clusters that [`super::write`] gives.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlainNaming;

impl Naming for PlainNaming {
    fn destination(&self, cluster: &str) -> Named {
        let parts: Vec<&str> = cluster.strip_prefix(MISSING).unwrap_or(cluster).split('|').collect();
        let &[host, subset, port] = parts.as_slice() else { return Named::Other };
        let subset = Some(subset.to_owned()).filter(|subset| !subset.is_empty());
        Named::Service { host: host.to_owned(), subset, port: port.parse().ok() }
    }

    fn node(&self, node: &Value) -> Node {
        Node { name: node["id"].as_str().unwrap_or_default().to_owned(), ..Node::default() }
    }
}

/// The name of a destination's cluster: `host|subset|port`, where what is not said is empty.
pub fn cluster_name(host: &str, subset: Option<&str>, port: Option<u16>) -> String {
    let port = port.map(|port| port.to_string()).unwrap_or_default();
    format!("{host}|{}|{port}", subset.unwrap_or_default())
}
