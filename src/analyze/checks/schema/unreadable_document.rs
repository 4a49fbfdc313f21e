//! The check `unreadable-document`.

use crate::analyze::checks::prelude::*;

check! {
    /// A document cannot be read as YAML or JSON.
    ///
    /// ## Why it hurts
    /// `kubectl apply` and every GitOps controller refuse the file, often together with everything
    /// else in it. Nothing in such a document can be checked, so it is an error and not a note.
    ///
    /// ## How to fix
    /// The place is where the reader gave up; the cause is there or shortly before it. Usual causes:
    /// a tab in the indentation, a quote or bracket that is never closed, a `:` inside plain text
    /// that needs quotes, and content behind `---` on the same line.
    pub static UNREADABLE_DOCUMENT = "unreadable-document", [], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for problem in context.estate.unreadable() {
        findings.place(context.estate.place_of_problem(problem), problem.problem.message.clone());
    }
}
