//! The check `strict-without-client-tls`.

use crate::analyze::checks::prelude::*;
use crate::resource::istio::peer_authentication::MutualTlsMode;
use crate::resource::istio::traffic_policy::ClientTlsMode;

check! {
    /// Servers take mutual TLS alone, and nothing makes clients send it.
    ///
    /// ## Why it hurts
    /// With `enableAutoMtls: false` clients send plain text unless a DestinationRule tells them otherwise. Every request
    /// fails.
    ///
    /// ## How to fix
    /// Leave `enableAutoMtls` on, or add a DestinationRule with `tls.mode: ISTIO_MUTUAL` for the hosts of the mesh
    /// (`*.local`) or of the namespace (`*.NAMESPACE.svc.cluster.local`).
    pub static STRICT_WITHOUT_CLIENT_TLS = "strict-without-client-tls", ["KIA0401", "KIA0501"], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let config = &context.istio.config;
    if config.auto_mtls {
        return;
    }
    // Any rule that turns it on for a wildcard that covers the namespace will do.
    let covers = |namespace: Option<&str>| {
        context.catalog.destination_rules.iter().any(|rule| {
            let host = context.istio.resolve(rule.spec.host.unwrap_or_default(), rule.namespace());
            let name = format!("any.{}.svc.{}", namespace.unwrap_or("any"), config.domain);
            let mutual = rule
                .spec
                .traffic_policy
                .as_ref()
                .and_then(|policy| policy.tls.as_ref())
                .and_then(|tls| tls.mode)
                == Some(ClientTlsMode::IstioMutual);
            mutual && host.strip_prefix('*').is_some_and(|suffix| name.ends_with(suffix))
        })
    };
    for policy in &context.catalog.peer_authentications {
        let strict = policy.spec.mtls.as_ref().and_then(|it| it.mode) == Some(MutualTlsMode::Strict);
        let selects = policy.spec.selector.as_ref().is_some_and(|it| !it.match_labels.is_empty());
        let mesh = policy.namespace() == config.root_namespace;
        let namespace = (!mesh).then(|| policy.namespace());
        if !strict || selects || covers(namespace) {
            continue;
        }
        let node = policy.spec.node.get("mtls").unwrap_or(policy.spec.node);
        let whom = namespace.map_or_else(|| "the mesh".to_owned(), |name| format!("namespace {name}"));
        findings.at(
            policy.object,
            node,
            format!("no DestinationRule makes clients of {whom} use mutual TLS, and enableAutoMtls is off"),
        );
    }
}
