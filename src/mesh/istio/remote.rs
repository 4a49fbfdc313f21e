//! Remote secrets: how the control plane of one cluster gets to know another (istio.io, "Install Multicluster"). The
//! service account that reads the other cluster comes with its charts (base, and the role with istiod's).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// The service account by which other control planes read a cluster.
pub const READER: &str = "istio-reader-service-account";

/// Credentials for a cluster.
pub struct Remote {
    /// The name by which others know the cluster.
    pub cluster: String,
    /// The address of its API server.
    pub server: String,
    /// The certificates that sign the server's, in PEM.
    pub authority: String,
    /// The token of the reader.
    pub token: String,
}

impl std::fmt::Debug for Remote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Remote").field("cluster", &self.cluster).finish_non_exhaustive()
    }
}

/// The name of the Secret with a token that never ends.
pub fn token_name(account: &str) -> String {
    format!("{account}-istio-remote-secret-token")
}

/// A Secret that the cluster fills with such a token.
pub fn token_secret(namespace: &str, account: &str) -> Value {
    json!({
        "apiVersion": "v1", "kind": "Secret", "type": "kubernetes.io/service-account-token",
        "metadata": {
            "name": token_name(account), "namespace": namespace,
            "annotations": {"kubernetes.io/service-account.name": account},
        },
    })
}

/// The reader with what it may read, for a cluster where no chart has made it.
pub fn reader(namespace: &str, account: &str) -> Vec<Value> {
    const READ: [&str; 3] = ["get", "list", "watch"];
    let role = format!("{account}-{namespace}");
    let rule =
        |groups: Value, resources: Value| json!({"apiGroups": groups, "resources": resources, "verbs": READ});
    let rules = json!([
        rule(
            json!(["security.istio.io", "networking.istio.io", "telemetry.istio.io", "extensions.istio.io"]),
            json!(["*"]),
        ),
        rule(
            json!([""]),
            json!(["endpoints", "pods", "services", "nodes", "replicationcontrollers", "namespaces", "secrets", "configmaps"]),
        ),
        rule(json!(["gateway.networking.k8s.io"]), json!(["gateways"])),
        rule(json!(["apiextensions.k8s.io"]), json!(["customresourcedefinitions"])),
        rule(json!(["discovery.k8s.io"]), json!(["endpointslices"])),
        rule(json!(["apps"]), json!(["replicasets"])),
        rule(json!(["multicluster.x-k8s.io"]), json!(["serviceexports", "serviceimports"])),
        {"apiGroups": ["authentication.k8s.io"], "resources": ["tokenreviews"], "verbs": ["create"]},
        {"apiGroups": ["authorization.k8s.io"], "resources": ["subjectaccessreviews"], "verbs": ["create"]},
    ]);
    let group = "rbac.authorization.k8s.io";
    vec![
        json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": account, "namespace": namespace}}),
        json!({
            "apiVersion": format!("{group}/v1"), "kind": "ClusterRole", "metadata": {"name": role}, "rules": rules,
        }),
        json!({
            "apiVersion": format!("{group}/v1"), "kind": "ClusterRoleBinding", "metadata": {"name": role},
            "roleRef": {"apiGroup": group, "kind": "ClusterRole", "name": role},
            "subjects": [{"kind": "ServiceAccount", "name": account, "namespace": namespace}],
        }),
    ]
}

/// The name of the Secret of a remote cluster.
pub fn secret_name(cluster: &str) -> String {
    format!("istio-remote-secret-{}", cluster.to_ascii_lowercase().replace('_', "-"))
}

/// The Secret by which a control plane gets to know a cluster: a kubeconfig under the cluster's name. JSON is YAML, too.
pub fn secret(namespace: &str, remote: &Remote) -> Value {
    let name = &remote.cluster;
    let kubeconfig = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": name, "preferences": {},
        "clusters": [{"name": name, "cluster": {
            "certificate-authority-data": STANDARD.encode(&remote.authority), "server": remote.server,
        }}],
        "contexts": [{"name": name, "context": {"cluster": name, "user": name}}],
        "users": [{"name": name, "user": {"token": remote.token}}],
    });
    json!({
        "apiVersion": "v1", "kind": "Secret", "type": "Opaque",
        "metadata": {
            "name": secret_name(name), "namespace": namespace, "labels": {"istio/multiCluster": "true"},
            "annotations": {"networking.istio.io/cluster": name},
        },
        "data": {name.as_str(): STANDARD.encode(kubeconfig.to_string())},
    })
}
