//! The check `conflicting-serviceentries`.

use std::collections::BTreeMap;

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::export_scope;
use crate::resource::Typed;
use crate::resource::istio::ServiceEntry;

check! {
    /// Two ServiceEntries give one port of a host different protocols.
    ///
    /// ## Why it hurts
    /// The proxies that see both use one of them for the port; which one, their age decides. As HTTP the port is
    /// routed by host and path, as TCP or TLS it is not, so routes, retries and metrics come and go when one
    /// of the two is created anew. Several ServiceEntries for a host with the same protocols are no
    /// fault: their endpoints add up.
    ///
    /// ## How to fix
    /// Keep one ServiceEntry for the host; or write the same protocol; or keep the two apart with `exportTo`.
    pub static CONFLICTING_SERVICEENTRIES = "conflicting-serviceentries", ["IST0177", "KIA1211", "KIA1212"], Warning, [], run
}

/// A port of a ServiceEntry.
struct Claim<'e> {
    entry: &'e Typed<'e, ServiceEntry<'e>>,
    node: NodeRef<'e>,
    protocol: String,
    scope: Vec<&'e str>,
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let default = &context.istio.config.service_export_to;
    let mut claims: BTreeMap<(String, i64), Vec<Claim<'e>>> = BTreeMap::new();
    for entry in &context.catalog.service_entries {
        let owner = entry.object.reference.namespace.as_str();
        for host in &entry.spec.hosts {
            for port in &entry.spec.ports {
                let Some(number) = port.number else { continue };
                let scope = export_scope(&entry.spec.export_to, default, owner);
                let protocol = port.protocol.unwrap_or("TCP").to_ascii_uppercase();
                let node = port.node.get("protocol").unwrap_or(port.node);
                let claim = Claim { entry, node, protocol, scope };
                claims.entry((host.to_ascii_lowercase(), number)).or_default().push(claim);
            }
        }
    }
    for ((host, port), claims) in claims.iter().filter(|(_, claims)| claims.len() > 1) {
        // For each namespace, the first claim of each protocol; the empty name stands for every namespace at all.
        let mut first: BTreeMap<&str, BTreeMap<&str, &Claim<'e>>> = BTreeMap::new();
        for claim in claims {
            let somewhere = (!claim.scope.is_empty()).then_some("");
            for namespace in claim.scope.iter().copied().chain(somewhere) {
                first.entry(namespace).or_default().entry(&claim.protocol).or_insert(claim);
            }
        }
        for claim in claims {
            let everywhere = claim.scope.contains(&"*");
            let seen = claim.scope.iter().copied().chain(["*"]).chain(everywhere.then_some(""));
            let seen = seen.filter(|_| !claim.scope.is_empty());
            let mut others = seen.filter_map(|namespace| first.get(namespace)).flat_map(BTreeMap::values);
            let other = others.find(|other| {
                other.protocol != claim.protocol
                    && other.entry.object.reference != claim.entry.object.reference
            });
            if let Some(other) = other {
                let message = format!(
                    "port {port} of {host} is {} here and {} in {}",
                    claim.protocol, other.protocol, other.entry.object.reference
                );
                findings.at(claim.entry.object, claim.node, message).related(
                    other.entry.object,
                    other.node,
                    "the other protocol",
                );
            }
        }
    }
}
