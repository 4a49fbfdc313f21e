//! Files that say what is installed: MeshInstall, and IstioOperator as far as it can be said so; and what they are for helm.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::render::{chosen, profile_of, unknown};
use crate::base::{Error, Result};
use crate::document::{self, Limits};
use crate::mesh::install_spec::{API_VERSION, InstallSpec, KIND, MeshInstall, Metadata, Translated, merge};
use crate::mesh::istio::{OPERATOR, from_operator};
use crate::mesh::recipe::{Component, Profile, Recipe, recipe};

/// Reads a file that says what is installed; `None` when it is of no such kind, as values are. `name` names it in errors.
///
/// # Errors
///
/// When a MeshInstall has a field that there is not.
pub fn installation(name: &str, text: &str) -> Result<Option<Translated<MeshInstall>>> {
    let mut documents = document::read(&Arc::from(text), &Limits::default()).into_iter();
    let tree = documents.find_map(|document| document.tree);
    let Some(value) = tree.map(|tree| tree.root().to_json()) else { return Ok(None) };
    let text = |key: &str| value[key].as_str().unwrap_or_default();
    if (text("apiVersion"), text("kind")) == (API_VERSION, KIND) {
        let file = serde_json::from_value(value).map_err(|error| {
            Error::usage(format!("reading {name}"), error)
                .advise("docs/schemas/MeshInstall.json has the fields of the kind.")
        })?;
        return Ok(Some(Translated { file, left_out: Vec::new() }));
    }
    let is_operator = text("kind") == OPERATOR.0 && text("apiVersion").starts_with(OPERATOR.1);
    Ok(is_operator.then(|| from_operator(&value)))
}

/// A file of values.
///
/// # Errors
///
/// When it is no map.
pub fn values_file(name: &str, text: &str) -> Result<Value> {
    let mut documents = document::read(&Arc::from(text), &Limits::default()).into_iter();
    let value = documents.find_map(|document| document.tree).map(|tree| tree.root().to_json());
    match value.unwrap_or_else(|| Value::Object(Map::new())) {
        map @ Value::Object(_) => Ok(map),
        _ => Err(Error::usage(format!("reading values from {name}"), "it is no map")),
    }
}

/// The values of one chart of an installation.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartValues {
    /// The part.
    pub component: &'static str,
    /// The chart.
    pub chart: &'static str,
    /// The name of the release.
    pub release: String,
    /// Its namespace.
    pub namespace: String,
    /// The values.
    pub values: Value,
}

/// What an installation is for helm: a release and values for each chart.
///
/// # Errors
///
/// When the file names what there is not.
pub fn chart_values(file: &MeshInstall) -> Result<Vec<ChartValues>> {
    let spec = &file.spec;
    let recipe = recipe(&spec.mesh).ok_or_else(|| unknown(&spec.mesh))?;
    let profile = profile_of(recipe, &spec.profile)?;
    let own = if file.metadata.namespace.is_empty() { recipe.namespace } else { &file.metadata.namespace };
    let mut found = Vec::new();
    for component in chosen(recipe, profile, &spec.with, &spec.without)? {
        let suffixed = component.is_revisioned && !spec.revision.is_empty();
        found.push(ChartValues {
            component: component.name,
            chart: component.chart,
            release: match suffixed {
                true => format!("{}-{}", component.release, spec.revision),
                false => component.release.to_owned(),
            },
            namespace: component.place(profile, own).to_owned(),
            values: values(recipe, profile, component, spec),
        });
    }
    Ok(found)
}

/// As `render` makes them: of the recipe, of the profile, for all parts, for this part.
fn values(recipe: &Recipe, profile: &Profile, component: &Component, spec: &InstallSpec) -> Value {
    let mut values = yaml(component.values);
    if component.shares_values {
        merge(&mut values, &yaml(profile.values));
        let mut shared = spec.values.clone();
        recipe.components.iter().for_each(|other| drop(shared.shift_remove(other.name)));
        merge(&mut values, &Value::Object(shared));
    }
    if let Some(own) = spec.values.get(component.name) {
        merge(&mut values, own);
    }
    if !spec.revision.is_empty()
        && !recipe.revision_value.is_empty()
        && values.get(recipe.revision_value).is_none()
    {
        values[recipe.revision_value] = spec.revision.as_str().into();
    }
    if recipe.values_below.is_empty() {
        return values;
    }
    Value::Object(Map::from_iter([(recipe.values_below.to_owned(), values)]))
}

/// The YAML of a recipe.
fn yaml(text: &str) -> Value {
    let documents = document::read(&Arc::from(text), &Limits::default());
    let tree = documents.into_iter().find_map(|document| document.tree);
    tree.map(|tree| tree.root().to_json())
        .filter(Value::is_object)
        .unwrap_or_else(|| Value::Object(Map::new()))
}

/// An installation from values as helm takes them, those of each part by its name.
///
/// # Errors
///
/// When the mesh has no such part.
pub fn from_chart_values(mesh: &str, given: Vec<(String, Value)>) -> Result<Translated<MeshInstall>> {
    let recipe = recipe(mesh).ok_or_else(|| unknown(mesh))?;
    let profile = profile_of(recipe, "")?;
    let named: Vec<String> = given.iter().map(|(part, _)| part.clone()).collect();
    let unnamed = profile.components.iter().filter(|part| !named.iter().any(|name| name == *part));
    let without: Vec<String> = unnamed.map(|part| (*part).to_owned()).collect();
    let with: Vec<String> =
        named.iter().filter(|part| !profile.components.contains(&part.as_str())).cloned().collect();
    chosen(recipe, profile, &with, &without)?;
    let mut spec = InstallSpec { mesh: mesh.to_owned(), with, without, ..InstallSpec::default() };
    let mut left_out = Vec::new();
    for (part, mut values) in given {
        if !recipe.values_below.is_empty() {
            values = values.get(recipe.values_below).cloned().unwrap_or(values);
        }
        let Value::Object(mut values) = values else {
            left_out.push(format!("{part}: its values are no map"));
            continue;
        };
        if let Some(Value::String(revision)) = values.shift_remove(recipe.revision_value) {
            spec.revision = revision;
        }
        if !values.is_empty() {
            spec.values.insert(part, Value::Object(values));
        }
    }
    let metadata = Metadata { name: String::new(), namespace: recipe.namespace.to_owned() };
    Ok(Translated { file: MeshInstall::new(metadata, spec), left_out })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "apiVersion: meshctl.io/v1\nkind: MeshInstall\nspec:\n  mesh: istio\n  profile: ambient\n  revision: b\n  values:\n    global: {hub: here}\n    cni: {chained: false}\n";

    #[test]
    fn a_file_is_values_for_each_chart() {
        let file = installation("mesh.yaml", FILE).unwrap().unwrap().file;
        let charts = chart_values(&file).unwrap();
        let releases: Vec<&str> = charts.iter().map(|chart| chart.release.as_str()).collect();
        assert_eq!(releases, ["istio-base", "istiod-b", "istio-cni", "ztunnel"]);
        assert_eq!(
            charts[2].values,
            serde_json::json!({"profile": "ambient", "global": {"hub": "here"}, "chained": false, "revision": "b"})
        );
        assert_eq!(installation("values.yaml", "global: {}\n").unwrap(), None);
        let wrong = installation("mesh.yaml", &FILE.replace("profile", "profil")).unwrap_err();
        assert!(wrong.to_string().contains("profil"), "{wrong}");
    }

    #[test]
    fn values_of_charts_become_a_file_that_gives_them_back() {
        let values = |text: &str| yaml(text);
        let given = vec![
            ("base".to_owned(), values("{}")),
            ("istiod".to_owned(), values("revision: b\npilot: {replicaCount: 2}\n")),
        ];
        let made = from_chart_values("istio", given).unwrap().file;
        assert_eq!(
            (made.spec.revision.as_str(), &made.spec.without[..]),
            ("b", &["ingressgateway".to_owned()][..])
        );
        let back = chart_values(&made).unwrap();
        assert_eq!(back[1].values["pilot"]["replicaCount"], 2);
        assert!(from_chart_values("istio", vec![("pilot".to_owned(), values("{}"))]).is_err());
    }
}
