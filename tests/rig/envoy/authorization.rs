//! Authorization against a real Envoy: random policies are read as the model reads them, written as RBAC filters, and
//! 2,000 requests are sent through. Each is let through exactly when the model says so.

use std::collections::BTreeMap;
use std::fs;

use meshctl::document;
use meshctl::mesh::istio::Security;
use meshctl::mesh::{Settings, with_world};
use meshctl::model::Test;
use meshctl::model::authorization::{Attribute, Chain, Clause, Effect, Part, address_bits, address_of};
use meshctl::policy::{Facts, Outcome, decide};
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::{Value, json};

use super::requests::Rng;
use super::seed;
use super::server::{Client, Envoy, echo, free_ports};

const LISTENERS: usize = 40;
const REQUESTS: usize = 50;

const METHODS: &[&str] = &["GET", "POST", "P*", "*T", "*"];
const PATHS: &[&str] = &["/a", "/a/*", "*/end", "*", "/api/{*}/x", "/api/{**}", "/b.c"];
const HOSTS: &[&str] = &["cart.shop", "*.example.com", "CART*", "*", "cart.shop:80"];
const BLOCKS: &[&str] = &["127.0.0.0/8", "10.0.0.0/8", "203.0.113.9", "0.0.0.0/0", "fd00::/8"];
const TEXTS: &[&str] = &["a", "b*", "*c", "*"];
const PRINCIPALS: &[&str] = &["*", "cluster.local/ns/shop/sa/web"];

fn some(rng: &mut Rng, of: &[&str]) -> Vec<String> {
    (0..=rng.below(2)).map(|_| rng.pick(of).to_owned()).collect()
}

/// A field or its negation.
fn field(rng: &mut Rng, part: &mut Value, name: &str, values: &[String]) {
    let negated = rng.one_in(3);
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let key = if negated { format!("not{first}{}", letters.as_str()) } else { name.to_owned() };
    part[key] = json!(values);
}

fn rule(rng: &mut Rng, ports: &[String]) -> Value {
    let mut rule = json!({});
    let ports: Vec<&str> = ports.iter().map(String::as_str).collect();
    if rng.one_in(2) {
        let sources = (0..=rng.below(2)).map(|_| {
            let mut part = json!({});
            let (name, values) =
                [("ipBlocks", BLOCKS), ("remoteIpBlocks", BLOCKS), ("principals", PRINCIPALS)][rng.below(3)];
            let values = some(rng, values);
            field(rng, &mut part, name, &values);
            json!({ "source": part })
        });
        rule["from"] = sources.collect();
    }
    if !rng.one_in(4) {
        let operations = (0..=rng.below(2)).map(|_| {
            let mut part = json!({});
            for _ in 0..=rng.below(2) {
                let (name, values) =
                    [("methods", METHODS), ("paths", PATHS), ("hosts", HOSTS), ("ports", &ports[..])]
                        [rng.below(4)];
                let values = some(rng, values);
                field(rng, &mut part, name, &values);
            }
            json!({ "operation": part })
        });
        rule["to"] = operations.collect();
    }
    if rng.one_in(3) {
        let name = if rng.one_in(3) { "notValues" } else { "values" };
        rule["when"] = json!([{ "key": "request.headers[x-user]", name: some(rng, TEXTS) }]);
    }
    rule
}

/// The policies of one server, as the model reads them.
fn chain(rng: &mut Rng, ports: &[String]) -> (Chain, String) {
    let mut documents = vec![
        json!({ "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "web", "namespace": "shop" } }),
    ];
    for index in 0..=rng.below(3) {
        let rules: Vec<Value> = (0..=rng.below(2)).map(|_| rule(rng, ports)).collect();
        let action = rng.pick(&["ALLOW", "DENY"]);
        documents.push(json!({
            "apiVersion": "security.istio.io/v1", "kind": "AuthorizationPolicy",
            "metadata": { "name": format!("ap-{index}"), "namespace": "shop" },
            "spec": { "action": action, "rules": rules },
        }));
    }
    let text: Vec<String> = documents.iter().map(Value::to_string).collect();
    let text = text.join("\n---\n");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("estate.yaml");
    fs::write(&path, &text).expect("the folder takes files");
    let limits = document::Limits::default();
    let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
    let estate = source::load(&[Input::Path(path)], settings).expect("objects");
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    let chain = with_world(&estate, &settings, |world| {
        let security = Security::new(world.istio, world.kubernetes, world.catalog);
        let found = security.enforcements(&world.subject("web", "shop")?).pop().expect("a sidecar");
        Ok(found.http.expect("a sidecar reads HTTP"))
    });
    (chain.expect("an estate"), text)
}

/// The RBAC filters of a chain.
fn filters(chain: &Chain) -> Vec<Value> {
    [(Effect::Deny, "DENY"), (Effect::Allow, "ALLOW")]
        .into_iter()
        .filter(|(effect, _)| chain.policies.iter().any(|policy| policy.effect == *effect))
        .map(|(effect, action)| {
            let rules =
                chain.policies.iter().filter(|policy| policy.effect == effect).flat_map(|it| &it.rules);
            let policies: BTreeMap<String, Value> = rules
                .enumerate()
                .map(|(at, rule)| {
                    let who: Vec<Value> = alternatives(&rule.from).map(|part| principal(&part)).collect();
                    let mut what: Vec<Vec<Clause>> = alternatives(&rule.to).collect();
                    what.iter_mut().for_each(|part| part.extend(rule.when.iter().cloned()));
                    let what: Vec<Value> = what.iter().map(|part| permission(part)).collect();
                    (format!("{at}"), json!({ "permissions": what, "principals": who }))
                })
                .collect();
            json!({
                "name": format!("rbac-{action}"),
                "typed_config": {
                    "@type": "type.googleapis.com/envoy.extensions.filters.http.rbac.v3.RBAC",
                    "rules": { "action": action, "policies": policies },
                },
            })
        })
        .collect()
}

fn alternatives(parts: &[Part]) -> impl Iterator<Item = Vec<Clause>> {
    let any = if parts.is_empty() { vec![Vec::new()] } else { Vec::new() };
    parts.iter().map(|part| part.clauses.clone()).chain(any)
}

fn principal(clauses: &[Clause]) -> Value {
    all(clauses, "and_ids", "or_ids", "not_id", "ids")
}

fn permission(clauses: &[Clause]) -> Value {
    all(clauses, "and_rules", "or_rules", "not_rule", "rules")
}

fn all(clauses: &[Clause], and: &str, or: &str, not: &str, list: &str) -> Value {
    if clauses.is_empty() {
        return json!({ "any": true });
    }
    let one = |clause: &Clause| {
        let tests = clause.any_of.iter().zip(&clause.values).map(|(tests, written)| match tests.as_slice() {
            [(on, test)] => matcher(on, test, written),
            _ => panic!("one test each"),
        });
        let any = json!({ or: { list: tests.collect::<Vec<_>>() } });
        if clause.negated { json!({ not: any }) } else { any }
    };
    json!({ and: { list: clauses.iter().map(one).collect::<Vec<_>>() } })
}

fn matcher(on: &Attribute, test: &Test, written: &str) -> Value {
    let header = |name: &str| match test {
        Test::Present => json!({ "header": { "name": name, "present_match": true } }),
        test => json!({ "header": { "name": name, "string_match": text(test) } }),
    };
    match on {
        Attribute::Principal => json!({ "authenticated": { "principal_name": text(test) } }),
        Attribute::SourceAddress => json!({ "direct_remote_ip": range(test) }),
        Attribute::RemoteAddress => json!({ "remote_ip": range(test) }),
        Attribute::Port => json!({ "destination_port": written.parse::<u16>().expect("a port") }),
        Attribute::Host => header(":authority"),
        Attribute::Method => header(":method"),
        Attribute::Header(name) => header(name),
        Attribute::Path if written.contains('{') => json!({ "uri_template": {
            "name": "template",
            "typed_config": {
                "@type": "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig",
                "path_template": written.replace(['{', '}'], ""),
            },
        } }),
        Attribute::Path => json!({ "url_path": { "path": text(test) } }),
        other => panic!("{other}"),
    }
}

fn text(test: &Test) -> Value {
    match test {
        Test::Exact(text) => json!({ "exact": text }),
        Test::Prefix(text) => json!({ "prefix": text }),
        Test::Suffix(text) => json!({ "suffix": text }),
        Test::Regex(pattern) => json!({ "safe_regex": { "regex": pattern.as_str() } }),
        Test::IgnoreCase(inner) => {
            let mut matcher = text(inner);
            matcher["ignore_case"] = true.into();
            matcher
        }
        other => panic!("{other:?}"),
    }
}

fn range(test: &Test) -> Value {
    let (Test::Exact(bits) | Test::Prefix(bits)) = test else { panic!("a network") };
    let address = address_of(bits).expect("an address");
    json!({ "address_prefix": address.to_string(), "prefix_len": bits.len() - 2 })
}

/// One listener for each chain, with the echo behind all of them.
fn bootstrap(
    chains: &[(Chain, String)],
    ports: &[u16],
    echo: std::net::SocketAddr,
    admin: &std::path::Path,
) -> Value {
    let listeners = chains.iter().zip(ports).map(|((chain, _), port)| {
        let mut http_filters = filters(chain);
        http_filters.push(json!({ "name": "router", "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router" } }));
        json!({
            "name": format!("l{port}"),
            "address": { "socket_address": { "address": "127.0.0.1", "port_value": port } },
            "filter_chains": [{ "filters": [{ "name": "http", "typed_config": {
                "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
                "stat_prefix": "x",
                "http_filters": http_filters,
                "route_config": { "virtual_hosts": [{ "name": "all", "domains": ["*"], "routes": [
                    { "match": { "prefix": "" }, "route": { "cluster": "echo" } }] }] },
            } }] }],
        })
    });
    json!({
        "admin": { "address": { "pipe": { "path": admin } } },
        "static_resources": {
            "listeners": listeners.collect::<Vec<_>>(),
            "clusters": [{ "name": "echo", "connect_timeout": "5s", "type": "STATIC", "load_assignment": {
                "cluster_name": "echo", "endpoints": [{ "lb_endpoints": [{ "endpoint": { "address": {
                    "socket_address": { "address": "127.0.0.1", "port_value": echo.port() } } } }] }] } }],
        },
    })
}

/// A request as text and as the model has it.
fn request(rng: &mut Rng, port: u16) -> (String, Facts) {
    let method = rng.pick(&["GET", "POST", "PUT", "DELETE"]);
    let path =
        rng.pick(&["/a", "/a/b", "/x/end", "/api/1/x", "/api//x", "/api/1/2", "/", "/b.c", "/bxc", "/api/"]);
    let query = if rng.one_in(3) { "?q=/a" } else { "" };
    let host = rng.pick(&["cart.shop", "CART.shop:80", "www.example.com", "x"]);
    let remote = rng.pick(&["10.1.2.3", "203.0.113.9", "fd00::1", ""]);
    let user = rng.pick(&["a", "bb", "xc", "", "none"]);
    let mut text = format!("{method} {path}{query} HTTP/1.1\r\nhost: {host}\r\ncontent-length: 0\r\n");
    let mut facts = Facts::default();
    let mut put = |on: Attribute, value: Option<String>| drop(facts.values.insert(on, value));
    put(Attribute::Principal, None);
    put(Attribute::Method, Some(method.to_owned()));
    put(Attribute::Path, Some(path.to_owned()));
    put(Attribute::Host, Some(host.to_owned()));
    put(Attribute::Port, Some(port.to_string()));
    let own = address_bits([127, 0, 0, 1].into());
    put(Attribute::SourceAddress, Some(own.clone()));
    let mut told = own;
    if !remote.is_empty() {
        text.push_str(&format!("x-forwarded-for: {remote}\r\n"));
        told = address_bits(remote.parse().expect("an address"));
    }
    put(Attribute::RemoteAddress, Some(told));
    if user != "none" {
        text.push_str(&format!("x-user: {user}\r\n"));
        put(Attribute::Header("x-user".to_owned()), Some(user.to_owned()));
    }
    text.push_str("\r\n");
    (text, facts)
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_real_envoy_agrees_on_authorization() {
    let (seed, rounds) = seed();
    let server = echo();
    for round in 0..rounds {
        let mut rng = Rng::new(seed.wrapping_add(round as u64 * 7919));
        let ports = free_ports(LISTENERS);
        let written: Vec<String> = ports.iter().take(3).map(ToString::to_string).collect();
        let chains: Vec<(Chain, String)> = ports
            .iter()
            .map(|port| chain(&mut rng, &[written.as_slice(), &[port.to_string()]].concat()))
            .collect();
        let folder = tempfile::tempdir().expect("a folder");
        let admin = Envoy::admin(&folder);
        let _envoy = Envoy::start(folder, &bootstrap(&chains, &ports, server, &admin));
        let (mut allowed, mut wrong) = (0, Vec::new());
        for ((chain, text), port) in chains.iter().zip(&ports) {
            let mut client = Client::new(*port);
            for _ in 0..REQUESTS {
                let (sent, facts) = request(&mut rng, *port);
                let expected = decide(chain, &facts).outcome == Outcome::Allowed;
                let status = client.ask(&sent).status();
                allowed += usize::from(status == 200);
                if (status == 200) != expected || ![200, 403].contains(&status) {
                    wrong.push(format!("{status}, expected allowed={expected}:\n{sent}{text}\n"));
                }
            }
        }
        super::assert_none(&wrong);
        let asked = LISTENERS * REQUESTS;
        assert!(allowed > asked / 20 && allowed < asked, "{allowed} of {asked} were allowed");
    }
}
