//! The check `empty-subset`.

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{Host, is_pod_label};
use crate::resource::istio::destination_rule::Subset;
use crate::resource::istio::service_entry::ServiceEntry;
use crate::resource::{Map, Typed};

check! {
    /// A subset selects no workload.
    ///
    /// ## Why it hurts
    /// Traffic that is routed to the subset finds no endpoint and is answered with 503
    /// ("no healthy upstream"). In a canary that is the whole share of the new version.
    ///
    /// ## How to fix
    /// Write the labels as the pod template has them (`spec.template.metadata.labels`, not the
    /// labels of the Deployment), deploy that version first, or delete the subset and its weight.
    pub static EMPTY_SUBSET = "empty-subset", ["IST0173", "KIA0203"], Error, ["Service", "Deployment"], run
}

/// Whether something has the labels, or the reason why the input does not tell.
type Answer = Result<bool, String>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for rule in &context.catalog.destination_rules {
        let Some(host) = rule.spec.host.filter(|host| !host.starts_with('*')) else { continue };
        let full = context.istio.resolve(host, rule.namespace());
        // Pods of another cluster may have the labels.
        let elsewhere = context.remotes.iter().any(|remote| remote.service(&full).is_some());
        let external = context.is_external(host) || context.is_external(&full) || elsewhere;
        if rule.spec.subsets.is_empty() || external {
            continue;
        }
        let hosts = context.istio.hosts.all(&full, rule.namespace());
        for subset in &rule.spec.subsets {
            let (Some(name), Some(node)) = (subset.name, subset.node.get("name")) else { continue };
            // What is set at run time is never set to nothing.
            let from_outside = |(key, value): &(&str, &str)| !is_pod_label(key) && !value.is_empty();
            if hosts.is_empty() || subset.labels.is_empty() || subset.labels.iter().any(from_outside) {
                continue;
            }
            let answers: Vec<Answer> = hosts.iter().map(|host| selects(context, *host, subset)).collect();
            if answers.iter().all(|answer| *answer == Ok(false)) {
                let message = format!("no workload of {host} has the labels of subset `{name}`");
                let by = hosts[0].object();
                findings.at(rule.object, node, message).related(by, by.name_node(), "the host");
            }
            for reason in answers.into_iter().filter_map(Result::err) {
                findings.not_checked(reason);
            }
        }
    }
}

fn selects(context: &CheckContext<'_>, host: Host<'_>, subset: &Subset<'_>) -> Answer {
    match host {
        Host::Service(service) if service.spec.selector.is_empty() => Ok(true),
        Host::Service(service) => workloads(context, service.namespace(), &service.spec.selector, subset),
        Host::Entry(entry) => endpoints(context, entry, subset),
    }
}

fn endpoints(context: &CheckContext<'_>, entry: &Typed<'_, ServiceEntry<'_>>, subset: &Subset<'_>) -> Answer {
    match &entry.spec.workload_selector {
        Some(selector) => workloads(context, entry.namespace(), &selector.labels, subset),
        None if entry.spec.endpoints.is_empty() => Ok(true),
        None => Ok(entry
            .spec
            .endpoints
            .iter()
            .any(|endpoint| subset.labels.iter().all(|label| endpoint.labels.contains(label)))),
    }
}

fn workloads(
    context: &CheckContext<'_>,
    namespace: &str,
    selector: &Map<'_, &str>,
    subset: &Subset<'_>,
) -> Answer {
    if !context.kubernetes.workloads_observed(namespace) {
        return Err(unseen("workload", namespace));
    }
    let labels: Vec<(&str, &str)> = selector.iter().chain(&subset.labels).copied().collect();
    Ok(context.kubernetes.selects_any(namespace, &labels))
}
