//! Keys and certificates. Keys are of the curve P-256, where Helm makes RSA keys: smaller, made in no
//! time, and made of the random bytes that are given in, so that a render can be repeated.

use std::net::IpAddr;
use std::rc::Rc;
use std::time::Duration;

use p256::SecretKey;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use p256::pkcs8::{DecodePrivateKey as _, LineEnding};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, Error, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyIdMethod, KeyUsagePurpose, SanType, SerialNumber, SignatureAlgorithm,
};
use sha2::{Digest as _, Sha256};

use super::encoding::BASE64;
use super::{Arguments as _, Function, State, Type, fixed};
use crate::helm::limits::SLOW;
use crate::helm::object::{Field, Object, Record};
use crate::helm::template::Fault;
use crate::helm::value::Value;
use base64::Engine as _;

use Type::{Certificate, Int, Text};

/// Addresses and names may be lists of texts of any kind.
pub(super) const FUNCTIONS: &[Function] = &[
    fixed("genPrivateKey", &[Text], private_key).random(),
    fixed("genCA", &[Text, Int], |state, a| authority(state, a, &Key::random(state)?)).random(),
    fixed("genCAWithKey", &[Text, Int, Text], |state, a| authority(state, a, &Key::read(&a.text(2))?))
        .random(),
    fixed("genSelfSignedCert", &[Text, Type::List, Type::List, Int], |state, a| {
        self_signed(state, a, &Key::random(state)?)
    })
    .random(),
    fixed("genSelfSignedCertWithKey", &[Text, Type::List, Type::List, Int, Text], |state, a| {
        self_signed(state, a, &Key::read(&a.text(4))?)
    })
    .random(),
    fixed("genSignedCert", &[Text, Type::List, Type::List, Int, Certificate], |state, a| {
        signed(state, a, &Key::random(state)?)
    })
    .random(),
    fixed("genSignedCertWithKey", &[Text, Type::List, Type::List, Int, Certificate, Text], |state, a| {
        signed(state, a, &Key::read(&a.text(5))?)
    })
    .random(),
    fixed("buildCustomCert", &[Text, Text], |_, a| {
        let decode = |index: usize, what: &str| {
            let bytes = BASE64.decode(a.bytes(index)).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            bytes.ok_or_else(|| Fault::from(format!("unable to decode base64 {what}")))
        };
        let (certificate, key) = (decode(0, "certificate")?, decode(1, "private key")?);
        if !certificate.contains("-----BEGIN CERTIFICATE-----") {
            return Err("unable to decode certificate".into());
        }
        if !key.contains("PRIVATE KEY-----") {
            return Err("error parsing private key: no PEM data in it".into());
        }
        Ok(pair(&certificate, &key))
    }),
];

type Outcome = Result<Value, Fault>;

/// A private key and its public point.
struct Key {
    secret: SecretKey,
    public: Vec<u8>,
}

impl Key {
    fn random(state: &State<'_>) -> Result<Self, Fault> {
        loop {
            state.engine.budget.spend(SLOW / 8)?;
            let mut bytes = [0; 32];
            state.engine.world.random(&mut bytes)?;
            if let Ok(secret) = SecretKey::from_slice(&bytes) {
                return Ok(Self::of(secret));
            }
        }
    }

    fn read(pem: &str) -> Result<Self, Fault> {
        let secret =
            SecretKey::from_sec1_pem(pem).or_else(|_| SecretKey::from_pkcs8_pem(pem).map_err(|_| ()));
        secret.map(Self::of).map_err(|()| {
            Fault::new("the private key is not one of the curve P-256, the only kind that signs here")
                .unsupported()
        })
    }

    fn of(secret: SecretKey) -> Self {
        let public = secret.public_key().to_encoded_point(false).as_bytes().to_vec();
        Self { secret, public }
    }

    fn pem(&self) -> Result<String, Fault> {
        let pem = self.secret.to_sec1_pem(LineEnding::LF);
        pem.map(|pem| pem.to_string())
            .map_err(|error| format!("failed to write the private key: {error}").into())
    }
}

impl rcgen::PublicKeyData for Key {
    fn der_bytes(&self) -> &[u8] {
        &self.public
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &rcgen::PKCS_ECDSA_P256_SHA256
    }
}

impl rcgen::SigningKey for Key {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let signature: Signature = SigningKey::from(&self.secret).sign(message);
        Ok(signature.to_der().as_bytes().to_vec())
    }
}

fn private_key(state: &State<'_>, a: &[Value]) -> Outcome {
    match &*a.text(0) {
        "ecdsa" => Ok(Key::random(state)?.pem()?.into()),
        "ed25519" => {
            let mut seed = [0; 32];
            state.engine.world.random(&mut seed)?;
            // The fixed head of a PKCS #8 document that holds such a seed.
            let mut der = vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
            der.extend_from_slice(&seed);
            let body = BASE64.encode(der);
            Ok(format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n").into())
        }
        kind @ ("" | "rsa" | "dsa") => {
            let kind = if kind.is_empty() { "rsa" } else { kind };
            Err(Fault::new(format!(
                "private keys of the kind {kind} are not made here, only ecdsa and ed25519"
            ))
            .unsupported())
        }
        kind => Ok(format!("Unknown type {kind}").into()),
    }
}

/// Texts of a list, or an error that names what is none.
fn texts(value: &Value, refuse: impl Fn(&Value) -> String) -> Result<Vec<String>, Fault> {
    let Value::List(list) = value else { return Ok(Vec::new()) };
    let texts = list.items.iter().map(|item| match item {
        Value::Text(text) => Ok(text.to_string()),
        other => Err(Fault::from(refuse(other))),
    });
    texts.collect()
}

#[expect(clippy::needless_pass_by_value, reason = "maps errors")]
fn explain(error: Error) -> Fault {
    format!("error creating certificate: {error}").into()
}

/// What certificates have in common: name, addresses, life time, purposes.
fn parameters(state: &State<'_>, a: &[Value], key: &Key, days: i64) -> Result<CertificateParams, Fault> {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, a.text(0).as_ref());
    let start = u64::try_from(state.engine.world.now().as_second()).unwrap_or(0);
    let seconds = u64::try_from(days).ok().and_then(|days| days.checked_mul(86_400)).unwrap_or(0);
    // Later than this the form of dates ends.
    let end = start.saturating_add(seconds).min(253_402_300_799);
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    parameters.not_before = epoch + Duration::from_secs(start);
    parameters.not_after = epoch + Duration::from_secs(end);
    let mut serial = [0; 16];
    state.engine.world.random(&mut serial)?;
    parameters.serial_number = Some(SerialNumber::from_slice(&serial));
    parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment];
    parameters.extended_key_usages =
        vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    parameters.is_ca = IsCa::ExplicitNoCa;
    parameters.key_identifier_method = KeyIdMethod::PreSpecified(Sha256::digest(&key.public)[..20].to_vec());
    Ok(parameters)
}

fn add_names(parameters: &mut CertificateParams, a: &[Value]) -> Result<(), Fault> {
    for address in texts(&a[1], |other| {
        format!("error parsing ip: {} is not a string", super::super::format::plain(other))
    })? {
        let ip: IpAddr = address.parse().map_err(|_| format!("error parsing ip: {address}"))?;
        parameters.subject_alt_names.push(SanType::IpAddress(ip));
    }
    let refuse = |other: &Value| {
        format!("error processing alternate dns name: {} is not a string", super::super::format::plain(other))
    };
    for name in texts(&a[2], refuse)? {
        let name = name.as_str().try_into().map_err(explain)?;
        parameters.subject_alt_names.push(SanType::DnsName(name));
    }
    Ok(())
}

fn authority(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    let mut parameters = parameters(state, a, key, a.int(1))?;
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    parameters.key_usages.push(KeyUsagePurpose::KeyCertSign);
    let certificate = parameters.self_signed(key).map_err(explain)?;
    Ok(pair(&certificate.pem(), &key.pem()?))
}

fn self_signed(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    let mut parameters = parameters(state, a, key, a.int(3))?;
    add_names(&mut parameters, a)?;
    let certificate = parameters.self_signed(key).map_err(explain)?;
    Ok(pair(&certificate.pem(), &key.pem()?))
}

fn signed(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    let Value::Object(object) = &a[4] else { return Err("unable to decode certificate".into()) };
    let part = |name: &str| match object.member(name, &[]) {
        Some(Ok(Value::Text(text))) => text.to_string(),
        _ => String::new(),
    };
    let issuer = Issuer::from_ca_cert_pem(&part("Cert"), Key::read(&part("Key"))?).map_err(explain)?;
    let mut parameters = parameters(state, a, key, a.int(3))?;
    parameters.use_authority_key_identifier_extension = true;
    add_names(&mut parameters, a)?;
    let certificate = parameters.signed_by(key, &issuer).map_err(explain)?;
    Ok(pair(&certificate.pem(), &key.pem()?))
}

/// A certificate and its key, as templates see them.
fn pair(certificate: &str, key: &str) -> Value {
    let field = |name, text: &str| Field {
        name,
        json: name,
        omit_empty: false,
        value: text.replace("\r\n", "\n").into(),
    };
    let fields = vec![field("Cert", certificate), field("Key", key)];
    Value::Object(Rc::new(Object::Record(Record { type_name: "sprig.certificate", fields })))
}
