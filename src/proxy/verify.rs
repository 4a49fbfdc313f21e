//! Whether a proxy has what the estate asks for: the tables made from the objects, compared with those that the proxy
//! has, for all requests.
//!
//! What the proxy has for hosts that no object of the estate defines is listed as not modelled, not as a difference.
//! Of how proxies deal with destinations, what both sides can tell is compared: see [`super::policy`]; what a sidecar lets
//! in to its own workload: see [`super::inbound`].

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::algebra::{Budget, Limits};
use crate::base::report::{Finding, View, place_document};
use crate::base::{Error, Exit, ObjectRef, Report, Result};
use crate::mesh::World;
use crate::mesh::envoy::{self, Dump, InboundChain, RefusedChain, Sections};
use crate::mesh::istio::IstioNaming;
use crate::model::{Action, Client, Domain, Health, Opaque, Origin, Routing, Serve};
use crate::routes::diff;
use crate::routing::{Comparison, Difference, Side, compare};

use super::inbound;
use super::policy::{self, Policies};

/// Whose proxy a dump is of, as a user writes it: `sidecar:ns/workload`, `gateway:ns/name`, `waypoint:ns/name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proxy {
    /// The proxy of a workload.
    Sidecar(String),
    /// The proxy of a Gateway.
    Gateway(String),
    /// The proxy of a client that is known already.
    Client(Client),
}

impl Proxy {
    /// Reads the form that users write.
    ///
    /// # Errors
    ///
    /// When the kind is not known.
    pub fn parse(written: &str) -> Result<Self> {
        match written.split_once(':') {
            Some(("sidecar", name)) => Ok(Self::Sidecar(name.to_owned())),
            Some(("gateway" | "waypoint", name)) => Ok(Self::Gateway(name.to_owned())),
            _ => Err(Error::usage("reading --proxy", format!("`{written}` names no proxy")).advise(
                "Write sidecar:NAMESPACE/WORKLOAD, gateway:NAMESPACE/NAME or waypoint:NAMESPACE/NAME.",
            )),
        }
    }

    fn client(&self, world: &World<'_>) -> Result<Client> {
        match self {
            Self::Sidecar(name) => world.workload(name, "default"),
            Self::Gateway(name) => world.gateway(name, "default"),
            Self::Client(client) => Ok(client.clone()),
        }
    }
}

/// What a dump says for a comparison: the tables, and what the proxy has rejected.
#[derive(Debug)]
pub struct Has {
    /// The tables.
    pub dump: Dump,
    /// Resources of which the proxy did not take the newest form, with its words.
    pub rejected: Vec<(String, String)>,
    /// How it deals with destinations; none: the dump does not tell.
    policies: Option<Policies>,
    /// What it does with connections to its own workload.
    inbound: Vec<InboundChain>,
    /// The connections of listeners that it did not take.
    refused: Vec<RefusedChain>,
}

/// Reads the dump of a proxy.
///
/// # Errors
///
/// When it is not the JSON of a config_dump.
pub fn read_dump(name: &str, text: &[u8]) -> Result<Has> {
    let read = || {
        let sections = Sections::of(text)?;
        let part = sections.routing_part()?;
        let told = sections.has("ClustersConfigDump");
        Ok(Has {
            dump: envoy::read(&part, &IstioNaming)?,
            rejected: rejected(&sections)?,
            policies: told.then(|| policy::read(&sections, &IstioNaming)).transpose()?,
            inbound: envoy::inbound_chains(&part, &Budget::default()),
            refused: envoy::refused_chains(&part),
        })
    };
    read().map_err(|error: Error| Error { doing: format!("reading the dump {name}"), ..error })
}

/// What became of one proxy.
#[derive(Debug)]
pub struct Verified {
    client: Client,
    comparison: Comparison,
    not_modelled: Vec<Opaque>,
    rejected: Vec<(String, String)>,
    /// The control plane that was asked for its view.
    control_plane: Option<String>,
}

impl Verified {
    /// Whose proxy it is.
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// What differs.
    pub fn differences(&self) -> &[Difference] {
        &self.comparison.differences
    }

    /// Notes which control plane told its view, and gives the differences to be filled in by it.
    pub(super) fn told_by(&mut self, control_plane: &str) -> &mut [Difference] {
        self.control_plane = Some(control_plane.to_owned());
        &mut self.comparison.differences
    }

    /// Leaves nothing but what an object asks for and the proxy, for sure or perhaps, does not do.
    pub fn keep_asked_by(&mut self, object: &ObjectRef) {
        self.comparison.differences.retain(|difference| is_asked_by(&difference.before, object));
        self.comparison.undecided.clear();
        self.rejected.clear();
        self.not_modelled.clear();
    }
}

/// Whether an object has a part in what is asked for.
fn is_asked_by(side: &Side, object: &ObjectRef) -> bool {
    let destinations = match &side.outcome.action {
        Action::Forward(destinations) => destinations.as_slice(),
        _ => &[],
    };
    let mirrors = side.outcome.mirrors.iter().map(|mirror| &mirror.destination);
    let policies = destinations.iter().chain(mirrors).filter_map(|one| one.policy.as_ref());
    let is = |origin: &Origin| {
        origin.place().and_then(|place| place.object.as_ref()).is_some_and(|own| own.is_same(object))
    };
    is(&side.origin) || policies.into_iter().any(|policy| is(&policy.origin))
}

/// Compares what the estate asks for with what a proxy has.
///
/// # Errors
///
/// When it cannot be told whose proxy it is.
pub fn compare_one(world: &World<'_>, has: &Has, proxy: Option<&Proxy>) -> Result<Verified> {
    let dump = &has.dump;
    let client = match proxy {
        Some(proxy) => proxy.client(world)?,
        None if dump.node.namespace.is_empty() => {
            return Err(Error::usage("comparing the dump", "it does not say whose proxy it is of")
                .advise("Say it with --proxy sidecar:NAMESPACE/WORKLOAD or gateway:NAMESPACE/NAME."));
        }
        None => dump.node.client(),
    };
    let asked = world.routing(&client).as_bound().map_destinations(|destination| {
        let exists = !matches!(destination.health, Health::Missing { .. });
        let written = destination.policy.take().filter(|_| exists && has.policies.is_some());
        destination.policy = written.as_deref().and_then(policy::asked);
    });
    if asked.listeners.is_empty() && !dump.routing.listeners.is_empty() {
        return Err(Error::usage("comparing the dump", format!("the input asks for nothing of {client}"))
            .advise("Add the manifests of its namespace, or name the proxy with --proxy."));
    }
    let mut has_now = dump.routing.map_destinations(|destination| {
        destination.policy = has.policies.as_ref().and_then(|known| policy::of(known, destination));
    });
    has_now.client = client.clone();
    let mut not_modelled: Vec<Opaque> = dump.not_modelled.clone();
    // The agent beside the proxy has listeners of its own: for health and metrics.
    let told = has_now.listeners.iter().any(|listener| !dump.bootstrap.contains(&listener.name));
    has_now.listeners.retain(|listener| !(told && dump.bootstrap.contains(&listener.name)));
    leave_out_unknown(&asked, &mut has_now, &mut not_modelled);
    let mut comparison = compare(&asked, &has_now, Limits::default());
    let own = inbound::compare(world, &client, &has.inbound, &mut not_modelled);
    comparison.undecided.extend(own.undecided);
    comparison.differences.extend(own.differences);
    comparison.differences.extend(inbound::refused(world, &client, &asked, &has.refused));
    Ok(Verified { client, comparison, not_modelled, rejected: has.rejected.clone(), control_plane: None })
}

/// The report on proxies, each with its name. One that could not be asked or compared is told with the reason.
pub fn report(verified: Vec<(String, Result<Verified>)>) -> Report {
    let mut compared = Vec::new();
    let mut not_modelled = BTreeMap::new();
    let mut proxies = Vec::new();
    let mut unreachable = false;
    for (name, outcome) in verified {
        let mut state = json!({ "name": name });
        match outcome {
            Ok(one) => {
                let equal = one.comparison.differences.is_empty() && one.comparison.undecided.is_empty();
                state["ok"] = (equal && one.rejected.is_empty()).into();
                let rejected = one.rejected.iter().map(|(what, why)| json!({ "what": what, "error": why }));
                state["rejected"] = rejected.collect();
                if let Some(name) = one.control_plane {
                    state["controlPlane"] = name.into();
                }
                not_modelled.extend(one.not_modelled.into_iter().map(|what| (what.what.clone(), what)));
                compared.push((vec![one.client], one.comparison));
            }
            Err(error) => {
                state["ok"] = false.into();
                state["error"] = error.cause.into();
                unreachable = true;
            }
        }
        proxies.push(state);
    }
    let rejected =
        proxies.iter().any(|proxy| proxy["rejected"].as_array().is_some_and(|list| !list.is_empty()));
    let Report { view, exit } = diff::report_of(compared);
    let exit = match exit {
        Exit::No => Exit::No,
        _ if rejected => Exit::No,
        _ if unreachable => Exit::Unreachable,
        exit => exit,
    };
    let not_modelled: Vec<Opaque> = not_modelled.into_values().collect();
    Report { view: verification(view, exit, &not_modelled, proxies), exit }
}

/// What the proxy did not take of what it was sent.
fn rejected(sections: &Sections<'_>) -> Result<Vec<(String, String)>> {
    #[derive(Deserialize)]
    struct Item {
        #[serde(default)]
        name: String,
        #[serde(default)]
        error_state: Option<State>,
    }
    #[derive(Deserialize)]
    struct State {
        #[serde(default)]
        details: String,
        #[serde(default)]
        failed_configuration: Named,
    }
    #[derive(Deserialize, Default)]
    struct Named {
        #[serde(default)]
        name: String,
    }
    let mut found = BTreeSet::new();
    for (section, what, lists) in [
        ("ListenersConfigDump", "listener", &["dynamic_listeners"][..]),
        ("ClustersConfigDump", "cluster", &["dynamic_active_clusters", "dynamic_warming_clusters"]),
        ("RoutesConfigDump", "route table", &["dynamic_route_configs"]),
    ] {
        sections.each(section, lists, |_, item: Item| {
            if let Some(state) = item.error_state {
                let name = if item.name.is_empty() { state.failed_configuration.name } else { item.name };
                found.insert((format!("{what} {name}"), state.details));
            }
        })?;
    }
    Ok(found.into_iter().collect())
}

/// Leaves out the listeners and hosts of a proxy that the estate says nothing of.
fn leave_out_unknown(asked: &Routing, has: &mut Routing, left_out: &mut Vec<Opaque>) {
    has.listeners.retain(|listener| {
        let known = asked
            .listeners
            .iter()
            .any(|own| own.port == listener.port && own.addresses == listener.addresses);
        let wide = asked.listeners.iter().any(|own| own.port == listener.port);
        let keep = known || (wide && listener.addresses.is_empty());
        if !keep {
            let what = format!("listener {}: no object of the input asks for it", listener.name);
            left_out.push(Opaque { what, origin: listener.origin.clone() });
        }
        keep
    });
    let known: BTreeSet<_> = asked
        .listeners
        .iter()
        .flat_map(|listener| &listener.chains)
        .filter_map(|chain| if let Serve::Http(table) = &chain.serve { Some(table) } else { None })
        .flat_map(|table| &table.hosts)
        .flat_map(|host| &host.domains)
        .collect();
    for chain in has.listeners.iter_mut().flat_map(|listener| &mut listener.chains) {
        let Serve::Http(table) = &mut chain.serve else { continue };
        let table = std::sync::Arc::make_mut(table);
        // Manifests do not show the addresses of Services.
        for host in &mut table.hosts {
            let shown = |domain: &Domain| match domain {
                Domain::Exact(name) => known.contains(domain) || !is_address(name),
                _ => true,
            };
            if !host.domains.iter().all(shown) {
                std::sync::Arc::make_mut(host).domains.retain(shown);
            }
        }
        table.hosts.retain(|host| {
            let any = host.domains.contains(&Domain::Any);
            let keep = any || host.domains.iter().any(|domain| known.contains(domain));
            if !keep {
                let what = format!("virtual host {}: no object of the input defines it", host.name);
                left_out.push(Opaque { what, origin: host.origin.clone() });
            }
            keep
        });
    }
}

fn is_address(name: &str) -> bool {
    name.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok()
}

fn verification(diff: View, exit: Exit, not_modelled: &[Opaque], proxies: Vec<Value>) -> View {
    let mut document = serde_json::Map::new();
    document.insert("ok".into(), (exit == Exit::Yes).into());
    let differs = !diff.findings.is_empty();
    document.extend(diff.document);
    let listed = not_modelled.iter().map(|one| {
        let (what, reason) = one.what.split_once(": ").unwrap_or((&one.what, "it is not modelled"));
        let mut document = json!({ "what": what, "reason": reason });
        if let Some(place) = one.origin.place() {
            document["place"] = place_document(place);
        }
        document
    });
    document.insert("notModelled".into(), listed.collect());
    let mut text = match (exit, proxies.len()) {
        (Exit::Yes, 0 | 1) => "The proxy does what the objects ask for.\n".to_owned(),
        (Exit::Yes, count) => format!("All {count} proxies do what the objects ask for.\n"),
        (Exit::No | Exit::Unreachable, _) if !differs => String::new(),
        _ => diff.text.replace("before ", "asked  ").replace("after ", "proxy "),
    };
    for proxy in &proxies {
        let name = proxy["name"].as_str().unwrap_or_default();
        if let Some(error) = proxy["error"].as_str() {
            text.push_str(&format!("missing       {name}: {error}\n"));
        }
        for one in proxy["rejected"].as_array().into_iter().flatten() {
            let word = |field: &str| one[field].as_str().unwrap_or_default().trim().to_owned();
            text.push_str(&format!("rejected      {name}: {}: {}\n", word("what"), word("error")));
        }
    }
    for one in not_modelled {
        text.push_str(&format!("not modelled  {}\n", one.what));
    }
    document.insert("proxies".into(), proxies.into());
    let findings = diff.findings.into_iter().map(|finding| Finding { rule: "verify", ..finding }).collect();
    View { kind: "Verification", document, text, findings, ..diff }
}
