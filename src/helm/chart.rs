//! A chart read from its files: metadata, default values, templates, plain files, and the charts in it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::limits::{Budget, CHART_DEPTH};
use super::object::{Field, Object, Record};
use super::semver::Version;
use super::value::{Element, Map, Value};
use super::{format, yaml};
use crate::base::{Error, Result};

/// The files of one chart directory by slash path below the chart's root. Charts inside it are
/// directories: `charts/NAME/Chart.yaml`. Who loads a chart has unpacked what was packed.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What Chart.yaml says.
#[derive(Debug, Clone, Default)]
pub struct Metadata {
    /// The name; of a chart with an alias, the alias.
    pub name: String,
    /// The version.
    pub version: String,
    /// The version of what it installs.
    pub app_version: String,
    /// The versions of Kubernetes that it is for.
    pub kube_version: String,
    /// `application`, `library` or nothing.
    pub kind: String,
    /// `v1` or `v2`.
    pub api_version: String,
    /// The charts it wants.
    pub dependencies: Vec<Dependency>,
    /// Everything else that templates can read, by Go's name of the field.
    rest: BTreeMap<&'static str, Value>,
}

/// A chart that a chart wants.
#[derive(Debug, Clone, Default)]
pub struct Dependency {
    /// The name of the chart; once dependencies are resolved, the alias if there is one.
    pub name: String,
    /// The range of versions.
    pub version: String,
    /// Where it comes from.
    pub repository: String,
    /// Paths of values, of which the first that is a truth value switches it on or off.
    pub condition: String,
    /// Names below `tags` in the values that switch it on or off.
    pub tags: Vec<String>,
    /// Whether it is on.
    pub enabled: bool,
    /// What of its values is taken up into the parent's.
    pub import_values: Vec<Value>,
    /// The name that it goes by in the parent.
    pub alias: String,
}

/// A chart and the charts in it.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What Chart.yaml says.
    pub metadata: Metadata,
    /// The default values.
    pub values: Map,
    /// The schema of the values, as text.
    pub schema: Option<Rc<str>>,
    /// Templates by path below the chart, such as `templates/deployment.yaml`.
    pub templates: Vec<(Rc<str>, Rc<str>)>,
    /// All other files, for `.Files`; the definitions in `crds/` are among them.
    pub files: Rc<BTreeMap<Rc<str>, Rc<[u8]>>>,
    /// The charts inside.
    pub dependencies: Vec<Self>,
}

/// Files of a chart that are read for what they say, so that `.Files` does not show them.
const OWN_FILES: &[&str] = &["Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json"];
/// The same for charts of apiVersion v2, which say there what older charts say in Chart.yaml.
const OLD_FILES: &[&str] = &["requirements.yaml", "requirements.lock"];

impl Chart {
    /// Reads a chart.
    ///
    /// # Errors
    /// When Chart.yaml is missing or invalid, a file is not YAML, or charts are nested too deep.
    pub fn parse(files: &Files) -> Result<Self> {
        Self::parse_below(files, "", 0, &Budget::default())
    }

    fn parse_below(files: &Files, path: &str, depth: usize, budget: &Budget) -> Result<Self> {
        let doing = |file: &str| format!("reading the chart's {path}{file}");
        if depth > CHART_DEPTH {
            return Err(Error::usage(
                doing("charts/"),
                format!("charts are nested more than {CHART_DEPTH} deep"),
            ));
        }
        let text = files.get("Chart.yaml").ok_or_else(|| {
            Error::usage(doing("Chart.yaml"), "there is no Chart.yaml")
                .advise("Name the directory of a chart, or a packed chart.")
        })?;
        let metadata = read_map(text, budget).and_then(|map| Metadata::read(&map));
        let mut metadata = metadata.map_err(|cause| Error::usage(doing("Chart.yaml"), cause))?;
        if let Some(text) = files.get("requirements.yaml") {
            let map =
                read_map(text, budget).map_err(|cause| Error::usage(doing("requirements.yaml"), cause))?;
            if map.has("dependencies") {
                metadata.dependencies = Dependency::read_all(&map);
            }
        }
        let mut chart = Self {
            values: match files.get("values.yaml") {
                Some(text) => {
                    read_map(text, budget).map_err(|cause| Error::usage(doing("values.yaml"), cause))?
                }
                None => Map::new(),
            },
            schema: files.get("values.schema.json").map(|bytes| String::from_utf8_lossy(bytes).into()),
            templates: Vec::new(),
            files: Rc::default(),
            dependencies: Vec::new(),
            metadata,
        };
        let mut plain = BTreeMap::new();
        let mut inner: BTreeMap<&str, Files> = BTreeMap::new();
        for (name, bytes) in files {
            if name.starts_with("templates/") {
                chart.templates.push((name.as_str().into(), String::from_utf8_lossy(bytes).into()));
            } else if let Some((folder, rest)) =
                name.strip_prefix("charts/").and_then(|name| name.split_once('/'))
            {
                if !folder.starts_with(['_', '.']) {
                    inner.entry(folder).or_default().insert(rest.to_owned(), bytes.clone());
                }
            } else if chart.shows(name) {
                plain.insert(Rc::from(name.as_str()), Rc::from(bytes.as_slice()));
            }
        }
        chart.files = Rc::new(plain);
        for (folder, files) in inner {
            let path = format!("{path}charts/{folder}/");
            chart.dependencies.push(Self::parse_below(&files, &path, depth + 1, budget)?);
        }
        Ok(chart)
    }

    /// Whether `.Files` shows this file.
    fn shows(&self, name: &str) -> bool {
        let old = self.metadata.api_version == "v1" || !OLD_FILES.contains(&name);
        old && !OWN_FILES.contains(&name) && !name.starts_with("charts/")
    }

    /// Its name in the parent.
    pub fn name(&self) -> &str {
        &self.metadata.name
    }

    /// Whether only its named templates count.
    pub fn is_library(&self) -> bool {
        self.metadata.kind.eq_ignore_ascii_case("library")
    }

    /// The definitions in `crds/`, those of the charts inside after its own: source and text.
    pub fn crds(&self) -> Vec<(String, Rc<str>)> {
        let mut found = Vec::new();
        self.collect_crds(self.name(), &mut found);
        found
    }

    fn collect_crds(&self, path: &str, found: &mut Vec<(String, Rc<str>)>) {
        for (name, bytes) in self.files.iter() {
            let extension = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
            if name.starts_with("crds/") && ["yaml", "yml", "json"].contains(&extension.as_str()) {
                found.push((format!("{path}/{name}"), String::from_utf8_lossy(bytes).into()));
            }
        }
        for chart in &self.dependencies {
            chart.collect_crds(&format!("{path}/charts/{}", chart.name()), found);
        }
    }
}

/// A file that holds one map; nothing is an empty map.
pub(super) fn read_map(bytes: &[u8], budget: &Budget) -> Result<Map, String> {
    match yaml::read(&String::from_utf8_lossy(bytes), budget)? {
        Value::Map(map) => Ok(map),
        Value::Nil => Ok(Map::new()),
        other => Err(format!("a map is expected here, not a {}", other.kind_name())),
    }
}

/// A text, and what YAML takes for a number or a truth value where a text is meant.
fn text_at(map: &Map, key: &str) -> Result<String, String> {
    match map.get(key) {
        None | Some(Value::Nil) => Ok(String::new()),
        Some(Value::List(_) | Value::Map(_)) => Err(format!("`{key}` is not a text")),
        Some(value) => Ok(format::plain(&value)),
    }
}

fn texts_at(map: &Map, key: &str) -> Vec<String> {
    match map.get(key) {
        Some(Value::List(list)) => list.items.iter().map(format::plain).collect(),
        _ => Vec::new(),
    }
}

/// Where Chart.yaml keeps a field: name in templates, name in the file.
const TEXTS: &[(&str, &str)] = &[
    ("Home", "home"),
    ("Description", "description"),
    ("Icon", "icon"),
    ("Condition", "condition"),
    ("Tags", "tags"),
];

impl Metadata {
    fn read(map: &Map) -> Result<Self, String> {
        let text = |key| text_at(map, key);
        let mut rest = BTreeMap::new();
        for (name, key) in TEXTS {
            rest.insert(*name, text(key)?.into());
        }
        rest.insert("Sources", Value::texts(texts_at(map, "sources").iter().map(String::as_str)));
        rest.insert("Keywords", Value::texts(texts_at(map, "keywords").iter().map(String::as_str)));
        rest.insert("Maintainers", maintainers(map));
        rest.insert("Deprecated", Value::Bool(matches!(map.get("deprecated"), Some(Value::Bool(true)))));
        let annotations = map.map("annotations").unwrap_or_default();
        let annotations =
            annotations.entries().into_iter().map(|(key, value)| (key, format::plain(&value).into()));
        rest.insert("Annotations", Value::Map(Map::of(Element::Text, annotations.collect())));
        let api_version = text("apiVersion")?;
        let read = Self {
            name: text("name")?,
            version: text("version")?,
            app_version: text("appVersion")?,
            kube_version: text("kubeVersion")?,
            kind: text("type")?,
            api_version: if api_version.is_empty() { "v1".to_owned() } else { api_version },
            dependencies: Dependency::read_all(map),
            rest,
        };
        read.check().map(|()| read)
    }

    fn check(&self) -> Result<(), String> {
        if self.name.is_empty() || self.name.contains('/') || [".", ".."].contains(&self.name.as_str()) {
            return Err(format!("the name `{}` is not the name of a chart", self.name));
        }
        if Version::parse(&self.version).is_err() {
            return Err(format!("the version `{}` is not a version", self.version));
        }
        if !["", "application", "library"].contains(&self.kind.as_str()) {
            return Err(format!("the type `{}` is neither application nor library", self.kind));
        }
        let mut names: Vec<&str> = self.dependencies.iter().map(Dependency::known_as).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(format!("two dependencies are named `{}`; give one an alias", pair[0])),
            None => Ok(()),
        }
    }

    /// `.Chart`
    pub(super) fn to_value(&self, is_root: bool) -> Value {
        let rest = |name| self.rest.get(name).cloned().unwrap_or_default();
        let text = |text: &str| Value::from(text);
        let dependencies = self.dependencies.iter().map(Dependency::to_value).collect();
        let fields = [
            ("Name", "name", text(&self.name)),
            ("Home", "home", rest("Home")),
            ("Sources", "sources", rest("Sources")),
            ("Version", "version", text(&self.version)),
            ("Description", "description", rest("Description")),
            ("Keywords", "keywords", rest("Keywords")),
            ("Maintainers", "maintainers", rest("Maintainers")),
            ("Icon", "icon", rest("Icon")),
            ("APIVersion", "apiVersion", text(&self.api_version)),
            ("Condition", "condition", rest("Condition")),
            ("Tags", "tags", rest("Tags")),
            ("AppVersion", "appVersion", text(&self.app_version)),
            ("Deprecated", "deprecated", rest("Deprecated")),
            ("Annotations", "annotations", rest("Annotations")),
            ("KubeVersion", "kubeVersion", text(&self.kube_version)),
            ("Dependencies", "dependencies", Value::list(dependencies)),
            ("Type", "type", text(&self.kind)),
        ];
        let mut fields: Vec<Field> = fields
            .into_iter()
            .map(|(name, json, value)| Field { name, json, omit_empty: true, value })
            .collect();
        fields.push(Field { name: "IsRoot", json: "IsRoot", omit_empty: false, value: is_root.into() });
        record("struct { chart.Metadata; IsRoot bool }", fields)
    }
}

fn maintainers(map: &Map) -> Value {
    let Some(Value::List(list)) = map.get("maintainers") else { return Value::list(Vec::new()) };
    let items = list.items.iter().filter_map(|item| match item {
        Value::Map(map) => {
            let field = |name, json| Field {
                name,
                json,
                omit_empty: true,
                value: text_at(map, json).unwrap_or_default().into(),
            };
            let fields = vec![field("Name", "name"), field("Email", "email"), field("URL", "url")];
            Some(record("*chart.Maintainer", fields))
        }
        _ => None,
    });
    Value::list(items.collect())
}

fn record(type_name: &'static str, fields: Vec<Field>) -> Value {
    Value::Object(Rc::new(Object::Record(Record { type_name, fields })))
}

impl Dependency {
    fn read_all(map: &Map) -> Vec<Self> {
        let Some(Value::List(list)) = map.get("dependencies") else { return Vec::new() };
        let read = list.items.iter().filter_map(|item| match item {
            Value::Map(map) => Some(Self::read(map)),
            _ => None,
        });
        read.collect()
    }

    fn read(map: &Map) -> Self {
        let text = |key| text_at(map, key).unwrap_or_default();
        Self {
            name: text("name"),
            version: text("version"),
            repository: text("repository"),
            condition: text("condition"),
            tags: texts_at(map, "tags"),
            enabled: matches!(map.get("enabled"), Some(Value::Bool(true))),
            import_values: match map.get("import-values") {
                Some(Value::List(list)) => list.items.clone(),
                _ => Vec::new(),
            },
            alias: text("alias"),
        }
    }

    /// The alias, or else the name.
    pub fn known_as(&self) -> &str {
        if self.alias.is_empty() { &self.name } else { &self.alias }
    }

    fn to_value(&self) -> Value {
        let field = |name, json, omit_empty, value| Field { name, json, omit_empty, value };
        let text = |text: &str| Value::from(text);
        let fields = vec![
            field("Name", "name", false, text(&self.name)),
            field("Version", "version", true, text(&self.version)),
            field("Repository", "repository", false, text(&self.repository)),
            field("Condition", "condition", true, text(&self.condition)),
            field("Tags", "tags", true, Value::texts(self.tags.iter().map(String::as_str))),
            field("Enabled", "enabled", true, self.enabled.into()),
            field("ImportValues", "import-values", true, Value::list(self.import_values.clone())),
            field("Alias", "alias", true, text(&self.alias)),
        ];
        record("*chart.Dependency", fields)
    }
}
