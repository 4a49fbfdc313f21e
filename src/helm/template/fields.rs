//! Fields, keys and methods: `.a.b`, `$x.a`, `(pipe).a`.

use std::rc::Rc;

use super::eval::{Fault, Place, Result, State};
use crate::helm::limits::{ELEMENT, PARSED};
use crate::helm::value::{Element, Map, Value};
use crate::helm::yaml;

/// A value and how it was come by. Go takes a field of nothing for an error when the nothing stands
/// in a map or list, and for nothing when it is the result of a pipe.
#[derive(Debug, Clone, Default)]
pub(in crate::helm) struct Held {
    pub(super) value: Value,
    pub(super) is_element: bool,
}

impl Held {
    /// The result of a pipe.
    pub(super) fn value(value: Value) -> Self {
        Self { value, is_element: false }
    }

    /// An entry of a map or list.
    pub(super) fn element(value: Value) -> Self {
        Self { value, is_element: true }
    }
}

impl State<'_> {
    /// Follows names; the last one may be a method that takes `arguments`.
    pub(super) fn fields(
        &self,
        start: Held,
        names: &[Rc<str>],
        arguments: &[Value],
        place: Place,
    ) -> Result<Held> {
        let mut held = start;
        for (index, name) in names.iter().enumerate() {
            let arguments = if index + 1 == names.len() { arguments } else { &[] };
            held = self
                .member(&held, name, arguments)
                .map_err(|message| Fault::new(message).at(&self.definition.file, place))?;
        }
        Ok(held)
    }

    fn member(&self, held: &Held, name: &str, arguments: &[Value]) -> std::result::Result<Held, String> {
        let budget = &self.engine.budget;
        budget.spend(ELEMENT)?;
        match &held.value {
            Value::Object(object) if !arguments.is_empty() || object.kind_name() == "map" => {
                budget.glance(&held.value)?;
                // A pattern is compiled.
                budget.spend_times(PARSED, if name == "Glob" { 4096 } else { 0 })?;
                arguments.iter().try_for_each(|argument| budget.weigh(argument))?;
            }
            Value::Map(map) if map.element() == Element::Values && name == "YAML" => {
                budget.weigh(&held.value)?;
            }
            _ => {}
        }
        let made = member(held, name, arguments)?;
        self.count_method(held, &made).map(|()| made)
    }
}

fn member(held: &Held, name: &str, arguments: &[Value]) -> std::result::Result<Held, String> {
    match &held.value {
        Value::Nil if held.is_element => Err(format!(
            "nil pointer evaluating interface {{}}.{name}: what `.{name}` is asked of is not set"
        )),
        Value::Nil => Ok(Held::default()),
        Value::Map(map) if map.element() == Element::Values && METHODS.contains(&name) => {
            values_method(map, name, arguments).map(Held::value)
        }
        Value::Map(map) => {
            if !arguments.is_empty() {
                return Err(format!("{name} is not a method but has arguments"));
            }
            let absent = || if map.element() == Element::Text { "".into() } else { Value::Nil };
            Ok(Held::element(map.get(name).unwrap_or_else(absent)))
        }
        Value::Object(object) => match object.member(name, arguments) {
            Some(value) => value.map(Held::value),
            None => Err(unknown(name, &held.value)),
        },
        other => Err(unknown(name, other)),
    }
}

fn unknown(name: &str, value: &Value) -> String {
    format!("can't evaluate field {name} in type {}", value.type_name())
}

/// The methods of `.Values`, which hide keys of these names.
const METHODS: &[&str] = &["AsMap", "YAML", "Table", "PathValue"];

fn values_method(map: &Map, name: &str, arguments: &[Value]) -> std::result::Result<Value, String> {
    match (name, arguments) {
        ("AsMap", []) => Ok(map.held_as(Element::Any).into()),
        ("YAML", []) => Ok((yaml::write(&map.clone().into()) + "\n").into()),
        ("Table", [Value::Text(path)]) => {
            match path.split('.').try_fold(map.clone(), |map, key| map.map(key)) {
                Some(table) => Ok(table.held_as(Element::Values).into()),
                None => Err(format!("\"{path}\" is not a table")),
            }
        }
        ("PathValue", [Value::Text(path)]) => {
            let (tables, key) =
                path.rsplit_once('.').map_or((None, &**path), |(tables, key)| (Some(tables), key));
            let table = tables.map_or(Some(map.clone()), |tables| {
                tables.split('.').try_fold(map.clone(), |map, key| map.map(key))
            });
            let found =
                table.and_then(|table| table.get(key)).filter(|value| !matches!(value, Value::Map(_)));
            found.ok_or_else(|| format!("\"{key}\" is not a value"))
        }
        _ => Err(format!("wrong arguments for {name}")),
    }
}
