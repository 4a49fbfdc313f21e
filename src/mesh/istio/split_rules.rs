//! Rules and mirrors that a canary adds to a VirtualService. A rule with more conditions stands right above the one that it
//! is taken from, so everything before both decides as before.

use serde_json::{Value, json};

use crate::mesh::rules::{Mark, add, remove, rule_of, test, unused};
use crate::model::{Backend, Split};

const HTTP: &str = "/spec/http";

/// The rule with a mark, above the rule of the split.
pub(super) fn above(
    object: &Value,
    split: &Split,
    name: &str,
    mark: &Mark,
    to: &Backend,
) -> Result<Vec<Value>, String> {
    let (rule, pointer) = http_rule(object, split)?;
    unused(object, HTTP, name)?;
    let mut new = rule.clone();
    let fields = new.as_object_mut().ok_or("the rule is no map")?;
    for field in ["mirror", "mirrors", "mirrorPercentage", "mirrorPercent", "mirror_percent"] {
        fields.shift_remove(field);
    }
    let mut matches =
        rule["match"].as_array().filter(|list| !list.is_empty()).cloned().unwrap_or(vec![json!({})]);
    let wanted = match (mark, mark.expression()) {
        (_, Some(regex)) => json!({"regex": regex}),
        (Mark::Header(_, value) | Mark::Cookie(_, value), None) => json!({"exact": value}),
    };
    for one in &mut matches {
        let headers = &mut one["headers"];
        if !headers[mark.header()].is_null() {
            return Err(format!("the rule asks for the header {} itself", mark.header()));
        }
        headers[mark.header()] = wanted.clone();
    }
    let item = object.pointer(&to.item.pointer()).ok_or("the backend is not there")?;
    let mut route = item.clone();
    if let Some(route) = route.as_object_mut() {
        route.shift_remove("weight");
    }
    fields.insert("name".to_owned(), name.into());
    fields.insert("match".to_owned(), matches.into());
    fields.insert("route".to_owned(), json!([route]));
    Ok(vec![test(&pointer, rule), add(&pointer, &new)])
}

/// Copies of a share of the rule's requests, in percent; empty when they are made already.
pub(super) fn mirror(
    object: &Value,
    split: &Split,
    to: &Backend,
    percent: f64,
) -> Result<Vec<Value>, String> {
    let (rule, pointer) = http_rule(object, split)?;
    let item = object.pointer(&to.item.pointer()).ok_or("the backend is not there")?;
    if rule["mirror"] == item["destination"] && rule["mirrorPercentage"]["value"] == percent {
        return Ok(Vec::new());
    }
    if ["mirror", "mirrors"].iter().any(|field| !rule[*field].is_null()) {
        return Err("the rule has a mirror already".to_owned());
    }
    // As the API server writes it back: a whole number has no fraction.
    let value = if percent.fract() == 0.0 { json!(percent as u64) } else { json!(percent) };
    Ok(vec![
        test(&pointer, rule),
        add(&format!("{pointer}/mirror"), &item["destination"]),
        add(&format!("{pointer}/mirrorPercentage"), &json!({"value": value})),
    ])
}

/// Takes the mirror away.
pub(super) fn unmirror(object: &Value, split: &Split) -> Result<Vec<Value>, String> {
    let (_, pointer) = http_rule(object, split)?;
    let parts = ["mirror", "mirrorPercentage"].map(|field| remove(object, &format!("{pointer}/{field}")));
    Ok(parts.concat())
}

/// Answers of a backend set a cookie; empty when they do already.
pub(super) fn set_cookie(object: &Value, to: &Backend, cookie: &str) -> Result<Vec<Value>, String> {
    let pointer = to.item.pointer();
    let item = object.pointer(&pointer).ok_or("the backend is not there")?;
    let headers = json!({"response": {"add": {"Set-Cookie": cookie}}});
    if item["headers"] == headers {
        return Ok(Vec::new());
    }
    if !item["headers"].is_null() {
        return Err(format!("{} changes headers itself", to.id));
    }
    Ok(vec![test(&pointer, item), add(&format!("{pointer}/headers"), &headers)])
}

/// Answers of a backend set no cookie any more.
pub(super) fn unset_cookie(object: &Value, to: &Backend) -> Vec<Value> {
    remove(object, &format!("{}/headers", to.item.pointer()))
}

fn http_rule<'v>(object: &'v Value, split: &Split) -> Result<(&'v Value, String), String> {
    let (rule, pointer) = rule_of(object, split)?;
    if pointer.starts_with(HTTP) {
        Ok((rule, pointer))
    } else {
        Err("connections have no headers".to_owned())
    }
}
