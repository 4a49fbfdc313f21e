//! Every image that manifests run: of pods, of custom resources, and those that only a configuration
//! names, which an injector or an operator puts into pods later. And all of them moved to another registry.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use regex::Regex;
use serde_json::{Map, Value};

use crate::base::{FieldPath, ObjectRef, Place};
use crate::document::{self, Limits};

/// One field that names an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The complete reference, whatever the parts that the field writes it in.
    pub image: String,
    /// What it is now, when it was moved.
    pub moved: Option<String>,
    /// The field.
    pub place: Place,
}

/// Keys under which a map writes the repository of an image, and its tag.
const REPOSITORIES: [&str; 4] = ["repository", "name", "reference", "url"];
const TAGS: [&str; 3] = ["tag", "version", "linkerdVersion"];

static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let host = r"[a-zA-Z0-9][a-zA-Z0-9.-]*(:[0-9]+)?";
    let part = "[a-z0-9]+([._-]+[a-z0-9]+)*";
    let text = format!(
        "^({host}/)?{part}(/{part})*(:[A-Za-z0-9_][A-Za-z0-9_.-]{{0,127}})?(@sha256:[0-9a-f]{{64}})?$"
    );
    Regex::new(&text).ok()
});

fn is_reference(text: &str) -> bool {
    // The gateways of Istio write `auto` where the injector fills in the image.
    text != "auto" && text.len() < 512 && REFERENCE.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// Finds all images of objects; with `registry` (`HOST/PATH`) they are moved there, keeping their own paths.
pub fn find(objects: &mut [(ObjectRef, Value)], registry: Option<&str>) -> Vec<Field> {
    let mut found = Vec::new();
    for (reference, value) in objects {
        // A schema speaks of images and runs none.
        if reference.kind == "CustomResourceDefinition" {
            continue;
        }
        let mut walk = Walk { registry, found: Vec::new(), embedded: false };
        let scope = Scope::default();
        if reference.kind == "ConfigMap" {
            walk.configuration(value);
        } else {
            walk.value(value, &FieldPath::default(), &scope);
        }
        found.extend(walk.found.into_iter().map(|(path, image, moved)| {
            let place = Place { object: Some(reference.clone()), path, position: None };
            Field { image, moved, place }
        }));
    }
    found
}

/// The images of fields, each once, sorted.
pub fn list(fields: &[Field]) -> Vec<String> {
    let images = fields.iter().map(|field| field.moved.as_ref().unwrap_or(&field.image).clone());
    images.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Images that were different and are one after they were moved.
pub fn clashes(fields: &[Field]) -> Vec<(String, Vec<String>)> {
    let mut by_target: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for field in fields {
        if let Some(moved) = &field.moved {
            by_target.entry(moved).or_default().insert(&field.image);
        }
    }
    let several = by_target.into_iter().filter(|(_, from)| from.len() > 1);
    several.map(|(to, from)| (to.to_owned(), from.into_iter().map(str::to_owned).collect())).collect()
}

/// An image in another registry: its host is replaced, its path stays.
fn moved(image: &str, registry: &str) -> String {
    let path = match image.split_once('/') {
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => path,
        _ => image,
    };
    let registry = registry.trim_end_matches('/');
    // What is there already stays as it is.
    if image.starts_with(&format!("{registry}/")) { image.to_owned() } else { format!("{registry}/{path}") }
}

/// What maps above say for images that are written in part.
#[derive(Debug, Clone, Default)]
struct Scope {
    hub: Option<String>,
    tag: Option<String>,
    variant: Option<String>,
}

impl Scope {
    fn below(&self, map: &Map<String, Value>) -> Self {
        let text = |key: &str| map.get(key).and_then(plain).filter(|text| !text.is_empty());
        let mut scope = self.clone();
        if let Some(hub) = text("hub") {
            scope = Self { hub: Some(hub), tag: None, variant: text("variant") };
        }
        scope.tag = TAGS.iter().find_map(|key| text(key)).or(scope.tag);
        scope
    }

    /// The complete reference that a text stands for.
    fn complete(&self, text: &str) -> Option<String> {
        let full = match (&self.hub, &self.tag) {
            (Some(hub), Some(tag)) if !text.contains(['/', ':', '@']) => {
                let variant = self.variant.as_ref().map(|variant| format!("-{variant}")).unwrap_or_default();
                format!("{hub}/{text}:{tag}{variant}")
            }
            _ => text.to_owned(),
        };
        (text != "auto" && is_reference(&full)).then_some(full)
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

struct Walk<'w> {
    registry: Option<&'w str>,
    found: Vec<(FieldPath, String, Option<String>)>,
    /// Inside of a text that is configuration.
    embedded: bool,
}

impl Walk<'_> {
    /// Notes an image; gives what it becomes.
    fn note(&mut self, path: FieldPath, image: String) -> Option<String> {
        let moved = self.registry.map(|registry| moved(&image, registry)).filter(|moved| *moved != image);
        self.found.push((path, image, moved.clone()));
        moved
    }

    fn value(&mut self, value: &mut Value, path: &FieldPath, scope: &Scope) {
        match value {
            Value::Object(map) => self.map(map, path, scope),
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    let path = path.clone().index(index);
                    match item {
                        Value::String(text) => self.argument(text, path),
                        item => self.value(item, &path, scope),
                    }
                }
            }
            _ => {}
        }
    }

    fn map(&mut self, map: &mut Map<String, Value>, path: &FieldPath, scope: &Scope) {
        let scope = scope.below(map);
        let is_variable =
            map.get("name").and_then(Value::as_str).is_some_and(|name| name.ends_with("_IMAGE"));
        for (key, value) in map.iter_mut() {
            let path = path.clone().key(key);
            let names_image = key == "image" || key.ends_with("Image") || (is_variable && key == "value");
            match value {
                Value::String(text) if names_image => {
                    // In configuration a word alone is an image only where its registry is said.
                    let sure = !self.embedded || scope.hub.is_some() || text.contains(['/', ':']);
                    let full = scope.complete(text).filter(|_| sure);
                    if let Some(moved) = full.and_then(|full| self.note(path, full)) {
                        *text = moved;
                    }
                }
                Value::Object(parts) if names_image => {
                    if !self.parts(parts, &path, &scope) {
                        self.map(parts, &path, &scope);
                    }
                }
                // Modules of WebAssembly come from registries too.
                Value::String(text) if key == "url" && text.starts_with("oci://") => {
                    let image = text.trim_start_matches("oci://").to_owned();
                    if let Some(moved) =
                        Some(image).filter(|it| is_reference(it)).and_then(|it| self.note(path, it))
                    {
                        *text = format!("oci://{moved}");
                    }
                }
                value => self.value(value, &path, &scope),
            }
        }
    }

    /// `--proxy-image=REFERENCE`
    fn argument(&mut self, text: &mut String, path: FieldPath) {
        let Some((option, image)) = text.split_once('=') else { return };
        if option.starts_with("--") && option.ends_with("image") && is_reference(image) {
            let option = option.to_owned();
            if let Some(moved) = self.note(path, image.to_owned()) {
                *text = format!("{option}={moved}");
            }
        }
    }

    /// An image in parts: registry, repository and tag. Whether the map is one.
    fn parts(&mut self, map: &mut Map<String, Value>, path: &FieldPath, scope: &Scope) -> bool {
        let text = |key: &str| map.get(key).and_then(plain).filter(|text| !text.is_empty());
        let Some(key) = REPOSITORIES.iter().copied().find(|key| text(key).is_some()) else { return false };
        let repository = text(key).unwrap_or_default();
        let registry = text("registry");
        let scheme = if repository.starts_with("oci://") { "oci://" } else { "" };
        let mut image = repository.trim_start_matches("oci://").to_owned();
        if let Some(registry) = &registry {
            image = format!("{registry}/{image}");
        }
        let tag = ["tag", "version"].iter().find_map(|key| text(key)).or_else(|| scope.tag.clone());
        let tagged = match (text("digest"), tag) {
            _ if image.rsplit('/').next().is_some_and(|last| last.contains([':', '@'])) => image.clone(),
            (Some(digest), _) => format!("{image}@{digest}"),
            (None, Some(tag)) => format!("{image}:{tag}"),
            (None, None) => image.clone(),
        };
        if !is_reference(&tagged) {
            return false;
        }
        if self.note(path.clone(), tagged).is_some()
            && let Some(target) = self.registry
        {
            let moved = moved(&image, target);
            let (host, rest) = moved.split_once('/').unwrap_or(("", &moved));
            if registry.is_some() {
                map.insert("registry".to_owned(), host.into());
                map.insert(key.to_owned(), rest.into());
            } else {
                map.insert(key.to_owned(), format!("{scheme}{moved}").into());
            }
        }
        true
    }

    /// The texts of a ConfigMap that are YAML or JSON themselves.
    fn configuration(&mut self, value: &mut Value) {
        let Some(data) = value.get_mut("data").and_then(Value::as_object_mut) else { return };
        self.embedded = true;
        for (key, value) in data {
            let Value::String(text) = value else { continue };
            let Some(mut inner) = structured(text) else { continue };
            let before = inner.clone();
            self.value(&mut inner, &FieldPath::default().key("data").key(key), &Scope::default());
            if inner != before
                && let Some(written) = written(&inner, text)
            {
                *text = written;
            }
        }
    }
}

/// A text that is a map in YAML or JSON.
fn structured(text: &str) -> Option<Value> {
    if !text.contains(['\n', '{']) || !text.contains("mage") {
        return None;
    }
    let limits = Limits { expanded_nodes: 200_000, ..Limits::default() };
    let mut documents = document::read(&Arc::from(text), &limits).into_iter();
    let (first, more) = (documents.next()?, documents.next());
    let value = first.tree.filter(|_| more.is_none() && first.problems.is_empty())?.root().to_json();
    value.is_object().then_some(value)
}

/// The value in the language of the text that it came from.
fn written(value: &Value, like: &str) -> Option<String> {
    match (like.trim_start().starts_with('{'), like.trim_end().contains('\n')) {
        (true, true) => serde_json::to_string_pretty(value).ok(),
        (true, false) => serde_json::to_string(value).ok(),
        (false, _) => document::to_yaml(value).ok(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(value: Value) -> (ObjectRef, Value) {
        let reference = ObjectRef {
            api_version: "v1".to_owned(),
            kind: value["kind"].as_str().unwrap_or("Deployment").to_owned(),
            namespace: "mesh".to_owned(),
            name: "x".to_owned(),
        };
        (reference, value)
    }

    /// The images of one object and their paths; and the object after they were moved.
    fn both(value: Value) -> (Vec<(String, String)>, Value) {
        let mut objects = [object(value)];
        let found = find(&mut objects, None);
        let paths = found.into_iter().map(|field| (field.image, field.place.path.to_string())).collect();
        find(&mut objects, Some("mirror.example/m"));
        let [(_, value)] = objects;
        (paths, value)
    }

    fn pair(image: &str, path: &str) -> (String, String) {
        (image.to_owned(), path.to_owned())
    }

    #[test]
    fn images_of_pods_are_found_and_moved() {
        let digest = format!("quay.io/a/b@sha256:{}", "0".repeat(64));
        let (found, moved) = both(json!({"spec": {"template": {
        "metadata": {"annotations": {"sidecar.istio.io/proxyImage": "docker.io/istio/proxyv2:1"}},
        "spec": {
            "initContainers": [{"name": "i", "image": "busybox"}],
            "ephemeralContainers": [{"image": digest}],
            "containers": [{"image": "auto"}, {
                "name": "c", "image": "localhost:5000/a:1", "args": ["--proxy-image=a/p:2", "--image"],
                "env": [{"name": "INIT_IMAGE", "value": "docker.io/kumahq/init:2"}, {"name": "X", "value": "a/b:1"}],
            }],
            "volumes": [{"name": "models", "image": {"reference": "quay.io/m/n:3"}}],
        }}}}));
        let containers = "spec.template.spec.containers[1]";
        assert_eq!(
            found,
            [
                pair(
                    "docker.io/istio/proxyv2:1",
                    "spec.template.metadata.annotations[\"sidecar.istio.io/proxyImage\"]"
                ),
                pair("busybox", "spec.template.spec.initContainers[0].image"),
                pair(&digest, "spec.template.spec.ephemeralContainers[0].image"),
                pair("localhost:5000/a:1", &format!("{containers}.image")),
                pair("a/p:2", &format!("{containers}.args[0]")),
                pair("docker.io/kumahq/init:2", &format!("{containers}.env[0].value")),
                pair("quay.io/m/n:3", "spec.template.spec.volumes[0].image"),
            ]
        );
        let pod = &moved["spec"]["template"]["spec"];
        assert_eq!(pod["initContainers"][0]["image"], "mirror.example/m/busybox");
        assert_eq!(pod["containers"][1]["image"], "mirror.example/m/a:1");
        assert_eq!(pod["containers"][1]["args"], json!(["--proxy-image=mirror.example/m/a/p:2", "--image"]));
        assert_eq!(pod["containers"][0]["image"], "auto");
        assert_eq!(pod["volumes"][0]["image"]["reference"], "mirror.example/m/m/n:3");
    }

    #[test]
    fn images_of_configuration_are_found_and_moved() {
        let values = r#"{"global": {"hub": "docker.io/istio", "tag": "1.31.0", "variant": "distroless",
            "proxy": {"image": "proxyv2", "logLevel": "info"}, "proxy_init": {"image": "quay.io/x/init:1"}}}"#;
        let linkerd = "linkerdVersion: edge-1\nproxy:\n  image:\n    name: cr.l5d.io/linkerd/proxy\n    version: ''\n\
                       other: {image: {registry: ghcr.io, repository: a/b, tag: 3}}\n";
        let (found, moved) = both(json!({"kind": "ConfigMap", "data": {
            "values": values, "linkerd": linkerd, "config": "template: |\n  image: {{ .image }}\n", "note": "image: plain",
        }}));
        assert_eq!(
            found,
            [
                pair("docker.io/istio/proxyv2:1.31.0-distroless", "data.values.global.proxy.image"),
                pair("quay.io/x/init:1", "data.values.global.proxy_init.image"),
                pair("cr.l5d.io/linkerd/proxy:edge-1", "data.linkerd.proxy.image"),
                pair("ghcr.io/a/b:3", "data.linkerd.other.image"),
            ]
        );
        let inner: Value = serde_json::from_str(moved["data"]["values"].as_str().unwrap()).unwrap();
        assert_eq!(inner["global"]["proxy"]["image"], "mirror.example/m/istio/proxyv2:1.31.0-distroless");
        let inner = structured(moved["data"]["linkerd"].as_str().unwrap()).unwrap();
        assert_eq!(inner["proxy"]["image"]["name"], "mirror.example/m/linkerd/proxy");
        assert_eq!(
            inner["other"]["image"],
            json!({"registry": "mirror.example", "repository": "m/a/b", "tag": 3})
        );
        assert_eq!(moved["data"]["config"], "template: |\n  image: {{ .image }}\n");
    }

    #[test]
    fn custom_resources_have_images_and_schemas_have_none() {
        let (found, moved) = both(json!({"kind": "WasmPlugin", "spec": {"url": "oci://ghcr.io/a/w:1"}}));
        assert_eq!(found, [pair("ghcr.io/a/w:1", "spec.url")]);
        assert_eq!(moved["spec"]["url"], "oci://mirror.example/m/a/w:1");
        let crd = json!({"kind": "CustomResourceDefinition", "spec": {"image": "a/b:1"}});
        assert_eq!(both(crd.clone()), (Vec::new(), crd));
    }

    #[test]
    fn two_images_that_become_one_are_told() {
        let mut objects =
            [object(json!({"a": {"image": "quay.io/a/x:1"}, "b": {"image": "docker.io/a/x:1"}}))];
        let fields = find(&mut objects, Some("mirror.example"));
        assert_eq!(list(&fields), ["mirror.example/a/x:1"]);
        assert_eq!(clashes(&fields)[0].1, ["docker.io/a/x:1", "quay.io/a/x:1"]);
    }
}
