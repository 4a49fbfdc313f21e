//! Revision tags as small installations of their own: one object, planned, applied and removed like everything else.

use serde_json::{Value, json};

use super::api::World;
use super::desired::Desired;
use super::fields::TAG_MANAGER;
use super::inventory::{Head, explain};
use super::plan::{Consent, Plan, plan};
use crate::base::{Error, ObjectRef, Result, text};
use crate::mesh::istio::{DEFAULT, INJECTOR_LABEL, REVISION_LABEL, TAG_LABEL, never, tagged};

/// Where the selectors of webhooks are kept that are switched off.
const SWITCHED_OFF: &str = "meshctl.io/switched-off";

const WEBHOOKS: (&str, &str) = ("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration");

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// The revision that it stands for.
    pub revision: String,
    /// The namespace of that control plane.
    pub namespace: String,
    /// The namespaces that bear it.
    pub used_by: Vec<String>,
}

/// The name of the installation of a tag.
pub fn tag_installation(tag: &str) -> String {
    format!("istio-tag-{tag}")
}

/// All tags, by name.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn tags(world: &World) -> Result<Vec<Tag>> {
    let mut found = Vec::new();
    for object in world.api.find(WEBHOOKS, None, TAG_LABEL)? {
        let name = label(&object, TAG_LABEL);
        let bearers = world.api.find(("v1", "Namespace"), None, &format!("{REVISION_LABEL}={name}"))?;
        let used_by =
            bearers.iter().filter_map(|one| Some(one["metadata"]["name"].as_str()?.to_owned())).collect();
        let namespace = namespace_of(&object);
        found.push(Tag { revision: label(&object, REVISION_LABEL), name, namespace, used_by });
    }
    found.sort_by(|one, two| one.name.cmp(&two.name));
    Ok(found)
}

/// The webhooks of a tag for a revision that is installed, and the namespace of its control plane.
///
/// # Errors
///
/// A refusal when the revision is not there exactly once, or the tag has the name of a revision.
pub fn tag_object(world: &World, revision: &str, tag: &str) -> Result<(Value, String)> {
    let doing = format!("tagging the revision {revision} as {tag}");
    let (key, value) = INJECTOR_LABEL;
    let injectors: Vec<Value> = world
        .api
        .find(WEBHOOKS, None, &format!("{key}={value}"))?
        .into_iter()
        .filter(|one| one["metadata"]["labels"][TAG_LABEL].is_null())
        .collect();
    let mut revisions: Vec<String> = injectors.iter().map(|one| label(one, REVISION_LABEL)).collect();
    revisions.sort();
    if tag != DEFAULT && revisions.iter().any(|known| known == tag) {
        let advice = "A revision of that name is asked for its own webhooks already; choose another name.";
        return Err(Error::refused(doing, "it is the name of a revision").advise(advice));
    }
    let of_revision: Vec<&Value> =
        injectors.iter().filter(|one| label(one, REVISION_LABEL) == revision).collect();
    let [injector] = of_revision.as_slice() else {
        let cause = format!("{} of injectors are of that revision", of_revision.len());
        let there = if revisions.is_empty() { "no revision".to_owned() } else { text::list(&revisions, 12) };
        return Err(Error::refused(doing, cause).advise(format!("There is {there}.")));
    };
    let object = tagged(injector, revision, tag)
        .ok_or_else(|| Error::refused(&doing, "the injector of that revision has no webhooks"))?;
    let namespace = namespace_of(&object);
    Ok((object, namespace))
}

/// Plans to set a tag. Reads only.
///
/// # Errors
///
/// See [`tag_object`]; a refusal when the tag stands for another revision and may not be moved.
pub fn plan_tag(world: &World, revision: &str, tag: &str, may_move: bool) -> Result<Plan> {
    let (body, namespace) = tag_object(world, revision, tag)?;
    let old = tags(world)?.into_iter().find(|one| one.name == tag);
    if let Some(old) = old.filter(|old| old.revision != revision && !may_move) {
        let doing = format!("tagging the revision {revision} as {tag}");
        return Err(Error::refused(doing, format!("{tag} stands for the revision {}", old.revision))
            .advise("Move it with --overwrite; then restart the workloads of the namespaces that bear it."));
    }
    let head = Head {
        name: tag_installation(tag),
        revision: revision.to_owned(),
        namespace: if namespace.is_empty() { "istio-system".to_owned() } else { namespace },
        ..Head::default()
    };
    let object = ObjectRef::of(&body);
    let desired = Desired { object, body, component: "tag".to_owned(), stage: 0 };
    plan(head, vec![desired], world, Consent::default())
}

/// An injector that is switched off while the tag `default` stands in its place, or on again.
#[derive(Debug, Clone, PartialEq)]
pub struct Switch {
    /// The webhooks of the control plane without a revision.
    pub object: ObjectRef,
    /// Whether they are switched off.
    pub off: bool,
    patch: Value,
}

impl Switch {
    /// What it does, for the plan.
    pub fn note(&self) -> String {
        match self.off {
            true => format!("{} is switched off: its selectors will match nothing", self.object),
            false => format!("{} is switched on again", self.object),
        }
    }

    /// Writes it.
    ///
    /// # Errors
    ///
    /// A conflict when somebody else has written the object since, or what the server says.
    pub fn write(&self, world: &World) -> Result<()> {
        let written = world.api.patch_object(&self.object, &self.patch, TAG_MANAGER);
        written.map(drop).map_err(|error| explain(&format!("switching {}", self.object), error))
    }
}

/// What has to be switched when the tag `default` is set (`off`), or removed. Reads only. With any other tag, nothing.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn switches(world: &World, tag: &str, off: bool) -> Result<Vec<Switch>> {
    if tag != DEFAULT {
        return Ok(Vec::new());
    }
    let (key, value) = INJECTOR_LABEL;
    let selector = format!("{key}={value},{REVISION_LABEL}={DEFAULT}");
    let found = world.api.find(WEBHOOKS, None, &selector)?;
    let plain = found.iter().filter(|one| one["metadata"]["labels"][TAG_LABEL].is_null());
    Ok(plain.filter_map(|one| switch(one, off)).collect())
}

/// The selectors of each webhook are kept in an annotation while they are switched off.
fn switch(object: &Value, off: bool) -> Option<Switch> {
    const SELECTORS: [&str; 2] = ["namespaceSelector", "objectSelector"];
    let annotation = format!("/metadata/annotations/{}", SWITCHED_OFF.replace('/', "~1"));
    let kept = object["metadata"]["annotations"][SWITCHED_OFF].as_str();
    let webhooks = object["webhooks"].as_array()?;
    let wanted: Vec<Value> = match (off, kept) {
        (true, None) => webhooks.iter().map(|_| json!(SELECTORS.map(|_| never()))).collect(),
        (false, Some(kept)) => serde_json::from_str(kept).ok()?,
        _ => return None,
    };
    let mut patch = vec![json!({
        "op": "replace", "path": "/metadata/resourceVersion", "value": object["metadata"]["resourceVersion"],
    })];
    for (index, selectors) in wanted.iter().enumerate().take(webhooks.len()) {
        for (at, key) in SELECTORS.into_iter().enumerate() {
            // `add` also replaces.
            patch.push(
                json!({"op": "add", "path": format!("/webhooks/{index}/{key}"), "value": selectors[at]}),
            );
        }
    }
    if off {
        let now: Vec<Value> = webhooks
            .iter()
            .map(|one| json!(SELECTORS.map(|key| one.get(key).cloned().unwrap_or(json!({})))))
            .collect();
        if object["metadata"]["annotations"].is_null() {
            patch.push(json!({"op": "add", "path": "/metadata/annotations", "value": {}}));
        }
        patch.push(json!({"op": "add", "path": annotation, "value": json!(now).to_string()}));
    } else {
        patch.push(json!({"op": "remove", "path": annotation}));
    }
    Some(Switch { object: ObjectRef::of(object), off, patch: patch.into() })
}

fn label(object: &Value, name: &str) -> String {
    object["metadata"]["labels"][name].as_str().unwrap_or_default().to_owned()
}

/// The namespace of the control plane that webhooks are at; empty when they are at an address.
fn namespace_of(object: &Value) -> String {
    object["webhooks"][0]["clientConfig"]["service"]["namespace"].as_str().unwrap_or_default().to_owned()
}
