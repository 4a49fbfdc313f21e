//! The check `unused-virtualservice`.

use rustc_hash::FxHashSet;

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{HostLookup, MESH_GATEWAY, export_scope};
use crate::resource::identity::NETWORKING;
use crate::resource::{Typed, istio::VirtualService};

check! {
    /// A VirtualService takes effect nowhere, or on port 80 alone.
    ///
    /// ## Why it hurts
    /// It reads like a part of the routing and is none: it is exported to no namespace, or it has no
    /// hosts, as a delegate, and no other VirtualService names it. Changes of it do nothing. When no
    /// service has any of its hosts, sidecars use its rules for requests to port 80 only, and
    /// treat those to other ports as if it were not there. One that lost its hosts to an older one is
    /// reported as `conflicting-hosts`.
    ///
    /// ## How to fix
    /// Remove it, add a namespace to `exportTo`, or name it as the `delegate` of a rule. For a host
    /// outside of the mesh add a ServiceEntry with its ports.
    pub static UNUSED_VIRTUALSERVICE = "unused-virtualservice", [], Info, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let named: FxHashSet<(&str, &str)> =
        context.istio.delegations(context.catalog).iter().map(|one| (one.namespace, one.name)).collect();
    let complete = context.estate.coverage.complete(NETWORKING, "VirtualService");
    let default = &context.istio.config.virtual_service_export_to;
    for service in &context.catalog.virtual_services {
        let spec = &service.spec;
        if export_scope(&spec.export_to, default, service.namespace()).is_empty() {
            let node = spec.node.get("exportTo").unwrap_or(spec.node);
            findings.at(service.object, node, "it is exported to no namespace, so no proxy uses it");
        } else if !spec.hosts.is_empty() {
            port_80_alone(context, service, findings);
        } else if !spec.http.is_empty() && !named.contains(&(service.namespace(), service.name())) {
            let message = "it has no hosts, and no VirtualService names it as its delegate";
            let draft = findings.object(service.object, message);
            if !complete {
                draft.uncertain();
            }
        }
    }
}

/// Reports a VirtualService for sidecars alone when surely no service has one of its hosts.
fn port_80_alone<'e>(
    context: &CheckContext<'e>,
    service: &'e Typed<'e, VirtualService<'e>>,
    findings: &mut Findings<'e>,
) {
    let spec = &service.spec;
    let hosts = spec.node.get("hosts").into_iter().flat_map(NodeRef::items);
    let hosts: Vec<(NodeRef<'e>, &str)> = hosts.filter_map(|node| Some((node, node.as_str()?))).collect();
    let Some((node, _)) = hosts.first() else { return };
    if spec.http.is_empty() || spec.gateways.iter().any(|gateway| *gateway != MESH_GATEWAY) {
        return;
    }
    for (_, host) in &hosts {
        let known = host.starts_with('*') || context.is_external(host);
        match context.istio.host(host, service.namespace(), service.namespace()) {
            HostLookup::Absent if !known => {}
            HostLookup::NotObserved(reason) if !known => return findings.not_checked(reason),
            _ => return,
        }
    }
    let names: Vec<&str> = hosts.iter().map(|(_, host)| *host).collect();
    let message = format!(
        "no Service and no ServiceEntry has {}: sidecars use these rules for requests to port 80 alone",
        crate::base::text::list(&names, 5)
    );
    findings
        .at(service.object, *node, message)
        .uncertain()
        .help("add a ServiceEntry with the ports of the host");
}
