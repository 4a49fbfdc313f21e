//! Functions of lists. None changes the list that it is given.

use std::rc::Rc;

use super::arguments::{as_list, texts};
use super::compare::deep_equal;
use super::{Arguments as _, Function, Type, fixed, variadic, whole};
use crate::helm::format;
use crate::helm::limits::LIST_ITEMS;
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, List, Value};

use Type::{Any, Int};

pub(super) const FUNCTIONS: &[Function] = &[
    variadic("list", &[], Any, |_, a| Ok(Value::list(a.to_vec()))),
    variadic("tuple", &[], Any, |_, a| Ok(Value::list(a.to_vec()))),
    fixed("append", &[Any, Any], append),
    fixed("mustAppend", &[Any, Any], append),
    fixed("push", &[Any, Any], append),
    fixed("mustPush", &[Any, Any], append),
    fixed("prepend", &[Any, Any], prepend),
    fixed("mustPrepend", &[Any, Any], prepend),
    fixed("first", &[Any], first),
    fixed("mustFirst", &[Any], first),
    fixed("last", &[Any], last),
    fixed("mustLast", &[Any], last),
    fixed("rest", &[Any], rest),
    fixed("mustRest", &[Any], rest),
    fixed("initial", &[Any], initial),
    fixed("mustInitial", &[Any], initial),
    fixed("reverse", &[Any], reverse),
    fixed("mustReverse", &[Any], reverse),
    fixed("compact", &[Any], compact),
    fixed("mustCompact", &[Any], compact),
    fixed("uniq", &[Any], uniq),
    fixed("mustUniq", &[Any], uniq),
    variadic("without", &[Any], Any, without),
    variadic("mustWithout", &[Any], Any, without),
    fixed("has", &[Any, Any], has),
    fixed("mustHas", &[Any, Any], has),
    variadic("slice", &[Any], Any, slice),
    variadic("mustSlice", &[Any], Any, slice),
    variadic("concat", &[], Any, concat),
    fixed("chunk", &[Int, Any], chunk),
    fixed("mustChunk", &[Int, Any], chunk),
    fixed("sortAlpha", &[Any], |_, a| {
        if as_list(&a[0]).is_none() {
            return Ok(Value::texts([format::text(&a[0])]));
        }
        let mut sorted = texts(&a[0])?;
        sorted.sort_unstable();
        Ok(Value::texts(sorted))
    }),
];

type Outcome = Result<Value, Fault>;

/// A list that did not grow too long.
fn made(items: Vec<Value>) -> Outcome {
    if items.len() > LIST_ITEMS {
        return Err(format!("a list of more than {LIST_ITEMS} items is made here").into());
    }
    Ok(Value::list(items))
}

fn append(state: &State<'_>, a: &[Value]) -> Outcome {
    let mut items = a.list(0, "push")?.items.clone();
    spend(state, items.len())?;
    items.push(a[1].clone());
    made(items)
}

/// Copying long lists again and again is work that is counted.
fn spend(state: &State<'_>, items: usize) -> Result<(), Fault> {
    state.engine.budget.bytes(items * size_of::<Value>()).map_err(Fault::from)
}

fn prepend(state: &State<'_>, a: &[Value]) -> Outcome {
    let list = a.list(0, "prepend")?;
    spend(state, list.items.len())?;
    made(std::iter::once(a[1].clone()).chain(list.items.iter().cloned()).collect())
}

fn first(_: &State<'_>, a: &[Value]) -> Outcome {
    Ok(a.list(0, "find first")?.items.first().cloned().unwrap_or_default())
}

fn last(_: &State<'_>, a: &[Value]) -> Outcome {
    Ok(a.list(0, "find last")?.items.last().cloned().unwrap_or_default())
}

fn rest(_: &State<'_>, a: &[Value]) -> Outcome {
    Ok(Value::list(a.list(0, "find rest")?.items.iter().skip(1).cloned().collect()))
}

fn initial(_: &State<'_>, a: &[Value]) -> Outcome {
    let list = a.list(0, "find initial")?;
    Ok(Value::list(list.items.iter().take(list.items.len().saturating_sub(1)).cloned().collect()))
}

fn reverse(_: &State<'_>, a: &[Value]) -> Outcome {
    Ok(Value::list(a.list(0, "find reverse")?.items.iter().rev().cloned().collect()))
}

fn compact(_: &State<'_>, a: &[Value]) -> Outcome {
    Ok(Value::list(a.list(0, "compact")?.items.iter().filter(|item| item.truth()).cloned().collect()))
}

fn uniq(state: &State<'_>, a: &[Value]) -> Outcome {
    let mut kept: Vec<Value> = Vec::new();
    for item in &a.list(0, "find uniq")?.items {
        spend(state, kept.len())?;
        if !kept.iter().any(|other| deep_equal(item, other)) {
            kept.push(item.clone());
        }
    }
    Ok(Value::list(kept))
}

fn without(_: &State<'_>, a: &[Value]) -> Outcome {
    let list = a.list(0, "find without")?;
    let omitted = |item: &&Value| a[1..].iter().any(|other| deep_equal(item, other));
    Ok(Value::list(list.items.iter().filter(|item| !omitted(item)).cloned().collect()))
}

fn has(_: &State<'_>, a: &[Value]) -> Outcome {
    if a[1].is_nil() {
        return Ok(false.into());
    }
    Ok(a.list(1, "find has")?.items.iter().any(|item| deep_equal(&a[0], item)).into())
}

fn slice(_: &State<'_>, a: &[Value]) -> Outcome {
    let Some(list) = as_list(&a[0]) else {
        return Err(format!("list should be type of slice or array but {}", a[0].kind_name()).into());
    };
    if list.items.is_empty() {
        return Ok(Value::Nil);
    }
    let length = list.items.len();
    let start = a.get(1).map_or(0, whole);
    let end = a.get(2).map_or_else(|| i64::try_from(length).unwrap_or(i64::MAX), whole);
    let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
    match range.and_then(|(start, end)| list.items.get(start..end)) {
        Some(items) => Ok(Value::List(Rc::new(List { element: list.element, items: items.to_vec() }))),
        None => Err(format!("slice index out of bounds: {start}:{end} of {length} items").into()),
    }
}

fn concat(state: &State<'_>, a: &[Value]) -> Outcome {
    let mut items = Vec::new();
    for value in a {
        let Some(list) = as_list(value) else {
            return Err(format!("Cannot concat type {} as list", value.kind_name()).into());
        };
        spend(state, list.items.len())?;
        items.extend(list.items.iter().cloned());
    }
    made(items)
}

fn chunk(_: &State<'_>, a: &[Value]) -> Outcome {
    let list = a.list(1, "chunk")?;
    let size = usize::try_from(a.int(0))
        .ok()
        .filter(|size| *size > 0)
        .ok_or("the size of chunks must be above 0")?;
    let chunks = list.items.chunks(size).map(|items| Value::list(items.to_vec())).collect();
    Ok(Value::List(Rc::new(List { element: Element::Lists, items: chunks })))
}
