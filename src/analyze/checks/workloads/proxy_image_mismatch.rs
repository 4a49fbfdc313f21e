//! The check `proxy-image-mismatch`.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::document::{self, Limits};
use crate::mesh::istio::enrolment::{INJECTION_LABEL, PROXY_CONTAINER, REVISION_LABEL, injects};
use crate::mesh::istio::injector::{config_map_of, injector_values};
use crate::resource::Typed;
use crate::resource::core::Workload;
use crate::resource::istio::ProxyConfig;

check! {
    /// Pods of a namespace run another image of the proxy than the injector would give them now.
    ///
    /// ## Why it hurts
    /// After an upgrade of the control plane the old proxies stay until their pods are made anew. Proxies more than one
    /// release behind are not supported, and they lack fixes.
    ///
    /// ## How to fix
    /// Restart the workloads of the namespace: `kubectl rollout restart deployment -n NAMESPACE`.
    pub static PROXY_IMAGE_MISMATCH = "proxy-image-mismatch", ["IST0158"], Warning, ["Namespace", "Pod", "ConfigMap"], run
}

/// As many pods are pointed at.
const SHOWN: usize = 5;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let values = injector_values(context.estate);
    let variants = Variants::new(context);
    let mut old: BTreeMap<&str, Vec<(&'e Workload<'e>, NodeRef<'e>, &str)>> = BTreeMap::new();
    let mut unread = false;
    for pod in context.kubernetes.workloads.iter().filter(|one| one.object.reference.kind == "Pod") {
        let name = pod.object.reference.namespace.as_str();
        let Some(namespace) = context.kubernetes.namespace(name).filter(|namespace| injects(namespace))
        else {
            continue;
        };
        unread |= pod.pod.is_none();
        let by_namespace =
            if namespace.label(INJECTION_LABEL).is_some() { None } else { namespace.label(REVISION_LABEL) };
        let revision = pod.label(REVISION_LABEL).or(by_namespace);
        let wanted = values.get(config_map_of(revision).as_str()).and_then(|values| values.image.as_deref());
        let Some(wanted) = wanted.filter(|_| pod.annotation("sidecar.istio.io/proxyImage").is_none()) else {
            continue;
        };
        let variant = variants.of(pod).map(|variant| format!("{wanted}-{variant}"));
        for container in pod.containers() {
            let (Some(image), PROXY_CONTAINER) =
                (container.get("image"), container.get("name").and_then(NodeRef::as_str).unwrap_or_default())
            else {
                continue;
            };
            let runs = image.as_str().unwrap_or_default();
            if runs != wanted && variant.as_deref() != Some(runs) && runs != "auto" {
                old.entry(name).or_default().push((pod, image, wanted));
            }
        }
    }
    if unread && !values.is_empty() {
        findings.not_checked("the images of pods are not in the input");
    }
    for (name, pods) in old {
        let Some(namespace) = context.kubernetes.namespace(name) else { continue };
        let wanted = pods[0].2;
        let count = text::plural(pods.len(), "pod");
        let draft =
            findings.object(namespace, format!("{count} run another proxy than the injector's `{wanted}`"));
        draft.help(format!("restart them: kubectl rollout restart deployment -n {name}"));
        for (pod, image, _) in pods.into_iter().take(SHOWN) {
            draft.related(pod.object, image, format!("runs {}", image.as_str().unwrap_or_default()));
        }
    }
}

/// The variants of the image that ProxyConfigs ask for.
struct Variants<'e> {
    mesh: Option<&'e str>,
    namespaces: FxHashMap<&'e str, &'e str>,
    workloads: FxHashMap<&'e str, Vec<(&'e Typed<'e, ProxyConfig<'e>>, &'e str)>>,
}

impl<'e> Variants<'e> {
    fn new(context: &CheckContext<'e>) -> Self {
        let config = &context.istio.config;
        let mesh = config.proxy_image_type.as_deref();
        let mut variants = Self { mesh, namespaces: FxHashMap::default(), workloads: FxHashMap::default() };
        for proxy in &context.catalog.proxy_configs {
            let Some(variant) = proxy.spec.image.as_ref().and_then(|image| image.image_type) else {
                continue;
            };
            let namespace = proxy.object.reference.namespace.as_str();
            if proxy.spec.selector.is_some() {
                variants.workloads.entry(namespace).or_default().push((proxy, variant));
            } else if namespace == config.root_namespace {
                variants.mesh = Some(variant);
            } else {
                variants.namespaces.insert(namespace, variant);
            }
        }
        variants
    }

    /// The variant of a pod: the nearest setting wins.
    fn of(&self, pod: &Workload<'e>) -> Option<String> {
        let namespace = pod.object.reference.namespace.as_str();
        let selected = self.workloads.get(namespace).into_iter().flatten().find(|(proxy, _)| {
            let labels = proxy.spec.selector.as_ref().map(|selector| &selector.match_labels);
            labels.is_none_or(|labels| pod.has_labels(labels))
        });
        let written = pod.annotation("proxy.istio.io/config").and_then(image_type);
        written
            .or_else(|| pod.annotation("sidecar.istio.io/proxyImageType").map(str::to_owned))
            .or_else(|| selected.map(|(_, variant)| (*variant).to_owned()))
            .or_else(|| self.namespaces.get(namespace).map(|variant| (*variant).to_owned()))
            .or_else(|| self.mesh.map(str::to_owned))
            .filter(|variant| !variant.is_empty() && variant != "default")
    }
}

fn image_type(config: &str) -> Option<String> {
    let documents = document::read(&Arc::from(config), &Limits::default());
    let tree = documents.into_iter().next()?.tree?;
    tree.root().at(&["image", "imageType"]).and_then(NodeRef::as_str).map(str::to_owned)
}
