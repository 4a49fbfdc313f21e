//! The tables that a real control plane sent to its proxies, against those that are made here from the same objects.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use meshctl::document::Limits;
use meshctl::mesh::{Settings, envoy, istio::IstioNaming, with_world};
use meshctl::model::{Listener, Outcome, RouteTable, Routing, Serve, VirtualHost};
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};

#[test]
fn probe() {
    let root = std::env::var("ISTIOD").unwrap_or_else(|_| "/work/shared/corpus/istiod-routes".into());
    let only = std::env::var("ONLY").ok();
    let mut seeds: Vec<_> = std::fs::read_dir(&root).unwrap().map(|e| e.unwrap().path()).collect();
    seeds.sort_by_key(|p| p.file_name().unwrap().to_string_lossy().parse::<u32>().unwrap_or(0));
    let mut total = 0;
    let mut bad = 0;
    for seed in seeds {
        if only.as_ref().is_some_and(|only| seed.file_name().unwrap().to_string_lossy() != *only) {
            continue;
        }
        for entry in std::fs::read_dir(&seed).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|e| e != "gz") {
                continue;
            }
            total += 1;
            let out = one(&seed.join("estate.yaml"), &path);
            if !out.is_empty() {
                bad += 1;
                println!("## {}\n{out}", path.display());
            }
        }
    }
    println!("{bad} of {total} differ");
}

fn one(estate: &Path, dump: &Path) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(dump).unwrap()).read_to_string(&mut text).unwrap();
    let dump = envoy::read(&serde_json::from_str(&text).unwrap(), &IstioNaming).unwrap();
    let limits = Limits::default();
    let mut estate = source::load(
        &[Input::parse(estate.to_str().unwrap()).unwrap()],
        source::Settings { kinds: KINDS, namespace: "default", limits: &limits },
    )
    .unwrap();
    let spaces: std::collections::BTreeSet<String> =
        estate.objects.iter().map(|o| o.reference.namespace.clone()).collect();
    for n in spaces {
        estate.coverage.complete_namespace(&n);
    }
    let client = dump.node.client();
    let settings = Settings { istio_namespace: "istio-system".into(), ..Settings::default() };
    let ours = with_world(&estate, &settings, |world| Ok(world.routing(&client))).unwrap();
    diff(&ours, &dump.routing)
}

fn key(listener: &Listener) -> (u16, Vec<String>) {
    (listener.port, listener.addresses.clone())
}

fn diff(ours: &Routing, theirs: &Routing) -> String {
    let mut out = String::new();
    let a: BTreeMap<_, _> = ours.listeners.iter().map(|l| (key(l), l)).collect();
    let b: BTreeMap<_, _> = theirs.listeners.iter().map(|l| (key(l), l)).collect();
    for k in a.keys().chain(b.keys()).collect::<std::collections::BTreeSet<_>>() {
        match (a.get(k), b.get(k)) {
            (Some(x), Some(y)) => listener(&mut out, x, y),
            (Some(_), None) => writeln!(out, "listener only ours {k:?}").unwrap(),
            (None, Some(_)) => writeln!(out, "listener only theirs {k:?}").unwrap(),
            _ => {}
        }
    }
    if std::mem::discriminant(&ours.otherwise.action) != std::mem::discriminant(&theirs.otherwise.action) {
        writeln!(out, "otherwise {:?} / {:?}", ours.otherwise.action, theirs.otherwise.action).unwrap();
    }
    out
}

fn listener(out: &mut String, a: &Listener, b: &Listener) {
    let http = |l: &Listener| {
        l.chains.iter().find_map(|c| match &c.serve {
            Serve::Http(t) => Some(Arc::clone(t)),
            _ => None,
        })
    };
    let streams = |l: &Listener| {
        l.chains
            .iter()
            .filter_map(|c| match &c.serve {
                Serve::Stream(t) => {
                    Some(format!("{:?} {:?} {:?}", c.addresses, c.server_names, brief(&t.outcome)))
                }
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    match (http(a), http(b)) {
        (Some(x), Some(y)) => table(out, &x, &y),
        (None, None) => {}
        (x, y) => {
            writeln!(out, "listener {} http ours {} theirs {}", a.name, x.is_some(), y.is_some()).unwrap()
        }
    }
    let (mut x, mut y) = (streams(a), streams(b));
    if http(a).is_some() {
        x.retain(|s| !s.contains("Passthrough"));
        y.retain(|s| !s.contains("Passthrough") && !s.contains("Unavailable"));
    }
    if x != y {
        writeln!(out, "listener {} streams\n   ours {x:?}\n   them {y:?}", a.name).unwrap();
    }
}

fn table(out: &mut String, a: &RouteTable, b: &RouteTable) {
    let hosts = |t: &RouteTable| {
        t.hosts
            .iter()
            .flat_map(|h| h.domains.iter().map(|d| (d.to_string(), Arc::clone(h))).collect::<Vec<_>>())
            .collect::<BTreeMap<String, Arc<VirtualHost>>>()
    };
    let (mut x, mut y) = (hosts(a), hosts(b));
    let short = |d: &String, _: &mut Arc<VirtualHost>| {
        d.contains(".local") && !d.ends_with('.') || d.contains('*') || d.contains("example")
    };
    y.remove("shop/*");
    if let Some(any) = y.get("*").filter(|_| !x.contains_key("*")) {
        let out_of_any = any.rules.first().map_or(&any.otherwise, |r| &r.outcome);
        let kind = |o: &Outcome| std::mem::discriminant(&o.action);
        if kind(out_of_any) != kind(&a.otherwise) {
            writeln!(
                out,
                "table {} unknown hosts {:?} / {:?}",
                a.name, a.otherwise.action, out_of_any.action
            )
            .unwrap();
        }
        y.remove("*");
    }
    for d in x.keys().chain(y.keys()).collect::<std::collections::BTreeSet<_>>() {
        match (x.get(d), y.get(d)) {
            (Some(x), Some(y)) => host(out, &a.name, d, x, y),
            (Some(h), None) => writeln!(
                out,
                "table {} domain only ours {d} ({})",
                a.name,
                h.origin.place().map(|p| p.to_string()).unwrap_or_default()
            )
            .unwrap(),
            (None, Some(_)) => writeln!(out, "table {} domain only theirs {d}", a.name).unwrap(),
            _ => {}
        }
    }
}

fn host(out: &mut String, table: &str, domain: &str, a: &VirtualHost, b: &VirtualHost) {
    let (n, m) = (a.rules.len(), b.rules.len());
    for i in 0..n.max(m) {
        match (a.rules.get(i), b.rules.get(i)) {
            (Some(x), Some(y)) => {
                let sort = |m: &meshctl::model::Match| {
                    let mut c: Vec<_> = m
                        .conditions
                        .iter()
                        .map(|c| format!("{c} {}", c.missing_is_empty))
                        .filter(|c| c != "path begins with / false" && c != "path is at or below / false")
                        .collect();
                    c.sort();
                    c
                };
                if sort(&x.matches[0]) != sort(&y.matches[0]) {
                    writeln!(
                        out,
                        "{table} {domain} rule {i} match\n   ours {}\n   them {}",
                        x.matches[0], y.matches[0]
                    )
                    .unwrap();
                    return;
                }
                if !same(&x.outcome, &y.outcome) {
                    writeln!(
                        out,
                        "{table} {domain} rule {i} outcome\n   ours {}\n   them {}",
                        brief(&x.outcome),
                        brief(&y.outcome)
                    )
                    .unwrap();
                    return;
                }
            }
            (x, y) => {
                writeln!(
                    out,
                    "{table} {domain} rules {n} / {m}\n  ours {} {:?}\n  them {} {:?}",
                    x.map(|r| r.matches[0].to_string()).unwrap_or_default(),
                    x.and_then(|r| r.origin.place().map(|p| p.to_string())),
                    y.map(|r| r.matches[0].to_string()).unwrap_or_default(),
                    y.and_then(|r| r.origin.place().map(|p| p.to_string()))
                )
                .unwrap();
                return;
            }
        }
    }
}

fn brief(o: &Outcome) -> String {
    let mut o = o.clone();
    o.retries = o.retries.map(|mut r| {
        r.on.sort();
        r
    });
    o.request_headers = o.request_headers.sorted();
    o.response_headers = o.response_headers.sorted();
    if let meshctl::model::Action::Forward(d) = &mut o.action {
        if d.len() == 1 {
            d[0].weight = 1;
        }
        for d in d.iter_mut() {
            d.policy = None;
            d.request_headers = d.request_headers.clone().sorted();
            d.response_headers = d.response_headers.clone().sorted();
            if !matches!(d.health, meshctl::model::Health::Missing { .. }) {
                d.health = meshctl::model::Health::Unknown;
            } else {
                d.health = meshctl::model::Health::Missing { status: 503, why: String::new() }
            }
            d.origin = meshctl::model::Origin::NONE;
        }
    }
    for m in &mut o.mirrors {
        m.destination.policy = None;
        m.destination.weight = 1;
        m.destination.origin = meshctl::model::Origin::NONE;
        if let meshctl::model::Health::Missing { .. } = m.destination.health {
            m.destination.health = meshctl::model::Health::Missing { status: 503, why: String::new() }
        }
    }
    if o.retries.as_ref().is_some_and(|r| r.attempts == 2 && r.per_try_ms.is_none()) {
        o.retries = None;
    }
    format!("{o:?}").replace("rewrite: Rewrite { host: None, path: None }, request_headers: HeaderChanges { set: [], add: [], remove: [] }, response_headers: HeaderChanges { set: [], add: [], remove: [] }, mirrors: [], fault: Fault { abort: None, delay: None }, timeout_ms: None, retries: None, cors: None, opaque: []", "-").replace("request_headers: HeaderChanges { set: [], add: [], remove: [] }, response_headers: HeaderChanges { set: [], add: [], remove: [] }, rewrite: Rewrite { host: None, path: None }, policy: None, origin: Origin(None)", "..")
}

fn same(a: &Outcome, b: &Outcome) -> bool {
    brief(a) == brief(b)
}
