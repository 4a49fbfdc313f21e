//! The check `several-defaults`.

use std::collections::BTreeMap;

use super::configurations;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::estate::Object;

check! {
    /// A namespace has several Sidecars, or several Telemetries, without a selector.
    ///
    /// ## Why it hurts
    /// Only one of them holds for the proxies of the namespace: the oldest. The others are accepted and
    /// do nothing, and whoever deletes and re-creates one changes what every proxy of the namespace
    /// knows or reports.
    ///
    /// ## How to fix
    /// Put them together into one, or give all but one a selector.
    pub static SEVERAL_DEFAULTS = "several-defaults", ["IST0111", "IST0160", "KIA0002"], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for all in configurations(context) {
        let mut by_namespace: BTreeMap<&str, BTreeMap<&str, (&'e Object, &str)>> = BTreeMap::new();
        for one in all.iter().filter(|one| one.labels.is_empty() && !one.attached) {
            let id = &one.object.reference;
            // One object may stand in the input twice.
            by_namespace.entry(&id.namespace).or_default().insert(&id.name, (one.object, one.field));
        }
        for (namespace, objects) in by_namespace.iter().filter(|(_, objects)| objects.len() > 1) {
            let names: Vec<&str> = objects.keys().copied().collect();
            for (name, (object, field)) in objects {
                let message = format!(
                    "{} without a {field} in namespace {namespace}: {}; only the oldest is used",
                    text::plural(objects.len(), &object.reference.kind),
                    text::list(&names, 5)
                );
                let draft = findings.object(object, message);
                if let Some((_, (other, _))) = objects.iter().find(|(other, _)| *other != name) {
                    draft.related(other, other.name_node(), "another one");
                }
            }
        }
    }
}
