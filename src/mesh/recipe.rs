//! What an installation needs to know of each mesh, as data: its charts, in which order they become ready, its profiles,
//! how pods and namespaces show that they use it. Nobody above asks which mesh it is.

use serde_json::Value;

use super::certificates::{CheckId, Kept};
use super::envoy::standalone;
use super::{istio, kuma, linkerd};

/// How a mesh, or something beside meshes, is installed.
#[derive(Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// Where it is installed, unless the user says.
    pub namespace: &'static str,
    /// Labels of that namespace when it is made.
    pub namespace_labels: &'static [(&'static str, &'static str)],
    /// Where its publisher has the charts.
    pub source: &'static str,
    /// The parts.
    pub components: &'static [Component],
    /// Named choices of parts and values; the first one is the default.
    pub profiles: &'static [Profile],
    /// All values go below this key; empty: they do not.
    pub values_below: &'static str,
    /// The value that names the revision of a control plane; empty when there are no revisions.
    pub revision_value: &'static str,
    /// The label by which pods show the revision that they use.
    pub revision_label: &'static str,
    /// The label by which webhooks show that they are a tag, another name of a revision; empty when there are none.
    pub tag_label: &'static str,
    /// The name under which [`super::proxies::PROXIES`] has its proxies; empty when it has none.
    pub proxies: &'static str,
    /// Labels of namespaces whose pods it serves without a proxy of their own.
    pub enrolled: &'static [(&'static str, &'static str)],
    /// The identity that its charts want from outside.
    pub identity: Option<Identity>,
    /// The certificates that it keeps in its namespace.
    pub certificates: &'static [Kept],
    /// What its own tool calls our checks.
    pub check_ids: &'static [CheckId],
    /// What everybody who installs it is told.
    pub notice: &'static str,
}

/// The values that hold the identity of a mesh, as paths.
#[derive(Debug, PartialEq, Eq)]
pub struct Identity {
    /// The trust anchors (PEM).
    pub anchors: &'static str,
    /// The certificate of the issuer (PEM).
    pub certificate: &'static str,
    /// The key of the issuer (PEM).
    pub key: &'static str,
    /// Values that say that somebody else keeps the identity.
    pub elsewhere: &'static [(&'static str, &'static str)],
    /// The end of the names of its certificates.
    pub trust_domain: &'static str,
}

/// A part of a recipe: one chart.
#[derive(Debug, PartialEq, Eq)]
pub struct Component {
    /// Its name: values under this key are for it alone.
    pub name: &'static str,
    /// The name of its chart.
    pub chart: &'static str,
    /// Where release archives have the chart, besides a folder of its name.
    pub folders: &'static [&'static str],
    /// The name of the release that the chart is told.
    pub release: &'static str,
    /// Parts of a lower stage are ready before it is applied.
    pub stage: u8,
    /// Its namespace; empty for that of the installation.
    pub namespace: &'static str,
    /// Whether it takes the values of all, or only those under its own name.
    pub shares_values: bool,
    /// Whether every revision has one of its own.
    pub is_revisioned: bool,
    /// Values that it always gets (YAML).
    pub values: &'static str,
}

impl Component {
    /// A part with nothing special about it.
    pub const fn new(name: &'static str, chart: &'static str, stage: u8) -> Self {
        Self {
            name,
            chart,
            folders: &[],
            release: name,
            stage,
            namespace: "",
            shares_values: true,
            is_revisioned: false,
            values: "",
        }
    }
}

impl Component {
    /// Its namespace in a profile, where the installation is in `own`.
    pub fn place<'p>(&self, profile: &Profile, own: &'p str) -> &'p str {
        let place = profile.places.iter().find(|(name, _)| *name == self.name);
        match (place, self.namespace) {
            (Some((_, place)), _) => place,
            (None, "") => own,
            (None, own) => own,
        }
    }
}

/// A named choice of parts and values.
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: &'static str,
    /// What it is for, in one line.
    pub about: &'static str,
    /// The parts, by name.
    pub components: &'static [&'static str],
    /// Values for all of them (YAML).
    pub values: &'static str,
    /// A file of values in each chart, where the chart has it.
    pub file: &'static str,
    /// Parts that are in another namespace, which exists already.
    pub places: &'static [(&'static str, &'static str)],
}

impl Profile {
    /// A profile without values.
    pub const fn new(name: &'static str, about: &'static str, components: &'static [&'static str]) -> Self {
        Self { name, about, components, values: "", file: "", places: &[] }
    }
}

/// A recipe of one chart.
const fn single(
    name: &'static str,
    about: &'static str,
    namespace: &'static str,
    source: &'static str,
    components: &'static [Component],
    profiles: &'static [Profile],
) -> Recipe {
    Recipe {
        name,
        about,
        namespace,
        namespace_labels: &[],
        source,
        components,
        profiles,
        values_below: "",
        revision_value: "",
        revision_label: "",
        tag_label: "",
        proxies: "",
        enrolled: &[],
        identity: None,
        certificates: &[],
        check_ids: &[],
        notice: "",
    }
}

macro_rules! add_on {
    ($name:literal, $about:literal, $namespace:literal, $chart:literal, $source:literal) => {
        single(
            $name,
            $about,
            $namespace,
            $source,
            &[Component::new($name, $chart, 0)],
            &[Profile::new("default", "the chart as it is", &[$name])],
        )
    };
}

/// What stands beside meshes.
const ADD_ONS: [Recipe; 9] = [
    add_on!("kiali", "the console of Istio", "istio-system", "kiali-server", "https://kiali.org/helm-charts"),
    add_on!(
        "jaeger",
        "a tracing backend",
        "tracing",
        "jaeger",
        "https://jaegertracing.github.io/helm-charts"
    ),
    add_on!("zipkin", "a tracing backend", "tracing", "zipkin", "https://zipkin.io/zipkin-helm"),
    add_on!(
        "prometheus",
        "metrics: kept and asked",
        "monitoring",
        "prometheus",
        "https://prometheus-community.github.io/helm-charts"
    ),
    add_on!(
        "grafana",
        "dashboards",
        "monitoring",
        "grafana",
        "https://grafana-community.github.io/helm-charts"
    ),
    Recipe {
        // Its chart leaves both choices to the user; these are those of its own example for a gateway.
        components: &[Component {
            values: "mode: deployment\nimage: {repository: otel/opentelemetry-collector-k8s}\n",
            ..Component::new("opentelemetry-collector", "opentelemetry-collector", 0)
        }],
        ..add_on!(
            "opentelemetry-collector",
            "receives traces and metrics and sends them on",
            "tracing",
            "opentelemetry-collector",
            "https://open-telemetry.github.io/opentelemetry-helm-charts"
        )
    },
    single(
        "envoy",
        "an Envoy of its own, with your configuration",
        "envoy",
        standalone::SOURCE,
        &[Component::new("envoy", "envoy", 0)],
        &[Profile::new("default", "answers 404 until it gets one: --set-file config=envoy.yaml", &["envoy"])],
    ),
    add_on!(
        "envoy-gateway",
        "Gateways of the Gateway API, on Envoy",
        "envoy-gateway-system",
        "gateway-helm",
        "oci://docker.io/envoyproxy"
    ),
    Recipe {
        notice: "AWS App Mesh ended on 30 September 2026: its service does not answer any more. Move to another mesh.",
        ..add_on!(
            "app-mesh",
            "the controller of AWS App Mesh, which has ended",
            "appmesh-system",
            "appmesh-controller",
            "https://aws.github.io/eks-charts"
        )
    },
];

/// Every recipe.
pub static RECIPES: &[&[Recipe]] = &[&istio::RECIPES, &linkerd::RECIPES, &kuma::RECIPES, &ADD_ONS];

/// All recipes, one after the other.
pub fn recipes() -> impl Iterator<Item = &'static Recipe> {
    RECIPES.iter().copied().flatten()
}

/// The recipe of a name.
pub fn recipe(name: &str) -> Option<&'static Recipe> {
    recipes().find(|recipe| recipe.name == name)
}

/// The field managers of tools that install meshes.
pub const INSTALLERS: [&str; 7] =
    ["helm", "Helm", "istio-operator", "istioctl", "linkerd", "kumactl", "kubectl-client-side-apply"];

/// Labels and annotations by which tools know what is theirs, and the tool.
const MARKS: [(&str, &str); 6] = [
    ("/metadata/annotations/meta.helm.sh~1release-name", "Helm release"),
    ("/metadata/labels/install.operator.istio.io~1owning-resource", "istioctl, installation"),
    ("/metadata/annotations/argocd.argoproj.io~1tracking-id", "Argo CD application"),
    ("/metadata/labels/helm.toolkit.fluxcd.io~1name", "Flux HelmRelease"),
    ("/metadata/labels/kustomize.toolkit.fluxcd.io~1name", "Flux Kustomization"),
    ("/metadata/labels/addonmanager.kubernetes.io~1mode", "the cloud's add-on manager, mode"),
];

/// The other tool that has installed an object: one whose mark it bears, and the manifest does not.
pub fn owner_of(live: &Value, desired: &Value) -> Option<String> {
    MARKS.iter().find_map(|(place, tool)| {
        let name = live.pointer(place)?.as_str()?;
        desired.pointer(place).is_none().then(|| format!("{tool} {name}"))
    })
}

/// The labels and annotations that an installer has put on an object and the manifest does not have: who takes the object
/// over takes them away.
pub fn marks_that_go(live: &Value, desired: &Value) -> Vec<String> {
    let entries = live["metadata"]["managedFields"].as_array().into_iter().flatten();
    let mut found: Vec<String> = entries
        .filter(|entry| INSTALLERS.iter().any(|known| entry["manager"] == *known))
        .flat_map(|entry| {
            let fields = &entry["fieldsV1"]["f:metadata"];
            ["annotations", "labels"].into_iter().flat_map(move |what| {
                let keys = fields[format!("f:{what}")].as_object().into_iter().flatten();
                keys.filter_map(|(key, _)| key.strip_prefix("f:"))
                    .filter(move |key| desired["metadata"][what][*key].is_null())
                    .map(str::to_owned)
            })
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn recipes_are_sound() {
        let mut names = BTreeSet::new();
        for recipe in recipes() {
            assert!(names.insert(recipe.name), "{} twice", recipe.name);
            assert!(!recipe.profiles.is_empty(), "{}", recipe.name);
            for profile in recipe.profiles {
                for name in profile.components {
                    let known = recipe.components.iter().any(|component| component.name == *name);
                    assert!(known, "{} {}: {name}", recipe.name, profile.name);
                }
            }
        }
        assert!(recipe("istio").is_some() && recipe("nothing").is_none());
    }

    #[test]
    fn other_tools_are_known_by_their_marks() {
        let live = serde_json::json!({"metadata": {"annotations": {"meta.helm.sh/release-name": "istiod"}}});
        assert_eq!(owner_of(&live, &Value::Null).as_deref(), Some("Helm release istiod"));
        assert_eq!(owner_of(&live, &live), None);

        let fields = serde_json::json!({"f:metadata": {"f:annotations": {"f:meta.helm.sh/release-name": {}, "f:kept": {}}}});
        let live =
            serde_json::json!({"metadata": {"managedFields": [{"manager": "helm", "fieldsV1": fields}]}});
        let desired = serde_json::json!({"metadata": {"annotations": {"kept": "x"}}});
        assert_eq!(marks_that_go(&live, &desired), ["meta.helm.sh/release-name"]);
    }
}
