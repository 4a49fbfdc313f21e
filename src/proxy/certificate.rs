//! Certificates in PEM, as far as they are shown.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use x509_cert::der::Decode as _;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{BasicConstraints, SubjectAltName};
use x509_cert::time::Time;

/// How many certificates of one text are read.
const MOST: usize = 256;

/// What is shown of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The serial number, two hexadecimal digits for each byte.
    pub serial: String,
    /// The subject; may be empty.
    pub subject: String,
    /// When it begins to be valid.
    pub not_before: Option<Timestamp>,
    /// When it ends.
    pub not_after: Option<Timestamp>,
    /// Whether it may sign others.
    pub is_ca: bool,
    /// Hosts and identities that it is for.
    pub names: Vec<String>,
    /// All of it, to compare.
    pub der: Vec<u8>,
}

impl Certificate {
    /// Whether it is valid at a time.
    pub fn is_valid(&self, now: Timestamp) -> bool {
        self.not_before.is_some_and(|start| start <= now) && self.not_after.is_some_and(|end| now <= end)
    }

    /// The trust domain of its SPIFFE identity.
    pub fn trust_domain(&self) -> Option<&str> {
        self.names.iter().find_map(|name| name.strip_prefix("spiffe://")?.split('/').next())
    }
}

/// Reads the certificates of a text; what is none is left out.
pub fn read_all(pem: &str) -> Vec<Certificate> {
    pem.split("-----BEGIN CERTIFICATE-----").skip(1).take(MOST).filter_map(read).collect()
}

fn read(block: &str) -> Option<Certificate> {
    let (encoded, _) = block.split_once("-----END")?;
    let encoded: String = encoded.split_whitespace().collect();
    let der = STANDARD.decode(encoded).ok()?;
    let parsed = x509_cert::Certificate::from_der(&der).ok()?;
    let body = parsed.tbs_certificate();
    let serial = body.serial_number().as_bytes().iter().skip_while(|byte| **byte == 0);
    let at = |time: Time| {
        let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
        Timestamp::from_second(seconds).ok()
    };
    let basic = body.get_extension::<BasicConstraints>().ok().flatten();
    let names = body.get_extension::<SubjectAltName>().ok().flatten();
    Some(Certificate {
        serial: serial.map(|byte| format!("{byte:02x}")).collect(),
        subject: body.subject().to_string(),
        not_before: at(body.validity().not_before),
        not_after: at(body.validity().not_after),
        is_ca: basic.is_some_and(|(_, basic)| basic.ca),
        names: names.map(|(_, names)| names.0.iter().filter_map(name).collect()).unwrap_or_default(),
        der,
    })
}

fn name(name: &GeneralName) -> Option<String> {
    match name {
        GeneralName::DnsName(name) => Some(name.to_string()),
        GeneralName::UniformResourceIdentifier(uri) => Some(uri.to_string()),
        GeneralName::IpAddress(bytes) => match *bytes.as_bytes() {
            [a, b, c, d] => Some(std::net::Ipv4Addr::new(a, b, c, d).to_string()),
            ref long => {
                <[u8; 16]>::try_from(long).ok().map(|long| std::net::Ipv6Addr::from(long).to_string())
            }
        },
        _ => None,
    }
}
