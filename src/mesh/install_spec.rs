//! An installation as a file: the kind `MeshInstall`, for every mesh.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The kind in files.
pub const KIND: &str = "MeshInstall";
/// Its apiVersion.
pub const API_VERSION: &str = "meshctl.io/v1";

/// What is installed: as the options of `meshctl install` say it. Empty means: as the recipe has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
pub struct InstallSpec {
    /// The recipe.
    pub mesh: String,
    /// A profile of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub profile: String,
    /// The version of its charts.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The revision of the control plane.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub revision: String,
    /// Where the charts are.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub chart: String,
    /// Parts besides those of the profile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// Parts of the profile that are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
    /// Values for all charts; those below the name of a part are for that part alone.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub values: Map<String, Value>,
}

/// A file of the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MeshInstall {
    /// `meshctl.io/v1`.
    pub api_version: String,
    /// `MeshInstall`.
    pub kind: String,
    /// Name and namespace.
    #[serde(default)]
    pub metadata: Metadata,
    /// What.
    pub spec: InstallSpec,
}

/// How an installation is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// Its name; empty for that of the mesh.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its namespace; empty for that of the recipe.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub namespace: String,
}

impl MeshInstall {
    /// A file with this content.
    pub fn new(metadata: Metadata, spec: InstallSpec) -> Self {
        Self { api_version: API_VERSION.to_owned(), kind: KIND.to_owned(), metadata, spec }
    }
}

/// Lays one value over another, map by map.
pub fn merge(into: &mut Value, over: &Value) {
    match (into, over) {
        (_, Value::Null) => {}
        (Value::Object(into), Value::Object(over)) => {
            for (key, value) in over {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, over) => *into = over.clone(),
    }
}

/// A file in another form, and what that form could not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Translated<T> {
    /// The file.
    pub file: T,
    /// What was left out, by its path, and why.
    pub left_out: Vec<String>,
}
