//! The identity of a mesh whose charts want a trust anchor and an issuer from outside: taken from the values, or made once.
//! The root's key is written to a file of the user and nowhere else; the issuer, which the control plane needs, is kept
//! with the installation.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use jiff::ToSpan as _;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};

use crate::base::{Context, Error, Exit, Result};
use crate::helm::{Value, Values};
use crate::mesh::recipe::{Identity, Recipe};

/// How long a root is valid that is made here.
const ROOT_YEARS: i64 = 10;

/// Values by their paths.
pub type Kept = BTreeMap<String, String>;

/// Makes sure that the values have an identity, where the recipe wants one: as given, as kept from before, or new, with the
/// root in a new file at `root_out`. Gives what is to be kept.
///
/// # Errors
///
/// A refusal when there is none and none is to be made, or the file exists.
pub fn identity(
    recipe: &Recipe,
    values: &Values,
    kept: &Kept,
    root_out: Option<&Path>,
    context: &Context,
) -> Result<Kept> {
    let Some(identity) = &recipe.identity else {
        return match root_out {
            Some(_) => Err(Error::usage(doing(recipe), "its charts take no identity")
                .advise("Leave --identity-root-out away.")),
            None => Ok(Kept::new()),
        };
    };
    let given = |path: &&str| text_at(values, path).is_some_and(|text| !text.is_empty());
    let wanted = [identity.anchors, identity.certificate, identity.key];
    let elsewhere =
        identity.elsewhere.iter().any(|(path, value)| text_at(values, path).as_deref() == Some(value));
    let count = wanted.iter().filter(|path| given(path)).count();
    if elsewhere || count == wanted.len() {
        return match root_out {
            Some(_) => Err(Error::usage(doing(recipe), "the values have an identity already")
                .advise("Leave --identity-root-out away.")),
            None => Ok(Kept::new()),
        };
    }
    if count > 0 {
        let missing: Vec<&str> = wanted.iter().copied().filter(|path| !given(path)).collect();
        return Err(Error::usage(
            doing(recipe),
            format!("of the identity only a part is given; {} is missing", missing.join(", ")),
        )
        .advise("Give trust anchor, issuer certificate and issuer key, or none of them."));
    }
    let kept = match (kept.is_empty(), root_out) {
        (false, None) => kept.clone(),
        (_, Some(path)) => made(identity, &context.directory.join(path), (context.now)())?,
        (true, None) => return Err(missing(recipe, identity)),
    };
    for (path, text) in &kept {
        set(values, path, text);
    }
    Ok(kept)
}

fn doing(recipe: &Recipe) -> String {
    format!("finding the identity of {}", recipe.name)
}

fn missing(recipe: &Recipe, identity: &Identity) -> Error {
    let files: Vec<String> = [identity.anchors, identity.certificate, identity.key]
        .iter()
        .map(|path| format!("--set-file {path}=FILE"))
        .collect();
    Error::refused(doing(recipe), "there is no trust anchor and no issuer").advise(format!(
        "Give them: {}; or have them made: --identity-root-out FILE, which then holds the root's key and must be kept safe.",
        files.join(" ")
    ))
}

/// A new root and an issuer of one year. The file has the root, certificate and key; it must not exist.
fn made(identity: &Identity, path: &Path, now: jiff::Timestamp) -> Result<Kept> {
    let writing = || format!("writing the root to {}", path.display());
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let failed = |error: std::io::Error| {
        Error::refused(writing(), error)
            .advise("Name a file that does not exist, in a folder that you may write to.")
    };
    let mut file = options.open(path).map_err(failed)?;
    let defect = |error: rcgen::Error| Error::new(Exit::Defect, "making an identity", error);
    let (root_key, issuer_key) = (KeyPair::generate().map_err(defect)?, KeyPair::generate().map_err(defect)?);
    let root = authority(
        &format!("root.{}", identity.trust_domain),
        now,
        ROOT_YEARS,
        BasicConstraints::Unconstrained,
    );
    let certificate = root.self_signed(&root_key).map_err(defect)?;
    let name = format!("identity.{}", identity.trust_domain);
    let issuer = authority(&name, now, 1, BasicConstraints::Constrained(0));
    let root_secret = root_key.serialize_pem();
    let signed = issuer.signed_by(&issuer_key, &Issuer::new(root, root_key)).map_err(defect)?;
    let pem = certificate.pem();
    file.write_all(format!("{pem}{root_secret}").as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    Ok(Kept::from([
        (identity.anchors.to_owned(), pem),
        (identity.certificate.to_owned(), signed.pem()),
        (identity.key.to_owned(), issuer_key.serialize_pem()),
    ]))
}

/// A certificate that signs others.
fn authority(
    name: &str,
    now: jiff::Timestamp,
    years: i64,
    constraints: BasicConstraints,
) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    parameters.distinguished_name = subject;
    parameters.is_ca = IsCa::Ca(constraints);
    parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let end = today.saturating_add(years.years());
    // From the day before, so that clocks may differ.
    for (field, date) in
        [(&mut parameters.not_before, today.saturating_sub(1.day())), (&mut parameters.not_after, end)]
    {
        *field =
            rcgen::date_time_ymd(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs());
    }
    parameters
}

/// The text at a path of values.
fn text_at(values: &Values, path: &str) -> Option<String> {
    let (parents, last) = path.rsplit_once('.').map_or((None, path), |(parents, last)| (Some(parents), last));
    let mut map = values.clone();
    for step in parents.into_iter().flat_map(|parents| parents.split('.')) {
        map = map.map(step)?;
    }
    match map.get(last)? {
        Value::Text(text) => Some(text.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Sets the text at a path of values.
fn set(values: &Values, path: &str, text: &str) {
    match path.split_once('.') {
        None => values.set(path, text),
        Some((step, rest)) => {
            let below = values.map(step).unwrap_or_default();
            values.set(step, below.clone());
            set(&below, rest, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mesh::recipe::recipe;

    #[test]
    fn an_identity_is_made_once_and_its_root_leaves_to_a_file_alone() {
        let folder = tempfile::tempdir().unwrap();
        let context = Context {
            directory: folder.path().to_owned(),
            now: || "2026-11-21T12:00:00Z".parse().unwrap(),
            ..Context::default()
        };
        let linkerd = recipe("linkerd").unwrap();
        let values = Values::new();
        let refused = identity(linkerd, &values, &Kept::new(), None, &context).unwrap_err();
        assert!(refused.exit == Exit::Refused && refused.advice.contains("--identity-root-out"), "{refused}");

        let out = Path::new("root.pem");
        let kept = identity(linkerd, &values, &Kept::new(), Some(out), &context).unwrap();
        let root = std::fs::read_to_string(folder.path().join(out)).unwrap();
        assert!(root.contains("BEGIN CERTIFICATE") && root.contains("PRIVATE KEY"), "{root}");
        assert_eq!(kept.len(), 3);
        let root_key = root.split("-----BEGIN PRIVATE KEY").nth(1).unwrap();
        assert!(kept.values().all(|text| !text.contains(root_key)), "the root's key stays in its file");
        let pem = text_at(&values, "identity.issuer.tls.crtPEM").unwrap();
        let issuer =
            Issuer::from_ca_cert_pem(&pem, KeyPair::from_pem(&kept["identity.issuer.tls.keyPEM"]).unwrap());
        assert!(issuer.is_ok());

        // Again: as kept. The file is never overwritten.
        let again = Values::new();
        assert_eq!(identity(linkerd, &again, &kept, None, &context).unwrap(), kept);
        assert_eq!(text_at(&again, "identityTrustAnchorsPEM"), text_at(&values, "identityTrustAnchorsPEM"));
        assert_eq!(
            identity(linkerd, &Values::new(), &Kept::new(), Some(out), &context).unwrap_err().exit,
            Exit::Refused
        );
        assert_eq!(std::fs::read_to_string(folder.path().join(out)).unwrap(), root);

        let partly = Values::new();
        partly.set("identityTrustAnchorsPEM", "x");
        assert_eq!(identity(linkerd, &partly, &kept, None, &context).unwrap_err().exit, Exit::Usage);
        let elsewhere = Values::new();
        set(&elsewhere, "identity.issuer.scheme", "kubernetes.io/tls");
        assert_eq!(identity(linkerd, &elsewhere, &Kept::new(), None, &context).unwrap(), Kept::new());
    }
}
