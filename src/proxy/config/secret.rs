//! Certificates that a proxy was given: names, validity, serial numbers, whom they are for. Never a key.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::{Entry, Rejected, state_of};
use crate::base::Result;
use crate::mesh::envoy::Sections;
use crate::proxy::certificate::{self, Certificate};

/// The columns.
pub(super) const HEADER: &[&str] = &[
    "RESOURCE NAME",
    "TYPE",
    "STATUS",
    "VALID CERT",
    "SERIAL NUMBER",
    "NOT AFTER",
    "NOT BEFORE",
    "TRUST DOMAIN",
    "NAMES",
];

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default)]
    version_info: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    secret: Option<&'d RawValue>,
    #[serde(borrow, default)]
    error_state: Option<Rejected<'d>>,
}

const LISTS: [&str; 3] = ["static_secrets", "dynamic_active_secrets", "dynamic_warming_secrets"];

pub(super) fn entries<'d>(sections: &Sections<'d>, now: Timestamp) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    sections.each("SecretsConfigDump", &LISTS, |list, item: Item<'d>| {
        let state = state_of(list);
        let secret: Value =
            item.secret.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default();
        let name = match &*item.name {
            "" => secret["name"].as_str().unwrap_or_default().to_owned(),
            name => name.to_owned(),
        };
        let rows = rows(&name, state, &secret, now);
        let error = item.error_state.map(|error| error.text());
        found.push(Entry {
            name,
            state,
            version: item.version_info,
            updated: item.last_updated,
            error,
            rows,
            resource: item.secret,
        });
    })?;
    Ok(found)
}

/// The certificates that a proxy trusts for connections inside the mesh: those of the secret `ROOTCA`, or of all when there
/// is none of this name.
pub(super) fn trusted<'d>(sections: &Sections<'d>) -> Result<Vec<Certificate>> {
    let mut found: Vec<(bool, Certificate)> = Vec::new();
    sections.each("SecretsConfigDump", &LISTS, |_, item: Item<'d>| {
        let secret: Value =
            item.secret.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default();
        let text = pem(&secret["validation_context"]["trusted_ca"]).unwrap_or_default();
        found.extend(certificate::read_all(&text).into_iter().map(|root| (item.name == "ROOTCA", root)));
    })?;
    let named = found.iter().any(|(named, _)| *named);
    Ok(found.into_iter().filter(|(is_root, _)| *is_root || !named).map(|(_, root)| root).collect())
}

fn rows(name: &str, state: &str, secret: &Value, now: Timestamp) -> Vec<Vec<String>> {
    let (source, kind) = if secret["tls_certificate"].is_object() {
        (&secret["tls_certificate"]["certificate_chain"], "Cert Chain")
    } else if secret["validation_context"].is_object() {
        (&secret["validation_context"]["trusted_ca"], "CA")
    } else {
        let kind = if secret["generic_secret"].is_object() { "Generic" } else { "Other" };
        return vec![line(name, kind, state, None, now)];
    };
    let found = pem(source).map(|pem| certificate::read_all(&pem)).unwrap_or_default();
    if found.is_empty() {
        return vec![line(name, kind, state, None, now)];
    }
    found
        .iter()
        .map(|certificate| {
            let kind = if certificate.is_ca { "CA" } else { kind };
            line(name, kind, state, Some(certificate), now)
        })
        .collect()
}

fn line(name: &str, kind: &str, state: &str, found: Option<&Certificate>, now: Timestamp) -> Vec<String> {
    let status = state.to_ascii_uppercase();
    let mut row = vec![name.to_owned(), kind.to_owned(), status];
    row.extend(match found {
        Some(found) => [
            found.is_valid(now).to_string(),
            found.serial.clone(),
            found.not_after.map(|time| time.to_string()).unwrap_or_default(),
            found.not_before.map(|time| time.to_string()).unwrap_or_default(),
            found.trust_domain().unwrap_or("-").to_owned(),
            if found.names.is_empty() { "-".to_owned() } else { found.names.join(", ") },
        ],
        None => ["false", "-", "-", "-", "-", "-"].map(str::to_owned),
    });
    row
}

/// The text of a `DataSource` that holds its data itself.
fn pem(source: &Value) -> Option<String> {
    if let Some(text) = source["inline_string"].as_str() {
        return Some(text.to_owned());
    }
    let bytes = STANDARD.decode(source["inline_bytes"].as_str()?).ok()?;
    String::from_utf8(bytes).ok()
}
