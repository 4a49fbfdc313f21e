//! Runs the templates of a pod and lays what they make over it.

use serde_json::{Value, json};

use super::settings::read_map;
use super::view::{message, structure};
use super::{Request, annotation, functions, items, named, overrides};
use crate::base::{Error, Result, text};
use crate::helm::{self, Map, Offline, Value as Data};
use crate::mesh::istio::enrolment::PROXY_CONTAINER;
use crate::resource::core::merge;

/// The templates of a pod, when it does not take the default ones.
const TEMPLATES: &str = "inject.istio.io/templates";
/// Whether the proxy of a pod is a container that starts before the others.
const NATIVE: &str = "sidecar.istio.io/nativeSidecar";
/// The variant of the proxy's image.
const IMAGE_TYPE: &str = "sidecar.istio.io/proxyImageType";

/// A pod with what its templates make, and that alone.
pub(super) struct Merged {
    pub(super) pod: Value,
    pub(super) added: Value,
}

/// Runs the templates.
pub(super) fn run(request: &Request<'_>, doing: &dyn Fn() -> String) -> Result<Merged> {
    let refuse = |cause: String| Error::usage(doing(), cause);
    let stripped = overrides::strip(request).map_err(refuse)?;
    let data = data(request, &stripped);
    let mut merged = Merged { pod: request.pod.clone(), added: json!({}) };
    for name in chosen(request) {
        let Some(template) = request.settings.templates.get(&name) else {
            let known: Vec<&String> = request.settings.templates.keys().collect();
            return Err(Error::usage(doing(), format!("there is no template `{name}`"))
                .advise(format!("The injector has {}.", text::list(&known, 20))));
        };
        // Nothing random and no time: the same pod is always the same.
        let world = Offline::seeded(jiff::Timestamp::UNIX_EPOCH, b"");
        let made = helm::render_text((&name, template), data.clone().into(), functions::FUNCTIONS, &world)
            .map_err(|error| explain(error, doing()))?;
        let overlay = read_map(&made)
            .map_err(|cause| refuse(format!("what the template {name} makes is not YAML: {cause}")))?;
        let failed =
            |cause: String| refuse(format!("what the template {name} makes does not merge: {cause}"));
        merge(&mut merged.added, &overlay).map_err(failed)?;
        move_own_proxy(request, &mut merged);
        merge(&mut merged.pod, &overlay).map_err(failed)?;
    }
    Ok(merged)
}

fn explain(error: Error, doing: String) -> Error {
    let advice = match error.advice.as_str() {
        "" => String::new(),
        _ => "The template is made for another release than those that meshctl knows; the API server's way still works: `meshctl inject --via api-server`."
            .to_owned(),
    };
    Error { doing, advice, ..error }
}

/// The names of the templates of a pod.
fn chosen(request: &Request<'_>) -> Vec<String> {
    let settings = request.settings;
    let own = annotation(request.pod, TEMPLATES);
    let own = own.map(|names| names.split(',').map(|name| name.trim().to_owned()).collect());
    let names: Vec<String> = own.unwrap_or_else(|| settings.default_templates.clone());
    let aliases = |name: &String| settings.aliases.get(name).cloned().unwrap_or_else(|| vec![name.clone()]);
    names.iter().flat_map(aliases).collect()
}

/// The user's settings of a proxy stand in a container; where the proxy is made to start before the others, they go there.
fn move_own_proxy(request: &Request<'_>, merged: &mut Merged) {
    let native = match annotation(&merged.pod, NATIVE) {
        Some("true") => true,
        Some("false") => false,
        _ => request.settings.native_sidecars,
    };
    let in_template = named(&merged.added, "initContainers", PROXY_CONTAINER).is_some();
    let Some(at) = items(&merged.pod, "containers").iter().position(|one| one["name"] == PROXY_CONTAINER)
    else {
        return;
    };
    if native && in_template {
        let own = merged.pod["spec"]["containers"].as_array_mut().map(|list| list.remove(at));
        match &mut merged.pod["spec"]["initContainers"] {
            Value::Array(list) => list.extend(own),
            list => *list = own.into_iter().collect(),
        }
    }
}

/// What templates see.
fn data(request: &Request<'_>, pod: &Value) -> Map {
    let (settings, owner) = (request.settings, request.owner);
    let inbound = request.mesh["inboundTrafficPolicy"]["mode"].as_str();
    let deployment = json!({"name": owner.name, "namespace": owner.namespace});
    // The control plane's own environment, as far as its values say it.
    let compliance = settings.values["pilot"]["env"]["COMPLIANCE_POLICY"].as_str().unwrap_or_default();
    let own_type = annotation(pod, IMAGE_TYPE);
    let of_mesh = request.proxy_config()["image"]["imageType"].as_str();
    let image =
        |section: &str, of_mesh: Option<&str>| image(&settings.values["global"], section, of_mesh, own_type);
    [
        ("TypeMeta", structure("v1.TypeMeta", &json!({"apiVersion": owner.api_version, "kind": owner.kind}))),
        ("DeploymentMeta", structure("types.NamespacedName", &deployment)),
        ("ObjectMeta", structure("v1.ObjectMeta", &pod["metadata"])),
        ("Spec", structure("v1.PodSpec", &pod["spec"])),
        ("ProxyConfig", message("*v1alpha1.ProxyConfig", request.proxy_config())),
        ("MeshConfig", message("*v1alpha1.MeshConfig", &request.mesh)),
        ("Values", Data::from_json(settings.values.clone())),
        ("Revision", settings.revision.as_str().into()),
        ("NativeSidecars", settings.native_sidecars.into()),
        ("ProxyImage", image("proxy", of_mesh).into()),
        ("ProxyInitImage", image("proxy_init", None).into()),
        ("ProxyUID", Data::int64(1337)),
        ("ProxyGID", Data::int64(1337)),
        (
            "InboundTrafficPolicyMode",
            if inbound == Some("LOCALHOST") { "localhost" } else { "passthrough" }.into(),
        ),
        ("CompliancePolicy", compliance.into()),
    ]
    .into_iter()
    .collect()
}

/// The image of a container: hub, name and tag of the values; the variant of the pod, of the mesh config or of the values.
fn image(global: &Value, section: &str, of_mesh: Option<&str>, own: Option<&str>) -> String {
    let filled = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let name = Some(filled(&global[section]["image"])).filter(|name| !name.is_empty());
    let of_values = filled(&global["variant"]);
    let variant = own.or(of_mesh.filter(|it| !it.is_empty())).unwrap_or(&of_values);
    let tag = filled(&global["tag"]);
    let bare = ["-distroless", "-debug"].iter().find_map(|suffix| tag.strip_suffix(suffix)).unwrap_or(&tag);
    let tag = match variant {
        "" => tag,
        "default" => bare.to_owned(),
        variant => format!("{bare}-{variant}"),
    };
    format!("{}/{}:{tag}", filled(&global["hub"]), name.as_deref().unwrap_or("proxyv2"))
}
