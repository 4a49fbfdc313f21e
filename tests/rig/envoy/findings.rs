//! What findings about routing claim, on a real Envoy: the tables of each flagged case are written with every rule
//! answering with its own name, the request that the finding shows is sent, and what answers must be what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::analyze::{self, Selection};
use meshctl::base::Place;
use meshctl::base::report::Finding;
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::mesh::{Settings, World, with_world};
use meshctl::model::{Action, Client, Listener, METHODS, Origin, Outcome, Request, RouteTable, Serve};
use meshctl::resource::identity::KINDS;
use meshctl::routes::Written;
use meshctl::routing::decide;
use meshctl::source::{self, Input};
use serde_json::{Value, json};

use super::requests::bytes_of;
use super::server::{Answer, Client as HttpClient, echo};
use super::{assert_none, serve};

/// The rules whose findings show a request that a rule takes, and how many of them at least can be sent here.
const RULES: &[(&str, usize)] = &[
    ("dead-rule", 10),
    ("shadowed-rule", 1),
    ("uncovered-requests", 2),
    ("split-match", 2),
    ("ambiguous-order", 2),
    ("route-and-virtualservice", 1),
    (HIDDEN, 2),
];

/// The rule about destinations that clients do not get; its requests meet the table as it is.
const HIDDEN: &str = "hidden-destination";

/// A finding that is to be asked about: who asks what, and the listener that takes it.
struct Replay {
    case: String,
    finding: Finding,
    request: Request,
    listener: Listener,
}

/// Lets sidecars have a listener for hosts that no Service of the case has.
const PORT_80: &str = "{apiVersion: v1, kind: Service, metadata: {name: any, namespace: any}, spec: {ports: [{name: http, port: 80}]}}";

fn estate_of(case: &Path) -> Estate {
    let limits = Limits::default();
    let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
    let mut estate = source::load(&[Input::Path(case.to_owned())], settings).expect("a case");
    let text: Arc<str> = Arc::from(PORT_80);
    let documents = document::read(&text, &limits);
    estate.ingest(Source { name: Arc::from("any.yaml"), text, path: None }, documents, KINDS, "default");
    estate
}

fn findings(estate: &Estate, rule: &str) -> Vec<Finding> {
    let settings = analyze::Settings {
        selection: Selection { select: vec![rule.to_owned()], ignore: Vec::new() },
        istio_namespace: "istio-system".to_owned(),
        ..analyze::Settings::default()
    };
    analyze::run(estate, &settings).expect("an analysis").findings
}

/// A namespace that no case has.
const ELSEWHERE: &str = "elsewhere";

/// Who sends the request that a finding shows.
fn client_of(world: &World<'_>, finding: &Finding, witness: &Value) -> Option<Client> {
    let from = &witness["from"];
    let own = finding.place.object.as_ref().map(|object| object.namespace.clone()).unwrap_or_default();
    if let Some(gateway) = from["gateway"].as_str() {
        return world.gateway(gateway, &own).ok();
    }
    let labels: BTreeMap<String, String> = serde_json::from_value(from["labels"].clone()).unwrap_or_default();
    let namespace = from["namespace"].as_str().map_or(own, str::to_owned);
    Some(Client::Workload { namespace, name: "witness".to_owned(), labels })
}

/// The request as it goes to the wire.
fn request_of(world: &World<'_>, client: &Client, witness: &Value) -> Request {
    let text = |key: &str| witness[key].as_str().unwrap_or_default();
    let port = witness["port"].as_u64().map(|port| format!(":{port}")).unwrap_or_default();
    let query = witness["query"].as_str().map(|query| format!("?{query}")).unwrap_or_default();
    let headers: BTreeMap<String, String> =
        serde_json::from_value(witness["headers"].clone()).unwrap_or_default();
    let written = Written {
        url: format!("{}://{}{port}{}{query}", text("scheme"), text("host"), text("path")),
        method: text("method").to_owned(),
        headers: headers.into_iter().collect(),
    };
    written.complete(client, world).expect("a request").0
}

/// What a rule answers: where it is written.
fn name_of(origin: &Origin) -> String {
    origin.place().map(place_name).unwrap_or_default()
}

fn place_name(place: &Place) -> String {
    let object = place.object.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{object} {}", place.path)
}

/// The table with every rule answering with its name.
fn naming(table: &RouteTable) -> RouteTable {
    let mut table = table.clone();
    for host in &mut table.hosts {
        for rule in &mut Arc::make_mut(host).rules {
            let body = Some(name_of(&rule.origin));
            rule.outcome = Arc::new(Outcome::plain(Action::Direct { status: 200, body }));
        }
    }
    table
}

/// The listener for the one table that a request meets.
fn listener_for(found: &Listener, table: RouteTable, index: usize) -> Listener {
    let mut listener = found.clone();
    listener.name = format!("case-{index}");
    listener.addresses.clear();
    listener.chains.truncate(1);
    let chain = &mut listener.chains[0];
    (chain.protocol, chain.serve) = (None, Serve::Http(Arc::new(table)));
    chain.addresses.clear();
    chain.server_names.clear();
    listener
}

/// Everything of one case that can be sent: plain requests that meet a table of HTTP rules.
fn replays(case: &Path, rule: &str, out: &mut Vec<Replay>) {
    let estate = estate_of(case);
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    let found = findings(&estate, rule);
    let shown = found.into_iter().filter_map(|finding| Some((finding.witness.clone()?, finding)));
    let added = with_world(&estate, &settings, |world| {
        for (mut witness, finding) in shown {
            // What it says of all namespaces is asked in another one.
            if rule == "route-and-virtualservice" {
                witness["from"] = json!({"namespace": ELSEWHERE});
            }
            let Some(client) = client_of(world, &finding, &witness) else { continue };
            let request = request_of(world, &client, &witness);
            let routing = world.routing(&client);
            let decision = decide(&routing, &request);
            let (Some(found), Some(table)) = (decision.listener, decision.table) else { continue };
            // Envoy takes no other methods over HTTP/1.
            if !METHODS.contains(&request.method.as_str()) {
                continue;
            }
            let table = if rule == HIDDEN { table.clone() } else { naming(table) };
            let listener = listener_for(found, table, out.len());
            out.push(Replay { case: case.display().to_string(), finding, request, listener });
        }
        Ok(())
    });
    added.expect("a world");
}

/// Why an answer is not what the finding says.
fn wrong(finding: &Finding, answer: &Answer) -> Option<String> {
    let (status, body) = (answer.status(), answer.body.as_str());
    let is_of = |place: &Place| body.starts_with(&place_name(place));
    let related = || finding.related.iter().any(|other| is_of(&other.place));
    let object =
        |place: &Place| place.object.as_ref().is_some_and(|object| body.starts_with(&format!("{object} ")));
    let holds = match finding.rule {
        "dead-rule" | "shadowed-rule" | "ambiguous-order" => related() && !is_of(&finding.place),
        "uncovered-requests" => status == 404 && body.is_empty(),
        HIDDEN => status == 503,
        "split-match" => finding.place.path.to_string().starts_with(body.split(' ').next_back()?),
        "route-and-virtualservice" => {
            let related = || finding.related.iter().any(|other| object(&other.place));
            let all = finding.message.split("sidecars use only ").nth(1).unwrap_or_default();
            let wins = if all.starts_with("the route") { related() } else { object(&finding.place) };
            wins && !all.is_empty()
        }
        _ => false,
    };
    (!holds).then(|| format!("{} says: {}\nanswered: {status} {body:?}", finding.rule, finding.message))
}

fn flagged(rule: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(rule);
    let entries = fs::read_dir(folder).expect("the cases of a rule");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("flagged")));
    files.sort();
    files
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
#[expect(clippy::print_stdout, reason = "says how much was asked")]
fn a_real_envoy_does_what_findings_say_of_their_requests() {
    let mut all = Vec::new();
    for (rule, _) in RULES {
        for case in flagged(rule) {
            replays(&case, rule, &mut all);
        }
    }
    let listeners = all.iter().map(|replay| replay.listener.clone()).collect();
    let (_envoy, _, ports) = serve(listeners, echo());
    let mut disagreements = Vec::new();
    let mut asked: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (replay, port) in all.iter().zip(ports) {
        let answer = HttpClient::new(port).ask(&bytes_of(&replay.request));
        let why = wrong(&replay.finding, &answer);
        disagreements.extend(why.map(|why| format!("{}: {why}\n{}", replay.case, bytes_of(&replay.request))));
        asked.entry(replay.finding.rule).or_default().insert(replay.finding.fingerprint.clone());
    }
    for (rule, least) in RULES {
        let count = asked.get(rule).map_or(0, BTreeSet::len);
        println!("{rule}: {count} findings replayed");
        if count < *least {
            disagreements.push(format!("{rule}: only {count} findings could be replayed"));
        }
    }
    assert_none(&disagreements);
}
