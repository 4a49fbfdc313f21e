//! Merging: rules of several policies with the same matches are one. Of its lists each is that of the highest policy
//! that has it.

use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::kuma::mesh_http_route::{BackendRef, Filter, RouteMatch, Rule, RuleConf};

use super::targets::Policy;

/// A rule with what policies say together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merged<'e> {
    /// The highest policy that has the rule.
    pub(super) object: &'e Object,
    pub(super) node: NodeRef<'e>,
    pub(super) matches: &'e [RouteMatch<'e>],
    pub(super) filters: &'e [Filter<'e>],
    pub(super) backends: &'e [BackendRef<'e>],
}

/// The rules of policies, which come from low to high rank.
pub(super) fn merge<'e>(policies: &[Policy<'e>]) -> Vec<Merged<'e>> {
    let mut merged: Vec<(String, Merged<'e>)> = Vec::new();
    let mut places = rustc_hash::FxHashMap::default();
    for policy in policies {
        for rule in policy.rules {
            let key = identity(rule);
            let place = *places.entry(key.clone()).or_insert(merged.len());
            let new = Merged {
                object: policy.object,
                node: rule.node,
                matches: &rule.matches,
                filters: rule.default.as_ref().map_or(&[], |default| &default.filters),
                backends: rule.default.as_ref().map_or(&[], |default| &default.backend_refs),
            };
            match merged.get_mut(place) {
                None => merged.push((key, new)),
                Some((_, old)) => {
                    let filters = if says(rule, "filters") { new.filters } else { old.filters };
                    let backends = if says(rule, "backendRefs") { new.backends } else { old.backends };
                    *old = Merged { filters, backends, ..new };
                }
            }
        }
    }
    merged.into_iter().map(|(_, merged)| merged).collect()
}

/// Whether a rule has a list, be it empty.
fn says(rule: &Rule<'_>, field: &str) -> bool {
    let default: Option<&RuleConf<'_>> = rule.default.as_ref();
    default.is_some_and(|default| default.node.get(field).is_some_and(|list| !list.is_null()))
}

/// What makes two rules the same: their matches, whatever the order of their fields.
fn identity(rule: &Rule<'_>) -> String {
    let one = |matching: &RouteMatch<'_>| {
        let path = matching.path.as_ref().map(|path| (path.kind, path.value));
        let headers: Vec<_> =
            matching.headers.iter().map(|item| (item.kind, item.name, item.value)).collect();
        let query: Vec<_> =
            matching.query_params.iter().map(|item| (item.kind, item.name, item.value)).collect();
        format!("{:?}", (path, matching.method, headers, query))
    };
    rule.matches.iter().map(one).collect::<Vec<String>>().join("\n")
}
