//! The grammar of `--set`: `a.b=1,c[0].d=x,e={x,y}`, with backslash escapes. Quirks included: an
//! integer that begins with 0 stays a text, and a key behind which nothing stands is an error.

use std::rc::Rc;

use crate::helm::value::{Element, List, Map, Value};

/// Names within names, and the largest index of a list.
const NESTING: usize = 30;
const LARGEST_INDEX: usize = 65_536;

/// How a value is read.
pub(super) enum Reading<'f> {
    /// Truth values, null and integers are told apart.
    Typed,
    /// Everything is a text.
    Text,
    /// Everything is a text, and no character has a meaning but those of the path.
    Literal,
    /// The text is given to a function: a path of a file.
    Through(&'f mut dyn FnMut(&str) -> Result<Value, String>),
}

/// Sets what a text says in a map.
pub(super) fn set(values: &Map, text: &str, reading: Reading<'_>) -> Result<(), String> {
    let literal = matches!(reading, Reading::Literal);
    let mut setter = Setter { text: text.chars().collect(), at: 0, reading, literal };
    loop {
        match setter.key(values, 0)? {
            Ended::No => {}
            Ended::Yes => return Ok(()),
        }
    }
}

/// Whether the text is at its end.
#[derive(PartialEq, Eq)]
enum Ended {
    Yes,
    No,
}

struct Setter<'f> {
    text: Vec<char>,
    at: usize,
    reading: Reading<'f>,
    literal: bool,
}

impl Setter<'_> {
    /// Characters up to one of `stops`, which is returned too; none at the end of the text.
    fn until(&mut self, stops: &[char]) -> (String, Option<char>) {
        let mut found = String::new();
        while let Some(character) = self.text.get(self.at).copied() {
            self.at += 1;
            if stops.contains(&character) {
                return (found, Some(character));
            }
            if character == '\\' && !self.literal {
                match self.text.get(self.at) {
                    Some(next) => found.push(*next),
                    None => return (found, None),
                }
                self.at += 1;
            } else {
                found.push(character);
            }
        }
        (found, None)
    }

    fn key(&mut self, map: &Map, depth: usize) -> Result<Ended, String> {
        let stops: &[char] = if self.literal { &['=', '[', '.'] } else { &['=', '[', ',', '.'] };
        let (key, stop) = self.until(stops);
        match stop {
            None if key.is_empty() => Ok(Ended::Yes),
            None => Err(format!("key {key:?} has no value")),
            Some('[') => {
                let index = self.index()?;
                let list = match map.get(&key) {
                    None => Vec::new(),
                    Some(Value::List(list)) => list.items.clone(),
                    Some(other) => return Err(format!("`{key}` is a {}, not a list", other.kind_name())),
                };
                let (list, ended) = self.item(list, index, depth)?;
                put(map, &key, Value::list(list));
                Ok(ended)
            }
            Some('=') => {
                let (value, ended) = self.value()?;
                put(map, &key, value);
                Ok(ended)
            }
            Some('.') => {
                if depth + 1 > NESTING {
                    return Err(format!("names are nested more than {NESTING} deep"));
                }
                let inner = match map.get(&key) {
                    None => Map::new(),
                    Some(Value::Map(inner)) => inner,
                    Some(other) => return Err(format!("`{key}` is a {}, not a map", other.kind_name())),
                };
                let ended = self.key(&inner, depth + 1)?;
                if inner.is_empty() {
                    if ended == Ended::No {
                        return Err(format!("key map {key:?} has no value"));
                    }
                } else {
                    put(map, &key, inner.into());
                }
                Ok(ended)
            }
            Some(_) => Err(format!("key {key:?} has no value (cannot end with ,)")),
        }
    }

    fn index(&mut self) -> Result<usize, String> {
        let (text, stop) = self.until(&[']']);
        if stop.is_none() {
            return Err("error parsing index: `]` is missing".to_owned());
        }
        let number: i64 =
            text.parse().map_err(|_| format!("error parsing index: `{text}` is not a number"))?;
        let index = usize::try_from(number).map_err(|_| format!("negative {number} index not allowed"))?;
        if index > LARGEST_INDEX {
            return Err(format!("index of {index} is greater than the largest one, {LARGEST_INDEX}"));
        }
        Ok(index)
    }

    /// What stands behind `[index]`.
    fn item(
        &mut self,
        mut list: Vec<Value>,
        index: usize,
        depth: usize,
    ) -> Result<(Vec<Value>, Ended), String> {
        if depth > NESTING {
            return Err(format!("names are nested more than {NESTING} deep"));
        }
        let (text, stop) = self.until(&['[', '.', '=']);
        if !text.is_empty() {
            return Err(format!("unexpected data at end of array index: {text:?}"));
        }
        let old = list.get(index).cloned().unwrap_or_default();
        let (value, ended) = match stop {
            // Nothing behind the index: the list stays as it is.
            None => return Ok((list, Ended::Yes)),
            Some('=') => self.value()?,
            Some('[') => {
                let next = self.index()?;
                let inner = match old {
                    Value::Nil => Vec::new(),
                    Value::List(inner) => inner.items.clone(),
                    other => return Err(format!("item {index} is a {}, not a list", other.kind_name())),
                };
                let (inner, ended) = self.item(inner, next, depth + 1)?;
                (Value::list(inner), ended)
            }
            Some(_) => {
                let inner = match old {
                    Value::Map(inner) => inner,
                    _ => Map::new(),
                };
                let ended = self.key(&inner, depth + 1)?;
                (inner.into(), ended)
            }
        };
        if list.len() <= index {
            list.resize(index + 1, Value::Nil);
        }
        list[index] = value;
        Ok((list, ended))
    }

    /// A value up to the next comma, or a list in braces.
    fn value(&mut self) -> Result<(Value, Ended), String> {
        if self.literal {
            let rest: String = self.text[self.at..].iter().collect();
            self.at = self.text.len();
            return Ok((rest.into(), Ended::Yes));
        }
        match self.text.get(self.at) {
            None => return Ok(("".into(), Ended::Yes)),
            Some('{') => {
                self.at += 1;
                return self.list().map(|list| (list, Ended::No));
            }
            Some(_) => {}
        }
        let (text, _) = self.until(&[',']);
        Ok((self.read(&text)?, Ended::No))
    }

    fn list(&mut self) -> Result<Value, String> {
        let mut items = Vec::new();
        loop {
            let (text, stop) = self.until(&[',', '}']);
            let Some(stop) = stop else { return Err("list must terminate with '}'".to_owned()) };
            items.push(self.read(&text)?);
            if stop == '}' {
                if self.text.get(self.at) == Some(&',') {
                    self.at += 1;
                }
                return Ok(Value::List(Rc::new(List { element: Element::Any, items })));
            }
        }
    }

    fn read(&mut self, text: &str) -> Result<Value, String> {
        match &mut self.reading {
            Reading::Text | Reading::Literal => Ok(text.into()),
            Reading::Typed => Ok(typed(text)),
            Reading::Through(read) => read(text),
        }
    }
}

fn put(map: &Map, key: &str, value: Value) {
    if !key.is_empty() {
        map.set(key, value);
    }
}

fn typed(text: &str) -> Value {
    match text.to_ascii_lowercase().as_str() {
        "true" => true.into(),
        "false" => false.into(),
        "null" => Value::Nil,
        "0" => Value::int64(0),
        _ if text.starts_with('0') => text.into(),
        _ => text.parse().map_or_else(|_| text.into(), Value::int64),
    }
}
