//! What proxies say of themselves, against what the model expects of them: the same request is decided on the tables of
//! the model and on those of the proxy, and the shares of the destinations must be equal.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Laggard;
use super::look::Found;
use crate::base::text;
use crate::canary::audience::{Obeys, Spot, audience, is_gateway, shares};
use crate::cluster::PodRef;
use crate::document::NodeRef;
use crate::mesh::naming::AnyNaming;
use crate::mesh::proxies::Speaks;
use crate::mesh::{World, envoy};
use crate::model::{Action, Client, Split};
use crate::resource::core::Workload;
use crate::routing::decide;

/// What a proxy is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Gateway,
    Client,
}

impl Kind {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Client => "pod",
        }
    }

    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Gateway => "gateway pod",
            Self::Client => "client",
        }
    }
}

/// The proxies that must show the writes.
pub(super) struct Asked<'f> {
    pub(super) pods: Vec<AskedPod<'f>>,
    /// Who obeys and has no pod that can be asked, with the reason.
    silent: Vec<(Kind, Laggard)>,
}

/// A pod, and what is expected of its proxy.
pub(super) struct AskedPod<'f> {
    pub(super) kind: Kind,
    pub(super) pod: PodRef,
    pub(super) port: u16,
    pub(super) expected: Vec<Expected<'f>>,
}

/// What a proxy must do for one rule.
pub(super) struct Expected<'f> {
    /// Position of the write.
    pub(super) route: usize,
    pub(super) split: &'f Split,
    pub(super) client: Client,
    pub(super) spots: Vec<Spot>,
}

impl<'f> Asked<'f> {
    /// The pods of everybody who obeys one of the rules.
    pub(super) fn of(world: &World<'_>, found: &'f [Found<'_>]) -> Self {
        let mut pods: BTreeMap<(bool, PodRef), AskedPod<'f>> = BTreeMap::new();
        let mut silent = Vec::new();
        for (route, one) in found.iter().enumerate() {
            for member in audience(world, &one.split).members {
                let Obeys::Yes(spots) = member.obeys else { continue };
                let kind = if is_gateway(&member.client) { Kind::Gateway } else { Kind::Client };
                let own: Vec<_> = world.pods_of(&member.client).into_iter().filter(|pod| runs(pod)).collect();
                // A selector that chooses no pod lets nobody in; other gateways may have pods that are not known here.
                if own.is_empty() && kind == Kind::Gateway && member.client.labels().is_empty() {
                    let why = "it obeys the rule, and none of its pods is known".to_owned();
                    silent.push((kind, Laggard { name: member.client.to_string(), why }));
                }
                for pod in own {
                    let id = &pod.object.reference;
                    let name = PodRef { namespace: id.namespace.clone(), name: id.name.clone() };
                    let Some(proxy) = world.proxy_of(pod) else { continue };
                    if proxy.speaks != Speaks::Envoy {
                        let why = format!("the proxy of {} does not show its configuration", proxy.mesh);
                        silent.push((kind, Laggard { name: format!("{} {name}", kind.word()), why }));
                        continue;
                    }
                    let expected = Expected {
                        route,
                        split: &one.split,
                        client: member.client.clone(),
                        spots: spots.clone(),
                    };
                    let new = || AskedPod { kind, pod: name.clone(), port: proxy.port, expected: Vec::new() };
                    let is_client = kind == Kind::Client;
                    pods.entry((is_client, name.clone())).or_insert_with(new).expected.push(expected);
                }
            }
        }
        Self { pods: pods.into_values().collect(), silent }
    }

    /// Those of a kind that obey and cannot be asked.
    pub(super) fn without_pods(&self, kind: Kind) -> Vec<Laggard> {
        self.silent.iter().filter(|(own, _)| *own == kind).map(|(_, laggard)| laggard.clone()).collect()
    }
}

/// Whether a pod is there to answer.
fn runs(pod: &Workload<'_>) -> bool {
    let root = pod.object.root();
    let phase = root.at(&["status", "phase"]).and_then(NodeRef::as_str);
    phase.is_none_or(|phase| phase == "Running") && root.at(&["metadata", "deletionTimestamp"]).is_none()
}

/// What a proxy shows that is not expected of it; `None` when all is.
pub(super) fn shown(world: &World<'_>, dump: &Value, pod: &AskedPod<'_>) -> Option<String> {
    let mut wrong: Vec<String> = Vec::new();
    let read = envoy::read(dump, &AnyNaming);
    for expected in &pod.expected {
        let said = match (world.shown_by_rule(&expected.client, dump, expected.split), &read) {
            (Some(shown), _) => by_rule(shown, expected.split),
            (None, Err(error)) => Some(error.cause.clone()),
            (None, Ok(dump)) => expected.spots.iter().find_map(|spot| at(spot, dump)),
        };
        wrong.extend(said.map(|said| format!("rule {}: {said}", expected.split.rule.label)));
    }
    if wrong.is_empty() {
        return None;
    }
    wrong.dedup();
    let mut why = text::list(&wrong, 3);
    if let Some(rejected) = rejected(dump) {
        why.push_str(&format!("; it rejected an update: {rejected}"));
    }
    Some(why)
}

/// What the proxy does with a request, if not what is expected.
fn at(spot: &Spot, dump: &envoy::Dump) -> Option<String> {
    let wanted = shares(&spot.destinations);
    let mut request = spot.request.clone();
    // What meshctl itself writes for an Envoy keeps the names of listeners, on other ports.
    if let Some(own) = dump.routing.listeners.iter().find(|listener| listener.name == spot.listener) {
        (request.port, request.address) = (own.port, own.addresses.first().cloned());
    }
    let decision = decide(&dump.routing, &request);
    let shown = match &decision.outcome.action {
        Action::Forward(destinations) => shares(destinations),
        _ if decision.listener.is_none() => {
            return Some(format!("it has no listener for port {}", spot.request.port));
        }
        Action::Unavailable { why, .. } => return Some(format!("it refuses the requests: {why}")),
        _ => return Some("it sends the requests to no backend".to_owned()),
    };
    (shown != wanted).then(|| format!("it shows {} instead of {}", words(&shown), words(&wanted)))
}

/// The same for proxies whose configuration names the rule and the positions of its backends.
fn by_rule(shown: Vec<(usize, u64)>, split: &Split) -> Option<String> {
    let name = |index: usize| {
        split.backends.get(index).map_or_else(|| format!("backend {index}"), |backend| backend.id.to_string())
    };
    let reduced = |weights: Vec<(String, u64)>| {
        let total = weights.iter().map(|(_, weight)| weight).sum::<u64>().max(1);
        let shares = weights.into_iter().filter(|(_, weight)| *weight > 0);
        // In millionths, so that scaled weights compare.
        let parts =
            shares.map(|(name, weight)| (name, (u128::from(weight) * 1_000_000 / u128::from(total)) as u64));
        parts.collect::<BTreeMap<String, u64>>()
    };
    let wanted = split.backends.iter().map(|backend| (backend.id.to_string(), backend.weight)).collect();
    let shown = shown.into_iter().map(|(index, weight)| (name(index), weight)).collect();
    let (wanted, shown) = (reduced(wanted), reduced(shown));
    if wanted == shown {
        return None;
    }
    let percent = |shares: &BTreeMap<String, u64>| {
        let parts: Vec<String> =
            shares.iter().map(|(name, share)| format!("{name} {} %", *share as f64 / 1e4)).collect();
        if parts.is_empty() { "nothing".to_owned() } else { text::list(&parts, 5) }
    };
    Some(format!("it shows {} instead of {}", percent(&shown), percent(&wanted)))
}

fn words(shares: &BTreeMap<String, u64>) -> String {
    let total = shares.values().sum::<u64>().max(1);
    let percent = |weight: u64| (1e6 * weight as f64 / total as f64).round() / 1e4;
    let parts: Vec<String> =
        shares.iter().map(|(name, weight)| format!("{name} {} %", percent(*weight))).collect();
    text::list(&parts, 5)
}

/// How much of the reason for a rejection is shown, in characters.
const SHOWN: usize = 300;

/// Why the proxy rejected the latest update of some listener, route table or cluster, if it did.
fn rejected(dump: &Value) -> Option<String> {
    let configs = dump["configs"].as_array().into_iter().flatten();
    let items = configs.filter_map(Value::as_object).flat_map(serde_json::Map::values);
    let mut states = items.filter_map(Value::as_array).flatten().map(|item| &item["error_state"]);
    let details = states.find_map(|state| state["details"].as_str())?;
    Some(text::printable(&details.chars().take(SHOWN).collect::<String>()))
}
