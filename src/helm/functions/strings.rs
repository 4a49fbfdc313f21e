//! Functions of texts.

use super::arguments::{cut, texts};
use super::{Arguments as _, Function, Type, fixed, variadic};
use crate::helm::format;
use crate::helm::limits::{LIST_ITEMS, TEXT_BYTES};
use crate::helm::template::Fault;
use crate::helm::value::{Element, Map, Value};

use Type::{Any, Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("trim", &[Text], |_, a| Ok(a.text(0).trim().into())),
    fixed("trimAll", &[Text, Text], trim_all),
    fixed("trimall", &[Text, Text], trim_all),
    fixed("trimPrefix", &[Text, Text], |_, a| {
        let text = a.text(1);
        Ok(text.strip_prefix(&*a.text(0)).unwrap_or(&text).into())
    }),
    fixed("trimSuffix", &[Text, Text], |_, a| {
        let text = a.text(1);
        Ok(text.strip_suffix(&*a.text(0)).unwrap_or(&text).into())
    }),
    fixed("trunc", &[Int, Text], trunc),
    fixed("substr", &[Int, Int, Text], substr),
    fixed("repeat", &[Int, Text], repeat),
    fixed("replace", &[Text, Text, Text], replace),
    fixed("contains", &[Text, Text], |_, a| Ok(a.text(1).contains(&*a.text(0)).into())),
    fixed("hasPrefix", &[Text, Text], |_, a| Ok(a.text(1).starts_with(&*a.text(0)).into())),
    fixed("hasSuffix", &[Text, Text], |_, a| Ok(a.text(1).ends_with(&*a.text(0)).into())),
    variadic("quote", &[], Any, |_, a| {
        let quoted: Vec<String> =
            a.iter().filter(|value| !value.is_nil()).map(format::quoted_value).collect();
        Ok(quoted.join(" ").into())
    }),
    variadic("squote", &[], Any, |_, a| {
        let quoted = a.iter().filter(|value| !value.is_nil()).map(|value| format!("'{}'", verb_v(value)));
        Ok(quoted.collect::<Vec<_>>().join(" ").into())
    }),
    variadic("cat", &[], Any, |_, a| {
        let printed: Vec<String> = a.iter().filter(|value| !value.is_nil()).map(verb_v).collect();
        Ok(printed.join(" ").into())
    }),
    fixed("indent", &[Int, Text], |_, a| indent(a, "")),
    fixed("nindent", &[Int, Text], |_, a| indent(a, "\n")),
    fixed("plural", &[Text, Text, Int], |_, a| Ok(a[usize::from(a.int(2) != 1)].clone())),
    fixed("toString", &[Any], |_, a| {
        Ok(match &a[0] {
            Value::Text(_) | Value::Raw(_) => a[0].clone(),
            Value::Bytes(bytes) => Value::string(bytes),
            other => format::text(other).into(),
        })
    }),
    fixed("toStrings", &[Any], |_, a| Ok(Value::texts(texts(&a[0])?))),
    fixed("join", &[Text, Any], |_, a| {
        let (separator, parts) = (a.text(0), texts(&a[1])?);
        let length =
            parts.iter().map(String::len).sum::<usize>() + parts.len().saturating_mul(separator.len());
        if length > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
        }
        Ok(parts.join(&separator).into())
    }),
    fixed("split", &[Text, Text], |_, a| Ok(numbered(split(&a.text(1), &a.text(0), None)?))),
    fixed("splitn", &[Text, Int, Text], |_, a| Ok(numbered(split(&a.text(2), &a.text(0), Some(a.int(1)))?))),
    fixed("splitList", &[Text, Text], |_, a| Ok(Value::texts(split(&a.text(1), &a.text(0), None)?))),
    fixed("atoi", &[Text], |_, a| Ok(Value::int(a.text(0).parse().unwrap_or(0)))),
    fixed("hello", &[], |_, _| Ok("Hello!".into())),
];

/// `%v` of an argument.
fn verb_v(value: &Value) -> String {
    match value {
        Value::Object(object) if object.kind_name() == "ptr" => object.text(),
        other => format::plain(other),
    }
}

type Outcome = Result<Value, Fault>;
type State<'e> = crate::helm::template::State<'e>;

fn trim_all(_: &State<'_>, a: &[Value]) -> Outcome {
    let set = a.text(0).into_owned();
    Ok(a.text(1).trim_matches(|character| set.contains(character)).into())
}

fn trunc(_: &State<'_>, a: &[Value]) -> Outcome {
    let length = a.bytes(1).len();
    let count = usize::try_from(a.int(0).unsigned_abs()).unwrap_or(usize::MAX);
    Ok(match a.int(0) {
        number if number < 0 && count < length => cut(&a[1], length - count, length),
        number if number >= 0 && count < length => cut(&a[1], 0, count),
        _ => a[1].clone(),
    })
}

fn substr(_: &State<'_>, a: &[Value]) -> Outcome {
    let length = a.bytes(2).len();
    let (start, end) = (a.int(0), a.int(1));
    let at = |number: i64| usize::try_from(number).ok().filter(|at| *at <= length);
    let outside = || Fault::from(format!("slice bounds out of range [{start}:{end}] with length {length}"));
    if start < 0 {
        return Ok(cut(&a[2], 0, at(end).ok_or_else(outside)?));
    }
    let from = at(start).ok_or_else(outside)?;
    match at(end) {
        None => Ok(cut(&a[2], from, length)),
        Some(to) if from <= to => Ok(cut(&a[2], from, to)),
        Some(_) => Err(outside()),
    }
}

fn repeat(_: &State<'_>, a: &[Value]) -> Outcome {
    let text = a.text(1);
    let count = usize::try_from(a.int(0)).map_err(|_| "negative Repeat count")?;
    if text.len().saturating_mul(count) > TEXT_BYTES {
        return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
    }
    Ok(text.repeat(count).into())
}

fn replace(_: &State<'_>, a: &[Value]) -> Outcome {
    let (old, new, text) = (a.text(0), a.text(1), a.text(2));
    let count = if old.is_empty() { text.chars().count() + 1 } else { text.matches(&*old).count() };
    if text.len().saturating_add(new.len().saturating_mul(count)) > TEXT_BYTES {
        return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
    }
    Ok(text.replace(&*old, &new).into())
}

fn indent(a: &[Value], before: &str) -> Outcome {
    let text = a.text(1);
    let spaces = usize::try_from(a.int(0)).map_err(|_| "negative Repeat count")?;
    let lines = text.matches('\n').count() + 1;
    if text.len().saturating_add(spaces.saturating_mul(lines)) > TEXT_BYTES {
        return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
    }
    let pad = " ".repeat(spaces);
    let mut out = String::with_capacity(before.len() + text.len() + spaces * lines);
    out.push_str(before);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out.push_str(&pad);
        out.push_str(line);
    }
    Ok(out.into())
}

/// Go's `SplitN`: an empty separator splits into characters, a negative count means all.
fn split(text: &str, separator: &str, count: Option<i64>) -> Result<Vec<String>, Fault> {
    let limit = match count {
        Some(0) => return Ok(Vec::new()),
        Some(count) => usize::try_from(count).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    if text.len() > LIST_ITEMS && (separator.is_empty() || text.matches(separator).count() > LIST_ITEMS) {
        return Err(format!("a list of more than {LIST_ITEMS} items is made here").into());
    }
    if !separator.is_empty() {
        return Ok(text.splitn(limit, separator).map(str::to_owned).collect());
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if parts.len() + 1 == limit {
            parts.push(rest.to_owned());
            break;
        }
        parts.push(character.to_string());
        rest = &rest[character.len_utf8()..];
    }
    Ok(parts)
}

/// `_0`, `_1`, ...
fn numbered(parts: Vec<String>) -> Value {
    let entries = parts.into_iter().enumerate().map(|(at, part)| (format!("_{at}").into(), part.into()));
    Value::Map(Map::of(Element::Text, entries.collect()))
}
