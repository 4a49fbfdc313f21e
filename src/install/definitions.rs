//! Definitions of kinds are shared by everybody in a cluster and hold everybody's objects: one is never made older, and
//! no version goes away in which objects are stored.

use serde_json::Value;

use crate::base::text;
use crate::helm::Version;

/// Where definitions say of which release they are.
const RELEASES: [&str; 4] = [
    "/metadata/annotations/gateway.networking.k8s.io~1bundle-version",
    "/metadata/labels/app.kubernetes.io~1version",
    "/metadata/annotations/meshctl.io~1version",
    "/metadata/labels/helm.sh~1chart",
];

/// Why a definition may not replace the one that is there; `None` when it may.
pub(super) fn refusal(live: &Value, desired: &Value, allow_downgrade: bool) -> Option<String> {
    let versions = |object: &Value| -> Vec<String> {
        let all = object["spec"]["versions"].as_array().into_iter().flatten();
        all.filter_map(|version| Some(version["name"].as_str()?.to_owned())).collect()
    };
    let new = versions(desired);
    let stored = live["status"]["storedVersions"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let lost: Vec<&str> = stored.filter(|version| !new.iter().any(|known| known == version)).collect();
    if !lost.is_empty() {
        return Some(format!(
            "objects may be stored as {}, which the new definition does not have; migrate them first",
            text::list(&lost, 4)
        ));
    }
    if allow_downgrade {
        return None;
    }
    let gone: Vec<String> = versions(live).into_iter().filter(|version| !new.contains(version)).collect();
    if !gone.is_empty() {
        return Some(format!(
            "the definition in the cluster has {} besides, so it is of another release; --allow-downgrade replaces it",
            text::list(&gone, 4)
        ));
    }
    let (old, new) = (release(live)?, release(desired)?);
    (parse(&new)? < parse(&old)?).then(|| {
        format!("the definition in the cluster is of {old}, this one of {new}; --allow-downgrade replaces it")
    })
}

/// The release of a definition, as it says itself.
fn release(object: &Value) -> Option<String> {
    let found = RELEASES.iter().find_map(|place| object.pointer(place)?.as_str())?;
    // A chart is named with its version.
    let digits = found.find(|c: char| c.is_ascii_digit())?;
    Some(found[digits..].to_owned())
}

fn parse(text: &str) -> Option<Version> {
    Version::parse(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn definition(versions: &[&str], stored: &[&str], release: &str) -> Value {
        let versions: Vec<Value> = versions.iter().map(|name| json!({"name": name})).collect();
        json!({
            "metadata": {"annotations": {"gateway.networking.k8s.io/bundle-version": release}},
            "spec": {"versions": versions}, "status": {"storedVersions": stored},
        })
    }

    #[test]
    fn definitions_never_become_older() {
        let live = definition(&["v1", "v1beta1"], &["v1"], "v1.4.0");
        assert_eq!(refusal(&live, &definition(&["v1", "v1beta1"], &[], "v1.10.0"), false), None);
        let older = refusal(&live, &definition(&["v1", "v1beta1"], &[], "v1.3.0"), false).unwrap();
        assert!(older.contains("v1.4.0") || older.contains("1.4.0"), "{older}");
        assert_eq!(refusal(&live, &definition(&["v1", "v1beta1"], &[], "v1.3.0"), true), None);
        assert!(refusal(&live, &definition(&["v1"], &[], "v1.5.0"), false).unwrap().contains("v1beta1"));
        let stored = refusal(&live, &definition(&["v1beta1"], &[], "v1.5.0"), true).unwrap();
        assert!(stored.contains("stored as v1"), "{stored}");
    }
}
