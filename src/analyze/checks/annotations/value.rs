//! The check `invalid-annotation`.

use super::written;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::annotations::find;

check! {
    /// The value of an annotation cannot be read.
    ///
    /// ## Why it hurts
    /// The injector refuses pods with such an annotation, so the pods of a Deployment are never made.
    ///
    /// ## How to fix
    /// Correct the value; the message says what it should look like.
    pub static INVALID_ANNOTATION = "invalid-annotation", ["IST0125"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for one in written(context) {
        let Some(annotation) = find(one.name).filter(|annotation| annotation.goes_on(one.kind)) else {
            continue;
        };
        // What is no string is refused by the API server, and told by others.
        let Some(problem) = one.value.as_str().and_then(|text| annotation.value.problem(text)) else {
            continue;
        };
        findings.at(one.object, one.value, format!("{problem}, as `{}` must be", one.name));
    }
}
