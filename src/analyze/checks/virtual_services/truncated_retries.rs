//! The check `truncated-retries`.

use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;

check! {
    /// The timeout of a rule leaves no time for its retries.
    ///
    /// ## Why it hurts
    /// `timeout` bounds the request with all of its tries, `perTryTimeout` each of them. When a backend
    /// hangs and the timeout is not longer than one try, nothing is tried again: the client gets a 504 although
    /// retries are configured. When it is a little longer, only some of the retries happen.
    ///
    /// ## How to fix
    /// Make `timeout` at least `perTryTimeout` times the number of tries (`attempts` and the first one), or
    /// shorten `perTryTimeout`.
    pub static TRUNCATED_RETRIES = "truncated-retries", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        for rule in &service.spec.http {
            let (Some(timeout), Some(retries)) = (&rule.timeout, &rule.retries) else { continue };
            let (Some(per_try), Some(attempts)) = (&retries.per_try_timeout, retries.attempts) else {
                continue;
            };
            let bounded = timeout.seconds > 0.0 && per_try.seconds > 0.0 && attempts > 0;
            let needed = per_try.seconds * (attempts.saturating_add(1) as f64);
            // Durations are read as fractions of seconds.
            if !bounded || needed <= timeout.seconds + 1e-9 {
                continue;
            }
            let tries = attempts.saturating_add(1);
            let fitting = (timeout.seconds / per_try.seconds + 1e-9).floor();
            let message = if fitting < 2.0 {
                format!(
                    "a try that hangs is never repeated: the timeout of {} is over after {fitting} of {tries} tries of {}",
                    timeout.text, per_try.text
                )
            } else {
                format!(
                    "{tries} tries of {} do not fit into the timeout of {}: {fitting} do",
                    per_try.text, timeout.text
                )
            };
            let node = rule.node.get("timeout").unwrap_or(rule.node);
            let draft = findings.at(service.object, node, message);
            draft.related(service.object, retries.node, "the retries");
            if fitting >= 2.0 {
                draft.severity(Severity::Info);
            }
        }
    }
}
