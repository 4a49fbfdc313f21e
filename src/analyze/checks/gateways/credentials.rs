//! The checks of the Secrets with the certificates of Gateways: `missing-credential` and `invalid-credential`.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustc_hash::{FxHashMap, FxHashSet};

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
    /// The proxies refuse the Secret and keep what they had, or do not open the port for TLS at all.
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
            let Some(problem) = problem(secret) else { continue };
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

/// What is wrong with a Secret, as far as the input shows its values.
fn problem(secret: &Object) -> Option<String> {
    let root = secret.root();
    let value = |key: &str| -> Option<Option<String>> {
        if let Some(text) = root.at(&["stringData", key]) {
            return Some(text.as_str().map(str::to_owned));
        }
        let encoded = root.at(&["data", key])?.as_str().unwrap_or_default();
        let encoded: String = encoded.split_whitespace().collect();
        Some(STANDARD.decode(encoded).ok().and_then(|bytes| String::from_utf8(bytes).ok()))
    };
    if let Some(keys) = secret.annotation(KEYS) {
        let has = |key: &str| keys.split(',').any(|known| known.trim() == key);
        let whole = PAIRS.iter().any(|(certificate, key)| has(certificate) && has(key));
        return (!whole).then(|| "it has no `tls.crt` with `tls.key`".to_owned());
    }
    let pair = PAIRS.iter().find(|(certificate, key)| value(certificate).is_some() && value(key).is_some());
    let Some((certificate, key)) = pair else {
        return Some("it has no `tls.crt` with `tls.key`".to_owned());
    };
    let wanted = [(certificate, "CERTIFICATE-----"), (key, "PRIVATE KEY-----")];
    let wrong = wanted.into_iter().find(|(name, mark)| {
        let text = value(name).flatten().unwrap_or_default();
        !text.contains("-----BEGIN ") || !text.contains(mark)
    });
    wrong.map(|(name, _)| format!("`{name}` is not in PEM"))
}
