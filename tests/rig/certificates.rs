//! Certificates that charts make, field by field against those that helm makes of the same chart. Each also takes
//! the keys and authorities that the other has made.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use p256::pkcs8::EncodePrivateKey as _;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use x509_cert::Certificate;
use x509_cert::der::{Decode as _, Encode as _};

use crate::harness::program;

const TEMPLATE: &str = r#"
{{- $ca := genCA "ca" 3650 }}
{{- $names := list "a.example" "*.b.example" }}
{{- $made := dict
  "ca" $ca
  "umlaut" (genCA "Ümlaut" 5)
  "printable" (genCA "it's (a): name, with/all=of" 5)
  "asterisk" (genCA "*.example" 5)
  "self" (genSelfSignedCert "self.example" (list "10.0.0.1" "::1") $names 30)
  "bare" (genSelfSignedCert "bare" nil nil 1)
  "nameless" (genSelfSignedCert "" nil $names 1)
  "leaf" (genSignedCert "leaf" (list "10.0.0.1") $names 30 $ca)
  "namesake" (genSignedCert "ca" nil $names 30 $ca)
  "far" (genSelfSignedCert "far" nil nil 20000)
  "ecdsa" (genCAWithKey "ca" 9 (genPrivateKey "ecdsa"))
}}
{{- range $kind, $key := .Values.keys }}
{{- $own := genCAWithKey "ca" 9 $key }}
{{- $_ := set $made (print "ca of " $kind) $own }}
{{- $_ := set $made (print "self of " $kind) (genSelfSignedCertWithKey "self" nil $names 9 $key) }}
{{- $_ := set $made (print "signed by " $kind) (genSignedCert "leaf" nil $names 9 $own) }}
{{- $_ := set $made (print "signed for " $kind) (genSignedCertWithKey "leaf" nil $names 9 $ca $key) }}
{{- end }}
{{- with .Values.theirs }}
{{- $_ := set $made "under the other's" (genSignedCert "leaf" nil nil 9 (buildCustomCert (b64enc .Cert) (b64enc .Key))) }}
{{- end }}
{{- toJson $made }}"#;

/// What can be compared of a certificate: everything but times, serial numbers, keys and what follows from them.
fn facts(pair: &Value) -> Value {
    let block = pem::parse(pair["Cert"].as_str().expect("text")).expect("PEM");
    let certificate = Certificate::from_der(block.contents()).expect("a certificate");
    let of = certificate.tbs_certificate();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let key = of.subject_public_key_info();
    let bits = key.subject_public_key.raw_bytes();
    let identifier = [&[4, 20], &Sha256::digest(bits)[..20]].concat();
    let extensions = of.extensions().expect("extensions").iter().map(|one| {
        let value = one.extn_value.as_bytes();
        let value = match one.extn_id.to_string().as_str() {
            "2.5.29.14" if value == identifier => "the digest of its key".to_owned(),
            "2.5.29.35" => format!("{} bytes", value.len()),
            _ => hex(value),
        };
        (one.extn_id.to_string(), json!([one.critical, value]))
    });
    let validity = of.validity();
    let seconds = |time: &x509_cert::time::Time| time.to_unix_duration().as_secs();
    json!({
        "version": format!("{:?}", of.version()),
        "serial": of.serial_number().as_bytes().len() <= 17,
        "signature": certificate.signature_algorithm().to_der().map(|der| hex(&der)).expect("DER"),
        "subject": hex(&of.subject().to_der().expect("DER")),
        "issuer": hex(&of.issuer().to_der().expect("DER")),
        "seconds": seconds(&validity.not_after) - seconds(&validity.not_before),
        "algorithm": hex(&key.algorithm.to_der().expect("DER")),
        "key": json!([bits.len(), pem::parse(pair["Key"].as_str().expect("text")).expect("PEM").tag()]),
        "extensions": extensions.collect::<BTreeMap<String, Value>>(),
    })
}

fn made(command: &mut Command, folder: &Path, values: &Value) -> BTreeMap<String, Value> {
    fs::write(folder.join("values.yaml"), values.to_string()).expect("a file");
    let output = command.current_dir(folder).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let line = text.lines().find(|line| line.starts_with('{')).expect("a line");
    serde_json::from_str(line).expect("JSON")
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn certificates_have_the_fields_that_helm_gives_them() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("templates")).expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write("Chart.yaml", "apiVersion: v2\nname: made\nversion: 1.0.0\n");
    write("templates/made.yaml", TEMPLATE);
    let helm = || {
        let mut command = Command::new(program("helm"));
        command.args(["template", "release-name", "."]);
        command
    };
    let ours = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
        command.args(["manifest", "generate", "--chart", "."]);
        command
    };
    let text = |tag: &str, der: &[u8]| pem::encode(&pem::Pem::new(tag, der));
    let p256 = p256::SecretKey::from_slice(&[7; 32]).expect("a key");
    let p384 = p384::SecretKey::from_slice(&[7; 48]).expect("a key");
    let mut ed25519 = vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    ed25519.extend([7; 32]);
    let mut keys = json!({
        "p256 in PKCS8": text("PRIVATE KEY", p256.to_pkcs8_der().expect("DER").as_bytes()),
        "p384 in PKCS8": text("PRIVATE KEY", p384.to_pkcs8_der().expect("DER").as_bytes()),
        "ed25519": text("PRIVATE KEY", &ed25519),
    });
    let first_theirs = made(&mut helm(), folder.path(), &json!({"keys": keys}));
    let first_ours = made(&mut ours(), folder.path(), &json!({"keys": keys}));
    keys["rsa"] = first_theirs["ca"]["Key"].clone();
    keys["our rsa"] = first_ours["ca"]["Key"].clone();
    keys["our p256"] = first_ours["ecdsa"]["Key"].clone();
    let made_of = |command: &mut Command, theirs: &Value| {
        made(command, folder.path(), &json!({"keys": keys, "theirs": theirs}))
    };
    let ours = made_of(&mut ours(), &first_theirs["ca"]);
    let theirs = made_of(&mut helm(), &first_ours["ca"]);
    assert_eq!(theirs.len(), 11 + 6 * 4 + 1);
    assert_eq!(theirs.keys().collect::<Vec<_>>(), ours.keys().collect::<Vec<_>>());
    for (name, pair) in &theirs {
        assert_eq!(facts(&ours[name]), facts(pair), "{name}");
        if name.starts_with("self of") {
            assert_eq!(ours[name]["Key"], pair["Key"], "{name}");
        }
    }
}
