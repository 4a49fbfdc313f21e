//! Random tables over a small vocabulary, and requests that are likely to touch their rules.

use std::sync::Arc;

use crate::algebra::tests::Rng;
use crate::model::{
    Action, Chain, Client, Condition, Destination, Dimension, Domain, HeaderChanges, Listener, Match, Origin,
    Outcome, Pattern, Redirect, Request, RouteTable, Routing, Rule, Serve, Test, VirtualHost,
};

const DOMAINS: [&str; 8] = ["a.com", "b.a.com", "*.a.com", "*.com", "a.*", "b.*", "*", "c.org"];
const HOSTS: [&str; 12] = [
    "a.com",
    "A.com",
    "a.com:80",
    "b.a.com",
    "c.a.com",
    "b.com",
    "a.org",
    "b.x.a.com",
    "c.org",
    "b.net",
    "z",
    "C.org:8080",
];
const PATHS: [&str; 8] = ["/", "/a", "/A", "/a/b", "/ab", "/a/1", "/b", "/b/a"];
const VALUES: [&str; 4] = ["", "v1", "v2", "V1x"];
const ON_PATHS: [&str; 4] = ["/a.*", "/[ab]", r"/a/\d", "(?i)/a(/.*)?"];
const ON_VALUES: [&str; 3] = ["v1|v2", r".*\d", "[^v]*"];

/// Makes tables. Expressions are shared, so that their automata are built once.
pub(in crate::routing) struct Tables {
    pub(in crate::routing) rng: Rng,
    patterns: [Vec<Pattern>; 2],
}

impl Tables {
    pub(in crate::routing) fn new(seed: u64) -> Self {
        let patterns = [&ON_PATHS[..], &ON_VALUES[..]]
            .map(|texts| texts.iter().map(|text| Pattern::from(*text)).collect());
        Self { rng: Rng::new(seed), patterns }
    }

    fn test(&mut self, on: &Dimension) -> Test {
        let (words, patterns): (&[&str], usize) = match on {
            Dimension::Path => (&PATHS, 0),
            Dimension::Method => (&["GET", "POST"], 1),
            Dimension::Authority => (&HOSTS, 1),
            _ => (&VALUES, 1),
        };
        let word = (*self.rng.pick(words)).to_owned();
        match self.rng.below(64) {
            0..=17 => Test::Exact(word),
            18..=29 => Test::Prefix(word),
            30..=41 => Test::PathPrefix(word),
            42..=44 => Test::OneOf(vec![word, (*self.rng.pick(words)).to_owned()]),
            45 | 46 => Test::Suffix(word),
            47 => Test::Contains(word),
            48 => Test::Exact(word).ignore_case(),
            49 => Test::Prefix(word).ignore_case(),
            50 => Test::Suffix(word).ignore_case(),
            51..=59 => Test::Present,
            _ => Test::Regex(self.rng.pick(&self.patterns[patterns]).clone()),
        }
    }

    fn condition(&mut self) -> Condition {
        let on = match self.rng.below(64) {
            0..=31 => Dimension::Path,
            32..=42 => Dimension::Method,
            43..=55 => Dimension::Header("x".to_owned()),
            56..=61 => Dimension::Query("q".to_owned()),
            62 => Dimension::Port,
            _ => Dimension::Authority,
        };
        let test = if on == Dimension::Port { Test::Exact("80".to_owned()) } else { self.test(&on) };
        let optional = matches!(on, Dimension::Header(_) | Dimension::Query(_));
        Condition {
            test,
            negated: self.rng.below(8) == 0,
            missing_is_empty: optional && self.rng.below(6) == 0,
            on,
        }
    }

    pub(in crate::routing) fn matching(&mut self) -> Match {
        let length = [0, 1, 1, 1, 2, 2, 3][self.rng.below(7)];
        Match::of((0..length).map(|_| self.condition()).collect())
    }

    /// One of a few outcomes, some of which are the same in other words.
    fn outcome(&mut self) -> Arc<Outcome> {
        let to = |subset: &str, weight| Destination::new("s".into(), Some(subset.into()), Some(80), weight);
        let forward = |destinations: &[Destination]| Outcome::plain(Action::Forward(destinations.to_vec()));
        let header = |name: &str| HeaderChanges { remove: vec![name.to_owned()], ..HeaderChanges::NONE };
        Arc::new(match self.rng.below(9) {
            0 => forward(&[to("v1", 1)]),
            1 => forward(&[to("v1", 70), to("v2", 0)]),
            2 => forward(&[to("v2", 5), to("v1", 5)]),
            3 => forward(&[to("v1", 30), to("v2", 30)]),
            4 => forward(&[to("v1", 9), to("v2", 1)]),
            5 => Outcome { request_headers: header("X"), ..forward(&[to("v1", 1)]) },
            6 => Outcome { request_headers: header("x"), timeout_ms: None, ..forward(&[to("v1", 3)]) },
            7 => Outcome::plain(Action::Redirect(Redirect { status: 301, ..Redirect::default() })),
            _ => Outcome::plain(Action::NotFound),
        })
    }

    pub(in crate::routing) fn rule(&mut self) -> Rule {
        let matches = (0..1 + self.rng.below(4) / 3).map(|_| self.matching()).collect();
        let name = format!("r{}", self.rng.below(1_000));
        Rule { name, origin: Origin::NONE, matches, outcome: self.outcome() }
    }

    fn virtual_host(&mut self, domains: Vec<Domain>, most: usize) -> Arc<VirtualHost> {
        let rules = (0..self.rng.below(most + 1)).map(|_| self.rule()).collect();
        let otherwise = Arc::new(Outcome::plain(Action::NotFound));
        Arc::new(VirtualHost { name: String::new(), domains, rules, otherwise, origin: Origin::NONE })
    }

    pub(in crate::routing) fn table(&mut self, most: usize) -> RouteTable {
        let mut hosts = Vec::new();
        let mut left: Vec<Domain> = DOMAINS.iter().map(|text| Domain::parse(text)).collect();
        for _ in 0..1 + self.rng.below(3) {
            let count = 1 + self.rng.below(2);
            let own = (0..count).map(|_| left.swap_remove(self.rng.below(left.len()))).collect();
            hosts.push(self.virtual_host(own, most));
        }
        RouteTable { name: String::new(), scheme: None, hosts, otherwise: self.outcome() }
    }

    /// A table that is much like another.
    pub(in crate::routing) fn changed(&mut self, table: &RouteTable) -> RouteTable {
        let mut changed = table.clone();
        for _ in 0..=self.rng.below(3) {
            let at = self.rng.below(changed.hosts.len());
            let mut host = (*changed.hosts[at]).clone();
            let rules = host.rules.len();
            match self.rng.below(6) {
                0 if rules > 0 => drop(host.rules.remove(self.rng.below(rules))),
                1 if rules > 0 => host.rules[self.rng.below(rules)].outcome = self.outcome(),
                2 if rules > 1 => host.rules.swap(self.rng.below(rules), 0),
                3 if rules > 0 => host.rules[self.rng.below(rules)].matches = vec![self.matching()],
                4 if host.domains.len() > 1 => drop(host.domains.pop()),
                _ => host.rules.insert(self.rng.below(rules + 1), self.rule()),
            }
            changed.hosts[at] = Arc::new(host);
        }
        changed
    }

    /// A request that is likely to touch the rules.
    pub(in crate::routing) fn request(&mut self) -> Request {
        let mut request = Request {
            scheme: "http".to_owned(),
            method: (*self.rng.pick(&["GET", "POST", "v1"])).to_owned(),
            authority: (*self.rng.pick(&HOSTS)).to_owned(),
            port: 80,
            path: format!("{}{}", self.rng.pick(&PATHS), self.rng.pick(&["", "", "", "/", "x", "1"])),
            ..Request::default()
        };
        if self.rng.below(3) > 0 {
            request.headers.insert("x".to_owned(), (*self.rng.pick(&VALUES)).to_owned());
        }
        if self.rng.below(2) == 0 {
            request.query.push(("q".to_owned(), (*self.rng.pick(&VALUES)).to_owned()));
        }
        request
    }
}

/// A proxy with one listener.
pub(in crate::routing) fn routing(table: RouteTable) -> Routing {
    let chain = Chain {
        addresses: Vec::new(),
        server_names: Vec::new(),
        protocol: None,
        serve: Serve::Http(Arc::new(table)),
    };
    let name = "80".to_owned();
    Routing {
        client: Client::Workload { namespace: "n".into(), name: "w".into(), labels: Default::default() },
        listeners: vec![Listener {
            bound: None,
            name,
            port: 80,
            addresses: vec![],
            chains: vec![chain],
            origin: Origin::NONE,
        }],
        otherwise: Arc::new(Outcome::plain(Action::Passthrough)),
        opaque: Vec::new(),
    }
}
