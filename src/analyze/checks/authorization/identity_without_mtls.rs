//! The check `identity-without-mtls`.

use super::{lists, security};
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::security::Mode;
use crate::model::authorization::Effect;
use crate::resource::identity::SECURITY;

check! {
    /// A policy looks at the identity of clients where they need not have one.
    ///
    /// ## Why it hurts
    /// Principals, namespaces and trust domains come from the client's certificate. Over plain text there is none: where
    /// mutual TLS is off, an ALLOW rule on them matches nothing; where it is optional, a DENY rule on them is passed
    /// by any client that sends plain text.
    ///
    /// ## How to fix
    /// Set a PeerAuthentication with `mode: STRICT` for the workload, once all of its clients are in the mesh.
    pub static IDENTITY_WITHOUT_MTLS = "identity-without-mtls", ["KIA0105"], Warning, ["PeerAuthentication"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = security(context);
    let root = &context.istio.config.root_namespace;
    for policy in &context.catalog.authorization_policies {
        let Some(lowered) = security.lowered(policy, true) else { continue };
        let fields: Vec<_> = lists(policy).into_iter().filter(|it| it.subject.needs_mutual_tls()).collect();
        if fields.is_empty() {
            continue;
        }
        let observed =
            |namespace: &str| context.estate.coverage.observed(SECURITY, "PeerAuthentication", namespace);
        let mut weakest: Option<(Mode, String)> = None;
        let mut unknown = None;
        for subject in security.selected(policy).into_iter().filter(|it| !it.ambient) {
            let modes = security.peer_modes(&subject);
            let all = std::iter::once(&modes.base).chain(modes.ports.iter().map(|(_, deciding)| deciding));
            for deciding in all.filter(|deciding| deciding.mode != Mode::Strict) {
                if deciding.object.is_none() && !(observed(subject.namespace) || observed(root)) {
                    unknown = Some(subject.namespace);
                } else if weakest.as_ref().is_none_or(|(mode, _)| deciding.mode < *mode) {
                    weakest = Some((deciding.mode, format!("{}/{}", subject.namespace, subject.name)));
                }
            }
        }
        if let Some(namespace) = unknown {
            findings.not_checked(super::unseen("PeerAuthentication", namespace));
        }
        let Some((mode, workload)) = weakest else { continue };
        for field in fields {
            // An ALLOW rule that asks for an identity is safe without one: it does not match.
            let passes = (lowered.effect == Effect::Allow) == field.negated;
            let message = match mode {
                Mode::Disable => {
                    format!("{workload} takes plain text alone, so clients have no identity there")
                }
                _ if passes => format!("{workload} also takes plain text, and such clients pass this field"),
                _ => continue,
            };
            findings.at(policy.object, field.node, message);
        }
    }
}
