//! The check `unverified-server-certificate`.

use super::settings;
use crate::analyze::checks::prelude::*;
use crate::document::NodeRef as Node;
use crate::resource::istio::traffic_policy::ClientTlsMode;

check! {
    /// A DestinationRule turns TLS on and does not say whose certificates to trust.
    ///
    /// ## Why it hurts
    /// Without `caCertificates` or `credentialName`, older proxies accept any certificate of the server: whoever is
    /// between client and server can read and change everything. Newer ones trust the authorities of their image.
    ///
    /// ## How to fix
    /// Add `caCertificates: system`, the path of the certificates, or a `credentialName`, and `subjectAltNames`.
    pub static UNVERIFIED_SERVER_CERTIFICATE = "unverified-server-certificate", ["IST0128", "IST0129"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for rule in &context.catalog.destination_rules {
        let selects = rule.spec.workload_selector.is_some();
        for settings in settings(rule).into_iter().filter(|settings| !settings.subset) {
            let Some((ClientTlsMode::Simple | ClientTlsMode::Mutual, node)) = settings.mode() else {
                continue;
            };
            let named = |field: Option<&str>| field.is_some_and(|text| !text.is_empty());
            let credential = named(settings.tls.credential_name) && selects;
            if named(settings.tls.ca_certificates) || credential {
                continue;
            }
            let host = rule.spec.host.unwrap_or_default();
            let port = settings.port.map(|port| format!(" port {port}")).unwrap_or_default();
            let message = match settings.tls.node.get("credentialName").and_then(Node::as_str) {
                Some(_) => format!(
                    "sidecars ignore credentialName without a workloadSelector, so nothing says whose certificate {host}{port} may show"
                ),
                None => format!("nothing says whose certificate {host}{port} may show"),
            };
            findings.at(rule.object, node, message);
        }
    }
}
