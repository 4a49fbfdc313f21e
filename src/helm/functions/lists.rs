//! Functions of lists. None changes the list that it is given.

use std::rc::Rc;

use super::arguments::{as_list, texts};
use super::compare::deep_equal;
use super::{Arguments as _, Function, Looks, Type, fixed, variadic, whole};
use crate::helm::format;
use crate::helm::limits::{ELEMENT, LIST_ITEMS};
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, List, Value};

use Type::{Any, Int};

pub(super) const FUNCTIONS: &[Function] = &[
    variadic("list", &[], Any, |_, a| Ok(Value::list(a.to_vec()))).looks(Looks::Nowhere),
    variadic("tuple", &[], Any, |_, a| Ok(Value::list(a.to_vec()))).looks(Looks::Nowhere),
    fixed("append", &[Any, Any], append).looks(Looks::Nowhere),
    fixed("mustAppend", &[Any, Any], append).looks(Looks::Nowhere),
    fixed("push", &[Any, Any], append).looks(Looks::Nowhere),
    fixed("mustPush", &[Any, Any], append).looks(Looks::Nowhere),
    fixed("prepend", &[Any, Any], prepend).looks(Looks::Nowhere),
    fixed("mustPrepend", &[Any, Any], prepend).looks(Looks::Nowhere),
    fixed("first", &[Any], first).looks(Looks::Surface),
    fixed("mustFirst", &[Any], first).looks(Looks::Surface),
    fixed("last", &[Any], last).looks(Looks::Surface),
    fixed("mustLast", &[Any], last).looks(Looks::Surface),
    fixed("rest", &[Any], rest).looks(Looks::Surface),
    fixed("mustRest", &[Any], rest).looks(Looks::Surface),
    fixed("initial", &[Any], initial).looks(Looks::Surface),
    fixed("mustInitial", &[Any], initial).looks(Looks::Surface),
    fixed("reverse", &[Any], reverse).looks(Looks::Surface),
    fixed("mustReverse", &[Any], reverse).looks(Looks::Surface),
    fixed("compact", &[Any], compact).looks(Looks::Surface),
    fixed("mustCompact", &[Any], compact).looks(Looks::Surface),
    fixed("uniq", &[Any], uniq).looks(Looks::Surface),
    fixed("mustUniq", &[Any], uniq).looks(Looks::Surface),
    variadic("without", &[Any], Any, without).looks(Looks::Surface),
    variadic("mustWithout", &[Any], Any, without).looks(Looks::Surface),
    fixed("has", &[Any, Any], has).looks(Looks::Surface),
    fixed("mustHas", &[Any, Any], has).looks(Looks::Surface),
    variadic("slice", &[Any], Any, slice).looks(Looks::Surface),
    variadic("mustSlice", &[Any], Any, slice).looks(Looks::Surface),
    variadic("concat", &[], Any, concat).looks(Looks::Nowhere),
    fixed("chunk", &[Int, Any], chunk).looks(Looks::Surface),
    fixed("mustChunk", &[Int, Any], chunk).looks(Looks::Surface),
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
    let list = a.list(0, "push")?;
    spend(state, list.items.len())?;
    let mut items = list.items.clone();
    items.push(a[1].clone());
    made(items)
}

/// Copying long lists again and again is work that is counted.
fn spend(state: &State<'_>, items: usize) -> Result<(), Fault> {
    Ok(state.engine.budget.spend_times(ELEMENT, 1 + items)?)
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
        if !is_among(state, item, &kept)? {
            kept.push(item.clone());
        }
    }
    Ok(Value::list(kept))
}

fn without(state: &State<'_>, a: &[Value]) -> Outcome {
    let list = a.list(0, "find without")?;
    let mut kept = Vec::new();
    for item in &list.items {
        if !is_among(state, item, &a[1..])? {
            kept.push(item.clone());
        }
    }
    Ok(Value::list(kept))
}

/// Whether a value is equal to one of others.
fn is_among(state: &State<'_>, value: &Value, others: &[Value]) -> Result<bool, Fault> {
    for other in others {
        if deep_equal(state, value, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn has(state: &State<'_>, a: &[Value]) -> Outcome {
    if a[1].is_nil() {
        return Ok(false.into());
    }
    Ok(is_among(state, &a[0], &a.list(1, "find has")?.items)?.into())
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
    let size = usize::try_from(a.int(0)).ok().filter(|size| *size > 0);
    // A negative size makes one chunk of one item, nothing of several, and cannot be of none.
    let size = match (size, list.items.len()) {
        (Some(size), _) => size,
        (None, 1) if a.int(0) < 0 => 1,
        (None, 2..) if a.int(0) < 0 && list.items.len() as u64 <= a.int(0).unsigned_abs() + 1 => {
            return Ok(Value::List(Rc::new(List { element: Element::Lists, items: Vec::new() })));
        }
        _ => return Err("the size of chunks must be above 0".into()),
    };
    let chunks = list.items.chunks(size).map(|items| Value::list(items.to_vec())).collect();
    Ok(Value::List(Rc::new(List { element: Element::Lists, items: chunks })))
}
