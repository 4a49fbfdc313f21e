//! Go's template language: text to tokens, tokens to a tree whose names are resolved, and the
//! evaluation of the tree. The parser is our own: it refuses what Go refuses (an `if` without `end`,
//! an unknown function or variable), and the crates that were tried take such templates.

mod ast;
mod call;
mod eval;
mod fields;
mod lexer;
mod parser;
mod quoted;

pub(super) use ast::Number;
pub(super) use eval::{Engine, Fault, State};
