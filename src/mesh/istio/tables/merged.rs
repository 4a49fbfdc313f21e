//! VirtualServices with their delegates put in place, oldest first
//! (pilot/pkg/model/virtualservice_controller.go, `MergeHTTPRoutes` of virtualservice.go).

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::super::{Istio, exported_to};
use super::age::Age;
use crate::estate::Object;
use crate::resource::istio::common::{StringMatch, StringMatchKind};
use crate::resource::istio::http_route::{HttpMatch, HttpRoute};
use crate::resource::{Catalog, Map, Typed, istio::VirtualService};

/// A VirtualService with hosts.
#[derive(Debug)]
pub(super) struct Merged<'e> {
    pub(super) object: &'e Object,
    pub(super) spec: &'e VirtualService<'e>,
    /// Its hosts as complete names in lower case.
    pub(super) hosts: Vec<String>,
    /// The gateways that it is bound to, as `namespace/name`, or `mesh`.
    pub(super) gateways: Vec<String>,
    pub(super) rules: Vec<MergedRule<'e>>,
    pub(super) age: Age<'e>,
}

/// A rule, maybe one of a delegate with what the root adds.
#[derive(Debug)]
pub(super) struct MergedRule<'e> {
    /// The object that the rule stands in.
    pub(super) object: &'e Object,
    pub(super) rule: HttpRoute<'e>,
    /// The name, put together from those of root and delegate.
    pub(super) name: String,
    /// The object that names the mirrors.
    pub(super) mirrors_of: &'e Object,
    /// The matches; none: every request.
    pub(super) matches: Vec<MergedMatch<'e>>,
}

/// A match, maybe put together from one of the root and one of the delegate.
#[derive(Debug, Clone)]
pub(super) struct MergedMatch<'e> {
    pub(super) item: HttpMatch<'e>,
    pub(super) name: String,
    /// The complete names of the gateways that it names.
    pub(super) gateways: Vec<String>,
}

/// A delegate that a rule names and that does not take effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dropped {
    /// No VirtualService without hosts has this name.
    Missing,
    /// It is not exported to the namespace of the root.
    Hidden,
}

/// Every VirtualService with hosts, oldest first.
pub(super) fn merge<'e>(istio: &Istio<'e>, catalog: &'e Catalog<'e>) -> Vec<Merged<'e>> {
    let delegates: FxHashMap<(&str, &str), &Typed<'e, VirtualService<'e>>> = catalog
        .virtual_services
        .iter()
        .filter(|service| service.spec.hosts.is_empty())
        .map(|service| ((service.namespace(), service.name()), service))
        .collect();
    let mut merged: Vec<Merged<'e>> = catalog
        .virtual_services
        .par_iter()
        .filter(|service| !service.spec.hosts.is_empty())
        .map(|service| Merged {
            object: service.object,
            spec: &service.spec,
            hosts: service.spec.hosts.iter().map(|host| istio.resolve(host, service.namespace())).collect(),
            gateways: istio.gateways_named(&service.spec.gateways, service.object),
            rules: rules(istio, service, &delegates),
            age: Age::of(service.object),
        })
        .collect();
    merged.sort_by(|a, b| a.age.cmp(&b.age));
    merged
}

fn rules<'e>(
    istio: &Istio<'e>,
    service: &'e Typed<'e, VirtualService<'e>>,
    delegates: &FxHashMap<(&str, &str), &'e Typed<'e, VirtualService<'e>>>,
) -> Vec<MergedRule<'e>> {
    let mut rules = Vec::new();
    for root in &service.spec.http {
        let own = matches_of(istio, root, service.object);
        match delegate_of(istio, root, service, |key| delegates.get(&key).copied()) {
            None => rules.push(MergedRule {
                object: service.object,
                rule: root.clone(),
                name: root.name.unwrap_or_default().to_owned(),
                mirrors_of: service.object,
                matches: own,
            }),
            Some(Err(_)) => {}
            Some(Ok(delegate)) => {
                let parts = delegate.spec.http.iter().filter_map(|part| {
                    let matches = merge_matches(&own, &matches_of(istio, part, delegate.object))?;
                    Some(inherit(root, service.object, part, delegate.object, matches))
                });
                rules.extend(parts);
            }
        }
    }
    rules
}

/// The delegate of a rule, if it names one.
pub(super) fn delegate_of<'e>(
    istio: &Istio<'e>,
    root: &HttpRoute<'e>,
    service: &Typed<'e, VirtualService<'e>>,
    find: impl Fn((&str, &str)) -> Option<&'e Typed<'e, VirtualService<'e>>>,
) -> Option<Result<&'e Typed<'e, VirtualService<'e>>, Dropped>> {
    let delegate = root.delegate.as_ref()?;
    let own = service.namespace();
    let namespace = delegate.namespace.filter(|namespace| !namespace.is_empty()).unwrap_or(own);
    let Some(found) = find((namespace, delegate.name.unwrap_or_default())) else {
        return Some(Err(Dropped::Missing));
    };
    let default = &istio.config.virtual_service_export_to;
    let seen = exported_to(&found.spec.export_to, default, found.namespace(), own);
    Some(if seen { Ok(found) } else { Err(Dropped::Hidden) })
}

/// The matches of a rule with what they mean in their own object.
pub(super) fn matches_of<'e>(
    istio: &Istio<'e>,
    rule: &HttpRoute<'e>,
    object: &'e Object,
) -> Vec<MergedMatch<'e>> {
    let one = |item: &HttpMatch<'e>| MergedMatch {
        item: item.clone(),
        name: item.name.unwrap_or_default().to_owned(),
        gateways: istio.written_gateways(&item.gateways, object),
    };
    rule.matches.iter().map(one).collect()
}

/// Two names, the root's first; one alone when the other is empty.
fn joined(root: &str, own: &str) -> String {
    match (root, own) {
        (root, "") => root.to_owned(),
        ("", own) => own.to_owned(),
        (root, own) => format!("{root}-{own}"),
    }
}

/// A delegate's rule with what it takes from the root where it says nothing itself.
fn inherit<'e>(
    root: &HttpRoute<'e>,
    root_object: &'e Object,
    part: &HttpRoute<'e>,
    object: &'e Object,
    matches: Vec<MergedMatch<'e>>,
) -> MergedRule<'e> {
    let mut rule = part.clone();
    let own_mirrors = rule.mirror.is_some() || !rule.mirrors.is_empty();
    macro_rules! inherit {
        ($($field:ident),*) => {
            $(if rule.$field.is_none() { rule.$field.clone_from(&root.$field); })*
        };
    }
    inherit!(rewrite, direct_response, timeout, retries, fault, mirror, mirror_percent, mirror_percentage);
    inherit!(mirror_percent_snake, cors_policy, headers);
    if rule.mirrors.is_empty() {
        rule.mirrors.clone_from(&root.mirrors);
    }
    MergedRule {
        object,
        name: joined(root.name.unwrap_or_default(), part.name.unwrap_or_default()),
        mirrors_of: if own_mirrors { object } else { root_object },
        rule,
        matches,
    }
}

/// Every pair that does not contradict itself. `None` when a match of the delegate fits none of the root's: then the
/// whole rule is dropped.
pub(super) fn merge_matches<'e>(
    root: &[MergedMatch<'e>],
    leaf: &[MergedMatch<'e>],
) -> Option<Vec<MergedMatch<'e>>> {
    match (root, leaf) {
        ([], leaf) => return Some(leaf.to_vec()),
        (root, []) => return Some(root.to_vec()),
        _ => {}
    }
    let mut merged = Vec::new();
    for own in leaf {
        let before = merged.len();
        merged.extend(root.iter().filter(|root| !conflict(root, own)).map(|root| merge_match(root, own)));
        if merged.len() == before {
            return None;
        }
    }
    Some(merged)
}

fn merge_match<'e>(root: &MergedMatch<'e>, own: &MergedMatch<'e>) -> MergedMatch<'e> {
    let mut item = own.item.clone();
    macro_rules! inherit {
        ($($field:ident),*) => {
            $(if item.$field.is_none() { item.$field.clone_from(&root.item.$field); })*
        };
    }
    inherit!(uri, scheme, method, authority);
    if item.port.unwrap_or_default() == 0 {
        item.port = root.item.port;
    }
    if item.source_namespace.unwrap_or_default().is_empty() {
        item.source_namespace = root.item.source_namespace;
    }
    item.headers = with_own(&root.item.headers, &item.headers);
    item.without_headers = with_own(&root.item.without_headers, &item.without_headers);
    item.query_params = with_own(&root.item.query_params, &item.query_params);
    item.source_labels = with_own(&root.item.source_labels, &item.source_labels);
    let gateways = if own.gateways.is_empty() { &root.gateways } else { &own.gateways };
    MergedMatch { item, name: joined(&root.name, &own.name), gateways: gateways.clone() }
}

/// The root's entries that the delegate does not have, then the delegate's.
fn with_own<'e, T: Clone>(root: &Map<'e, T>, own: &Map<'e, T>) -> Map<'e, T> {
    let missing = root.iter().filter(|(key, _)| own.iter().all(|(known, _)| known != key));
    missing.chain(own).cloned().collect()
}

fn conflict(root: &MergedMatch<'_>, leaf: &MergedMatch<'_>) -> bool {
    let (a, b) = (&root.item, &leaf.item);
    let single =
        [(&a.uri, &b.uri), (&a.scheme, &b.scheme), (&a.method, &b.method), (&a.authority, &b.authority)];
    let strings = |root: &Map<'_, StringMatch<'_>>, leaf: &Map<'_, StringMatch<'_>>| {
        leaf.iter().any(|(key, own)| {
            let same = root.iter().find(|(known, _)| known == key);
            same.is_some_and(|(_, root)| strings_conflict(root, own))
        })
    };
    let both = |(root, leaf): &(&Option<StringMatch<'_>>, &Option<StringMatch<'_>>)| matches!((root, leaf), (Some(root), Some(leaf)) if strings_conflict(root, leaf));
    let port = |item: &HttpMatch<'_>| item.port.unwrap_or_default();
    let namespace = a.source_namespace.unwrap_or_default();
    single.iter().any(both)
        || strings(&a.headers, &b.headers)
        || strings(&a.without_headers, &b.without_headers)
        || strings(&a.query_params, &b.query_params)
        || a.ignore_uri_case.unwrap_or_default() != b.ignore_uri_case.unwrap_or_default()
        || (port(a) > 0 && port(b) > 0 && port(a) != port(b))
        || (!namespace.is_empty() && b.source_namespace.unwrap_or_default() != namespace)
        || b.source_labels
            .iter()
            .any(|(key, value)| a.source_labels.iter().any(|(known, other)| known == key && other != value))
        || (!root.gateways.is_empty() && leaf.gateways.iter().any(|gateway| !root.gateways.contains(gateway)))
}

/// Whether the delegate's condition is not a narrower form of the root's, as far as Istio compares them.
fn strings_conflict(root: &StringMatch<'_>, leaf: &StringMatch<'_>) -> bool {
    use StringMatchKind::{Exact, Prefix, Regex};
    match (root.kind(), leaf.kind()) {
        (Some(Regex(_)), Some(_)) | (Some(_), Some(Regex(_))) => true,
        (Some(Exact(root)), Some(Exact(leaf))) => root != leaf,
        (Some(Exact(_)), Some(Prefix(_))) => true,
        (Some(Prefix(root)), Some(Prefix(leaf) | Exact(leaf))) => !leaf.starts_with(root),
        (None, _) | (_, None) => true,
    }
}
