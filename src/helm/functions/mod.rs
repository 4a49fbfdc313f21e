//! Every function that a template can call: Go's own, those that Helm takes from sprig, and Helm's.
//! A function is a line of a table: name, types of its parameters, code. The types decide what Go
//! would refuse, so the code can rely on them.

mod arguments;
mod casing;
mod certificates;
mod charts;
mod compare;
mod crypto;
pub(super) mod dates;
mod encoding;
mod keys;
mod lists;
mod maps;
mod math;
mod merge;
mod paths;
pub(super) mod patterns;
mod printf;
mod printing;
mod random;
mod reflection;
mod strings;
mod urls;
mod versions;
mod wrapping;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(super) use arguments::{Arguments, unsigned, whole};

use super::template::{Fault, State};
use super::value::Value;

/// What a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `interface {}`: anything.
    Any,
    /// `string`
    Text,
    /// `int`
    Int,
    /// `float64`
    Float,
    /// `bool`
    Bool,
    /// `map[string]interface {}`
    Map,
    /// `[]interface {}`
    List,
    /// `time.Time`
    Time,
    /// What `genCA` and its like return.
    Certificate,
}

impl Type {
    /// Go's name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "interface {}",
            Self::Text => "string",
            Self::Int => "int",
            Self::Float => "float64",
            Self::Bool => "bool",
            Self::Map => "map[string]interface {}",
            Self::List => "[]interface {}",
            Self::Time => "time.Time",
            Self::Certificate => "sprig.certificate",
        }
    }
}

/// The code of a function.
pub(super) type Native = fn(&State<'_>, &[Value]) -> Result<Value, Fault>;

/// How a function runs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Run {
    /// On all its arguments.
    Plain(Native),
    /// On all its arguments, and on nothing else.
    Pure(fn(&[Value]) -> Result<Value, String>),
    /// Argument by argument until one has this truth: `or` and `and`.
    First(bool),
}

/// What of its arguments a function reads, which is the measure of its work. Texts that it makes, and
/// whatever costs more than it reads, are counted apart.
#[derive(Debug, Clone, Copy)]
pub(super) enum Looks {
    /// Little, however large they are; or it counts by itself.
    Nowhere,
    /// What they hold at the first level.
    Surface,
    /// All that they hold.
    Everywhere,
}

/// A function of templates.
#[derive(Debug)]
pub struct Function {
    pub(super) name: &'static str,
    /// The types of the parameters.
    parameters: &'static [Type],
    /// The type of any number of further ones.
    rest: Option<Type>,
    pub(super) run: Run,
    pub(super) looks: Looks,
    /// Whether it asks for random bytes.
    pub(super) is_random: bool,
}

/// A function with these parameters.
const fn fixed(name: &'static str, parameters: &'static [Type], run: Native) -> Function {
    Function {
        name,
        parameters,
        rest: None,
        run: Run::Plain(run),
        looks: Looks::Everywhere,
        is_random: false,
    }
}

/// A function with these parameters and any number of `rest`.
const fn variadic(name: &'static str, parameters: &'static [Type], rest: Type, run: Native) -> Function {
    Function {
        name,
        parameters,
        rest: Some(rest),
        run: Run::Plain(run),
        looks: Looks::Everywhere,
        is_random: false,
    }
}

impl Function {
    /// A function of the caller's own templates, with these parameters and any number of `rest`.
    pub const fn own(
        name: &'static str,
        parameters: &'static [Type],
        rest: Option<Type>,
        run: fn(&[Value]) -> Result<Value, String>,
    ) -> Self {
        Self { name, parameters, rest, run: Run::Pure(run), looks: Looks::Everywhere, is_random: false }
    }

    /// The same function, which reads no more than this.
    const fn looks(self, looks: Looks) -> Self {
        Self { looks, ..self }
    }

    /// The type of the parameter at this index.
    pub(super) fn type_of(&self, index: usize) -> Type {
        self.parameters.get(index).copied().or(self.rest).unwrap_or(Type::Any)
    }

    /// The same function, which asks for random bytes.
    const fn random(self) -> Self {
        Self { is_random: true, ..self }
    }

    /// Refuses a wrong number of arguments.
    pub(super) fn check_count(&self, count: usize) -> Result<(), String> {
        let wanted = self.parameters.len();
        if count == wanted || (count > wanted && self.rest.is_some()) {
            return Ok(());
        }
        let least = if self.rest.is_some() { "at least " } else { "" };
        Err(format!("wrong number of args for {}: want {least}{wanted} got {count}", self.name))
    }
}

const TABLES: &[&[Function]] = &[
    casing::FUNCTIONS,
    certificates::FUNCTIONS,
    charts::FUNCTIONS,
    compare::FUNCTIONS,
    crypto::FUNCTIONS,
    dates::FUNCTIONS,
    encoding::FUNCTIONS,
    lists::FUNCTIONS,
    maps::FUNCTIONS,
    math::FUNCTIONS,
    merge::FUNCTIONS,
    patterns::FUNCTIONS,
    paths::FUNCTIONS,
    printing::FUNCTIONS,
    random::FUNCTIONS,
    reflection::FUNCTIONS,
    strings::FUNCTIONS,
    urls::FUNCTIONS,
    versions::FUNCTIONS,
    wrapping::FUNCTIONS,
];

static BY_NAME: LazyLock<HashMap<&'static str, &'static Function>> =
    LazyLock::new(|| TABLES.iter().copied().flatten().map(|function| (function.name, function)).collect());

/// The function of this name: one of `own` before one of all templates.
pub(super) fn find(name: &str, own: &'static [Function]) -> Option<&'static Function> {
    own.iter().find(|function| function.name == name).or_else(|| BY_NAME.get(name).copied())
}

/// The names of all functions, sorted.
pub(super) fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = TABLES.iter().copied().flatten().map(|function| function.name).collect();
    names.sort_unstable();
    names
}
