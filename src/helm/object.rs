//! Values with fields and methods: the chart's metadata and files, the cluster's capabilities,
//! times, versions, certificates.

use std::collections::BTreeMap;
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::format;
use super::functions::dates;
use super::semver::Version;
use super::value::{Element, List, Map, Value};
use super::yaml;

/// A value with fields and methods.
#[derive(Clone)]
pub enum Object {
    /// Named fields, as in `.Chart` and in a certificate.
    Record(Record),
    /// The files of a chart: `.Files`.
    Files(Rc<BTreeMap<Rc<str>, Rc<[u8]>>>),
    /// `.Capabilities.APIVersions`
    Versions(Vec<Rc<str>>),
    /// What `semver` reads.
    Version(Version),
    /// A moment, and the zone that it is shown in.
    Time(jiff::Zoned),
    /// A value of a type that only the caller knows.
    Foreign(Rc<dyn Foreign>),
}

/// A value of a Go type that only the caller knows: what templates see of it.
pub trait Foreign {
    /// Go's name of the type.
    fn type_name(&self) -> &'static str;
    /// A field, or what a method without arguments returns. `None` when the type has none of that name.
    fn member(&self, name: &str) -> Option<Value>;
    /// What is written in JSON and YAML.
    fn plain(&self) -> Value;
    /// What an action prints.
    fn text(&self) -> String;
}

/// A Go struct.
#[derive(Clone)]
pub struct Record {
    /// Go's name of the type.
    pub type_name: &'static str,
    /// The fields in order.
    pub fields: Vec<Field>,
}

/// One field of a struct.
#[derive(Clone)]
pub struct Field {
    /// The name in templates.
    pub name: &'static str,
    /// The name in JSON and YAML.
    pub json: &'static str,
    /// Whether it is left out of JSON and YAML when empty.
    pub omit_empty: bool,
    /// What it holds.
    pub value: Value,
}

impl Record {
    /// The field of this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }
}

impl Object {
    pub(super) fn truth(&self) -> bool {
        match self {
            Self::Files(files) => !files.is_empty(),
            Self::Versions(versions) => !versions.is_empty(),
            Self::Record(_) | Self::Version(_) | Self::Time(_) | Self::Foreign(_) => true,
        }
    }

    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Record(record) => record.type_name,
            Self::Files(_) => "engine.files",
            Self::Versions(_) => "chartutil.VersionSet",
            Self::Version(_) => "*semver.Version",
            Self::Time(_) => "time.Time",
            Self::Foreign(foreign) => foreign.type_name(),
        }
    }

    pub(super) fn kind_name(&self) -> &'static str {
        match self {
            Self::Record(record) if record.type_name.starts_with('*') => "ptr",
            Self::Version(_) => "ptr",
            Self::Record(_) | Self::Time(_) | Self::Foreign(_) => "struct",
            Self::Files(_) => "map",
            Self::Versions(_) => "slice",
        }
    }

    /// What an action prints. Go finds the method that writes a version here, and not behind a function.
    pub(super) fn printed(&self) -> String {
        match self {
            Self::Record(record) if record.type_name == "chartutil.KubeVersion" => {
                record.get("Version").map(format::plain).unwrap_or_default()
            }
            _ => self.text(),
        }
    }

    /// What `toString` gives.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        self.write_plain(&mut out, format::MAX_DEPTH);
        out
    }

    pub(super) fn write_plain(&self, out: &mut String, depth: usize) {
        match self {
            Self::Record(record) => {
                out.push_str(if record.type_name.starts_with('*') { "&{" } else { "{" });
                // The metadata of a chart is a struct of its own in it.
                let is_chart = record.type_name.starts_with("struct");
                if is_chart {
                    out.push('{');
                }
                for (index, field) in record.fields.iter().enumerate() {
                    if is_chart && index + 1 == record.fields.len() {
                        out.push('}');
                    }
                    if index > 0 {
                        out.push(' ');
                    }
                    format::write_plain(out, &field.value, depth);
                }
                out.push('}');
            }
            Self::Files(_) | Self::Versions(_) => format::write_plain(out, &self.plain_value(), depth),
            Self::Version(version) => out.push_str(&version.to_string()),
            Self::Time(time) => out.push_str(&dates::default_form(time)),
            Self::Foreign(foreign) => out.push_str(&foreign.text()),
        }
    }

    /// The list, map or text that the object is written as in JSON and YAML.
    pub(super) fn plain_value(&self) -> Value {
        match self {
            Self::Record(record) => {
                let kept = record.fields.iter().filter(|field| !field.omit_empty || field.value.truth());
                Value::Map(kept.map(|field| (field.json, field.value.clone())).collect())
            }
            Self::Files(files) => {
                let entries = files.iter().map(|(path, bytes)| (path.clone(), Value::Bytes(bytes.clone())));
                Value::Map(entries.collect())
            }
            Self::Versions(versions) => Value::texts(versions.iter().cloned()),
            Self::Version(version) => version.to_string().into(),
            Self::Time(time) => dates::rfc3339(time).into(),
            Self::Foreign(foreign) => foreign.plain(),
        }
    }

    /// The list that `range`, `len` and `has` see.
    pub(super) fn as_list(&self) -> Option<Rc<List>> {
        match self.plain_value() {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// A field, or the value of a method. `None` when there is none of that name.
    pub(super) fn member(&self, name: &str, arguments: &[Value]) -> Option<Result<Value, String>> {
        match self {
            Self::Record(record) => {
                if record.type_name == "chartutil.KubeVersion" && ["String", "GitVersion"].contains(&name) {
                    return record.get("Version").cloned().map(Ok);
                }
                record.get(name).cloned().map(|value| no_arguments(name, arguments).map(|()| value))
            }
            Self::Files(files) => files_member(files, name, arguments),
            Self::Versions(versions) => match name {
                "Has" => Some(
                    one_text(name, arguments)
                        .map(|asked| Value::Bool(versions.iter().any(|version| version.as_ref() == asked))),
                ),
                _ => None,
            },
            Self::Version(version) => version.member(name, arguments),
            Self::Time(time) => dates::member(time, name, arguments),
            Self::Foreign(foreign) => {
                foreign.member(name).map(|value| no_arguments(name, arguments).map(|()| value))
            }
        }
    }
}

fn no_arguments(name: &str, arguments: &[Value]) -> Result<(), String> {
    if arguments.is_empty() {
        Ok(())
    } else {
        Err(format!("{name} has arguments but cannot be invoked as function"))
    }
}

/// The one text that a method takes.
pub(super) fn one_text<'a>(name: &str, arguments: &'a [Value]) -> Result<&'a str, String> {
    match arguments {
        [Value::Text(text)] => Ok(text),
        [other] => Err(format!("wrong type for value; expected string; got {}", other.type_name())),
        _ => Err(format!("wrong number of args for {name}: want 1 got {}", arguments.len())),
    }
}

fn files_member(
    files: &Rc<BTreeMap<Rc<str>, Rc<[u8]>>>,
    name: &str,
    arguments: &[Value],
) -> Option<Result<Value, String>> {
    let bytes_of = |path: &str| files.get(path).cloned().unwrap_or_default();
    let base = |path: &str| Rc::<str>::from(path.rsplit('/').next().unwrap_or(path));
    Some(match name {
        "Get" => one_text(name, arguments).map(|path| Value::string(&bytes_of(path))),
        "GetBytes" => one_text(name, arguments).map(|path| Value::Bytes(bytes_of(path))),
        "Glob" => one_text(name, arguments).map(|pattern| {
            let matcher = super::glob::compile(pattern);
            let found = files.iter().filter(|(path, _)| matcher.is_match(path));
            let found = found.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
            Value::Object(Rc::new(Object::Files(Rc::new(found))))
        }),
        "Lines" => one_text(name, arguments).map(|path| {
            let bytes = bytes_of(path);
            let text = String::from_utf8_lossy(&bytes);
            if text.is_empty() {
                return Value::texts(Vec::<Rc<str>>::new());
            }
            Value::texts(text.strip_suffix('\n').unwrap_or(&text).split('\n'))
        }),
        "AsConfig" => {
            let entries = files.iter().map(|(path, bytes)| (base(path), Value::string(bytes)));
            Ok(yaml::write(&Value::Map(Map::of(Element::Text, entries.collect()))).into())
        }
        "AsSecrets" => {
            let entries = files.iter().map(|(path, bytes)| (base(path), STANDARD.encode(bytes).into()));
            Ok(yaml::write(&Value::Map(Map::of(Element::Text, entries.collect()))).into())
        }
        _ => {
            return files
                .get(name)
                .map(|bytes| Ok(Value::Bytes(bytes.clone())))
                .or(Some(Ok(Value::Bytes([].into()))));
        }
    })
}
