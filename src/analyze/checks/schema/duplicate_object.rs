//! The check `duplicate-object`.

use crate::analyze::checks::prelude::*;
use crate::estate::Lookup;

check! {
    /// One object stands in the input twice.
    ///
    /// ## Why it hurts
    /// Applied together, the later one wins, and which is the later depends on the order of files.
    /// Two tools that each apply one of them undo each other for ever.
    ///
    /// ## How to fix
    /// Keep one of them. When both are meant, for two clusters say, analyze them one after the other.
    pub static DUPLICATE_OBJECT = "duplicate-object", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for object in &context.estate.objects {
        let id = &object.reference;
        let first = match context.estate.find(id.group(), &id.kind, &id.namespace, &id.name) {
            Lookup::Found(first) => first,
            Lookup::Absent | Lookup::NotObserved => continue,
        };
        if !std::ptr::eq(first, object) {
            findings.object(object, format!("{id} stands in the input twice")).related(
                first,
                first.name_node(),
                "the first one",
            );
        }
    }
}
