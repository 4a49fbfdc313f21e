//! How Linkerd is installed: the charts of its edge releases, definitions first. The profile `ha` is a file of the chart.

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
    notice: "",
}];
