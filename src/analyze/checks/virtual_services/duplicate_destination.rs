//! The check `duplicate-destination`.

use rustc_hash::FxHashMap;

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::routing::istio_splits;

check! {
    /// A rule has the same destination twice.
    ///
    /// ## Why it hurts
    /// The weights of both add up, so one destination gets more than each of the two entries says. Mostly
    /// one of them was meant for another subset: then that version gets no traffic at all.
    ///
    /// ## How to fix
    /// Correct the subset or the host of one of them, or write one entry with the sum of the weights.
    pub static DUPLICATE_DESTINATION = "duplicate-destination", ["KIA1105"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for split in istio_splits(context).filter(|split| split.parts.len() > 1) {
        let mut known: FxHashMap<(String, &str, Option<i64>), NodeRef<'e>> = FxHashMap::default();
        for part in &split.parts {
            let Some(destination) = part.node.get("destination") else { continue };
            let text = |key: &str| destination.get(key).and_then(NodeRef::as_str).unwrap_or_default();
            let host = context.istio.resolve(text("host"), &split.object.reference.namespace);
            let port = destination.at(&["port", "number"]).and_then(NodeRef::as_i64);
            let key = (host, destination.get("subset").and_then(NodeRef::as_str).unwrap_or_default(), port);
            match known.get(&key) {
                // Entries may differ in the headers that they set; that is a way to split them.
                Some(first) if part.node.get("headers").is_none() && first.get("headers").is_none() => {
                    findings
                        .at(
                            split.object,
                            destination,
                            format!("{} is a destination of this rule twice", part.name),
                        )
                        .related(split.object, *first, "the first");
                }
                Some(_) => {}
                None => drop(known.insert(key, part.node)),
            }
        }
    }
}
