//! What Envoy logs: its loggers and their levels.

use serde_json::{Map, Value, json};

use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};

/// The levels that Envoy knows.
const LEVELS: [&str; 7] = ["trace", "debug", "info", "warning", "error", "critical", "off"];

/// The paths to send to, one after the other: one for each logger that is set, or one that only shows.
///
/// # Errors
///
/// When a level is none, or a logger's name cannot be one.
pub fn paths(levels: Option<&str>) -> Result<Vec<String>> {
    let Some(levels) = levels else { return Ok(vec!["/logging".to_owned()]) };
    levels
        .split(',')
        .map(|part| {
            let (logger, level) = part.trim().split_once(':').unwrap_or(("level", part.trim()));
            let level = if level == "warn" { "warning" } else { level };
            let named = !logger.is_empty() && logger.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            if named && LEVELS.contains(&level) {
                return Ok(format!("/logging?{logger}={level}"));
            }
            Err(Error::usage("reading --level", format!("`{part}` is no level"))
                .advise(format!("Write LEVEL or LOGGER:LEVEL, where LEVEL is one of {}.", LEVELS.join(", "))))
        })
        .collect()
}

/// The loggers that Envoy lists.
pub fn report(text: &str) -> Report {
    shown(&text.lines().filter_map(|line| line.trim().split_once(": ")).collect::<Vec<_>>())
}

/// Loggers with their levels.
pub(super) fn shown(loggers: &[(&str, &str)]) -> Report {
    let item = |(logger, level): &(&str, &str)| -> Value { json!({ "logger": logger, "level": level }) };
    let mut document = Map::new();
    document.insert("loggers".into(), loggers.iter().map(item).collect());
    let rows =
        loggers.iter().map(|(logger, level)| vec![(*logger).to_owned(), (*level).to_owned()]).collect();
    let table = Table { header: vec!["LOGGER", "LEVEL"], rows };
    let view = View { kind: "ProxyLog", document, table, ..View::default() };
    Report { view, exit: Exit::Yes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_checked_before_they_are_sent() {
        assert_eq!(paths(None).unwrap(), ["/logging"]);
        assert_eq!(paths(Some("debug")).unwrap(), ["/logging?level=debug"]);
        assert_eq!(
            paths(Some("http:trace,rbac:warn")).unwrap(),
            ["/logging?http=trace", "/logging?rbac=warning"]
        );
        for wrong in ["loud", "http:loud", "a&b:debug", ":debug", ""] {
            assert!(paths(Some(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn loggers_are_listed() {
        let table = report("active loggers:\n  admin: warning\n  rbac: debug\n").view.table;
        assert_eq!(
            table.rows,
            [["admin", "warning"], ["rbac", "debug"]].map(|row| row.map(str::to_owned).to_vec())
        );
    }
}
