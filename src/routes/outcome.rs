//! What becomes of a request, in a few words for a cell of a table or a label of a picture.

use crate::model::outcome::PathRewrite;
use crate::model::{Action, Destination, Health, Outcome, Rule};

/// Where requests go and what happens on the way, in one line.
pub fn in_words(outcome: &Outcome) -> String {
    let mut words = vec![action(&outcome.action)];
    if let Some(host) = &outcome.rewrite.host {
        words.push(format!("host becomes {host}"));
    }
    match &outcome.rewrite.path {
        Some(PathRewrite::Full(with)) => words.push(format!("path becomes {with}")),
        Some(PathRewrite::Prefix { matched, with } | PathRewrite::Segments { matched, with }) => {
            words.push(format!("{matched} becomes {with}"));
        }
        Some(PathRewrite::Regex { pattern, with }) => words.push(format!("path: {pattern} becomes {with}")),
        None => {}
    }
    if let Some((status, share)) = outcome.fault.abort {
        words.push(format!("{} fail with {status}", percent(f64::from(share) / 1e6)));
    }
    if let Some((time, share)) = outcome.fault.delay {
        words.push(format!("{} wait {time} ms", percent(f64::from(share) / 1e6)));
    }
    if let Some(time) = outcome.timeout_ms {
        words.push(format!("timeout {time} ms"));
    }
    for mirror in &outcome.mirrors {
        words.push(format!(
            "{} copied to {}",
            percent(f64::from(mirror.share) / 1e6),
            name(&mirror.destination)
        ));
    }
    words.join(", ")
}

fn action(action: &Action) -> String {
    match action {
        Action::Forward(destinations) => {
            let parts = shares(destinations).into_iter();
            let several = destinations.len() > 1;
            let part = |(to, share): (&Destination, f64)| {
                let missing = if matches!(to.health, Health::Missing { .. }) { " (missing)" } else { "" };
                let share = if several { format!(" {}", percent(share)) } else { String::new() };
                format!("{}{share}{missing}", name(to))
            };
            parts.map(part).collect::<Vec<_>>().join(", ")
        }
        Action::Redirect(redirect) => {
            let part =
                |part: &Option<String>, close: &str| part.as_ref().map(|part| format!("{part}{close}"));
            let path = match &redirect.path {
                Some(PathRewrite::Full(path)) => path.clone(),
                Some(PathRewrite::Prefix { with, .. } | PathRewrite::Segments { with, .. }) => {
                    format!("{with}…")
                }
                _ => String::new(),
            };
            let port = redirect.port.map(|port| format!(":{port}")).unwrap_or_default();
            let scheme = part(&redirect.scheme, "://").unwrap_or_default();
            let host = redirect.host.clone().unwrap_or_default();
            format!("redirect {} to {scheme}{host}{port}{path}", redirect.status)
        }
        Action::Direct { status, .. } => format!("answers {status}"),
        Action::NotFound => "404".to_owned(),
        Action::Passthrough => "passes through to the address that was asked for".to_owned(),
        Action::Unavailable { status: 0, why } => format!("closed: {why}"),
        Action::Unavailable { status, why } => format!("{status}: {why}"),
    }
}

/// The destinations with their shares, from 0 to 1. One alone has everything.
pub fn shares(destinations: &[Destination]) -> Vec<(&Destination, f64)> {
    let total: u64 = destinations.iter().map(|to| to.weight).sum();
    let share = |to: &Destination| match (destinations.len(), total) {
        (1, _) => 1.0,
        (_, 0) => 0.0,
        (_, total) => to.weight as f64 / total as f64,
    };
    destinations.iter().map(|to| (to, share(to))).collect()
}

/// A destination in short: `reviews.shop v2:9080`.
pub fn name(to: &Destination) -> String {
    let host = to.host.strip_suffix(".svc.cluster.local").unwrap_or(&to.host);
    let subset = to.subset.as_ref().map(|subset| format!(" {subset}")).unwrap_or_default();
    let port = to.port.map(|port| format!(":{port}")).unwrap_or_default();
    format!("{host}{subset}{port}")
}

/// A share from 0 to 1 in percent, with as many digits as it takes.
pub fn percent(share: f64) -> String {
    let rounded = (share * 100_000.0).round() / 1000.0;
    format!("{rounded} %")
}

/// What a rule asks for: its matches, joined by `or`.
pub fn matches_in_words(rule: &Rule) -> String {
    let parts: Vec<String> = rule.matches.iter().map(ToString::to_string).collect();
    parts.join(", or ")
}
