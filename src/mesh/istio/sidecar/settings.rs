//! The settings of an injector: its templates and values, and the mesh config, with istiod's defaults.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::proxy_config;
use crate::base::{Error, Result};
use crate::document::{self, Limits};

/// The settings of the injector of one revision.
#[derive(Debug, Clone)]
pub struct InjectorSettings {
    /// The revision; empty for the default one.
    pub revision: String,
    /// Whether the nodes run containers that start before others and go on beside them.
    pub native_sidecars: bool,
    pub(super) templates: BTreeMap<String, String>,
    /// The templates of pods that name none.
    pub(super) default_templates: Vec<String>,
    /// Names that stand for several templates.
    pub(super) aliases: BTreeMap<String, Vec<String>>,
    /// Annotations of every pod.
    pub(super) annotations: BTreeMap<String, String>,
    pub(super) values: Value,
    pub(super) mesh: Value,
}

impl InjectorSettings {
    /// What the control plane's own environment says of containers that start before the others, when it says anything:
    /// `ENABLE_NATIVE_SIDECARS` among the values of istiod.
    pub fn native_wish(&self) -> Option<bool> {
        match &self.values["pilot"]["env"]["ENABLE_NATIVE_SIDECARS"] {
            Value::Bool(wish) => Some(*wish),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Reads the texts `config` and `values` of the injector's ConfigMap, and `mesh` of the ConfigMap `istio`. Without a mesh
    /// config istiod's defaults hold.
    ///
    /// # Errors
    /// When a text cannot be read, or there are no templates.
    pub fn read(revision: &str, config: &str, values: &str, mesh: Option<&str>) -> Result<Self> {
        let injector = "reading the ConfigMap of the injector";
        let config =
            read_map(config).map_err(|cause| Error::usage(injector, format!("data.config: {cause}")))?;
        let values =
            read_map(values).map_err(|cause| Error::usage(injector, format!("data.values: {cause}")))?;
        let mesh = read_map(mesh.unwrap_or("{}"))
            .and_then(|given| mesh_config(&given))
            .map_err(|cause| Error::usage("reading the mesh config", cause))?;
        let templates = texts(&config["templates"]);
        if templates.is_empty() {
            return Err(Error::usage(injector, "data.config has no templates")
                .advise("Give the ConfigMap istio-sidecar-injector of Istio 1.10 or newer, whole."));
        }
        let mut default_templates = list(&config["defaultTemplates"]);
        if default_templates.is_empty() {
            default_templates.push("sidecar".to_owned());
        }
        let aliases = config["aliases"].as_object().into_iter().flatten();
        Ok(Self {
            revision: if revision == "default" { String::new() } else { revision.to_owned() },
            native_sidecars: false,
            templates,
            default_templates,
            aliases: aliases.map(|(name, names)| (name.clone(), list(names))).collect(),
            annotations: texts(&config["injectedAnnotations"]),
            values,
            mesh,
        })
    }
}

/// The one map of a text, as Kubernetes reads YAML; an empty text is an empty map.
pub(super) fn read_map(text: &str) -> Result<Value, String> {
    let documents = document::read(&Arc::from(text), &Limits::default());
    let Some(document) = documents.into_iter().next() else { return Ok(json!({})) };
    let Some(tree) = document.tree else {
        let problem = document.problems.into_iter().next();
        let (message, at) = problem.map_or_else(Default::default, |problem| (problem.message, problem.start));
        let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        return Err(format!("line {line}: {message}"));
    };
    match tree.root().to_json() {
        Value::Null => Ok(json!({})),
        map @ Value::Object(_) => Ok(map),
        _ => Err("it is not a map".to_owned()),
    }
}

fn texts(map: &Value) -> BTreeMap<String, String> {
    let entries = map.as_object().into_iter().flatten();
    entries.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned()))).collect()
}

fn list(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The mesh config with the defaults of istiod (pkg/config/mesh). What is given replaces a default; the settings of proxies
/// are merged.
fn mesh_config(given: &Value) -> Result<Value, String> {
    let mut mesh = json!({
        "enableTracing": true, "ingressService": "istio-ingressgateway", "ingressControllerMode": "STRICT",
        "ingressClass": "istio", "trustDomain": "cluster.local", "enableAutoMtls": true,
        "outboundTrafficPolicy": {"mode": "ALLOW_ANY"}, "inboundTrafficPolicy": {"mode": "PASSTHROUGH"},
        "rootNamespace": "istio-system", "proxyListenPort": 15001, "proxyInboundListenPort": 15006,
        "connectTimeout": "10s", "dnsRefreshRate": "60s", "enablePrometheusMerge": true,
    });
    for (key, value) in given.as_object().into_iter().flatten() {
        mesh[key] = value.clone();
    }
    let mut proxy = proxy_config::defaults();
    proxy_config::merge(&mut proxy, &given["defaultConfig"])?;
    mesh["defaultConfig"] = proxy;
    Ok(mesh)
}
