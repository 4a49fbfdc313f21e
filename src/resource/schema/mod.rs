//! Structural schemas: what an API server checks of an object before any webhook sees it. Those of
//! Istio and of the Gateway API are part of the program (see src/resource/schemas/README.md); others
//! are read from CustomResourceDefinitions.

mod cel;
mod cost;
mod evaluate;
mod formats;
mod metadata;
mod model;
mod passed;
#[cfg(test)]
mod tests;
mod told;
mod unions;

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

pub use cel::is_expression;
pub use evaluate::Evaluation;
pub use formats::is_network;
pub use metadata::broken_label_key;
pub use model::Schema;
pub use told::Told;

use super::SchemaProblem;
use super::identity::{EXTENSIONS, GATEWAY_API, NETWORKING, SECURITY, TELEMETRY};
use crate::document::NodeRef;
use crate::estate::{Estate, Object};

/// The schemas that are part of the program, one line for each kind.
const EMBEDDED: &[(&str, &str)] = &[
    (NETWORKING, include_str!("../schemas/networking.istio.io.jsonl")),
    (SECURITY, include_str!("../schemas/security.istio.io.jsonl")),
    (TELEMETRY, include_str!("../schemas/telemetry.istio.io.jsonl")),
    (EXTENSIONS, include_str!("../schemas/extensions.istio.io.jsonl")),
    (GATEWAY_API, include_str!("../schemas/gateway.networking.k8s.io.jsonl")),
];

/// The schemas of meshctl's own kinds: group, version, kind.
const OWN: &[(&str, &str, &str, &str)] =
    &[("meshctl.io", "v1", "Canary", include_str!("../../../docs/schemas/Canary.json"))];

/// The same, read when they are first asked for.
static OWN_SCHEMAS: LazyLock<Vec<Option<Schema>>> =
    LazyLock::new(|| OWN.iter().map(|(.., text)| serde_json::from_str(text).ok()).collect());

/// Where a line says which kind it is about, without its schema being read.
#[derive(Deserialize)]
struct Head {
    kind: String,
    versions: Vec<String>,
}

#[derive(Deserialize)]
struct Body {
    schema: Schema,
}

struct Embedded {
    group: &'static str,
    head: Head,
    line: &'static str,
    schema: OnceLock<Option<Schema>>,
}

static TABLE: LazyLock<Vec<Embedded>> = LazyLock::new(|| {
    let lines = EMBEDDED.iter().flat_map(|(group, text)| text.lines().map(move |line| (*group, line)));
    lines
        .filter_map(|(group, line)| {
            let head = serde_json::from_str(line).ok()?;
            Some(Embedded { group, head, line, schema: OnceLock::new() })
        })
        .collect()
});

/// The schema of a kind that is part of the program, read when it is first asked for.
pub fn embedded(group: &str, version: &str, kind: &str) -> Option<&'static Schema> {
    let own = OWN.iter().position(|one| (one.0, one.1, one.2) == (group, version, kind));
    if let Some(own) = own {
        return OWN_SCHEMAS.get(own)?.as_ref();
    }
    let is = |entry: &&Embedded| {
        entry.group == group
            && entry.head.kind == kind
            && entry.head.versions.iter().any(|one| one == version)
    };
    let entry = TABLE.iter().find(is)?;
    let read = || serde_json::from_str::<Body>(entry.line).ok().map(|body| body.schema);
    entry.schema.get_or_init(read).as_ref()
}

/// Schemas that were read from CustomResourceDefinitions.
#[derive(Debug, Default)]
pub struct Schemas {
    kinds: Vec<CustomKind>,
}

#[derive(Debug)]
struct CustomKind {
    group: String,
    version: String,
    kind: String,
    schema: Schema,
}

impl Schemas {
    /// The schemas of all served versions of the definitions of an estate.
    ///
    /// # Errors
    ///
    /// The object and what cannot be read in it, when a schema is no structural one.
    pub fn of(definitions: &Estate) -> Result<Self, String> {
        let mut kinds = Vec::new();
        for object in definitions.of_kind("apiextensions.k8s.io", "CustomResourceDefinition") {
            let spec = |path: &[&str]| object.root().at(path).and_then(NodeRef::as_str).unwrap_or_default();
            let (group, kind) = (spec(&["spec", "group"]), spec(&["spec", "names", "kind"]));
            let versions = object.root().at(&["spec", "versions"]).into_iter().flat_map(NodeRef::items);
            for version in versions {
                let Some(schema) = version.at(&["schema", "openAPIV3Schema"]) else { continue };
                let schema = serde_json::from_value(schema.to_json())
                    .map_err(|error| format!("the schema of {} cannot be read: {error}", object.reference))?;
                let version = version.get("name").and_then(NodeRef::as_str).unwrap_or_default().to_owned();
                kinds.push(CustomKind { group: group.to_owned(), version, kind: kind.to_owned(), schema });
            }
        }
        Ok(Self { kinds })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The schema of an object: one of these, or one that is part of the program.
    pub fn of_object(&self, object: &Object) -> Option<&Schema> {
        let id = &object.reference;
        let version = id.api_version.rsplit('/').next().unwrap_or_default();
        self.find(id.group(), version, &id.kind).or_else(|| embedded(id.group(), version, &id.kind))
    }

    fn find(&self, group: &str, version: &str, kind: &str) -> Option<&Schema> {
        let is = |one: &&CustomKind| one.kind == kind && one.group == group && one.version == version;
        self.kinds.iter().find(is).map(|one| &one.schema)
    }
}

/// What a schema says about an object, beyond what reading its views told (`earlier`). None when
/// there is no schema of its kind.
pub fn check<'e>(
    object: &'e Object,
    custom: &Schemas,
    earlier: &[SchemaProblem<'e>],
) -> Option<Evaluation<'e>> {
    let id = &object.reference;
    let version = id.api_version.rsplit('/').next().unwrap_or_default();
    let root = object.root();
    let mut found = if let Some(schema) = custom.find(id.group(), version, &id.kind) {
        evaluate::evaluate(schema, root, true, earlier)
    } else {
        let schema = embedded(id.group(), version, &id.kind)?;
        // Where there is a view, it tells unknown fields, and knows those of experimental channels.
        evaluate::evaluate(schema, root, !has_view(id.group(), &id.kind), earlier)
    };
    let told = [earlier, &found.problems].concat();
    found.problems.extend(metadata::check(root, &Told::new(&told)));
    Some(found)
}

/// Whether a schema of the kind was given, so that it stands for what the program knows of it.
pub fn is_replaced(object: &Object, custom: &Schemas) -> bool {
    let id = &object.reference;
    let version = id.api_version.rsplit('/').next().unwrap_or_default();
    custom.find(id.group(), version, &id.kind).is_some()
}

/// Whether a typed view of the kind is read for every object of an estate.
fn has_view(group: &str, kind: &str) -> bool {
    let without =
        [(EXTENSIONS, "TrafficExtension"), (GATEWAY_API, "BackendTLSPolicy"), (GATEWAY_API, "UDPRoute")];
    !without.contains(&(group, kind)) && OWN.iter().all(|own| own.0 != group)
}
