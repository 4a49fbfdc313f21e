//! The check `missing-egress-host`.

use rustc_hash::FxHashSet;

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::strings;
use crate::mesh::istio::{Host, HostLookup};
use crate::resource::Typed;
use crate::resource::istio::Sidecar;

check! {
    /// A Sidecar lets in a host that does not exist, or not in the namespace that it names.
    ///
    /// ## Why it hurts
    /// The proxies do not get to know the host: requests to it are refused (`REGISTRY_ONLY`), or leave the
    /// mesh without its routing, retries and mTLS. Nothing else says so.
    ///
    /// ## How to fix
    /// Write `namespace/full.host.name`: the namespace of the object that defines the host (`.` for
    /// the Sidecar's own, `*` for any) and its full name, `reviews.prod.svc.cluster.local`. Short names match
    /// nothing here.
    pub static MISSING_EGRESS_HOST = "missing-egress-host", ["KIA1004"], Warning, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.catalog.sidecars.is_empty() {
        return;
    }
    // VirtualServices are let in by their hosts, too.
    let routed: FxHashSet<String> = context
        .catalog
        .virtual_services
        .iter()
        .flat_map(|service| {
            service.spec.hosts.iter().map(|host| context.istio.resolve(host, service.namespace()))
        })
        .collect();
    for sidecar in &context.catalog.sidecars {
        for listener in &sidecar.spec.egress {
            for (node, written) in strings(listener.node, "hosts") {
                let Some((owner, host)) = written.split_once('/') else { continue };
                let host = host.to_ascii_lowercase();
                let known = host.starts_with('*') || routed.contains(&host) || context.is_external(&host);
                if !known && !owner.starts_with('~') && !host.is_empty() {
                    let owner = if owner == "." { sidecar.namespace() } else { owner };
                    judge(context, findings, sidecar, (node, owner, &host));
                }
            }
        }
    }
}

/// Reports a host, as `namespace/name`, that the Sidecar does not get.
fn judge<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    sidecar: &'e Typed<'e, Sidecar<'e>>,
    (node, owner, host): (NodeRef<'e>, &str, &str),
) {
    let client = sidecar.namespace();
    let message = match context.istio.hosts.find(host, client) {
        HostLookup::Found(found) => {
            let of = |host: &Host<'e>| host.object().reference.namespace.as_str();
            let all = context.istio.hosts.all(host, client);
            if owner == "*" || all.iter().any(|host| of(host) == owner) {
                return;
            }
            format!("`{host}` is defined in namespace {}, not in {owner}", of(&found))
        }
        HostLookup::Hidden(by) => {
            format!("{} defines `{host}`, but exportTo hides it from {client}", by.object().reference)
        }
        HostLookup::Absent | HostLookup::NotObserved(_)
            if !host.contains('.') && context.kubernetes.service(owner, host).is_some() =>
        {
            let full = context.istio.resolve(host, owner);
            let message = format!("`{host}` is a short name, which matches nothing here");
            findings.at(sidecar.object, node, message).help(format!("write {owner}/{full}"));
            return;
        }
        HostLookup::NotObserved(reason) => return findings.not_checked(reason),
        HostLookup::Absent => format!("no Service and no ServiceEntry defines the host `{host}`"),
    };
    findings.at(sidecar.object, node, message);
}
