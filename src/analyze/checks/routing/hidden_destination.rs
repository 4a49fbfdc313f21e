//! The check `hidden-destination`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::witness;
use crate::algebra::Budget;
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::base::text;
use crate::mesh::istio::{HiddenDestination, HostLookup};

check! {
    /// Some clients of a rule do not get the destination that it sends them to.
    ///
    /// ## Why it hurts
    /// The host exists, but it is not exported (`exportTo`) to the namespace of these clients, which see the
    /// VirtualService all the same; or the egress listener of their Sidecar has a port that the
    /// destination is not on. Their proxies have the rule and nothing to send the requests to, so they answer
    /// with 503. Clients in other namespaces notice nothing. A host that is hidden from the
    /// namespace of the VirtualService itself is reported as `missing-host`.
    ///
    /// ## How to fix
    /// Export the host to the namespaces that the VirtualService is exported to, or the VirtualService
    /// only to those that see the host. For a Sidecar, add a listener without a port.
    pub static HIDDEN_DESTINATION = "hidden-destination", [], Error, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.catalog.virtual_services.is_empty() {
        return;
    }
    let tables = context.tables;
    let mut all = tables.hidden_destinations();
    all.retain(|one| !context.is_external(&one.host));
    let mut rest = all.as_slice();
    let mut reported: Vec<NodeRef<'e>> = Vec::new();
    while let Some((first, others)) = rest.split_first() {
        rest = others;
        if reported.contains(&first.destination) {
            continue;
        }
        reported.push(first.destination);
        let own = &first.object.reference.namespace;
        if first.sidecar.is_none()
            && !matches!(context.istio.hosts.find(&first.host, own), HostLookup::Found(_))
        {
            continue;
        }
        let same: Vec<&HiddenDestination<'e>> =
            all.iter().filter(|one| one.destination == first.destination).collect();
        report(context, &same, findings);
    }
}

/// Reports one destination for all of the clients that do not get it.
fn report<'e>(context: &CheckContext<'e>, same: &[&HiddenDestination<'e>], findings: &mut Findings<'e>) {
    let runs = |namespace: &str| {
        context.kubernetes.workloads.iter().any(|one| one.object.reference.namespace == namespace)
    };
    let surely = same.iter().find(|one| runs(one.client.namespace()));
    let Some(one) = surely.or(same.first()) else { return };
    let Some(request) = request_of(context, one) else { return };
    let namespaces: BTreeSet<&str> = same.iter().map(|one| one.client.namespace()).collect();
    let namespaces: Vec<&str> = namespaces.into_iter().collect();
    let clients = format!("clients of {}", text::list(&namespaces, 5));
    let message = match one.sidecar {
        Some(sidecar) => format!(
            "{clients} get 503: {} lets them use {} on port {} only, where this destination is not",
            sidecar.reference, one.service.reference, one.port
        ),
        None => format!("{clients} get 503: exportTo hides {} from them", one.host),
    };
    let node = one.destination.get("host").unwrap_or(one.destination);
    let draft = findings.at(one.object, node, message);
    let cause = one.sidecar.unwrap_or(one.by);
    draft.related(cause, cause.name_node(), "hides it").witness(request);
    if surely.is_none() {
        draft.uncertain().severity(Severity::Warning);
    }
}

/// A request that the rule takes, from one of the clients; `None` when rules before it take them all.
fn request_of(context: &CheckContext<'_>, one: &HiddenDestination<'_>) -> Option<Value> {
    let services = context.catalog.virtual_services.iter().zip(context.reach);
    let (service, of) =
        services.into_iter().find(|(service, _)| std::ptr::eq(service.object, one.service))?;
    // The client may be of another namespace, where the short name means something else.
    let host = context.istio.resolve(service.spec.hosts.first()?, service.namespace());
    let budget = Budget::default();
    // A rule of a delegate takes requests of the rules that name it.
    let is_root = |rule: &crate::resource::istio::http_route::HttpRoute<'_>| {
        rule.node == one.rule || (rule.delegate.is_some() && !std::ptr::eq(one.object, one.service))
    };
    let index = service.spec.http.iter().position(is_root)?;
    let before = of.guards[..index].iter();
    let left = before.fold(of.guards[index].clone(), |left, guard| left.minus(guard, &budget));
    let mut request = witness(&left, &host, &budget)?;
    if let Value::Object(fields) = &mut request {
        fields.insert("from".to_owned(), one.client.document());
        fields.insert("port".to_owned(), one.port.into());
    }
    Some(request)
}
