//! The check `total-ejection`.

use super::levels;
use crate::analyze::checks::prelude::*;

check! {
    /// Outlier detection may eject every endpoint of a host.
    ///
    /// ## Why it hurts
    /// With `maxEjectionPercent: 100` and no `minHealthPercent`, a fault that hits all endpoints, such as a slow database
    /// behind them, makes clients eject them one after the other until none is left. Then every request
    /// is answered with 503, also those that would have worked.
    ///
    /// ## How to fix
    /// Write a smaller `maxEjectionPercent`, for example 50; or set `minHealthPercent`, below which the
    /// proxies use all endpoints again.
    pub static TOTAL_EJECTION = "total-ejection", [], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for level in levels(context) {
        // Only where it is written, not where it is inherited.
        let written = level.node.get("outlierDetection");
        let Some(outlier) = level.outlier_detection.filter(|outlier| written == Some(outlier.node)) else {
            continue;
        };
        let all = outlier.max_ejection_percent.is_some_and(|percent| percent >= 100);
        if all && outlier.min_health_percent.is_none_or(|percent| percent <= 0) {
            let node = outlier.node.get("maxEjectionPercent").unwrap_or(outlier.node);
            findings.at(level.rule.object, node, "every endpoint may be ejected: then all requests get 503");
        }
    }
}
