//! What a template may know of the cluster and of the release.

use std::rc::Rc;

use super::object::{Field, Object, Record};
use super::value::{Map, Value};

/// What the cluster can do: `.Capabilities`.
#[derive(Debug, Clone)]
pub struct Capabilities {
    /// The version of Kubernetes, such as `v1.33.0`.
    pub kube_version: String,
    /// The served API versions (`apps/v1`) and kinds (`apps/v1/Deployment`).
    pub api_versions: Vec<String>,
}

/// The version of Kubernetes that is assumed without a cluster.
const KUBE_VERSION: &str = "v1.33.0";
/// The release of Helm whose behaviour this is.
const HELM_VERSION: &str = "v3.22.0";
/// The API versions that every cluster serves: those of the types built into Helm.
const API_VERSIONS: &str = include_str!("api_versions.txt");

impl Default for Capabilities {
    fn default() -> Self {
        let api_versions = API_VERSIONS.split_whitespace().map(str::to_owned).collect();
        Self { kube_version: KUBE_VERSION.to_owned(), api_versions }
    }
}

impl Capabilities {
    /// Reads `--kube-version`: `1.33`, `v1.33.2`, `1.33.2-gke.5`.
    ///
    /// # Errors
    /// When it is not a version.
    pub fn with_kube_version(mut self, text: &str) -> Result<Self, String> {
        let plain = text.trim().trim_start_matches('v');
        let numbers = plain.split(['-', '+']).next().unwrap_or_default();
        let mut parts = numbers.split('.').map(|part| part.parse::<u32>().ok());
        let (Some(Some(major)), Some(Some(minor))) = (parts.next(), parts.next()) else {
            return Err(format!("`{text}` is not a version of Kubernetes"));
        };
        let patch = match parts.next() {
            None => 0,
            Some(Some(patch)) => patch,
            Some(None) => return Err(format!("`{text}` is not a version of Kubernetes")),
        };
        self.kube_version = format!("v{major}.{minor}.{patch}");
        Ok(self)
    }

    pub(super) fn to_value(&self) -> Value {
        let numbers = self.kube_version.trim_start_matches('v');
        let mut parts = numbers.split('.');
        let mut part = || Value::from(parts.next().unwrap_or_default());
        let (major, minor) = (part(), part());
        let kube = record(
            "chartutil.KubeVersion",
            vec![
                field("Version", self.kube_version.as_str().into()),
                field("Major", major),
                field("Minor", minor),
            ],
        );
        let helm = record(
            "version.BuildInfo",
            vec![
                Field { name: "Version", json: "version", omit_empty: true, value: HELM_VERSION.into() },
                Field { name: "GitCommit", json: "git_commit", omit_empty: true, value: "".into() },
                Field { name: "GitTreeState", json: "git_tree_state", omit_empty: true, value: "".into() },
                Field { name: "GoVersion", json: "go_version", omit_empty: true, value: "".into() },
            ],
        );
        let versions = self.api_versions.iter().map(|version| version.as_str().into()).collect();
        record(
            "*chartutil.Capabilities",
            vec![
                field("KubeVersion", kube),
                field("APIVersions", Value::Object(Rc::new(Object::Versions(versions)))),
                field("HelmVersion", helm),
            ],
        )
    }
}

fn field(name: &'static str, value: Value) -> Field {
    Field { name, json: name, omit_empty: false, value }
}

fn record(type_name: &'static str, fields: Vec<Field>) -> Value {
    Value::Object(Rc::new(Object::Record(Record { type_name, fields })))
}

/// The release that is rendered: `.Release`.
#[derive(Debug, Clone)]
pub struct Release {
    /// Its name.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
    /// Whether templates are told of an upgrade instead of an install.
    pub is_upgrade: bool,
}

impl Default for Release {
    fn default() -> Self {
        Self { name: "release-name".to_owned(), namespace: "default".to_owned(), is_upgrade: false }
    }
}

impl Release {
    pub(super) fn to_value(&self) -> Value {
        let entries = [
            ("Name", Value::from(self.name.as_str())),
            ("Namespace", self.namespace.as_str().into()),
            ("IsUpgrade", self.is_upgrade.into()),
            ("IsInstall", (!self.is_upgrade).into()),
            ("Revision", Value::int(1)),
            ("Service", "Helm".into()),
        ];
        Value::Map(entries.into_iter().collect::<Map>())
    }
}
