//! The checks `misplaced-annotation` and `unknown-annotation`.

use super::written;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::annotations::{ANNOTATIONS, find, is_label};

check! {
    /// An annotation of Istio stands on a kind on which it has no effect.
    ///
    /// ## Why it hurts
    /// Nothing reads it there, and nothing complains. Most often it is an annotation of pods that stands on a Deployment
    /// itself instead of on its template.
    ///
    /// ## How to fix
    /// Move it to the kind that the message names; for pods, to `spec.template.metadata.annotations`.
    pub static MISPLACED_ANNOTATION = "misplaced-annotation", ["IST0107"], Warning, [], misplaced
}

check! {
    /// An annotation in Istio's domain that Istio does not know.
    ///
    /// ## Why it hurts
    /// Nothing reads it: most often a slip of the keyboard, an annotation of an older release, or a label that was written
    /// as an annotation.
    ///
    /// ## How to fix
    /// Correct the name, or remove it. What Istio reads from labels belongs under `labels`.
    pub static UNKNOWN_ANNOTATION = "unknown-annotation", ["IST0108"], Warning, [], unknown
}

fn misplaced<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for one in written(context) {
        let Some(annotation) = find(one.name).filter(|annotation| !annotation.goes_on(one.kind)) else {
            continue;
        };
        let message = format!("`{}` has no effect on a {}", one.name, one.kind);
        let template =
            annotation.kinds.contains(&"Pod") && one.object.root().at(&["spec", "template"]).is_some();
        let help = if template {
            "move it to spec.template.metadata.annotations".to_owned()
        } else {
            format!("it goes on: {}", text::list(annotation.kinds, 6))
        };
        findings.at(one.object, one.key, message).help(help);
    }
}

fn unknown<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for one in written(context).filter(|one| find(one.name).is_none()) {
        let draft = findings.at(one.object, one.key, format!("Istio knows no annotation `{}`", one.name));
        if is_label(one.name) {
            draft.help("Istio reads it from labels: move it to `labels`");
        } else if let Some(near) =
            text::nearest(one.name, ANNOTATIONS.iter().map(|annotation| annotation.name))
        {
            draft.help(format!("did you mean `{near}`?"));
        }
    }
}
