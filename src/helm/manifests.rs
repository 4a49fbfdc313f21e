//! Rendered text to objects: documents, hooks, and the order in which Helm installs kinds.

use std::rc::Rc;
use std::sync::LazyLock;

use regex::Regex;

use super::format;
use super::limits::Budget;
use super::render::Rendered;
use super::value::{Map, Value};
use super::yaml;
use crate::base::{Error, Result};

/// One rendered object.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// The template that it comes from, from the chart's name on.
    pub source: String,
    /// The YAML document.
    pub text: String,
    /// Its `apiVersion`.
    pub api_version: String,
    /// Its `kind`; empty for a document that is a comment.
    pub kind: String,
    /// Its name.
    pub name: String,
}

impl Manifest {
    /// Reads what `helm template` prints: documents that name their template in a comment.
    ///
    /// # Errors
    /// When a document is no object.
    pub fn read_printed(text: &str) -> Result<Vec<Self>> {
        let budget = Budget::default();
        let documents = split(text).into_iter().map(|document| {
            let (source, text) = match document.strip_prefix("# Source: ") {
                Some(rest) => rest.split_once('\n').unwrap_or((rest, "")),
                None => ("", document),
            };
            Self::read(source, text, &budget).map(|(manifest, _)| manifest)
        });
        documents.collect()
    }

    /// Reads one document; its metadata comes beside.
    fn read(path: &str, document: &str, budget: &Budget) -> Result<(Self, Map)> {
        let refuse = |cause: &str| {
            let shown: String = document.lines().take(3).collect::<Vec<_>>().join("\\n");
            Error::usage(
                format!("reading what {path} renders"),
                format!("{cause}, in the document that begins `{shown}`"),
            )
        };
        let head = match yaml::read(document, budget).map_err(|cause| refuse(&cause))? {
            Value::Map(head) => head,
            Value::Nil => Map::new(),
            other => return Err(refuse(&format!("it is a {}, not an object", other.kind_name()))),
        };
        let metadata = head.map("metadata").unwrap_or_default();
        let manifest = Self {
            source: path.to_owned(),
            text: document.to_owned(),
            api_version: text_at(&head, "apiVersion"),
            kind: text_at(&head, "kind"),
            name: text_at(&metadata, "name"),
        };
        Ok((manifest, metadata))
    }

    /// A file of `crds/`, which is taken as it is.
    pub(super) fn of_crd(source: String, text: &str) -> Self {
        Self {
            source,
            text: text.to_owned(),
            api_version: "apiextensions.k8s.io/v1".to_owned(),
            kind: "CustomResourceDefinition".to_owned(),
            name: String::new(),
        }
    }
}

/// An object that is made at certain moments.
#[derive(Debug, Clone)]
pub struct Hook {
    /// The object.
    pub manifest: Manifest,
    /// The moments: `pre-install`, `test` and so on.
    pub events: Vec<String>,
    /// Lower ones come first.
    pub weight: i64,
    /// When it is taken away again.
    pub delete_policies: Vec<String>,
}

impl Hook {
    /// Whether it only runs when the installation is tested.
    pub fn is_test(&self) -> bool {
        self.events.iter().any(|event| event == "test")
    }
}

/// Kinds in the order of installation. Others come last, by name.
const ORDER: &[&str] = &[
    "PriorityClass",
    "Namespace",
    "NetworkPolicy",
    "ResourceQuota",
    "LimitRange",
    "PodSecurityPolicy",
    "PodDisruptionBudget",
    "ServiceAccount",
    "Secret",
    "SecretList",
    "ConfigMap",
    "StorageClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "CustomResourceDefinition",
    "ClusterRole",
    "ClusterRoleList",
    "ClusterRoleBinding",
    "ClusterRoleBindingList",
    "Role",
    "RoleList",
    "RoleBinding",
    "RoleBindingList",
    "Service",
    "DaemonSet",
    "Pod",
    "ReplicationController",
    "ReplicaSet",
    "Deployment",
    "HorizontalPodAutoscaler",
    "StatefulSet",
    "Job",
    "CronJob",
    "IngressClass",
    "Ingress",
    "APIService",
];

const EVENTS: &[&str] = &[
    "pre-install",
    "post-install",
    "pre-delete",
    "post-delete",
    "pre-upgrade",
    "post-upgrade",
    "pre-rollback",
    "post-rollback",
    "test",
];

fn rank(kind: &str) -> (usize, &str) {
    match ORDER.iter().position(|known| *known == kind) {
        Some(at) => (at, ""),
        None => (ORDER.len(), kind),
    }
}

/// Sorts the outputs of templates into objects, hooks and notes.
pub(super) fn sort(mut outputs: Vec<(Rc<str>, String)>, chart: &str, budget: &Budget) -> Result<Rendered> {
    outputs.sort();
    let mut rendered = Rendered::default();
    for (path, text) in outputs {
        if path.ends_with("NOTES.txt") {
            let own = *path == format!("{chart}/templates/NOTES.txt");
            rendered.notes.insert(if own { 0 } else { rendered.notes.len() }, (path.to_string(), text));
        } else if !text.trim().is_empty() {
            for document in split(&text) {
                sort_one(&path, document, &mut rendered, budget)?;
            }
        }
    }
    rendered.manifests.sort_by(|one, two| rank(&one.kind).cmp(&rank(&two.kind)));
    rendered.hooks.sort_by(|one, two| rank(&one.manifest.kind).cmp(&rank(&two.manifest.kind)));
    Ok(rendered)
}

static SEPARATOR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?:^|\s*\n)---\s*").ok());

/// The documents of a text, without the white space around them.
fn split(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = match &*SEPARATOR {
        Some(separator) => separator.split(text.trim()).collect(),
        None => vec![text],
    };
    parts.into_iter().filter(|part| !part.is_empty()).map(str::trim).collect()
}

/// A text, or what stands for one; empty for nothing.
fn text_at(map: &Map, key: &str) -> String {
    match map.get(key) {
        None | Some(Value::Nil) => String::new(),
        Some(value) => format::plain(&value),
    }
}

fn sort_one(path: &str, document: &str, rendered: &mut Rendered, budget: &Budget) -> Result<()> {
    let (manifest, metadata) = Manifest::read(path, document, budget)?;
    let annotations = metadata.map("annotations").unwrap_or_default();
    if !annotations.has("helm.sh/hook") {
        rendered.manifests.push(manifest);
        return Ok(());
    }
    let list = |key: &str| -> Vec<String> {
        text_at(&annotations, key)
            .split(',')
            .map(|part| part.trim().to_lowercase())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let events: Vec<String> = text_at(&annotations, "helm.sh/hook")
        .split(',')
        .map(|event| event.trim().to_lowercase())
        .map(|event| if event == "test-success" { "test".to_owned() } else { event })
        .collect();
    if let Some(unknown) = events.iter().find(|event| !EVENTS.contains(&event.as_str())) {
        rendered.warnings.push(format!("{path}: the unknown hook `{unknown}` is skipped"));
        return Ok(());
    }
    rendered.hooks.push(Hook {
        manifest,
        events,
        weight: text_at(&annotations, "helm.sh/hook-weight").parse().unwrap_or(0),
        delete_policies: list("helm.sh/hook-delete-policy"),
    });
    Ok(())
}
