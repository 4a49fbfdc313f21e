//! How Linkerd is installed: the charts of its edge releases, definitions first. The profile `ha` is a file of the chart.

use crate::mesh::certificates::{CheckId, Kept, SignedBy};
use crate::mesh::recipe::{Component, Identity, Profile, Recipe};

/// Linkerd.
pub const RECIPES: [Recipe; 1] = [Recipe {
    name: "linkerd",
    about: "Linkerd",
    namespace: "linkerd",
    namespace_labels: &[
        ("linkerd.io/is-control-plane", "true"),
        ("config.linkerd.io/admission-webhooks", "disabled"),
        ("linkerd.io/control-plane-ns", "linkerd"),
    ],
    source: "https://helm.linkerd.io/edge",
    components: &[
        Component { release: "linkerd-crds", ..Component::new("crds", "linkerd-crds", 0) },
        Component {
            namespace: "linkerd-cni",
            release: "linkerd2-cni",
            shares_values: false,
            ..Component::new("cni", "linkerd2-cni", 0)
        },
        Component {
            release: "linkerd-control-plane",
            ..Component::new("control-plane", "linkerd-control-plane", 1)
        },
        Component {
            namespace: "linkerd-viz",
            release: "linkerd-viz",
            shares_values: false,
            ..Component::new("viz", "linkerd-viz", 2)
        },
        Component {
            namespace: "linkerd-multicluster",
            release: "linkerd-multicluster",
            shares_values: false,
            ..Component::new("multicluster", "linkerd-multicluster", 2)
        },
    ],
    profiles: &[
        Profile::new("default", "a control plane", &["crds", "control-plane"]),
        Profile {
            file: "values-ha.yaml",
            ..Profile::new("ha", "a control plane of three replicas", &["crds", "control-plane"])
        },
        Profile {
            values: "cniEnabled: true\n",
            ..Profile::new(
                "cni",
                "with a CNI plugin instead of privileged pods",
                &["crds", "cni", "control-plane"],
            )
        },
    ],
    values_below: "",
    revision_value: "",
    revision_label: "",
    tag_label: "",
    proxies: "linkerd",
    enrolled: &[],
    identity: Some(Identity {
        anchors: "identityTrustAnchorsPEM",
        certificate: "identity.issuer.tls.crtPEM",
        key: "identity.issuer.tls.keyPEM",
        elsewhere: &[("identity.issuer.scheme", "kubernetes.io/tls"), ("identity.externalCA", "true")],
        trust_domain: "linkerd.cluster.local",
    }),
    certificates: &CERTIFICATES,
    check_ids: CHECK_IDS,
    notice: "",
}];

const fn webhook(
    name: &'static str,
    valid: &'static [&'static str],
    expiry: &'static [&'static str],
) -> Kept {
    Kept { valid, expiry, ..Kept::secret(name, &["tls.crt"]) }
}

const ANCHORS: Kept = Kept {
    kind: "ConfigMap",
    valid: &["l5d-identity-trustAnchors-are-time-valid"],
    expiry: &["l5d-identity-trustAnchors-not-expiring-soon"],
    crypto: &["l5d-identity-trustAnchors-use-supported-crypto"],
    ..Kept::secret("linkerd-identity-trust-roots", &["ca-bundle.crt"])
};

/// The issuer, the trust roots, and the webhooks' own, with the ids of `linkerd check`.
const CERTIFICATES: [Kept; 5] = [
    Kept {
        valid: &["l5d-identity-issuer-cert-is-time-valid"],
        expiry: &["l5d-identity-issuer-cert-not-expiring-soon"],
        crypto: &["l5d-identity-issuer-cert-uses-supported-crypto"],
        signed_by: Some(SignedBy {
            anchors: &ANCHORS,
            ids: &["l5d-identity-issuer-cert-issued-by-trust-anchor"],
        }),
        ..Kept::secret("linkerd-identity-issuer", &["crt.pem", "tls.crt"])
    },
    ANCHORS,
    webhook(
        "linkerd-proxy-injector-k8s-tls",
        &["l5d-proxy-injector-webhook-cert-valid"],
        &["l5d-proxy-injector-webhook-cert-not-expiring-soon"],
    ),
    webhook(
        "linkerd-sp-validator-k8s-tls",
        &["l5d-sp-validator-webhook-cert-valid"],
        &["l5d-sp-validator-webhook-cert-not-expiring-soon"],
    ),
    webhook(
        "linkerd-policy-validator-k8s-tls",
        &["l5d-policy-validator-webhook-cert-valid"],
        &["l5d-policy-validator-webhook-cert-not-expiring-soon"],
    ),
];

const CONTROL_PLANE: &str = "control-plane";

/// What `linkerd check` calls our checks.
const CHECK_IDS: &[CheckId] = &[
    CheckId { name: "linkerd", ..CheckId::of("exists", "", "Namespace", &["l5d-existence-ns"]) },
    CheckId {
        name: "linkerd-config",
        ..CheckId::of("exists", CONTROL_PLANE, "ConfigMap", &["l5d-existence-linkerd-config"])
    },
    CheckId::of("exists", "crds", "CustomResourceDefinition", &["l5d-existence-crd"]),
    CheckId::of("exists", CONTROL_PLANE, "ClusterRole", &["l5d-existence-cr"]),
    CheckId::of("exists", CONTROL_PLANE, "ClusterRoleBinding", &["l5d-existence-crb"]),
    CheckId::of("exists", CONTROL_PLANE, "ServiceAccount", &["l5d-existence-sa"]),
    CheckId::of("exists", CONTROL_PLANE, "MutatingWebhookConfiguration", &["l5d-existence-mwc"]),
    CheckId::of("exists", CONTROL_PLANE, "ValidatingWebhookConfiguration", &["l5d-existence-vwc"]),
    CheckId::of(
        "ready",
        CONTROL_PLANE,
        "Deployment",
        &["l5d-existence-replicasets", "l5d-api-control-ready"],
    ),
    CheckId::of("exists", "cni", "ClusterRole", &["cni-plugin-cr-exists"]),
    CheckId::of("exists", "cni", "ClusterRoleBinding", &["cni-plugin-crb-exists"]),
    CheckId::of("exists", "cni", "ConfigMap", &["cni-plugin-cm-exists"]),
    CheckId::of("exists", "cni", "ServiceAccount", &["cni-plugin-sa-exists"]),
    CheckId::of("exists", "cni", "DaemonSet", &["cni-plugin-ds-exists"]),
    CheckId::of("ready", "cni", "DaemonSet", &["cni-plugin-ready"]),
    CheckId::of("exists", "viz", "ClusterRole", &["l5d-viz-cr-exists"]),
    CheckId::of("exists", "viz", "ClusterRoleBinding", &["l5d-viz-crb-exists"]),
    CheckId::of("ready", "viz", "Deployment", &["l5d-viz-pods-running"]),
    CheckId::of("ready", "viz", "APIService", &["l5d-tap-api"]),
    CheckId::of("exists", "multicluster", "CustomResourceDefinition", &["l5d-multicluster-link-crd-exists"]),
];
