//! `--set-json`: `key=JSON,key=JSON`, with the paths of `--set`.

use crate::helm::json;
use crate::helm::value::Map;

use super::set::{Reading, set};

/// Sets what a text says in a map.
pub(super) fn set_json(values: &Map, text: &str) -> Result<(), String> {
    let mut rest = text;
    while !rest.trim().is_empty() {
        let equals = path_end(rest).ok_or_else(|| format!("key {rest:?} has no value"))?;
        let (path, after) = (&rest[..equals], &rest[equals + 1..]);
        let trimmed = after.trim_start();
        let (value, used) = if trimmed.is_empty() || trimmed.starts_with(',') {
            (crate::helm::Value::Nil, 0)
        } else {
            let mut stream = serde_json::Deserializer::from_str(trimmed).into_iter::<serde_json::Value>();
            let value = stream.next().ok_or("a JSON value is missing")?.map_err(|error| error.to_string())?;
            (json::from_json(value), stream.byte_offset())
        };
        let mut read = |_: &str| Ok(value.clone());
        set(values, &format!("{path}=x"), Reading::Through(&mut read))?;
        let behind = trimmed[used..].trim_start();
        rest = behind.strip_prefix(',').unwrap_or(behind);
    }
    Ok(())
}

/// Where the path ends: at the first `=` that is not escaped.
fn path_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, character)| match character {
        _ if std::mem::take(&mut escaped) => None,
        '\\' => {
            escaped = true;
            None
        }
        '=' => Some(at),
        _ => None,
    })
}
