//! What a control plane has for a proxy (istiod's `/debug/config_dump?proxyID=`), read as if it were the proxy's own dump:
//! with it a difference says who is behind.
//!
//! istiod writes the fields as protobuf's JSON has them (`routeConfig`), Envoy as they are declared (`route_config`).

use serde_json::{Map, Value};

use super::verify::{Has, Verified, read_dump};
use crate::base::{Error, Result};
use crate::routing::Difference;

/// The path that a control plane answers for a proxy.
pub fn path(name: &str, namespace: &str) -> String {
    format!("/debug/config_dump?proxyID={name}.{namespace}")
}

/// Reads what a control plane has for a proxy.
///
/// # Errors
///
/// When it is not the JSON of a config_dump.
pub fn read(name: &str, text: &[u8]) -> Result<Has> {
    let dump: Value = serde_json::from_slice(text).map_err(|error| {
        Error::usage(format!("reading what {name} has for the proxy"), error)
            .advise("Give what istiod answers to /debug/config_dump?proxyID=POD.NAMESPACE.")
    })?;
    read_dump(name, declared(dump).to_string().as_bytes())
}

/// The same with the names of fields as they are declared.
fn declared(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(declared).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (declared_name(&name), declared(value)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
        other => other,
    }
}

fn declared_name(name: &str) -> String {
    // Names of filters and of domains are keys, too; they have dots.
    if name.contains(['.', '/', '|', ':']) {
        return name.to_owned();
    }
    let mut declared = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            declared.push('_');
        }
        declared.push(letter.to_ascii_lowercase());
    }
    declared.replace("consecutive5xx", "consecutive_5xx")
}

/// Says of each difference of a proxy who is behind, by what the control plane makes of the same objects.
pub fn compare_with(proxy: &mut Verified, control_plane: &Verified, name: &str) {
    let theirs = control_plane.differences();
    for own in proxy.told_by(name).iter_mut().filter(|own| own.behind.is_none()) {
        own.behind = Some(match theirs.iter().find(|other| meets(own, other)) {
            None => "proxy",
            Some(other) if other.after.outcome == own.after.outcome => "control-plane",
            Some(_) => "both",
        });
    }
}

/// Whether a difference is about the request that shows another one.
fn meets(own: &Difference, other: &Difference) -> bool {
    let same_hosts = own.hosts.is_empty() || own.hosts.iter().any(|host| other.hosts.contains(host));
    own.listener == other.listener
        && same_hosts
        && (own.description == other.description || other.region.contains(&own.witness.point()) == Some(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_have_the_names_that_envoy_shows() {
        let found = declared(json!({
            "routeConfig": [{ "virtualHosts": 1, "@type": "aB" }],
            "outlierDetection": { "consecutive5xx": 5, "enforcingConsecutive5xx": 0 },
            "envoy.filters.http.rBac": { "statPrefix": "aB" },
        }));
        let expected = json!({
            "route_config": [{ "virtual_hosts": 1, "@type": "aB" }],
            "outlier_detection": { "consecutive_5xx": 5, "enforcing_consecutive_5xx": 0 },
            "envoy.filters.http.rBac": { "stat_prefix": "aB" },
        });
        assert_eq!(found, expected);
        assert!(read("istiod", b"[").is_err());
    }
}
