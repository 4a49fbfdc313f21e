//! Fingerprints of JSON that do not depend on the order in which a server writes keys.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The text of a value with sorted keys and no spaces.
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            let members: Vec<String> = keys
                .into_iter()
                .map(|key| format!("{}:{}", Value::from(key.as_str()), canonical(&map[key.as_str()])))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        other => other.to_string(),
    }
}

/// SHA-256 of the canonical text, in hexadecimal.
pub fn fingerprint(value: &Value) -> String {
    let digest = Sha256::digest(canonical(value).as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_order_of_keys_does_not_count_and_that_of_items_does() {
        let one = json!({"b": [1, {"y": null, "x": "a\"b"}], "a": 1});
        let other = json!({"a": 1, "b": [1, {"x": "a\"b", "y": null}]});
        assert_eq!(canonical(&one), r#"{"a":1,"b":[1,{"x":"a\"b","y":null}]}"#);
        assert_eq!(fingerprint(&one), fingerprint(&other));
        assert_ne!(fingerprint(&json!([1, 2])), fingerprint(&json!([2, 1])));
        assert_eq!(
            fingerprint(&json!({})),
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
    }
}
