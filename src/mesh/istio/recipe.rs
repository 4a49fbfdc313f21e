//! How Istio is installed: the published charts, in the order of its upgrade guide, and the profiles of its installer.
//! What a profile sets is in the charts themselves, under the value `profile`.

use crate::mesh::certificates::Kept;
use crate::mesh::recipe::{Component, Profile, Recipe};

const SYSTEM: &str = "istio-system";

/// The gateways of the installer come from a chart that is not published; the published one makes pods that the injector
/// fills in.
const fn gateway(name: &'static str, release: &'static str, values: &'static str) -> Component {
    Component {
        folders: &["gateways/gateway", "gateway"],
        release,
        shares_values: false,
        values,
        ..Component::new(name, "gateway", 4)
    }
}

/// Istio.
pub const RECIPES: [Recipe; 1] = [Recipe {
    name: "istio",
    about: "Istio: sidecars, gateways, ambient",
    namespace: SYSTEM,
    namespace_labels: &[],
    source: "https://istio-release.storage.googleapis.com/charts",
    components: &[
        Component { release: "istio-base", ..Component::new("base", "base", 0) },
        Component {
            folders: &["istio-control/istio-discovery"],
            is_revisioned: true,
            ..Component::new("istiod", "istiod", 1)
        },
        Component { folders: &["istio-cni"], release: "istio-cni", ..Component::new("cni", "cni", 2) },
        Component::new("ztunnel", "ztunnel", 3),
        gateway("ingressgateway", "istio-ingressgateway", ""),
        gateway("egressgateway", "istio-egressgateway", "service: {type: ClusterIP}\n"),
    ],
    profiles: &[
        Profile::new(
            "default",
            "a control plane and an ingress gateway",
            &["base", "istiod", "ingressgateway"],
        ),
        Profile::new("minimal", "a control plane alone", &["base", "istiod"]),
        Profile {
            values: "profile: demo\n",
            ..Profile::new(
                "demo",
                "small, with traces and access logs of everything; not for production",
                &["base", "istiod", "ingressgateway", "egressgateway"],
            )
        },
        Profile {
            values: "profile: ambient\n",
            ..Profile::new("ambient", "without sidecars", &["base", "istiod", "cni", "ztunnel"])
        },
        Profile {
            values: "profile: remote\n",
            ..Profile::new("remote", "for a cluster whose control plane is elsewhere", &["base", "istiod"])
        },
        Profile {
            values: "profile: stable\n",
            ..Profile::new("stable", "refuses fields that may change", &["base", "istiod", "ingressgateway"])
        },
        Profile {
            values: "profile: preview\n",
            ..Profile::new("preview", "with what is being tried out", &["base", "istiod", "ingressgateway"])
        },
        Profile {
            values: "platform: openshift\n",
            places: &[("cni", "kube-system")],
            ..Profile::new("openshift", "for OpenShift", &["base", "istiod", "cni", "ingressgateway"])
        },
        Profile {
            values: "platform: openshift\nprofile: ambient\n",
            places: &[("cni", "kube-system"), ("ztunnel", "kube-system")],
            ..Profile::new(
                "openshift-ambient",
                "for OpenShift, without sidecars",
                &["base", "istiod", "cni", "ztunnel"],
            )
        },
        Profile::new("empty", "nothing; add parts with --with", &[]),
    ],
    values_below: "",
    revision_value: "revision",
    revision_label: super::enrolment::REVISION_LABEL,
    tag_label: super::tag::TAG_LABEL,
    proxies: "istio",
    enrolled: &[(super::enrolment::DATAPLANE_LABEL, "ambient")],
    identity: None,
    certificates: &[
        Kept::secret("istio-ca-secret", &["ca-cert.pem"]),
        Kept::secret("cacerts", &["ca-cert.pem", "root-cert.pem", "cert-chain.pem", "tls.crt", "ca.crt"]),
        Kept::secret("istiod-tls", &["tls.crt", "ca.crt"]),
    ],
    check_ids: &[],
    notice: "",
}];
