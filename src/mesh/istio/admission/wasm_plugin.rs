//! WasmPlugin: where the module comes from, and its environment.

use std::collections::BTreeSet;

use super::report::{Report, at};
use super::{common, names};
use crate::resource::Typed;
use crate::resource::istio::WasmPlugin;
use crate::resource::istio::wasm_plugin::EnvValueSource;

pub(super) fn check<'e>(object: &Typed<'e, WasmPlugin<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    common::targets(spec.target_ref.as_ref(), &spec.target_refs, report);
    match spec.url.filter(|url| !url.is_empty()) {
        None => report.missing(spec.node, "url"),
        Some(url) => {
            let scheme = url.split_once("://").map(|(scheme, _)| scheme);
            if let Some(scheme) =
                scheme.filter(|scheme| !["http", "https", "oci", "file", ""].contains(scheme))
            {
                report
                    .refuse(at(spec.node, "url"), format!("`{scheme}` is none of http, https, oci and file"));
            }
        }
    }
    let lower_hex = |text: &str| {
        text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    if let Some(hash) = spec.sha256.filter(|hash| !hash.is_empty() && !lower_hex(hash)) {
        report
            .refuse(at(spec.node, "sha256"), format!("`{hash}` is not a hash: 64 digits, 0 to 9 and a to f"));
    }
    for (field, text, most) in
        [("pluginName", spec.plugin_name, 256), ("imagePullSecret", spec.image_pull_secret, 253)]
    {
        if let Some(text) = text.filter(|text| text.len() > most) {
            report.refuse(
                at(spec.node, field),
                format!("{} characters, at most {most} are permitted", text.len()),
            );
        }
    }
    let mut seen = BTreeSet::new();
    for variable in spec.vm_config.iter().flat_map(|config| &config.env) {
        match variable.name.filter(|name| !name.is_empty()) {
            None => report.missing(variable.node, "name"),
            Some(name) if !seen.insert(name) => {
                report.refuse(at(variable.node, "name"), format!("another variable has the name `{name}`"));
            }
            Some(_) => {}
        }
        let host = variable.value_from == Some(EnvValueSource::Host);
        if host && variable.value.is_some_and(|value| !value.is_empty()) {
            report.refuse(at(variable.node, "value"), "the value comes from the HOST, so none is given");
        }
    }
    for port in spec.matches.iter().flat_map(|one| &one.ports) {
        report.hold(at(port.node, "number"), names::port(port.number.unwrap_or_default()));
    }
}
