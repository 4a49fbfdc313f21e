//! The check `failover-without-outlier-detection`.

use super::levels;
use crate::analyze::checks::prelude::*;

check! {
    /// A DestinationRule asks for failover between localities and has no outlier detection.
    ///
    /// ## Why it hurts
    /// Only outlier detection tells a proxy that endpoints of its own zone or region fail. Without it `failover` and
    /// `failoverPriority` are not put into the proxies at all: when the zone goes down, its clients
    /// go on sending requests there.
    ///
    /// ## How to fix
    /// Add `outlierDetection` to the same policy. Settings of a port replace those of the host, so a port with
    /// a `loadBalancer` of its own needs its own `outlierDetection`, too.
    pub static FAILOVER_WITHOUT_OUTLIER_DETECTION = "failover-without-outlier-detection", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for level in levels(context) {
        let Some(locality) = level.load_balancer.and_then(|balancer| balancer.locality_lb_setting.as_ref())
        else {
            continue;
        };
        let key = if locality.failover_priority.is_empty() { "failover" } else { "failoverPriority" };
        let asked = !locality.failover.is_empty() || !locality.failover_priority.is_empty();
        if asked && locality.enabled != Some(false) && level.outlier_detection.is_none() {
            let node = locality.node.key(key).unwrap_or(locality.node);
            findings
                .at(level.rule.object, node, format!("without outlierDetection, `{key}` does nothing"))
                .help("add `outlierDetection` to this policy");
        }
    }
}
