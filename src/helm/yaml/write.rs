//! Writes values as go-yaml does: `write` as version 2 (lists at the indent of their key, plain
//! texts folded at 80 columns), `write_pretty` as version 3 (lists indented, nothing folded).

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::order;
use super::scalar::{Form, analyze, form, is_break, is_printable};
use crate::helm::format;
use crate::helm::limits::TEXT_BYTES;
use crate::helm::value::Value;

/// Columns behind which a text is folded at the next space.
const WIDTH: usize = 80;

/// `toYaml`: without the last line break. What has no YAML form is an empty text.
pub(in crate::helm) fn write(value: &Value) -> String {
    text_of(value, false)
}

/// `toYamlPretty`.
pub(in crate::helm) fn write_pretty(value: &Value) -> String {
    text_of(value, true)
}

fn text_of(value: &Value, pretty: bool) -> String {
    let mut emitter = Emitter { out: String::new(), column: 0, pretty };
    match emitter.root(value) {
        Some(()) => {
            if emitter.out.ends_with('\n') {
                emitter.out.pop();
            }
            emitter.out
        }
        None => String::new(),
    }
}

struct Emitter {
    out: String,
    column: usize,
    pretty: bool,
}

/// `None` when a value has no YAML form, or takes too much.
type Written = Option<()>;

impl Emitter {
    fn root(&mut self, value: &Value) -> Written {
        match self.resolved(value) {
            Value::Map(map) if !map.is_empty() => self.map(&sorted(map.entries()), 0, format::MAX_DEPTH)?,
            Value::List(list) if !list.items.is_empty() => self.list(&list.items, 0, format::MAX_DEPTH)?,
            other => self.leaf(&other, 2, true)?,
        }
        if !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        Some(())
    }

    /// Objects as the plain values that they are written as.
    fn resolved(&self, value: &Value) -> Value {
        match value {
            Value::Object(object) => object.plain_value(),
            Value::Bytes(bytes) if self.pretty => {
                Value::list(bytes.iter().map(|byte| Value::int(i64::from(*byte))).collect())
            }
            Value::Bytes(bytes) => STANDARD.encode(bytes).into(),
            Value::Raw(bytes) => String::from_utf8_lossy(bytes).into_owned().into(),
            other => other.clone(),
        }
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    /// A line break, when the line is not empty, and the indent of the next line.
    fn new_line(&mut self, indent: usize) {
        if self.column > 0 {
            self.out.push('\n');
        }
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    fn map(&mut self, entries: &[(Rc<str>, Value)], indent: usize, depth: usize) -> Written {
        for (index, (key, value)) in entries.iter().enumerate() {
            if index > 0 {
                self.new_line(indent);
            }
            let explicit = analyze(key).multiline || key.len() > 128;
            if explicit {
                self.put("? ");
                self.scalar(key, indent + 2, false)?;
                self.new_line(indent);
            } else {
                self.scalar(key, indent + 2, true)?;
            }
            self.put(":");
            // Behind an explicit key a value stands as behind a dash.
            self.entry(value, indent, !explicit, depth)?;
        }
        Some(())
    }

    fn list(&mut self, items: &[Value], indent: usize, depth: usize) -> Written {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.new_line(indent);
            }
            self.put("-");
            self.entry(item, indent, false, depth)?;
        }
        Some(())
    }

    /// A value behind `key:` or `-` of a map or list at `indent`.
    fn entry(&mut self, value: &Value, indent: usize, in_map: bool, depth: usize) -> Written {
        if depth == 0 || self.out.len() > TEXT_BYTES {
            return None;
        }
        match self.resolved(value) {
            Value::Map(map) if !map.is_empty() => {
                if in_map {
                    self.new_line(indent + 2);
                } else {
                    self.put(" ");
                }
                self.map(&sorted(map.entries()), indent + 2, depth - 1)
            }
            Value::List(list) if !list.items.is_empty() => {
                let inner = if in_map && !self.pretty { indent } else { indent + 2 };
                if in_map {
                    self.new_line(inner);
                } else {
                    self.put(" ");
                }
                self.list(&list.items, inner, depth - 1)
            }
            other => {
                self.put(" ");
                self.leaf(&other, indent + 2, false)
            }
        }
    }

    /// Everything but filled maps and lists.
    fn leaf(&mut self, value: &Value, indent: usize, root: bool) -> Written {
        match value {
            Value::Nil => self.put("null"),
            Value::Map(_) => self.put("{}"),
            Value::List(_) => self.put("[]"),
            Value::Float(number) => {
                let text = if self.pretty { pretty_number(*number) } else { number_text(*number)? };
                self.put(&text);
            }
            Value::Text(text) => {
                if root && self.column > 0 {
                    self.put(" ");
                }
                return self.scalar(text, indent, false);
            }
            other => self.put(&format::plain(other)),
        }
        Some(())
    }

    fn scalar(&mut self, text: &str, indent: usize, key: bool) -> Written {
        // Passing through JSON, these are refused by the reader, and nothing at all is written.
        let unreadable = |character| matches!(character, '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}');
        if !self.pretty && text.contains(unreadable) {
            return None;
        }
        match form(text, key) {
            Form::Plain => self.plain(text, indent, !key),
            Form::Single => self.single(text, indent, !key),
            Form::Double => self.double(text, indent, !key),
            Form::Literal => self.literal(text, indent),
        }
        Some(())
    }

    /// Whether the line is long enough to be folded at a space.
    fn folds(&self, allowed: bool) -> bool {
        allowed && !self.pretty && self.column > WIDTH
    }

    fn plain(&mut self, text: &str, indent: usize, fold: bool) {
        let mut characters = text.chars().peekable();
        let mut after_space = false;
        while let Some(character) = characters.next() {
            let space = character == ' ';
            if space && !after_space && self.folds(fold) && characters.peek() != Some(&' ') {
                self.new_line(indent);
            } else {
                self.out.push(character);
                self.column += 1;
            }
            after_space = space;
        }
    }

    fn single(&mut self, text: &str, indent: usize, fold: bool) {
        self.put("'");
        let mut characters = text.chars().peekable();
        let (mut after_space, mut after_break, mut first) = (false, false, true);
        while let Some(character) = characters.next() {
            if character == ' ' {
                let inside = !first && characters.peek().is_some();
                if !after_space && inside && self.folds(fold) && characters.peek() != Some(&' ') {
                    self.new_line(indent);
                } else {
                    self.put(" ");
                }
            } else if is_break(character) {
                if !after_break && character == '\n' {
                    self.out.push('\n');
                }
                self.out.push(character);
                self.column = 0;
            } else {
                if after_break {
                    self.new_line(indent);
                }
                if character == '\'' {
                    self.put("'");
                }
                self.put(character.encode_utf8(&mut [0; 4]));
            }
            (after_space, after_break, first) = (character == ' ', is_break(character), false);
        }
        self.put("'");
    }

    fn double(&mut self, text: &str, indent: usize, fold: bool) {
        self.put("\"");
        let mut characters = text.chars().peekable();
        let (mut after_space, mut first) = (false, true);
        while let Some(character) = characters.next() {
            if !is_printable(character) || is_break(character) || matches!(character, '"' | '\\') {
                self.put(&escape(character));
                after_space = false;
            } else if character == ' ' {
                let inside = !first && characters.peek().is_some();
                if !after_space && inside && self.folds(fold) {
                    self.new_line(indent);
                    if characters.peek() == Some(&' ') {
                        self.put("\\");
                    }
                } else {
                    self.put(" ");
                }
                after_space = true;
            } else {
                self.put(character.encode_utf8(&mut [0; 4]));
                after_space = false;
            }
            first = false;
        }
        self.put("\"");
    }

    fn literal(&mut self, text: &str, indent: usize) {
        self.put("|");
        if text.starts_with(|character| character == ' ' || is_break(character)) {
            self.put("2");
        }
        let mut ending = text.chars().rev();
        let (last, before) = (ending.next(), ending.next());
        if !last.is_some_and(is_break) {
            self.put("-");
        } else if before.is_none_or(is_break) {
            self.put("+");
        }
        self.out.push('\n');
        self.column = 0;
        let mut at_start = true;
        for character in text.chars() {
            if is_break(character) {
                self.out.push(character);
                self.column = 0;
                at_start = true;
            } else {
                if at_start {
                    self.new_line(indent);
                }
                self.out.push(character);
                self.column += 1;
                at_start = false;
            }
        }
    }
}

fn sorted(mut entries: Vec<(Rc<str>, Value)>) -> Vec<(Rc<str>, Value)> {
    entries.sort_by(|left, right| order::compare(&left.0, &right.0));
    entries
}

/// The first number above those of 64 bits.
const TWO_64: f64 = 18_446_744_073_709_551_616.0;

/// A number that has passed through JSON: whole numbers without exponent, as far as 64 bits reach.
fn number_text(number: f64) -> Option<String> {
    if !number.is_finite() {
        return None;
    }
    if number.fract() == 0.0 && (-(TWO_64 / 2.0)..TWO_64).contains(&number) {
        let text = format!("{number:.0}");
        return Some(if text == "-0" { "0".to_owned() } else { text });
    }
    Some(format::float(number))
}

fn pretty_number(number: f64) -> String {
    match format::special(number) {
        Some("+Inf") => ".inf".to_owned(),
        Some("-Inf") => "-.inf".to_owned(),
        Some(_) => ".nan".to_owned(),
        None => format::float(number),
    }
}

fn escape(character: char) -> String {
    let letter = match character {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' => '"',
        '\\' => '\\',
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => {
            let code = u32::from(character);
            return match code {
                0..=0xff => format!("\\x{code:02X}"),
                0x100..=0xffff => format!("\\u{code:04X}"),
                _ => format!("\\U{code:08X}"),
            };
        }
    };
    format!("\\{letter}")
}
