//! The Envoy dialect against a real Envoy: generated tables are written and asked, its config_dump is read back, and
//! the tables that a real istiod wrote are loaded as they are. Every answer is compared with what the evaluator says.
//!
//! `MESHCTL_SEED` gives the seed; `MESHCTL_SOAK=1` asks ten times as much.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

mod authorization;
mod expect;
mod findings;
mod generate;
mod istiod;
mod requests;
pub(crate) mod server;
mod witness;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use meshctl::mesh::envoy::{Admin, PlainNaming, WriteOptions, cluster_name, read, write};
use meshctl::model::{Action, Client, Destination, Listener, Outcome, Request, RouteTable, Routing, Serve};
use meshctl::routing::{By, Decision, decide};

use requests::{Rng, bytes_of, request};
use server::{Answer, Client as HttpClient, Envoy, echo, free_ports};

/// The port of the first listener.
const FIRST: u16 = 20_000;

const TABLES: usize = 40;
const REQUESTS: usize = 250;

/// The seed of this run, and how often it goes round.
pub(crate) fn seed() -> (u64, usize) {
    let given = std::env::var("MESHCTL_SEED").ok().and_then(|seed| seed.parse().ok());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| u64::from(time.subsec_nanos()));
    let seed = given.unwrap_or(now);
    #[expect(clippy::print_stdout, reason = "repeats a failure")]
    {
        println!("MESHCTL_SEED={seed}");
    }
    (seed, if std::env::var_os("MESHCTL_SOAK").is_some() { 10 } else { 1 })
}

fn workload() -> Client {
    Client::Workload { namespace: "shop".to_owned(), name: "web".to_owned(), labels: BTreeMap::new() }
}

fn table_of(listener: &Listener) -> &RouteTable {
    match &listener.chains[0].serve {
        Serve::Http(table) => table,
        Serve::Stream(_) => panic!("it serves HTTP"),
    }
}

/// Lets tables that were read from plain listeners take both schemes: the requests say theirs in `x-forwarded-proto`, as
/// behind a proxy that ends TLS, which Envoy believes here.
fn forwarded_schemes(routing: &mut Routing) {
    for chain in routing.listeners.iter_mut().flat_map(|listener| &mut listener.chains) {
        if let Serve::Http(table) = &mut chain.serve {
            Arc::make_mut(table).scheme = None;
        }
    }
}

/// Asks a listener, and compares the answers with what each routing says.
fn compare(
    listener: &Listener,
    routings: &[&Routing],
    local_port: u16,
    seed: u64,
    count: usize,
    cluster: fn(&Destination) -> String,
) -> Vec<String> {
    let mut rng = Rng::new(seed);
    let mut client = HttpClient::new(local_port);
    let mut wrong = Vec::new();
    for _ in 0..count {
        let request = request(&mut rng, table_of(listener), listener.port);
        let decisions: Vec<_> = routings.iter().map(|routing| decide(routing, &request)).collect();
        if decisions.iter().any(|it| it.outcome.fault.delay.is_some() || !it.doubts.is_empty()) {
            continue;
        }
        // Here Envoy leaves a usual port in the host, which a redirect of the model does not do.
        let secured = |it: &Decision<'_>| matches!(it.by, By::Rule(_, rule) if rule.name == "require-tls");
        if request.authority.ends_with(":80") && decisions.iter().any(secured) {
            continue;
        }
        let answer = client.ask(&bytes_of(&request));
        for (which, decision) in decisions.iter().enumerate() {
            if let Err(why) = expect::check(&decision.outcome, &request, &answer, cluster) {
                wrong.push(shown(which, listener, &request, &answer, decision, &why));
            }
        }
    }
    wrong
}

/// A disagreement, for people.
fn shown(
    which: usize,
    listener: &Listener,
    request: &Request,
    answer: &Answer,
    decision: &Decision<'_>,
    why: &str,
) -> String {
    let tried: Vec<String> =
        decision.steps.iter().map(|step| format!("{:?} {}", step.matched, step.reason)).collect();
    format!(
        "routing {which}, listener {}: {why}\n{}{}\ntried: {}\n{:?} {:?}\n",
        listener.name,
        bytes_of(request),
        answer.head.first_line,
        tried.join("\n       "),
        decision.outcome.action,
        decision.outcome.rewrite,
    )
}

/// Fails when there are disagreements, with the first few of them.
#[track_caller]
fn assert_none(wrong: &[String]) {
    let first: Vec<&str> = wrong.iter().take(5).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} disagreements, such as\n{}", wrong.len(), first.join("\n"));
}

/// Runs listeners on a real Envoy, each on a local port, with the echo behind every destination.
fn serve(listeners: Vec<Listener>, echo: SocketAddr) -> (Envoy, Routing, Vec<u16>) {
    let ports: Vec<u16> = free_ports(listeners.len());
    let otherwise = Arc::new(Outcome::plain(Action::NotFound));
    let routing = Routing { client: workload(), listeners, otherwise, opaque: Vec::new() };
    let folder = tempfile::tempdir().expect("a folder");
    let names = routing.listeners.iter().map(|it| it.name.clone());
    let options = WriteOptions {
        admin: Admin::Path(Envoy::admin(&folder)),
        ports: names.zip(ports.iter().copied()).collect(),
        destinations: BTreeMap::new(),
        default_destination: echo,
    };
    let written = write(&routing, &options);
    assert_eq!(written.notes, Vec::<String>::new());
    (Envoy::start(folder, &written.bootstrap), routing, ports)
}

fn cluster(to: &Destination) -> String {
    cluster_name(&to.host, to.subset.as_deref(), to.port)
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_real_envoy_agrees_on_generated_tables() {
    let (seed, rounds) = seed();
    let server = echo();
    for round in 0..rounds {
        let seed = seed.wrapping_add(round as u64 * 7919);
        let mut rng = Rng::new(seed);
        let listeners = (FIRST..).take(TABLES).map(|port| generate::listener(&mut rng, port)).collect();
        let (envoy, routing, ports) = serve(listeners, server);
        let mut back = read(&envoy.config_dump(), &PlainNaming).expect("a dump").routing;
        for (listener, original) in back.listeners.iter_mut().zip(&routing.listeners) {
            assert_eq!(listener.name, original.name);
            listener.port = original.port;
            listener.addresses.clear();
        }
        forwarded_schemes(&mut back);
        let wrong: Vec<String> = thread::scope(|scope| {
            let work = routing.listeners.chunks(TABLES / 4).zip(ports.chunks(TABLES / 4));
            let threads: Vec<_> = work
                .map(|(listeners, ports)| {
                    let routings = [&routing, &back];
                    scope.spawn(move || {
                        let each = listeners.iter().zip(ports);
                        each.flat_map(|(listener, port)| {
                            let seed = seed ^ u64::from(listener.port);
                            compare(listener, &routings, *port, seed, REQUESTS, cluster)
                        })
                        .collect::<Vec<_>>()
                    })
                })
                .collect();
            threads.into_iter().flat_map(|thread| thread.join().expect("no thread fails")).collect()
        });
        assert_none(&wrong);
    }
}
