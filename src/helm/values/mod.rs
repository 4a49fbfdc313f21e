//! Values: what the user gives, over what charts default to, handed down to the charts inside.

mod coalesce;
mod dependencies;
mod json_set;
mod schema;
mod set;
mod user;

pub(super) use coalesce::{Warnings, coalesce};
pub(super) use dependencies::{check_present, resolve};
pub(super) use schema::check as check_schema;
pub use user::{Setting, merge_settings};

use super::format::MAX_DEPTH;
use super::value::Value;

/// How many values there are in a value; an error when it is too deep or too large to be copied.
pub(super) fn weight(value: &Value) -> Result<usize, String> {
    let mut left = super::limits::LIST_ITEMS;
    count(value, MAX_DEPTH, &mut left)?;
    Ok(super::limits::LIST_ITEMS - left)
}

fn count(value: &Value, depth: usize, left: &mut usize) -> Result<(), String> {
    *left = left.checked_sub(1).filter(|_| depth > 0).ok_or("the value is too deep or too large")?;
    match value {
        Value::List(list) => list.items.iter().try_for_each(|item| count(item, depth - 1, left)),
        Value::Map(map) => map.entries().iter().try_for_each(|(_, item)| count(item, depth - 1, left)),
        _ => Ok(()),
    }
}
