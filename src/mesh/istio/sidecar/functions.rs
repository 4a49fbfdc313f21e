//! The functions that the injector's templates have beside those of sprig (pkg/kube/inject, template.go).

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value as Json;

use super::view::{json_of, struct_json};
use crate::helm::{Element, Function, Map, Object, Type, Value};

use Type::{Any, Text};

type Outcome = Result<Value, String>;

/// All of them.
pub(super) static FUNCTIONS: &[Function] = &[
    Function::own("annotation", &[Any, Text, Any], None, annotation),
    Function::own("isset", &[Any, Text], None, |a| Ok(texts(&a[0])?.contains_key(text(&a[1])).into())),
    Function::own("valueOrDefault", &[Any, Any], None, |a| {
        let is_empty = a[0].is_nil() || a[0].as_str() == Some("");
        Ok(a[usize::from(is_empty)].clone())
    }),
    Function::own("excludeInboundPort", &[Any, Text], None, exclude_inbound_port),
    Function::own("includeInboundPorts", &[Any], None, |a| Ok(ports(&a[0], |_| true).into())),
    Function::own("applicationPorts", &[Any], None, |a| {
        Ok(ports(&a[0], |name| name != super::PROXY_CONTAINER).into())
    }),
    Function::own("kubevirtInterfaces", &[Text], None, |a| Ok(a[0].clone())),
    Function::own("excludeInterfaces", &[Text], None, |a| Ok(a[0].clone())),
    Function::own("toJSON", &[Any], None, |a| Ok(texts_json(&texts(&a[0])?).into())),
    Function::own("fromJSON", &[Text], None, |a| {
        Ok(serde_json::from_str(text(&a[0])).map_or_else(|_| "{}".into(), Value::from_json))
    }),
    Function::own("structToJSON", &[Any], None, |a| {
        Ok(if a[0].is_nil() { "{}".into() } else { struct_json(&a[0]).into() })
    }),
    Function::own("protoToJSON", &[Any], None, |a| Ok(super::proxy_config::written(&json_of(&a[0])).into())),
    Function::own("toYaml", &[Any], None, |a| Ok((a[0].to_yaml_text() + "\n").into())),
    Function::own("indent", &[Any, Text], None, |a| {
        let spaces = match &a[0] {
            Value::Int(count, _) => usize::try_from(*count).unwrap_or_default().min(100),
            _ => return Err("the number of spaces is not a whole number".to_owned()),
        };
        Ok(text(&a[1]).replace('\n', &format!("\n{}", " ".repeat(spaces))).into())
    }),
    Function::own("directory", &[Text], None, |a| {
        let path = text(&a[0]);
        Ok(path[..path.rfind('/').map_or(0, |slash| slash + 1)].into())
    }),
    Function::own("contains", &[Text, Text], None, |a| Ok(text(&a[1]).contains(text(&a[0])).into())),
    Function::own("toLower", &[Text], None, |a| Ok(text(&a[0]).to_lowercase().into())),
    Function::own("appendMultusNetwork", &[Text, Text], None, |a| {
        Ok(append_network(text(&a[0]), text(&a[1])).into())
    }),
    // The environment of the control plane is not known here.
    Function::own("env", &[Text, Text], None, |a| Ok(a[1].clone())),
    Function::own("omit", &[Any], Some(Text), |a| {
        let mut kept = texts(&a[0])?;
        kept.retain(|key, _| !a[1..].iter().any(|omitted| omitted.as_str() == Some(key)));
        Ok(map_of(kept))
    }),
    Function::own("strdict", &[], Some(Text), |a| {
        let pairs =
            a.chunks(2).map(|pair| (text(&pair[0]).to_owned(), pair.get(1).map_or("", text).to_owned()));
        Ok(map_of(pairs.collect()))
    }),
    Function::own("mergeMaps", &[], Some(Any), |a| merged(a).map(map_of)),
    Function::own("toJsonMap", &[], Some(Any), |a| Ok(texts_json(&merged(a)?).into())),
    Function::own("omitNil", &[Any], None, |a| Ok(without_nil(&a[0]).unwrap_or_default())),
    Function::own("formatDuration", &[Any], None, |a| Ok(duration(a[0].as_str().unwrap_or("0s")).into())),
    Function::own("otelResourceAttributes", &[Any, Any, Any, Text, Any], None, resource_attributes),
];

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A map of texts; an empty one for nothing.
fn texts(value: &Value) -> Result<BTreeMap<String, String>, String> {
    match value {
        Value::Nil => Ok(BTreeMap::new()),
        Value::Map(map) => Ok(map
            .entries()
            .into_iter()
            .map(|(key, value)| (key.to_string(), value.to_plain_text()))
            .collect()),
        other => Err(format!("wrong type for value; expected map[string]string; got {}", other.type_name())),
    }
}

fn map_of(texts: BTreeMap<String, String>) -> Value {
    let entries = texts.into_iter().map(|(key, value)| (Rc::from(key), value.into()));
    Value::Map(Map::of(Element::Text, entries.collect()))
}

fn texts_json(texts: &BTreeMap<String, String>) -> String {
    super::go_json(&texts.iter().map(|(key, value)| (key.clone(), Json::from(value.as_str()))).collect())
}

fn merged(maps: &[Value]) -> Result<BTreeMap<String, String>, String> {
    let mut out = BTreeMap::new();
    for map in maps {
        out.extend(texts(map)?);
    }
    Ok(out)
}

/// The annotation of an object's metadata, or a default as it prints.
fn annotation(a: &[Value]) -> Outcome {
    let Value::Object(object) = &a[0] else {
        return Err(format!("wrong type for value; expected v1.ObjectMeta; got {}", a[0].type_name()));
    };
    let Object::Foreign(metadata) = &**object else { return Err("expected v1.ObjectMeta".to_owned()) };
    let annotations = texts(&metadata.member("Annotations").unwrap_or_default())?;
    let given = annotations.get(text(&a[1])).cloned();
    Ok(given.unwrap_or_else(|| a[2].to_plain_text()).into())
}

/// Ports that are not captured, with one more of them.
fn exclude_inbound_port(a: &[Value]) -> Outcome {
    let port = a[0].to_plain_text();
    let (port, excluded) = (port.trim(), text(&a[1]));
    if port.is_empty() || port == "0" || excluded.split(',').any(|one| one == port) {
        return Ok(a[1].clone());
    }
    let known = excluded.split(',').map(str::trim).filter(|one| !one.is_empty());
    Ok(known.chain([port]).collect::<Vec<_>>().join(",").into())
}

/// The ports of containers, those of datagrams aside.
fn ports(containers: &Value, wanted: impl Fn(&str) -> bool) -> String {
    let json = json_of(containers);
    let chosen = json.as_array().into_iter().flatten();
    let chosen = chosen.filter(|one| wanted(one["name"].as_str().unwrap_or_default()));
    let all = chosen.flat_map(|one| one["ports"].as_array().into_iter().flatten());
    let streams = all.filter(|port| !matches!(port["protocol"].as_str(), Some("UDP" | "SCTP")));
    streams.map(|port| port["containerPort"].to_string()).collect::<Vec<_>>().join(",")
}

/// The networks of Multus with one more: names after commas, or a list in JSON.
fn append_network(existing: &str, network: &str) -> String {
    if existing.is_empty() {
        return network.to_owned();
    }
    let Some(end) = existing.rfind(']') else {
        let known = existing.split(',').any(|one| one.trim() == network);
        return if known { existing.to_owned() } else { format!("{existing}, {network}") };
    };
    let Ok(Json::Array(networks)) = serde_json::from_str(existing) else { return existing.to_owned() };
    let (namespace, name) = network.split_once('/').unwrap_or(("", network));
    let known =
        |one: &Json| one["name"] == name && one["namespace"].as_str().unwrap_or_default() == namespace;
    if networks.iter().any(known) {
        return existing.to_owned();
    }
    let more = if namespace.is_empty() { String::new() } else { format!(", \"namespace\": \"{namespace}\"") };
    format!("{}, {{\"name\": \"{name}\"{more}}}{}", &existing[..end], &existing[end..])
}

/// A value without what is nothing in it; maps and lists of which nothing is left are nothing.
fn without_nil(value: &Value) -> Option<Value> {
    match value {
        Value::Nil => None,
        Value::Map(map) => {
            let entries = map.entries();
            let kept: Vec<_> =
                entries.iter().filter_map(|(key, value)| Some((key.clone(), without_nil(value)?))).collect();
            (entries.is_empty() || !kept.is_empty()).then(|| Value::Map(kept.into_iter().collect()))
        }
        Value::List(list) => {
            let kept: Vec<Value> = list.items.iter().filter_map(without_nil).collect();
            (list.items.is_empty() || !kept.is_empty()).then(|| Value::list(kept))
        }
        other => Some(other.clone()),
    }
}

/// A duration of JSON (`90s`) as Go prints it (`1m30s`).
fn duration(text: &str) -> String {
    let Ok(seconds) = text.trim_end_matches('s').parse::<u64>() else { return text.to_owned() };
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) => format!("{s}s"),
        (0, m, s) => format!("{m}m{s}s"),
        (h, m, s) => format!("{h}h{m}m{s}s"),
    }
}

/// What identifies a service to OpenTelemetry, when a provider of the mesh asks for it.
fn resource_attributes(a: &[Value]) -> Outcome {
    let mesh = json_of(&a[0]);
    let mut providers = mesh["extensionProviders"].as_array().into_iter().flatten();
    let wanted =
        |one: &Json| one["opentelemetry"]["serviceAttributeEnrichment"] == "OTEL_SEMANTIC_CONVENTIONS";
    if !providers.any(wanted) {
        return Ok("".into());
    }
    let (annotations, labels, namespace) = (texts(&a[1])?, texts(&a[2])?, text(&a[3]));
    let containers = json_of(&a[4]);
    let containers = containers.as_array().map_or(&[][..], Vec::as_slice);
    let filled = |text: Option<&String>| text.filter(|text| !text.is_empty()).cloned();
    let own = |name: &str| filled(annotations.get(&format!("resource.opentelemetry.io/service.{name}")));
    let version = || match containers {
        [only] => image_version(only["image"].as_str().unwrap_or_default()),
        _ => None,
    };
    let instance = || Some(format!("{namespace}.$(POD_NAME).{}", containers.first()?["name"].as_str()?));
    let attributes = [
        ("namespace", own("namespace").or_else(|| filled(Some(&namespace.to_owned())))),
        (
            "version",
            own("version").or_else(|| filled(labels.get("app.kubernetes.io/version"))).or_else(version),
        ),
        ("instance.id", own("instance.id").or_else(instance)),
    ];
    let known = attributes.into_iter().filter_map(|(name, value)| Some(format!("service.{name}={}", value?)));
    Ok(known.collect::<Vec<_>>().join(",").into())
}

/// Tag and digest of an image.
fn image_version(image: &str) -> Option<String> {
    let (name, digest) = image.split_once('@').map_or((image, None), |(name, digest)| (name, Some(digest)));
    let tag = name.rsplit('/').next().and_then(|last| last.split_once(':')).map(|(_, tag)| tag);
    match (tag, digest) {
        (Some(tag), Some(digest)) => Some(format!("{tag}@{digest}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}
