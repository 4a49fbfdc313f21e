//! The check `deprecated-field`.

use crate::analyze::checks::prelude::*;

check! {
    /// A field is deprecated: another one took its place, or nothing reads it.
    ///
    /// ## Why it hurts
    /// `fault.delay.percent` knows whole percents only and may go with the next version of the API. The `egressProxy` of a
    /// Sidecar is not read at all: traffic to unknown hosts does not go through it.
    ///
    /// ## How to fix
    /// Write `fault.delay.percentage: {value: ...}`. Send unknown traffic through an egress gateway by a ServiceEntry and a
    /// VirtualService.
    pub static DEPRECATED_FIELD = "deprecated-field", ["IST0002"], Warning, ["VirtualService", "Sidecar"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        for rule in &service.spec.http {
            let Some(delay) = rule.node.at(&["fault", "delay"]) else { continue };
            let percent = delay.get("percent").and_then(NodeRef::as_i64).unwrap_or_default();
            if let (true, Some(key)) = (percent > 0, delay.key("percent")) {
                findings
                    .at(service.object, key, "`fault.delay.percent` is deprecated")
                    .help(format!("write percentage: {{value: {percent}}}"));
            }
        }
    }
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
