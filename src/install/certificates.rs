//! Whether the certificates are good that an installation lives on, and when they end: those that the mesh keeps, and
//! those with which the API server knows its webhooks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::Value;

use super::api::World;
use super::signatures::{has_signed, unsupported};
use super::verify::Checked;
use crate::base::{ObjectRef, Result, text};
use crate::mesh::certificates::{Kept, SignedBy};
use crate::proxy::certificate::{Certificate, read_all};

/// Less is soon, when it is also less than a third of the whole time: certificates that live for days are renewed every day.
const SOON_DAYS: i64 = 60;
const DAY: i64 = 24 * 60 * 60;

/// What the mesh keeps in the namespace of the installation.
pub(super) fn kept(kept: &[Kept], namespace: &str, world: &World) -> Result<Vec<Checked>> {
    let mut found = Vec::new();
    for one in kept {
        let (object, texts) = texts_of(one, namespace, world)?;
        if texts.is_empty() {
            continue;
        }
        found.extend(looked_at(&object, &texts, (one.valid, one.expiry), world));
        let certificates = certificates_in(&texts);
        let is_anchor = one.signed_by.is_none();
        if !one.crypto.is_empty() {
            let bad = certificates.iter().filter_map(|certificate| {
                let name = text::printable(&certificate.subject);
                Some(format!("{name}: {}", unsupported(certificate, is_anchor)?))
            });
            let problem = problem(&bad.collect::<Vec<_>>());
            found.push(Checked { ids: one.crypto, ..Checked::of("certificate-crypto", &object, problem) });
        }
        if let Some(SignedBy { anchors, ids }) = &one.signed_by {
            let (place, texts) = texts_of(anchors, namespace, world)?;
            let problem = unsigned(&certificates, &certificates_in(&texts), &place);
            found.push(Checked { ids, ..Checked::of("certificate-issuer", &object, problem) });
        }
    }
    Ok(found)
}

/// An object that holds certificates, and its texts by their keys.
fn texts_of(kept: &Kept, namespace: &str, world: &World) -> Result<(ObjectRef, Vec<(&'static str, String)>)> {
    let object = ObjectRef {
        api_version: "v1".to_owned(),
        kind: kept.kind.to_owned(),
        namespace: namespace.to_owned(),
        name: kept.name.to_owned(),
    };
    let live = world.api.read(&object)?.unwrap_or_default();
    let text = |key: &&'static str| {
        let text = live["data"][*key].as_str().filter(|text| !text.is_empty())?;
        let decoded = match kept.kind {
            "Secret" => STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()),
            _ => Some(text.to_owned()),
        };
        Some((*key, decoded.unwrap_or_default()))
    };
    let texts = kept.keys.iter().filter_map(text).collect();
    Ok((object, texts))
}

fn certificates_in(texts: &[(&str, String)]) -> Vec<Certificate> {
    texts.iter().flat_map(|(_, pem)| read_all(pem)).collect()
}

/// Whether no chain leads from an anchor over the certificates to the first of them.
fn unsigned(chain: &[Certificate], anchors: &[Certificate], place: &ObjectRef) -> Option<String> {
    let first = chain.first()?;
    let (mut reached, mut judged) = (vec![first], 0);
    while let Some(one) = reached.get(judged).copied() {
        judged += 1;
        if anchors.iter().any(|anchor| anchor.der == one.der || has_signed(anchor, one) == Some(true)) {
            return None;
        }
        let above = chain.iter().filter(|above| has_signed(above, one) == Some(true));
        let new: Vec<&Certificate> = above.filter(|above| !reached.contains(above)).collect();
        reached.extend(new);
    }
    Some(format!("no certificate of {place} has signed {}", text::printable(&first.subject)))
}

fn problem(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| text::list(list, 4))
}

/// What the API server has of the webhooks and services of an object; nothing when it has no such field, or the mesh has
/// not filled it in yet.
pub(super) fn of_webhooks(object: &ObjectRef, live: &Value, world: &World) -> Vec<Checked> {
    let places =
        live["webhooks"].as_array().into_iter().flatten().map(|one| &one["clientConfig"]["caBundle"]);
    let others =
        [&live["spec"]["caBundle"], &live["spec"]["conversion"]["webhook"]["clientConfig"]["caBundle"]];
    let mut bundles: Vec<&str> =
        places.chain(others).filter_map(Value::as_str).filter(|text| !text.is_empty()).collect();
    bundles.sort_unstable();
    bundles.dedup();
    let decoded = |text: &&str| {
        let bytes = STANDARD.decode(text).unwrap_or_default();
        ("caBundle", String::from_utf8(bytes).unwrap_or_default())
    };
    let texts: Vec<(&str, String)> = bundles.iter().map(decoded).collect();
    if texts.is_empty() { Vec::new() } else { looked_at(object, &texts, (&[], &[]), world) }
}

/// Two checks of an object: whether its certificates are valid, and whether none ends soon.
fn looked_at(
    object: &ObjectRef,
    texts: &[(&str, String)],
    (valid, expiry): (&'static [&'static str], &'static [&'static str]),
    world: &World,
) -> Vec<Checked> {
    let now = world.clock.now();
    let (mut broken, mut soon) = (Vec::new(), Vec::new());
    for (key, pem) in texts {
        let certificates = read_all(pem);
        if certificates.is_empty() {
            broken.push(format!("{key} holds no certificate"));
        }
        for one in &certificates {
            let name = text::printable(&one.subject);
            let (start, end) = (time(one.not_before), time(one.not_after));
            if let Some(days) = ends_soon(one, now).filter(|_| one.is_valid(now)) {
                soon.push(format!(
                    "{key}: the certificate {name} ends at {end}, in {}",
                    text::plural(days, "day")
                ));
            } else if !one.is_valid(now) {
                broken.push(format!("{key}: the certificate {name} is valid from {start} to {end} only"));
            }
        }
    }
    vec![
        Checked { ids: valid, ..Checked::of("certificate-valid", object, problem(&broken)) },
        Checked { ids: expiry, warning: true, ..Checked::of("certificate-expiry", object, problem(&soon)) },
    ]
}

fn time(time: Option<Timestamp>) -> String {
    time.map_or_else(|| "an unknown time".to_owned(), |time| time.to_string())
}

/// In how many days a valid certificate ends, when that is soon.
fn ends_soon(certificate: &Certificate, now: Timestamp) -> Option<usize> {
    let (start, end) = (certificate.not_before?, certificate.not_after?);
    let (left, whole) = (end.duration_since(now).as_secs(), end.duration_since(start).as_secs());
    (left < SOON_DAYS * DAY && left < whole / 3).then(|| usize::try_from(left / DAY).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_soon_depends_on_the_whole_time_too() {
        let time = |day: i64| Timestamp::from_second(day * DAY).unwrap();
        let certificate = |from: i64, to: i64| Certificate {
            serial: String::new(),
            subject: String::new(),
            not_before: Some(time(from)),
            not_after: Some(time(to)),
            is_ca: true,
            names: Vec::new(),
            der: Vec::new(),
        };
        assert_eq!(ends_soon(&certificate(0, 365), time(300)), None);
        assert_eq!(ends_soon(&certificate(0, 365), time(310)), Some(55));
        assert_eq!(ends_soon(&certificate(0, 90), time(45)), None, "it is renewed in time");
        assert_eq!(ends_soon(&certificate(0, 90), time(80)), Some(10));
    }
}
