//! PeerAuthentication and RequestAuthentication.

use super::report::{Report, at, entries, strings};
use super::{common, names};
use crate::resource::Typed;
use crate::resource::istio::request_authentication::JwtRule;
use crate::resource::istio::{PeerAuthentication, RequestAuthentication};

pub(super) fn check_peer<'e>(object: &Typed<'e, PeerAuthentication<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    let Some(ports) = spec.node.get("portLevelMtls") else { return };
    if spec.selector.as_ref().is_none_or(|selector| selector.match_labels.is_empty()) {
        report.refuse(ports, "modes of single ports need a `selector` with labels");
    }
    for (key, name, _) in entries(spec.node, "portLevelMtls") {
        report.hold(key, name.parse::<i64>().map_or(Some(format!("`{name}` is not a port")), names::port));
    }
}

pub(super) fn check_request<'e>(object: &Typed<'e, RequestAuthentication<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    common::targets(spec.target_ref.as_ref(), &spec.target_refs, report);
    for rule in &spec.jwt_rules {
        jwt_rule(rule, report);
    }
}

fn jwt_rule<'e>(rule: &JwtRule<'e>, report: &mut Report<'e>) {
    let uri = rule.keys_uri().filter(|uri| !uri.is_empty());
    if rule.issuer.is_none_or(str::is_empty) && uri.is_none() {
        report.refuse(rule.node, "one of `issuer` and `jwksUri` must be set");
    }
    if let Some(uri) = uri.filter(|uri| !is_url(uri)) {
        report.refuse(at(rule.node, "jwksUri"), format!("`{uri}` is not a URL of http or https"));
    }
    for field in ["audiences", "fromParams", "fromCookies", "spaceDelimitedClaims"] {
        for (item, _) in strings(rule.node, field).filter(|(_, text)| text.is_empty()) {
            report.refuse(item, "this must not be empty");
        }
    }
    for header in &rule.from_headers {
        if header.name.is_none_or(str::is_empty) {
            report.missing(header.node, "name");
        }
    }
    if let Some(keys) = rule.jwks.filter(|keys| !keys.is_empty()) {
        self::keys(rule, keys, report);
    }
    for one in &rule.output_claim_to_headers {
        for (field, text) in [("claim", one.claim), ("header", one.header)] {
            match text.filter(|text| !text.is_empty()) {
                None => report.missing(one.node, field),
                Some(name) if field == "header" => report.hold(at(one.node, field), names::header_name(name)),
                Some(_) => {}
            }
        }
    }
    report.hold(at(rule.node, "timeout"), rule.timeout.as_ref().and_then(names::duration));
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

/// Keys in the object itself.
fn keys<'e>(rule: &JwtRule<'e>, text: &str, report: &mut Report<'e>) {
    let node = at(rule.node, "jwks");
    let Ok(serde_json::Value::Object(set)) = serde_json::from_str::<serde_json::Value>(text) else {
        return report.refuse(node, "this is not a set of keys (a JSON object with `keys`)");
    };
    let list = set.get("keys").and_then(serde_json::Value::as_array);
    if list.into_iter().flatten().any(|key| key.get("d").is_some()) {
        report.warn(node, "these keys hold a private one, which nobody needs to check tokens");
    }
}
