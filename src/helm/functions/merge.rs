//! `merge` and `mergeOverwrite`, as the library mergo does it: into the first map, which all who
//! hold it see, and taking up parts of the others by reference.

use super::{Arguments as _, Function, Type, variadic};
use crate::helm::format::MAX_DEPTH;
use crate::helm::template::Fault;
use crate::helm::value::{Map, Value};

pub(super) const FUNCTIONS: &[Function] = &[
    variadic("merge", &[Type::Map], Type::Map, |_, a| merge_all(a, false)),
    variadic("mustMerge", &[Type::Map], Type::Map, |_, a| merge_all(a, false)),
    variadic("mergeOverwrite", &[Type::Map], Type::Map, |_, a| merge_all(a, true)),
    variadic("mustMergeOverwrite", &[Type::Map], Type::Map, |_, a| merge_all(a, true)),
];

fn merge_all(a: &[Value], overwrite: bool) -> Result<Value, Fault> {
    let into = a.map(0);
    for index in 1..a.len() {
        merge(&into, &a.map(index), overwrite, MAX_DEPTH)?;
    }
    Ok(into.into())
}

/// Takes entries of `from` up: those that are missing or empty, with `overwrite` all. Maps that are
/// on both sides are merged, unless the one that is there is empty: then the other takes its place.
fn merge(into: &Map, from: &Map, overwrite: bool, depth: usize) -> Result<(), Fault> {
    if depth == 0 {
        return Err("the maps are nested too deep to be merged".into());
    }
    if into.is(from) {
        return Ok(());
    }
    for (key, value) in from.entries() {
        let present = into.get(&key);
        let filled = present.as_ref().is_some_and(|present| !is_empty(present));
        match (&value, &present) {
            (Value::Nil, _) => {
                if overwrite {
                    into.set(key, Value::Nil);
                }
                continue;
            }
            (Value::Map(new), Some(Value::Map(old))) => {
                merge(old, new, overwrite, depth - 1)?;
                if filled {
                    continue;
                }
            }
            _ => {}
        }
        if overwrite || !filled {
            into.set(key, value);
        }
    }
    Ok(())
}

/// What mergo takes for empty: also false and 0, but not a thing with fields.
fn is_empty(value: &Value) -> bool {
    !value.truth()
}
