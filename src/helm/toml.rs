//! TOML.

use super::value::Value;

pub(super) fn write(_value: &Value) -> Result<String, String> {
    Err("unsupported".into())
}

pub(super) fn read(_text: &str) -> Result<Value, String> {
    Err("unsupported".into())
}
