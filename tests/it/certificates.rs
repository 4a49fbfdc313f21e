//! Certificates that charts make: whoever signs them, with whatever key, ring finds the signature good; and a
//! secret that was kept gives the keys that it gave before.

use meshctl::helm::{Capabilities, Chart, Files, Offline, Release, Value as Given, Values, render};
use p256::pkcs8::EncodePrivateKey as _;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::traits::PublicKeyParts as _;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use x509_cert::Certificate;
use x509_cert::der::{Decode as _, Encode as _};

/// What a template makes of values: one JSON document.
fn made(template: &str, values: &[(&str, String)]) -> Result<Value, String> {
    let chart = "apiVersion: v2\nname: keys\nversion: 1.0.0\n";
    let files = [("Chart.yaml", chart), ("templates/made.yaml", template)];
    let files: Files =
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    let given = Values::new();
    for (key, value) in values {
        given.set(*key, Given::from(value.as_str()));
    }
    let world = Offline::seeded(jiff::Timestamp::UNIX_EPOCH, b"kept");
    let chart = Chart::parse(&files).expect("a chart");
    let rendered = render(&chart, &given, &Release::default(), &Capabilities::default(), &world);
    let rendered = rendered.map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&rendered.manifests[0].text).expect("JSON"))
}

fn certificate(pair: &Value) -> Certificate {
    let block = pem::parse(pair["Cert"].as_str().expect("a certificate")).expect("PEM");
    Certificate::from_der(block.contents()).expect("a certificate")
}

/// Whether ring finds that the one signed the other.
fn is_signed_by(signed: &Certificate, signer: &Certificate) -> bool {
    let message = signed.tbs_certificate().to_der().expect("it was read");
    let key = signer.tbs_certificate().subject_public_key_info().subject_public_key.raw_bytes();
    let provider = rustls::crypto::ring::default_provider();
    let algorithms = provider.signature_verification_algorithms.all;
    algorithms.iter().any(|one| one.verify_signature(key, &message, signed.signature().raw_bytes()).is_ok())
}

/// Keys of every kind that signs, in every form.
fn keys() -> Vec<(&'static str, String)> {
    let text = |tag: &str, der: &[u8]| pem::encode(&pem::Pem::new(tag, der));
    let rsa =
        made("{{ genCA \"a\" 1 | toJson }}", &[]).expect("a key")["Key"].as_str().expect("text").to_owned();
    let block = pem::parse(&rsa).expect("PEM");
    let rsa_key = rsa::RsaPrivateKey::from_pkcs1_der(block.contents()).expect("a key");
    let p256 = p256::SecretKey::from_slice(&[7; 32]).expect("a key");
    let p384 = p384::SecretKey::from_slice(&[7; 48]).expect("a key");
    let ed25519 = made("{{ dict \"Key\" (genPrivateKey \"ed25519\") | toJson }}", &[]).expect("a key");
    vec![
        ("RSA", rsa),
        ("RSA in PKCS #8", text("PRIVATE KEY", rsa_key.to_pkcs8_der().expect("DER").as_bytes())),
        ("P-256", text("EC PRIVATE KEY", &p256.to_sec1_der().expect("DER"))),
        ("P-256 in PKCS #8", text("PRIVATE KEY", p256.to_pkcs8_der().expect("DER").as_bytes())),
        ("P-384", text("EC PRIVATE KEY", &p384.to_sec1_der().expect("DER"))),
        ("P-384 in PKCS #8", text("PRIVATE KEY", p384.to_pkcs8_der().expect("DER").as_bytes())),
        ("Ed25519", ed25519["Key"].as_str().expect("text").to_owned()),
    ]
}

#[test]
fn every_key_signs_for_every_other() {
    let template = r#"
{{- $ca := genCAWithKey "ca" 10 .Values.authority }}
{{- $custom := buildCustomCert (b64enc $ca.Cert) (b64enc .Values.authority) }}
{{- $leaf := genSignedCertWithKey "leaf" (list "10.0.0.1" "::1") (list "a.example") 5 $custom .Values.key }}
{{- dict "ca" $ca "leaf" $leaf "self" (genSelfSignedCertWithKey "self" nil nil 5 .Values.key) | toJson }}"#;
    let keys = keys();
    for (at, (authority, authority_key)) in keys.iter().enumerate() {
        let (kind, key) = &keys[(at + 2) % keys.len()];
        let given = [("authority", authority_key.clone()), ("key", key.clone())];
        let made = made(template, &given).unwrap_or_else(|error| panic!("{authority}, {kind}: {error}"));
        let [ca, leaf, own] = ["ca", "leaf", "self"].map(|name| certificate(&made[name]));
        assert!(is_signed_by(&ca, &ca), "{authority}");
        assert!(is_signed_by(&leaf, &ca), "{authority}, {kind}");
        assert!(is_signed_by(&own, &own) && !is_signed_by(&own, &ca), "{kind}");
    }
}

#[test]
fn new_certificates_have_rsa_keys_as_those_of_helm() {
    let template = r#"
{{- $ca := genCA "ca" 10 }}
{{- dict "ca" $ca "leaf" (genSignedCert "leaf" nil (list "a.example") 5 $ca) | toJson }}"#;
    let made = made(template, &[]).expect("certificates");
    let [ca, leaf] = ["ca", "leaf"].map(|name| certificate(&made[name]));
    assert!(is_signed_by(&ca, &ca) && is_signed_by(&leaf, &ca) && !is_signed_by(&leaf, &leaf));
    let key = pem::parse(made["leaf"]["Key"].as_str().expect("a key")).expect("PEM");
    assert_eq!(key.tag(), "RSA PRIVATE KEY");
    assert_eq!(rsa::RsaPrivateKey::from_pkcs1_der(key.contents()).expect("a key").size(), 256);
}

/// Whoever keeps a secret keeps what follows from it: a release that makes other keys of it would replace them.
#[test]
fn a_secret_gives_the_keys_that_it_gave() {
    let digest = |template: &str| {
        let made = made(template, &[]).expect("a key");
        Sha256::digest(made["Key"].as_str().expect("a key"))
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    assert_eq!(
        digest("{{ genCA \"ca\" 10 | toJson }}"),
        "c92d9ff14d263290bdc9de276904903ae5579b1c6e60b29c33936e3eabcc5b40"
    );
}

#[test]
fn what_cannot_sign_is_refused_with_the_reason() {
    let of = |template: &str, values: &[(&str, String)]| made(template, values).expect_err("an error");
    let keys = keys();
    let values = [("one", keys[2].1.clone()), ("other", keys[4].1.clone())];
    let stranger = r#"{{ $ca := genCAWithKey "ca" 1 .Values.one }}
{{- genSignedCert "a" nil nil 1 (buildCustomCert (b64enc $ca.Cert) (b64enc .Values.other)) | toJson }}"#;
    assert!(of(stranger, &values).contains("is not that of its certificate"));
    let dsa = pem::encode(&pem::Pem::new("DSA PRIVATE KEY", [0x30, 0]));
    let error = of("{{ genCAWithKey \"a\" 1 .Values.key }}", &[("key", dsa)]);
    assert!(error.contains("DSA PRIVATE KEY; those that sign here are RSA"), "{error}");
    assert!(of("{{ genCAWithKey \"a\" 1 \"no key\" }}", &[]).contains("no PEM data in input"));
    assert!(of("{{ genPrivateKey \"dsa\" }}", &[]).contains("take rsa, ecdsa or ed25519"));
}
