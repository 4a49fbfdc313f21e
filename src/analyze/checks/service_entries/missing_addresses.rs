//! The check `missing-addresses`.

use crate::analyze::checks::prelude::*;

check! {
    /// A ServiceEntry has a TCP port and no addresses.
    ///
    /// ## Why it hurts
    /// Of a TCP connection the proxy sees the address alone. Without addresses the ServiceEntry takes every
    /// connection to that port, whatever it is meant for, and sends it to its own endpoints; two such
    /// ServiceEntries on one port hide each other.
    ///
    /// ## How to fix
    /// Add `addresses`; or let the mesh allocate some (DNS capture with `ISTIO_META_DNS_CAPTURE` and
    /// `ISTIO_META_DNS_AUTO_ALLOCATE`); or write the protocol when it is HTTP or TLS: then the host tells.
    pub static MISSING_ADDRESSES = "missing-addresses", ["IST0134"], Warning, [], run
}

/// The label that asks for an address.
const ALLOCATE: &str = "networking.istio.io/enable-autoallocate-ip";

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let config = &context.istio.config;
    if config.allocates_addresses {
        return;
    }
    for entry in &context.catalog.service_entries {
        let allocated = entry.object.root().at(&["status", "addresses"]);
        if !entry.spec.addresses.is_empty()
            || allocated.is_some_and(|list| list.items().len() > 0)
            || entry.object.label(ALLOCATE) == Some("true")
        {
            continue;
        }
        for port in &entry.spec.ports {
            if port
                .protocol
                .is_none_or(|protocol| protocol.is_empty() || protocol.eq_ignore_ascii_case("TCP"))
            {
                let number = port.number.unwrap_or_default();
                let node = port.node.get("protocol").unwrap_or(port.node);
                let draft = findings.at(
                    entry.object,
                    node,
                    format!("without addresses this takes every TCP connection to port {number}"),
                );
                if !config.known {
                    draft.uncertain();
                }
            }
        }
    }
}
