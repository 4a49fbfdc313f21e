//! Pods that were injected before, and containers of the proxy that users write themselves: what was added before is taken
//! out before templates look at the pod, and what the user says of the proxy holds over what templates say.

use serde_json::{Map, Value, json};

use super::{OVERRIDES, Request, STATUS, annotation, items, named, prometheus, proxy, proxy_mut};
use crate::mesh::istio::enrolment::PROXY_CONTAINER;
use crate::resource::core::merge;

/// The lists of containers that templates add to.
const LISTS: [&str; 2] = ["containers", "initContainers"];

/// The pod as templates see it: without what an earlier injection added, and with the user's own containers of then.
pub(super) fn strip(request: &Request<'_>) -> Result<Value, String> {
    let mut pod = request.pod.clone();
    if let Some(status) = status(&pod) {
        for list in LISTS {
            let added = status[list].as_array().cloned().unwrap_or_default();
            if let Some(containers) = pod["spec"][list].as_array_mut() {
                containers.retain(|container| !added.contains(&container["name"]));
            }
        }
        prometheus::forget(&mut pod, request.status_port());
        if let Some(annotations) = pod["metadata"]["annotations"].as_object_mut() {
            annotations.shift_remove(STATUS);
        }
    }
    let kept = overridden(&pod)?;
    for list in LISTS {
        for container in kept[list].as_array().into_iter().flatten() {
            if container["name"].as_str().is_some_and(|name| named(&pod, list, name).is_none()) {
                match &mut pod["spec"][list] {
                    Value::Array(containers) => containers.push(container.clone()),
                    containers => *containers = json!([container]),
                }
            }
        }
    }
    Ok(pod)
}

/// What an earlier injection added.
fn status(pod: &Value) -> Option<Value> {
    serde_json::from_str(annotation(pod, STATUS)?).ok()
}

/// The user's own containers, kept from an earlier injection.
fn overridden(pod: &Value) -> Result<Value, String> {
    let text = annotation(pod, OVERRIDES).unwrap_or("{}");
    serde_json::from_str(text).map_err(|error| format!("the annotation {OVERRIDES} is not JSON: {error}"))
}

/// Lays the user's own containers over those that templates added.
pub(super) fn reapply(mut pod: Value, added: &Value, request: &Request<'_>) -> Result<Value, String> {
    let original = request.pod;
    let (before, kept) = (status(original), overridden(original)?);
    let mut overrides = Map::new();
    for list in LISTS {
        for name in items(added, list).iter().filter_map(|container| container["name"].as_str()) {
            let again = before.as_ref().and_then(|status| status[list].as_array());
            if again.is_some_and(|names| names.iter().any(|one| one == name)) {
                continue;
            }
            let kept =
                kept[list].as_array().into_iter().flatten().find(|container| container["name"] == name);
            let written = || {
                LISTS.iter().find_map(|from| {
                    named(original, from, name).filter(|_| list != "containers" || *from == list)
                })
            };
            let Some(own) = kept.or_else(written) else { continue };
            let mut own = own.clone();
            // The word `auto` asks for the image of the template.
            if let Some(own) =
                own.as_object_mut().filter(|own| own.get("image").is_some_and(|it| it == "auto"))
            {
                own.shift_remove("image");
            }
            merge(&mut pod, &json!({"spec": {list: [own]}}))?;
            overrides
                .entry(list)
                .or_insert_with(|| json!([]))
                .as_array_mut()
                .into_iter()
                .for_each(|all| all.push(own.clone()));
        }
    }
    if before.is_none() && annotation(original, STATUS).is_none() && !overrides.is_empty() {
        let text = super::go_json(&Value::Object(overrides));
        if let Some(annotations) = super::texts(&mut pod, "annotations") {
            annotations.insert(OVERRIDES.to_owned(), text.into());
        }
    }
    follow_user(&mut pod, request);
    Ok(pod)
}

/// Where the user has the proxy run as another user, the container that sets up its traffic is told.
fn follow_user(pod: &mut Value, request: &Request<'_>) {
    let Some(own) = proxy(request.pod) else { return };
    let context = &own["securityContext"];
    let (user, group) = (context["runAsUser"].as_i64(), context["runAsGroup"].as_i64());
    let setup = ["istio-init", "istio-validation"].into_iter();
    let Some(setup) = setup.clone().find(|name| named(pod, "initContainers", name).is_some()) else { return };
    let tproxy = request.proxy_config()["interceptionMode"] == "TPROXY"
        || annotation(pod, "sidecar.istio.io/interceptionMode") == Some("TPROXY");
    if (user.is_none() && group.is_none()) || proxy(pod).is_none_or(|proxy| proxy["name"] != PROXY_CONTAINER)
    {
        return;
    }
    if let (true, Some(_), Some(proxy)) = (tproxy, user, proxy_mut(pod)) {
        proxy["securityContext"]["runAsUser"] = 0.into();
    }
    let containers = pod["spec"]["initContainers"].as_array_mut();
    let Some(container) = containers.and_then(|all| all.iter_mut().find(|one| one["name"] == setup)) else {
        return;
    };
    if !tproxy && setup == "istio-validation" {
        for (field, id) in [("runAsUser", user), ("runAsGroup", group)] {
            if let Some(id) = id {
                container["securityContext"][field] = id.into();
            }
        }
    }
    let Some(user) = user.filter(|user| *user != 0) else { return };
    let arguments = container["args"].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice);
    let flag = arguments.iter().position(|argument| argument == "-u");
    if let Some(value) = flag.and_then(|flag| arguments.get_mut(flag + 1)) {
        *value = user.to_string().into();
    }
}
