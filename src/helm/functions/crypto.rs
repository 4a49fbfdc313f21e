//! Checksums, password hashes and encryption.

use sha2::{Digest as _, Sha256, Sha512};

use super::{Arguments as _, Function, Type, fixed};

use Type::Text;

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("sha256sum", &[Text], |_, a| Ok(hex(&Sha256::digest(a.bytes(0))).into())),
    fixed("sha512sum", &[Text], |_, a| Ok(hex(&Sha512::digest(a.bytes(0))).into())),
];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
