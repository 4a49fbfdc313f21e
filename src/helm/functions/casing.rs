//! Functions that change the case of letters, or cut a text where its case changes.

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::value::Value;

use Type::Text;

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("upper", &[Text], |_, a| Ok(a.text(0).chars().map(upper).collect::<String>().into())),
    fixed("lower", &[Text], |_, a| Ok(a.text(0).chars().map(lower).collect::<String>().into())),
    fixed("title", &[Text], |_, a| Ok(title(&a.text(0)).into())),
    fixed("untitle", &[Text], |_, a| Ok(untitle(&a.text(0)).into())),
    fixed("swapcase", &[Text], |_, a| Ok(swap_case(&a.text(0)).into())),
    fixed("initials", &[Text], |_, a| Ok(initials(&a[0]).into())),
    fixed("nospace", &[Text], |_, a| Ok(a.text(0).split_whitespace().collect::<String>().into())),
    fixed("camelcase", &[Text], |_, a| Ok(pascal_case(&a.text(0)).into())),
    fixed("snakecase", &[Text], |_, a| Ok(lower_words(&a.text(0), '_').into())),
    fixed("kebabcase", &[Text], |_, a| Ok(lower_words(&a.text(0), '-').into())),
];

/// One letter to one letter, as Go maps them: the sharp s stays.
fn upper(character: char) -> char {
    let mut mapped = character.to_uppercase();
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => one,
        _ => character,
    }
}

fn lower(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

/// The first letter of every word in upper case. Letters, digits and underscores make words.
fn title(text: &str) -> String {
    let mut before = ' ';
    let word = |character: char| {
        if character.is_ascii() {
            character.is_ascii_alphanumeric() || character == '_'
        } else {
            !character.is_whitespace()
        }
    };
    let raised = text.chars().map(|character| {
        let starts = !word(before);
        before = character;
        if starts { upper(character) } else { character }
    });
    raised.collect()
}

fn untitle(text: &str) -> String {
    let mut starts = true;
    let lowered = text.chars().map(|character| {
        if character.is_whitespace() {
            starts = true;
            character
        } else if std::mem::take(&mut starts) {
            lower(character)
        } else {
            character
        }
    });
    lowered.collect()
}

fn swap_case(text: &str) -> String {
    let swapped = text
        .chars()
        .map(|character| if character.is_uppercase() { lower(character) } else { upper(character) });
    swapped.collect()
}

/// The first byte of every word.
fn initials(value: &Value) -> String {
    let text = std::slice::from_ref(value).text(0).into_owned();
    let mut gap = true;
    let mut found = String::new();
    for character in text.bytes().map(char::from) {
        if character.is_whitespace() {
            gap = true;
        } else if std::mem::take(&mut gap) {
            found.push(character);
        }
    }
    found
}

fn is_connector(character: char) -> bool {
    character == '-' || character == '_' || character.is_whitespace()
}

/// `http-server` to `HttpServer`.
fn pascal_case(text: &str) -> String {
    let mut characters = text.chars();
    let mut out = String::new();
    let mut current = None;
    let mut first_upper = false;
    for character in characters.by_ref() {
        if is_connector(character) {
            out.push(character);
            current = Some(character);
            continue;
        }
        first_upper = character.is_uppercase();
        current = Some(upper(character));
        break;
    }
    let Some(mut current) = current else { return out };
    if is_connector(current) {
        // Nothing but connectors: the last one is written twice.
        out.push(current);
        return out;
    }
    for next in characters {
        let before = current;
        current = next;
        if is_connector(current) && is_connector(before) {
            out.push(before);
        } else if is_connector(before) {
            first_upper = current.is_uppercase();
            current = upper(current);
        } else {
            if first_upper {
                if current.is_uppercase() { current = lower(current) } else { first_upper = false }
            }
            out.push(before);
        }
    }
    out.push(current);
    out
}

/// What a run of characters is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    None,
    Number,
    Upper,
    Letters,
    Connector,
    Punctuation,
    Other,
}

/// A letter of a script whose words are many letters long: not of Chinese.
fn is_letter(character: char) -> bool {
    let is_whole_word =
        matches!(character, '\u{3400}'..='\u{4d85}' | '\u{4e00}'..='\u{9fcc}' | '\u{20000}'..='\u{2b81d}');
    character.is_alphabetic() && !is_whole_word
}

/// Splits off the first run of characters of one kind.
fn next_word(text: &str) -> (Word, &str, &str) {
    let mut characters = text.chars();
    let Some(first) = characters.next() else { return (Word::None, "", "") };
    let run = |belongs: &dyn Fn(char) -> bool| {
        text.char_indices()
            .skip(1)
            .find(|(_, character)| !belongs(*character))
            .map_or(text.len(), |(at, _)| at)
    };
    let (word, end) = if is_connector(first) {
        (Word::Connector, run(&is_connector))
    } else if is_punctuation(first) {
        (Word::Punctuation, run(&is_punctuation))
    } else if first.is_uppercase() {
        (Word::Upper, upper_word(text, &run))
    } else if is_letter(first) {
        (Word::Letters, run(&|character| is_letter(character) && !character.is_uppercase()))
    } else if first.is_numeric() {
        (Word::Number, run(&char::is_numeric))
    } else {
        let other = |character: char| {
            !(is_connector(character)
                || is_letter(character)
                || character.is_numeric()
                || is_punctuation(character))
        };
        (Word::Other, run(&other))
    };
    (word, &text[..end], &text[end..])
}

/// Tells how long the run of characters is that a text begins with.
type Run<'r> = &'r dyn Fn(&dyn Fn(char) -> bool) -> usize;

/// `Http` is one word, and so is the `HTTP` of `HTTPServer`.
fn upper_word(text: &str, run: Run<'_>) -> usize {
    match text.chars().nth(1) {
        Some(second) if second.is_uppercase() => {
            let end = run(&char::is_uppercase);
            match text[end..].chars().next() {
                Some(next) if is_letter(next) => {
                    text[..end].char_indices().next_back().map_or(end, |(at, _)| at)
                }
                _ => end,
            }
        }
        Some(second) if is_letter(second) => {
            run(&|character| is_letter(character) && !character.is_uppercase())
        }
        _ => text.chars().next().map_or(0, char::len_utf8),
    }
}

fn is_punctuation(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_punctuation() && !"$+<=>^`|~".contains(character);
    }
    !character.is_alphanumeric()
        && !character.is_whitespace()
        && matches!(character, '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}')
}

fn put(out: &mut String, kind: Word, word: &str, connector: char) {
    if !matches!(kind, Word::Upper | Word::Connector) {
        out.push_str(word);
        return;
    }
    out.extend(
        word.chars().map(|character| if is_connector(character) { connector } else { lower(character) }),
    );
}

/// `HTTPServer2` to `http_server2`.
fn lower_words(text: &str, connector: char) -> String {
    let mut out = String::new();
    let (mut kind, mut word, mut rest) = next_word(text);
    while !rest.is_empty() {
        if kind != Word::Connector {
            put(&mut out, kind, word, connector);
        }
        let (before, last) = (kind, word);
        (kind, word, rest) = next_word(rest);
        match before {
            Word::Number => {
                while matches!(kind, Word::Letters | Word::Number) {
                    put(&mut out, kind, word, connector);
                    (kind, word, rest) = next_word(rest);
                }
                if !matches!(kind, Word::None | Word::Punctuation | Word::Connector) {
                    out.push(connector);
                }
            }
            Word::Connector => put(&mut out, before, last, connector),
            Word::Punctuation => {}
            _ if kind != Word::Number => {
                if !matches!(kind, Word::Connector | Word::Punctuation) {
                    out.push(connector);
                }
            }
            _ if rest.is_empty() => {}
            _ => {
                let number = word;
                (kind, word, rest) = next_word(rest);
                if kind != Word::Letters {
                    put(&mut out, Word::Number, number, connector);
                    if !matches!(kind, Word::Connector | Word::Punctuation) {
                        out.push(connector);
                    }
                    continue;
                }
                out.push(connector);
                put(&mut out, Word::Number, number, connector);
                while matches!(kind, Word::Letters | Word::Number) {
                    put(&mut out, kind, word, connector);
                    (kind, word, rest) = next_word(rest);
                }
                if !matches!(kind, Word::None | Word::Connector | Word::Punctuation) {
                    out.push(connector);
                }
            }
        }
    }
    put(&mut out, kind, word, connector);
    out
}
