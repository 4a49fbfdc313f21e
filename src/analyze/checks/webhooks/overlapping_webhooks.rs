//! The check `overlapping-webhooks`.

use std::collections::BTreeSet;

use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::enrolment::{INJECT_LABEL, INJECTION_LABEL, REVISION_LABEL};
use crate::mesh::istio::injector::{Webhook, injectors, revisions_of};

check! {
    /// Two webhooks inject the same pods.
    ///
    /// ## Why it hurts
    /// A pod may be injected twice, by two control planes: it gets the proxy of one and the settings of the other, and which
    /// depends on the order of their names. Left-overs of an older installation are the usual reason.
    ///
    /// ## How to fix
    /// Remove the configuration that is not in use, or make the selectors of the two exclude each other.
    pub static OVERLAPPING_WEBHOOKS = "overlapping-webhooks", ["IST0139"], Error, ["MutatingWebhookConfiguration"], run
}

/// With more revisions than these, combinations of labels are not gone through.
const MOST_REVISIONS: usize = 16;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let webhooks = injectors(context.estate);
    let revisions: BTreeSet<&str> =
        webhooks.iter().flat_map(|webhook| revisions_of(webhook.object)).collect();
    if revisions.len() > MOST_REVISIONS {
        findings.not_checked(format!("webhooks of more than {MOST_REVISIONS} revisions"));
        return;
    }
    // The first webhook that each one shares a pod with.
    let mut rivals: Vec<Option<usize>> = vec![None; webhooks.len()];
    let pods = combinations((INJECT_LABEL, &["true", "false"]), &revisions);
    for namespace in combinations((INJECTION_LABEL, &["enabled", "disabled"]), &revisions) {
        for pod in &pods {
            let takes = |(_, webhook): &(usize, &Webhook<'e>)| webhook.takes(&namespace, pod);
            let asked: Vec<usize> =
                webhooks.iter().enumerate().filter(takes).map(|(index, _)| index).collect();
            let [first, second, ..] = asked.as_slice() else { continue };
            for index in &asked {
                rivals[*index].get_or_insert(if index == first { *second } else { *first });
            }
        }
    }
    for (webhook, rival) in webhooks.iter().zip(rivals) {
        let Some(rival) = rival.map(|index| &webhooks[index]) else { continue };
        let node = webhook.node.get("name").unwrap_or(webhook.node);
        let other = text::list(&[rival.object.reference.name.as_str(), rival.name], 2);
        findings
            .at(webhook.object, node, format!("the same pods are injected by another webhook: {other}"))
            .related(rival.object, rival.node.get("name").unwrap_or(rival.node), "the other webhook");
    }
}

/// A label with each of its values or none, with each revision or none.
fn combinations<'l>(
    (key, values): (&'l str, &[&'l str]),
    revisions: &BTreeSet<&'l str>,
) -> Vec<Vec<(&'l str, &'l str)>> {
    let own = || std::iter::once(None).chain(values.iter().map(|value| Some((key, *value))));
    let revisions =
        std::iter::once(None).chain(revisions.iter().map(|revision| Some((REVISION_LABEL, *revision))));
    revisions.flat_map(|revision| own().map(move |own| own.into_iter().chain(revision).collect())).collect()
}
