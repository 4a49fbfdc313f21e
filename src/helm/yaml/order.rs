//! The order of keys in Go's YAML: natural, so that `port9` comes before `port10`.

use std::cmp::Ordering;

/// Compares two keys as go-yaml does: letters by value, other characters before letters, runs of
/// digits as numbers.
pub(super) fn compare(left: &str, right: &str) -> Ordering {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    for at in 0..left.len().min(right.len()) {
        let (one, two) = (left[at], right[at]);
        if one == two {
            continue;
        }
        match (one.is_alphabetic(), two.is_alphabetic()) {
            (true, true) => return one.cmp(&two),
            (true, false) => return Ordering::Greater,
            (false, true) => return Ordering::Less,
            (false, false) => return digits(&left, &right, at),
        }
    }
    left.len().cmp(&right.len())
}

/// Two keys that differ at a character that is no letter on either side.
fn digits(left: &[char], right: &[char], at: usize) -> Ordering {
    // A zero behind another digit is a digit like any other; a leading one counts for nothing.
    let zero = left[at] == '0' || right[at] == '0';
    let before = left[..at].iter().rev().take_while(|character| character.is_ascii_digit());
    let start = i64::from(zero && before.into_iter().any(|digit| *digit != '0'));
    let (one, one_end) = number(left, at, start);
    let (two, two_end) = number(right, at, start);
    one.cmp(&two).then(one_end.cmp(&two_end)).then(left[at].cmp(&right[at]))
}

fn number(text: &[char], from: usize, start: i64) -> (i64, usize) {
    let mut value = start;
    let mut at = from;
    while let Some(digit) = text.get(at).and_then(|character| character.to_digit(10)) {
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
        at += 1;
    }
    (value, at)
}
