//! How Kuma and Kong Mesh are installed: one chart, which Kong Mesh has below the key `kuma`. The jobs of the chart that
//! apply its definitions are not needed: they go through the API like everything else.

use crate::mesh::certificates::Kept;
use crate::mesh::recipe::{Component, Profile, Recipe};

const PROFILES: &[Profile] = &[
    Profile::new("zone", "a control plane of one zone", &["control-plane"]),
    Profile {
        values: "ingress: {enabled: true}\negress: {enabled: true}\n",
        ..Profile::new("zone-with-proxies", "with zone ingress and egress (up to 2.x)", &["control-plane"])
    },
    Profile {
        values: "controlPlane: {mode: global}\n",
        ..Profile::new("global", "a global control plane on Kubernetes (up to 2.x)", &["control-plane"])
    },
];

const KUMA: Recipe = Recipe {
    name: "kuma",
    about: "Kuma",
    namespace: "kuma-system",
    namespace_labels: &[("kuma.io/sidecar-injection", "false")],
    source: "https://kumahq.github.io/charts",
    components: &[Component { release: "kuma", ..Component::new("control-plane", "kuma", 1) }],
    profiles: PROFILES,
    values_below: "",
    revision_value: "",
    revision_label: "",
    tag_label: "",
    proxies: "kuma",
    enrolled: &[],
    identity: None,
    certificates: &[Kept::secret("kuma-tls-cert", &["tls.crt", "ca.crt"])],
    check_ids: &[],
    notice: "",
};

/// Kuma, and what is made of it.
pub const RECIPES: [Recipe; 2] = [
    KUMA,
    Recipe {
        name: "kong-mesh",
        about: "Kong Mesh",
        namespace: "kong-mesh-system",
        source: "https://kong.github.io/kong-mesh-charts",
        components: &[Component { release: "kong-mesh", ..Component::new("control-plane", "kong-mesh", 1) }],
        values_below: "kuma",
        certificates: &[Kept::secret("kong-mesh-tls-cert", &["tls.crt", "ca.crt"])],
        notice: "A licence is read from the Secret kong-mesh-license, key license.json; without one the trial limits hold.",
        ..KUMA
    },
];
