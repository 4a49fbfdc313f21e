//! One template that belongs to no chart.

use std::rc::Rc;

use super::functions::Function;
use super::json::{self, Style};
use super::limits::{Budget, with_stack};
use super::render::{Lookup, explain};
use super::template::Engine;
use super::value::Value;
use super::yaml;
use crate::base::Result;

/// Runs the text of a template that is called `name`, with functions of its own beside those of all templates, which it
/// may replace. What is not there prints as `<no value>`, as Go has it.
///
/// # Errors
/// When the text is no template or cannot be run: with line and column in it.
pub fn render_text(
    (name, text): (&str, &str),
    data: Value,
    functions: &'static [Function],
    world: &dyn Lookup,
) -> Result<String> {
    let engine = Engine::new(world, Budget::default()).with_functions(functions);
    let name: Rc<str> = name.into();
    let run = || {
        engine.add(&name, text)?;
        engine.run(&name, data)
    };
    with_stack(run).map_err(|fault| explain(&format!("running the template {name}"), &fault))
}

impl Value {
    /// A JSON value as templates see it: every number is a `float64`.
    pub fn from_json(value: serde_json::Value) -> Self {
        json::from_json(value)
    }

    /// The value as one line of JSON, as Go writes it.
    ///
    /// # Errors
    /// When JSON cannot say it: infinities, and what is not a number.
    pub fn to_json_text(&self) -> Result<String, String> {
        json::write(self, Style::Compact)
    }

    /// The value as YAML, without a line break at the end.
    pub fn to_yaml_text(&self) -> String {
        yaml::write(self)
    }

    /// The value as Go prints it with `%v`.
    pub fn to_plain_text(&self) -> String {
        super::format::text(self)
    }
}
