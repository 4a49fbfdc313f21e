//! Comparison, truth, indexing and length, with Go's rules of which types go together.

use std::cmp::Ordering;

use super::arguments::as_list;
use super::{Function, Looks, Run, Type, fixed, variadic};
use crate::helm::format::MAX_DEPTH;
use crate::helm::limits::{Budget, ELEMENT};
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, Value};

use Type::Any;

pub(super) const FUNCTIONS: &[Function] = &[
    Function {
        name: "and",
        parameters: &[Any],
        rest: Some(Any),
        run: Run::First(false),
        looks: Looks::Nowhere,
        is_random: false,
    },
    Function {
        name: "or",
        parameters: &[Any],
        rest: Some(Any),
        run: Run::First(true),
        looks: Looks::Nowhere,
        is_random: false,
    },
    fixed("not", &[Any], |_, a| Ok((!a[0].truth()).into())).looks(Looks::Nowhere),
    variadic("eq", &[Any], Any, |_, a| equal(a).map(Value::Bool)).looks(Looks::Surface),
    fixed("ne", &[Any, Any], |_, a| equal(a).map(|equal| Value::Bool(!equal))).looks(Looks::Surface),
    fixed("lt", &[Any, Any], |_, a| Ok(order(&a[0], &a[1])?.is_lt().into())).looks(Looks::Surface),
    fixed("le", &[Any, Any], |_, a| Ok(order(&a[0], &a[1])?.is_le().into())).looks(Looks::Surface),
    fixed("gt", &[Any, Any], |_, a| Ok(order(&a[0], &a[1])?.is_gt().into())).looks(Looks::Surface),
    fixed("ge", &[Any, Any], |_, a| Ok(order(&a[0], &a[1])?.is_ge().into())).looks(Looks::Surface),
    variadic("index", &[Any], Any, index).looks(Looks::Nowhere),
    fixed("len", &[Any], length).looks(Looks::Nowhere),
    fixed("deepEqual", &[Any, Any], |state, a| Ok(deep_equal(state, &a[0], &a[1])?.into()))
        .looks(Looks::Nowhere),
];

/// The kinds that compare with each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basic {
    Bool,
    Int,
    Float,
    Text,
    Other,
}

fn basic(value: &Value) -> Basic {
    match value {
        Value::Bool(_) => Basic::Bool,
        Value::Int(..) => Basic::Int,
        Value::Float(_) => Basic::Float,
        Value::Text(_) | Value::Raw(_) => Basic::Text,
        _ => Basic::Other,
    }
}

fn incompatible(left: &Value, right: &Value) -> Fault {
    let advice = if basic(left) == Basic::Float || basic(right) == Basic::Float {
        "; numbers of values files are float64: compare with 1.0, or use `int`"
    } else {
        ""
    };
    let (left, right) = (left.type_name(), right.type_name());
    format!("incompatible types for comparison: {left} and {right}{advice}").into()
}

/// Whether the first is equal to any other.
fn equal(a: &[Value]) -> Result<bool, Fault> {
    let Some((first, others)) = a.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Err("missing argument for comparison".into());
    };
    for other in others {
        if equal_pair(first, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn equal_pair(left: &Value, right: &Value) -> Result<bool, Fault> {
    if basic(left) != basic(right) {
        if left.is_nil() || right.is_nil() {
            return Ok(false);
        }
        return Err(incompatible(left, right));
    }
    match (left, right) {
        (Value::Nil, Value::Nil) => Ok(true),
        (Value::Nil, _) | (_, Value::Nil) => Ok(false),
        (Value::Bool(one), Value::Bool(two)) => Ok(one == two),
        (Value::Object(one), Value::Object(two)) if one.kind_name() == "ptr" && two.kind_name() == "ptr" => {
            Ok(std::rc::Rc::ptr_eq(one, two))
        }
        _ if basic(left) == Basic::Other => Err(format!("non-comparable type {}", left.type_name()).into()),
        _ => Ok(order(left, right)?.is_eq()),
    }
}

fn order(left: &Value, right: &Value) -> Result<Ordering, Fault> {
    match (left, right) {
        (Value::Int(one, _), Value::Int(two, _)) => Ok(one.cmp(two)),
        // What is not a number is neither less nor equal.
        (Value::Float(one), Value::Float(two)) => Ok(one.partial_cmp(two).unwrap_or(Ordering::Greater)),
        (Value::Text(one), Value::Text(two)) => Ok(one.cmp(two)),
        (Value::Raw(one), Value::Raw(two)) => Ok(one.cmp(two)),
        (Value::Raw(one), Value::Text(two)) => Ok((**one).cmp(two.as_bytes())),
        (Value::Text(one), Value::Raw(two)) => Ok(one.as_bytes().cmp(two)),
        (Value::Bool(_), Value::Bool(_)) => Err("invalid type for comparison".into()),
        _ if basic(left) == Basic::Other || basic(right) == Basic::Other => {
            Err("invalid type for comparison".into())
        }
        _ => Err(incompatible(left, right)),
    }
}

fn index(state: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let Some((first, keys)) = a.split_first() else { return Ok(Value::Nil) };
    if first.is_nil() {
        return Err("index of untyped nil: what is indexed is not set".into());
    }
    let mut item = first.clone();
    for key in keys {
        count_object(state, &item)?;
        item = index_once(&item, key)?;
    }
    Ok(item)
}

/// Objects are made a list or a map before one looks into them.
fn count_object(state: &State<'_>, value: &Value) -> Result<(), String> {
    if matches!(value, Value::Object(_)) { state.engine.budget.glance(value) } else { Ok(()) }
}

fn index_once(item: &Value, key: &Value) -> Result<Value, Fault> {
    let at = |length: usize| match key {
        Value::Int(at, _) => {
            let found = usize::try_from(*at).ok().filter(|at| *at < length);
            found.ok_or_else(|| Fault::from(format!("index out of range: {at}")))
        }
        Value::Nil => Err("cannot index slice/array with nil".into()),
        other => Err(format!("cannot index slice/array with type {}", other.type_name()).into()),
    };
    let name = || match key {
        Value::Text(key) => Ok(key.clone()),
        Value::Nil => Err(Fault::from("value is nil; should be of type string")),
        other => Err(format!("value has type {}; should be string", other.type_name()).into()),
    };
    match item {
        Value::Nil => Err("index of nil pointer: what is indexed is not set".into()),
        Value::Map(map) => {
            let absent = || if map.element() == Element::Text { "".into() } else { Value::Nil };
            Ok(map.get(&name()?).unwrap_or_else(absent))
        }
        Value::List(list) => Ok(list.items[at(list.items.len())?].clone()),
        Value::Text(text) => Ok(byte(text.as_bytes()[at(text.len())?])),
        Value::Raw(bytes) | Value::Bytes(bytes) => Ok(byte(bytes[at(bytes.len())?])),
        Value::Object(object) => match object.plain_value() {
            Value::List(list) => Ok(list.items[at(list.items.len())?].clone()),
            Value::Map(map) if object.kind_name() == "map" => {
                Ok(map.get(&name()?).unwrap_or_else(|| Value::Bytes([].into())))
            }
            _ => Err(format!("can't index item of type {}", item.type_name()).into()),
        },
        other => Err(format!("can't index item of type {}", other.type_name()).into()),
    }
}

fn byte(byte: u8) -> Value {
    Value::Int(i64::from(byte), crate::helm::value::IntType::Uint8)
}

fn length(state: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    count_object(state, &a[0])?;
    let length = match &a[0] {
        Value::Text(text) => text.len(),
        Value::Raw(bytes) | Value::Bytes(bytes) => bytes.len(),
        Value::Map(map) => map.len(),
        Value::Nil => return Err("len of nil pointer: it is not set".into()),
        other => match (as_list(other), other) {
            (Some(list), _) => list.items.len(),
            (None, Value::Object(object)) if object.kind_name() == "map" => match object.plain_value() {
                Value::Map(map) => map.len(),
                _ => 0,
            },
            _ => return Err(format!("len of type {}", other.type_name()).into()),
        },
    };
    Ok(Value::int(i64::try_from(length).unwrap_or(i64::MAX)))
}

/// Go's `DeepEqual`: values and types.
pub(super) fn deep_equal(state: &State<'_>, left: &Value, right: &Value) -> Result<bool, Fault> {
    Ok(same(&state.engine.budget, left, right, MAX_DEPTH)?)
}

fn same(budget: &Budget, left: &Value, right: &Value, depth: usize) -> Result<bool, String> {
    budget.spend(ELEMENT)?;
    if depth == 0 || left.type_name() != right.type_name() {
        return Ok(false);
    }
    let all = |pairs: &mut dyn Iterator<Item = (Value, Value)>| -> Result<bool, String> {
        for (one, two) in pairs {
            if !same(budget, &one, &two, depth - 1)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    match (left, right) {
        (Value::Nil, Value::Nil) => Ok(true),
        (Value::List(one), Value::List(two)) if one.items.len() == two.items.len() => {
            Ok(std::rc::Rc::ptr_eq(one, two)
                || all(&mut one.items.iter().cloned().zip(two.items.iter().cloned()))?)
        }
        (Value::Map(one), Value::Map(two)) if one.len() == two.len() => {
            if one.is(two) {
                return Ok(true);
            }
            budget.spend_times(2 * ELEMENT, one.len())?;
            let (one, two) = (one.entries(), two.entries());
            let values =
                |entries: Vec<(std::rc::Rc<str>, Value)>| entries.into_iter().map(|(_, value)| value);
            Ok(one.iter().zip(&two).all(|(one, two)| one.0 == two.0)
                && all(&mut values(one).zip(values(two)))?)
        }
        (Value::List(_) | Value::Map(_), _) => Ok(false),
        (Value::Bytes(one), Value::Bytes(two)) => Ok(one == two),
        (Value::Object(one), Value::Object(two)) => {
            budget.glance(left)?;
            same(budget, &one.plain_value(), &two.plain_value(), depth - 1)
        }
        (Value::Float(one), _) if one.is_nan() => Ok(false),
        (Value::Bool(one), Value::Bool(two)) => Ok(one == two),
        _ => {
            budget.glance(left)?;
            Ok(order(left, right).is_ok_and(Ordering::is_eq))
        }
    }
}
