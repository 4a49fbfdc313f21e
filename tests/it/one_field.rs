//! What separates a clean case from a finding is one field: for every rule some change of one field of a clean case
//! (a value replaced, a field or an item added or taken out) gives a finding of that rule. The changes are found, not
//! written down: the smallest ones are tried first, and of these what the flagged cases suggest.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::analyze::{self, Selection, registry};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::resource::identity::KINDS;
use rayon::prelude::*;
use serde_json::{Map, Value, json};

/// A rule that needs more tries has a clean case that says little.
const TRIES: usize = 20_000;

/// One change, with JSON pointers into the list of all documents.
#[derive(Debug)]
enum Change {
    Put(String, Value),
    Add(String, Value),
    Prepend(String, Value),
    Remove(String),
    /// A line of the text twice, or a character less: for rules about the text itself.
    Text(String),
}

impl Change {
    /// How much it changes: one value; an item of a list, or which object it is; the kind of an object, or the text.
    fn size(&self) -> u8 {
        let identity = |at: &str| {
            let step = at.rsplit('/').next().unwrap_or_default();
            match at.matches('/').count() {
                2 => 2 * u8::from(["apiVersion", "kind"].contains(&step)),
                3 => u8::from(at.contains("/metadata/") && ["name", "namespace"].contains(&step)),
                _ => 0,
            }
        };
        match self {
            Self::Put(at, _) | Self::Remove(at) => identity(at),
            Self::Add(_, item) | Self::Prepend(_, item) => u8::from(scalars(item) > 1),
            Self::Text(_) => 2,
        }
    }

    /// The case with the change, as text.
    fn apply(&self, case: &Value) -> String {
        let mut case = case.clone();
        match self {
            Self::Text(text) => return text.clone(),
            Self::Put(at, value) => {
                let (parent, key) = at.rsplit_once('/').expect("a pointer below the root");
                match case.pointer_mut(parent).expect("a parent") {
                    Value::Object(map) => drop(map.insert(unescaped(key), value.clone())),
                    list => list[key.parse::<usize>().expect("an index")] = value.clone(),
                }
            }
            Self::Add(at, value) => list(&mut case, at).push(value.clone()),
            Self::Prepend(at, value) => list(&mut case, at).insert(0, value.clone()),
            Self::Remove(at) => {
                let (parent, key) = at.rsplit_once('/').expect("a pointer below the root");
                match case.pointer_mut(parent).expect("a parent") {
                    Value::Object(map) => drop(map.shift_remove(&unescaped(key))),
                    Value::Array(list) => drop(list.remove(key.parse().expect("an index"))),
                    _ => {}
                }
            }
        }
        let documents = case.as_array().expect("documents");
        documents.iter().map(|document| format!("---\n{document}\n")).collect()
    }
}

fn list<'v>(case: &'v mut Value, at: &str) -> &'v mut Vec<Value> {
    case.pointer_mut(at).and_then(Value::as_array_mut).expect("a list")
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

/// A value, its pointer, and the keys that lead to it from its document.
struct Spot<'v> {
    at: String,
    keys: String,
    value: &'v Value,
}

impl Spot<'_> {
    fn last_key(&self) -> &str {
        self.keys.rsplit('/').next().unwrap_or_default()
    }

    fn is_item(&self) -> bool {
        self.at.rsplit('/').next().is_some_and(|step| step.parse::<usize>().is_ok())
    }
}

fn spots<'v>(value: &'v Value, at: &str, keys: &str, out: &mut Vec<Spot<'v>>) {
    out.push(Spot { at: at.to_owned(), keys: keys.to_owned(), value });
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                spots(value, &format!("{at}/{}", escaped(key)), &format!("{keys}/{key}"), out);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                spots(value, &format!("{at}/{index}"), keys, out);
            }
        }
        _ => {}
    }
}

fn is_scalar(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => true,
    }
}

fn scalars(value: &Value) -> usize {
    match value {
        Value::Object(map) => map.values().map(scalars).sum::<usize>().max(1),
        Value::Array(items) => items.iter().map(scalars).sum::<usize>().max(1),
        _ => 1,
    }
}

/// The parts of a value with one scalar each.
fn chains(value: &Value) -> Vec<Value> {
    match value {
        _ if is_scalar(value) => vec![value.clone()],
        Value::Object(map) => {
            let entries =
                map.iter().flat_map(|(key, value)| chains(value).into_iter().map(move |it| (key, it)));
            entries.map(|(key, value)| Value::Object(Map::from_iter([(key.clone(), value)]))).collect()
        }
        Value::Array(items) => items.iter().flat_map(chains).map(|it| json!([it])).collect(),
        _ => Vec::new(),
    }
}

/// All changes of a clean case, the smallest first, and of these those that make it more like a flagged one.
fn changes(clean: &Value, flagged: &Value, text: &str) -> Vec<Change> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (documents, out) in [(clean, &mut ours), (flagged, &mut theirs)] {
        for (index, document) in documents.as_array().expect("documents").iter().enumerate() {
            spots(document, &format!("/{index}"), "", out);
        }
    }
    let mut changes: Vec<Change> = ours.iter().flat_map(|spot| suggested(spot, &theirs)).collect();
    for spot in &ours {
        if (spot.is_item() && scalars(spot.value) == 1) || is_scalar(spot.value) {
            changes.push(Change::Remove(spot.at.clone()));
        }
        if let Value::Array(items) = spot.value {
            changes.extend(items.iter().map(|item| Change::Add(spot.at.clone(), item.clone())));
        }
    }
    for spot in ours.iter().filter(|spot| is_scalar(spot.value)) {
        let alike =
            ours.iter().filter(|other| other.last_key() == spot.last_key() && other.value != spot.value);
        let alike = alike.filter(|other| is_scalar(other.value)).map(|other| other.value.clone());
        let usual = match spot.value {
            Value::String(_) => vec![json!("nosuch"), json!(""), json!("*")],
            Value::Number(number) => vec![json!(0), json!(number.as_i64().unwrap_or_default() + 1)],
            Value::Bool(value) => vec![json!(!value)],
            _ => Vec::new(),
        };
        changes.extend(alike.chain(usual).map(|value| Change::Put(spot.at.clone(), value)));
    }
    changes.extend(slips(text));
    changes.sort_by_key(Change::size);
    changes
}

/// What would make one place more like a flagged case.
fn suggested(spot: &Spot<'_>, flagged: &[Spot<'_>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for other in flagged.iter().filter(|other| other.keys == spot.keys) {
        match (spot.value, other.value) {
            (Value::Object(own), Value::Object(other)) => {
                let missing = other.iter().filter(|(key, _)| !own.contains_key(*key));
                let parts =
                    missing.flat_map(|(key, value)| chains(value).into_iter().map(move |it| (key, it)));
                changes.extend(
                    parts.map(|(key, value)| Change::Put(format!("{}/{}", spot.at, escaped(key)), value)),
                );
            }
            (Value::Array(own), Value::Array(other)) => {
                let parts = other.iter().flat_map(chains);
                for item in parts.chain(other.iter().cloned()).filter(|item| !own.contains(item)) {
                    changes.push(Change::Add(spot.at.clone(), item.clone()));
                    changes.push(Change::Prepend(spot.at.clone(), item.clone()));
                }
            }
            (own, other) if own != other && is_scalar(own) && is_scalar(other) => {
                changes.push(Change::Put(spot.at.clone(), other.clone()));
            }
            _ => {}
        }
    }
    changes
}

fn slips(text: &str) -> impl Iterator<Item = Change> {
    let lines: Vec<&str> = text.lines().collect();
    let twice = (0..lines.len()).map({
        let lines = lines.clone();
        move |at| [&lines[..=at], &lines[at..]].concat().join("\n")
    });
    let less =
        text.char_indices().map(|(at, char)| format!("{}{}", &text[..at], &text[at + char.len_utf8()..]));
    twice.chain(less.collect::<Vec<_>>()).map(Change::Text)
}

fn cases(folder: &Path, kind: &str) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder).expect("a folder of cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| {
        let name = file.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(kind) && name.ends_with(".yaml"))
    });
    files.sort();
    files.into_iter().map(|file| (fs::read_to_string(&file).expect("a case"), file)).collect()
}

fn documents(text: &str) -> Vec<Value> {
    let trees = document::read(&Arc::from(text), &Limits::default()).into_iter().filter_map(|it| it.tree);
    trees.map(|tree| tree.root().to_json()).collect()
}

/// Whether the rule has a finding in this text.
fn is_found(rule: &str, text: &str) -> bool {
    let text: Arc<str> = Arc::from(text);
    let mut estate = Estate::default();
    let documents = document::read(&text, &Limits::default());
    estate.ingest(Source { name: Arc::from("case.yaml"), text, path: None }, documents, KINDS, "default");
    let settings = analyze::Settings {
        selection: Selection { select: vec![rule.to_owned()], ignore: Vec::new() },
        istio_namespace: "istio-system".to_owned(),
        remotes: crate::cases::remotes(&Path::new("tests/cases").join(rule)),
        ..analyze::Settings::default()
    };
    // A change may make settings of the mesh unreadable, which ends the run.
    analyze::run(&estate, &settings).is_ok_and(|analysis| !analysis.findings.is_empty())
}

/// The first change that breaks a clean case, and how many were tried.
fn breaking(rule: &str) -> (Option<String>, usize) {
    let folder = Path::new("tests/cases").join(rule);
    let flagged: Vec<Value> =
        cases(&folder, "flagged").iter().flat_map(|(text, _)| documents(text)).collect();
    let flagged = Value::Array(flagged);
    let mut tries = 0;
    for (text, path) in cases(&folder, "clean") {
        let clean = Value::Array(documents(&text));
        for change in changes(&clean, &flagged, &text) {
            tries += 1;
            if is_found(rule, &change.apply(&clean)) {
                return (Some(format!("{}: size {}, {change:.200?}", path.display(), change.size())), tries);
            }
            if tries == TRIES {
                return (None, tries);
            }
        }
    }
    (None, tries)
}

#[test]
#[expect(clippy::print_stdout, reason = "says which change breaks which rule")]
fn one_field_separates_a_clean_case_from_a_finding() {
    let rules: Vec<&str> = registry::CHECKS.iter().map(|check| check.meta.name).collect();
    let found: Vec<(&str, Option<String>, usize)> = rules
        .into_par_iter()
        .map(|rule| {
            let (change, tries) = breaking(rule);
            (rule, change, tries)
        })
        .collect();
    let mut wrong = Vec::new();
    for (rule, change, tries) in &found {
        println!("{rule}: {} ({tries} tries)", change.as_deref().unwrap_or("-"));
        if change.is_none() {
            wrong.push(format!("{rule}: {tries} changes of one field of its clean cases, and no finding"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
