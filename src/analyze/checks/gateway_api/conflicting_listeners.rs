//! The check `conflicting-listeners`.

use rustc_hash::FxHashMap;

use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::resource::gateway_api::listener::Listener;

check! {
    /// Two listeners of one Gateway cannot be told apart.
    ///
    /// ## Why it hurts
    /// Listeners on one port must have the same protocol and different hostnames. When they have not, the Gateway is
    /// refused, or the later listener takes no traffic, and the routes that attach to it get none.
    ///
    /// ## How to fix
    /// Give the listeners different ports or hostnames, or make one of them.
    pub static CONFLICTING_LISTENERS = "conflicting-listeners", ["KIA1503"], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for gateway in &context.catalog.api_gateways {
        judge(gateway.object, &gateway.spec.listeners, findings);
    }
    for set in &context.catalog.listener_sets {
        judge(set.object, &set.spec.listeners, findings);
    }
}

fn judge<'e>(object: &'e Object, listeners: &'e [Listener<'e>], findings: &mut Findings<'e>) {
    let mut by_name: FxHashMap<&str, &Listener<'e>> = FxHashMap::default();
    let mut by_host: FxHashMap<(i64, bool, String), &Listener<'e>> = FxHashMap::default();
    let mut by_port: FxHashMap<(i64, bool), &Listener<'e>> = FxHashMap::default();
    for listener in listeners {
        let mut same = None;
        if let Some(name) = listener.name {
            let other = *by_name.entry(name).or_insert(listener);
            if !std::ptr::eq(other, listener) {
                same = Some((other, "name", format!("another listener is called `{name}`, too")));
            }
        }
        if let (Some(port), Some(protocol)) = (listener.port, listener.protocol) {
            let udp = protocol == "UDP";
            let host = listener.hostname.unwrap_or_default().to_ascii_lowercase();
            let first = *by_port.entry((port, udp)).or_insert(listener);
            let other = *by_host.entry((port, udp, host.clone())).or_insert(listener);
            let of_first = first.protocol.unwrap_or_default();
            if family(of_first) != family(protocol) {
                let message = format!(
                    "port {port} has the protocol {of_first} in another listener, and {protocol} here"
                );
                same = Some((first, "protocol", message));
            } else if !std::ptr::eq(other, listener) {
                let hosts =
                    if host.is_empty() { "no hostname".to_owned() } else { format!("the hostname {host}") };
                let message = format!("another listener has port {port} and {hosts}, too");
                same = Some((other, if host.is_empty() { "port" } else { "hostname" }, message));
            }
        }
        if let Some((other, field, message)) = same {
            let node = listener.node.get(field).unwrap_or(listener.node);
            findings.at(object, node, message).related(object, other.node, "the other listener");
        }
    }
}

/// Protocols that can share a port: they are told apart by the same means.
fn family(protocol: &str) -> &str {
    if protocol == "HTTPS" { "TLS" } else { protocol }
}
