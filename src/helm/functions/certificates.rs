//! Certificates as Go makes them for Helm: the same fields, names and purposes.

use std::net::IpAddr;
use std::rc::Rc;
use std::time::Duration;

use base64::Engine as _;
use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, DnValue, Error,
    ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyUsagePurpose, PublicKeyData as _, SanType,
    SerialNumber,
};
use sha2::{Digest as _, Sha256};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::der::{Decode as _, Tag, Tagged as _};
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::name::Name;

use super::encoding::BASE64;
use super::keys::{CERTIFICATE_BITS, Key, PRIVATE_KEY_BITS, to_pem};
use super::{Arguments as _, Function, State, Type, fixed};
use crate::helm::format::plain;
use crate::helm::object::{Field, Object, Record};
use crate::helm::template::Fault;
use crate::helm::value::Value;

use Type::{Certificate, Int, Text};

/// Addresses and names may be lists of texts of any kind.
pub(super) const FUNCTIONS: &[Function] = &[
    fixed("genPrivateKey", &[Text], private_key).random(),
    fixed("genCA", &[Text, Int], |state, a| authority(state, a, &certified(state)?)).random(),
    fixed("genCAWithKey", &[Text, Int, Text], |state, a| authority(state, a, &Key::read(&a.text(2))?))
        .random(),
    fixed("genSelfSignedCert", &[Text, Type::List, Type::List, Int], |state, a| {
        self_signed(state, a, &certified(state)?)
    })
    .random(),
    fixed("genSelfSignedCertWithKey", &[Text, Type::List, Type::List, Int, Text], |state, a| {
        self_signed(state, a, &Key::read(&a.text(4))?)
    })
    .random(),
    fixed("genSignedCert", &[Text, Type::List, Type::List, Int, Certificate], |state, a| {
        signed(state, a, &certified(state)?)
    })
    .random(),
    fixed("genSignedCertWithKey", &[Text, Type::List, Type::List, Int, Certificate, Text], |state, a| {
        signed(state, a, &Key::read(&a.text(5))?)
    })
    .random(),
    fixed("buildCustomCert", &[Text, Text], |_, a| given(a)),
];

type Outcome = Result<Value, Fault>;

/// The seconds since the epoch at which the form of dates ends.
const LAST_SECOND: i64 = 253_402_300_799;

/// A key for a new certificate.
fn certified(state: &State<'_>) -> Result<Key, Fault> {
    Key::rsa(state, CERTIFICATE_BITS)
}

fn private_key(state: &State<'_>, a: &[Value]) -> Outcome {
    let key = match &*a.text(0) {
        "" | "rsa" => Key::rsa(state, PRIVATE_KEY_BITS)?,
        "ecdsa" => Key::p256(state)?,
        "ed25519" => Key::ed25519(state)?,
        "dsa" => {
            let why =
                "private keys of the kind dsa are not made: no certificate, TLS or SSH takes them any more";
            return Err(Fault::new(format!("{why}; take rsa, ecdsa or ed25519")).unsupported());
        }
        kind => return Ok(format!("Unknown type {kind}").into()),
    };
    Ok(key.text().into())
}

/// The first certificate of a text in PEM.
fn read(text: &str) -> Result<(Vec<u8>, x509_cert::Certificate), Fault> {
    let block = pem::parse(text).map_err(|_| "unable to decode certificate")?;
    let certificate = x509_cert::Certificate::from_der(block.contents())
        .map_err(|error| format!("error parsing certificate: {error}"))?;
    Ok((block.into_contents(), certificate))
}

fn given(a: &[Value]) -> Outcome {
    let decode = |index: usize, what: &str| {
        let bytes = BASE64.decode(a.bytes(index)).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        bytes.ok_or_else(|| Fault::from(format!("unable to decode base64 {what}")))
    };
    let (certificate, key) = (decode(0, "certificate")?, decode(1, "private key")?);
    read(&certificate)?;
    // A key that cannot sign here may still be handed on.
    match Key::read(&key) {
        Err(fault) if !fault.is_unsupported() => {
            Err(format!("error parsing private key: {}", fault.message()).into())
        }
        _ => Ok(pair(certificate, &key)),
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

/// What certificates have in common: name, life time, purposes.
fn parameters(state: &State<'_>, a: &[Value], days: i64) -> Result<CertificateParams, Fault> {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = DistinguishedName::new();
    let name = a.text(0);
    if !name.is_empty() {
        // The crate that writes certificates does not know a printable question mark.
        let printable = name.as_ref().try_into().ok().filter(|_| !name.contains('?'));
        let name = printable.map_or_else(|| DnValue::Utf8String(name.to_string()), DnValue::PrintableString);
        parameters.distinguished_name.push(DnType::CommonName, name);
    }
    let start = state.engine.world.now().as_second();
    let end = start.saturating_add(days.saturating_mul(86_400));
    let date = |second: i64| {
        let second = u64::try_from(second.min(LAST_SECOND)).unwrap_or(0);
        rcgen::date_time_ymd(1970, 1, 1) + Duration::from_secs(second)
    };
    (parameters.not_before, parameters.not_after) = (date(start), date(end));
    let mut serial = [0; 16];
    state.engine.world.random(&mut serial)?;
    parameters.serial_number = Some(SerialNumber::from_slice(&serial));
    parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment];
    parameters.extended_key_usages =
        vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    Ok(parameters)
}

/// Those of a certificate that is no authority. It has no key identifier, which the crate would add
/// if it were told that this is none.
fn leaf(state: &State<'_>, a: &[Value]) -> Result<CertificateParams, Fault> {
    let mut parameters = parameters(state, a, a.int(3))?;
    let refuse =
        |other: &Value| format!("error processing alternate dns name: {} is not a string", plain(other));
    for name in texts(&a[2], refuse)? {
        let name = name.as_str().try_into().map_err(explain)?;
        parameters.subject_alt_names.push(SanType::DnsName(name));
    }
    for address in texts(&a[1], |other| format!("error parsing ip: {} is not a string", plain(other)))? {
        let ip: IpAddr = address.parse().map_err(|_| format!("error parsing ip: {address}"))?;
        parameters.subject_alt_names.push(SanType::IpAddress(ip));
    }
    let mut constraints = CustomExtension::from_oid_content(&[2, 5, 29, 19], vec![0x30, 0]);
    constraints.set_criticality(true);
    parameters.custom_extensions.push(constraints);
    Ok(parameters)
}

fn authority(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    let mut parameters = parameters(state, a, a.int(1))?;
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    parameters.key_usages.push(KeyUsagePurpose::KeyCertSign);
    let identifier = Sha256::digest(key.der_bytes())[..20].to_vec();
    parameters.key_identifier_method = KeyIdMethod::PreSpecified(identifier);
    made(&parameters.self_signed(key).map_err(explain)?, key)
}

fn self_signed(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    made(&leaf(state, a)?.self_signed(key).map_err(explain)?, key)
}

fn signed(state: &State<'_>, a: &[Value], key: &Key) -> Outcome {
    let Value::Object(object) = &a[4] else { return Err("unable to decode certificate".into()) };
    let part = |name: &str| match object.member(name, &[]) {
        Some(Ok(Value::Text(text))) => text.to_string(),
        _ => String::new(),
    };
    let (der, authority) = read(&part("Cert"))?;
    let signer = Key::read(&part("Key"))?;
    let authority = authority.tbs_certificate();
    if authority.subject_public_key_info().subject_public_key.raw_bytes() != signer.der_bytes() {
        return Err("error creating certificate: the private key of the authority is not that of its \
                    certificate"
            .into());
    }
    refuse_repeated(authority.subject())?;
    let mut parameters = leaf(state, a)?;
    // Go leaves it out where issuer and subject have the same name.
    let (name, subject) = (a.text(0), authority.subject());
    let is_namesake = subject.iter().map(|part| part.value.value()).eq([name.as_bytes()]);
    parameters.use_authority_key_identifier_extension =
        !is_namesake && matches!(authority.get_extension::<SubjectKeyIdentifier>(), Ok(Some(_)));
    let issuer = Issuer::from_ca_cert_der(&der.as_slice().into(), signer).map_err(explain)?;
    made(&parameters.signed_by(key, &issuer).map_err(explain)?, key)
}

/// The crate that writes certificates keeps one name of a kind, where an authority may have several.
fn refuse_repeated(subject: &Name) -> Result<(), Fault> {
    let mut kinds: Vec<_> = subject.iter().map(|name| name.oid).collect();
    let count = kinds.len();
    kinds.sort();
    kinds.dedup();
    let is_plain = |name: &AttributeTypeAndValue| {
        name.value.tag() != Tag::PrintableString || !name.value.value().contains(&b'?')
    };
    let is_written = subject.iter().all(is_plain) && subject.iter_rdn().all(|part| part.len() == 1);
    if kinds.len() == count && is_written {
        return Ok(());
    }
    let cause = "the subject of the authority has names of one kind, several in one, or a question mark, which are not written here";
    Err(Fault::new(format!("error creating certificate: {cause}: {subject}")).unsupported())
}

fn made(certificate: &rcgen::Certificate, key: &Key) -> Outcome {
    Ok(pair(to_pem("CERTIFICATE", certificate.der()), key.text()))
}

/// A certificate and its key, as templates see them.
fn pair(certificate: String, key: &str) -> Value {
    let field = |name, value| Field { name, json: name, omit_empty: false, value };
    let fields = vec![field("Cert", certificate.into()), field("Key", key.into())];
    Value::Object(Rc::new(Object::Record(Record { type_name: "sprig.certificate", fields })))
}
