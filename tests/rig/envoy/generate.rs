//! Random routing tables with everything that Envoy can express.

use std::sync::Arc;

use meshctl::model::outcome::{Fault, PathRewrite};
use meshctl::model::{
    Action, Chain, Condition, Destination, Dimension, Domain, HeaderChanges, Health, Listener, Match, Origin,
    Outcome, Redirect, RouteTable, Rule, Serve, Test, VirtualHost,
};

use super::requests::{METHODS, PATHS, Rng, VALUES};

const DOMAINS: [&str; 12] = [
    "a.com",
    "b.a.com",
    "x.org",
    "foo",
    "*.a.com",
    "*.com",
    "*a.com",
    "*.b.a.com",
    "foo.*",
    "a.*",
    "b.a.*",
    "*",
];
const PATH_PATTERNS: [&str; 7] =
    ["/a.*", "/[ab]", "/(a|b)/.*", "(?i)/a(/.*)?", ".*b", r"/b/\d+", "/api/v[12].*"];
const VALUE_PATTERNS: [&str; 6] = ["v[12]", "v1|v2", r".*\d", "[^v]*", "(?i)V.*", ".+"];

/// A listener with one table.
pub(super) fn listener(rng: &mut Rng, port: u16) -> Listener {
    let name = format!("l{port}");
    let table = RouteTable {
        scheme: None,
        name: name.clone(),
        hosts: hosts(rng),
        otherwise: Arc::new(Outcome::plain(if rng.one_in(4) {
            Action::Passthrough
        } else {
            Action::NotFound
        })),
    };
    let serve = Serve::Http(Arc::new(table));
    let chain = Chain { addresses: Vec::new(), server_names: Vec::new(), protocol: None, serve };
    Listener { name, port, bound: None, addresses: Vec::new(), chains: vec![chain], origin: Origin::NONE }
}

fn hosts(rng: &mut Rng) -> Vec<Arc<VirtualHost>> {
    let mut domains: Vec<&str> = DOMAINS.to_vec();
    let mut hosts = Vec::new();
    for index in 0..1 + rng.below(5) {
        let domains = (0..1 + rng.below(2))
            .map(|_| Domain::parse(domains.swap_remove(rng.below(domains.len()))))
            .collect();
        let rules = (0..1 + rng.below(8)).map(|rule| self::rule(rng, rule)).collect();
        let otherwise = if rng.one_in(3) { outcome(rng, None) } else { Outcome::plain(Action::NotFound) };
        hosts.push(Arc::new(VirtualHost {
            name: format!("h{index}"),
            domains,
            rules,
            otherwise: Arc::new(otherwise),
            origin: Origin::NONE,
        }));
    }
    hosts
}

fn rule(rng: &mut Rng, index: usize) -> Rule {
    let count = 1 + rng.below(5) / 3;
    let matches: Vec<Match> = (0..count).map(|_| matching(rng)).collect();
    // The prefix that a rewrite replaces is that of the match; with several matches they would differ.
    let prefix = match matches.as_slice() {
        [only] => only
            .conditions
            .iter()
            .find(|condition| condition.on == Dimension::Path)
            .and_then(|it| prefix(&it.test)),
        _ => None,
    };
    Rule { name: format!("r{index}"), origin: Origin::NONE, outcome: Arc::new(outcome(rng, prefix)), matches }
}

fn prefix(test: &Test) -> Option<(String, bool)> {
    match test {
        Test::Prefix(text) => Some((text.clone(), false)),
        Test::PathPrefix(text) => Some((text.clone(), true)),
        Test::IgnoreCase(inner) => prefix(inner),
        _ => None,
    }
}

fn matching(rng: &mut Rng) -> Match {
    let mut conditions = Vec::new();
    if !rng.one_in(4) {
        conditions.push(Condition::new(Dimension::Path, path_test(rng)));
    }
    for _ in 0..rng.below(5) / 2 {
        conditions.push(condition(rng));
    }
    Match::of(conditions)
}

fn path_test(rng: &mut Rng) -> Test {
    let text = rng.pick(&PATHS).to_owned();
    let test = match rng.below(10) {
        0 | 1 => Test::Exact(text),
        2..=4 => Test::Prefix(text),
        5 | 6 => Test::PathPrefix(text),
        7 => Test::Suffix(rng.pick(&["b", "/c", "1"]).to_owned()),
        8 => return Test::OneOf(vec![text, rng.pick(&PATHS).to_owned()]),
        _ => return Test::Regex(rng.pick(&PATH_PATTERNS).into()),
    };
    if rng.one_in(4) { test.ignore_case() } else { test }
}

fn condition(rng: &mut Rng) -> Condition {
    let header = Dimension::Header(rng.pick(&["x-a", "x-b"]).to_owned());
    let (on, test) = match rng.below(12) {
        0 | 1 => (Dimension::Method, Test::Exact(rng.pick(&METHODS).to_owned())),
        2 => (Dimension::Method, Test::OneOf(vec!["PUT".to_owned(), "POST".to_owned()])),
        3 => (Dimension::Scheme, Test::Exact(rng.pick(&["http", "https"]).to_owned())),
        4 => (Dimension::Authority, Test::Prefix(rng.pick(&["a", "b.a", "foo", "A"]).to_owned())),
        5 => (Dimension::Query(rng.pick(&["q", "r"]).to_owned()), value_test(rng)),
        6 => {
            return Condition {
                negated: true,
                ..Condition::new(Dimension::Path, Test::Prefix(rng.pick(&PATHS).to_owned()))
            };
        }
        _ => (header, value_test(rng)),
    };
    let mut condition = Condition::new(on, test);
    match condition.on {
        Dimension::Query(_) => condition.negated = condition.test == Test::Present && rng.one_in(3),
        Dimension::Header(_) => {
            condition.negated = rng.one_in(3);
            condition.missing_is_empty = rng.one_in(3);
        }
        _ => condition.negated = rng.one_in(5),
    }
    condition
}

fn value_test(rng: &mut Rng) -> Test {
    let text = rng.pick(&VALUES).to_owned();
    let test = match rng.below(9) {
        0 | 1 => return Test::Present,
        2 => return Test::OneOf(vec![text, rng.pick(&VALUES).to_owned()]),
        3 => return Test::Regex(rng.pick(&VALUE_PATTERNS).into()),
        4 | 5 => Test::Exact(text),
        6 => Test::Prefix(text),
        7 => Test::Suffix(text),
        _ => Test::Contains(text),
    };
    if rng.one_in(4) { test.ignore_case() } else { test }
}

fn outcome(rng: &mut Rng, prefix: Option<(String, bool)>) -> Outcome {
    let action = match rng.below(12) {
        0 => Action::Direct { status: 418, body: rng.one_in(2).then(|| "no".to_owned()) },
        1 => Action::Passthrough,
        2 => Action::Unavailable { status: 502, why: "it is refused".to_owned() },
        3 => Action::NotFound,
        4 | 5 => Action::Redirect(redirect(rng, prefix.clone())),
        _ => Action::Forward(destinations(rng)),
    };
    let forwards = matches!(action, Action::Forward(_));
    let mut outcome = Outcome::plain(action);
    if forwards {
        outcome.rewrite.host = rng.one_in(6).then(|| "rewritten.example".to_owned());
        outcome.rewrite.path = path_rewrite(rng, prefix);
        outcome.request_headers = changes(rng);
        outcome.response_headers = changes(rng);
        if rng.one_in(12) {
            outcome.fault = Fault { abort: Some((418, 1_000_000)), delay: None };
        }
    }
    outcome
}

fn destinations(rng: &mut Rng) -> Vec<Destination> {
    let count = 1 + rng.below(3);
    let status = [503, 500, 404][rng.below(3)];
    let one = |index: usize| {
        let subset = rng.one_in(2).then(|| format!("v{index}"));
        let host = format!("{}.shop.svc", ["cart", "web", "mail"][index]);
        let weight = if index == 0 { 1 } else { rng.below(3) as u64 };
        let mut destination = Destination::new(host, subset, Some(80), weight);
        if rng.one_in(8) {
            destination.health = Health::Missing { status, why: String::new() };
        }
        if rng.one_in(3) {
            destination.request_headers = changes(rng);
            destination.response_headers = changes(rng);
        }
        if rng.one_in(8) {
            destination.rewrite.host = Some("own.example".to_owned());
        }
        destination
    };
    (0..count).map(one).collect()
}

fn changes(rng: &mut Rng) -> HeaderChanges {
    let mut changes = HeaderChanges::NONE;
    for name in ["x-a", "x-new", "x-echo"] {
        let value = rng.pick(&["1", "100%", "two words"]).to_owned();
        match rng.below(10) {
            0 => changes.set.push((name.to_owned(), value)),
            1 => changes.add.push((name.to_owned(), value)),
            2 => changes.remove.push(name.to_owned()),
            _ => {}
        }
    }
    changes
}

fn path_rewrite(rng: &mut Rng, prefix: Option<(String, bool)>) -> Option<PathRewrite> {
    let with = rng.pick(&["/r", "/r/", "/", r"/back\slash"]).to_owned();
    match (rng.below(8), prefix) {
        (0, _) => Some(PathRewrite::Full("/whole".to_owned())),
        (1, _) => Some(PathRewrite::Regex { pattern: "/(a)(.*)".to_owned(), with: r"/z\2".to_owned() }),
        (2..=4, Some((matched, false))) => Some(PathRewrite::Prefix { matched, with }),
        (2..=4, Some((matched, true))) => Some(PathRewrite::Segments { matched, with }),
        _ => None,
    }
}

fn redirect(rng: &mut Rng, prefix: Option<(String, bool)>) -> Redirect {
    Redirect {
        scheme: rng.one_in(3).then(|| "https".to_owned()),
        host: rng.one_in(3).then(|| "new.example".to_owned()),
        port: rng.one_in(3).then_some(8443),
        path: path_rewrite(rng, prefix),
        status: [301, 302, 303, 307, 308][rng.below(5)],
    }
}
