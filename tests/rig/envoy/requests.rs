//! Requests that come close to the rules of a table: hosts of its domains, and values that satisfy the conditions of
//! one of its rules, some of them changed.

use std::fmt::Write;

use meshctl::model::{Condition, Dimension, Domain, Request, RouteTable, Test};

/// A small generator of numbers; equal seeds give equal numbers.
pub(super) struct Rng(u64);

impl Rng {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).expect("31 bits") % bound
    }

    pub(super) fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    pub(super) fn pick<'a, T: ?Sized>(&mut self, things: &[&'a T]) -> &'a T {
        things[self.below(things.len())]
    }
}

pub(super) const PATHS: [&str; 15] = [
    "/",
    "/a",
    "/A",
    "/a/",
    "/a/b",
    "/A/b",
    "/a/b/c",
    "/ab",
    "/b",
    "/b/7",
    "/a.b",
    "/api/v1",
    "/api/v2/x",
    "/%61",
    "/a;b",
];
pub(super) const VALUES: [&str; 8] = ["", "v1", "v2", "V1", "v10", "w", "a,b", "x y"];
pub(super) const METHODS: [&str; 5] = ["GET", "POST", "PUT", "DELETE", "OPTIONS"];
const HOSTS: [&str; 6] = ["a.com", "b.a.com", "foo", "x.org", "nobody", "10.0.0.1"];

/// A request for a table of a listener with this port.
pub(super) fn request(rng: &mut Rng, table: &RouteTable, port: u16) -> Request {
    let mut request = Request {
        scheme: if rng.one_in(5) { "https" } else { "http" }.to_owned(),
        method: if rng.one_in(2) { "GET" } else { rng.pick(&METHODS) }.to_owned(),
        authority: rng.pick(&HOSTS).to_owned(),
        path: rng.pick(&PATHS).to_owned(),
        port,
        ..Request::default()
    };
    if !table.hosts.is_empty() && !rng.one_in(8) {
        let host = &table.hosts[rng.below(table.hosts.len())];
        if !host.domains.is_empty() {
            let domain = &host.domains[rng.below(host.domains.len())];
            request.authority = host_of(rng, domain);
        }
        if !host.rules.is_empty() && !rng.one_in(6) {
            let rule = &host.rules[rng.below(host.rules.len())];
            let matching = &rule.matches[rng.below(rule.matches.len())];
            matching.conditions.iter().for_each(|condition| satisfy(rng, condition, &mut request));
        }
    }
    if rng.one_in(6) {
        request.authority.push_str(rng.pick(&[":80", ":8080", ":443"]));
    }
    disturb(rng, &mut request);
    request
}

fn host_of(rng: &mut Rng, domain: &Domain) -> String {
    let host = match domain {
        Domain::Exact(host) => host.clone(),
        Domain::Suffix(suffix) => rng.pick(&["a", "b.c", ""]).to_owned() + suffix,
        Domain::Prefix(prefix) => prefix.clone() + rng.pick(&["a", "b.c", ""]),
        Domain::Any => rng.pick(&HOSTS).to_owned(),
    };
    let host = if rng.one_in(6) { host.to_ascii_uppercase() } else { host };
    if host.is_empty() || host.contains('/') { "nobody".to_owned() } else { host }
}

/// Changes a request so that a condition holds, as a rule.
fn satisfy(rng: &mut Rng, condition: &Condition, request: &mut Request) {
    let value = if condition.negated { rng.pick(&VALUES).to_owned() } else { value_of(rng, &condition.test) };
    match &condition.on {
        Dimension::Path if value.starts_with('/') => request.path = value,
        // Others are answered with 400 before a route is looked for.
        Dimension::Method if METHODS.contains(&value.as_str()) => request.method = value,
        Dimension::Authority if !value.is_empty() && !value.contains([',', ' ', '/']) => {
            request.authority = value;
        }
        Dimension::Scheme if ["http", "https"].contains(&value.as_str()) => request.scheme = value,
        Dimension::Header(name) if condition.negated && rng.one_in(2) => drop(request.headers.remove(name)),
        Dimension::Header(name) => drop(request.headers.insert(name.clone(), value)),
        Dimension::Query(name) if !value.contains([',', ' ']) => request.query.push((name.clone(), value)),
        _ => {}
    }
}

fn value_of(rng: &mut Rng, test: &Test) -> String {
    let end = |rng: &mut Rng| rng.pick(&["", "x", "/x", "/", "1"]).to_owned();
    match test {
        Test::Exact(text) => text.clone(),
        Test::OneOf(texts) if texts.is_empty() => String::new(),
        Test::OneOf(texts) => texts[rng.below(texts.len())].clone(),
        Test::Prefix(text) | Test::PathPrefix(text) => text.clone() + &end(rng),
        Test::Suffix(text) => "/v".to_owned() + text,
        Test::Contains(text) => "/v".to_owned() + text + &end(rng),
        Test::Present => rng.pick(&VALUES).to_owned(),
        Test::IgnoreCase(inner) => value_of(rng, inner).to_ascii_uppercase(),
        Test::Regex(_) => {
            let samples =
                [&PATHS[..], &VALUES, &METHODS, &["/a/x", "/b/x", "/api", "/api/x", "7", "abc", "POST"]]
                    .concat();
            let passing: Vec<&str> =
                samples.iter().copied().filter(|sample| test.passes(sample) == Some(true)).collect();
            if passing.is_empty() { String::new() } else { rng.pick(&passing).to_owned() }
        }
    }
}

fn disturb(rng: &mut Rng, request: &mut Request) {
    match rng.below(10) {
        0 => request.path = rng.pick(&PATHS).to_owned(),
        1 => request.path.push_str(rng.pick(&["x", "/x", "/"])),
        2 => drop(request.headers.insert(rng.pick(&["x-a", "x-b"]).to_owned(), rng.pick(&VALUES).to_owned())),
        3 => drop(request.headers.pop_first()),
        4 => drop(request.query.pop()),
        5 => {
            let value = rng.pick(&["", "1", "a", "ab", "%31", "A"]).to_owned();
            request.query.insert(0, (rng.pick(&["q", "r"]).to_owned(), value));
        }
        6 => request.method = rng.pick(&METHODS).to_owned(),
        _ => {}
    }
}

/// The query as it stands in the target of a request, with its question mark.
pub(super) fn query_of(request: &Request) -> String {
    let pairs: Vec<String> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// A request as bytes. Envoy takes the scheme from the proxy before it.
pub(super) fn bytes_of(request: &Request) -> String {
    let Request { method, path, authority, scheme, .. } = request;
    let target = path.clone() + &query_of(request);
    let mut text =
        format!("{method} {target} HTTP/1.1\r\nhost: {authority}\r\nx-forwarded-proto: {scheme}\r\n");
    for (name, value) in &request.headers {
        write!(text, "{name}: {value}\r\n").expect("a text takes text");
    }
    let bodiless = ["GET", "OPTIONS", "DELETE"].contains(&method.as_str());
    text + if bodiless { "\r\n" } else { "content-length: 0\r\n\r\n" }
}
