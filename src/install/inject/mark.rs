//! The mark that makes a mesh add its proxy when the pods are made.

use serde_json::{Map, Value};

use super::{Made, Subject};
use crate::mesh::injection::{Injector, has_container};

/// A pod with the mark of a mesh.
pub fn mark(injector: &'static Injector, &Subject { workload, pod, .. }: &Subject<'_>) -> Made {
    let Some(mark) = &injector.mark else {
        return Made::Left(format!("{} has no mark that pods bear", injector.mesh));
    };
    let said = &pod["metadata"][mark.place][mark.key];
    if has_container(workload, injector.container) {
        return Made::Left(format!("its pods have the container {} already", injector.container));
    }
    if pod["spec"]["hostNetwork"] == true {
        return Made::Left("its pods use the network of their node (hostNetwork)".to_owned());
    }
    if let Some(said) = said.as_str() {
        return Made::Left(format!("its pods say {}: {said}", mark.key));
    }
    let mut pod = pod.clone();
    for map in ["/metadata", &format!("/metadata/{}", mark.place)] {
        let (parent, key) = map.rsplit_once('/').unwrap_or_default();
        if let Some(parent) = pod.pointer_mut(parent).and_then(Value::as_object_mut)
            && parent.get(key).is_none_or(|value| !value.is_object())
        {
            parent.insert(key.to_owned(), Value::Object(Map::new()));
        }
    }
    pod["metadata"][mark.place][mark.key] = mark.value.into();
    let reason =
        format!("{} adds its proxy when pods are made, by {}: {}", injector.mesh, mark.key, mark.value);
    Made::Injected { pod, mesh: injector.mesh, revision: String::new(), reason }
}
