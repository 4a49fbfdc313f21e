//! Do clients send what servers accept?

pub mod rival_peerauthentications;
pub mod strict_without_client_tls;
pub mod tls_mode_conflict;
pub mod unverified_server_certificate;

use crate::analyze::CheckContext;
use crate::document::NodeRef as Node;
use crate::resource::Typed;
use crate::resource::istio::DestinationRule;
use crate::resource::istio::traffic_policy::{ClientTlsMode, ClientTlsSettings};

/// One place where a DestinationRule speaks of TLS.
pub(super) struct Settings<'e> {
    pub(super) tls: &'e ClientTlsSettings<'e>,
    /// The port that it is about, when it is about one.
    pub(super) port: Option<u16>,
    /// The subset that it is about, when it is about one.
    pub(super) subset: bool,
}

impl<'e> Settings<'e> {
    /// The mode and where it stands.
    pub(super) fn mode(&self) -> Option<(ClientTlsMode, Node<'e>)> {
        Some((self.tls.mode?, self.tls.node.get("mode")?))
    }
}

/// Every place where a DestinationRule speaks of TLS.
pub(super) fn settings<'e>(rule: &'e Typed<'e, DestinationRule<'e>>) -> Vec<Settings<'e>> {
    let own = rule.spec.traffic_policy.iter().map(|policy| (&**policy, false));
    let subsets = rule.spec.subsets.iter().filter_map(|subset| subset.traffic_policy.as_ref());
    let mut found = Vec::new();
    for (policy, subset) in own.chain(subsets.map(|policy| (&**policy, true))) {
        found.extend(policy.tls.as_deref().map(|tls| Settings { tls, port: None, subset }));
        for level in &policy.port_level_settings {
            let number = level.port.as_ref().and_then(|port| port.number);
            let port = number.and_then(|number| u16::try_from(number).ok());
            found.extend(level.tls.as_deref().map(|tls| Settings { tls, port, subset }));
        }
    }
    found
}

/// The namespace that a wildcard host is about, the root namespace for the whole mesh; `None` for a single host.
pub(super) fn wide_namespace<'h>(host: &'h str, context: &'h CheckContext<'_>) -> Option<&'h str> {
    let rest = host.strip_prefix('*')?;
    let config = &context.istio.config;
    let suffix = format!(".svc.{}", config.domain);
    if rest.is_empty() || format!(".any{suffix}").ends_with(rest) {
        return Some(&config.root_namespace);
    }
    rest.strip_prefix('.')?.strip_suffix(suffix.as_str()).filter(|namespace| !namespace.contains('.'))
}
