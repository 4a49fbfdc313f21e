//! Who obeys a rule: the clients and gateways whose proxies have it in their tables and send requests by it, by the
//! routing model. For each there is a request that the rule decides, so that a real proxy can be asked the same.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::algebra::{Cube, Language, Limits, Region, Values};
use crate::mesh::istio::Focus;
use crate::mesh::{World, client_of};
use crate::model::{
    Action, Chain, Client, Destination, Dimension, Domain, Listener, Match, Origin, Outcome, Protocol,
    Request, Routing, Serve, Split, VirtualHost, http_requests,
};
use crate::resource::core::Workload;
use crate::routing::{Reach, Rule, reach};

/// More places of one rule in the tables of one proxy are not looked at.
const MOST_SPOTS: usize = 16;

/// Who obeys a rule, and who does not.
#[derive(Debug, Default)]
pub struct Audience {
    /// Gateways, then workloads, by namespace and name.
    pub members: Vec<Member>,
}

/// A client or gateway.
#[derive(Debug)]
pub struct Member {
    /// Who.
    pub client: Client,
    /// Whether its requests go by the rule.
    pub obeys: Obeys,
}

/// Whether requests go by a rule.
#[derive(Debug, Clone)]
pub enum Obeys {
    /// They do: requests that show it.
    Yes(Vec<Spot>),
    /// None does, and why.
    No(String),
    /// It cannot be told, and why.
    Unknown(String),
}

/// One place of a rule in the tables of a proxy.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The name of the listener.
    pub listener: String,
    /// A request that the rule decides there, to the port that the proxy itself listens on.
    pub request: Request,
    /// Where it sends requests.
    pub destinations: Vec<Destination>,
}

impl Audience {
    /// Those who obey.
    pub fn obeying(&self) -> impl Iterator<Item = (&Client, &[Spot])> {
        self.members.iter().filter_map(|member| match &member.obeys {
            Obeys::Yes(spots) => Some((&member.client, spots.as_slice())),
            Obeys::No(_) | Obeys::Unknown(_) => None,
        })
    }

    /// In words: `3 of 7 client workloads, 1 of 2 gateways`.
    pub fn summary(&self) -> String {
        let count = |gateways: bool| {
            let own = || self.members.iter().filter(move |member| is_gateway(&member.client) == gateways);
            let yes = own().filter(|member| matches!(member.obeys, Obeys::Yes(_))).count();
            (yes, own().count())
        };
        let ((clients, of_clients), (gateways, of_gateways)) = (count(false), count(true));
        let mut parts = vec![format!("{clients} of {of_clients} client workloads")];
        if of_gateways > 0 {
            parts.push(format!("{gateways} of {}", crate::base::text::plural(of_gateways, "gateway")));
        }
        parts.join(", ")
    }
}

/// Whether a client is a gateway.
pub(super) const fn is_gateway(client: &Client) -> bool {
    matches!(client, Client::Gateway { .. })
}

/// Asks every gateway and every workload of a world for a rule.
pub fn audience(world: &World<'_>, split: &Split) -> Audience {
    let focus = world.focus_of(&split.object);
    let mut classes: FxHashMap<Client, Obeys> = FxHashMap::default();
    let mut members: Vec<Member> = world
        .gateways()
        .map(|client| {
            let obeys = classes
                .entry(client.clone())
                .or_insert_with(|| of_client(world, &client, split, &focus))
                .clone();
            Member { client, obeys }
        })
        .collect();
    let asked = world.labels_asked_for();
    for workload in callers(world) {
        let client = client_of(workload);
        let obeys = match world.has_proxy(workload) {
            Some(false) => Obeys::No("it has no proxy, so nothing routes its requests".to_owned()),
            has => {
                let found = classes
                    .entry(class_of(&client, &asked))
                    .or_insert_with(|| of_client(world, &client, split, &focus))
                    .clone();
                match (has, found) {
                    (None, Obeys::Yes(_)) => Obeys::Unknown(
                        "it would, but the input does not show whether it has a proxy".to_owned(),
                    ),
                    (_, found) => found,
                }
            }
        };
        members.push(Member { client, obeys });
    }
    members.sort_by(|a, b| {
        (!is_gateway(&a.client), a.client.namespace(), a.client.name()).cmp(&(
            !is_gateway(&b.client),
            b.client.namespace(),
            b.client.name(),
        ))
    });
    members.dedup_by(|a, b| a.client == b.client);
    Audience { members }
}

/// The client that stands for all that see the same tables as this one.
fn class_of(client: &Client, asked: &BTreeSet<&str>) -> Client {
    let counted = client.labels().iter().filter(|(key, _)| asked.contains(key.as_str()));
    Client::Workload {
        namespace: client.namespace().to_owned(),
        name: String::new(),
        labels: counted.map(|(key, value)| (key.clone(), value.clone())).collect(),
    }
}

/// What is made by something else that runs pods, as a rule.
const OWNED: [&str; 2] = ["Pod", "ReplicaSet"];

/// Everything that runs pods, without the pods of owners that are there, and without gateways.
fn callers<'w, 'e>(world: &'w World<'e>) -> Vec<&'w Workload<'e>> {
    let workloads = &world.kubernetes.workloads;
    let mut owners: FxHashMap<&str, Vec<&Workload<'_>>> = FxHashMap::default();
    for owner in workloads.iter().filter(|it| !it.labels.is_empty()) {
        let id = &owner.object.reference;
        if !OWNED.contains(&id.kind.as_str()) && id.kind != "WorkloadEntry" {
            owners.entry(&id.namespace).or_default().push(owner);
        }
    }
    let is_owned = |pod: &Workload<'_>| {
        let id = &pod.object.reference;
        let has_all = |owner: &&Workload<'_>| pod.has_labels(&owner.labels);
        OWNED.contains(&id.kind.as_str())
            && owners.get(id.namespace.as_str()).is_some_and(|owners| owners.iter().any(has_all))
    };
    workloads.iter().filter(|workload| !is_owned(workload) && !world.serves_gateway(workload)).collect()
}

/// What one client makes of a rule.
pub(super) fn of_client(world: &World<'_>, client: &Client, split: &Split, focus: &Focus) -> Obeys {
    let routing = world.routing_of(client, focus).as_bound();
    let found = spots(&routing, split);
    if !found.spots.is_empty() {
        return Obeys::Yes(found.spots);
    }
    match (found.dead, found.doubt) {
        (Some(why), None) => Obeys::No(why),
        (None, None) if routing.listeners.is_empty() => {
            Obeys::No("its proxy has no tables for it".to_owned())
        }
        (None, None) => Obeys::No("the rule is not in its tables".to_owned()),
        (_, Some(why)) => Obeys::Unknown(why),
    }
}

#[derive(Default)]
struct Found {
    spots: Vec<Spot>,
    dead: Option<String>,
    doubt: Option<String>,
}

/// The places of a rule in the tables of one proxy.
fn spots(routing: &Routing, split: &Split) -> Found {
    let mut found = Found::default();
    for listener in &routing.listeners {
        for chain in &listener.chains {
            if found.spots.len() >= MOST_SPOTS {
                return found;
            }
            match &chain.serve {
                Serve::Stream(rule) if is_of(&rule.origin, &rule.outcome, split) => {
                    let request = Request {
                        protocol: chain.protocol.unwrap_or(Protocol::Tcp),
                        ..connection(listener, chain)
                    };
                    found.add(listener, request, &rule.outcome);
                }
                Serve::Stream(_) => {}
                Serve::Http(table) => {
                    for host in &table.hosts {
                        let plain = Request {
                            scheme: table.scheme.unwrap_or("http").to_owned(),
                            method: "GET".to_owned(),
                            authority: host.domains.first().map(concrete).unwrap_or_default(),
                            path: "/".to_owned(),
                            ..connection(listener, chain)
                        };
                        in_host(listener, host, &plain, split, &mut found);
                    }
                }
            }
        }
    }
    found
}

impl Found {
    fn add(&mut self, listener: &Listener, request: Request, outcome: &Outcome) {
        let destinations = match &outcome.action {
            Action::Forward(destinations) => destinations.clone(),
            _ => Vec::new(),
        };
        self.spots.push(Spot { listener: listener.name.clone(), request, destinations });
    }
}

fn connection(listener: &Listener, chain: &Chain) -> Request {
    Request {
        port: listener.port,
        address: listener.addresses.first().cloned(),
        sni: chain.server_names.first().map(concrete),
        ..Request::default()
    }
}

/// A host of a domain.
fn concrete(domain: &Domain) -> String {
    match domain {
        Domain::Exact(host) => host.clone(),
        Domain::Suffix(end) => format!("x{end}"),
        Domain::Prefix(start) => format!("{start}x"),
        Domain::Any => "any.invalid".to_owned(),
    }
}

/// Whether the rule decides requests in a virtual host, and one of them.
fn in_host(listener: &Listener, host: &VirtualHost, plain: &Request, split: &Split, found: &mut Found) {
    let own: Vec<usize> = (0..host.rules.len())
        .filter(|at| is_of(&host.rules[*at].origin, &host.rules[*at].outcome, split))
        .collect();
    let Some(last) = own.last() else { return };
    let rules: Vec<Rule<Dimension, usize>> = host.rules[..=*last]
        .iter()
        .enumerate()
        .map(|(action, rule)| {
            let guard = rule.matches.iter().map(Match::region).fold(Region::none(), Region::union);
            Rule { guard, action }
        })
        .collect();
    let fixed = |cube: Cube<Dimension>, on, text: &str| cube.with(on, Values::of(Language::exact(text)));
    let within = fixed(http_requests(), Dimension::Scheme, &plain.scheme);
    let within = fixed(within, Dimension::Authority, &plain.authority);
    let within = fixed(within, Dimension::Port, &plain.port.to_string());
    let left = reach(&within, &rules, Limits::default());
    for at in own {
        match &left[at] {
            Reach::Live { witness } | Reach::Partly { witness, .. } => {
                let mut witness = witness.clone();
                witness.retain(|on, _| !matches!(on, Dimension::Opaque(_)));
                return found.add(listener, plain.clone().at(&witness), &host.rules[at].outcome);
            }
            Reach::Dead { covered_by } => {
                let by = covered_by.first().map(|by| host.rules[*by].name.as_str()).unwrap_or_default();
                let by = if by.is_empty() { "rules".to_owned() } else { format!("rule {by}") };
                found.dead = Some(format!("{by} before it takes its requests for {}", plain.authority));
            }
            Reach::Empty => found.dead = Some("no request satisfies its conditions".to_owned()),
            Reach::Unknown { .. } => {
                found.doubt = Some("what the rules before it take could not be decided".to_owned());
            }
        }
    }
}

/// Whether a rule of a table is made of this one: by the places of its destinations, else by its own.
fn is_of(origin: &Origin, outcome: &Outcome, split: &Split) -> bool {
    let below = |origin: &Origin, path: &str| {
        origin.place().is_some_and(|place| {
            let rest = place.path.as_str().strip_prefix(path);
            let same = place.object.as_ref().is_some_and(|object| {
                (object.group(), &object.kind, &object.namespace, &object.name)
                    == (split.object.group(), &split.object.kind, &split.object.namespace, &split.object.name)
            });
            same && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    };
    match &outcome.action {
        Action::Forward(destinations) if destinations.iter().any(|one| one.origin.place().is_some()) => {
            destinations.iter().any(|one| below(&one.origin, split.rule.list.as_str()))
        }
        _ => below(origin, split.rule.path.as_str()),
    }
}

/// The shares of destinations in order of their names, those of weight 0 left out; a lone one has all.
pub(super) fn shares(destinations: &[Destination]) -> BTreeMap<String, u64> {
    let mut shares: BTreeMap<String, u64> = BTreeMap::new();
    for one in destinations.iter().filter(|one| one.weight > 0 || destinations.len() == 1) {
        *shares.entry(name_of(one)).or_default() += one.weight.max(1);
    }
    let divisor = shares.values().fold(0, |a, b| gcd(a, *b)).max(1);
    shares.values_mut().for_each(|weight| *weight /= divisor);
    shares
}

const fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// A destination in words: `v2 of reviews.shop.svc.cluster.local:9080`.
pub(super) fn name_of(destination: &Destination) -> String {
    let mut name = destination.host.clone();
    if let Some(port) = destination.port {
        name.push_str(&format!(":{port}"));
    }
    match &destination.subset {
        Some(subset) => format!("{subset} of {name}"),
        None => name,
    }
}
