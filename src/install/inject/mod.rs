//! Manifests with sidecars: finds the pods in a text, has somebody make what a mesh makes of them, and writes that into the
//! text so that all else stays byte for byte. Who makes it is a function: the templates of Istio's injector
//! (`templates`), the mark that a mesh looks for when pods are made (`mark`), or the API server and its webhooks (`admission`).

mod admission;
mod live;
mod mark;
mod report;
mod templates;

use std::sync::Arc;

use serde_json::{Value, json};

use crate::base::{Error, Result};
use crate::document::edit::{TextEdit, apply};
use crate::document::{self, Limits, NodeRef, rewrite, rewrite_whole};
use crate::estate::{Estate, Object, Source};
use crate::mesh::istio::sidecar::{Owner, check_shape};
use crate::resource::core::Workload;
use crate::resource::identity::KINDS;

pub use admission::of_admission;
pub use live::{Injectors, webhook_kinds};
pub use mark::mark;
pub use report::report;
pub use templates::{find_settings, of_templates};

/// What becomes of the pods of a workload.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// They get a proxy; why.
    Injected {
        /// `metadata` and `spec` as they are then.
        pod: Value,
        /// The mesh.
        mesh: &'static str,
        /// The revision of the control plane; empty where the mesh has none.
        revision: String,
        /// Why.
        reason: String,
    },
    /// They stay as they are; why.
    Left(String),
    /// Nobody knows, so they stay as they are; what is missing.
    Unknown(String),
}

/// Manifests, and what became of each workload in them.
pub struct Injected<'e> {
    /// The manifests.
    pub text: String,
    /// The workloads in their order.
    pub workloads: Vec<(&'e Object, Made)>,
}

/// A pod, and who makes it.
#[derive(Debug)]
pub struct Subject<'s> {
    /// What runs it.
    pub workload: &'s Workload<'s>,
    /// Its `metadata` and `spec`.
    pub pod: &'s Value,
    /// Who makes it, as templates see it.
    pub owner: &'s Owner,
}

/// Who makes what a mesh makes of a pod.
pub type Maker<'m> = dyn Fn(&Subject<'_>) -> Result<Made> + 'm;

/// Where kinds have the template of their pods. A Pod is one itself.
const TEMPLATES: &[(&str, &str, &[&str])] = &[
    ("", "Pod", &[]),
    ("apps", "Deployment", &["spec", "template"]),
    ("apps", "StatefulSet", &["spec", "template"]),
    ("apps", "DaemonSet", &["spec", "template"]),
    ("apps", "ReplicaSet", &["spec", "template"]),
    ("", "ReplicationController", &["spec", "template"]),
    ("batch", "Job", &["spec", "template"]),
    ("batch", "CronJob", &["spec", "jobTemplate", "spec", "template"]),
    ("apps.openshift.io", "DeploymentConfig", &["spec", "template"]),
];

/// One change of a text.
struct Change<'e> {
    object: &'e Object,
    template: NodeRef<'e>,
    new: Value,
}

/// The manifests of files with sidecars. `namespace` is that of objects that name none, when it is known.
///
/// # Errors
/// What `make` says, and where a text cannot be changed: the pod stands behind an anchor.
pub fn inject<'e>(estate: &'e Estate, namespace: Option<&str>, make: &Maker<'_>) -> Result<Injected<'e>> {
    let mut injected = Injected { text: String::new(), workloads: Vec::new() };
    for (index, source) in estate.sources.iter().enumerate() {
        let mut changes = Vec::new();
        let objects: Vec<&Object> =
            estate.objects.iter().filter(|object| object.source == Some(index)).collect();
        for object in &objects {
            let Some(path) = path_of(object) else { continue };
            let Some(template) = object.root().at(path) else {
                let why = "it has no pod template".to_owned();
                injected.workloads.push((object, Made::Left(why)));
                continue;
            };
            let before = template.to_json();
            let pod = json!({"metadata": before["metadata"], "spec": before["spec"]});
            check_shape(&pod).map_err(|cause| {
                Error::usage(format!("reading the pod of {}", object.reference), cause)
                    .advise("`meshctl validate` says where.")
            })?;
            let made = make(&Subject {
                workload: &Workload::read(object),
                pod: &pod,
                owner: &owner(object, namespace),
            })?;
            if let Made::Injected { pod, .. } = &made {
                let mut new = before;
                new["metadata"] = pod["metadata"].clone();
                new["spec"] = pod["spec"].clone();
                changes.push(Change { object, template, new });
            }
            injected.workloads.push((object, made));
        }
        push(&mut injected.text, &changed(&source.text, &objects, &changes)?);
    }
    Ok(injected)
}

/// Where the template of an object's pods stands; `None` when it makes none.
fn path_of(object: &Object) -> Option<&'static [&'static str]> {
    let id = &object.reference;
    let known = TEMPLATES.iter().find(|(group, kind, _)| id.group() == *group && id.kind == *kind);
    known.map(|(_, _, path)| *path)
}

/// Appends a text as documents of their own.
fn push(out: &mut String, text: &str) {
    if !out.is_empty() {
        if !out.ends_with('\n') {
            out.push('\n');
        }
        if !text.starts_with("---") {
            out.push_str("---\n");
        }
    }
    out.push_str(text);
}

/// Who makes the pods of an object, as webhooks find it out: a pod may name the controller that made it.
fn owner(object: &Object, namespace: Option<&str>) -> Owner {
    let metadata = object.metadata().map(NodeRef::to_json).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let own_namespace = Some(text(&metadata["namespace"])).filter(|it| !it.is_empty());
    let id = &object.reference;
    let own = Owner {
        api_version: id.api_version.clone(),
        kind: id.kind.clone(),
        namespace: own_namespace.or(namespace.map(str::to_owned)).unwrap_or_default(),
        name: id.name.clone(),
    };
    let mut owners = metadata["ownerReferences"].as_array().into_iter().flatten();
    let made = id.kind == "Pod" && !text(&metadata["generateName"]).is_empty();
    let Some(controller) = owners.find(|owner| owner["controller"] == true).filter(|_| made) else {
        return own;
    };
    let (api_version, kind, name) =
        (text(&controller["apiVersion"]), text(&controller["kind"]), text(&controller["name"]));
    let is_time = |at: &str| (8..=10).contains(&at.len()) && at.bytes().all(|byte| byte.is_ascii_digit());
    let above = match kind.as_str() {
        "ReplicaSet" => object
            .label("pod-template-hash")
            .and_then(|hash| name.strip_suffix(hash)?.strip_suffix('-'))
            .map(|name| (api_version.as_str(), "Deployment", name)),
        "Job" => {
            name.rsplit_once('-').filter(|(_, at)| is_time(at)).map(|(name, _)| ("batch/v1", "CronJob", name))
        }
        _ => None,
    };
    let (api_version, kind, name) = above.unwrap_or((&api_version, &kind, &name));
    Owner { api_version: api_version.to_owned(), kind: kind.to_owned(), name: name.to_owned(), ..own }
}

/// A text with changes: by the fewest edits, or where these do not say what is meant, with its pods written anew.
fn changed(text: &str, objects: &[&Object], changes: &[Change<'_>]) -> Result<String> {
    if changes.is_empty() {
        return Ok(text.to_owned());
    }
    for write in [rewrite, rewrite_whole] {
        let edits: std::result::Result<Vec<Vec<TextEdit>>, _> =
            changes.iter().map(|change| write(change.object.root(), change.template, &change.new)).collect();
        let after = edits.map(|edits| apply(text, &edits.concat()));
        if let Some(after) = after.ok().filter(|after| says(after, objects, changes)) {
            return Ok(after);
        }
    }
    let object = &changes[0].object.reference;
    let cause = "the pod, or a part of it, stands in a form of YAML that cannot be changed safely, such as behind an anchor";
    Err(Error::usage(format!("writing the sidecar into {object}"), cause)
        .advise("Write the manifest out first: `kubectl create --dry-run=client -o yaml -f FILE | meshctl inject -f -`."))
}

/// Whether a text, read again, holds the same objects with the changes.
fn says(after: &str, objects: &[&Object], changes: &[Change<'_>]) -> bool {
    let text: Arc<str> = after.into();
    let documents = document::read(&text, &Limits::default());
    let mut estate = Estate::default();
    estate.ingest(Source { name: "after".into(), text, path: None }, documents, KINDS, "default");
    let wanted = |object: &Object| {
        let mut json = object.root().to_json();
        let change = changes.iter().find(|change| std::ptr::eq(change.object, object));
        if let (Some(change), Some(path)) = (change, path_of(object)) {
            *path.iter().fold(&mut json, |value, key| &mut value[*key]) = change.new.clone();
        }
        json
    };
    estate.objects.len() == objects.len()
        && objects.iter().zip(&estate.objects).all(|(old, new)| wanted(old) == new.root().to_json())
}
