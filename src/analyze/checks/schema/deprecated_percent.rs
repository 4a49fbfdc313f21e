//! The check `deprecated-percent`.

use crate::analyze::Draft;
use crate::analyze::checks::prelude::*;
use crate::estate::Object;

check! {
    /// A share is written as a whole percent in a field that another one has replaced.
    ///
    /// ## Why it hurts
    /// `mirrorPercent` and `fault.delay.percent` know whole percents only, and may go with the next version of the API.
    /// Beside the newer field they are ignored, so the share that is read is not the one in force.
    ///
    /// ## How to fix
    /// Write `mirrorPercentage: {value: 5}` and `percentage: {value: 5}`; fractions such as 0.1 are possible there.
    /// `--fix` does it.
    pub static DEPRECATED_PERCENT = "deprecated-percent", ["IST0002"], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        for rule in &service.spec.http {
            let mirror = ["mirrorPercent", "mirror_percent"].map(|old| (rule.node, old, "mirrorPercentage"));
            let delay = rule.fault.as_ref().and_then(|fault| fault.delay.as_ref());
            let delay = delay.map(|delay| (delay.node, "percent", "percentage"));
            for (map, old, new) in mirror.into_iter().chain(delay) {
                let Some(key) = map.key(old).filter(|_| map.get(old).is_some()) else { continue };
                if map.get(new).is_some() {
                    let message = format!("`{old}` is deprecated, and ignored beside `{new}`");
                    findings.at(service.object, key, message).help("remove it");
                    continue;
                }
                let draft = findings.at(service.object, key, format!("`{old}` is deprecated"));
                draft.help(format!("write `{new}: {{value: ...}}`"));
                // Of both spellings one counts.
                if !(rule.mirror_percent.is_some() && rule.mirror_percent_snake.is_some()) {
                    replace(draft, service.object, map, old, new);
                }
            }
        }
    }
}

/// Offers the newer field with the same share.
fn replace<'e>(draft: &mut Draft<'e>, object: &'e Object, map: NodeRef<'e>, old: &str, new: &str) {
    let root = object.root();
    if let (Some(key), Some(value)) = (map.key(old), map.get(old)) {
        let edits = [edit::rename_key(root, key, new), edit::wrap_integer(root, value, "value")];
        draft.fix(format!("write `{new}` for `{old}`"), edits);
    }
}
