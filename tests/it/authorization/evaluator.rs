//! The meaning of AuthorizationPolicies as Istio documents it, written down once more: on the text of the policies and one
//! request, with nothing of the model. For comparison only.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde_json::Value;

/// A request with everything that policies look at.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    /// `trust domain/ns/…/sa/…`; none: plain text.
    pub(super) principal: Option<String>,
    pub(super) source: IpAddr,
    pub(super) remote: IpAddr,
    pub(super) port: u16,
    pub(super) server_name: String,
    /// Whether the proxy reads HTTP; else nothing below counts.
    pub(super) http: bool,
    pub(super) host: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) claims: BTreeMap<String, Vec<String>>,
    /// The namespace of the policy that is asked.
    pub(super) policy_namespace: String,
}

/// Whether the policies let a request to a workload with these labels through.
pub(super) fn allows(policies: &[Value], labels: &BTreeMap<&str, &str>, sample: &Sample) -> bool {
    let applying: Vec<&Value> = policies.iter().filter(|policy| applies(policy, labels)).collect();
    let of = |action: &str| -> Vec<&Value> {
        let is = |policy: &&&Value| policy["spec"]["action"].as_str().unwrap_or("ALLOW") == action;
        applying.iter().filter(is).copied().collect()
    };
    if of("DENY").iter().any(|policy| matches(policy, false, sample)) {
        return false;
    }
    let allowing = of("ALLOW");
    allowing.is_empty() || allowing.iter().any(|policy| matches(policy, true, sample))
}

fn applies(policy: &Value, labels: &BTreeMap<&str, &str>) -> bool {
    let dry = policy["metadata"]["annotations"]["istio.io/dry-run"] == "true";
    let wanted = policy["spec"]["selector"]["matchLabels"].as_object().into_iter().flatten();
    !dry && wanted.into_iter().all(|(key, value)| labels.get(key.as_str()).copied() == value.as_str())
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn matches(policy: &Value, allow: bool, sample: &Sample) -> bool {
    let policy_namespace = policy["metadata"]["namespace"].as_str().expect("a namespace").to_owned();
    let sample = &Sample { policy_namespace, ..sample.clone() };
    let one = |list: &Value, inner: &str| {
        list.is_null() || items(list).iter().any(|item| fields(&item[inner], allow, sample) == Some(true))
    };
    items(&policy["spec"]["rules"]).iter().any(|rule| {
        let unusable = |list: &Value, inner: &str| {
            items(list).iter().any(|item| fields(&item[inner], allow, sample).is_none())
        };
        let conditions: Vec<Option<bool>> =
            items(&rule["when"]).iter().map(|item| condition(item, allow, sample)).collect();
        // One field of HTTP makes a whole rule of an ALLOW policy useless where HTTP is not read.
        let useless = unusable(&rule["from"], "source")
            || unusable(&rule["to"], "operation")
            || conditions.contains(&None);
        !useless
            && one(&rule["from"], "source")
            && one(&rule["to"], "operation")
            && conditions.iter().all(|holds| *holds == Some(true))
    })
}

/// Whether all fields of a source or an operation hold; `None` when one cannot be looked at and that matters.
fn fields(part: &Value, allow: bool, sample: &Sample) -> Option<bool> {
    let mut holds = true;
    for (name, values) in part.as_object().into_iter().flatten() {
        let (negated, kind) = match name.strip_prefix("not") {
            Some(rest) => (true, rest.to_ascii_lowercase()),
            None => (false, name.to_ascii_lowercase()),
        };
        if !sample.http && ["hosts", "methods", "paths", "requestprincipals"].contains(&kind.as_str()) {
            if allow {
                return None;
            }
            continue;
        }
        let found =
            items(values).iter().any(|value| holds_value(&kind, value.as_str().expect("text"), sample));
        holds &= found != negated;
    }
    Some(holds)
}

fn condition(condition: &Value, allow: bool, sample: &Sample) -> Option<bool> {
    let key = condition["key"].as_str().expect("a key");
    if !sample.http && key.starts_with("request.") {
        return if allow { None } else { Some(true) };
    }
    let any =
        |list: &Value| items(list).iter().any(|value| holds_key(key, value.as_str().expect("text"), sample));
    let values = condition["values"].is_null() || any(&condition["values"]);
    Some(values && !any(&condition["notValues"]))
}

fn holds_key(key: &str, value: &str, sample: &Sample) -> bool {
    if let Some(name) = key.strip_prefix("request.headers[").and_then(|rest| rest.strip_suffix(']')) {
        return sample.headers.get(name).is_some_and(|text| value == "*" || glob(value, text));
    }
    if let Some(name) = key.strip_prefix("request.auth.claims[").and_then(|rest| rest.strip_suffix(']')) {
        return claim(name, value, sample);
    }
    match key {
        "source.ip" => within(value, sample.source),
        "remote.ip" => within(value, sample.remote),
        "source.namespace" => holds_value("namespaces", value, sample),
        "source.principal" => holds_value("principals", value, sample),
        "destination.port" => value == sample.port.to_string(),
        "connection.sni" => glob(value, &sample.server_name),
        "request.auth.principal" => holds_value("requestprincipals", value, sample),
        "request.auth.audiences" => claim("aud", value, sample),
        other => panic!("{other}"),
    }
}

fn claim(name: &str, value: &str, sample: &Sample) -> bool {
    sample.claims.get(name).is_some_and(|list| list.iter().any(|text| glob(value, text)))
}

fn holds_value(kind: &str, value: &str, sample: &Sample) -> bool {
    let identity = || {
        let parts: Vec<&str> = sample.principal.as_deref()?.split('/').collect();
        Some((parts[2].to_owned(), parts[4].to_owned()))
    };
    match kind {
        "principals" => sample.principal.as_deref().is_some_and(|principal| glob(value, principal)),
        "namespaces" => identity().is_some_and(|(namespace, _)| glob(value, &namespace)),
        "serviceaccounts" => identity().is_some_and(|(namespace, account)| match value.split_once('/') {
            Some((owner, name)) => owner == namespace && name == account,
            None => namespace == sample.policy_namespace && value == account,
        }),
        "ipblocks" => within(value, sample.source),
        "remoteipblocks" => within(value, sample.remote),
        "requestprincipals" => {
            let one = |name: &str| sample.claims.get(name).and_then(|list| list.first()).cloned();
            let (Some(issuer), Some(subject)) = (one("iss"), one("sub")) else { return false };
            glob(value, &format!("{issuer}/{subject}"))
        }
        "hosts" => value == "*" || glob(&value.to_lowercase(), &sample.host.to_lowercase()),
        "methods" => glob(value, &sample.method),
        "paths" if value.contains('{') => template(value, &sample.path),
        "paths" => glob(value, &sample.path),
        "ports" => value == sample.port.to_string(),
        other => panic!("{other}"),
    }
}

/// `exact`, `prefix*`, `*suffix` and `*`, which takes everything that is not empty.
fn glob(pattern: &str, text: &str) -> bool {
    if pattern == "*" {
        return !text.is_empty();
    }
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(suffix), _) => text.ends_with(suffix),
        (None, Some(prefix)) => text.starts_with(prefix),
        (None, None) => pattern == text,
    }
}

fn template(pattern: &str, path: &str) -> bool {
    let mut segments = path.split('/');
    for wanted in pattern.split('/') {
        if wanted == "{**}" {
            return segments.next().is_some();
        }
        match segments.next() {
            Some(segment) if wanted == "{*}" => {
                if segment.is_empty() {
                    return false;
                }
            }
            Some(segment) if segment == wanted => {}
            _ => return false,
        }
    }
    segments.next().is_none()
}

fn within(block: &str, address: IpAddr) -> bool {
    let (network, length) = match block.split_once('/') {
        Some((network, length)) => (network, length.parse().expect("a length")),
        None => (block, if address.is_ipv4() { 32 } else { 128 }),
    };
    let network: IpAddr = network.parse().expect("an address");
    match (network, address) {
        (IpAddr::V4(network), IpAddr::V4(address)) => {
            let shift = 32 - length;
            shift == 32 || u32::from(network) >> shift == u32::from(address) >> shift
        }
        (IpAddr::V6(network), IpAddr::V6(address)) => {
            let shift = 128 - length;
            shift == 128 || u128::from(network) >> shift == u128::from(address) >> shift
        }
        _ => false,
    }
}
