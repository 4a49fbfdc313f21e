//! Values: what the user gives, over what charts default to, handed down to the charts inside.

mod coalesce;
mod dependencies;
mod json_set;
mod schema;
mod set;
mod user;

pub(super) use coalesce::coalesce;
pub(super) use dependencies::{check_present, resolve};
pub(super) use schema::check as check_schema;
pub use user::{Setting, merge_settings};

use super::format::MAX_DEPTH;
use super::limits::TEXT_BYTES;
use super::value::Value;

/// How large a value is when it is written out: values and bytes of text. An error when it is too deep
/// or too large for that; lists that hold a list twice grow with every level.
pub(super) fn weight(value: &Value) -> Result<usize, String> {
    let mut left = TEXT_BYTES;
    count(value, MAX_DEPTH, &mut left)?;
    Ok(TEXT_BYTES - left)
}

fn count(value: &Value, depth: usize, left: &mut usize) -> Result<(), String> {
    let own = match value {
        Value::Text(text) => 1 + text.len(),
        Value::Raw(bytes) | Value::Bytes(bytes) => 1 + bytes.len(),
        _ => 1,
    };
    *left = left.checked_sub(own).filter(|_| depth > 0).ok_or("the value is too deep or too large")?;
    match value {
        Value::List(list) => list.items.iter().try_for_each(|item| count(item, depth - 1, left)),
        Value::Map(map) => map.entries().iter().try_for_each(|(_, item)| count(item, depth - 1, left)),
        _ => Ok(()),
    }
}
