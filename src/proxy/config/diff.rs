//! Two configurations compared, resource by resource. The order of resources and of lists in which order means nothing is
//! left out, and so are times and versions; secrets are never compared.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Entry, Filter, Manner, Said, Section, entries};
use crate::base::report::{Case, Table, View};
use crate::base::{Exit, Report, Result};
use crate::proxy::redact::redacted;

/// What is compared: not how the proxy was started.
const SECTIONS: [Section; 6] = [
    Section::Clusters,
    Section::Listeners,
    Section::Routes,
    Section::Endpoints,
    Section::Secrets,
    Section::Extensions,
];

/// Lists whose order means something.
const ORDERED: [&str; 8] = [
    "routes",
    "filters",
    "http_filters",
    "listener_filters",
    "request_headers_to_add",
    "response_headers_to_add",
    "hash_policy",
    "filter_chain_matcher",
];

/// How many fields of one resource are told in text.
const TOLD: usize = 8;

/// How long a value is told in text, in characters.
const SHOWN: usize = 160;

/// A field that differs: `None` where it is not there.
struct Field {
    path: String,
    before: Option<Value>,
    after: Option<Value>,
}

struct Difference {
    section: Section,
    name: String,
    change: &'static str,
    fields: Vec<Field>,
}

/// Compares what two proxies, or one proxy twice, said.
///
/// # Errors
///
/// When a section cannot be read.
pub fn diff(before: &Said<'_>, after: &Said<'_>, now: jiff::Timestamp) -> Result<Report> {
    let mut found = Vec::new();
    let filter = Filter::default();
    for section in SECTIONS {
        let manner = Manner { filter: &filter, resources: true, now };
        let [old, new] = [entries(before, section, manner)?, entries(after, section, manner)?]
            .map(|list| by_name(section, list));
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for name in names {
            let (old, new) = (old.get(name), new.get(name));
            let change = match (old, new) {
                (None, _) => "added",
                (_, None) => "removed",
                (Some(old), Some(new)) if old == new => continue,
                _ => "changed",
            };
            let [old_text, new_text] = [old, new].map(|text| text.copied().unwrap_or("null"));
            let mut fields = Vec::new();
            if change == "changed" {
                compare("", &redacted(old_text), &redacted(new_text), &mut fields);
                if fields.is_empty() {
                    continue;
                }
            }
            found.push(Difference { section, name: name.clone(), change, fields });
        }
    }
    Ok(report(&found))
}

/// The text of each resource, by its name and, of several of one name, its place.
fn by_name<'d>(section: Section, list: Vec<Entry<'d>>) -> BTreeMap<String, &'d str> {
    let mut out: BTreeMap<String, &'d str> = BTreeMap::new();
    for entry in list {
        let mut name = match section {
            Section::Endpoints => {
                let cluster = entry.rows.first().and_then(|row| row.last()).cloned().unwrap_or_default();
                format!("{} of {cluster}", entry.name)
            }
            _ => entry.name,
        };
        while out.contains_key(&name) {
            name.push('\'');
        }
        out.insert(name, entry.resource.map_or("null", |raw| raw.get()));
    }
    out
}

/// Adds the fields that differ.
fn compare(path: &str, before: &Value, after: &Value, out: &mut Vec<Field>) {
    let mut add = |path: String, before: Option<&Value>, after: Option<&Value>| {
        out.push(Field { path, before: before.cloned(), after: after.cloned() });
    };
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            for key in keys {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match (old.get(key), new.get(key)) {
                    (Some(old), Some(new)) => compare(&path, old, new, out),
                    (old, new) => out.push(Field { path, before: old.cloned(), after: new.cloned() }),
                }
            }
        }
        (Value::Array(old), Value::Array(new)) => {
            let field = path.rsplit('.').next().unwrap_or_default();
            if ORDERED.contains(&field.split('[').next().unwrap_or_default()) {
                for at in 0..old.len().max(new.len()) {
                    let path = format!("{path}[{at}]");
                    match (old.get(at), new.get(at)) {
                        (Some(old), Some(new)) => compare(&path, old, new, out),
                        (old, new) => out.push(Field { path, before: old.cloned(), after: new.cloned() }),
                    }
                }
            } else {
                sets(path, old, new, out);
            }
        }
        _ if before != after => add(path.to_owned(), Some(before), Some(after)),
        _ => {}
    }
}

/// Compares lists without an order. Items that have a name are compared with the one of that name.
fn sets(path: &str, old: &[Value], new: &[Value], out: &mut Vec<Field>) {
    let only = |list: &[Value], other: &[Value]| -> Vec<Value> {
        let mut left: Vec<&Value> = other.iter().collect();
        let mut only = Vec::new();
        for item in list {
            match left.iter().position(|known| same(known, item)) {
                Some(at) => drop(left.swap_remove(at)),
                None => only.push(item.clone()),
            }
        }
        only
    };
    let (gone, mut come) = (only(old, new), only(new, old));
    // One for one: it is that item which has changed.
    if let ([before], [after]) = (gone.as_slice(), come.as_slice())
        && before.is_object()
        && before["name"] == after["name"]
    {
        let name = before["name"].as_str().unwrap_or_default();
        return compare(&format!("{path}[{name}]"), before, after, out);
    }
    for item in gone {
        let name = item["name"].as_str().map(str::to_owned);
        let twin = name.as_ref().and_then(|name| come.iter().position(|other| other["name"] == **name));
        match (name, twin) {
            (Some(name), Some(at)) => compare(&format!("{path}[{name}]"), &item, &come.swap_remove(at), out),
            (name, _) => {
                let path = name.map_or_else(|| format!("{path}[]"), |name| format!("{path}[{name}]"));
                out.push(Field { path, before: Some(item), after: None });
            }
        }
    }
    for item in come {
        let path =
            item["name"].as_str().map_or_else(|| format!("{path}[]"), |name| format!("{path}[{name}]"));
        out.push(Field { path, before: None, after: Some(item) });
    }
}

/// Whether two values are the same but for order that means nothing.
fn same(a: &Value, b: &Value) -> bool {
    let mut differences = Vec::new();
    a == b || {
        compare("", a, b, &mut differences);
        differences.is_empty()
    }
}

fn report(found: &[Difference]) -> Report {
    let field = |field: &Field| {
        let mut out = json!({ "path": field.path });
        for (name, value) in [("before", &field.before), ("after", &field.after)] {
            if let Some(value) = value {
                out[name] = value.clone();
            }
        }
        out
    };
    let documents = found.iter().map(|one| {
        json!({
            "section": one.section.field(), "name": one.name, "change": one.change,
            "fields": one.fields.iter().map(field).collect::<Vec<_>>(),
        })
    });
    let mut document = Map::new();
    document.insert("differences".into(), documents.collect());
    let mut text: String = found.iter().map(told).collect();
    if found.is_empty() {
        "The configurations are equal.\n".clone_into(&mut text);
    }
    let row = |one: &Difference| {
        let paths: Vec<&str> = one.fields.iter().map(|field| field.path.as_str()).collect();
        [one.section.field(), &one.name, one.change, &paths.join(", ")].map(str::to_owned).to_vec()
    };
    let table =
        Table { header: vec!["SECTION", "NAME", "CHANGE", "FIELDS"], rows: found.iter().map(row).collect() };
    let cases = found
        .iter()
        .map(|one| Case { name: format!("{} {}", one.section.field(), one.name), failure: Some(told(one)) });
    let view =
        View { kind: "ProxyConfigDiff", document, text, table, cases: cases.collect(), ..View::default() };
    Report { view, exit: if found.is_empty() { Exit::Yes } else { Exit::No } }
}

fn told(one: &Difference) -> String {
    let mut text = format!("{}  {} {}\n", one.change, one.section.field(), one.name);
    let value = |value: &Option<Value>| match value {
        None => "-".to_owned(),
        Some(value) => {
            let whole = value.to_string();
            let mut shown: String = whole.chars().take(SHOWN).collect();
            if shown.len() < whole.len() {
                shown.push_str("...");
            }
            shown
        }
    };
    for field in one.fields.iter().take(TOLD) {
        text.push_str(&format!("  {}: {} -> {}\n", field.path, value(&field.before), value(&field.after)));
    }
    if one.fields.len() > TOLD {
        text.push_str(&format!("  and {} more fields\n", one.fields.len() - TOLD));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(before: &Value, after: &Value) -> Vec<String> {
        let mut out = Vec::new();
        compare("", before, after, &mut out);
        out.into_iter().map(|field| field.path).collect()
    }

    #[test]
    fn order_counts_only_where_it_means_something() {
        let hosts = |names: [&str; 2]| json!({"virtual_hosts": names.map(|name| json!({"name": name, "domains": ["a", name]}))});
        assert_eq!(paths(&hosts(["x", "y"]), &hosts(["y", "x"])), Vec::<String>::new());
        assert_eq!(
            paths(&json!({"domains": ["a", "b"]}), &json!({"domains": ["b", "c"]})),
            ["domains[]", "domains[]"]
        );
        let routes = |paths: [&str; 2]| json!({"routes": paths.map(|path| json!({"match": {"path": path}}))});
        assert_eq!(
            paths(&routes(["/a", "/b"]), &routes(["/b", "/a"])),
            ["routes[0].match.path", "routes[1].match.path"]
        );
        let weights =
            |v1: u64| json!({"clusters": [{"name": "v2", "weight": 1}, {"name": "v1", "weight": v1}]});
        assert_eq!(paths(&weights(5), &weights(6)), ["clusters[v1].weight"]);
        assert_eq!(paths(&json!({"a": 1}), &json!({"b": 1})), ["a", "b"]);
    }
}
