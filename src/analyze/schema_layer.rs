//! The schema layer of an analysis: what reading the views found, what the schemas say, and what
//! the admission webhook of the mesh would refuse or warn of. Each later layer is silent about what
//! an earlier one has told.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::base::text;
use crate::estate::{Estate, Object};
use crate::mesh::istio::admission;
use crate::resource::identity::GATEWAY_API;
use crate::resource::schema::{self, Schemas, Told};
use crate::resource::{Catalog, ObjectProblem, SchemaProblem, SchemaProblemKind};

/// Which schemas objects are held to.
#[derive(Debug, Default, Clone)]
pub struct SchemaSettings {
    /// Schemas that were given; they stand for those that are part of the program.
    pub custom: Arc<Schemas>,
    /// Whether this layer is all that is asked for: objects without a schema are told as not checked then.
    pub complete: bool,
}

/// What is wrong with the objects of an estate, each taken alone.
#[derive(Debug, Default)]
pub struct SchemaLayer<'e> {
    /// The problems, in the order of the input.
    pub problems: Vec<ObjectProblem<'e>>,
    /// Whether the other rules of analyze do not run, so that this layer has to say all it knows.
    pub alone: bool,
    /// What could not be judged, each as a sentence.
    pub not_checked: BTreeSet<String>,
}

/// By the address of the object, which no other object of the estate has.
type ByObject<'e> = FxHashMap<usize, Vec<SchemaProblem<'e>>>;

fn by_object<'e>(problems: impl IntoIterator<Item = ObjectProblem<'e>>) -> ByObject<'e> {
    let mut map = ByObject::default();
    for ObjectProblem { object, problem } in problems {
        map.entry(std::ptr::from_ref(object).addr()).or_default().push(problem);
    }
    map
}

impl<'e> SchemaLayer<'e> {
    /// Holds every object of the estate to its schema and to the webhook's rules.
    pub(super) fn of(estate: &'e Estate, catalog: &'e Catalog<'e>, settings: &SchemaSettings) -> Self {
        let read = by_object(catalog.problems.iter().cloned());
        let refused = by_object(admission::check(catalog));
        let judged: Vec<(Vec<SchemaProblem<'e>>, BTreeSet<String>)> = estate
            .objects
            .par_iter()
            .with_min_len(64)
            .map(|object| judge(object, settings, &read, &refused))
            .collect();
        let mut layer = Self { alone: settings.complete, ..Self::default() };
        for (object, (problems, not_checked)) in estate.objects.iter().zip(judged) {
            layer.problems.extend(problems.into_iter().map(|problem| ObjectProblem { object, problem }));
            layer.not_checked.extend(not_checked);
        }
        let builtin: BTreeSet<&str> = if settings.complete { builtin_kinds(estate) } else { BTreeSet::new() };
        if !builtin.is_empty() {
            let kinds: Vec<&str> = builtin.into_iter().collect();
            layer
                .not_checked
                .insert(format!("there is no schema of Kubernetes' own kinds: {}", text::list(&kinds, 6)));
        }
        layer
    }
}

/// The problems of one object, layer by layer, and what could not be judged.
fn judge<'e>(
    object: &'e Object,
    settings: &SchemaSettings,
    read: &ByObject<'e>,
    refused: &ByObject<'e>,
) -> (Vec<SchemaProblem<'e>>, BTreeSet<String>) {
    let of = |map: &ByObject<'e>| map.get(&std::ptr::from_ref(object).addr()).cloned().unwrap_or_default();
    let mut problems = if schema::is_replaced(object, &settings.custom) { Vec::new() } else { of(read) };
    let mut not_checked = BTreeSet::new();
    match schema::check(object, &settings.custom, &problems) {
        Some(found) => {
            problems.extend(found.problems);
            let kind = &object.reference.kind;
            not_checked.extend(found.unknown.into_iter().map(|reason| format!("{kind}: {reason}")));
        }
        None if settings.complete && !is_builtin(object) => {
            let id = &object.reference;
            not_checked.insert(format!("there is no schema of {} {}", id.api_version, id.kind));
        }
        None => {}
    }
    let refused = of(refused);
    if !refused.is_empty() {
        let told = Told::new(&problems);
        let nothing_told = problems.is_empty();
        // A rule about a `spec` that is not there has no place in the object.
        let own = |problem: &SchemaProblem<'_>| std::ptr::eq(problem.node.tree(), object.root().tree());
        problems.extend(refused.into_iter().filter(|problem| match own(problem) {
            true => !told.touches(problem.node),
            false => nothing_told,
        }));
    }
    problems.retain(|problem| !has_its_own_rule(object, problem));
    (problems, not_checked)
}

/// Whether the kind comes with Kubernetes itself: its schema is in the API server and in no definition.
fn is_builtin(object: &Object) -> bool {
    let group = object.reference.group();
    group != GATEWAY_API && (!group.contains('.') || group.ends_with(".k8s.io"))
}

fn builtin_kinds(estate: &Estate) -> BTreeSet<&str> {
    estate
        .objects
        .iter()
        .filter(|object| is_builtin(object))
        .map(|object| object.reference.kind.as_str())
        .collect()
}

/// Weights that are out of bounds are told by `negative-weight`.
fn has_its_own_rule(object: &Object, problem: &SchemaProblem<'_>) -> bool {
    let out_of_bounds = |weight: i64| !(0..=1_000_000).contains(&weight);
    matches!(problem.kind, SchemaProblemKind::InvalidValue { .. })
        && object.reference.group() == GATEWAY_API
        && problem.node.as_i64().is_some_and(out_of_bounds)
        && problem.node.path_from(object.root()).as_str().ends_with(".weight")
}
