//! With which keys certificates are made, and whether one was signed by another: Linkerd takes few kinds of keys (P-256; for
//! trust anchors RSA too), and an issuer that no anchor has signed stops every proxy.

use p256::pkcs8::DecodePublicKey as _;
use rsa::signature::Verifier as _;
use rsa::traits::PublicKeyParts as _;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{Decode as _, Encode as _};

use crate::proxy::certificate::Certificate;

/// ecdsa-with-SHA256, RFC 5758.
const ECDSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
/// sha256WithRSAEncryption, RFC 8017.
const RSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
/// id-ecPublicKey, RFC 5480.
const ELLIPTIC_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// rsaEncryption, RFC 8017.
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// A public key that can be used here.
enum Key {
    P256(Box<p256::ecdsa::VerifyingKey>),
    Rsa(rsa::RsaPublicKey),
}

impl Key {
    /// The key of a certificate, or what it is instead.
    fn of(certificate: &x509_cert::Certificate) -> Result<Self, &'static str> {
        const UNREADABLE: &str = "a key that cannot be read";
        let info = certificate.tbs_certificate().subject_public_key_info();
        let der = info.to_der().map_err(|_| UNREADABLE)?;
        match info.algorithm.oid {
            ELLIPTIC_CURVE => p256::ecdsa::VerifyingKey::from_public_key_der(&der)
                .map(|key| Self::P256(Box::new(key)))
                .map_err(|_| "a curve other than P-256"),
            RSA => rsa::RsaPublicKey::from_public_key_der(&der).map(Self::Rsa).map_err(|_| UNREADABLE),
            _ => Err("neither ECDSA nor RSA"),
        }
    }
}

/// What is wrong with how a certificate is made, by the rules of Linkerd (pkg/issuercerts); RSA keys of 2,048 and 4,096 bits
/// are good for anchors only.
pub(super) fn unsupported(certificate: &Certificate, is_anchor: bool) -> Option<String> {
    let Ok(parsed) = x509_cert::Certificate::from_der(&certificate.der) else {
        return Some("it cannot be read".to_owned());
    };
    match Key::of(&parsed) {
        Ok(Key::Rsa(_)) if !is_anchor => return Some("its key is RSA, and has to be ECDSA P-256".to_owned()),
        Ok(Key::Rsa(key)) if ![256, 512].contains(&key.size()) => {
            return Some(format!("its RSA key has {} bits, and has to have 2048 or 4096", key.size() * 8));
        }
        Ok(_) => {}
        Err(what) => return Some(format!("its key is {what}")),
    }
    let algorithm = parsed.signature_algorithm().oid;
    (![ECDSA_SHA256, RSA_SHA256].contains(&algorithm))
        .then(|| format!("it is signed by the algorithm {algorithm}, and not with SHA-256"))
}

/// Whether the key of one certificate has signed another. `None` for kinds of keys that Linkerd does not take.
pub(super) fn has_signed(issuer: &Certificate, signed: &Certificate) -> Option<bool> {
    let issuer = x509_cert::Certificate::from_der(&issuer.der).ok()?;
    let signed = x509_cert::Certificate::from_der(&signed.der).ok()?;
    if issuer.tbs_certificate().subject() != signed.tbs_certificate().issuer() {
        return Some(false);
    }
    let message = signed.tbs_certificate().to_der().ok()?;
    let signature = signed.signature().raw_bytes();
    match (Key::of(&issuer).ok()?, signed.signature_algorithm().oid) {
        (Key::P256(key), ECDSA_SHA256) => p256::ecdsa::DerSignature::from_bytes(signature)
            .map_or(Some(false), |signature| Some(key.verify(&message, &signature).is_ok())),
        (Key::Rsa(key), RSA_SHA256) => {
            let key = rsa::pkcs1v15::VerifyingKey::<rsa::sha2::Sha256>::new(key);
            rsa::pkcs1v15::Signature::try_from(signature)
                .map_or(Some(false), |signature| Some(key.verify(&message, &signature).is_ok()))
        }
        (_, ECDSA_SHA256 | RSA_SHA256) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    use super::*;
    use crate::proxy::certificate::read_all;

    fn parameters(name: &str) -> CertificateParams {
        let mut parameters = CertificateParams::default();
        parameters.distinguished_name.push(DnType::CommonName, name);
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        parameters
    }

    #[test]
    fn a_signature_is_told_from_that_of_a_namesake() {
        let [key, other] = [KeyPair::generate().unwrap(), KeyPair::generate().unwrap()];
        let read = |pem: String| read_all(&pem).remove(0);
        let root = read(parameters("root").self_signed(&key).unwrap().pem());
        let namesake = read(parameters("root").self_signed(&other).unwrap().pem());
        let issuer = Issuer::new(parameters("root"), key);
        let signed = read(parameters("issuer").signed_by(&other, &issuer).unwrap().pem());
        assert_eq!(has_signed(&root, &signed), Some(true));
        assert_eq!(has_signed(&namesake, &signed), Some(false));
        assert_eq!(has_signed(&signed, &root), Some(false));
        assert_eq!(unsupported(&signed, false), None);
        let large = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap();
        let large = read(parameters("large").self_signed(&large).unwrap().pem());
        assert_eq!(unsupported(&large, true).unwrap(), "its key is a curve other than P-256");
        assert_eq!(has_signed(&large, &large), None);
    }
}
