//! The injector: which webhooks ask for sidecars, and the values it fills its template with.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::enrolment::REVISION_LABEL;
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::selects;

/// The group of webhook configurations.
pub const ADMISSION: &str = "admissionregistration.k8s.io";

/// The name of the injector's ConfigMap; that of a revision has its name behind a hyphen.
pub const CONFIG_MAP: &str = "istio-sidecar-injector";

/// Labels as pairs.
pub type LabelPairs<'l> = [(&'l str, &'l str)];

/// One webhook of a configuration.
#[derive(Debug, Clone, Copy)]
pub struct Webhook<'e> {
    /// The configuration.
    pub object: &'e Object,
    /// The webhook in it.
    pub node: NodeRef<'e>,
    /// Its name.
    pub name: &'e str,
}

/// The webhooks of an object.
pub fn webhooks_of(object: &Object) -> impl Iterator<Item = Webhook<'_>> {
    let list = object.root().get("webhooks").into_iter().flat_map(NodeRef::items);
    list.map(move |node| {
        let name = node.get("name").and_then(NodeRef::as_str).unwrap_or_default();
        Webhook { object, node, name }
    })
}

/// The webhooks of Istio's injectors: of each configuration that has one in Istio's domain, or names a revision.
pub fn injectors(estate: &Estate) -> Vec<Webhook<'_>> {
    let configurations = estate.of_kind(ADMISSION, "MutatingWebhookConfiguration");
    let ours = configurations.filter(|object| {
        !revisions_of(object).is_empty()
            || webhooks_of(object).any(|webhook| webhook.name.ends_with("istio.io"))
    });
    ours.flat_map(webhooks_of).collect()
}

/// The revisions that a configuration names, in its labels and in the selectors of its webhooks.
pub fn revisions_of(object: &Object) -> BTreeSet<&str> {
    let mut revisions: BTreeSet<&str> = object.label(REVISION_LABEL).into_iter().collect();
    for webhook in webhooks_of(object) {
        for selector in
            ["namespaceSelector", "objectSelector"].into_iter().filter_map(|key| webhook.node.get(key))
        {
            revisions.extend(selector.at(&["matchLabels", REVISION_LABEL]).and_then(NodeRef::as_str));
            let expressions = selector.get("matchExpressions").into_iter().flat_map(NodeRef::items);
            let of_revision =
                |node: &NodeRef<'_>| node.get("key").and_then(NodeRef::as_str) == Some(REVISION_LABEL);
            let values = expressions.filter(of_revision).filter_map(|node| node.get("values"));
            revisions.extend(values.flat_map(NodeRef::items).filter_map(NodeRef::as_str));
        }
    }
    revisions
}

impl Webhook<'_> {
    /// Whether it is asked about a pod with these labels, in a namespace with those.
    pub fn takes<'l>(&self, namespace: &LabelPairs<'l>, pod: &LabelPairs<'l>) -> bool {
        let test = |selector: &str, labels: &LabelPairs<'l>| {
            let find = |key: &str| labels.iter().find(|(known, _)| *known == key).map(|(_, value)| *value);
            selects(self.node.get(selector), &find)
        };
        test("namespaceSelector", namespace) && test("objectSelector", pod)
    }
}

/// What the values of an injector say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InjectorValues {
    /// The image of the proxy, without a variant.
    pub image: Option<String>,
    /// Whether namespaces without a label are injected too.
    pub by_default: bool,
}

/// The values of every injector of the estate, by the name of its ConfigMap.
pub fn injector_values(estate: &Estate) -> BTreeMap<&str, InjectorValues> {
    let maps = estate.of_kind("", "ConfigMap").filter(|map| map.reference.name.starts_with(CONFIG_MAP));
    maps.filter_map(|map| {
        let text = map.root().at(&["data", "values"]).and_then(NodeRef::as_str)?;
        let values: Value = serde_json::from_str(text).ok()?;
        Some((map.reference.name.as_str(), read(&values)))
    })
    .collect()
}

/// The ConfigMap of the injector of a revision.
pub fn config_map_of(revision: Option<&str>) -> String {
    match revision {
        None | Some("" | "default") => CONFIG_MAP.to_owned(),
        Some(revision) => format!("{CONFIG_MAP}-{revision}"),
    }
}

fn read(values: &Value) -> InjectorValues {
    let text = |value: &Value| match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let global = &values["global"];
    let image = text(&global["proxy"]["image"]).and_then(|image| {
        if image.contains('/') {
            return Some(image);
        }
        Some(format!("{}/{image}:{}", text(&global["hub"])?, text(&global["tag"])?))
    });
    let by_default =
        values["sidecarInjectorWebhook"]["enableNamespacesByDefault"].as_bool().unwrap_or_default();
    InjectorValues { image, by_default }
}
