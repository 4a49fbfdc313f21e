//! `printf`: Go's verbs, flags, widths and precisions, and what Go prints for a wrong verb.

use crate::helm::format::{self, MAX_DEPTH};
use crate::helm::limits::TEXT_BYTES;
use crate::helm::value::{Element, Value};

/// Widths and precisions past this are ignored, as Go does.
const MOST: i64 = 1_000_000;

/// One `%...`.
#[derive(Debug, Clone, Default)]
struct Directive {
    plus: bool,
    minus: bool,
    sharp: bool,
    space: bool,
    zero: bool,
    width: Option<usize>,
    precision: Option<usize>,
    verb: char,
}

/// Go's `Sprintf`.
pub(super) fn print(template: &str, arguments: &[Value]) -> Result<String, String> {
    let mut printer = Printer { arguments, next: 0, reordered: false, out: String::new() };
    let mut characters = template.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '%' {
            printer.directive(&mut characters)?;
        } else {
            printer.out.push(character);
        }
        if printer.out.len() > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20));
        }
    }
    printer.extra();
    Ok(printer.out)
}

type Characters<'t> = std::iter::Peekable<std::str::Chars<'t>>;

struct Printer<'a> {
    arguments: &'a [Value],
    next: usize,
    reordered: bool,
    out: String,
}

impl Printer<'_> {
    fn directive(&mut self, characters: &mut Characters<'_>) -> Result<(), String> {
        let mut directive = Directive::default();
        while let Some(flag) = characters.peek() {
            match flag {
                '+' => directive.plus = true,
                '-' => directive.minus = true,
                '#' => directive.sharp = true,
                ' ' => directive.space = true,
                '0' => directive.zero = true,
                _ => break,
            }
            characters.next();
        }
        let mut good_index = self.index(characters);
        match self.count(characters) {
            Some(Ok(width)) => {
                directive.minus |= width < 0;
                directive.width = usize::try_from(width.unsigned_abs()).ok();
            }
            Some(Err(())) => self.out.push_str("%!(BADWIDTH)"),
            None => {}
        }
        if characters.peek() == Some(&'.') {
            characters.next();
            good_index &= self.index(characters);
            match self.count(characters) {
                Some(Ok(precision)) => directive.precision = usize::try_from(precision).ok(),
                Some(Err(())) => self.out.push_str("%!(BADPREC)"),
                None => directive.precision = Some(0),
            }
        }
        good_index &= self.index(characters);
        let Some(verb) = characters.next() else {
            self.out.push_str("%!(NOVERB)");
            return Ok(());
        };
        directive.verb = verb;
        // With `v` a plus asks for names of fields, not for a sign.
        directive.plus &= verb != 'v';
        if verb == '%' {
            self.out.push('%');
        } else if !good_index {
            self.out.push_str(&format!("%!{verb}(BADINDEX)"));
        } else if let Some(value) = self.arguments.get(self.next) {
            self.next += 1;
            directive.check_length(value)?;
            self.out.push_str(&directive.print(value, MAX_DEPTH));
        } else {
            self.out.push_str(&format!("%!{verb}(MISSING)"));
        }
        Ok(())
    }

    /// `[3]`: which argument comes next. False when there is none such.
    fn index(&mut self, characters: &mut Characters<'_>) -> bool {
        if characters.peek() != Some(&'[') {
            return true;
        }
        self.reordered = true;
        characters.next();
        let digits: String = characters.by_ref().take_while(|character| *character != ']').collect();
        match digits.parse::<usize>() {
            Ok(number) if (1..=self.arguments.len()).contains(&number) => {
                self.next = number - 1;
                true
            }
            _ => false,
        }
    }

    /// A width or precision: digits, or `*` for the next argument.
    fn count(&mut self, characters: &mut Characters<'_>) -> Option<Result<i64, ()>> {
        if characters.peek() == Some(&'*') {
            characters.next();
            let argument = self.arguments.get(self.next);
            self.next += 1;
            return Some(match argument {
                Some(Value::Int(count, _)) if count.abs() <= MOST => Ok(*count),
                _ => Err(()),
            });
        }
        let mut digits = String::new();
        while let Some(digit) = characters.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        if digits.is_empty() {
            return None;
        }
        Some(Ok(digits.parse::<i64>().ok().filter(|count| *count <= MOST).unwrap_or(0)))
    }

    /// Arguments that no verb took.
    fn extra(&mut self) {
        if self.reordered || self.next >= self.arguments.len() {
            return;
        }
        let rest: Vec<String> = self.arguments[self.next..]
            .iter()
            .map(|value| match value {
                Value::Nil => "<nil>".to_owned(),
                other => format!("{}={}", other.type_name(), format::plain(other)),
            })
            .collect();
        self.out.push_str(&format!("%!(EXTRA {})", rest.join(", ")));
    }
}

/// The values in a value that are no lists and no maps.
fn leaves(value: &Value) -> usize {
    match value {
        Value::List(list) => list.items.iter().map(leaves).sum(),
        Value::Map(map) => map.entries().iter().map(|(_, value)| 1 + leaves(value)).sum(),
        Value::Bytes(bytes) => bytes.len(),
        _ => 1,
    }
}

impl Directive {
    /// A width belongs to every value in a list.
    fn check_length(&self, value: &Value) -> Result<(), String> {
        let width = self.width.unwrap_or(0).max(self.precision.unwrap_or(0));
        if width > 0 && leaves(value).saturating_mul(width) > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20));
        }
        Ok(())
    }

    /// A value in a list or map: nothing is nothing, whatever the verb.
    fn item(&self, value: &Value, depth: usize) -> String {
        if value.is_nil() && self.verb != 'v' { "<nil>".to_owned() } else { self.print(value, depth) }
    }

    fn print(&self, value: &Value, depth: usize) -> String {
        if depth == 0 {
            return String::new();
        }
        match self.verb {
            'T' => return self.padded(value.type_name().to_owned()),
            'v' if self.sharp => return self.padded(go_syntax(value, depth)),
            _ => {}
        }
        match value {
            Value::Nil if self.verb == 'v' => self.padded("<nil>".to_owned()),
            Value::Nil => format!("%!{}(<nil>)", self.verb),
            Value::Bool(value) if "tv".contains(self.verb) => self.padded(value.to_string()),
            Value::Int(number, _) => self.int(*number).unwrap_or_else(|| self.wrong(value)),
            Value::Float(number) => self.float(*number).unwrap_or_else(|| self.wrong(value)),
            Value::Text(_) | Value::Raw(_) => self.text(value).unwrap_or_else(|| self.wrong(value)),
            Value::Bytes(bytes) if "sxXq".contains(self.verb) => {
                self.text(&Value::string(bytes)).unwrap_or_else(|| self.wrong(value))
            }
            Value::Bytes(bytes) => {
                let items: Vec<String> =
                    bytes.iter().map(|byte| self.print(&Value::int(i64::from(*byte)), depth - 1)).collect();
                format!("[{}]", items.join(" "))
            }
            Value::List(list) => {
                let items: Vec<String> = list.items.iter().map(|item| self.item(item, depth - 1)).collect();
                format!("[{}]", items.join(" "))
            }
            Value::Map(map) => {
                let entries: Vec<String> = map
                    .entries()
                    .iter()
                    .map(|(key, value)| {
                        format!(
                            "{}:{}",
                            self.print(&key.clone().into(), depth - 1),
                            self.item(value, depth - 1)
                        )
                    })
                    .collect();
                format!("map[{}]", entries.join(" "))
            }
            Value::Object(object) => match self.verb {
                'v' | 's' if object.kind_name() != "struct" || object.type_name() == "time.Time" => {
                    self.padded(object.text())
                }
                'q' => self.padded(format::quoted(&object.text())),
                _ => self.padded(format::plain(value)),
            },
            Value::Bool(_) => self.wrong(value),
        }
    }

    /// What Go prints for a verb that does not fit.
    fn wrong(&self, value: &Value) -> String {
        let plain = Self { verb: 'v', sharp: false, ..self.clone() };
        format!("%!{}({}={})", self.verb, value.type_name(), plain.print(value, 1))
    }

    fn padded(&self, text: String) -> String {
        self.padded_with(text, ' ')
    }

    fn padded_with(&self, text: String, fill: char) -> String {
        let missing = self.width.unwrap_or(0).saturating_sub(text.chars().count());
        let fill = fill.to_string().repeat(missing);
        if self.minus { text + &" ".repeat(missing) } else { fill + &text }
    }

    fn sign(&self, negative: bool) -> &'static str {
        match (negative, self.plus, self.space) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        }
    }

    fn int(&self, number: i64) -> Option<String> {
        let magnitude = number.unsigned_abs();
        let (prefix, mut digits) = match self.verb {
            'v' | 'd' => ("", magnitude.to_string()),
            'b' => (if self.sharp { "0b" } else { "" }, format!("{magnitude:b}")),
            'o' => (if self.sharp { "0" } else { "" }, format!("{magnitude:o}")),
            'O' => ("0o", format!("{magnitude:o}")),
            'x' => (if self.sharp { "0x" } else { "" }, format!("{magnitude:x}")),
            'X' => (if self.sharp { "0X" } else { "" }, format!("{magnitude:X}")),
            'c' | 'q' => {
                let character = u32::try_from(number)
                    .ok()
                    .and_then(char::from_u32)
                    .unwrap_or(char::REPLACEMENT_CHARACTER);
                if self.verb == 'c' {
                    return Some(self.padded(character.to_string()));
                }
                let quoted = format::quoted(&character.to_string());
                let inner = match character {
                    '"' => "\"",
                    '\'' => "\\'",
                    _ => &quoted[1..quoted.len() - 1],
                };
                return Some(self.padded(format!("'{inner}'")));
            }
            'U' => return Some(self.padded(format!("U+{number:04X}"))),
            _ => return None,
        };
        if let Some(precision) = self.precision {
            if precision == 0 && number == 0 {
                return Some(" ".repeat(self.width.unwrap_or(0)));
            }
            digits = "0".repeat(precision.saturating_sub(digits.len())) + &digits;
        }
        let sign = self.sign(number < 0);
        if self.zero && !self.minus && self.precision.is_none() {
            let taken = sign.len() + prefix.len() + digits.len();
            let zeros = "0".repeat(self.width.unwrap_or(0).saturating_sub(taken));
            return Some(format!("{sign}{prefix}{zeros}{digits}"));
        }
        Some(self.padded(format!("{sign}{prefix}{digits}")))
    }

    fn float(&self, number: f64) -> Option<String> {
        if let Some(special) = format::special(number).filter(|_| "vgGeEfF".contains(self.verb)) {
            let text = if special == "+Inf" && !self.plus { "+Inf" } else { special };
            return Some(self.padded(text.to_owned()));
        }
        let magnitude = number.abs();
        let body = match self.verb {
            'v' | 'g' | 'G' => general(magnitude, self.precision),
            'e' | 'E' => {
                let text = format!("{magnitude:.*e}", self.precision.unwrap_or(6));
                let (digits, exponent) = text.split_once('e')?;
                let exponent: i32 = exponent.parse().ok()?;
                format!("{digits}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
            }
            'f' | 'F' => format!("{magnitude:.*}", self.precision.unwrap_or(6)),
            _ => return None,
        };
        let body = if "GE".contains(self.verb) { body.to_uppercase() } else { body };
        let sign = self.sign(number.is_sign_negative());
        if self.zero && !self.minus {
            let zeros = "0".repeat(self.width.unwrap_or(0).saturating_sub(sign.len() + body.len()));
            return Some(format!("{sign}{zeros}{body}"));
        }
        Some(self.padded(format!("{sign}{body}")))
    }

    fn text(&self, value: &Value) -> Option<String> {
        let full = format::plain(value);
        let cut: String = match self.precision {
            Some(precision) if self.verb != 'T' => full.chars().take(precision).collect(),
            _ => full,
        };
        let fill = if self.zero && !self.minus { '0' } else { ' ' };
        Some(match self.verb {
            'v' | 's' => self.padded_with(cut, fill),
            'q' if self.sharp && !cut.contains('`') => self.padded_with(format!("`{cut}`"), fill),
            'q' if self.precision.is_none() => self.padded_with(format::quoted_value(value), fill),
            'q' => self.padded_with(format::quoted(&cut), fill),
            'x' | 'X' => {
                let bytes = match value {
                    Value::Raw(bytes) => bytes.to_vec(),
                    _ => cut.into_bytes(),
                };
                let gap = if self.space { " " } else { "" };
                let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                let prefix = if self.sharp && !pairs.is_empty() { "0x" } else { "" };
                let gap = if self.space { format!("{gap}{prefix}") } else { gap.to_owned() };
                let text = format!("{prefix}{}", pairs.join(&gap));
                self.padded_with(if self.verb == 'X' { text.to_uppercase() } else { text }, fill)
            }
            _ => return None,
        })
    }
}

/// `%g`: the shortest form, or `precision` digits.
fn general(number: f64, precision: Option<usize>) -> String {
    let Some(precision) = precision else { return format::float(number) };
    let precision = precision.max(1);
    let text = format!("{number:.*e}", precision - 1);
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    // Go takes the number's own digits when there are more of them before the point.
    let shown = i32::try_from(precision).unwrap_or(i32::MAX);
    if exponent < -4 || exponent >= shown {
        format::scientific(digits, exponent)
    } else {
        format::fixed(digits, exponent)
    }
}

/// `%#v`: as Go would write it.
fn go_syntax(value: &Value, depth: usize) -> String {
    if depth == 0 {
        return String::new();
    }
    match value {
        Value::Nil => "<nil>".to_owned(),
        Value::Text(_) | Value::Raw(_) => format::quoted_value(value),
        Value::List(list) => {
            let items: Vec<String> = list.items.iter().map(|item| inner(item, depth)).collect();
            format!("{}{{{}}}", value.type_name(), items.join(", "))
        }
        Value::Map(map) => {
            let entries: Vec<String> = map
                .entries()
                .iter()
                .map(|(key, value)| format!("{}:{}", format::quoted(key), inner(value, depth)))
                .collect();
            let name = if map.element() == Element::Values { "chartutil.Values" } else { value.type_name() };
            format!("{name}{{{}}}", entries.join(", "))
        }
        Value::Int(number, crate::helm::value::IntType::Uint8 | crate::helm::value::IntType::Uint64) => {
            format!("{number:#x}")
        }
        other => format::plain(other),
    }
}

fn inner(value: &Value, depth: usize) -> String {
    if value.is_nil() { "interface {}(nil)".to_owned() } else { go_syntax(value, depth - 1) }
}
