//! The check `dropped-delegate`.

use rustc_hash::FxHashMap;

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{DelegateLookup, Delegation, DroppedRule};
use crate::resource::istio::http_route::HttpRoute;
use crate::resource::{Typed, istio::VirtualService};

/// How many roots one finding points at.
const MOST_RELATED: usize = 5;

check! {
    /// A VirtualService delegates to rules that do not take effect.
    ///
    /// ## Why it hurts
    /// Istio leaves such rules out and says so only in the log of its control plane: requests fall
    /// through to later rules, or are answered with 404. A delegate is left out when it does not
    /// exist, is not exported to the namespace of the root, or has hosts of its own. One rule of a
    /// delegate is left out as a whole as soon as one of its matches contradicts every match of the
    /// rule that delegates: a prefix that does not begin with the prefix of the root, a regular
    /// expression beside any other condition on the same field.
    ///
    /// ## How to fix
    /// Name a VirtualService without `hosts` that is exported to the namespace of the root. In the
    /// delegate, write matches that are narrower forms of those of the root, and put a match that
    /// is for another root into a rule of its own.
    pub static DROPPED_DELEGATE = "dropped-delegate", [], Warning, ["VirtualService"], run
}

/// A rule of a delegate with every delegation that leaves it out.
type Contradiction<'d, 'e> =
    (&'e Typed<'e, VirtualService<'e>>, Vec<(&'d Delegation<'e>, &'d DroppedRule<'e>)>);

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let delegations = context.istio.delegations(context.catalog);
    for delegation in &delegations {
        let (namespace, name) = (delegation.namespace, delegation.name);
        let own = delegation.root.namespace();
        let (message, by, help) = match &delegation.delegate {
            DelegateLookup::Found(..) => continue,
            DelegateLookup::NotObserved => {
                findings.not_checked(unseen("VirtualService", namespace));
                continue;
            }
            DelegateLookup::Absent => {
                let message = format!("there is no VirtualService `{name}` in namespace {namespace}");
                (message, None, "name a VirtualService without hosts".to_owned())
            }
            DelegateLookup::HasHosts(by) => {
                let message = format!("{} has hosts, so it is no delegate", by.object.reference);
                (message, Some(by), "remove its hosts, or move its rules".to_owned())
            }
            DelegateLookup::Hidden(by) => {
                let message = format!("{} is not exported to {own}", by.object.reference);
                (message, Some(by), format!("add `{own}` to its exportTo"))
            }
        };
        let node = delegation.rule.node.get("delegate").unwrap_or(delegation.rule.node);
        let message = format!("{message}: the rule is left out");
        let draft = findings.at(delegation.root.object, node, message).help(help);
        if let Some(by) = by {
            draft.related(by.object, by.object.name_node(), "the VirtualService that is named");
        }
    }
    contradictions(&delegations, findings);
}

/// Reports rules of delegates that are left out.
fn contradictions<'e>(delegations: &[Delegation<'e>], findings: &mut Findings<'e>) {
    let mut roots: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    let mut left_out: FxHashMap<*const HttpRoute<'e>, usize> = FxHashMap::default();
    let mut found: Vec<Contradiction<'_, 'e>> = Vec::new();
    for delegation in delegations {
        let DelegateLookup::Found(delegate, dropped) = &delegation.delegate else { continue };
        *roots.entry((delegation.namespace, delegation.name)).or_default() += 1;
        for rule in dropped {
            let index = *left_out.entry(std::ptr::from_ref(rule.rule)).or_insert_with(|| {
                found.push((delegate, Vec::new()));
                found.len() - 1
            });
            found[index].1.push((delegation, rule));
        }
    }
    for (delegate, mut by) in found {
        let all = roots.get(&(delegate.namespace(), delegate.name())) == Some(&by.len());
        // A rule that contradicts one of several roots altogether is meant for the others.
        by.retain(|(_, rule)| all || rule.fits_otherwise);
        let Some((first, dropped)) = by.first() else { continue };
        let node = dropped.rule.matches.get(dropped.contradicting).map_or(dropped.rule.node, |one| one.node);
        let root = &first.root.object.reference;
        let message = format!(
            "this match contradicts every match of the rule of {root} that delegates here, so the whole rule is left out"
        );
        let draft = findings.at(delegate.object, node, message);
        if dropped.fits_otherwise {
            draft.help("put this match into a rule of its own: the others would take effect");
        }
        for (delegation, _) in by.iter().take(MOST_RELATED) {
            draft.related(delegation.root.object, delegation.rule.node, "the rule that delegates");
        }
    }
}
