//! The checks of the Secrets with the certificates of Gateways: `missing-credential` and `invalid-credential`.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use rustc_hash::{FxHashMap, FxHashSet};
use x509_cert::Certificate;
use x509_cert::der::Decode as _;
use x509_cert::time::Time;

use super::{credentials, proxies};
use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::unseen;
use crate::estate::{Estate, Lookup, Object};
use crate::resource::core::Workload;

check! {
    /// A Gateway takes its certificate from a Secret that does not exist.
    ///
    /// ## Why it hurts
    /// The proxies do not open the port for TLS: visitors cannot connect. The Secret must be in the
    /// namespace of the proxies that the Gateway selects, which is often not that of the Gateway.
    ///
    /// ## How to fix
    /// Correct `credentialName`, or create the Secret in the namespace of the proxies.
    pub static MISSING_CREDENTIAL = "missing-credential", ["IST0101"], Warning, ["Deployment", "Pod"], missing
}

check! {
    /// The Secret of a Gateway has no usable certificate.
    ///
    /// ## Why it hurts
    /// The proxies refuse the Secret and keep what they had, or do not open the port for TLS at all. An
    /// expired certificate is refused by the clients.
    ///
    /// ## How to fix
    /// A Secret for a Gateway has `tls.crt` and `tls.key` (or `cert` and `key`), both in PEM:
    /// `kubectl create secret tls NAME --cert FILE --key FILE`. For mutual TLS it has `ca.crt` (`cacert`), too.
    pub static INVALID_CREDENTIAL = "invalid-credential", ["IST0161"], Error, ["Deployment", "Pod"], invalid
}

/// Objects from which a controller makes a Secret: group, kind, and where the Secret's name stands, beside the
/// object's own name.
const MAKERS: &[(&str, &str, &[&str])] = &[
    ("cert-manager.io", "Certificate", &["spec", "secretName"]),
    ("external-secrets.io", "ExternalSecret", &["spec", "target", "name"]),
    ("bitnami.com", "SealedSecret", &["spec", "template", "metadata", "name"]),
];

/// The keys of certificate and private key.
const PAIRS: &[(&str, &str)] = &[("tls.crt", "tls.key"), ("cert", "key")];

/// A snapshot keeps of a Secret only the names of its values, in this annotation.
const KEYS: &str = "meshctl.io/keys";

/// A Secret that a Gateway names: the Gateway, the node and the name, and the namespaces of the proxies.
type Named<'e> = (&'e Object, NodeRef<'e>, &'e str, BTreeSet<&'e str>);

fn named<'e>(context: &CheckContext<'e>) -> Vec<Named<'e>> {
    let proxies = proxies(context);
    let of = |workloads: &Vec<&'e Workload<'e>>| -> BTreeSet<&'e str> {
        workloads.iter().map(|workload| workload.object.reference.namespace.as_str()).collect()
    };
    let namespaces: FxHashMap<&[(&str, &str)], BTreeSet<&'e str>> =
        proxies.iter().map(|(labels, workloads)| (*labels, of(workloads))).collect();
    let gateways = context.catalog.gateways.iter();
    gateways
        .flat_map(|gateway| gateway.spec.servers.iter().map(move |server| (gateway, server)))
        .filter_map(|(gateway, server)| Some((gateway, server.tls.as_ref()?)))
        .flat_map(|(gateway, tls)| credentials(tls).into_iter().map(move |one| (gateway, one)))
        .map(|(gateway, (node, name))| {
            let of = namespaces.get(gateway.spec.selector.as_slice()).cloned().unwrap_or_default();
            (gateway.object, node, name, of)
        })
        .collect()
}

fn missing<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let estate = context.estate;
    let made = made(estate);
    for (gateway, node, name, namespaces) in named(context) {
        if namespaces.is_empty() {
            findings.not_checked("no proxies of some Gateways in the input");
        }
        for namespace in namespaces {
            match estate.find("", "Secret", namespace, name) {
                Lookup::Found(_) => {}
                _ if made.contains(&(namespace, name)) => {}
                Lookup::NotObserved => findings.not_checked(unseen("Secret", namespace)),
                Lookup::Absent => {
                    let message = format!(
                        "there is no Secret `{name}` in {namespace}, the namespace of the selected proxies"
                    );
                    let draft = findings.at(gateway, node, message);
                    let of_name = estate.of_kind("", "Secret").find(|secret| secret.reference.name == name);
                    if let Some(other) = of_name {
                        draft.related(other, other.name_node(), "one of this name, in another namespace");
                    }
                    // Secrets are often kept elsewhere.
                    if !estate.coverage.complete("", "Secret") {
                        draft.uncertain();
                    }
                }
            }
        }
    }
}

/// Namespace and name of the Secrets that controllers make.
fn made(estate: &Estate) -> FxHashSet<(&str, &str)> {
    let makers = MAKERS.iter().flat_map(|(group, kind, path)| {
        estate.of_kind(group, kind).flat_map(move |object| {
            let written = object.root().at(path).and_then(NodeRef::as_str);
            let names = [Some(object.reference.name.as_str()), written];
            names.into_iter().flatten().map(|name| (object.reference.namespace.as_str(), name))
        })
    });
    makers.collect()
}

fn invalid<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut told: FxHashSet<(&str, &str)> = FxHashSet::default();
    for (gateway, node, name, namespaces) in named(context) {
        for namespace in namespaces {
            let Lookup::Found(secret) = context.estate.find("", "Secret", namespace, name) else { continue };
            let Some(problem) = problem(secret, context.now) else { continue };
            if told.insert((namespace, name)) {
                findings.object(secret, format!("{problem}, and {} needs it", gateway.reference)).related(
                    gateway,
                    node,
                    "named here",
                );
            }
        }
    }
}

/// What is wrong with a Secret at a time, as far as the input shows its values.
fn problem(secret: &Object, now: Option<Timestamp>) -> Option<String> {
    let root = secret.root();
    let value = |key: &str| -> Option<String> {
        if let Some(text) = root.at(&["stringData", key]) {
            return Some(text.as_str().unwrap_or_default().to_owned());
        }
        let encoded = root.at(&["data", key])?.as_str().unwrap_or_default();
        let encoded: String = encoded.split_whitespace().collect();
        let decoded = STANDARD.decode(encoded).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        Some(decoded.unwrap_or_default())
    };
    let kept = secret.annotation(KEYS);
    let named = |key: &str| kept.is_some_and(|keys| keys.split(',').any(|known| known.trim() == key));
    let has = |key: &str| named(key) || value(key).is_some();
    let Some((certificate, key)) = PAIRS.iter().find(|(certificate, key)| has(certificate) && has(key))
    else {
        return Some("it has no `tls.crt` with `tls.key`".to_owned());
    };
    if value(key).is_some_and(|text| !text.contains("PRIVATE KEY-----")) {
        return Some(format!("`{key}` is no private key in PEM"));
    }
    let what = certificate_problem(&value(certificate)?, now)?;
    Some(format!("`{certificate}` {what}"))
}

/// What is wrong with certificates in PEM at a time.
fn certificate_problem(pem: &str, now: Option<Timestamp>) -> Option<String> {
    let mut blocks = pem.split("-----BEGIN CERTIFICATE-----").skip(1).peekable();
    if blocks.peek().is_none() {
        return Some("is no certificate in PEM".to_owned());
    }
    blocks.find_map(|block| {
        let (encoded, _) = block.split_once("-----END")?;
        let encoded: String = encoded.split_whitespace().collect();
        let read = STANDARD.decode(encoded).ok().and_then(|bytes| Certificate::from_der(&bytes).ok());
        let Some(certificate) = read else { return Some("does not hold a readable certificate".to_owned()) };
        let validity = certificate.tbs_certificate().validity();
        let at = |time: Time| {
            let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
            Timestamp::from_second(seconds).ok()
        };
        let now = now?;
        match (at(validity.not_before), at(validity.not_after)) {
            (_, Some(end)) if end < now => Some(format!("expired at {end}")),
            (Some(start), _) if start > now => Some(format!("is not valid before {start}")),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Valid from November 2026 for a hundred years.
    const PEM: &str = "Subject: shop
-----BEGIN CERTIFICATE-----
MIIBjDCCATOgAwIBAgIUVFeeY+ODlsmBSOmPYM0CEcKFCmQwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTAgFw0yNjExMjExNzQ2NDJaGA8y
MTI2MTAyODE3NDY0MlowGzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABKI07M+jIsZFUpuPcvGubH7Fs67kC0UDr90I
bkRjRbAqtTTuG+3NrAAzkUkacoLg2dMv3n6ACEWE+CUSvsP6nr+jUzBRMB0GA1Ud
DgQWBBR7YQ64USBUBH5lP/Zg3i6mAlhprTAfBgNVHSMEGDAWgBR7YQ64USBUBH5l
P/Zg3i6mAlhprTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIHzj
oCV80jb/mJN0Lj+v8aV/P7QCkoLfUq1uFmd6dKZHAiAnsY3HldydoTy7npyYZWYI
BygwvKACaULUB9wFq+Grfg==
-----END CERTIFICATE-----
";

    #[test]
    fn certificates_expire() {
        let at = |time: &str| Some(time.parse::<Timestamp>().expect("a time"));
        let problem = |time| certificate_problem(PEM, time);
        assert_eq!(problem(None), None);
        assert_eq!(problem(at("2050-01-01T00:00:00Z")), None);
        let expired = problem(at("2200-01-01T00:00:00Z"));
        assert_eq!(expired.as_deref(), Some("expired at 2126-10-28T17:46:42Z"));
        let early = problem(at("2020-01-01T00:00:00Z"));
        assert_eq!(early.as_deref(), Some("is not valid before 2026-11-21T17:46:42Z"));
    }

    #[test]
    fn what_is_no_certificate_is_told() {
        let broken = PEM.replace("MIIB", "MIIC");
        assert!(certificate_problem(&broken, None).is_some_and(|what| what.contains("readable")));
        assert!(certificate_problem("", None).is_some_and(|what| what.contains("PEM")));
    }
}
