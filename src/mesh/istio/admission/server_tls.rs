//! TLS of a server: which certificates each mode needs, and which it excludes.

use std::collections::BTreeSet;

use super::report::{Report, at, strings};
use crate::resource::istio::gateway::{ServerTlsMode, ServerTlsSettings, TlsProtocol};

/// Cipher suites that Istio passes on to Envoy (security/pkg/util, ValidCipherSuites).
const CIPHERS: &[&str] = &[
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-CHACHA20-POLY1305",
    "ECDHE-ECDSA-AES128-SHA",
    "ECDHE-RSA-AES128-SHA",
    "ECDHE-ECDSA-AES256-SHA",
    "ECDHE-RSA-AES256-SHA",
    "AES128-GCM-SHA256",
    "AES256-GCM-SHA384",
    "AES128-SHA",
    "AES256-SHA",
    "DES-CBC3-SHA",
];

pub(super) fn check<'e>(tls: &ServerTlsSettings<'e>, report: &mut Report<'e>) {
    warnings(tls, report);
    let is_set = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    let certificates = [
        ("serverCertificate", is_set(tls.server_certificate)),
        ("privateKey", is_set(tls.private_key)),
        ("caCertificates", is_set(tls.ca_certificates)),
        ("credentialName", is_set(tls.credential_name)),
        ("credentialNames", !tls.credential_names.is_empty()),
        ("tlsCertificates", !tls.tls_certificates.is_empty()),
    ];
    let given = || certificates.iter().filter(|(_, set)| *set).map(|(field, _)| *field);
    let secret = is_set(tls.credential_name) || !tls.credential_names.is_empty();
    let need = |fields: &[&'static str], report: &mut Report<'e>| {
        for field in fields.iter().filter(|field| !given().any(|given| given == **field)) {
            report.missing(tls.node, field);
        }
    };
    match tls.mode.unwrap_or(ServerTlsMode::Passthrough) {
        // A redirect alone needs no certificate.
        _ if tls.https_redirect == Some(true) && tls.mode.is_none() => {}
        ServerTlsMode::IstioMutual => {
            for field in given() {
                report.refuse(at(tls.node, field), "with ISTIO_MUTUAL, Istio brings the certificates");
            }
        }
        ServerTlsMode::Passthrough | ServerTlsMode::AutoPassthrough => {
            for field in given() {
                report.warn(at(tls.node, field), "this has no effect: the server does not end TLS");
            }
        }
        ServerTlsMode::Simple if !secret && tls.tls_certificates.is_empty() => {
            need(&["serverCertificate", "privateKey"], report);
        }
        ServerTlsMode::Mutual | ServerTlsMode::OptionalMutual if !secret => {
            if tls.tls_certificates.is_empty() {
                need(&["serverCertificate", "privateKey"], report);
            }
            need(&["caCertificates"], report);
        }
        _ => {}
    }
    if is_set(tls.ca_crl) && (secret || tls.mode == Some(ServerTlsMode::Simple)) {
        report.refuse(at(tls.node, "caCrl"), "a list of revoked certificates is for files of MUTUAL");
    }
    for certificate in &tls.tls_certificates {
        for (field, text) in
            [("serverCertificate", certificate.server_certificate), ("privateKey", certificate.private_key)]
        {
            if !is_set(text) {
                report.missing(certificate.node, field);
            }
        }
    }
}

fn warnings<'e>(tls: &ServerTlsSettings<'e>, report: &mut Report<'e>) {
    let old = matches!(tls.min_protocol_version, Some(TlsProtocol::Tls10 | TlsProtocol::Tls11));
    if old && tls.cipher_suites.is_empty() {
        report.warn(
            at(tls.node, "minProtocolVersion"),
            "a version below TLS 1.2 needs `cipherSuites` that it knows",
        );
    }
    let mut seen = BTreeSet::new();
    for (node, name) in strings(tls.node, "cipherSuites") {
        if !CIPHERS.contains(&name) {
            report.warn(node, format!("`{name}` is no cipher suite that Istio knows; it is left out"));
        } else if !seen.insert(name) {
            report.warn(node, format!("`{name}` stands in the list twice"));
        }
    }
    for field in ["tlsCertificates", "credentialNames"] {
        if tls.node.get(field).is_some_and(|list| list.items().len() > 2) {
            report
                .warn(at(tls.node, field), "only the first two certificates are used, one RSA and one ECDSA");
        }
    }
}
