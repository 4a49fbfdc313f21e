//! A live cluster to an estate. Which kinds, and how much of each, comes from the caller.

use std::sync::Arc;

use crate::base::context::Ui;
use crate::base::{Error, ObjectRef, Result};
use crate::cluster::{Cluster, Listed, Query};
use crate::document::{NodeRef, Tree};
use crate::estate::{Depth, Estate, KindSpec, Object, Scope};

/// A kind that is read from a cluster.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The kind.
    pub kind: &'w KindSpec,
    /// How much of its objects.
    pub depth: Depth,
    /// Only the object of this namespace and name.
    pub only: Option<(&'w str, &'w str)>,
}

impl<'w> Wanted<'w> {
    /// All objects of a kind.
    pub const fn all(kind: &'w KindSpec, depth: Depth) -> Self {
        Self { kind, depth, only: None }
    }

    /// Whether it lies inside of the part of the cluster that is read: always, when that is all of it.
    pub fn is_inside(&self, namespace: Option<&str>) -> bool {
        match (namespace, self.only) {
            (None, _) => true,
            (Some(_), _) if self.kind.scope == Scope::Cluster => false,
            (Some(namespace), Some((only, _))) => namespace == only,
            (Some(_), None) => true,
        }
    }
}

/// Reads a cluster, or one namespace of it. What is not installed is complete and empty. What cannot
/// be read is an error, unless `allow_incomplete`: then the coverage says so. When one namespace is
/// read, what lies outside of it is read if that is allowed.
pub fn live(
    cluster: &Cluster,
    wanted: &[Wanted<'_>],
    namespace: Option<&str>,
    allow_incomplete: bool,
    ui: &dyn Ui,
) -> Result<Estate> {
    let queries: Vec<Query<'_>> = wanted
        .iter()
        .map(|wanted| Query {
            kind: wanted.kind,
            namespace: wanted.only.map(|(namespace, _)| namespace).or(namespace),
            name: wanted.only.map(|(_, name)| name),
            depth: wanted.depth,
        })
        .collect();
    let progress = |count| ui.progress(&format!("reading the cluster: {count} of {} kinds", queries.len()));
    let answers = cluster.list_all(&queries, progress)?;
    let mut estate = Estate::default();
    for (wanted, answer) in wanted.iter().zip(answers) {
        let KindSpec { group, kind, .. } = *wanted.kind;
        match answer {
            Ok(Listed::NotInstalled) => estate.coverage.complete_kind(group, kind),
            Ok(Listed::Objects { api_version, trees }) => {
                for tree in trees {
                    estate.push(object(&api_version, kind, tree));
                }
                match (wanted.only, namespace) {
                    (Some(_), _) => {}
                    (None, Some(namespace)) if wanted.kind.scope == Scope::Namespaced => {
                        estate.coverage.complete_kind_in(group, kind, namespace);
                    }
                    (None, _) => estate.coverage.complete_kind(group, kind),
                }
            }
            Err(error) if allow_incomplete || !wanted.is_inside(namespace) => {
                let reason = format!("{} failed: {}", error.doing, error.cause);
                estate.coverage.unreadable.insert((group.to_owned(), kind.to_owned()), reason);
            }
            Err(error) => return Err(with_the_way_out(error)),
        }
    }
    Ok(estate)
}

/// Reads the objects of these identities, and nothing else. One that does not exist is left out.
pub fn live_named(cluster: &Cluster, objects: &[ObjectRef], namespace: &str, ui: &dyn Ui) -> Result<Estate> {
    let progress = |count| ui.progress(&format!("reading the cluster: {count} of {} objects", objects.len()));
    let mut estate = Estate::default();
    for (reference, found) in objects.iter().zip(cluster.get_named(objects, namespace, progress)?) {
        if let Some(value) = found {
            estate.push(Object::new(reference.clone(), None, Arc::new(Tree::from_json(&value))));
        }
    }
    Ok(estate)
}

fn with_the_way_out(error: Error) -> Error {
    let advice = format!("{} --allow-incomplete goes on without what cannot be read.", error.advice);
    error.advise(advice.trim())
}

fn object(api_version: &str, kind: &str, tree: Tree) -> Object {
    let metadata = |field: &str| {
        let node = tree.root().at(&["metadata", field]);
        node.and_then(NodeRef::as_str).unwrap_or_default().to_owned()
    };
    let reference = ObjectRef {
        api_version: api_version.to_owned(),
        kind: kind.to_owned(),
        namespace: metadata("namespace"),
        name: metadata("name"),
    };
    Object::new(reference, None, Arc::new(tree))
}
