//! The check `token-without-authentication`.

use super::{lists, unseen};
use crate::analyze::checks::prelude::*;
use crate::resource::identity::SECURITY;

check! {
    /// A policy asks for a token that nothing checks.
    ///
    /// ## Why it hurts
    /// Request principals and claims come from tokens that a RequestAuthentication has checked. Without one they are
    /// always missing: an ALLOW rule that asks for them lets nobody in, and a DENY rule with `notRequestPrincipals`
    /// stops everybody.
    ///
    /// ## How to fix
    /// Add a RequestAuthentication for the same workloads, with the issuer of the tokens.
    pub static TOKEN_WITHOUT_AUTHENTICATION = "token-without-authentication", [], Warning, ["RequestAuthentication"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    let root = context.istio.config.root_namespace.as_str();
    for policy in &context.catalog.authorization_policies {
        let attached = policy.spec.target_ref.is_some() || !policy.spec.target_refs.is_empty();
        let fields = lists(policy);
        let Some(first) = fields.iter().find(|list| list.subject.needs_token()).filter(|_| !attached) else {
            continue;
        };
        let bare = security
            .selected(policy)
            .into_iter()
            .find(|subject| subject.in_mesh() != Some(false) && security.tokens_of(subject).is_empty());
        let Some(subject) = bare else { continue };
        let observed =
            |namespace: &str| context.estate.coverage.observed(SECURITY, "RequestAuthentication", namespace);
        if !observed(subject.namespace) && !observed(root) {
            findings.not_checked(unseen("RequestAuthentication", subject.namespace));
            continue;
        }
        let workload = format!("{}/{}", subject.namespace, subject.name);
        let message =
            format!("no RequestAuthentication holds for {workload}, so no request has a checked token there");
        let draft = findings.at(policy.object, first.node, message);
        if !(observed(subject.namespace) && observed(root)) {
            draft.uncertain();
        }
    }
}
