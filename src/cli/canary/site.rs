//! What the commands of canaries read of a cluster: all that tables are made of, and what the invariants look at.

use crate::analyze;
use crate::canary::LOOKED_AT;
use crate::estate::Depth;
use crate::mesh::ADAPTERS;
use crate::resource::identity::kind_spec;
use crate::source::Wanted;

/// The kinds, pods with their containers among them, each once.
pub(in crate::cli) fn wanted(istio_namespace: &str) -> Vec<Wanted<'_>> {
    let mut wanted = analyze::live_kinds_with_identities(istio_namespace);
    let routes = ADAPTERS.iter().map(|adapter| adapter.kind());
    let needs = ADAPTERS.iter().flat_map(|adapter| adapter.needs().iter().copied());
    for (group, kind) in routes.chain(needs).chain(LOOKED_AT.iter().copied()) {
        let known = |one: &Wanted<'_>| (one.kind.group, one.kind.kind) == (group, kind);
        if let Some(spec) = kind_spec(group, kind).filter(|_| !wanted.iter().any(known)) {
            wanted.push(Wanted::all(spec, Depth::Full));
        }
    }
    wanted
}
