//! The request tables of the Gateway API's conformance tests.

use std::collections::BTreeMap;
use std::path::Path;

use meshctl::kubernetes::Kubernetes;
use meshctl::mesh::gateway_api::{GatewayApi, Implementation, by_name};
use meshctl::model::{
    Action, AttachedRules, Chain, Client, Destination, Domain, Listener, Origin, Outcome, Protocol,
    RouteTable, Routing, Serve, ServiceRoutes, VirtualHost,
};
use meshctl::routing::decide::decide;
use serde_json::Value;

use super::answer::{Answer, answer, request};
use super::{cases, corpus, json, list, manifests, text, with};

/// Requests that are not judged: case, request, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "backendtlspolicy-invalid-kind",
        "r1",
        "an invalid BackendTLSPolicy breaks the connection to the backend",
    ),
    (
        "gateway-invalid-default-frontend-client-certificate-validation",
        "r2",
        "the certificate of the client is missing",
    ),
];

const DOMAIN: &str = "cluster.local";

#[derive(Default)]
struct Tally {
    cases: usize,
    requests: usize,
    wrong: Vec<String>,
}

#[test]
#[expect(clippy::print_stdout, reason = "says how much was judged")]
fn requests_of_the_conformance_tests_go_where_they_must() {
    let Some(folder) = corpus("corpus/gateway-api-conformance") else { return };
    for name in ["standard", "istio"] {
        let implementation = by_name(name).expect("an implementation");
        let mut tally = Tally::default();
        for case in cases(&folder) {
            judge(&folder, &case, implementation, &mut tally);
        }
        println!(
            "{name}: {} cases, {} requests judged, {} not",
            tally.cases,
            tally.requests,
            EXCEPTIONS.len()
        );
        for (case, request, why) in EXCEPTIONS {
            println!("  not judged: {case} {request}: {why}");
        }
        assert!(tally.wrong.is_empty(), "{name}:\n{}", tally.wrong.join("\n"));
        assert!(tally.requests > 200);
    }
}

fn judge(folder: &Path, name: &str, implementation: &'static Implementation, tally: &mut Tally) {
    let case = json(&folder.join(name).join("case.json"));
    let bases = list(&case, "base").iter().map(|base| folder.join(base.as_str().expect("a path")));
    let mut texts: Vec<String> = bases.map(|base| std::fs::read_to_string(base).expect("a text")).collect();
    texts.extend(manifests(&folder.join(name).join("input")));
    for text in &mut texts {
        *text = text
            .replace("{GATEWAY_CLASS_NAME}", "any")
            .replace("{GATEWAY_CONTROLLER_NAME}", "any.example/any");
    }
    with(&texts, DOMAIN, |api, _, kubernetes| {
        let mut answers = BTreeMap::new();
        let known = |item: &&Value| {
            let id = text(item, "id");
            // The model has no UDP.
            text(&item["request"], "protocol") != "UDP"
                && !EXCEPTIONS.iter().any(|(case, request, _)| (name, id) == (case, request))
        };
        for item in list(&case, "requests").iter().filter(known) {
            let found = if item["client"].is_object() {
                from_client(api, kubernetes, item, implementation)
            } else {
                at_gateway(api, item, implementation)
            };
            let problems = differences(kubernetes, item, &found);
            let mut say =
                |problem| tally.wrong.push(format!("{name} {}: {problem}\n    {found:?}", text(item, "id")));
            problems.into_iter().for_each(&mut say);
            tally.requests += 1;
            answers.insert(text(item, "id"), found);
        }
        tally.cases += usize::from(!answers.is_empty());
        for item in list(&case, "distributions") {
            let problem = shares(&answers, item);
            tally.wrong.extend(problem.map(|problem| format!("{name}: {problem}")));
        }
    });
}

fn at_gateway(api: &GatewayApi<'_>, item: &Value, implementation: &'static Implementation) -> Answer {
    let gateway = &item["gateway"];
    let routing = api
        .gateway(text(gateway, "namespace"), text(gateway, "name"), implementation)
        .unwrap_or_else(|| panic!("no gateway {gateway}"));
    let port = gateway["port"].as_u64().and_then(|port| u16::try_from(port).ok()).expect("a port");
    let request = request(&item["request"], port);
    answer(&decide(&routing, &request).outcome, &request)
}

/// As a sidecar that only knows the service that is called.
fn from_client(
    api: &GatewayApi<'_>,
    kubernetes: &Kubernetes<'_>,
    item: &Value,
    implementation: &'static Implementation,
) -> Answer {
    let own = text(&item["client"], "namespace");
    let called = text(&item["request"], "host");
    let (called, port) = called.split_once(':').unwrap_or((called, "80"));
    let (service, namespace) = called.split_once('.').unwrap_or((called, own));
    let namespace = namespace.split('.').next().unwrap_or(namespace);
    assert!(kubernetes.service(namespace, service).is_some(), "no Service {namespace}/{service}");
    let port: u16 = port.parse().expect("a port");
    let routes = api.service_routes(own, implementation);
    let of_service = |port| {
        routes
            .iter()
            .find(|routes| (&*routes.namespace, &*routes.name, routes.port) == (namespace, service, port))
    };
    let found = of_service(Some(port)).or_else(|| of_service(None));
    let host = format!("{service}.{namespace}.svc.{DOMAIN}");
    let routing = sidecar(found, host, port, own);
    let request = request(&item["request"], port);
    answer(&decide(&routing, &request).outcome, &request)
}

fn sidecar(routes: Option<&ServiceRoutes>, host: String, port: u16, namespace: &str) -> Routing {
    let itself = Action::Forward(vec![Destination::new(host, None, Some(port), 1)]);
    let (rules, otherwise) = match routes.map(|routes| &routes.rules) {
        Some(AttachedRules::Http(rules) | AttachedRules::Grpc(rules)) => (rules.clone(), Action::NotFound),
        None => (Vec::new(), itself),
        Some(other) => panic!("no requests: {other:?}"),
    };
    let otherwise = std::sync::Arc::new(Outcome::plain(otherwise));
    let everything = VirtualHost {
        name: String::new(),
        domains: vec![Domain::Any],
        rules,
        otherwise: otherwise.clone(),
        origin: Origin::NONE,
    };
    let table = RouteTable {
        name: String::new(),
        scheme: None,
        hosts: vec![everything.into()],
        otherwise: otherwise.clone(),
    };
    let chain = Chain {
        addresses: Vec::new(),
        server_names: Vec::new(),
        protocol: Some(Protocol::Http),
        serve: Serve::Http(table.into()),
    };
    let listener = Listener {
        bound: None,
        name: String::new(),
        port,
        addresses: Vec::new(),
        chains: vec![chain],
        origin: Origin::NONE,
    };
    let client =
        Client::Workload { namespace: namespace.to_owned(), name: String::new(), labels: BTreeMap::new() };
    Routing { client, listeners: vec![listener], otherwise, opaque: Vec::new() }
}

/// How an answer differs from what is expected.
fn differences(kubernetes: &Kubernetes<'_>, item: &Value, found: &Answer) -> Vec<String> {
    let expect = &item["expect"];
    let mut wrong = Vec::new();
    let may = |status: u64| found.statuses.iter().any(|known| u64::from(*known) == status);
    let statuses: Vec<u64> = list(expect, "status_in").iter().filter_map(Value::as_u64).collect();
    match expect["status"].as_u64() {
        // Who answers in time is not for a table of routes to say.
        Some(504) if found.timed => return wrong,
        Some(status) if !may(status) => wrong.push(format!("status is not {status}")),
        _ => {}
    }
    if !statuses.is_empty() && !statuses.iter().any(|status| may(*status)) {
        wrong.push(format!("status is not in {statuses:?}"));
    }
    if let Some(status) = expect["grpc_status"].as_str().filter(|status| (*status == "OK") != may(200)) {
        wrong.push(format!("gRPC status is not {status}"));
    }
    if text(expect, "connection") == "rejected" && may(200) {
        wrong.push("the connection is not rejected".to_owned());
    }
    wrong.extend(wrong_backend(kubernetes, expect, found));
    wrong.extend(wrong_redirect(&expect["redirect"], found));
    for mirror in list(expect, "mirrored_to") {
        if !found.mirrors.iter().any(|host| host.starts_with(text(mirror, "backend"))) {
            wrong.push(format!("no copy to {mirror}"));
        }
    }
    wrong
}

fn wrong_backend(kubernetes: &Kubernetes<'_>, expect: &Value, found: &Answer) -> Vec<String> {
    let (backend, namespace) = (text(expect, "backend"), text(expect, "namespace"));
    let answers = |host: &str| {
        let mut labels = host.split('.');
        let (name, own) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
        let in_namespace = namespace.is_empty() || own == namespace;
        in_namespace
            && (name.starts_with(backend)
                || pods(kubernetes, own, name).iter().any(|pod| pod.starts_with(backend)))
    };
    let Some(at) = found.backends.iter().find(|at| answers(&at.host)) else {
        let needed = !backend.is_empty();
        return needed.then(|| format!("no backend {namespace}/{backend}")).into_iter().collect();
    };
    let mut wrong = Vec::new();
    for (name, value) in expect["request_headers_at_backend"].as_object().into_iter().flatten() {
        let real = at.headers.get(&name.to_ascii_lowercase()).map(String::as_str);
        if real != value.as_str() {
            wrong.push(format!("header {name} is {real:?}, not {value}"));
        }
    }
    for name in list(expect, "absent_request_headers_at_backend").iter().filter_map(Value::as_str) {
        if at.headers.contains_key(&name.to_ascii_lowercase()) {
            wrong.push(format!("header {name} is there"));
        }
    }
    for (key, real) in [("path_at_backend", &at.path), ("host_at_backend", &at.authority)] {
        if expect[key].as_str().is_some_and(|expected| expected != real) {
            wrong.push(format!("{key} is {real}"));
        }
    }
    wrong
}

/// What the pods of a Service are called, by who makes them.
fn pods(kubernetes: &Kubernetes<'_>, namespace: &str, service: &str) -> Vec<String> {
    let Some(service) = kubernetes.service(namespace, service) else { return Vec::new() };
    let workloads = kubernetes.select(namespace, &service.spec.selector);
    workloads.iter().map(|workload| workload.object.reference.name.clone()).collect()
}

fn wrong_redirect(expect: &Value, found: &Answer) -> Vec<String> {
    if !expect.is_object() {
        return Vec::new();
    }
    let Some((scheme, host, port, path)) = &found.redirect else { return vec!["no redirect".to_owned()] };
    let port = port.map(|port| port.to_string()).unwrap_or_default();
    let parts = [("scheme", scheme), ("host", host), ("path", path)];
    let mut wrong: Vec<String> = parts
        .into_iter()
        .filter(|(key, real)| expect[*key].as_str().is_some_and(|expected| expected != *real))
        .map(|(key, real)| format!("{key} of the redirect is {real}"))
        .collect();
    let usual = [("http", "80"), ("https", "443")].contains(&(scheme, text(expect, "port")));
    if port != text(expect, "port") && !usual {
        wrong.push(format!("port of the redirect is {port:?}"));
    }
    wrong
}

/// How the shares of an answer differ from those that are expected.
fn shares(answers: &BTreeMap<&str, Answer>, item: &Value) -> Option<String> {
    let found = answers.get(text(item, "request"))?;
    let total: u64 = found.backends.iter().map(|at| at.weight).sum();
    let expected = item["shares"].as_object()?;
    let share = |backend: &str| -> u64 {
        let own = found.backends.iter().filter(|at| at.host.starts_with(backend));
        own.map(|at| at.weight).sum()
    };
    let wrong = expected.iter().find(|(backend, value)| {
        let real = share(backend) as f64 / total.max(1) as f64;
        (real - value.as_f64().unwrap_or_default()).abs() > 0.001
    })?;
    Some(format!("share of {wrong:?} in {found:?}"))
}
