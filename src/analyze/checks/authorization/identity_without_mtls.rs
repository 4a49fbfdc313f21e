//! The check `identity-without-mtls`.

use super::{Values, lists};
use crate::analyze::checks::mtls::{settings, wide_namespace};
use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::istio::enrolment::is_ambient_namespace;
use crate::mesh::istio::security::{Mode, Subject};
use crate::model::authorization::Effect;
use crate::resource::identity::{NETWORKING, SECURITY};
use crate::resource::istio::traffic_policy::ClientTlsMode;

check! {
    /// A policy looks at the identity of clients where they need not have one.
    ///
    /// ## Why it hurts
    /// Principals, namespaces and trust domains come from the client's certificate. Over plain text there is none: where
    /// mutual TLS is off, or clients are told not to use it, an ALLOW rule on them matches nothing; where it is optional, a DENY rule on them is passed
    /// by any client that sends plain text.
    ///
    /// ## How to fix
    /// Set a PeerAuthentication with `mode: STRICT` for the workload, once all of its clients are in the mesh, and leave `tls`
    /// out of DestinationRules.
    pub static IDENTITY_WITHOUT_MTLS = "identity-without-mtls", ["KIA0105"], Warning, ["PeerAuthentication"], run
}

/// Why clients send plain text to the services of a namespace.
struct Plain<'e> {
    /// The DestinationRule that makes them do so, and its field.
    rule: Option<(&'e Object, NodeRef<'e>)>,
    /// Whether every DestinationRule that could say otherwise is known.
    sure: bool,
}

/// Whether clients send plain text to all services of a namespace, whatever its servers would take: because a
/// DestinationRule for all of them says so, or because nothing turns mutual TLS on.
fn plain_clients<'e>(context: &CheckContext<'e>, namespace: &str) -> Option<Plain<'e>> {
    if context.kubernetes.namespace(namespace).is_some_and(is_ambient_namespace) {
        return None;
    }
    let root = context.istio.config.root_namespace.as_str();
    let (mut own, mut mesh) = (None, None);
    for rule in &context.catalog.destination_rules {
        let host = context.istio.resolve(rule.spec.host.unwrap_or_default(), rule.namespace());
        let modes = settings(rule).into_iter().filter(|one| one.port.is_none() && !one.subset);
        let Some((mode, node)) = modes.filter_map(|one| one.mode()).next() else { continue };
        match wide_namespace(&host, context) {
            Some(wide) if wide == namespace => own = Some((mode, rule.object, node)),
            Some(wide) if wide == root => mesh = Some((mode, rule.object, node)),
            // A service that is treated otherwise.
            _ if mode != ClientTlsMode::Disable && rule.namespace() == namespace => return None,
            _ => {}
        }
    }
    match own.or(mesh) {
        Some((ClientTlsMode::Disable, object, node)) => {
            Some(Plain { rule: Some((object, node)), sure: true })
        }
        None if !context.istio.config.auto_mtls => {
            let seen =
                |namespace: &str| context.estate.coverage.observed(NETWORKING, "DestinationRule", namespace);
            Some(Plain { rule: None, sure: seen(namespace) && seen(root) })
        }
        _ => None,
    }
}

fn report<'e>(findings: &mut Findings<'e>, policy: &'e Object, field: &Values<'e>, plain: &Plain<'e>) {
    let why = match plain.rule {
        Some((rule, _)) => format!("{rule} makes clients send plain text", rule = rule.reference),
        None => "no DestinationRule turns mutual TLS on, and enableAutoMtls is off".to_owned(),
    };
    let draft = findings.at(policy, field.node, format!("{why}, so clients have no identity here"));
    if let Some((rule, node)) = plain.rule {
        draft.related(rule, node, "this turns mutual TLS off");
    }
    if !plain.sure {
        draft.uncertain();
    }
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
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
        let mut subjects = security.selected(policy);
        if let (true, Some(selector)) = (subjects.is_empty(), &policy.spec.selector) {
            // PeerAuthentications select by the same labels.
            let labels = selector.match_labels.clone();
            subjects.push(Subject { labels, ..Subject::any_of(policy.namespace()) });
        }
        for subject in subjects.into_iter().filter(|it| !it.ambient) {
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
        if let Some(plain) = plain_clients(context, policy.namespace()) {
            for field in fields {
                report(findings, policy.object, &field, &plain);
            }
            continue;
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
