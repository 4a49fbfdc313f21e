//! The check `split-match`.

use super::witness;
use crate::algebra::Budget;
use crate::analyze::checks::prelude::*;
use crate::resource::istio::http_route::HttpMatch;

check! {
    /// Conditions that look as if they belong together stand as separate items of `match`.
    ///
    /// ## Why it hurts
    /// Items of `match` are alternatives: one of them is enough. A header that was meant to narrow a
    /// path, written behind a dash of its own, takes every request with that header, whatever its
    /// path, and the path is matched without the header. The finding shows a request that the rule
    /// takes by the header alone.
    ///
    /// ## How to fix
    /// Write both conditions into one item: remove the dash before the second. When either is really
    /// enough, write two rules, or suppress the finding.
    pub static SPLIT_MATCH = "split-match", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        for rule in &service.spec.http {
            let Some((narrow, broad)) = split(&rule.matches) else { continue };
            let budget = Budget::default();
            let guards = context.istio.match_guards(rule, service);
            let (Some(path), Some(other)) = (guards.get(narrow), guards.get(broad)) else { continue };
            let host = service.spec.hosts.first().copied().unwrap_or_default();
            let Some(request) = witness(&other.minus(path, &budget), host, &budget) else { continue };
            findings
                .at(
                    service.object,
                    rule.matches[broad].node,
                    "this item alone is enough: the `uri` of the item beside it does not narrow it",
                )
                .uncertain()
                .witness(request)
                .help("write both conditions into one item, without the dash between them")
                .related(service.object, rule.matches[narrow].node, "an alternative of its own");
        }
    }
}

/// The item with only a `uri`, and beside it the one item of the rule that asks for no path.
fn split(items: &[HttpMatch<'_>]) -> Option<(usize, usize)> {
    let mut without_path = items.iter().enumerate().filter(|(_, item)| item.uri.is_none());
    let (broad, item) = without_path.next()?;
    if without_path.next().is_some() || !asks_only_for_one_value(item) {
        return None;
    }
    let neighbours = [broad.checked_sub(1), Some(broad + 1)];
    let narrow = neighbours.into_iter().flatten().find(|at| items.get(*at).is_some_and(has_only_a_path))?;
    Some((narrow, broad))
}

/// Whether the item has only one kind of condition, and that on the request itself.
fn asks_only_for_one_value(item: &HttpMatch<'_>) -> bool {
    let kinds = [!item.headers.is_empty(), item.method.is_some(), !item.query_params.is_empty()];
    kinds.into_iter().filter(|set| *set).count() == 1 && has_nothing_else(item)
}

fn has_only_a_path(item: &HttpMatch<'_>) -> bool {
    item.uri.is_some()
        && item.headers.is_empty()
        && item.method.is_none()
        && item.query_params.is_empty()
        && has_nothing_else(item)
}

/// Whether no condition is set but those on path, headers, method and query.
fn has_nothing_else(item: &HttpMatch<'_>) -> bool {
    item.authority.is_none()
        && item.scheme.is_none()
        && item.port.is_none()
        && item.gateways.is_empty()
        && item.source_labels.is_empty()
        && item.source_namespace.is_none()
        && item.without_headers.is_empty()
}
