//! What let requests into Linkerd proxies, and what kept them out: counts by server, route and authorization, beside the
//! objects of these names. Labels have no namespaces: Linkerd's policies act in the namespace of the pod.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Labels, Named, Peer, Silent, not_answered, pod_document};
use crate::base::report::{Table, View, place_document};
use crate::base::{Exit, Place, Report};
use crate::cluster::PodRef;
use crate::estate::{Estate, KindSpec, Lookup};
use crate::metrics::text::each;
use crate::resource::identity::{GATEWAY_API, KINDS, LINKERD_POLICY};

/// What decided: where, by what, and about whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Decided {
    pod: PodRef,
    protocol: &'static str,
    server: Option<Named>,
    route: Option<Named>,
    authorization: Option<Named>,
    peer: Peer,
}

/// How often it was decided so.
const WORDS: [(&str, &str); 5] = [
    ("allowed", "inbound_http_authz_allow_total inbound_tcp_authz_allow_total"),
    ("denied", "inbound_http_authz_deny_total inbound_tcp_authz_deny_total"),
    ("withoutRoute", "inbound_http_route_not_found_total"),
    ("rateLimited", "inbound_http_local_ratelimit_total"),
    ("terminated", "inbound_tcp_authz_terminate_total"),
];

/// What was read of proxies.
#[derive(Debug, Default)]
pub struct Decisions(BTreeMap<Decided, [f64; WORDS.len()]>);

/// The kinds that labels name.
pub fn kinds() -> impl Iterator<Item = &'static KindSpec> {
    const NAMES: [&str; 6] = [
        "Server",
        "ServerAuthorization",
        "AuthorizationPolicy",
        "HTTPLocalRateLimitPolicy",
        "HTTPRoute",
        "GRPCRoute",
    ];
    KINDS
        .iter()
        .filter(|kind| [LINKERD_POLICY, GATEWAY_API].contains(&kind.group) && NAMES.contains(&kind.kind))
}

/// Which counter a metric is.
fn counter(metric: &str) -> Option<usize> {
    WORDS.iter().position(|(_, metrics)| metrics.split(' ').any(|one| one == metric))
}

impl Decisions {
    /// Adds the page of a proxy.
    ///
    /// # Errors
    ///
    /// When it is not in Prometheus's format; with the line.
    pub fn read(&mut self, pod: &PodRef, page: &str) -> Result<(), String> {
        each(
            page,
            |name| counter(name).is_some(),
            |name, labels, value| {
                let Some(counter) = counter(name) else { return };
                let protocol = if name.starts_with("inbound_tcp") { "TCP" } else { "HTTP" };
                self.0.entry(decided(pod, protocol, &labels)).or_default()[counter] += value;
            },
        )
    }

    /// The report. Without an estate, nothing is said of the objects.
    pub fn report(&self, estate: Option<&Estate>, silent: Silent<'_>) -> Report {
        let stands = estate.map(|estate| self.stands(estate)).unwrap_or_default();
        let missing: Vec<(&(String, Named), &Stands)> =
            stands.iter().filter(|(_, stands)| **stands == Stands::Missing).collect();
        let exit = match (missing.is_empty(), silent.is_empty()) {
            (false, _) => Exit::No,
            (true, false) => Exit::Unreachable,
            (true, true) => Exit::Yes,
        };
        let mut document = Map::new();
        let item = |(decided, counts): (&Decided, &[f64; WORDS.len()])| decided.document(counts);
        document.insert("decisions".into(), self.0.iter().map(item).collect());
        let object = |((namespace, named), stands): (&(String, Named), &Stands)| {
            let mut out = json!({ "kind": named.kind, "group": named.group, "namespace": namespace, "name": named.name });
            match stands {
                Stands::At(place) => {
                    out["state"] = "found".into();
                    out["place"] = place_document(place);
                }
                Stands::Missing => out["state"] = "missing".into(),
                Stands::NotShown => out["state"] = "not-checked".into(),
            }
            out
        };
        document.insert("objects".into(), stands.iter().map(object).collect());
        document.insert("notAnswered".into(), not_answered(silent));
        let view = View {
            kind: "LinkerdPolicy",
            document,
            text: if self.0.is_empty() { "No decision was counted.\n".to_owned() } else { String::new() },
            table: self.table(&stands),
            ..View::default()
        };
        Report { view, exit }
    }

    /// Where the objects are that labels name, by the namespace of the pod.
    fn stands(&self, estate: &Estate) -> BTreeMap<(String, Named), Stands> {
        let named: BTreeSet<(String, Named)> = self
            .0
            .keys()
            .flat_map(|decided| decided.named().map(|one| (decided.pod.namespace.clone(), one)))
            .collect();
        named
            .into_iter()
            .map(|(namespace, named)| {
                let stands = look_up(estate, &namespace, &named);
                ((namespace, named), stands)
            })
            .collect()
    }

    fn table(&self, stands: &BTreeMap<(String, Named), Stands>) -> Table {
        let words = |named: &Option<Named>| named.as_ref().map_or_else(|| "-".to_owned(), Named::words);
        let row = |(decided, counts): (&Decided, &[f64; WORDS.len()])| {
            let own = decided.named().map(|named| (decided.pod.namespace.clone(), named));
            let missing = own.filter(|key| stands.get(key) == Some(&Stands::Missing));
            let mut notes: Vec<String> =
                missing.map(|(_, named)| format!("there is no {}", named.words())).collect();
            for (index, words) in [(2, "without a route"), (3, "rate limited"), (4, "terminated")] {
                if counts[index] > 0.0 {
                    notes.push(format!("{} {words}", counts[index]));
                }
            }
            vec![
                decided.pod.to_string(),
                decided.protocol.to_owned(),
                words(&decided.server),
                words(&decided.route),
                words(&decided.authorization),
                decided.peer.words(),
                counts[0].to_string(),
                counts[1].to_string(),
                notes.join("; "),
            ]
        };
        let header = vec![
            "POD",
            "PROTOCOL",
            "SERVER",
            "ROUTE",
            "AUTHORIZATION",
            "CLIENT",
            "ALLOWED",
            "DENIED",
            "NOTE",
        ];
        Table { header, rows: self.0.iter().map(row).collect() }
    }
}

fn decided(pod: &PodRef, protocol: &'static str, labels: &Labels<'_>) -> Decided {
    // A limit of the rate decides as an authorization does; proxies of old had labels of their own for ServerAuthorizations.
    let by = ["authz", "saz", "ratelimit"].iter().find_map(|prefix| Named::of(labels, prefix));
    Decided {
        pod: pod.clone(),
        protocol,
        server: Named::of(labels, "srv"),
        route: Named::of(labels, "route"),
        authorization: by,
        peer: Peer::of(labels),
    }
}

/// Where an object is that labels name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stands {
    At(Box<Place>),
    Missing,
    /// The input does not show that part of the world.
    NotShown,
}

fn look_up(estate: &Estate, namespace: &str, named: &Named) -> Stands {
    let group = if named.group.is_empty() { LINKERD_POLICY } else { &named.group };
    let Some(kind) = kinds().find(|kind| kind.group == group && kind.kind.eq_ignore_ascii_case(&named.kind))
    else {
        return Stands::NotShown;
    };
    match estate.find(group, kind.kind, namespace, &named.name) {
        Lookup::Found(object) => Stands::At(Box::new(estate.place(object, object.root()))),
        Lookup::Absent => Stands::Missing,
        Lookup::NotObserved => Stands::NotShown,
    }
}

impl Decided {
    /// The objects that it names.
    fn named(&self) -> impl Iterator<Item = Named> {
        let named = [&self.server, &self.route, &self.authorization].into_iter().flatten();
        named.filter(|named| !named.is_default()).map(|named| Named { port: String::new(), ..named.clone() })
    }

    fn document(&self, counts: &[f64; WORDS.len()]) -> Value {
        let mut out = json!({
            "pod": pod_document(&self.pod), "protocol": self.protocol, "client": self.peer.document(),
        });
        for (field, named) in
            [("server", &self.server), ("route", &self.route), ("authorization", &self.authorization)]
        {
            if let Some(named) = named {
                out[field] = named.document();
            }
        }
        for ((word, _), count) in WORDS.iter().zip(counts) {
            out[*word] = (*count as u64).into();
        }
        out
    }
}
