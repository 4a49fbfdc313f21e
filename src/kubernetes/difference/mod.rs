//! What differs between two inputs as Kubernetes sees them: object by object and field by field. Items
//! of lists are matched by the key that the API merges them by. Left out is what the other side need
//! not say: defaults, and what the server or a controller fills in.

mod owned;
mod walk;

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::base::{FieldPath, ObjectRef, Place};
use crate::document::NodeRef;
use crate::estate::{Estate, Lookup, Object};
use crate::resource::schema::Schemas;
use walk::Walk;

/// What became of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only the second input has it.
    Added,
    /// Only the first input has it.
    Removed,
    /// Both have it, and it is not the same.
    Changed,
}

/// A field that is not the same.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldDifference {
    /// The field; items of lists are named by their key: `containers[name=app].image`.
    pub path: FieldPath,
    /// Its value in the first input.
    pub before: Option<Value>,
    /// Its value in the second input.
    pub after: Option<Value>,
}

/// An object that is not the same.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectDifference {
    /// The object.
    pub object: ObjectRef,
    /// What became of it.
    pub change: Change,
    /// Where it is in the first input.
    pub before: Option<Place>,
    /// Where it is in the second input.
    pub after: Option<Place>,
    /// The fields of a changed object.
    pub fields: Vec<FieldDifference>,
}

/// What two inputs differ in.
#[derive(Debug, Default)]
pub struct Differences {
    /// The objects that are not the same, in the order of the inputs.
    pub objects: Vec<ObjectDifference>,
    /// How many objects are the same.
    pub equal: usize,
}

/// Compares two inputs. Schemas of either (CustomResourceDefinitions) tell defaults and keys of lists.
pub fn compare(before: &Estate, after: &Estate) -> Differences {
    let schemas: Vec<Schemas> =
        [before, after].into_iter().filter_map(|side| Schemas::of(side).ok()).collect();
    let scaled = [scaled(before), scaled(after)].concat();
    let mut found = Differences::default();
    for object in first_of_each(before) {
        let place = Some(before.place(object, object.name_node()));
        let Some(other) = same(after, object) else {
            let (object, change) = (object.reference.clone(), Change::Removed);
            found.objects.push(ObjectDifference {
                object,
                change,
                before: place,
                after: None,
                fields: Vec::new(),
            });
            continue;
        };
        let id = &object.reference;
        let is_scaled = scaled.contains(&(id.kind.clone(), id.namespace.clone(), id.name.clone()));
        let schema = schemas.iter().find_map(|schemas| schemas.of_object(object));
        let fields =
            Walk::new(object, schema, is_scaled).compare(&owned::cleaned(object), &owned::cleaned(other));
        if fields.is_empty() {
            found.equal += 1;
            continue;
        }
        let after = Some(after.place(other, other.name_node()));
        found.objects.push(ObjectDifference {
            object: id.clone(),
            change: Change::Changed,
            before: place,
            after,
            fields,
        });
    }
    for object in first_of_each(after).filter(|object| same(before, object).is_none()) {
        found.objects.push(ObjectDifference {
            object: object.reference.clone(),
            change: Change::Added,
            before: None,
            after: Some(after.place(object, object.name_node())),
            fields: Vec::new(),
        });
    }
    found
}

/// The object of the same identity in another input, whatever version it is written in.
fn same<'e>(estate: &'e Estate, object: &Object) -> Option<&'e Object> {
    let id = &object.reference;
    match estate.find(id.group(), &id.kind, &id.namespace, &id.name) {
        Lookup::Found(found) => Some(found),
        Lookup::Absent | Lookup::NotObserved => None,
    }
}

/// Objects without those that stand there again under the same identity.
fn first_of_each(estate: &Estate) -> impl Iterator<Item = &Object> {
    estate
        .objects
        .iter()
        .filter(|object| same(estate, object).is_some_and(|first| std::ptr::eq(first, *object)))
}

/// Kind, namespace and name of everything whose replicas an autoscaler sets.
fn scaled(estate: &Estate) -> Vec<(String, String, String)> {
    let targets = estate.of_kind("autoscaling", "HorizontalPodAutoscaler").filter_map(|object| {
        let target = object.root().at(&["spec", "scaleTargetRef"])?;
        let text = |key: &str| target.get(key).and_then(NodeRef::as_str).map(str::to_owned);
        Some((text("kind")?, object.reference.namespace.clone(), text("name")?))
    });
    targets.collect()
}
