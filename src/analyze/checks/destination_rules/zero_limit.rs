//! The check `zero-limit`.

use super::levels;
use crate::analyze::checks::prelude::*;

check! {
    /// A limit of a connection pool is 0, which means that there is no limit.
    ///
    /// ## Why it hurts
    /// To Istio, 0 is the same as "not set", and what is not set is practically unlimited. `http1MaxPendingRequests: 0` does
    /// not stop requests from waiting, and `maxRetries: 0` does not turn retries off.
    ///
    /// ## How to fix
    /// Write 1 or more; or remove the field, if no limit is meant. Retries are turned off with `retries: {attempts: 0}` in the
    /// VirtualService.
    pub static ZERO_LIMIT = "zero-limit", [], Warning, [], run
}

/// The limits that are left out when they are not above 0 (pilot/pkg/networking/core/cluster_traffic_policy.go
/// `applyConnectionPool`).
const LIMITS: &[&[&str]] = &[
    &["tcp", "maxConnections"],
    &["http", "http1MaxPendingRequests"],
    &["http", "http2MaxRequests"],
    &["http", "maxRetries"],
];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for level in levels(context) {
        let Some(pool) = level.connection_pool else { continue };
        for path in LIMITS {
            if let Some(node) = pool.node.at(path).filter(|node| node.as_i64() == Some(0)) {
                let name = path.last().copied().unwrap_or_default();
                let message = format!("`{name}: 0` is no limit: Istio takes it as not set");
                findings.at(level.rule.object, node, message);
            }
        }
    }
}
