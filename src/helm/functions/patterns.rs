//! Functions of regular expressions. The syntax is RE2's, which is that of the crate too.

use std::rc::Rc;

use regex::{Regex, RegexBuilder};

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::limits::{LIST_ITEMS, TEXT_BYTES};
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, List, Value};

use Type::{Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("regexMatch", &[Text, Text], |state, a| {
        Ok(compiled(state, &a.text(0)).is_ok_and(|pattern| pattern.is_match(&a.text(1))).into())
    }),
    fixed("mustRegexMatch", &[Text, Text], |state, a| {
        Ok(compiled(state, &a.text(0))?.is_match(&a.text(1)).into())
    }),
    fixed("regexFind", &[Text, Text], find),
    fixed("mustRegexFind", &[Text, Text], find),
    fixed("regexFindAll", &[Text, Text, Int], find_all),
    fixed("mustRegexFindAll", &[Text, Text, Int], find_all),
    fixed("regexReplaceAll", &[Text, Text, Text], replace_all),
    fixed("mustRegexReplaceAll", &[Text, Text, Text], replace_all),
    fixed("regexReplaceAllLiteral", &[Text, Text, Text], replace_literally),
    fixed("mustRegexReplaceAllLiteral", &[Text, Text, Text], replace_literally),
    fixed("regexSplit", &[Text, Text, Int], split),
    fixed("mustRegexSplit", &[Text, Text, Int], split),
    fixed("regexQuoteMeta", &[Text], |_, a| {
        let mut quoted = String::new();
        for character in a.text(0).chars() {
            if "\\.+*?()|[]{}^$".contains(character) {
                quoted.push('\\');
            }
            quoted.push(character);
        }
        Ok(quoted.into())
    }),
];

type Outcome = Result<Value, Fault>;

/// A compiled expression, kept for the next call.
fn compiled(state: &State<'_>, pattern: &str) -> Result<Rc<Regex>, Fault> {
    if let Some(known) = state.engine.patterns.borrow().get(pattern) {
        return Ok(known.clone());
    }
    // Perl classes are ASCII in Go, and so are word boundaries.
    let built = RegexBuilder::new(&ascii_classes(pattern)).size_limit(8 << 20).build();
    let regex = Rc::new(built.map_err(|error| {
        let reason = error.to_string();
        Fault::new(format!("error parsing regexp `{pattern}`: {}", reason.lines().last().unwrap_or_default()))
    })?);
    let mut patterns = state.engine.patterns.borrow_mut();
    if patterns.len() < 1_000 {
        patterns.insert(pattern.into(), regex.clone());
    }
    Ok(regex)
}

/// `\d`, `\w`, `\s`, `\b` and their opposites mean ASCII in Go; `\z` is spelled alike, `\Z` is not known.
fn ascii_classes(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut characters = pattern.chars();
    let mut in_class = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' => {
                let next = characters.next();
                match next {
                    Some('d') => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
                    Some('w') => out.push_str(if in_class { "0-9A-Za-z_" } else { "[0-9A-Za-z_]" }),
                    Some('s') => out.push_str(if in_class { r"\t\n\f\r " } else { r"[\t\n\f\r ]" }),
                    Some('D') => out.push_str("[^0-9]"),
                    Some('W') => out.push_str("[^0-9A-Za-z_]"),
                    Some('S') => out.push_str(r"[^\t\n\f\r ]"),
                    Some('b') if !in_class => out.push_str(r"(?-u:\b)"),
                    Some('Q') => {
                        let rest = characters.as_str();
                        let (quoted, after) = rest.split_once(r"\E").unwrap_or((rest, ""));
                        out.push_str(&regex::escape(quoted));
                        characters = after.chars();
                    }
                    Some(other) => {
                        out.push('\\');
                        out.push(other);
                    }
                    None => out.push('\\'),
                }
                continue;
            }
            '[' if !in_class => {
                in_class = true;
                out.push('[');
                if characters.as_str().starts_with('^') {
                    out.extend(characters.next());
                }
                // A bracket that stands first is a character of the class.
                if characters.as_str().starts_with(']') {
                    characters.next();
                    out.push_str(r"\]");
                }
                continue;
            }
            '[' if !characters.as_str().starts_with(':') => out.push('\\'),
            '[' => {
                // A named class ends at its own bracket.
                let rest = characters.as_str();
                let end = rest.find(":]").map_or(0, |end| end + 2);
                out.push('[');
                out.push_str(&rest[..end]);
                characters = rest[end..].chars();
                continue;
            }
            ']' => in_class = false,
            // The crate has set operations in classes, Go has not.
            '&' | '~' if in_class => out.push('\\'),
            _ => {}
        }
        out.push(character);
    }
    out
}

fn limit(count: i64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn find(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text) = (compiled(state, &a.text(0))?, a.text(1));
    Ok(pattern.find(&text).map_or("", |found| found.as_str()).into())
}

/// Matches as Go finds them: an empty one right behind another match does not count.
fn matches<'t>(pattern: &Regex, text: &'t str, count: usize) -> impl Iterator<Item = regex::Match<'t>> {
    let mut end = None;
    let counted = pattern.find_iter(text).filter(move |found| {
        let empty_behind = found.is_empty() && end == Some(found.start());
        end = Some(found.end());
        !empty_behind
    });
    counted.take(count)
}

/// A list that did not grow too long.
fn listed(parts: Vec<&str>) -> Outcome {
    if parts.len() > LIST_ITEMS {
        return Err(format!("a list of more than {LIST_ITEMS} items is made here").into());
    }
    Ok(Value::texts(parts))
}

fn find_all(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text) = (compiled(state, &a.text(0))?, a.text(1));
    let found = matches(&pattern, &text, limit(a.int(2)).min(LIST_ITEMS + 1));
    listed(found.map(|found| found.as_str()).collect())
}

/// A text that grows by replacement, up to the limit.
fn grown(mut out: String, part: &str) -> Result<String, Fault> {
    if out.len() + part.len() > TEXT_BYTES {
        return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
    }
    out.push_str(part);
    Ok(out)
}

fn replace_all(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text, replacement) = (compiled(state, &a.text(0))?, a.text(1), a.text(2));
    let mut out = String::new();
    let mut last = 0;
    for found in matches(&pattern, &text, usize::MAX) {
        out = grown(out, &text[last..found.start()])?;
        if let Some(captures) = pattern.captures_at(&text, found.start()) {
            let mut made = String::new();
            captures.expand(&replacement, &mut made);
            out = grown(out, &made)?;
        }
        last = found.end();
    }
    Ok(grown(out, &text[last..])?.into())
}

fn replace_literally(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text, replacement) = (compiled(state, &a.text(0))?, a.text(1), a.text(2));
    let mut out = String::new();
    let mut last = 0;
    for found in matches(&pattern, &text, usize::MAX) {
        out = grown(grown(out, &text[last..found.start()])?, &replacement)?;
        last = found.end();
    }
    Ok(grown(out, &text[last..])?.into())
}

fn split(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text, count) = (compiled(state, &a.text(0))?, a.text(1), a.int(2));
    if count == 0 {
        return Ok(Value::List(Rc::new(List { element: Element::Text, items: Vec::new() })));
    }
    if !a.text(0).is_empty() && text.is_empty() {
        return Ok(Value::texts([""]));
    }
    let mut parts = Vec::new();
    let (mut start, mut end) = (0, 0);
    for found in matches(&pattern, &text, limit(count).min(LIST_ITEMS + 1)) {
        if count > 0 && parts.len() == limit(count) - 1 {
            break;
        }
        end = found.start();
        if found.end() != 0 {
            parts.push(&text[start..end]);
        }
        start = found.end();
    }
    if end != text.len() {
        parts.push(&text[start..]);
    }
    listed(parts)
}
