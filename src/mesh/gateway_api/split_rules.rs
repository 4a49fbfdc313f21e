//! Rules and mirrors that a canary adds to an HTTPRoute or a GRPCRoute. Rules are ordered by how specific they are, so a
//! rule with one header more is asked before the one that it is taken from, wherever it stands.

use serde_json::{Value, json};

use crate::mesh::rules::{Mark, add, remove, rule_of, test, unused};
use crate::model::{Backend, Split};

const RULES: &str = "/spec/rules";
/// A route has at most so many rules.
const MOST_RULES: usize = 16;

/// The rule with a mark, at the end of the list.
pub(super) fn above(
    object: &Value,
    split: &Split,
    name: &str,
    mark: &Mark,
    to: &Backend,
) -> Result<Vec<Value>, String> {
    let (rule, pointer) = rule_of(object, split)?;
    sees_requests(object)?;
    unused(object, RULES, name)?;
    if object.pointer(RULES).and_then(Value::as_array).is_some_and(|rules| rules.len() >= MOST_RULES) {
        return Err(format!("a route has at most {MOST_RULES} rules"));
    }
    let wanted = match (mark, mark.expression()) {
        (_, Some(regex)) => json!({"type": "RegularExpression", "name": mark.header(), "value": regex}),
        (Mark::Header(name, value) | Mark::Cookie(name, value), None) => {
            json!({"type": "Exact", "name": name, "value": value})
        }
    };
    let mut matches =
        rule["matches"].as_array().filter(|list| !list.is_empty()).cloned().unwrap_or(vec![json!({})]);
    for one in &mut matches {
        let headers = one["headers"].as_array().cloned().unwrap_or_default();
        let asks = |header: &Value| {
            header["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case(mark.header()))
        };
        if headers.iter().any(asks) {
            return Err(format!("the rule asks for the header {} itself", mark.header()));
        }
        one["headers"] = [headers, vec![wanted.clone()]].concat().into();
    }
    let mut reference = object.pointer(&to.item.pointer()).ok_or("the backend is not there")?.clone();
    reference["weight"] = 1.into();
    let mut new = rule.clone();
    let filters: Vec<Value> = rule["filters"].as_array().into_iter().flatten().cloned().collect();
    let kept: Vec<Value> = filters.into_iter().filter(|filter| filter["type"] != "RequestMirror").collect();
    let fields = new.as_object_mut().ok_or("the rule is no map")?;
    fields.shift_remove("filters");
    if !kept.is_empty() {
        fields.insert("filters".to_owned(), kept.into());
    }
    fields.insert("name".to_owned(), name.into());
    fields.insert("matches".to_owned(), matches.into());
    fields.insert("backendRefs".to_owned(), json!([reference]));
    Ok(vec![test(&pointer, rule), add(&format!("{RULES}/-"), &new)])
}

/// Copies of a share of the rule's requests, in percent; empty when they are made already.
pub(super) fn mirror(
    object: &Value,
    split: &Split,
    to: &Backend,
    percent: f64,
) -> Result<Vec<Value>, String> {
    let (rule, pointer) = rule_of(object, split)?;
    sees_requests(object)?;
    let mut reference = object.pointer(&to.item.pointer()).ok_or("the backend is not there")?.clone();
    if let Some(fields) = reference.as_object_mut() {
        fields.shift_remove("weight");
        fields.shift_remove("filters");
    }
    let mut mirrored = json!({"backendRef": reference});
    if percent.fract() == 0.0 {
        mirrored["percent"] = (percent as u64).into();
    } else {
        let numerator = (percent * 1e4).round() as u64;
        mirrored["fraction"] = json!({"numerator": numerator, "denominator": 1_000_000});
    }
    let filter = json!({"type": "RequestMirror", "requestMirror": mirrored});
    match filters(rule).find(|filter| filter["type"] == "RequestMirror") {
        Some(own) if *own == filter => return Ok(Vec::new()),
        Some(_) => return Err("the rule has a mirror already".to_owned()),
        None => {}
    }
    let change = match rule["filters"].as_array() {
        Some(_) => add(&format!("{pointer}/filters/-"), &filter),
        None => add(&format!("{pointer}/filters"), &json!([filter])),
    };
    Ok(vec![test(&pointer, rule), change])
}

/// Takes the mirror away.
pub(super) fn unmirror(object: &Value, split: &Split) -> Result<Vec<Value>, String> {
    let (rule, pointer) = rule_of(object, split)?;
    let Some(index) = filters(rule).position(|filter| filter["type"] == "RequestMirror") else {
        return Ok(Vec::new());
    };
    let all = format!("{pointer}/filters");
    Ok(if filters(rule).count() == 1 {
        remove(object, &all)
    } else {
        remove(object, &format!("{all}/{index}"))
    })
}

/// Answers of a backend set a cookie; empty when they do already.
pub(super) fn set_cookie(object: &Value, to: &Backend, cookie: &str) -> Result<Vec<Value>, String> {
    sees_requests(object)?;
    let pointer = to.item.pointer();
    let item = object.pointer(&pointer).ok_or("the backend is not there")?;
    let change = json!({"add": [{"name": "Set-Cookie", "value": cookie}]});
    let filters = json!([{"type": "ResponseHeaderModifier", "responseHeaderModifier": change}]);
    if item["filters"] == filters {
        return Ok(Vec::new());
    }
    if !item["filters"].is_null() {
        return Err(format!("{} has filters itself", to.id));
    }
    Ok(vec![test(&pointer, item), add(&format!("{pointer}/filters"), &filters)])
}

/// Answers of a backend set no cookie any more.
pub(super) fn unset_cookie(object: &Value, to: &Backend) -> Vec<Value> {
    remove(object, &format!("{}/filters", to.item.pointer()))
}

fn filters(rule: &Value) -> impl Iterator<Item = &Value> {
    rule["filters"].as_array().into_iter().flatten()
}

fn sees_requests(object: &Value) -> Result<(), String> {
    match object["kind"].as_str() {
        Some("HTTPRoute" | "GRPCRoute") => Ok(()),
        _ => Err("connections have no headers".to_owned()),
    }
}
