//! The check `missing-service-account`.

use rustc_hash::FxHashSet;

use super::{lists, unseen};
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::document::NodeRef as Node;
use crate::estate::Lookup;
use crate::mesh::istio::security::attributes::Subject;

check! {
    /// A policy names the identity of a service account that does not exist.
    ///
    /// ## Why it hurts
    /// No client has this identity. An ALLOW rule locks out its callers, a DENY rule stops nobody, and whoever may create
    /// service accounts can take the identity.
    ///
    /// ## How to fix
    /// Correct the name: identities are `trust-domain/ns/NAMESPACE/sa/SERVICE-ACCOUNT`, of the pods' `serviceAccountName`.
    pub static MISSING_SERVICE_ACCOUNT = "missing-service-account", ["KIA0106"], Warning, ["ServiceAccount"], run
}

/// Namespace and service account of a value, when it names one.
fn account<'v>(subject: &Subject, value: &'v str, own: &'v str) -> Option<(&'v str, &'v str)> {
    if value.contains('*') {
        return None;
    }
    match subject {
        Subject::Principal => {
            let parts: Vec<&str> = value.split('/').collect();
            match parts.as_slice() {
                [_, "ns", namespace, "sa", account] => Some((namespace, account)),
                _ => None,
            }
        }
        Subject::ServiceAccount => Some(value.split_once('/').unwrap_or((own, value))),
        _ => None,
    }
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let accounts: FxHashSet<(&str, &str)> = context
        .kubernetes
        .workloads
        .iter()
        .filter_map(|workload| {
            let account = workload.pod?.get("serviceAccountName").and_then(Node::as_str)?;
            Some((workload.object.reference.namespace.as_str(), account))
        })
        .collect();
    let used = |namespace: &str, name: &str| accounts.contains(&(namespace, name));
    for policy in &context.catalog.authorization_policies {
        for list in lists(policy) {
            for (node, written) in list.items() {
                let own = policy.object.reference.namespace.as_str();
                let Some((namespace, name)) = account(&list.subject, written, own) else { continue };
                // Every namespace has this one.
                if name == "default" {
                    continue;
                }
                match context.estate.find("", "ServiceAccount", namespace, name) {
                    Lookup::Found(_) => {}
                    _ if used(namespace, name) => {}
                    Lookup::NotObserved => findings.not_checked(unseen("ServiceAccount", namespace)),
                    Lookup::Absent => {
                        let message = format!("there is no ServiceAccount {namespace}/{name}");
                        let draft = findings.at(policy.object, node, message);
                        let known: Vec<&str> = context
                            .estate
                            .of_kind("", "ServiceAccount")
                            .filter(|object| object.reference.namespace == namespace)
                            .map(|object| object.reference.name.as_str())
                            .collect();
                        if let Some(near) = text::nearest(name, known.iter().copied()) {
                            draft.help(format!("did you mean `{near}`?"));
                        }
                    }
                }
            }
        }
    }
}
