//! The check `unknown-network-registry`.

use crate::analyze::checks::prelude::*;
use crate::estate::Object;

check! {
    /// The mesh networks name a cluster that nobody knows.
    ///
    /// ## Why it hurts
    /// `fromRegistry` must be the name of this cluster, or of one with a remote secret. For a name that fits none, the
    /// endpoints of that cluster are in no network: calls between networks go to addresses that cannot be reached instead
    /// of to the gateway.
    ///
    /// ## How to fix
    /// Use the key of the remote secret, or `CLUSTER_ID` of istiod for the cluster
    /// itself. The name is compared with capitals: a cluster without a name is `Kubernetes`.
    pub static UNKNOWN_NETWORK_REGISTRY = "unknown-network-registry", ["IST0126"], Warning, ["ConfigMap"], run
}

/// The label of secrets with the address of another cluster.
const REMOTE_LABEL: &str = "istio/multiCluster";

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut known: Vec<&str> = Vec::new();
    for secret in
        context.estate.of_kind("", "Secret").filter(|secret| secret.label(REMOTE_LABEL) == Some("true"))
    {
        let keys = ["data", "stringData"].into_iter().filter_map(|field| secret.root().get(field));
        known.extend(keys.flat_map(NodeRef::entries).filter_map(|(key, _)| key.as_str()));
    }
    let own = own_cluster(context);
    known.extend(own);
    let secrets = context.estate.coverage.observed("", "Secret", context.istio_namespace);
    for unknown in context.networks.unknown(&known) {
        let name = &unknown.registry;
        if !secrets {
            findings.not_checked(format!(
                "no remote secrets of namespace {} in the input",
                context.istio_namespace
            ));
            return;
        }
        let message =
            format!("no cluster is called `{name}`, so its endpoints are not in {}", unknown.network);
        let draft = findings.place(unknown.place.clone(), message);
        // It may be the name of this cluster itself.
        if own.is_none() {
            draft.uncertain();
        }
    }
}

/// The name of this cluster, as istiod is told.
fn own_cluster<'e>(context: &CheckContext<'e>) -> Option<&'e str> {
    let is_istiod = |object: &Object| object.label("app") == Some("istiod");
    let istiod = context.kubernetes.workloads.iter().filter(|workload| is_istiod(workload.object));
    let variables =
        istiod.flat_map(|workload| workload.containers()).filter_map(|container| container.get("env"));
    let mut names = variables
        .flat_map(NodeRef::items)
        .filter(|variable| variable.get("name").and_then(NodeRef::as_str) == Some("CLUSTER_ID"));
    names.next()?.get("value")?.as_str()
}
