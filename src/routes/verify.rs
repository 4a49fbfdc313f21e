//! Whether a proxy has what the estate asks for: the tables made from the objects, compared with those that the proxy
//! has, for all requests.
//!
//! What the proxy has for hosts that no object of the estate defines is listed as not modelled, not as a difference.
//! How proxies deal with destinations (DestinationRule policies) is left out of the comparison.

use serde_json::{Value, json};

use super::diff;
use crate::algebra::Limits;
use crate::base::report::{Finding, View, place_document};
use crate::base::{Error, Exit, Report, Result};
use crate::mesh::World;
use crate::mesh::envoy::{self, Dump};
use crate::mesh::istio::IstioNaming;
use crate::model::{Client, Domain, Opaque, Routing, Serve};
use crate::routing::compare;

/// Whose proxy a dump is of, as a user writes it: `sidecar:ns/workload`, `gateway:ns/name`, `waypoint:ns/name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proxy {
    /// The proxy of a workload.
    Sidecar(String),
    /// The proxy of a Gateway.
    Gateway(String),
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
        }
    }
}

/// Reads a dump of a proxy.
///
/// # Errors
///
/// When it is not the JSON of a config_dump.
pub fn read_dump(name: &str, text: &[u8]) -> Result<Dump> {
    let doing = format!("reading the dump {name}");
    let value: Value = serde_json::from_slice(text).map_err(|error| {
        Error::usage(&doing, error)
            .advise("Give the answer of Envoy's /config_dump, plain or compressed with gzip.")
    })?;
    envoy::read(&value, &IstioNaming)
}

/// Compares what the estate asks for with what a proxy has.
///
/// # Errors
///
/// When it cannot be told whose proxy it is.
pub fn report(world: &World<'_>, dump: &Dump, proxy: Option<&Proxy>) -> Result<Report> {
    let client = match proxy {
        Some(proxy) => proxy.client(world)?,
        None if dump.node.namespace.is_empty() => {
            return Err(Error::usage("comparing the dump", "it does not say whose proxy it is of")
                .advise("Say it with --proxy sidecar:NAMESPACE/WORKLOAD or gateway:NAMESPACE/NAME."));
        }
        None => dump.node.client(),
    };
    let asked = world.routing(&client).without_policies().as_bound();
    if asked.listeners.is_empty() && !dump.routing.listeners.is_empty() {
        return Err(Error::usage("comparing the dump", format!("the input asks for nothing of {client}"))
            .advise("Add the manifests of its namespace, or name the proxy with --proxy."));
    }
    let mut has = Routing { client, ..dump.routing.clone() };
    let mut not_modelled: Vec<Opaque> = dump.not_modelled.clone();
    // The agent beside the proxy has listeners of its own: for health and metrics.
    let told = has.listeners.iter().any(|listener| !dump.bootstrap.contains(&listener.name));
    has.listeners.retain(|listener| !(told && dump.bootstrap.contains(&listener.name)));
    leave_out_unknown(&asked, &mut has, &mut not_modelled);
    let comparison = compare(&asked, &has, Limits::default());
    let Report { view, exit } = diff::report_of(vec![(vec![has.client.clone()], comparison)]);
    Ok(Report { view: verification(view, exit, &not_modelled), exit })
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
    let known: std::collections::BTreeSet<_> = asked
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

fn verification(diff: View, exit: Exit, not_modelled: &[Opaque]) -> View {
    let mut document = serde_json::Map::new();
    document.insert("ok".into(), (exit == Exit::Yes).into());
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
    let mut text = match exit {
        Exit::Yes => "The proxy does what the objects ask for.\n".to_owned(),
        _ => diff.text.replace("before ", "asked  ").replace("after ", "proxy "),
    };
    for one in not_modelled {
        text.push_str(&format!("not modelled  {}\n", one.what));
    }
    let findings = diff.findings.into_iter().map(|finding| Finding { rule: "verify", ..finding }).collect();
    View { kind: "Verification", document, text, findings, ..diff }
}
