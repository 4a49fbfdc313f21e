//! The order in which kinds are applied: what others need comes first, what can stop others comes last.

use serde_json::Value;

use crate::base::ObjectRef;

/// A step of the order. The variants are in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Namespaces.
    Namespaces,
    /// Definitions of kinds; waited for until they are established.
    Definitions,
    /// Accounts, roles, configuration, Services, limits.
    Configuration,
    /// What names roles and accounts, which must exist.
    Bindings,
    /// What runs; waited for until it is ready.
    Workloads,
    /// What the API server asks about the objects of others: applied once somebody answers.
    Webhooks,
    /// Objects of kinds that are not Kubernetes' own: the webhooks have to say something about them.
    Custom,
    /// APIs that others serve; waited for until they answer, which a policy among the custom objects may have to allow.
    ApiServices,
}

impl Phase {
    /// The phase of an object.
    pub fn of(object: &ObjectRef, body: &Value) -> Self {
        match (object.group(), object.kind.as_str()) {
            ("", "Namespace") => Self::Namespaces,
            ("apiextensions.k8s.io", "CustomResourceDefinition") => Self::Definitions,
            ("rbac.authorization.k8s.io", "RoleBinding" | "ClusterRoleBinding") => Self::Bindings,
            ("", "Secret") if body["type"] == "kubernetes.io/service-account-token" => Self::Bindings,
            ("", "Pod" | "ReplicationController") | ("apps" | "batch", _) => Self::Workloads,
            ("admissionregistration.k8s.io", _) => Self::Webhooks,
            ("apiregistration.k8s.io", _) => Self::ApiServices,
            (group, _) if is_built_in(group) => Self::Configuration,
            _ => Self::Custom,
        }
    }

    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Namespaces => "namespaces",
            Self::Definitions => "definitions",
            Self::Configuration => "configuration",
            Self::Bindings => "bindings",
            Self::Workloads => "workloads",
            Self::Webhooks => "webhooks",
            Self::Custom => "custom",
            Self::ApiServices => "api-services",
        }
    }
}

/// Whether Kubernetes serves a group by itself. The Gateway API lies below k8s.io and is not built in.
fn is_built_in(group: &str) -> bool {
    match group.strip_suffix(".k8s.io") {
        Some(rest) => {
            [
                "networking",
                "policy",
                "rbac.authorization",
                "storage",
                "scheduling",
                "coordination",
                "discovery",
            ]
            .contains(&rest)
                || ["events", "node", "flowcontrol.apiserver", "certificates", "resource"].contains(&rest)
        }
        None => !group.contains('.'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn kinds_come_in_the_order_in_which_they_are_needed() {
        let phase = |api_version: &str, kind: &str, body: &Value| {
            let object = ObjectRef {
                api_version: api_version.to_owned(),
                kind: kind.to_owned(),
                namespace: String::new(),
                name: "x".to_owned(),
            };
            Phase::of(&object, body)
        };
        let none = json!({});
        assert_eq!(phase("v1", "Namespace", &none), Phase::Namespaces);
        assert_eq!(phase("v1", "ConfigMap", &none), Phase::Configuration);
        assert_eq!(phase("policy/v1", "PodDisruptionBudget", &none), Phase::Configuration);
        assert_eq!(phase("networking.k8s.io/v1", "NetworkPolicy", &none), Phase::Configuration);
        let token = json!({"type": "kubernetes.io/service-account-token"});
        assert_eq!(phase("v1", "Secret", &token), Phase::Bindings);
        assert_eq!(phase("apps/v1", "DaemonSet", &none), Phase::Workloads);
        assert_eq!(phase("apiregistration.k8s.io/v1", "APIService", &none), Phase::ApiServices);
        assert_eq!(phase("gateway.networking.k8s.io/v1", "GatewayClass", &none), Phase::Custom);
        assert_eq!(phase("kuma.io/v1alpha1", "Mesh", &none), Phase::Custom);
        assert!(Phase::Custom < Phase::ApiServices);
        assert!(Phase::Definitions < Phase::Workloads && Phase::Workloads < Phase::Webhooks);
    }
}
