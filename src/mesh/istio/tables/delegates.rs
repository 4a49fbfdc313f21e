//! What becomes of the delegates that VirtualServices name: whether they take effect, and which of their rules the
//! control plane leaves out because they contradict the rule that names them.
//!
//! The tables are made from the same functions (`merged`), so both say the same.

use rustc_hash::FxHashMap;

use super::super::Istio;
use super::merged::{Dropped, delegate_of, matches_of, merge_matches};
use crate::estate::Lookup;
use crate::resource::identity::NETWORKING;
use crate::resource::istio::http_route::HttpRoute;
use crate::resource::{Catalog, Typed, istio::VirtualService};

/// A rule that names a delegate.
#[derive(Debug)]
pub struct Delegation<'e> {
    /// The VirtualService of the rule.
    pub root: &'e Typed<'e, VirtualService<'e>>,
    /// The rule.
    pub rule: &'e HttpRoute<'e>,
    /// The namespace of the delegate.
    pub namespace: &'e str,
    /// The name of the delegate.
    pub name: &'e str,
    /// What the name stands for.
    pub delegate: DelegateLookup<'e>,
}

/// What the name of a delegate stands for.
#[derive(Debug)]
pub enum DelegateLookup<'e> {
    /// It takes effect, except for these rules.
    Found(&'e Typed<'e, VirtualService<'e>>, Vec<DroppedRule<'e>>),
    /// It has hosts itself, and so is none.
    HasHosts(&'e Typed<'e, VirtualService<'e>>),
    /// It is not exported to the namespace of the root.
    Hidden(&'e Typed<'e, VirtualService<'e>>),
    /// No VirtualService has this name.
    Absent,
    /// The input shows no VirtualServices of that namespace.
    NotObserved,
}

/// A rule of a delegate that is left out.
#[derive(Debug)]
pub struct DroppedRule<'e> {
    /// The rule.
    pub rule: &'e HttpRoute<'e>,
    /// The first of its matches that contradicts every match of the root.
    pub contradicting: usize,
    /// Whether another of its matches fits.
    pub fits_otherwise: bool,
}

impl<'e> Istio<'e> {
    /// Every rule with a delegate of every VirtualService with hosts, in the order of the catalogue.
    pub fn delegations(&self, catalog: &'e Catalog<'e>) -> Vec<Delegation<'e>> {
        let by_name: FxHashMap<(&str, &str), &'e Typed<'e, VirtualService<'e>>> = catalog
            .virtual_services
            .iter()
            .map(|service| ((service.namespace(), service.name()), service))
            .collect();
        let roots = catalog.virtual_services.iter().filter(|service| !service.spec.hosts.is_empty());
        roots
            .flat_map(|root| root.spec.http.iter().map(move |rule| (root, rule)))
            .filter_map(|(root, rule)| {
                let written = rule.delegate.as_ref()?;
                let namespace = written.namespace.filter(|namespace| !namespace.is_empty());
                let (namespace, name) = (namespace.unwrap_or(root.namespace()), written.name?);
                let found = by_name.get(&(namespace, name)).copied();
                let delegate = self.delegate_lookup(root, rule, namespace, name, found)?;
                Some(Delegation { root, rule, namespace, name, delegate })
            })
            .collect()
    }

    fn delegate_lookup(
        &self,
        root: &'e Typed<'e, VirtualService<'e>>,
        rule: &'e HttpRoute<'e>,
        namespace: &str,
        name: &str,
        found: Option<&'e Typed<'e, VirtualService<'e>>>,
    ) -> Option<DelegateLookup<'e>> {
        let Some(found) = found else {
            let lookup = self.kubernetes.estate.find(NETWORKING, "VirtualService", namespace, name);
            let absent = matches!(lookup, Lookup::Absent);
            return Some(if absent { DelegateLookup::Absent } else { DelegateLookup::NotObserved });
        };
        if !found.spec.hosts.is_empty() {
            return Some(DelegateLookup::HasHosts(found));
        }
        Some(match delegate_of(self, rule, root, |_| Some(found))? {
            Ok(delegate) => DelegateLookup::Found(delegate, self.dropped_rules(root, rule, delegate)),
            Err(Dropped::Hidden | Dropped::Missing) => DelegateLookup::Hidden(found),
        })
    }

    fn dropped_rules(
        &self,
        root: &'e Typed<'e, VirtualService<'e>>,
        rule: &'e HttpRoute<'e>,
        delegate: &'e Typed<'e, VirtualService<'e>>,
    ) -> Vec<DroppedRule<'e>> {
        let wanted = matches_of(self, rule, root.object);
        let dropped = |rule: &'e HttpRoute<'e>| {
            let own = matches_of(self, rule, delegate.object);
            let fits: Vec<bool> =
                own.iter().map(|one| merge_matches(&wanted, std::slice::from_ref(one)).is_some()).collect();
            let contradicting = fits.iter().position(|fits| !fits)?;
            Some(DroppedRule { rule, contradicting, fits_otherwise: fits.contains(&true) })
        };
        delegate.spec.http.iter().filter_map(dropped).collect()
    }
}
