//! Checksums, password hashes and encryption.

use aes::Aes256;
use aes::cipher::block_padding::{NoPadding, Pkcs7};
use aes::cipher::{BlockDecryptMut as _, BlockEncryptMut as _, KeyIvInit as _};
use base64::Engine as _;
use hmac::{Hmac, Mac as _};
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512};

use super::encoding::BASE64;
use super::{Arguments as _, Function, State, Type, fixed};
use crate::helm::limits::SLOW;
use crate::helm::template::Fault;
use crate::helm::value::Value;

use Type::{Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("sha1sum", &[Text], |_, a| Ok(hex(&<Sha1 as sha1::Digest>::digest(&*a.bytes(0))).into())),
    fixed("sha256sum", &[Text], |_, a| Ok(hex(&Sha256::digest(a.bytes(0))).into())),
    fixed("sha512sum", &[Text], |_, a| Ok(hex(&Sha512::digest(a.bytes(0))).into())),
    fixed("adler32sum", &[Text], |_, a| Ok(adler32(&a.bytes(0)).to_string().into())),
    fixed("bcrypt", &[Text], |state, a| Ok(password_hash(state, &a.text(0))?.into())).random(),
    fixed("htpasswd", &[Text, Text], |state, a| {
        let name = a.text(0);
        if name.contains(':') {
            return Ok(format!("invalid username: {name}").into());
        }
        Ok(format!("{name}:{}", password_hash(state, &a.text(1))?).into())
    })
    .random(),
    fixed("encryptAES", &[Text, Text], encrypt).random(),
    fixed("decryptAES", &[Text, Text], decrypt),
    fixed("derivePassword", &[Int, Text, Text, Text, Text], derive),
];

/// The work factor of Go's bcrypt.
const COST: u32 = 10;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn adler32(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1u32, 0u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

fn password_hash(state: &State<'_>, password: &str) -> Result<String, Fault> {
    state.engine.budget.spend(SLOW)?;
    let mut salt = [0; 16];
    state.engine.world.random(&mut salt)?;
    Ok(match bcrypt::non_truncating_hash_with_salt(password, COST, salt) {
        Ok(hash) => hash.format_for_version(bcrypt::Version::TwoA),
        Err(error) => format!("failed to encrypt string with bcrypt: {error}"),
    })
}

/// The first 32 bytes of a password.
fn aes_key(password: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    let length = password.len().min(32);
    key[..length].copy_from_slice(&password[..length]);
    key
}

fn encrypt(state: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    if a.bytes(1).is_empty() {
        return Ok("".into());
    }
    let mut vector = [0; 16];
    state.engine.world.random(&mut vector)?;
    let cipher = cbc::Encryptor::<Aes256>::new(&aes_key(&a.bytes(0)).into(), &vector.into());
    let mut made = vector.to_vec();
    made.extend(cipher.encrypt_padded_vec_mut::<Pkcs7>(&a.bytes(1)));
    Ok(BASE64.encode(made).into())
}

fn decrypt(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    if a.bytes(1).is_empty() {
        return Ok("".into());
    }
    let bytes = BASE64.decode(a.bytes(1)).map_err(|error| error.to_string())?;
    let (vector, body) = bytes.split_first_chunk::<16>().ok_or("the encrypted text is too short")?;
    let cipher = cbc::Decryptor::<Aes256>::new(&aes_key(&a.bytes(0)).into(), vector.into());
    let plain =
        cipher.decrypt_padded_vec_mut::<NoPadding>(body).map_err(|_| "the encrypted text is cut off")?;
    let padding = plain.last().copied().map_or(0, usize::from);
    let length = plain.len().checked_sub(padding).ok_or("the encrypted text does not fit the password")?;
    Ok(Value::string(&plain[..length]))
}

/// Forms of derived passwords: which class of character stands where.
const FORMS: &[(&str, &[&str])] = &[
    ("maximum", &["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"]),
    (
        "long",
        &[
            "CvcvnoCvcvCvcv",
            "CvcvCvcvnoCvcv",
            "CvcvCvcvCvcvno",
            "CvccnoCvcvCvcv",
            "CvccCvcvnoCvcv",
            "CvccCvcvCvcvno",
            "CvcvnoCvccCvcv",
            "CvcvCvccnoCvcv",
            "CvcvCvccCvcvno",
            "CvcvnoCvcvCvcc",
            "CvcvCvcvnoCvcc",
            "CvcvCvcvCvccno",
            "CvccnoCvccCvcv",
            "CvccCvccnoCvcv",
            "CvccCvccCvcvno",
            "CvcvnoCvccCvcc",
            "CvcvCvccnoCvcc",
            "CvcvCvccCvccno",
            "CvccnoCvcvCvcc",
            "CvccCvcvnoCvcc",
            "CvccCvcvCvccno",
        ],
    ),
    ("medium", &["CvcnoCvc", "CvcCvcno"]),
    ("short", &["Cvcn"]),
    ("basic", &["aaanaaan", "aannaaan", "aaannaaa"]),
    ("pin", &["nnnn"]),
];

/// The characters of a class.
fn class(name: u8) -> &'static [u8] {
    match name {
        b'V' => b"AEIOU",
        b'C' => b"BCDFGHJKLMNPQRSTVWXYZ",
        b'v' => b"aeiou",
        b'c' => b"bcdfghjklmnpqrstvwxyz",
        b'a' => b"AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
        b'n' => b"0123456789",
        b'o' => b"@&%?,=[]_:-+*$#!'^~;()/.",
        _ => b"AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()",
    }
}

/// The password of a site, by the rules of Master Password.
fn derive(state: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    const SEED: &[u8] = b"com.lyndir.masterpassword";
    let kind = a.text(1);
    let Some((_, forms)) = FORMS.iter().find(|(name, _)| *name == kind) else {
        return Ok(format!("cannot find password template {kind}").into());
    };
    state.engine.budget.spend_times(SLOW, 4)?;
    let length = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes();
    let (password, user, site) = (a.text(2), a.text(3), a.text(4));
    let salt = [SEED, &length(&user), user.as_bytes()].concat();
    let mut key = [0; 64];
    let cost = scrypt::Params::new(15, 8, 2, 64).map_err(|error| error.to_string())?;
    scrypt::scrypt(password.as_bytes(), &salt, &cost, &mut key).map_err(|error| error.to_string())?;
    let counter = u32::try_from(a.int(0)).map_err(|_| "the counter is out of range")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|error| error.to_string())?;
    mac.update(&[SEED, &length(&site), site.as_bytes(), &counter.to_be_bytes()].concat());
    let seed = mac.finalize().into_bytes();
    let form = forms[usize::from(seed[0]) % forms.len()];
    let made = form.bytes().zip(&seed[1..]).map(|(name, byte)| {
        let characters = class(name);
        char::from(characters[usize::from(*byte) % characters.len()])
    });
    Ok(made.collect::<String>().into())
}
