//! The check `deprecated-field`.

use crate::analyze::checks::prelude::*;

check! {
    /// A field is deprecated, and nothing reads it.
    ///
    /// ## Why it hurts
    /// The `egressProxy` of a Sidecar looks as if traffic to unknown hosts went through it. It does not.
    ///
    /// ## How to fix
    /// Send unknown traffic through an egress gateway by a ServiceEntry and a
    /// VirtualService.
    pub static DEPRECATED_FIELD = "deprecated-field", ["IST0002"], Warning, ["Sidecar"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for sidecar in &context.catalog.sidecars {
        let policy = sidecar.spec.node.get("outboundTrafficPolicy");
        let proxy = policy.filter(|policy| policy.get("egressProxy").is_some());
        if let Some(key) = proxy.and_then(|policy| policy.key("egressProxy")) {
            findings.at(
                sidecar.object,
                key,
                "`egressProxy` is not read: unknown traffic does not go through it",
            );
        }
    }
}
