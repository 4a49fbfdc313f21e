//! Changes of headers at the levels of Envoy's route tables. The most specific level is evaluated first, so what a
//! wider one sets has the last word; within a level headers are removed before others are added
//! (Envoy, `HeaderParser::evaluateHeaders`).

use serde_json::Value;

use super::json::{list, text};
use crate::model::HeaderChanges;

/// The changes of a level: of requests and of responses.
pub(super) struct Changes {
    pub(super) request: HeaderChanges,
    pub(super) response: HeaderChanges,
    /// What cannot be said in the model.
    pub(super) unknown: Vec<String>,
}

impl Changes {
    /// Those of a virtual host, a route or a weighted cluster.
    pub(super) fn of(message: &Value) -> Self {
        let mut unknown = Vec::new();
        let request = one(message, "request_headers_to_add", "request_headers_to_remove", &mut unknown);
        let response = one(message, "response_headers_to_add", "response_headers_to_remove", &mut unknown);
        Self { request, response, unknown }
    }

    /// These, and then those of a wider level.
    pub(super) fn then(mut self, wider: &Self) -> Self {
        self.request = compose(self.request, &wider.request);
        self.response = compose(self.response, &wider.response);
        self.unknown.extend(wider.unknown.iter().cloned());
        self
    }
}

fn one(message: &Value, add: &str, remove: &str, unknown: &mut Vec<String>) -> HeaderChanges {
    let names = list(message, remove).iter().filter_map(Value::as_str);
    let mut changes =
        HeaderChanges { remove: names.map(str::to_ascii_lowercase).collect(), ..HeaderChanges::NONE };
    for option in list(message, add) {
        let name = text(&option["header"], "key").to_ascii_lowercase();
        // `%%` is how a percent sign is written where formats may stand.
        let value = text(&option["header"], "value").replace("%%", "%");
        let action = match (&option["append_action"], &option["append"]) {
            (Value::String(action), _) => action.as_str(),
            (_, Value::Bool(false)) => "OVERWRITE_IF_EXISTS_OR_ADD",
            _ => "APPEND_IF_EXISTS_OR_ADD",
        };
        let step = match action {
            "APPEND_IF_EXISTS_OR_ADD" => HeaderChanges { add: vec![(name, value)], ..HeaderChanges::NONE },
            "OVERWRITE_IF_EXISTS_OR_ADD" => HeaderChanges { set: vec![(name, value)], ..HeaderChanges::NONE },
            other => {
                unknown.push(format!("header {name} with {other}"));
                continue;
            }
        };
        changes = compose(changes, &step);
    }
    changes.sorted()
}

/// The effect of some changes and then others.
fn compose(mut first: HeaderChanges, then: &HeaderChanges) -> HeaderChanges {
    let drop_added = |first: &mut HeaderChanges, name: &str| {
        first.set.retain(|(own, _)| own != name);
        first.add.retain(|(own, _)| own != name);
    };
    for name in &then.remove {
        drop_added(&mut first, name);
        if !first.remove.contains(name) {
            first.remove.push(name.clone());
        }
    }
    for (name, value) in &then.set {
        drop_added(&mut first, name);
        first.set.push((name.clone(), value.clone()));
    }
    first.add.extend(then.add.iter().cloned());
    first.sorted()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn wider_levels_have_the_last_word() {
        let option = |name, value, action| json!({ "header": { "key": name, "value": value }, "append_action": action });
        let set = "OVERWRITE_IF_EXISTS_OR_ADD";
        let route = json!({
            "request_headers_to_add": [option("A", "1", set), { "header": { "key": "b", "value": "100%%" } }],
            "request_headers_to_remove": ["C"],
        });
        let host = json!({
            "request_headers_to_add": [option("a", "2", set), option("c", "3", set), option("d", "4", "ADD_IF_ABSENT")],
            "request_headers_to_remove": ["b"],
        });
        let changes = Changes::of(&route).then(&Changes::of(&host));
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(changes.request.set, [pair("a", "2"), pair("c", "3")]);
        assert_eq!(changes.request.add, []);
        assert_eq!(changes.request.remove, ["b", "c"]);
        assert_eq!(changes.unknown, ["header d with ADD_IF_ABSENT"]);
    }
}
