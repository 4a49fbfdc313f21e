//! Private keys that charts make or are given: RSA, ECDSA on P-256 and P-384, Ed25519. What is made
//! follows from the random bytes that are given in, so that a render can be repeated; all four sign
//! without further ones.

use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use p256::pkcs8::der::asn1::{AnyRef, OctetStringRef};
use p256::pkcs8::der::{Decode as _, Encode as _};
use p256::pkcs8::{ObjectIdentifier, PrivateKeyInfo};
use pem::{EncodeConfig, LineEnding, Pem};
use rcgen::{Error, KeyPair, PublicKeyData, SignatureAlgorithm};
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, EncodeRsaPublicKey as _};
use rsa::rand_core::{self, CryptoRng, RngCore};
use rsa::signature::{SignatureEncoding as _, Signer as _};
use rsa::{RsaPrivateKey, RsaPublicKey};

use super::State;
use crate::helm::limits::SLOW;
use crate::helm::template::Fault;
use crate::helm::world::Stream;

/// The bits of the keys that Helm makes for certificates.
pub(super) const CERTIFICATE_BITS: usize = 2_048;
/// The bits of the keys that Helm makes for `genPrivateKey "rsa"`.
pub(super) const PRIVATE_KEY_BITS: usize = 4_096;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const ELLIPTIC_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// A private key, its public one as certificates have it, and its text as Go writes it.
pub(super) struct Key {
    secret: Secret,
    public: Vec<u8>,
    text: String,
}

enum Secret {
    Rsa(rsa::pkcs1v15::SigningKey<rsa::sha2::Sha256>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
    Ed25519(KeyPair),
}

/// Bytes that follow from some that the world gave.
struct Drawn(Stream);

impl RngCore for Drawn {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl CryptoRng for Drawn {}

impl Key {
    /// A new RSA key. One of 4,096 bits takes seconds.
    pub(super) fn rsa(state: &State<'_>, bits: usize) -> Result<Self, Fault> {
        state.engine.budget.spend_times(SLOW, (bits / CERTIFICATE_BITS).pow(3))?;
        let mut seed = [0; 32];
        state.engine.world.random(&mut seed)?;
        let made = RsaPrivateKey::new(&mut Drawn(Stream::new(seed)), bits);
        Self::of_rsa(made.map_err(|error| format!("error generating rsa key: {error}"))?)
    }

    /// A new key of the curve P-256.
    pub(super) fn p256(state: &State<'_>) -> Result<Self, Fault> {
        loop {
            state.engine.budget.spend(SLOW / 8)?;
            let mut bytes = [0; 32];
            state.engine.world.random(&mut bytes)?;
            if let Ok(secret) = p256::SecretKey::from_slice(&bytes) {
                return Self::of_p256(&secret);
            }
        }
    }

    /// A new key of Ed25519.
    pub(super) fn ed25519(state: &State<'_>) -> Result<Self, Fault> {
        let mut seed = [0; 32];
        state.engine.world.random(&mut seed)?;
        Self::of_ed25519(&seed)
    }

    /// Reads the first key of a text in PEM: PKCS #1, PKCS #8 or SEC 1.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        let block = pem::parse(text).map_err(|_| "no PEM data in input")?;
        let der = block.contents();
        let broken = |error: &dyn std::fmt::Display| {
            Fault::from(format!("parsing {} from PEM: {error}", block.tag().to_lowercase()))
        };
        match block.tag() {
            "RSA PRIVATE KEY" => Self::of_rsa(RsaPrivateKey::from_pkcs1_der(der).map_err(|e| broken(&e))?),
            "EC PRIVATE KEY" => {
                AnyRef::from_der(der).map_err(|e| broken(&e))?;
                if let Ok(secret) = p256::SecretKey::from_sec1_der(der) {
                    return Self::of_p256(&secret);
                }
                p384::SecretKey::from_sec1_der(der)
                    .map_err(|_| unsupported("of another curve"))
                    .and_then(|secret| Self::of_p384(&secret))
            }
            "PRIVATE KEY" => {
                let info = PrivateKeyInfo::try_from(der).map_err(|e| broken(&e))?;
                match info.algorithm.oid {
                    RSA => {
                        Self::of_rsa(RsaPrivateKey::from_pkcs1_der(info.private_key).map_err(|e| broken(&e))?)
                    }
                    ELLIPTIC_CURVE => match p256::SecretKey::try_from(info.clone()) {
                        Ok(secret) => Self::of_p256(&secret),
                        Err(_) => p384::SecretKey::try_from(info)
                            .map_err(|_| unsupported("of another curve"))
                            .and_then(|secret| Self::of_p384(&secret)),
                    },
                    ED25519 => {
                        let seed = OctetStringRef::from_der(info.private_key).map_err(|e| broken(&e))?;
                        let seed = seed.as_bytes().try_into().map_err(|e| broken(&e))?;
                        Self::of_ed25519(seed)
                    }
                    other => Err(unsupported(&format!("of the algorithm {other}"))),
                }
            }
            tag if tag.ends_with(" PRIVATE KEY") => Err(unsupported(&format!("in a block {tag}"))),
            tag => Err(format!("no private key data in PEM block of type {tag}").into()),
        }
    }

    fn of_rsa(secret: RsaPrivateKey) -> Result<Self, Fault> {
        let (text, public) = (secret.to_pkcs1_der(), RsaPublicKey::from(&secret).to_pkcs1_der());
        Ok(Self {
            text: to_pem("RSA PRIVATE KEY", text.map_err(unwritten)?.as_bytes()),
            public: public.map_err(unwritten)?.as_bytes().to_vec(),
            secret: Secret::Rsa(rsa::pkcs1v15::SigningKey::new(secret)),
        })
    }

    fn of_p256(secret: &p256::SecretKey) -> Result<Self, Fault> {
        let public = secret.public_key().to_encoded_point(false).as_bytes().to_vec();
        Ok(Self {
            text: curve_text(P256, &secret.to_bytes(), &public)?,
            public,
            secret: Secret::P256(secret.into()),
        })
    }

    fn of_p384(secret: &p384::SecretKey) -> Result<Self, Fault> {
        let public = secret.public_key().to_encoded_point(false).as_bytes().to_vec();
        Ok(Self {
            text: curve_text(P384, &secret.to_bytes(), &public)?,
            public,
            secret: Secret::P384(secret.into()),
        })
    }

    fn of_ed25519(seed: &[u8; 32]) -> Result<Self, Fault> {
        // The fixed head of a PKCS #8 document that holds such a seed.
        let mut der = vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
        der.extend_from_slice(seed);
        let text = to_pem("PRIVATE KEY", &der);
        let pair = KeyPair::try_from(der).map_err(unwritten)?;
        Ok(Self { public: pair.der_bytes().to_vec(), secret: Secret::Ed25519(pair), text })
    }

    /// The key in PEM.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

impl PublicKeyData for Key {
    fn der_bytes(&self) -> &[u8] {
        &self.public
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        match &self.secret {
            Secret::Rsa(_) => &rcgen::PKCS_RSA_SHA256,
            Secret::P256(_) => &rcgen::PKCS_ECDSA_P256_SHA256,
            Secret::P384(_) => &rcgen::PKCS_ECDSA_P384_SHA384,
            Secret::Ed25519(_) => &rcgen::PKCS_ED25519,
        }
    }
}

impl rcgen::SigningKey for Key {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        match &self.secret {
            Secret::Rsa(key) => Ok(key.try_sign(message).map_err(|_| Error::RemoteKeyError)?.to_vec()),
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                Ok(signature.to_der().as_bytes().to_vec())
            }
            Secret::P384(key) => {
                let signature: p384::ecdsa::Signature = key.sign(message);
                Ok(signature.to_der().as_bytes().to_vec())
            }
            Secret::Ed25519(pair) => pair.sign(message),
        }
    }
}

/// A key of a curve in PEM. It names its curve, without which Go and OpenSSL do not read it.
fn curve_text(curve: ObjectIdentifier, private_key: &[u8], public: &[u8]) -> Result<String, Fault> {
    let parameters = Some(sec1::EcParameters::NamedCurve(curve));
    let key = sec1::EcPrivateKey { private_key, parameters, public_key: Some(public) };
    Ok(to_pem("EC PRIVATE KEY", &key.to_der().map_err(unwritten)?))
}

/// A block of PEM, as Go writes it.
pub(super) fn to_pem(tag: &str, der: &[u8]) -> String {
    pem::encode_config(&Pem::new(tag, der), EncodeConfig::new().set_line_ending(LineEnding::LF))
}

fn unsupported(which: &str) -> Fault {
    Fault::new(format!(
        "a private key {which}; those that sign here are RSA, ECDSA on P-256 and P-384, and Ed25519"
    ))
    .unsupported()
}

fn unwritten(error: impl std::fmt::Display) -> Fault {
    format!("failed to write the private key: {error}").into()
}
