//! The tree of a parsed template. Functions and variables are already found.

use std::rc::Rc;

use super::eval::Place;
use crate::helm::functions::{Function, Run};
use crate::helm::value::Value;

/// Where a variable lives while its template runs.
pub(super) type Slot = usize;

/// A sequence of nodes.
pub(super) type Block = Vec<Node>;

#[derive(Debug)]
pub(super) enum Node {
    Text(Rc<str>),
    Action(Pipe),
    If(Branch),
    With(Branch),
    Range(Branch),
    Template { place: Place, name: Rc<str>, pipe: Option<Pipe> },
    Break,
    Continue,
}

/// `if`, `with` and `range`.
#[derive(Debug)]
pub(super) struct Branch {
    pub(super) pipe: Pipe,
    pub(super) body: Block,
    pub(super) otherwise: Block,
}

/// Commands joined by `|`, and the variables that take the result.
#[derive(Debug)]
pub(super) struct Pipe {
    pub(super) place: Place,
    pub(super) variables: Vec<Slot>,
    pub(super) commands: Vec<Command>,
}

impl Pipe {
    /// Whether what it gives is the result of a function.
    pub(super) fn ends_in_call(&self) -> bool {
        match self.commands.last().and_then(|command| command.operands.first()).map(|first| &first.term) {
            Some(Term::Function(function)) => !matches!(function.run, Run::First(_)),
            Some(Term::Pipe(inner)) => inner.ends_in_call(),
            _ => false,
        }
    }
}

/// A function and its arguments, or one value.
#[derive(Debug)]
pub(super) struct Command {
    pub(super) operands: Vec<Operand>,
}

#[derive(Debug)]
pub(super) struct Operand {
    pub(super) place: Place,
    pub(super) term: Term,
}

#[derive(Debug)]
pub(super) enum Term {
    Dot,
    Nil,
    Bool(bool),
    Number(Number),
    Text(Value),
    Field(Vec<Rc<str>>),
    Variable(Slot, Vec<Rc<str>>),
    Function(&'static Function),
    Pipe(Box<Pipe>),
    Chain(Box<Operand>, Vec<Rc<str>>),
}

/// A number as it is written; what it becomes depends on who takes it.
#[derive(Debug, Clone, Copy)]
pub(in crate::helm) enum Number {
    Int(i64),
    /// A character in single quotes.
    Character(i64),
    /// Too large for a signed number.
    Large(u64),
    /// A number with a fraction or an exponent; whole ones also serve as integers.
    Float(f64),
}
