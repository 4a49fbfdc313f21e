//! The checks of what several Gateways of the Gateway API ask for: `shared-listener` and `shared-address`.

use std::collections::BTreeMap;

use crate::analyze::checks::prelude::*;
use crate::estate::Object;

check! {
    /// Two Gateways of one class serve the same hostname on the same port.
    ///
    /// ## Why it hurts
    /// Each Gateway has its own address, and the name of the host leads to one of them: the routes of the other
    /// get no traffic. That may be meant, for example for an address inside and one outside.
    ///
    /// ## How to fix
    /// Attach all routes of the host to one Gateway and remove the listener of the other.
    pub static SHARED_LISTENER = "shared-listener", ["KIA1501"], Info, [], listeners
}

check! {
    /// Two Gateways ask for the same address.
    ///
    /// ## Why it hurts
    /// Only one of them can have it. The other one stays without an address, and its status says
    /// `Programmed: False`, which few people read.
    ///
    /// ## How to fix
    /// Give each Gateway an address of its own, or put the listeners into one Gateway.
    pub static SHARED_ADDRESS = "shared-address", ["KIA1502"], Warning, [], addresses
}

fn listeners<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut claims: BTreeMap<(&str, i64, String), Claims<'e>> = BTreeMap::new();
    for gateway in &context.catalog.api_gateways {
        let class = gateway.spec.gateway_class_name.unwrap_or_default();
        for listener in &gateway.spec.listeners {
            let (Some(hostname), Some(port)) = (listener.hostname, listener.port) else { continue };
            let node = listener.node.get("hostname").unwrap_or(listener.node);
            let key = (class, port, hostname.to_ascii_lowercase());
            add(claims.entry(key).or_default(), gateway.object, node);
        }
    }
    for ((_, port, host), claims) in &claims {
        report(claims, &format!("serves {host} on port {port}, too"), findings);
    }
}

fn addresses<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut claims: BTreeMap<(&str, &str), Claims<'e>> = BTreeMap::new();
    for gateway in &context.catalog.api_gateways {
        for address in &gateway.spec.addresses {
            let Some(value) = address.value.filter(|value| !value.is_empty()) else { continue };
            // A host name stands for a Service that is there already: Gateways can share it.
            let kind = address.kind.unwrap_or("IPAddress");
            if kind != "Hostname" {
                let node = address.node.get("value").unwrap_or(address.node);
                add(claims.entry((kind, value)).or_default(), gateway.object, node);
            }
        }
    }
    for ((_, value), claims) in &claims {
        report(claims, &format!("asks for the address {value}, too"), findings);
    }
}

/// Gateways by their place in the input, each with the node of its claim.
type Claims<'e> = Vec<(&'e Object, NodeRef<'e>)>;

/// Adds a claim, unless the last one is of the same Gateway.
fn add<'e>(claims: &mut Claims<'e>, object: &'e Object, node: NodeRef<'e>) {
    if claims.last().is_none_or(|(last, _)| last.reference != object.reference) {
        claims.push((object, node));
    }
}

fn report<'e>(claims: &Claims<'e>, what: &str, findings: &mut Findings<'e>) {
    let [(first, first_node), others @ ..] = claims.as_slice() else { return };
    let Some((second, second_node)) = others.first() else { return };
    let others = others.iter().map(|(object, node)| (object, node, first, first_node));
    for (object, node, other, other_node) in
        std::iter::once((first, first_node, second, second_node)).chain(others)
    {
        let draft = findings.at(object, *node, format!("{} {what}", other.reference));
        draft.related(other, *other_node, "the other Gateway");
    }
}
