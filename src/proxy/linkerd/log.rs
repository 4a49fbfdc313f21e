//! What a Linkerd proxy logs: a filter of directives with commas between them, as `warn,linkerd=info` (tracing's `EnvFilter`).

use crate::base::{Error, Report, Result};
use crate::proxy::log::shown;

/// Shows the filter, and takes another one by PUT.
pub const LEVEL: &str = "/proxy-log-level";

/// The levels that the proxy knows.
const LEVELS: [&str; 6] = ["trace", "debug", "info", "warn", "error", "off"];

/// Refuses what cannot be a filter, before it is sent.
///
/// # Errors
///
/// When a directive has no level.
pub fn check(filter: &str) -> Result<()> {
    for directive in filter.split(',') {
        let (target, level) = directive.rsplit_once('=').unwrap_or(("all", directive));
        let named = !target.is_empty() && target.bytes().all(|byte| byte.is_ascii_graphic());
        if !named || !LEVELS.contains(&level) {
            return Err(Error::usage("reading --level", format!("`{directive}` is no level")).advise(format!(
                "Write LEVEL or TARGET=LEVEL with commas between them, as warn,linkerd=debug; LEVEL is one of {}.",
                LEVELS.join(", ")
            )));
        }
    }
    Ok(())
}

/// The filter as a list; `*` stands for all that no other directive is about.
pub fn report(filter: &str) -> Report {
    let directives = filter.trim().split(',').filter(|directive| !directive.is_empty());
    shown(&directives.map(|one| one.rsplit_once('=').unwrap_or(("*", one))).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_checked_and_listed() {
        for good in ["warn", "warn,linkerd=debug", "linkerd_app[{x=1}]=trace"] {
            assert!(check(good).is_ok(), "{good}");
        }
        for wrong in ["", "loud", "linkerd=loud", "=info", "a b=info", "info,"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
        let rows = report("warn,linkerd=info\n").view.table.rows;
        assert_eq!(rows, [["*", "warn"], ["linkerd", "info"]].map(|row| row.map(str::to_owned).to_vec()));
    }
}
