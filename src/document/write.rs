//! Values to YAML that every reader of Kubernetes takes for the same values. The tests of
//! `output::yaml` hold it to that.

use serde_json::Value;
use serde_saphyr::ser_options;

/// The value as YAML. Long strings stay on one line, so that the text can be searched.
pub fn to_yaml(value: &Value) -> Result<String, serde_saphyr::ser::Error> {
    serde_saphyr::to_string_with_options(value, ser_options! { folded_wrap_chars: usize::MAX })
}

/// Takes out entries of maps that are null: in a manifest they say nothing.
pub fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}
