//! Who still uses an installed mesh: pods with its proxy that are not its own, and namespaces that it serves without.

use super::api::World;
use super::causes::selector_of;
use super::inventory::Inventory;
use super::remove::Removal;
use crate::base::Result;
use crate::mesh::proxies::proxy_of;
use crate::mesh::recipe::Recipe;

/// The revision of pods that name none.
const DEFAULT: &str = "default";

/// Pods and namespaces that use what is to be removed, as `pod NAMESPACE/NAME` and `namespace NAME`. Of a mesh with
/// several installations only those of this revision.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn users(recipe: &Recipe, removal: &Removal, world: &World) -> Result<Vec<String>> {
    if recipe.proxies.is_empty() {
        return Ok(Vec::new());
    }
    let others = Inventory::all(&*world.api, None)?
        .iter()
        .any(|other| other.head.mesh == recipe.name && other.head.name != removal.head.name);
    let own: Vec<(String, String)> = removal
        .desired()
        .iter()
        .map(|one| (one.object.namespace.clone(), selector_of(&one.body)))
        .filter(|(_, selector)| !selector.is_empty())
        .collect();
    let wanted = if removal.head.revision.is_empty() { DEFAULT } else { &removal.head.revision };
    let mut users = Vec::new();
    if !recipe.tag_label.is_empty() {
        let webhooks = ("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration");
        for tag in world.api.find(webhooks, None, recipe.tag_label)? {
            let labels = &tag["metadata"]["labels"];
            if labels[recipe.revision_label] == wanted {
                users.push(format!("tag {}", labels[recipe.tag_label].as_str().unwrap_or_default()));
            }
        }
    }
    for pod in world.api.find(("v1", "Pod"), None, "")? {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let (namespace, name) = (text(&pod["metadata"]["namespace"]), text(&pod["metadata"]["name"]));
        let label = |key: &str| pod["metadata"]["labels"][key].as_str();
        let lists = ["containers", "initContainers"];
        let containers: Vec<&str> = lists
            .iter()
            .flat_map(|list| pod["spec"][list].as_array().into_iter().flatten())
            .filter_map(|container| container["name"].as_str())
            .collect();
        let uses = proxy_of(&containers, label).is_some_and(|proxy| proxy.mesh == recipe.proxies);
        let fits = |selector: &str| {
            selector
                .split(',')
                .all(|pair| pair.split_once('=').is_some_and(|(key, value)| label(key) == Some(value)))
        };
        let is_own = own.iter().any(|(place, selector)| *place == namespace && fits(selector));
        let revision = label(recipe.revision_label).unwrap_or(DEFAULT);
        if uses && !is_own && (!others || revision == wanted) {
            users.push(format!("pod {namespace}/{name}"));
        }
    }
    if !others {
        for (label, value) in recipe.enrolled {
            for namespace in world.api.find(("v1", "Namespace"), None, &format!("{label}={value}"))? {
                let name = namespace["metadata"]["name"].as_str().unwrap_or_default();
                users.push(format!("namespace {name}"));
            }
        }
    }
    Ok(users)
}
