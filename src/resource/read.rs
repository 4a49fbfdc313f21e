//! Reading nodes as values of a type. What does not fit is collected, never fatal.

use std::borrow::Cow;

use crate::base::text;
use crate::document::{Node, NodeRef, Shape};

/// A node that is kept as it is, whatever it holds.
pub type Any<'e> = NodeRef<'e>;

/// A map with free keys, in the order of the text.
pub type Map<'e, T> = Vec<(&'e str, T)>;

/// What is wrong with a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemaProblemKind {
    /// The type has no such field.
    UnknownField {
        /// The field as written.
        field: String,
        /// A field that may have been meant.
        near: Option<Cow<'static, str>>,
        /// Whether no other field is near.
        sole: bool,
    },
    /// The node has another type.
    WrongType {
        /// What it should have been, with its article.
        expected: &'static str,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: Cow<'static, str>,
    },
    /// The value is not one of those that are permitted.
    InvalidValue {
        /// One sentence.
        message: String,
    },
    /// The value is accepted, and probably not what was meant.
    Doubtful {
        /// One sentence.
        message: String,
        /// The rule of analyze that looks at more than this object, and says it where it is true.
        better: Option<&'static str>,
    },
}

/// One problem of an object's schema.
#[derive(Debug, Clone)]
pub struct SchemaProblem<'e> {
    /// The node that is wrong; for a missing field, the map that lacks it; for an unknown field, its key.
    pub node: NodeRef<'e>,
    /// What is wrong with it.
    pub kind: SchemaProblemKind,
}

impl SchemaProblem<'_> {
    /// One sentence for people.
    pub fn message(&self) -> String {
        match &self.kind {
            SchemaProblemKind::UnknownField { field, near: Some(near), .. } => {
                format!("unknown field `{field}`; did you mean `{near}`?")
            }
            SchemaProblemKind::UnknownField { field, near: None, .. } => format!("unknown field `{field}`"),
            SchemaProblemKind::WrongType { expected } => {
                format!("expected {expected}, found {}", self.node.shape().describe())
            }
            SchemaProblemKind::MissingField { field } => format!("required field `{field}` is missing"),
            SchemaProblemKind::InvalidValue { message } | SchemaProblemKind::Doubtful { message, .. } => {
                message.clone()
            }
        }
    }
}

/// Collects problems while a view is read.
#[derive(Debug, Default)]
pub struct Reader<'e> {
    /// What was found so far.
    pub problems: Vec<SchemaProblem<'e>>,
}

impl<'e> Reader<'e> {
    /// Notes that `node` should have been something else.
    pub fn wrong_type(&mut self, node: NodeRef<'e>, expected: &'static str) {
        self.problems.push(SchemaProblem { node, kind: SchemaProblemKind::WrongType { expected } });
    }

    /// Notes a value that is not permitted.
    pub fn invalid(&mut self, node: NodeRef<'e>, message: impl Into<String>) {
        let kind = SchemaProblemKind::InvalidValue { message: message.into() };
        self.problems.push(SchemaProblem { node, kind });
    }

    /// Notes a value that is not in a fixed set.
    pub fn not_a_choice(&mut self, node: NodeRef<'e>, value: &str, choices: &[&'static str]) {
        let mut message = format!("`{value}` is not one of {}", text::list(choices, 12));
        if let Some(near) = text::nearest(value, choices.iter().copied()) {
            message.push_str(&format!("; did you mean `{near}`?"));
        }
        self.invalid(node, message);
    }

    /// Notes a field that must be there.
    pub fn missing(&mut self, node: NodeRef<'e>, field: &'static str) {
        self.problems.push(SchemaProblem {
            node,
            kind: SchemaProblemKind::MissingField { field: Cow::Borrowed(field) },
        });
    }

    /// Notes a field that the type does not have.
    pub fn unknown(&mut self, key: NodeRef<'e>, field: &str, known: &[&'static str]) {
        let near = text::nearest(field, known.iter().copied())
            .and_then(|near| known.iter().find(|name| **name == near).map(|name| Cow::Borrowed(*name)));
        let sole = text::has_one_near(field, known.iter().copied());
        let kind = SchemaProblemKind::UnknownField { field: field.to_owned(), near, sole };
        self.problems.push(SchemaProblem { node: key, kind });
    }
}

/// A value that can be read from a node that is there and not null.
pub trait FromNode<'e>: Sized {
    /// Reads the node. `None` when it has another type; the reader then knows.
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self>;
}

/// A field of a view: optional, repeated or a map.
pub trait Field<'e>: Sized {
    /// The value when the field is not there.
    fn absent() -> Self;
    /// Reads the value.
    fn read(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Self;
    /// Whether nothing was read.
    fn is_absent(&self) -> bool;
}

impl<'e, T: FromNode<'e>> Field<'e> for Option<T> {
    fn absent() -> Self {
        None
    }

    fn read(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Self {
        if node.is_null() { None } else { T::from_node(node, reader) }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<'e, T: FromNode<'e>> Field<'e> for Vec<T> {
    fn absent() -> Self {
        Self::new()
    }

    fn read(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Self {
        match node.shape() {
            Shape::List => {
                let items = node.items();
                // Sized once: views are large, and most lists have one or two items.
                let mut views = Self::with_capacity(items.len());
                views.extend(items.filter_map(|item| T::from_node(item, reader)));
                views
            }
            Shape::Null => Self::new(),
            _ => {
                reader.wrong_type(node, Shape::List.describe());
                Self::new()
            }
        }
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// Reads a map with free keys. An entry that is null is as if it were not there: the API server drops it.
pub(crate) fn read_map<'e, T: FromNode<'e>>(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Map<'e, T> {
    match node.shape() {
        Shape::Map => node
            .entries()
            .filter(|(_, value)| !value.is_null())
            .filter_map(|(key, value)| Some((key.as_str()?, T::from_node(value, reader)?)))
            .collect(),
        Shape::Null => Map::new(),
        _ => {
            reader.wrong_type(node, Shape::Map.describe());
            Map::new()
        }
    }
}

impl<'e> FromNode<'e> for NodeRef<'e> {
    fn from_node(node: Self, _: &mut Reader<'e>) -> Option<Self> {
        Some(node)
    }
}

impl<'e> FromNode<'e> for &'e str {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        let text = node.as_str();
        if text.is_none() {
            reader.wrong_type(node, Shape::String.describe());
        }
        text
    }
}

impl<'e> FromNode<'e> for bool {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        if let Node::Bool(value) = node.value() {
            return Some(value);
        }
        reader.wrong_type(node, Shape::Boolean.describe());
        None
    }
}

impl<'e> FromNode<'e> for i64 {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        match node.value() {
            Node::Int(value) => return Some(value),
            // JSON has one number type: 5.0 is the integer 5 to the API server.
            Node::Float(value) if value.fract() == 0.0 && value.abs() < 9e15 => return Some(value as Self),
            _ => reader.wrong_type(node, Shape::Integer.describe()),
        }
        None
    }
}

impl<'e> FromNode<'e> for f64 {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        match node.value() {
            Node::Int(value) => return Some(value as Self),
            Node::Unsigned(value) => return Some(value as Self),
            Node::Float(value) => return Some(value),
            _ => reader.wrong_type(node, Shape::Number.describe()),
        }
        None
    }
}

impl<'e, T: FromNode<'e>> FromNode<'e> for Box<T> {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        T::from_node(node, reader).map(Self::new)
    }
}

impl<'e, T: FromNode<'e>> FromNode<'e> for Vec<T> {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        Some(Field::read(node, reader))
    }
}

/// An integer or a string, as in a Service's `targetPort`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntOrString<'e> {
    /// An integer.
    Int(i64),
    /// A string.
    String(&'e str),
}

impl<'e> FromNode<'e> for IntOrString<'e> {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        match node.value() {
            Node::Int(value) => return Some(Self::Int(value)),
            Node::String(value) => return Some(Self::String(value)),
            _ => reader.wrong_type(node, "an integer or a string"),
        }
        None
    }
}

/// A span of time in Go's notation: `1h30m`, `1.5s`, `250ms`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duration<'e> {
    /// As written.
    pub text: &'e str,
    /// In seconds.
    pub seconds: f64,
}

impl<'e> FromNode<'e> for Duration<'e> {
    fn from_node(node: NodeRef<'e>, reader: &mut Reader<'e>) -> Option<Self> {
        let Some(text) = node.as_str() else {
            reader.wrong_type(node, "a duration such as \"5s\"");
            return None;
        };
        let seconds = parse_duration(text);
        if seconds.is_none() {
            reader.invalid(
                node,
                format!("`{text}` is not a duration; write one such as \"1.5s\" or \"1m30s\""),
            );
        }
        Some(Self { text, seconds: seconds? })
    }
}

/// Go's `time.ParseDuration`, to seconds.
pub fn parse_duration(text: &str) -> Option<f64> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(0.0);
    }
    let mut total = 0.0;
    let mut any = false;
    while !rest.is_empty() {
        let number = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let value: f64 = rest[..number].parse().ok()?;
        rest = &rest[number..];
        let unit = rest.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(rest.len());
        total += value
            * match &rest[..unit] {
                "ns" => 1e-9,
                "us" | "µs" | "μs" => 1e-6,
                "ms" => 1e-3,
                "s" => 1.0,
                "m" => 60.0,
                "h" => 3600.0,
                _ => return None,
            };
        rest = &rest[unit..];
        any = true;
    }
    any.then_some(sign * total)
}

#[cfg(test)]
mod tests {
    use super::parse_duration;

    #[test]
    fn durations_are_read_as_go_reads_them() {
        for (text, seconds) in [
            ("5s", 5.0),
            ("1h30m5s", 5405.0),
            ("1.5s", 1.5),
            ("250ms", 0.25),
            ("0", 0.0),
            ("-2m", -120.0),
            (".5s", 0.5),
        ] {
            let read = parse_duration(text).expect(text);
            assert!((read - seconds).abs() < 1e-9, "{text}: {read}");
        }
        for text in ["", "5", "s", "5 s", "5sec", "1..5s", "-"] {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }
}
