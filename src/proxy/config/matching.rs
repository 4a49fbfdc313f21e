//! A route's match and action in a few words. The path comes first, as istioctl writes it, then all other conditions.

use serde_json::Value;

use crate::proxy::redact::redact;

/// The conditions of a route.
pub(super) fn match_text(matcher: &Value) -> String {
    let mut matcher = matcher.clone();
    redact(&mut matcher);
    let Some(fields) = matcher.as_object() else { return String::new() };
    let text = |field: &str| matcher[field].as_str();
    let mut words = Vec::new();
    let path = text("prefix")
        .map(|prefix| format!("{prefix}*"))
        .or_else(|| text("path").map(str::to_owned))
        .or_else(|| text("path_separated_prefix").map(|prefix| format!("PathPrefix:{prefix}")))
        .or_else(|| matcher["safe_regex"]["regex"].as_str().map(|regex| format!("regex {regex}")))
        .or_else(|| matcher["path_match_policy"]["name"].as_str().map(|name| format!("policy {name}")));
    words.extend(path);
    if matcher["case_sensitive"] == Value::Bool(false) {
        words.push("(any case)".to_owned());
    }
    let items = |field: &str| matcher[field].as_array().cloned().unwrap_or_default();
    words.extend(items("headers").iter().map(header_text));
    words.extend(items("query_parameters").iter().map(|item| format!("?{}", test_text(item))));
    words.extend(items("cookies").iter().map(|item| format!("cookie {}", test_text(item))));
    for (field, value) in fields {
        match field.as_str() {
            "grpc" => words.push("grpc".to_owned()),
            "connect_matcher" => words.push("CONNECT".to_owned()),
            "runtime_fraction" => {
                words.push(format!("{} of requests", share(&value["default_value"])));
            }
            "tls_context" | "dynamic_metadata" | "filter_state" => words.push(format!("{field} {value}")),
            _ => {}
        }
    }
    words.join(" ")
}

fn header_text(matcher: &Value) -> String {
    match matcher["name"].as_str() {
        Some(":method") if matcher["invert_match"].is_null() => {
            matcher["string_match"]["exact"].as_str().map_or_else(|| test_text(matcher), str::to_owned)
        }
        _ => test_text(matcher),
    }
}

/// `end-user=jason`, `x-tag~=v[12]`, `!canary`.
fn test_text(matcher: &Value) -> String {
    let name = matcher["name"].as_str().unwrap_or_default();
    let not = if matcher["invert_match"] == Value::Bool(true) { "!" } else { "" };
    let test = &matcher["string_match"];
    let any_case = if test["ignore_case"] == Value::Bool(true) { " (any case)" } else { "" };
    let of = |field: &str, old: &str| test[field].as_str().or_else(|| matcher[old].as_str());
    let regex =
        test["safe_regex"]["regex"].as_str().or_else(|| matcher["safe_regex_match"]["regex"].as_str());
    let value = of("exact", "exact_match")
        .map(|text| format!("={text}"))
        .or_else(|| of("prefix", "prefix_match").map(|text| format!("={text}*")))
        .or_else(|| of("suffix", "suffix_match").map(|text| format!("=*{text}")))
        .or_else(|| of("contains", "contains_match").map(|text| format!("=*{text}*")))
        .or_else(|| regex.map(|text| format!("~={text}")));
    match (value, &matcher["range_match"], &matcher["present_match"]) {
        (Some(value), ..) => format!("{not}{name}{value}{any_case}"),
        (None, range @ Value::Object(_), _) => {
            let end = |field: &str| match &range[field] {
                Value::Null => "0".to_owned(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            format!("{not}{name} in {}..{}", end("start"), end("end"))
        }
        (None, _, Value::Bool(false)) => format!("{not}!{name}"),
        (None, ..) => format!("{not}{name}"),
    }
}

/// A `FractionalPercent`.
pub(super) fn share(percent: &Value) -> String {
    let of = match percent["denominator"].as_str() {
        Some("MILLION") => 10_000.0,
        Some("TEN_THOUSAND") => 100.0,
        _ => 1.0,
    };
    let numerator = percent["numerator"].as_f64().unwrap_or(0.0);
    format!("{}%", numerator / of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_condition_is_shown() {
        let exact = |name: &str, text: &str| json!({"name": name, "string_match": {"exact": text}});
        for (matcher, expected) in [
            (json!({"prefix": "/a", "case_sensitive": true}), "/a*"),
            (json!({"path": "/a", "case_sensitive": false}), "/a (any case)"),
            (
                json!({"path_separated_prefix": "/a", "headers": [exact(":method", "GET")]}),
                "PathPrefix:/a GET",
            ),
            (json!({"safe_regex": {"regex": "/v[12]"}, "grpc": {}}), "regex /v[12] grpc"),
            (
                json!({"prefix": "/", "headers": [exact("end-user", "jason"), {"name": "a", "present_match": false},
                    {"name": "b", "invert_match": true, "string_match": {"prefix": "x", "ignore_case": true}},
                    {"name": "c", "safe_regex_match": {"regex": "y+"}}, {"name": "n", "range_match": {"start": "1", "end": "9"}}]}),
                "/* end-user=jason !a !b=x* (any case) c~=y+ n in 1..9",
            ),
            (
                json!({"prefix": "/", "query_parameters": [exact("q", "1"), {"name": "p", "present_match": true}],
                    "runtime_fraction": {"default_value": {"numerator": 5, "denominator": "TEN_THOUSAND"}}}),
                "/* ?q=1 ?p 0.05% of requests",
            ),
            (
                json!({"prefix": "/", "headers": [exact("authorization", "Basic x")]}),
                "/* authorization=[redacted]",
            ),
        ] {
            assert_eq!(match_text(&matcher), expected);
        }
    }
}
