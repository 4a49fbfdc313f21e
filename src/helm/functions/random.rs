//! Functions that make something up. The bytes come from outside, so that a render can be repeated.

use super::encoding::BASE64;
use super::{Arguments as _, Function, State, Type, fixed};
use crate::helm::limits::{RANDOM, TEXT_BYTES};
use crate::helm::template::Fault;
use crate::helm::value::Value;
use base64::Engine as _;

use Type::{Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("randAlphaNum", &[Int], |state, a| letters(state, a.int(0), |byte| byte.is_ascii_alphanumeric()))
        .random(),
    fixed("randAlpha", &[Int], |state, a| letters(state, a.int(0), |byte| byte.is_ascii_alphabetic()))
        .random(),
    fixed("randNumeric", &[Int], |state, a| letters(state, a.int(0), |byte| byte.is_ascii_digit())).random(),
    fixed("randAscii", &[Int], |state, a| letters(state, a.int(0), |byte| (32..127).contains(&byte)))
        .random(),
    fixed("randBytes", &[Int], |state, a| {
        let mut bytes = vec![0; count(state, a.int(0))?];
        state.engine.world.random(&mut bytes)?;
        Ok(BASE64.encode(bytes).into())
    })
    .random(),
    fixed("randInt", &[Int, Int], |state, a| {
        let (least, limit) = (a.int(0), a.int(1));
        let span =
            limit.checked_sub(least).and_then(|span| u64::try_from(span).ok()).filter(|span| *span > 0);
        let span = span.ok_or("invalid argument to Intn")?;
        Ok(Value::int(least + i64::try_from(below(state, span)?).unwrap_or(0)))
    })
    .random(),
    fixed("shuffle", &[Text], |state, a| {
        let mut characters: Vec<char> = a.text(0).chars().collect();
        state.engine.budget.spend_times(RANDOM, characters.len())?;
        for last in (1..characters.len()).rev() {
            let other = below(state, last as u64 + 1)?;
            characters.swap(last, usize::try_from(other).unwrap_or(0));
        }
        Ok(characters.into_iter().collect::<String>().into())
    })
    .random(),
    fixed("uuidv4", &[], |state, _| {
        let mut bytes = [0; 16];
        state.engine.world.random(&mut bytes)?;
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        Ok(parts.join("-").into())
    })
    .random(),
];

fn count(state: &State<'_>, asked: i64) -> Result<usize, Fault> {
    let count = usize::try_from(asked).ok().filter(|count| *count <= TEXT_BYTES);
    let count = count.ok_or_else(|| format!("{asked} is not a number of random characters"))?;
    state.engine.budget.spend_times(RANDOM, count)?;
    Ok(count)
}

/// A number below `span`, each as likely as the other.
fn below(state: &State<'_>, span: u64) -> Result<u64, Fault> {
    let most = u64::MAX - u64::MAX % span;
    loop {
        let mut bytes = [0; 8];
        state.engine.world.random(&mut bytes)?;
        let number = u64::from_le_bytes(bytes);
        if number < most || most == 0 {
            return Ok(number % span);
        }
    }
}

/// Characters that are wanted, each as likely as the other.
fn letters(state: &State<'_>, asked: i64, wanted: fn(u8) -> bool) -> Result<Value, Fault> {
    let alphabet: Vec<char> = (0..=127u8).filter(|byte| wanted(*byte)).map(char::from).collect();
    let mut made = String::new();
    for _ in 0..count(state, asked)? {
        let at = below(state, alphabet.len() as u64)?;
        made.push(alphabet[usize::try_from(at).unwrap_or(0)]);
    }
    Ok(made.into())
}
