//! What templates see of pods and of settings: Go's structs, whose fields are found by the names that they have in JSON,
//! whatever their case (`HTTPGet` is `httpGet`). A field that is not set has the zero of its type.

use std::rc::Rc;

use serde_json::{Map as Json, Value as JsonValue};

use crate::helm::{Element, Foreign, Map, Object, Value};

/// Maps of texts, which lack no key.
const TEXT_MAPS: &[&str] =
    &["labels", "annotations", "nodeSelector", "proxyMetadata", "runtimeValues", "matchLabels"];
/// Texts, which are empty when they are not set.
const TEXTS: &[&str] = &[
    "apiVersion",
    "kind",
    "name",
    "generateName",
    "namespace",
    "serviceAccountName",
    "nodeName",
    "hostname",
    "subdomain",
    "restartPolicy",
    "dnsPolicy",
    "schedulerName",
    "priorityClassName",
    "image",
    "imagePullPolicy",
    "workingDir",
    "protocol",
    "hostIP",
    "value",
    "mountPath",
    "subPath",
];
/// Truths.
const BOOLEANS: &[&str] = &["hostNetwork", "hostPID", "hostIPC", "stdin", "tty", "readOnly"];
/// Lists, whose length is asked for.
const LISTS: &[&str] = &[
    "containers",
    "initContainers",
    "volumes",
    "ports",
    "env",
    "envFrom",
    "volumeMounts",
    "args",
    "command",
    "imagePullSecrets",
    "tolerations",
    "ownerReferences",
];
/// Fields of messages that stand behind a pointer of their own: `.GetValue` is what they hold.
const WRAPPERS: &[&str] = &[
    "holdApplicationUntilProxyStarts",
    "concurrency",
    "statsCompression",
    "enableAutoMtls",
    "enablePrometheusMerge",
];
/// The fields of a port in the order in which Go writes them.
const PORT: &[&str] = &["name", "hostPort", "containerPort", "protocol", "hostIP"];

/// A struct of Kubernetes, such as a PodSpec.
pub(super) fn structure(type_name: &'static str, json: &JsonValue) -> Value {
    foreign(View { type_name, json: json.as_object().cloned().unwrap_or_default(), is_message: false })
}

/// A message of Istio's API: fields, and methods `GetFIELD`.
pub(super) fn message(type_name: &'static str, json: &JsonValue) -> Value {
    foreign(View { type_name, json: json.as_object().cloned().unwrap_or_default(), is_message: true })
}

/// The JSON behind a view; `Null` for anything else.
pub(super) fn json_of(value: &Value) -> JsonValue {
    serde_json::from_str(&value.to_json_text().unwrap_or_default()).unwrap_or_default()
}

fn foreign(value: impl Foreign + 'static) -> Value {
    Value::Object(Rc::new(Object::Foreign(Rc::new(value))))
}

struct View {
    type_name: &'static str,
    json: Json<String, JsonValue>,
    is_message: bool,
}

impl View {
    /// The value of a field.
    fn field(&self, key: &str, value: &JsonValue) -> Value {
        match value {
            JsonValue::Object(_) if TEXT_MAPS.contains(&key) => texts(value),
            JsonValue::Object(json) => {
                foreign(Self { type_name: "struct", json: json.clone(), is_message: self.is_message })
            }
            JsonValue::Array(items) => Value::list(items.iter().map(|item| self.field("", item)).collect()),
            JsonValue::String(word) if self.is_message && key == "interceptionMode" => {
                foreign(Word(word.clone()))
            }
            held if self.is_message && WRAPPERS.contains(&key) => foreign(Wrapper(scalar(held))),
            other => scalar(other),
        }
    }

    /// What a field is that is not set.
    fn zero(&self, name: &str) -> Value {
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if self.is_message && name == "InterceptionMode" {
            return foreign(Word("REDIRECT".to_owned()));
        }
        if is(TEXT_MAPS) {
            return texts(&JsonValue::Null);
        }
        if self.is_message {
            return Value::Nil;
        }
        match () {
            () if is(TEXTS) => "".into(),
            () if is(BOOLEANS) => false.into(),
            () if is(LISTS) => Value::list(Vec::new()),
            () => Value::Nil,
        }
    }
}

impl Foreign for View {
    fn type_name(&self) -> &'static str {
        self.type_name
    }

    fn member(&self, name: &str) -> Option<Value> {
        let name = name.strip_prefix("Get").filter(|_| self.is_message).unwrap_or(name);
        let found = self.json.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        Some(found.map_or_else(|| self.zero(name), |(key, value)| self.field(key, value)))
    }

    fn plain(&self) -> Value {
        Value::from_json(JsonValue::Object(self.json.clone()))
    }

    fn text(&self) -> String {
        self.plain().to_plain_text()
    }
}

/// JSON as Go writes a struct: without what is not set.
pub(super) fn struct_json(value: &Value) -> String {
    let mut json = json_of(value);
    if let Some(port) = json.as_object_mut().filter(|json| json.contains_key("containerPort")) {
        let in_order = PORT.iter().filter_map(|key| Some(((*key).to_owned(), port.get(*key)?.clone())));
        *port = in_order.collect();
    }
    super::go_json(&json)
}

/// A word of an enumeration.
struct Word(String);

impl Foreign for Word {
    fn type_name(&self) -> &'static str {
        "int32"
    }

    fn member(&self, name: &str) -> Option<Value> {
        (name == "String").then(|| self.plain())
    }

    fn plain(&self) -> Value {
        self.0.as_str().into()
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

/// A scalar that may be absent.
struct Wrapper(Value);

impl Foreign for Wrapper {
    fn type_name(&self) -> &'static str {
        "*wrapperspb.Value"
    }

    fn member(&self, name: &str) -> Option<Value> {
        ["Value", "GetValue"].contains(&name).then(|| self.plain())
    }

    fn plain(&self) -> Value {
        self.0.clone()
    }

    fn text(&self) -> String {
        self.0.to_plain_text()
    }
}

fn texts(json: &JsonValue) -> Value {
    let entries = json.as_object().into_iter().flatten();
    let texts = entries.map(|(key, value)| (Rc::from(key.as_str()), scalar(value)));
    Value::Map(Map::of(Element::Text, texts.collect()))
}

fn scalar(json: &JsonValue) -> Value {
    json.as_i64().map_or_else(|| Value::from_json(json.clone()), Value::int64)
}
