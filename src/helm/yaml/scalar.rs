//! How a text is written as a YAML scalar: plain, quoted or as a block. The rules of libyaml's
//! emitter as Go has it, and of go-yaml for texts that would be read as something else.

use crate::document::is_plain_text;

/// The form of one scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    Single,
    Double,
    Literal,
}

/// What a text allows.
#[derive(Default)]
pub(super) struct Shape {
    pub(super) multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
}

/// The form that a text takes; `key`: it is the key of an entry.
pub(super) fn form(text: &str, key: bool) -> Form {
    let shape = analyze(text);
    let mut form = if text.contains('\n') {
        Form::Literal
    } else if reads_as_text(text) {
        Form::Plain
    } else {
        Form::Double
    };
    if key && shape.multiline {
        form = Form::Double;
    }
    if form == Form::Plain && (!shape.plain || (text.is_empty() && key)) {
        form = Form::Single;
    }
    if form == Form::Single && !shape.single {
        form = Form::Double;
    }
    if form == Form::Literal && (!shape.block || key) {
        form = Form::Double;
    }
    form
}

/// Whether a plain scalar of this text is read back as a text, by this and by older readers.
fn reads_as_text(text: &str) -> bool {
    is_plain_text(text) && !is_timestamp(text) && !is_base_60(text) && !is_dotted_float(text)
}

/// `.5_0` and the like, which only Go's own number reader takes.
fn is_dotted_float(text: &str) -> bool {
    text.starts_with('.')
        && text.len() > 1
        && text[1..].starts_with(|c: char| c.is_ascii_digit())
        && text.parse::<f64>().is_ok()
}

/// `1:30`: a number to base 60 in YAML 1.1.
fn is_base_60(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = unsigned.split(':');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let digits = |part: &str| part.chars().all(|character| character.is_ascii_digit() || character == '_');
    let small = |part: &str| match part.as_bytes() {
        [digit] => digit.is_ascii_digit(),
        [ten, digit] => (b'0'..=b'5').contains(ten) && digit.is_ascii_digit(),
        _ => false,
    };
    let Some((last, middle)) = rest.split_last() else { return false };
    let (last, fraction) = last.split_once('.').unwrap_or((last, ""));
    first.starts_with(|character: char| character.is_ascii_digit())
        && digits(first)
        && middle.iter().all(|part| small(part))
        && small(last)
        && digits(fraction)
}

/// A date, or a date and a time, in the four forms that go-yaml takes.
fn is_timestamp(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 8 || !bytes[..4].iter().all(u8::is_ascii_digit) || bytes[4] != b'-' {
        return false;
    }
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some((bytes[at], &text[at + 1..]))),
        None => (text, None),
    };
    if !is_date(date) {
        return false;
    }
    match time {
        None => true,
        Some((b' ', time)) => is_clock(time),
        Some((_, time)) => {
            let at = time.find(['Z', '+', '-']).unwrap_or(time.len());
            is_clock(&time[..at]) && (&time[at..] == "Z" || is_offset(&time[at..]))
        }
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number =
        |part: &str, most: usize| (1..=most).contains(&part.len()).then(|| part.parse::<i8>().ok()).flatten();
    let (Ok(year), Some(month), Some(day)) = (year.parse::<i16>(), number(month, 2), number(day, 2)) else {
        return false;
    };
    jiff::civil::Date::new(year, month, day).is_ok()
}

fn is_clock(text: &str) -> bool {
    let (clock, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let parts: Vec<&str> = clock.split(':').collect();
    let [hour, minute, second] = parts.as_slice() else { return false };
    let below = |part: &str, limit: u8| {
        (1..=2).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|number| number < limit)
    };
    let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    digits && below(hour, 24) && below(minute, 60) && below(second, 60)
}

fn is_offset(text: &str) -> bool {
    match text.as_bytes() {
        [b'+' | b'-', rest @ ..] if rest.len() == 5 => {
            rest[2] == b':' && rest.iter().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_digit())
        }
        _ => false,
    }
}

pub(super) fn is_break(character: char) -> bool {
    matches!(character, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What libyaml takes for printable: no tab, no control character, nothing beyond the basic plane.
pub(super) fn is_printable(character: char) -> bool {
    matches!(character, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}')
        && character != '\u{feff}'
}

/// What the characters of a text allow.
pub(super) fn analyze(text: &str) -> Shape {
    if text.is_empty() {
        return Shape { multiline: false, plain: true, single: true, block: false };
    }
    let characters: Vec<char> = text.chars().collect();
    let blank = |at: usize| characters.get(at).is_none_or(|character| matches!(character, ' ' | '\t'));
    let mut indicators = text.starts_with("---") || text.starts_with("...");
    let (mut special, mut break_space, mut space_break, mut multiline) = (false, false, false, false);
    let mut before = None;
    for (at, character) in characters.iter().copied().enumerate() {
        indicators |= match character {
            '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@'
            | '`'
                if at == 0 =>
            {
                true
            }
            '?' | '-' if at == 0 => blank(at + 1),
            ':' => blank(at + 1),
            '#' => before.is_some_and(|last| matches!(last, ' ' | '\t') || is_break(last)),
            _ => false,
        };
        special |= !is_printable(character);
        break_space |= character == ' ' && before.is_some_and(is_break);
        space_break |= is_break(character) && before == Some(' ');
        multiline |= is_break(character);
        before = Some(character);
    }
    let edge = |character: char| character == ' ' || is_break(character);
    let first = characters.first().copied().is_some_and(edge);
    let last = characters.last().copied();
    Shape {
        multiline,
        plain: !first
            && !last.is_some_and(edge)
            && !break_space
            && !space_break
            && !special
            && !multiline
            && !indicators,
        single: !break_space && !space_break && !special,
        block: last != Some(' ') && !space_break && !special,
    }
}
