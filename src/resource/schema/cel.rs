//! Rules in CEL (`x-kubernetes-validations`): compiled once, evaluated over the nodes of a document
//! with the defaults of the schema filled in, as the API server does on a create.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use kube_cel::KubeCelExt;
use kube_cel::cel::objects::{Key, Map};
use kube_cel::cel::{Context, ExecutionError, Program, Value, functions};
use regex::Regex;
use serde::Deserialize;

use super::cost;
use super::model::{Kind, Schema};
use crate::document::{Node, NodeRef};
use crate::resource::parse_duration;

/// One rule of a schema.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rule {
    rule: String,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    message_expression: Option<String>,
    #[serde(default)]
    pub(super) field_path: Option<String>,
    #[serde(default)]
    optional_old_self: bool,
    #[serde(skip)]
    compiled: OnceLock<Option<Compiled>>,
}

#[derive(Debug)]
struct Compiled {
    program: Program,
    /// Whether it is about changes alone: a create does not evaluate it.
    transition: bool,
    /// Whether its cost depends on the value.
    repeats: bool,
}

/// What a rule says about a value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It holds, or is about a change of the value.
    Holds,
    /// It does not hold, or cannot be evaluated on this value; the API server refuses both.
    Broken(String),
    /// It uses something that is not known here.
    Unknown(String),
}

/// Seconds in Go's longest duration.
const LONGEST: f64 = 9_223_372_036.0;

thread_local! {
    /// All functions, registered once.
    static FUNCTIONS: Context<'static> = functions();
    /// Compiled patterns of `matches`; schemas have few.
    static PATTERNS: std::cell::RefCell<HashMap<String, Option<Regex>>> = std::cell::RefCell::new(HashMap::new());
}

fn functions() -> Context<'static> {
    let mut context = Context::default();
    context.register_all();
    context.add_function("duration", duration);
    context.add_function("matches", matches);
    context
}

/// Reads the whole text, and nothing that Go's durations cannot hold.
fn duration(text: Arc<String>) -> Result<Value, ExecutionError> {
    match parse_duration(&text) {
        Some(seconds) if seconds.abs() < LONGEST => functions::duration(text),
        _ => Err(ExecutionError::function_error("duration", "not a duration")),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the form that the interpreter calls")]
fn matches(
    kube_cel::cel::extractors::This(this): kube_cel::cel::extractors::This<Arc<String>>,
    pattern: Arc<String>,
) -> Result<bool, ExecutionError> {
    PATTERNS.with_borrow_mut(|known| {
        let regex = known.entry(pattern.to_string()).or_insert_with(|| Regex::new(&pattern).ok());
        let regex = regex.as_ref();
        regex
            .map(|regex| regex.is_match(&this))
            .ok_or_else(|| ExecutionError::function_error("matches", "the pattern cannot be read"))
    })
}

/// Whether a text is an expression in CEL. It is not evaluated.
pub fn is_expression(text: &str) -> bool {
    Program::compile(text).is_ok()
}

impl Rule {
    /// What the rule says about a value.
    pub(super) fn judge(&self, value: &Scope<'_>) -> Verdict {
        let Some(compiled) = self.compiled.get_or_init(|| self.compile()) else {
            return Verdict::Unknown(format!("the rule `{}` cannot be read", self.rule));
        };
        if compiled.transition {
            return Verdict::Holds;
        }
        if compiled.repeats && cost::steps(compiled.program.expression(), value.longest()) > cost::STEPS {
            return Verdict::Unknown(format!(
                "the rule `{}` would take too many steps on this value",
                self.rule
            ));
        }
        match compiled.program.execute(&value.context) {
            Ok(Value::Bool(true)) => Verdict::Holds,
            Ok(Value::Bool(false)) => Verdict::Broken(self.message(value)),
            Ok(_) => Verdict::Unknown(format!("the rule `{}` gives no truth value", self.rule)),
            Err(
                error @ (ExecutionError::UndeclaredReference(_)
                | ExecutionError::NoSuchOverload
                | ExecutionError::NotSupportedAsMethod { .. }
                | ExecutionError::UnexpectedType { .. }
                | ExecutionError::UnsupportedTargetType { .. }),
            ) => Verdict::Unknown(format!("the rule `{}` cannot be evaluated: {error}", self.rule)),
            Err(_) => Verdict::Broken(self.message(value)),
        }
    }

    /// The rule, when it cannot be read.
    #[cfg(test)]
    pub(super) fn unreadable(&self) -> Option<String> {
        self.compile().is_none().then(|| self.rule.clone())
    }

    fn compile(&self) -> Option<Compiled> {
        let program = Program::compile(&self.rule).ok()?;
        let transition = !self.optional_old_self && program.references().has_variable("oldSelf");
        let repeats = cost::repeats(program.expression());
        Some(Compiled { program, transition, repeats })
    }

    fn message(&self, value: &Scope<'_>) -> String {
        let computed = self.message_expression.as_deref().and_then(|expression| {
            let program = Program::compile(expression).ok()?;
            if cost::steps(program.expression(), value.longest()) > cost::STEPS {
                return None;
            }
            match program.execute(&value.context) {
                Ok(Value::String(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
                _ => None,
            }
        });
        computed
            .or_else(|| self.message.clone())
            .unwrap_or_else(|| format!("the rule `{}` of the schema does not hold", self.rule))
    }
}

/// A value that rules are about, as `self`.
pub(super) struct Scope<'c> {
    context: Context<'c>,
    value: Value,
    longest: OnceCell<usize>,
}

impl Scope<'_> {
    /// The number of items of its longest list or map.
    #[expect(clippy::cast_precision_loss, reason = "an upper bound of a product")]
    fn longest(&self) -> f64 {
        *self.longest.get_or_init(|| cost::longest(&self.value)) as f64
    }
}

/// Makes a value the one that rules are about.
pub(super) fn with_self<T>(value: Value, work: impl FnOnce(&Scope<'_>) -> T) -> T {
    FUNCTIONS.with(|functions| {
        let mut context = functions.new_inner_scope();
        context.add_variable_from_value("self", value.clone());
        work(&Scope { context, value, longest: OnceCell::new() })
    })
}

/// A node as CEL sees it: null fields are not there, defaults are, names are escaped.
pub(super) fn value_of(node: NodeRef<'_>, schema: Option<&Schema>) -> Value {
    let is_number = schema.is_some_and(|schema| schema.kind == Some(Kind::Number));
    match node.value() {
        Node::Null => Value::Null,
        Node::Bool(value) => Value::Bool(value),
        #[expect(clippy::cast_precision_loss, reason = "a number of the schema is a double in CEL")]
        Node::Int(value) if is_number => Value::Float(value as f64),
        Node::Int(value) => Value::Int(value),
        Node::Unsigned(value) => Value::UInt(value),
        Node::Float(value) => whole(value).filter(|_| !is_number).map_or(Value::Float(value), Value::Int),
        Node::String(text) => Value::String(Arc::new(text.to_owned())),
        Node::List(_) => {
            let items = schema.and_then(|schema| schema.items.as_deref());
            Value::List(Arc::new(node.items().map(|item| value_of(item, items)).collect()))
        }
        Node::Map(_) => map_of(node, schema),
    }
}

/// The integer that a number with a fraction of zero is, to the API server.
fn whole(value: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
    (value.fract() == 0.0 && value.abs() < 9e15).then_some(value as i64)
}

fn map_of(node: NodeRef<'_>, schema: Option<&Schema>) -> Value {
    let mut map = HashMap::new();
    let users = schema.is_none_or(Schema::is_map);
    let mut insert = |name: &str, value: Value| {
        let name = if users { name.to_owned() } else { escaped(name) };
        map.insert(Key::String(Arc::new(name)), value);
    };
    for (key, value) in node.entries() {
        let Some(name) = key.as_str() else { continue };
        let field = schema.and_then(|schema| schema.field(name));
        if !value.is_null() || field.is_some_and(|field| field.nullable) {
            insert(name, value_of(value, field));
        }
    }
    for (name, field) in schema.into_iter().flat_map(|schema| &schema.properties) {
        if let Some(default) = field.default.as_ref().filter(|_| node.get(name).is_none()) {
            insert(name, value_of(default.root(), Some(field)));
        }
    }
    Value::Map(Map { map: Arc::new(map) })
}

/// Words of CEL that cannot be names of fields.
const RESERVED: &[&str] = &[
    "true",
    "false",
    "null",
    "in",
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
];

/// The name of a field in CEL (k8s.io/apiserver, pkg/cel/escaping.go).
fn escaped(name: &str) -> String {
    if RESERVED.contains(&name) {
        return format!("__{name}__");
    }
    name.replace("__", "__underscores__")
        .replace('.', "__dot__")
        .replace('-', "__dash__")
        .replace('/', "__slash__")
}
