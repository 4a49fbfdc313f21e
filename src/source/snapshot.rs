//! An estate as files: one for each namespace and kind, and `snapshot.yaml`, which tells what they
//! hold completely. Read back by the file source, the files give the same answers.
//!
//! `snapshot.yaml` is written first, without any claim, and again at the end: a snapshot that was
//! interrupted is known as ours and never taken for a complete one.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::base::report::API_VERSION;
use crate::base::{Error, Result};
use crate::document::{self, Limits};
use crate::estate::{Estate, KindSpec, Object};

/// The table of contents.
const CONTENTS: &str = "snapshot.yaml";
/// The folder of objects of cluster scope.
const CLUSTER: &str = "_cluster";
/// The annotation with the names of a Secret's values.
const KEYS: &str = "meshctl.io/keys";

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// How many objects.
    pub objects: usize,
    /// The files, relative to the directory, without the table of contents.
    pub files: BTreeSet<String>,
}

/// Refuses a directory that a snapshot must not be written into: before anything is read.
pub fn check_snapshot_directory(directory: &Path) -> Result<()> {
    old_files(directory).map(drop)
}

/// Writes an estate into a directory, which must be new, empty, or hold a snapshot. `about` says where
/// and when it was taken.
pub fn write_snapshot(
    directory: &Path,
    estate: &Estate,
    kinds: &[KindSpec],
    about: Map<String, Value>,
) -> Result<Written> {
    let old = old_files(directory)?;
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for object in &estate.objects {
        let text = texts.entry(file_of(object, kinds)?).or_default();
        if !text.is_empty() {
            text.push_str("---\n");
        }
        text.push_str(&yaml(&manifest(object))?);
    }
    let files: BTreeSet<String> = texts.keys().cloned().collect();

    std::fs::create_dir_all(directory).map_err(|error| failed(directory, &error))?;
    let all: BTreeSet<String> = old.union(&files).cloned().collect();
    write(directory, CONTENTS, &contents(about.clone(), &Estate::default(), &all)?)?;
    for (file, text) in &texts {
        write(directory, file, text)?;
    }
    for file in old.difference(&files) {
        remove(directory, file)?;
    }
    write(directory, CONTENTS, &contents(about, estate, &files)?)?;
    Ok(Written { objects: estate.objects.len(), files })
}

fn contents(about: Map<String, Value>, estate: &Estate, files: &BTreeSet<String>) -> Result<String> {
    let complete: Vec<Value> = estate
        .coverage
        .complete_kinds()
        .map(|(group, kind, namespace)| match namespace {
            Some(namespace) => json!({"group": group, "kind": kind, "namespace": namespace}),
            None => json!({"group": group, "kind": kind}),
        })
        .collect();
    let unreadable: Vec<Value> = estate
        .coverage
        .unreadable
        .iter()
        .map(|((group, kind), reason)| json!({"group": group, "kind": kind, "reason": reason}))
        .collect();
    let mut document = Map::new();
    document.insert("apiVersion".into(), API_VERSION.into());
    document.insert("kind".into(), "Snapshot".into());
    document.extend(about);
    document.insert("complete".into(), complete.into());
    document.insert("unreadable".into(), unreadable.into());
    document.insert("files".into(), files.iter().cloned().collect());
    yaml(&Value::Object(document))
}

/// The object as a manifest. Secrets keep the names of their values in an annotation, and nothing else.
fn manifest(object: &Object) -> Value {
    let id = &object.reference;
    let mut out = Map::new();
    out.insert("apiVersion".into(), id.api_version.clone().into());
    out.insert("kind".into(), id.kind.clone().into());
    let Value::Object(fields) = object.root().to_json() else {
        return Value::Object(out);
    };
    let secret = id.group().is_empty() && id.kind == "Secret";
    let mut keys: Vec<String> = Vec::new();
    for (key, value) in fields {
        match (key.as_str(), &value) {
            ("apiVersion" | "kind", _) => {}
            ("data" | "stringData", _) if secret => {
                keys.extend(value.as_object().into_iter().flat_map(Map::keys).cloned());
            }
            _ => {
                out.insert(key, value);
            }
        }
    }
    if secret && let Some(Value::Object(metadata)) = out.get_mut("metadata") {
        let annotations = metadata.entry("annotations").or_insert_with(|| json!({}));
        if let Value::Object(annotations) = annotations {
            annotations.insert(KEYS.into(), keys.join(",").into());
        }
    }
    Value::Object(out)
}

/// `shop/virtualservices.networking.istio.io.yaml`.
fn file_of(object: &Object, kinds: &[KindSpec]) -> Result<String> {
    let id = &object.reference;
    let spec = kinds.iter().find(|spec| spec.group == id.group() && spec.kind == id.kind);
    let kind = spec.map_or_else(|| id.kind.to_lowercase(), KindSpec::resource);
    let folder = if id.namespace.is_empty() { CLUSTER } else { &id.namespace };
    let file = format!("{folder}/{kind}.yaml");
    if is_plain(&file) {
        return Ok(file);
    }
    Err(Error::unreachable(
        "writing the snapshot",
        format!("the cluster answers with an impossible name: {file:?}"),
    ))
}

/// Whether it is a file in a folder, both with names that Kubernetes could give.
fn is_plain(file: &str) -> bool {
    let plain = |part: &str| {
        let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte);
        !part.is_empty() && !part.starts_with('.') && part.bytes().all(word)
    };
    matches!(file.split_once('/'), Some((folder, name)) if plain(folder) && plain(name) && name.ends_with(".yaml"))
}

/// The files of the snapshot that is there already.
fn old_files(directory: &Path) -> Result<BTreeSet<String>> {
    match std::fs::read_dir(directory).map(|mut entries| entries.next().is_none()) {
        Ok(true) => return Ok(BTreeSet::new()),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(failed(directory, &error)),
        Ok(false) => {}
    }
    let foreign = || {
        Error::usage(
            format!("writing the snapshot {}", directory.display()),
            "the directory is not empty and holds no snapshot of meshctl",
        )
        .advise("Name a new directory.")
    };
    let text = std::fs::read_to_string(directory.join(CONTENTS)).map_err(|_| foreign())?;
    let document = document::read(&Arc::from(text), &Limits::default()).into_iter().next();
    let contents = document.and_then(|document| document.tree).ok_or_else(foreign)?.root().to_json();
    if contents["apiVersion"] != API_VERSION || contents["kind"] != "Snapshot" {
        return Err(foreign());
    }
    let files = contents["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(files.filter(|file| is_plain(file)).map(str::to_owned).collect())
}

fn write(directory: &Path, file: &str, text: &str) -> Result<()> {
    let path = directory.join(file);
    let folder = path.parent().unwrap_or(directory);
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        let mut temporary = tempfile::Builder::new().prefix(".meshctl-").tempfile_in(folder)?;
        std::io::Write::write_all(&mut temporary, text.as_bytes())?;
        temporary.persist(&path).map_err(|error| error.error)
    });
    written.map(drop).map_err(|error| failed(&path, &error))
}

fn remove(directory: &Path, file: &str) -> Result<()> {
    let path: PathBuf = directory.join(file);
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(&path, &error)),
        _ => {}
    }
    // A folder in which something else lies stays.
    if let Some(folder) = path.parent() {
        drop(std::fs::remove_dir(folder));
    }
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::usage(format!("writing {}", path.display()), error)
}

fn yaml(value: &Value) -> Result<String> {
    document::to_yaml(value).map_err(|error| Error::usage("writing the snapshot as YAML", error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Exit, ObjectRef};
    use crate::document::Tree;
    use crate::resource::identity::KINDS;
    use crate::source::{Input, Settings, load};

    fn object(kind: &str, namespace: &str, tree: &Value) -> Object {
        let reference = ObjectRef {
            api_version: "v1".to_owned(),
            kind: kind.to_owned(),
            namespace: namespace.to_owned(),
            name: tree["metadata"]["name"].as_str().unwrap_or_default().to_owned(),
        };
        Object::new(reference, None, Arc::new(Tree::from_json(tree)))
    }

    fn take(directory: &Path, estate: &Estate) -> Result<Written> {
        write_snapshot(directory, estate, KINDS, Map::new())
    }

    #[test]
    fn a_snapshot_is_read_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let service = json!({"metadata": {"name": "on", "namespace": "shop", "labels": {
            "yes": "no", "octal": "0777", "float": "1e3", "text": "a\n b: {{x}}\n", "<<": "~", "date": "2026-01-01"}}});
        let mut estate = Estate::default();
        estate.push(object("Service", "shop", &service));
        estate.push(object("Namespace", "", &json!({"metadata": {"name": "shop"}})));
        estate.coverage.complete_kind("", "Service");
        assert_eq!(take(folder.path(), &estate).unwrap().files.len(), 2);

        let limits = Limits::default();
        let settings = Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
        let read = load(&[Input::Path(folder.path().to_owned())], settings).unwrap();
        assert!(read.problems.is_empty() && read.skipped.is_empty());
        assert!(read.coverage.complete("", "Service") && !read.coverage.complete("", "Pod"));
        let found = read.of_kind("", "Service").next().unwrap().root().to_json();
        assert_eq!(found["metadata"], service["metadata"]);

        // What is gone from the cluster goes from the directory; what is not ours stays.
        std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        take(folder.path(), &Estate::default()).unwrap();
        let mut left: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["notes.txt", CONTENTS]);
    }

    #[test]
    fn foreign_directories_and_names_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut estate = Estate::default();
        estate.push(object("Service", "../../etc", &json!({"metadata": {"name": "a"}})));
        assert_eq!(take(folder.path(), &estate).unwrap_err().exit, Exit::Unreachable);
        std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        assert_eq!(take(folder.path(), &Estate::default()).unwrap_err().exit, Exit::Usage);
    }
}
