//! IstioOperator, the file of Istio's own installer, and MeshInstall: each from the other. The gateways of that installer
//! come from charts that are not published; their settings are put to the published chart as far as it has them.

use serde_json::{Map, Value, json};

use crate::mesh::install_spec::{InstallSpec, MeshInstall, Metadata, Translated, merge};

/// The kind of its files, and their API group.
pub const OPERATOR: (&str, &str) = ("IstioOperator", "install.istio.io");

/// Its components, our parts, and the key below which the part's chart takes what the component's `k8s` says; empty for the
/// root of the part's own values.
const COMPONENTS: [(&str, &str, &str); 4] =
    [("base", "base", ""), ("pilot", "istiod", "pilot"), ("cni", "cni", ""), ("ztunnel", "ztunnel", "")];
const GATEWAYS: [(&str, &str, &str); 2] = [
    ("ingressGateways", "ingressgateway", "istio-ingressgateway"),
    ("egressGateways", "egressgateway", "istio-egressgateway"),
];
/// Settings that have the same name and shape in the charts' values.
const SAME: [&str; 7] = [
    "resources",
    "nodeSelector",
    "tolerations",
    "affinity",
    "podAnnotations",
    "replicaCount",
    "imagePullPolicy",
];

/// An IstioOperator as MeshInstall.
pub fn from_operator(file: &Value) -> Translated<MeshInstall> {
    let spec = &file["spec"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut out = InstallSpec {
        mesh: "istio".to_owned(),
        profile: text(&spec["profile"]),
        revision: text(&spec["revision"]),
        ..InstallSpec::default()
    };
    let mut left_out = Vec::new();
    let mut values = spec["values"].clone();
    if !values.is_object() {
        values = json!({});
    }
    merge(&mut values, &spec["unvalidatedValues"]);
    if values["gateways"].as_object().is_some_and(|gateways| !gateways.is_empty()) {
        left_out.push("spec.values.gateways: the published gateway chart has values of its own".to_owned());
    }
    let known = ["profile", "revision", "namespace", "values", "unvalidatedValues", "components"];
    for (key, value) in
        spec.as_object().into_iter().flatten().filter(|(key, _)| !known.contains(&key.as_str()))
    {
        match key.as_str() {
            "hub" | "tag" => put(&mut values, &["global", key], value),
            "meshConfig" | "compatibilityVersion" => put(&mut values, &[key], value),
            _ => left_out.push(format!("spec.{key}: an installation from charts has nothing of that kind")),
        }
    }
    let components = &spec["components"];
    for (component, part, below) in COMPONENTS {
        let place = format!("spec.components.{component}");
        enable(&components[component], part, &mut out);
        let target: Vec<&str> = if below.is_empty() { vec![part] } else { vec![below] };
        settings(&components[component], &place, &target, false, &mut values, &mut left_out);
    }
    for (list, part, name) in GATEWAYS {
        for (index, gateway) in components[list].as_array().into_iter().flatten().enumerate() {
            let place = format!("spec.components.{list}[{index}]");
            if index > 0 {
                left_out
                    .push(format!("{place}: install further gateways on their own, with the chart gateway"));
                continue;
            }
            enable(gateway, part, &mut out);
            let given = text(&gateway["name"]);
            if !given.is_empty() && given != name {
                put(&mut values, &[part, "name"], &gateway["name"]);
            }
            if let Some(label) = gateway.get("label") {
                put(&mut values, &[part, "labels"], label);
            }
            settings(gateway, &place, &[part], true, &mut values, &mut left_out);
        }
    }
    out.values = values.as_object().cloned().unwrap_or_default();
    out.values.shift_remove("gateways");
    let name = if out.revision.is_empty() { String::new() } else { format!("istio-{}", out.revision) };
    let namespace = [&spec["namespace"], &file["metadata"]["namespace"]].map(text);
    let namespace = namespace.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    Translated { file: MeshInstall::new(Metadata { name, namespace }, out), left_out }
}

fn enable(component: &Value, part: &str, out: &mut InstallSpec) {
    match component["enabled"].as_bool() {
        Some(true) => out.with.push(part.to_owned()),
        Some(false) => out.without.push(part.to_owned()),
        None => {}
    }
}

/// What a component says of its workload, as values below `target`.
fn settings(
    component: &Value,
    place: &str,
    target: &[&str],
    is_gateway: bool,
    values: &mut Value,
    left_out: &mut Vec<String>,
) {
    let mut at = |path: &[&str], value: &Value| put(values, &[target, path].concat(), value);
    for (key, value) in component.as_object().into_iter().flatten() {
        match key.as_str() {
            "enabled" | "name" | "label" | "k8s" => {}
            "hub" | "tag" if !is_gateway => at(&[key], value),
            _ => left_out.push(format!("{place}.{key}: say it with the options of the installation")),
        }
    }
    for (key, value) in component["k8s"].as_object().into_iter().flatten() {
        let scale = |min: &str, max: &str| [(min.to_owned(), "minReplicas"), (max.to_owned(), "maxReplicas")];
        match (key.as_str(), is_gateway) {
            (key, _) if SAME.contains(&key) => at(&[key], value),
            ("env", _) => environment(value, place, &mut at, left_out),
            ("serviceAnnotations", false) => at(&["serviceAnnotations"], value),
            ("serviceAnnotations", true) => at(&["service", "annotations"], value),
            ("service", true) => at(&["service"], value),
            ("hpaSpec", _) => {
                let names = if is_gateway {
                    scale("minReplicas", "maxReplicas")
                } else {
                    scale("autoscaleMin", "autoscaleMax")
                };
                for (name, theirs) in names.iter().filter(|(_, theirs)| value.get(theirs).is_some()) {
                    let path: &[&str] = if is_gateway { &["autoscaling", name] } else { &[name] };
                    at(path, &value[*theirs]);
                }
                let more = value.as_object().into_iter().flatten();
                for (field, _) in
                    more.filter(|(field, _)| !["minReplicas", "maxReplicas"].contains(&field.as_str()))
                {
                    left_out.push(format!("{place}.k8s.hpaSpec.{field}: the chart has no value for it"));
                }
            }
            _ => left_out.push(format!("{place}.k8s.{key}: the chart has no value for it")),
        }
    }
}

/// A list of variables as a map.
fn environment(list: &Value, place: &str, at: &mut impl FnMut(&[&str], &Value), left_out: &mut Vec<String>) {
    for variable in list.as_array().into_iter().flatten() {
        let name = variable["name"].as_str().unwrap_or_default();
        match variable.get("value") {
            Some(value) => at(&["env", name], value),
            None => left_out.push(format!("{place}.k8s.env {name}: the chart takes plain values only")),
        }
    }
}

/// A MeshInstall of Istio as IstioOperator.
pub fn to_operator(file: &MeshInstall) -> Translated<Value> {
    let spec = &file.spec;
    let mut left_out = Vec::new();
    let mut out = json!({
        "apiVersion": format!("{}/v1alpha1", OPERATOR.1), "kind": OPERATOR.0,
        "metadata": {"name": if file.metadata.name.is_empty() { "istio" } else { &file.metadata.name }},
        "spec": {},
    });
    for (key, value) in
        [("profile", &spec.profile), ("revision", &spec.revision), ("namespace", &file.metadata.namespace)]
    {
        if !value.is_empty() {
            out["spec"][key] = value.as_str().into();
        }
    }
    for (key, value, why) in [
        ("version", &spec.version, "istioctl installs its own version; or say spec.tag"),
        ("chart", &spec.chart, "istioctl has charts of its own; see --manifests"),
    ] {
        if !value.is_empty() {
            left_out.push(format!("spec.{key}: {why}"));
        }
    }
    for (parts, enabled) in [(&spec.with, true), (&spec.without, false)] {
        for part in parts {
            if let Some((component, ..)) = COMPONENTS.iter().find(|(_, known, _)| known == part) {
                out["spec"]["components"][*component]["enabled"] = enabled.into();
            } else if let Some((list, _, name)) = GATEWAYS.iter().find(|(_, known, _)| known == part) {
                out["spec"]["components"][*list] = json!([{"name": name, "enabled": enabled}]);
            }
        }
    }
    let mut values = Value::Object(spec.values.clone());
    for (_, part, _) in GATEWAYS {
        if values.get(part).is_some() {
            left_out.push(format!("spec.values.{part}: istioctl's gateways have other values"));
        }
    }
    for part in ["base", "istiod"] {
        // What is for one part alone is known by its name there: no two of Istio's charts use one name for two things.
        let own = values.as_object_mut().and_then(|map| map.shift_remove(part)).unwrap_or_default();
        merge(&mut values, &own);
    }
    if let Some(map) = values.as_object_mut() {
        GATEWAYS.iter().for_each(|(_, part, _)| drop(map.shift_remove(*part)));
        for key in ["meshConfig", "compatibilityVersion"] {
            if let Some(value) = map.shift_remove(key) {
                out["spec"][key] = value;
            }
        }
        if !map.is_empty() {
            out["spec"]["values"] = Value::Object(map.clone());
        }
    }
    Translated { file: out, left_out }
}

/// Sets the value at a path, over maps that may be there.
fn put(values: &mut Value, path: &[&str], value: &Value) {
    let patch = path.iter().rev().fold(value.clone(), |below, key| {
        let mut map = Map::new();
        map.insert((*key).to_owned(), below);
        Value::Object(map)
    });
    merge(values, &patch);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operator_becomes_an_installation_and_what_it_cannot_say_is_named() {
        let file = json!({"kind": "IstioOperator", "metadata": {"namespace": "mesh"}, "spec": {
            "profile": "demo", "hub": "registry.example.com/istio", "revision": "canary", "meshConfig": {"accessLogFile": "/dev/stdout"},
            "values": {"global": {"logAsJson": true}},
            "components": {
                "cni": {"enabled": true, "k8s": {"overlays": []}},
                "pilot": {"k8s": {"env": [{"name": "A", "value": "1"}, {"name": "B", "valueFrom": {}}],
                    "hpaSpec": {"minReplicas": 2}, "resources": {"requests": {"cpu": "1"}}}},
                "egressGateways": [{"enabled": false}],
                "ingressGateways": [{"name": "edge", "enabled": true, "k8s": {"service": {"type": "NodePort"}}}, {"name": "more"}]}}});
        let Translated { file: made, left_out } = from_operator(&file);
        assert_eq!(made.metadata, Metadata { name: "istio-canary".to_owned(), namespace: "mesh".to_owned() });
        assert_eq!(
            (&made.spec.with[..], &made.spec.without[..]),
            (&["cni".to_owned(), "ingressgateway".to_owned()][..], &["egressgateway".to_owned()][..])
        );
        assert_eq!(
            Value::Object(made.spec.values.clone()),
            json!({
                "global": {"logAsJson": true, "hub": "registry.example.com/istio"},
                "meshConfig": {"accessLogFile": "/dev/stdout"},
                "pilot": {"env": {"A": "1"}, "autoscaleMin": 2, "resources": {"requests": {"cpu": "1"}}},
                "ingressgateway": {"name": "edge", "service": {"type": "NodePort"}},
            })
        );
        let places: Vec<&str> = left_out.iter().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(
            places,
            [
                "spec.components.pilot.k8s.env B",
                "spec.components.cni.k8s.overlays",
                "spec.components.ingressGateways[1]"
            ]
        );

        let back = to_operator(&made);
        assert_eq!(back.file["spec"]["components"]["cni"]["enabled"], true);
        assert_eq!(back.file["spec"]["meshConfig"], file["spec"]["meshConfig"]);
        assert_eq!(back.file["spec"]["values"]["pilot"]["autoscaleMin"], 2);
        assert!(back.left_out[0].starts_with("spec.values.ingressgateway"), "{:?}", back.left_out);
    }
}
