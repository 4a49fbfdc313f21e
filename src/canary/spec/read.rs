//! Reads a plan file, and says with line and column what is wrong with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{API_VERSION, Canary, KIND};
use crate::base::{Error, Result};
use crate::document::{self, Limits, NodeRef, Position};
use crate::resource::parse_duration;

/// A plan has at most so many routes.
const MOST_ROUTES: usize = 32;
/// The name of a plan is at most so long, since names of journal and lease are made of it.
const LONGEST_NAME: usize = 40;

/// Reads a plan file.
///
/// # Errors
///
/// When it is none, has a field that no plan has, or contradicts itself; with the place.
pub fn read(name: &str, text: &str) -> Result<Canary> {
    let doing = format!("reading the plan {name}");
    let wrong = |path: &[&str], why: String| {
        let cause = match place(text, path) {
            Some(at) => format!("{name}:{}:{}: {why}", at.line, at.column),
            None => why,
        };
        Error::usage(&doing, cause).advise("docs/canary.md explains every field of a plan.")
    };
    let canary: Canary = serde_saphyr::from_str(text).map_err(|error| {
        Error::usage(&doing, error).advise("`meshctl canary init` prints a plan to begin with.")
    })?;
    if (canary.api_version.as_str(), canary.kind.as_str()) != (API_VERSION, KIND) {
        let why = format!("it is a {} of {}, not a {KIND} of {API_VERSION}", canary.kind, canary.api_version);
        return Err(wrong(&["kind"], why));
    }
    match problem(&canary) {
        None => Ok(canary),
        Some((path, why)) => Err(wrong(&path, why)),
    }
}

/// The first thing that is wrong, with the path of the field.
fn problem(canary: &Canary) -> Option<(Vec<&'static str>, String)> {
    let (metadata, spec) = (&canary.metadata, &canary.spec);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let name = metadata.name.as_str();
    let is_label =
        !name.is_empty() && name.bytes().all(plain) && !name.starts_with('-') && !name.ends_with('-');
    if !is_label || name.len() > LONGEST_NAME {
        let why =
            format!("`{name}` is no name of lower-case letters, digits and `-`, at most {LONGEST_NAME} long");
        return Some((vec!["metadata", "name"], why));
    }
    if spec.routes.is_empty() || spec.routes.len() > MOST_ROUTES {
        let why = format!("a plan has 1 to {MOST_ROUTES} routes, this one {}", spec.routes.len());
        return Some((vec!["spec", "routes"], why));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) =
        spec.routes.iter().find(|route| !seen.insert((&route.context, &route.route, &route.rule)))
    {
        return Some((vec!["spec", "routes"], format!("{} stands twice in it", twice.route)));
    }
    if let Some(same) = spec.routes.iter().find(|route| route.stable == route.canary) {
        return Some((vec!["spec", "routes"], format!("{} is both stable and canary", same.stable)));
    }
    if let Err(why) = spec.strategy.shares().map(drop).and_then(|()| spec.strategy.stages().map(drop)) {
        return Some((vec!["spec", "strategy"], why));
    }
    let first = &spec.strategy;
    let longest = spec
        .strategy
        .evidence
        .as_ref()
        .map(|it| (vec!["spec", "strategy", "evidence", "holdMax"], &it.hold_max));
    let durations = [
        Some((vec!["spec", "hold", "min"], &spec.hold.min)),
        Some((vec!["spec", "hold", "interval"], &spec.hold.interval)),
        Some((vec!["spec", "verify", "timeout"], &spec.verify.timeout)),
        longest,
        first
            .dark_launch
            .as_ref()
            .and_then(|it| Some((vec!["spec", "strategy", "darkLaunch", "hold"], it.hold.as_ref()?))),
        first
            .mirror
            .as_ref()
            .and_then(|it| Some((vec!["spec", "strategy", "mirror", "hold"], it.hold.as_ref()?))),
        first
            .sticky
            .as_ref()
            .and_then(|it| Some((vec!["spec", "strategy", "sticky", "maxAge"], it.max_age.as_ref()?))),
    ];
    for (path, text) in durations.into_iter().flatten() {
        if parse_duration(text).is_none_or(|seconds| !(0.0..=1e7).contains(&seconds)) {
            return Some((path, format!("`{text}` is no duration such as 30s or 5m")));
        }
    }
    let mut names = BTreeSet::new();
    if let Some(twice) = spec.gates.iter().find(|gate| !names.insert(gate.name.as_str())) {
        return Some((vec!["spec", "gates"], format!("two gates are called `{}`", twice.name)));
    }
    None
}

/// Where a field stands.
fn place(text: &str, path: &[&str]) -> Option<Position> {
    let shared: Arc<str> = Arc::from(text);
    let documents = document::read(&shared, &Limits::default());
    let root = documents.first()?.tree.as_ref()?.root();
    // The deepest part of the path that is there.
    let node: NodeRef<'_> = (0..=path.len()).rev().find_map(|length| root.at(&path[..length]))?;
    Some(Position::of(text, node.span()?.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "apiVersion: meshctl.io/v1\nkind: Canary\nmetadata: {name: reviews}\nspec:\n  routes:\n  - {route: vs/reviews, stable: v1, canary: v2}\n  strategy:\n    steps: [5, 25%, 100]\n";

    #[test]
    fn a_plan_is_read_with_its_defaults() {
        let plan = read("canary.yaml", PLAN).expect("a plan");
        assert_eq!(plan.spec.hold.min, "1m");
        assert_eq!(plan.spec.verify.timeout, "2m");
        let again = serde_json::to_value(&plan).expect("JSON");
        assert_eq!(serde_json::from_value::<Canary>(again).expect("a plan"), plan, "kept as it was read");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (from, to, place, why) in [
            ("name: reviews", "name: Reviews", "3:", "is no name"),
            ("steps: [5, 25%, 100]", "steps: [5, 5]", "8:", "larger than the one before"),
            ("steps: [5, 25%, 100]", "steps: [5, 25%, 100]\n    blueGreen: {}", "8:", "exactly one"),
            ("steps: [5, 25%, 100]", "steps: []", "8:", "no step"),
            ("canary: v2", "canary: v1", "6:", "both stable and canary"),
            ("  strategy:", "  hold: {min: soon}\n  strategy:", "7:", "is no duration"),
            ("canary: v2}", "canary: v2}\n  - {route: vs/reviews, stable: v1, canary: v3}", "6:", "twice"),
        ] {
            let text = PLAN.replace(from, to);
            let error = read("canary.yaml", &text).expect_err(to).to_string();
            assert!(error.contains(&format!("canary.yaml:{place}")), "{to}: {error}");
            assert!(error.contains(why), "{to}: {error}");
        }
        let misspelt = PLAN.replace("strategy:", "strategie:");
        let error = read("canary.yaml", &misspelt).expect_err("unknown").to_string();
        assert!(error.contains("strategie"), "{error}");
    }
}
