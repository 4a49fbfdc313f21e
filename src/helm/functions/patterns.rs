//! Functions of regular expressions. The syntax is RE2's, which is that of the crate too.

use std::rc::Rc;

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, Hir, HirKind};

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::limits::{ELEMENT, LIST_ITEMS, PARSED, TEXT_BYTES};
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, List, Value};

use Type::{Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("regexMatch", &[Text, Text], |state, a| {
        let Ok(pattern) = compiled(state, &a.text(0)) else {
            // A wrong expression matches nothing; one that takes too much ends the chart.
            return Ok(state.engine.budget.steps(1).map(|()| false.into())?);
        };
        pattern.scan(state, a.bytes(1).len())?;
        Ok(pattern.regex.is_match(&a.text(1)).into())
    }),
    fixed("mustRegexMatch", &[Text, Text], |state, a| {
        let pattern = compiled(state, &a.text(0))?;
        pattern.scan(state, a.bytes(1).len())?;
        Ok(pattern.regex.is_match(&a.text(1)).into())
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

/// A compiled expression and what searching with it takes.
#[derive(Debug)]
pub(in crate::helm) struct Pattern {
    regex: Regex,
    /// The price of a byte of the text that is searched: it grows with the states that it may be in.
    price: usize,
}

/// States of an expression for which a byte of text costs one more.
const STATES: usize = 64;
/// How much of the rest of a text is taken to be read again behind each match: most expressions read no
/// further than their match, but some read to the end.
const READ_AGAIN: usize = 8;

impl Pattern {
    fn new(state: &State<'_>, expression: &str) -> Result<Self, Fault> {
        // Perl classes are ASCII in Go, and so are word boundaries.
        let ascii = ascii_classes(expression);
        let refuse = |reason: String| {
            let reason = reason.lines().last().unwrap_or_default().to_owned();
            Fault::new(format!("error parsing regexp `{expression}`: {reason}"))
        };
        state.engine.budget.spend_times(PARSED, 4096 + expression.len())?;
        let parsed = regex_syntax::Parser::new().parse(&ascii).map_err(|error| refuse(error.to_string()))?;
        let states = states(&parsed);
        state.engine.budget.spend_times(PARSED, states)?;
        let built = RegexBuilder::new(&ascii).size_limit(8 << 20).build();
        let regex = built.map_err(|error| refuse(error.to_string()))?;
        Ok(Self { regex, price: 1 + states / STATES })
    }

    /// Counts the search in a text.
    fn scan(&self, state: &State<'_>, length: usize) -> Result<(), Fault> {
        Ok(state.engine.budget.spend_times(self.price, length)?)
    }
}

/// About how many states an expression has.
fn states(parsed: &Hir) -> usize {
    match parsed.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len(),
        HirKind::Class(Class::Unicode(class)) => class.ranges().len(),
        HirKind::Class(Class::Bytes(class)) => class.ranges().len(),
        HirKind::Repetition(repetition) => {
            let times = repetition.max.unwrap_or(repetition.min).max(1) as usize;
            states(&repetition.sub).saturating_mul(times)
        }
        HirKind::Capture(capture) => states(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().map(states).fold(1, usize::saturating_add)
        }
    }
}

/// A compiled expression, kept for the next call.
fn compiled(state: &State<'_>, pattern: &str) -> Result<Rc<Pattern>, Fault> {
    if let Some(known) = state.engine.patterns.borrow().get(pattern) {
        return Ok(known.clone());
    }
    let compiled = Rc::new(Pattern::new(state, pattern)?);
    let mut patterns = state.engine.patterns.borrow_mut();
    if patterns.len() < 1_000 {
        patterns.insert(pattern.into(), compiled.clone());
    }
    Ok(compiled)
}

/// `\d`, `\w`, `\s`, `\b` and their opposites mean ASCII in Go; a brace that counts nothing is a character, and
/// so is every escaped sign. `\z` is spelled alike, `\u` and `\Z` are not known.
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
                    // The crate has words of its own for these.
                    Some(other @ ('<' | '>')) => out.push(other),
                    Some('u' | 'U') => out.push_str(r"\Z"),
                    Some(other) => {
                        out.push('\\');
                        out.push(other);
                        if matches!(other, 'p' | 'P' | 'x') && characters.as_str().starts_with('{') {
                            let rest = characters.as_str();
                            let end = rest.find('}').map_or(0, |end| end + 1);
                            out.push_str(&rest[..end]);
                            characters = rest[end..].chars();
                        }
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
            '{' if !in_class && !is_count(characters.as_str()) => out.push('\\'),
            // The crate has set operations in classes, Go has not.
            '&' | '~' if in_class => out.push('\\'),
            _ => {}
        }
        out.push(character);
    }
    out
}

/// Whether this follows a brace that begins a count: `3}`, `3,}` or `3,5}`.
fn is_count(rest: &str) -> bool {
    let Some((count, _)) = rest.split_once('}') else { return false };
    let (least, most) = count.split_once(',').unwrap_or((count, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !least.is_empty() && digits(least) && digits(most)
}

fn limit(count: i64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn find(state: &State<'_>, a: &[Value]) -> Outcome {
    let (pattern, text) = (compiled(state, &a.text(0))?, a.text(1));
    pattern.scan(state, text.len())?;
    Ok(pattern.regex.find(&text).map_or("", |found| found.as_str()).into())
}

/// Matches as Go finds them: an empty one right behind another match does not count.
fn matches<'t>(
    state: &State<'_>,
    pattern: &Pattern,
    text: &'t str,
    count: usize,
) -> Result<Vec<regex::Match<'t>>, Fault> {
    pattern.scan(state, text.len())?;
    let mut end = None;
    let mut kept = Vec::new();
    for found in pattern.regex.find_iter(text) {
        let empty_behind = found.is_empty() && end == Some(found.start());
        end = Some(found.end());
        if empty_behind {
            continue;
        }
        if kept.len() == count {
            break;
        }
        pattern.scan(state, (text.len() - found.end()) / READ_AGAIN)?;
        state.engine.budget.spend(ELEMENT)?;
        kept.push(found);
    }
    Ok(kept)
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
    let found = matches(state, &pattern, &text, limit(a.int(2)).min(LIST_ITEMS + 1))?;
    listed(found.iter().map(regex::Match::as_str).collect())
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
    for found in matches(state, &pattern, &text, usize::MAX)? {
        out = grown(out, &text[last..found.start()])?;
        if let Some(captures) = pattern.regex.captures_at(&text, found.start()) {
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
    for found in matches(state, &pattern, &text, usize::MAX)? {
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
    for found in matches(state, &pattern, &text, limit(count).min(LIST_ITEMS + 1))? {
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
