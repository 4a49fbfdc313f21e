//! The check `relative-envoy-patch`.

use super::ignored_envoy_patch::operations;
use crate::analyze::checks::prelude::*;
use crate::resource::istio::envoy_filter::PatchOperation;

check! {
    /// A patch of an EnvoyFilter is relative to what other patches make, and the EnvoyFilter has no priority.
    ///
    /// ## Why it hurts
    /// EnvoyFilters of one priority are applied by age. `INSERT_BEFORE`, `INSERT_AFTER`, `REMOVE` and `REPLACE`
    /// do nothing when their filter is not there yet, so a patch that is relative to a filter of another
    /// EnvoyFilter works or not depending on which of the two was created first.
    ///
    /// ## How to fix
    /// Give the EnvoyFilter a `priority`: lower ones are applied first. Patches that only refer to filters of
    /// Istio itself can stay as they are.
    pub static RELATIVE_ENVOY_PATCH = "relative-envoy-patch", ["IST0151", "IST0155"], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for filter in &context.catalog.envoy_filters {
        if filter.spec.priority.is_some_and(|priority| priority != 0) {
            continue;
        }
        for patch in &filter.spec.config_patches {
            let Some((change, operation)) = patch.patch.as_ref().and_then(|it| Some((it, it.operation?)))
            else {
                continue;
            };
            // What does nothing at all is said by `ignored-envoy-patch`.
            if patch.apply_to.and_then(operations).is_some_and(|works| !works.contains(&operation)) {
                continue;
            }
            let relative = matches!(
                operation,
                PatchOperation::Remove
                    | PatchOperation::Replace
                    | PatchOperation::InsertBefore
                    | PatchOperation::InsertAfter
            );
            if relative {
                let node = change.node.get("operation").unwrap_or(change.node);
                let message = format!(
                    "{} depends on what older EnvoyFilters have made, and this one has no priority",
                    operation.as_str()
                );
                findings.at(filter.object, node, message).uncertain();
            }
        }
    }
}
