//! The check `missing-outbound-mode`.

use crate::analyze::checks::prelude::*;

check! {
    /// A Sidecar has an `outboundTrafficPolicy` without a `mode`.
    ///
    /// ## Why it hurts
    /// Without the field the mesh config decides. With the field and no mode the policy is
    /// `REGISTRY_ONLY`: requests to everything that the mesh does not know are refused, even when the mesh
    /// permits them.
    ///
    /// ## How to fix
    /// Write the `mode`, or remove the field.
    pub static MISSING_OUTBOUND_MODE = "missing-outbound-mode", ["KIA1007"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for sidecar in &context.catalog.sidecars {
        let policy = sidecar.spec.outbound_traffic_policy.as_ref();
        if policy.is_some_and(|policy| policy.node.get("mode").is_none()) {
            let node = sidecar.spec.node.key("outboundTrafficPolicy").unwrap_or(sidecar.spec.node);
            findings
                .at(
                    sidecar.object,
                    node,
                    "without a `mode` this means REGISTRY_ONLY, whatever the mesh config says",
                )
                .help("write `mode: REGISTRY_ONLY` or `mode: ALLOW_ANY`");
        }
    }
}
