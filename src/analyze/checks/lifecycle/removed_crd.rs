//! The check `removed-crd`.

use super::removed_kind::removed;
use crate::analyze::checks::prelude::*;

check! {
    /// The definition of a kind is still installed, though Istio removed the kind.
    ///
    /// ## Why it hurts
    /// The API server goes on taking objects of the kind, and nothing reads them. Who writes such a policy believes that it
    /// holds.
    ///
    /// ## How to fix
    /// Look for objects of the kind, write them anew as its successor, and delete the CustomResourceDefinition.
    pub static REMOVED_CRD = "removed-crd", ["IST0002"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for object in context.estate.of_kind("apiextensions.k8s.io", "CustomResourceDefinition") {
        let text = |path: &[&str]| object.root().at(path).and_then(NodeRef::as_str).unwrap_or_default();
        let (group, kind) = (text(&["spec", "group"]), text(&["spec", "names", "kind"]));
        let Some((since, successor)) = removed(group, kind) else { continue };
        findings
            .object(object, format!("{kind} of {group} is gone since {since}"))
            .help(format!("in its place: {successor}"));
    }
}
