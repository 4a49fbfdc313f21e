//! The check `missing-grant`.

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::mesh::gateway_api::{Grants, is_mesh_parent, routes};
use crate::resource::identity::GATEWAY_API;

check! {
    /// A route refers to a backend of another namespace without permission.
    ///
    /// ## Why it hurts
    /// The gateway refuses the reference: the share of the requests that is meant for this backend is
    /// answered with 500.
    ///
    /// ## How to fix
    /// In the namespace of the backend, add a ReferenceGrant: `from` names group, kind and namespace of
    /// the route, `to` names group and kind of the backend. Routes whose parents are Services need none.
    pub static MISSING_GRANT = "missing-grant", ["KIA1402"], Error, ["ReferenceGrant"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let grants = Grants::new(context.catalog);
    let coverage = &context.estate.coverage;
    for route in routes(context.catalog) {
        if route.parents.iter().all(is_mesh_parent) {
            continue;
        }
        for backend in route.rules.iter().flat_map(|rule| rule.references()) {
            let Some(namespace) = backend.namespace.filter(|namespace| *namespace != route.namespace())
            else {
                continue;
            };
            if grants.permit(&route, backend, namespace) {
                continue;
            }
            // Whoever keeps the Services of a namespace in the input keeps its grants there too.
            let seen = coverage.observed(GATEWAY_API, "ReferenceGrant", namespace)
                || coverage.observed("", "Service", namespace);
            if !seen {
                findings.not_checked(unseen("ReferenceGrant", namespace));
                continue;
            }
            let node = backend.node.get("namespace").unwrap_or(backend.node);
            let kind = backend.kind.unwrap_or("Service");
            let name = backend.name.unwrap_or_default();
            let message = format!(
                "no ReferenceGrant in {namespace} permits {}s of {} to refer to {kind} `{name}`",
                route.kind(),
                route.namespace()
            );
            findings.at(route.object, node, message);
        }
    }
}
