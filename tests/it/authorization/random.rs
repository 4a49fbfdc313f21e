//! 50,000 random pairs of policies and request: the model decides each as the evaluator does, and the set of all allowed
//! requests has a request in it exactly when it is allowed.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::collections::BTreeMap;

use meshctl::algebra::{Budget, Point};
use meshctl::document;
use meshctl::mesh::istio::Security;
use meshctl::mesh::istio::security::attributes::list_of;
use meshctl::mesh::{Settings, with_world};
use meshctl::model::authorization::{Attribute, Chain, Meaning, address_bits};
use meshctl::policy::{Facts, Outcome, decide, meaning};
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::{Map, Value, json};

use super::evaluator::{Sample, allows};

const SEED: u64 = 20_261_121;
const ESTATES: usize = 250;
const REQUESTS: usize = 200;

/// A generator that gives the same numbers everywhere (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % below as u64).expect("a small number")
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.next(100) < percent
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.next(of.len())]
    }

    fn some(&mut self, of: &[&str]) -> Value {
        let count = 1 + self.next(2);
        (0..count).map(|_| self.one(of)).collect()
    }
}

const PRINCIPALS: &[&str] =
    &["cluster.local/ns/shop/sa/web", "cluster.local/ns/pay/*", "*/sa/cart", "*", "x.y/ns/shop/sa/web"];
const NAMESPACES: &[&str] = &["shop", "pay", "sh*", "*ay", "*"];
const ACCOUNTS: &[&str] = &["web", "pay/cart", "shop/web"];
const BLOCKS: &[&str] = &["10.0.0.0/8", "10.1.2.3", "192.168.0.0/16", "0.0.0.0/0", "fd00::/8", "203.0.113.9"];
/// Not `https://*`: the control plane takes the last slash for the one before the subject.
const REQUEST_PRINCIPALS: &[&str] = &["*", "https://id/me", "https://id/*", "*/me", "https://id/m*"];
const HOSTS: &[&str] = &["cart.shop", "*.example.com", "Cart*", "*", "ADMIN.example.com"];
const METHODS: &[&str] = &["GET", "POST", "*", "P*", "*T"];
const PATHS: &[&str] = &["/a", "/a/*", "*/end", "*", "/api/{*}/x", "/api/{**}", "/"];
const PORTS: &[&str] = &["8080", "3306", "9000"];
const TEXTS: &[&str] = &["a", "b*", "*c", "*", "abc"];
const SERVER_NAMES: &[&str] = &["www.example.com", "*.x", "outbound*", "*"];

/// The values of a field, and whether it may be negated.
const SOURCE: &[(&str, &[&str])] = &[
    ("rincipals", PRINCIPALS),
    ("amespaces", NAMESPACES),
    ("pBlocks", BLOCKS),
    ("emoteIpBlocks", BLOCKS),
    ("equestPrincipals", REQUEST_PRINCIPALS),
    ("erviceAccounts", ACCOUNTS),
];
const OPERATION: &[(&str, &[&str])] =
    &[("osts", HOSTS), ("ethods", METHODS), ("aths", PATHS), ("orts", PORTS)];
const KEYS: &[(&str, &[&str])] = &[
    ("request.headers[x-user]", TEXTS),
    ("request.auth.claims[groups]", TEXTS),
    ("request.auth.audiences", TEXTS),
    ("request.auth.principal", REQUEST_PRINCIPALS),
    ("source.ip", BLOCKS),
    ("remote.ip", BLOCKS),
    ("source.namespace", NAMESPACES),
    ("source.principal", PRINCIPALS),
    ("destination.port", PORTS),
    ("connection.sni", SERVER_NAMES),
];

/// A name as a field, `p` + `rincipals`, or its negation, `notP` + `rincipals`.
fn field_name(rest: &str, negated: bool) -> String {
    let first = match rest {
        "rincipals" | "aths" | "orts" => 'p',
        "amespaces" => 'n',
        "pBlocks" => 'i',
        "emoteIpBlocks" | "equestPrincipals" => 'r',
        "erviceAccounts" => 's',
        "osts" => 'h',
        _ => 'm',
    };
    if negated { format!("not{}{rest}", first.to_ascii_uppercase()) } else { format!("{first}{rest}") }
}

fn part(random: &mut Random, fields: &[(&str, &[&str])]) -> Value {
    let mut out = Map::new();
    for _ in 0..=random.next(2) {
        let (rest, values) = fields[random.next(fields.len())];
        let negated = random.chance(30);
        out.insert(field_name(rest, negated), random.some(values));
    }
    out.into()
}

fn rule(random: &mut Random) -> Value {
    let mut out = Map::new();
    if random.chance(60) {
        let from: Value = (0..=random.next(2)).map(|_| json!({ "source": part(random, SOURCE) })).collect();
        out.insert("from".into(), from);
    }
    if random.chance(60) {
        let to: Value =
            (0..=random.next(2)).map(|_| json!({ "operation": part(random, OPERATION) })).collect();
        out.insert("to".into(), to);
    }
    if random.chance(30) {
        let condition = |random: &mut Random| {
            let (key, values) = KEYS[random.next(KEYS.len())];
            let mut out = json!({ "key": key });
            let kind = random.next(3);
            if kind != 1 {
                out["values"] = random.some(values);
            }
            if kind != 0 {
                out["notValues"] = random.some(values);
            }
            out
        };
        let when: Value = (0..=random.next(2)).map(|_| condition(random)).collect();
        out.insert("when".into(), when);
    }
    out.into()
}

fn policy(random: &mut Random, index: usize) -> Value {
    let mut spec = json!({});
    let action = random.one(&["ALLOW", "ALLOW", "DENY", "AUDIT", ""]);
    if !action.is_empty() {
        spec["action"] = action.into();
    }
    let rules: Vec<Value> = (0..random.next(4)).map(|_| rule(random)).collect();
    if !rules.is_empty() {
        spec["rules"] = rules.into();
    }
    if random.chance(40) {
        spec["selector"] = json!({ "matchLabels": { "app": random.one(&["web", "web", "other"]) } });
    }
    let namespace = random.one(&["shop", "shop", "istio-system"]);
    let mut policy = json!({
        "apiVersion": "security.istio.io/v1",
        "kind": "AuthorizationPolicy",
        "metadata": { "name": format!("ap-{index}"), "namespace": namespace },
        "spec": spec,
    });
    if random.chance(8) {
        policy["metadata"]["annotations"] = json!({ "istio.io/dry-run": "true" });
    }
    policy
}

fn sample(random: &mut Random) -> Sample {
    let address = |random: &mut Random| {
        random
            .one(&["10.1.2.3", "10.9.9.9", "192.168.1.1", "203.0.113.9", "fd00::1"])
            .parse()
            .expect("an address")
    };
    let principals = [
        "cluster.local/ns/shop/sa/web",
        "cluster.local/ns/pay/sa/cart",
        "x.y/ns/shop/sa/web",
        "cluster.local/ns/play/sa/web",
    ];
    let mut claims: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if random.chance(60) {
        claims.insert("iss".to_owned(), vec![random.one(&["https://id", "other"]).to_owned()]);
        claims.insert("sub".to_owned(), vec![random.one(&["me", "you"]).to_owned()]);
        for name in ["groups", "aud"] {
            let list =
                (0..=random.next(2)).map(|_| random.one(&["a", "bb", "abc", "x"]).to_owned()).collect();
            claims.insert(name.to_owned(), list);
        }
    }
    let user =
        random.chance(60).then(|| ("x-user".to_owned(), random.one(&["a", "bb", "abc", ""]).to_owned()));
    Sample {
        principal: random.chance(75).then(|| random.one(&principals).to_owned()),
        source: address(random),
        remote: address(random),
        port: random.one(PORTS).parse().expect("a port"),
        server_name: random.one(&["www.example.com", "a.x", "outbound_.80_._.cart"]).to_owned(),
        http: random.chance(70),
        host: random.one(&["cart.shop", "CART.shop:80", "admin.example.com", "x"]).to_owned(),
        method: random.one(&["GET", "POST", "PUT", "DELETE"]).to_owned(),
        path: random.one(&["/a", "/a/b", "/x/end", "/api/1/x", "/api//x", "/api/1/2", "/"]).to_owned(),
        headers: user.into_iter().collect(),
        claims,
        policy_namespace: String::new(),
    }
}

/// The request as the model has it.
fn point(sample: &Sample) -> Point<Attribute> {
    let mut point = Point::new();
    point.insert(Attribute::Principal, sample.principal.as_ref().map(|name| format!("spiffe://{name}")));
    point.insert(Attribute::SourceAddress, Some(address_bits(sample.source)));
    point.insert(Attribute::RemoteAddress, Some(address_bits(sample.remote)));
    point.insert(Attribute::Port, Some(sample.port.to_string()));
    point.insert(Attribute::ServerName, Some(sample.server_name.clone()));
    if sample.http {
        point.insert(Attribute::Host, Some(sample.host.clone()));
        point.insert(Attribute::Method, Some(sample.method.clone()));
        point.insert(Attribute::Path, Some(sample.path.clone()));
        let headers = sample.headers.iter();
        point.extend(headers.map(|(name, value)| (Attribute::Header(name.clone()), Some(value.clone()))));
        point.extend(sample.claims.iter().map(|(name, list)| {
            let list: Vec<&str> = list.iter().map(String::as_str).collect();
            (Attribute::Claim(vec![name.clone()]), Some(list_of(&list)))
        }));
    }
    point
}

fn contains(meaning: &Meaning, point: &Point<Attribute>) -> bool {
    let inside = |region: &meshctl::algebra::Region<Attribute>| region.contains(point).expect("it is exact");
    !inside(&meaning.deny) && meaning.allow.as_ref().is_none_or(inside)
}

#[test]
fn the_model_decides_as_the_documentation_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut random = Random(SEED);
    let (mut allowed, mut pairs) = (0, 0);
    for _ in 0..ESTATES {
        let policies: Vec<Value> = (0..1 + random.next(4)).map(|index| policy(&mut random, index)).collect();
        let mut documents: Vec<String> = policies.iter().map(Value::to_string).collect();
        documents.push(
            json!({ "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "web", "namespace": "shop",
                "labels": { "app": "web" } }, "spec": { "serviceAccountName": "web" } })
            .to_string(),
        );
        let path = folder.path().join("estate.yaml");
        std::fs::write(&path, documents.join("\n---\n")).expect("the estate is written");
        let limits = document::Limits::default();
        let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
        let estate = source::load(&[Input::Path(path)], settings).expect("objects");
        let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
        let [http, tcp] = with_world(&estate, &settings, |world| {
            let subject = world.subject("web", "shop")?;
            let security = Security::new(world.istio, world.kubernetes, world.catalog);
            let found = security.enforcements(&subject).pop().expect("a sidecar");
            Ok([found.http.expect("a sidecar reads HTTP"), found.tcp])
        })
        .expect("an estate");
        let budget = Budget::default();
        let both: [(Chain, Meaning); 2] = [http, tcp].map(|chain| {
            let meaning = meaning(&chain, &budget);
            (chain, meaning)
        });
        for _ in 0..REQUESTS {
            let sample = sample(&mut random);
            let (chain, meaning) = &both[usize::from(!sample.http)];
            let expected = allows(&policies, &BTreeMap::from([("app", "web")]), &sample);
            let point = point(&sample);
            let facts = Facts { values: point.clone(), unknown: Vec::new() };
            let decided = decide(chain, &facts);
            let outcome = if expected { Outcome::Allowed } else { Outcome::Denied };
            let shown =
                || format!("seed {SEED}: {sample:?}\n{}\n{:#?}", documents.join("\n---\n"), decided.steps);
            assert_eq!(decided.outcome, outcome, "{}", shown());
            assert_eq!(contains(meaning, &point), expected, "the set: {}", shown());
            allowed += usize::from(expected);
            pairs += 1;
        }
    }
    println!("seed {SEED}: {pairs} pairs of policies and request, {allowed} of them allowed");
    assert!(allowed > pairs / 10 && allowed < pairs * 9 / 10, "{allowed} of {pairs} say little");
}
