//! The check `shared-certificate`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::credentials;
use crate::analyze::checks::prelude::*;
use crate::resource::Typed;
use crate::resource::istio::Gateway;
use crate::resource::istio::gateway::Server;

check! {
    /// Two Gateways serve different hosts with one certificate on the same port of the same proxies.
    ///
    /// ## Why it hurts
    /// A browser that has a connection for one host uses it for every other host that the certificate is
    /// for. Istio keeps the routes of the two Gateways apart, so such a request meets the routes of the
    /// wrong Gateway and is answered with 404, but only for visitors who came from the other host.
    ///
    /// ## How to fix
    /// Put the hosts into one server of one Gateway, with the certificate, and bind all VirtualServices to
    /// that Gateway; or give each Gateway a certificate that is only for its own hosts.
    pub static SHARED_CERTIFICATE = "shared-certificate", ["IST0138"], Warning, [], run
}

/// A server of a Gateway, with the node of its certificate.
type Use<'e> = (&'e Typed<'e, Gateway<'e>>, &'e Server<'e>, NodeRef<'e>);

/// A port, a certificate, and a label of a selector; no label: a Gateway without a selector.
type Key<'e> = (i64, &'e str, Option<(&'e str, &'e str)>);

/// How many other servers are compared with one.
const MOST_COMPARED: usize = 200;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    // By port, certificate and one label of the selector: of two selectors one contains the other only if they share
    // all labels of the shorter one.
    let mut uses: FxHashMap<Key<'e>, Vec<Use<'e>>> = FxHashMap::default();
    let mut all: BTreeMap<(usize, usize), (i64, &str, Use<'e>)> = BTreeMap::new();
    for (index, gateway) in context.catalog.gateways.iter().enumerate() {
        for (at, server) in gateway.spec.servers.iter().enumerate() {
            let port = server.port.as_ref().and_then(|port| port.number).unwrap_or_default();
            for (node, name) in server.tls.as_ref().map(|tls| credentials_of(tls)).into_iter().flatten() {
                let one = (gateway, server, node);
                all.insert((index, at), (port, name, one));
                let labels = gateway.spec.selector.iter().copied().map(Some);
                for label in labels.chain(gateway.spec.selector.is_empty().then_some(None)) {
                    uses.entry((port, name, label)).or_default().push(one);
                }
            }
        }
    }
    for (port, name, (gateway, server, node)) in all.into_values() {
        let labels = gateway.spec.selector.iter().copied().map(Some).chain([None]);
        let others = labels.filter_map(|label| uses.get(&(port, name, label))).flatten();
        let mut others = others.take(MOST_COMPARED).filter(|(other, ..)| {
            other.object.reference != gateway.object.reference && same_proxies(gateway, other)
        });
        // One host in both is told by `rejected-server`.
        let apart = |(_, their, _): &&Use<'e>| !server.hosts.iter().any(|host| their.hosts.contains(host));
        let other = others.find(apart);
        if let Some((other, _, their_node)) = other {
            let message = format!(
                "{} serves other hosts with the certificate `{name}` on port {port} of the same proxies",
                other.object.reference
            );
            let draft = findings.at(gateway.object, node, message);
            draft.uncertain().related(other.object, *their_node, "the same certificate");
        }
    }
}

/// The certificates of a server: Secrets, or the file of the certificate.
fn credentials_of<'e>(
    tls: &crate::resource::istio::gateway::ServerTlsSettings<'e>,
) -> Vec<(NodeRef<'e>, &'e str)> {
    let secrets = credentials(tls);
    let file = tls.node.get("serverCertificate").filter(|_| secrets.is_empty());
    secrets.into_iter().chain(file.and_then(|node| Some((node, node.as_str()?)))).collect()
}

/// Whether one selector contains the other.
fn same_proxies(one: &Typed<'_, Gateway<'_>>, other: &Typed<'_, Gateway<'_>>) -> bool {
    let (one, other) = (&one.spec.selector, &other.spec.selector);
    one.iter().all(|label| other.contains(label)) || other.iter().all(|label| one.contains(label))
}
