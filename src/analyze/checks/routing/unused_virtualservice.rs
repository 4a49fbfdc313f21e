//! The check `unused-virtualservice`.

use rustc_hash::FxHashSet;

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::export_scope;
use crate::resource::identity::NETWORKING;

check! {
    /// A VirtualService takes effect nowhere.
    ///
    /// ## Why it hurts
    /// It reads like a part of the routing and is none: it is exported to no namespace, or it has no
    /// hosts, as a delegate, and no other VirtualService names it. Changes of it do nothing.
    ///
    /// ## How to fix
    /// Remove it, add a namespace to `exportTo`, or name it as the `delegate` of a rule.
    pub static UNUSED_VIRTUALSERVICE = "unused-virtualservice", [], Info, [], run
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
        } else if spec.hosts.is_empty()
            && !spec.http.is_empty()
            && !named.contains(&(service.namespace(), service.name()))
        {
            let message = "it has no hosts, and no VirtualService names it as its delegate";
            let draft = findings.object(service.object, message);
            if !complete {
                draft.uncertain();
            }
        }
    }
}
