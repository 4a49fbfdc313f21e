//! The check `duplicate-key`.

use crate::analyze::checks::prelude::*;
use crate::document::ProblemKind;

check! {
    /// A key stands twice in one map.
    ///
    /// ## Why it hurts
    /// The API server's strict decoding, which `kubectl` asks for, refuses the object. Readers that
    /// are less strict keep only the last value, so one of the two settings is silently lost.
    /// YAML 1.1 spellings count as one key: `yes`, `y` and `on` are all `true`.
    ///
    /// ## How to fix
    /// Remove one of them, or merge their contents. A key beside `<<` must not repeat a key of the
    /// merged map.
    pub static DUPLICATE_KEY = "duplicate-key", ["IST0106"], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for problem in context.estate.problems.iter().filter(|p| p.problem.kind == ProblemKind::DuplicateKey) {
        let draft = findings.place(context.estate.place_of_problem(problem), problem.problem.message.clone());
        let text = context.estate.sources.get(problem.source).map(|source| &source.text);
        let lines = text.zip(problem.problem.needless.clone());
        if let Some(removal) = lines.and_then(|(text, entry)| edit::remove_lines(text, entry)) {
            draft.fix("remove the later one, which says the same", [Ok(removal)]);
        }
    }
}
