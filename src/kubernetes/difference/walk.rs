//! The comparison of two values of one object, field by field.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::FieldDifference;
use super::owned::{is_controllers, list_keys, may_be_absent, pull_policy};
use crate::base::FieldPath;
use crate::estate::Object;
use crate::resource::schema::Schema;

/// Where the comparison is.
#[derive(Debug, Clone)]
struct At {
    /// For people: `spec.containers[name=app].image`.
    shown: FieldPath,
    /// For rules: `Deployment.spec.containers[].image`.
    pattern: String,
    /// For schemas: keys, and `[]` for items.
    steps: Vec<String>,
}

impl At {
    fn key(&self, key: &str) -> Self {
        let mut steps = self.steps.clone();
        steps.push(key.to_owned());
        Self { shown: self.shown.clone().key(key), pattern: format!("{}.{key}", self.pattern), steps }
    }

    fn item(&self, label: &str) -> Self {
        let mut steps = self.steps.clone();
        steps.push("[]".to_owned());
        let shown = FieldPath::from(format!("{}[{label}]", self.shown).as_str());
        Self { shown, pattern: format!("{}[]", self.pattern), steps }
    }
}

/// The comparison of one object.
pub(super) struct Walk<'w> {
    kind: &'w str,
    schema: Option<&'w Schema>,
    is_scaled: bool,
    found: Vec<FieldDifference>,
}

impl<'w> Walk<'w> {
    pub(super) fn new(object: &'w Object, schema: Option<&'w Schema>, is_scaled: bool) -> Self {
        Self { kind: &object.reference.kind, schema, is_scaled, found: Vec::new() }
    }

    /// The fields that differ.
    pub(super) fn compare(mut self, before: &Value, after: &Value) -> Vec<FieldDifference> {
        let at = At { shown: FieldPath::default(), pattern: self.kind.to_owned(), steps: Vec::new() };
        self.value(Some(before), Some(after), &at);
        self.found
    }

    fn value(&mut self, before: Option<&Value>, after: Option<&Value>, at: &At) {
        let (before, after) =
            (before.filter(|value| !value.is_null()), after.filter(|value| !value.is_null()));
        match (before, after) {
            (Some(Value::Object(before)), Some(Value::Object(after))) => self.map(before, after, at),
            (Some(Value::Array(before)), Some(Value::Array(after))) => self.list(before, after, at),
            (Some(one), Some(two))
                if same(one, two, &at.pattern) || is_controllers(&at.pattern, one, two) => {}
            (Some(_), Some(_)) if self.is_scaled && at.pattern.ends_with(".spec.replicas") => {}
            (Some(one), None) | (None, Some(one)) if self.may_be_absent(one, at) => {}
            (None, None) => {}
            _ => self.found.push(FieldDifference {
                path: at.shown.clone(),
                before: before.cloned(),
                after: after.cloned(),
            }),
        }
    }

    /// Whether a value that only one side has is what the other side means by saying nothing.
    fn may_be_absent(&self, value: &Value, at: &At) -> bool {
        let scaled = self.is_scaled && at.pattern.ends_with(".spec.replicas");
        let from_schema = || {
            let default = self.schema.and_then(|schema| schema.default_at(&at.steps));
            default.is_some_and(|default| same(&default, value, &at.pattern))
        };
        if scaled || may_be_absent(&at.pattern, value) || from_schema() {
            return true;
        }
        match value {
            // All that it says is what nothing says.
            Value::Object(map) if !map.is_empty() => {
                self.rolling_default(map, at)
                    || map
                        .iter()
                        .all(|(key, value)| value.is_null() || self.may_be_absent(value, &at.key(key)))
            }
            _ => false,
        }
    }

    /// The limits of a rolling update differ by kind.
    fn rolling_default(&self, map: &Map<String, Value>, at: &At) -> bool {
        if !at.pattern.ends_with("rategy.rollingUpdate") {
            return false;
        }
        let (surge, unavailable): (Value, Value) =
            if self.kind == "Deployment" { ("25%".into(), "25%".into()) } else { (0.into(), 1.into()) };
        map.iter().all(|(key, value)| match key.as_str() {
            "maxSurge" => *value == surge,
            "maxUnavailable" => *value == unavailable,
            "partition" => *value == 0,
            _ => false,
        })
    }

    fn map(&mut self, before: &Map<String, Value>, after: &Map<String, Value>, at: &At) {
        for key in before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))) {
            let (one, two) = (before.get(key), after.get(key));
            let at = at.key(key);
            if let (Some(only), None) | (None, Some(only)) = (one, two) {
                let whole = if one.is_some() { before } else { after };
                if implied(key, only, whole, &at.pattern) {
                    continue;
                }
            }
            self.value(one, two, &at);
        }
    }

    fn list(&mut self, before: &[Value], after: &[Value], at: &At) {
        let own: Vec<String> = self
            .schema
            .map(|schema| schema.list_keys_at(&at.steps))
            .filter(|keys| !keys.is_empty())
            .unwrap_or_else(|| list_keys(&at.pattern).iter().map(|key| (*key).to_owned()).collect());
        match (labels(before, &own), labels(after, &own)) {
            (Some(old), Some(new)) if !own.is_empty() => {
                for (label, item) in old.iter().zip(before) {
                    let other = new.iter().position(|name| name == label).map(|at| &after[at]);
                    self.value(Some(item), other, &at.item(label));
                }
                for (label, item) in new.iter().zip(after).filter(|(label, _)| !old.contains(label)) {
                    self.value(None, Some(item), &at.item(label));
                }
            }
            _ => self.in_order(before, after, at),
        }
    }

    /// Items that are known by their place: what is equal at both ends is left out of it.
    fn in_order(&mut self, before: &[Value], after: &[Value], at: &At) {
        let inner = at.item("");
        let most = before.len().min(after.len());
        let start = (0..most).take_while(|index| self.equal(&before[*index], &after[*index], &inner)).count();
        let end = (0..most - start)
            .take_while(|back| {
                self.equal(&before[before.len() - 1 - back], &after[after.len() - 1 - back], &inner)
            })
            .count();
        let (before, after) = (&before[start..before.len() - end], &after[start..after.len() - end]);
        for index in 0..before.len().max(after.len()) {
            let label = (start + index).to_string();
            self.value(before.get(index), after.get(index), &at.item(&label));
        }
    }

    fn equal(&self, before: &Value, after: &Value, at: &At) -> bool {
        let mut walk =
            Walk { kind: self.kind, schema: self.schema, is_scaled: self.is_scaled, found: Vec::new() };
        walk.value(Some(before), Some(after), at);
        walk.found.is_empty()
    }
}

/// Whether a field that only one side has follows from the fields beside it.
fn implied(key: &str, value: &Value, beside: &Map<String, Value>, pattern: &str) -> bool {
    match key {
        "imagePullPolicy" => *value == pull_policy(&Value::Object(beside.clone())),
        "targetPort" => beside.get("port") == Some(value),
        // With the network of the host.
        "hostPort" => beside.get("containerPort") == Some(value),
        // The old name of the field, which the server keeps beside the new one.
        "serviceAccount" => beside.get("serviceAccountName") == Some(value),
        "apiGroup" if pattern.ends_with("subjects[].apiGroup") => {
            beside.get("kind").is_some_and(|kind| kind != "ServiceAccount")
                && *value == "rbac.authorization.k8s.io"
        }
        _ => false,
    }
}

/// How the items of a list are known, when each has its keys and no two have the same.
fn labels(items: &[Value], keys: &[String]) -> Option<Vec<String>> {
    let label = |item: &Value| {
        let parts = keys.iter().map(|key| {
            let value = item.get(key).filter(|value| !value.is_null());
            let text = match value {
                Some(Value::String(text)) => text.clone(),
                Some(value) => value.to_string(),
                // The one key that may be missing.
                None if key == "protocol" => "TCP".to_owned(),
                None if key != &keys[0] => String::new(),
                None => return None,
            };
            Some(format!("{key}={text}"))
        });
        let parts: Vec<String> = parts.collect::<Option<_>>()?;
        let plain = parts.iter().filter(|part| *part != "protocol=TCP").cloned();
        Some(plain.collect::<Vec<_>>().join(","))
    };
    let labels: Vec<String> = items.iter().map(label).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = labels.iter().collect();
    (different.len() == labels.len()).then_some(labels)
}

/// Whether two scalars are the same to the API: numbers, and quantities where quantities stand.
pub(super) fn same(one: &Value, two: &Value, pattern: &str) -> bool {
    if one == two {
        return true;
    }
    if let (Some(one), Some(two)) = (one.as_f64(), two.as_f64()) {
        return one.total_cmp(&two).is_eq();
    }
    let mut steps = pattern.rsplit('.');
    let (last, parent) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    let is_quantity = ["limits", "requests", "hard", "capacity"].contains(&parent)
        || ["sizeLimit", "divisor", "averageValue"].contains(&last);
    is_quantity
        && quantity(one).zip(quantity(two)).is_some_and(|(one, two)| (one - two).abs() <= one.abs() * 1e-9)
}

/// A quantity of Kubernetes: `500m`, `1Gi`, `2e3`.
fn quantity(value: &Value) -> Option<f64> {
    let text = match value {
        Value::String(text) => text.as_str(),
        value => return value.as_f64(),
    };
    const UNITS: [(&str, f64); 15] = [
        ("Ki", 1024.0),
        ("Mi", 1_048_576.0),
        ("Gi", 1_073_741_824.0),
        ("Ti", 1_099_511_627_776.0),
        ("Pi", 1_125_899_906_842_624.0),
        ("Ei", 1_152_921_504_606_846_976.0),
        ("n", 1e-9),
        ("u", 1e-6),
        ("m", 1e-3),
        ("k", 1e3),
        ("M", 1e6),
        ("G", 1e9),
        ("T", 1e12),
        ("P", 1e15),
        ("E", 1e18),
    ];
    let unit = UNITS.iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, *factor)));
    let (number, factor) = unit.unwrap_or((text, 1.0));
    number.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number * factor)
}
