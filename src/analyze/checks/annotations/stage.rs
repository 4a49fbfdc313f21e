//! The checks `deprecated-annotation` and `alpha-annotation`.

use super::written;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::annotations::{Stage, find, is_written_by_istio};
use crate::mesh::istio::enrolment::INJECT_LABEL;
use crate::resource::core::Workload;

check! {
    /// An annotation is on its way out.
    ///
    /// ## Why it hurts
    /// It works today. A later release of Istio will not read it any more.
    ///
    /// ## How to fix
    /// Use what stands in its place: for `sidecar.istio.io/inject`, the label of that name; for settings of statistics,
    /// `proxy.istio.io/config` or a Telemetry.
    pub static DEPRECATED_ANNOTATION = "deprecated-annotation", ["IST0135"], Info, [], deprecated
}

check! {
    /// An annotation is alpha: it may change from one release to the next.
    ///
    /// ## Why it hurts
    /// It may be renamed or dropped by an upgrade. Many annotations that everybody uses are alpha, so this rule runs only
    /// when it is selected: `--select alpha-annotation`, before an upgrade.
    ///
    /// ## How to fix
    /// Read the notes of the next release before you upgrade.
    pub static ALPHA_ANNOTATION = "alpha-annotation", ["IST0136"], Info, [], alpha
}

fn deprecated<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for one in written(context) {
        let Some(annotation) = find(one.name).filter(|annotation| annotation.deprecated) else { continue };
        let replaced = annotation.name == INJECT_LABEL;
        // With the label beside it, somebody keeps both for older releases.
        if replaced && one.workload.is_some_and(|workload| workload.label(INJECT_LABEL).is_some()) {
            continue;
        }
        let draft = findings.at(one.object, one.key, format!("the annotation `{}` is deprecated", one.name));
        if replaced {
            draft.help("use the label of the same name");
        }
    }
}

fn alpha<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let init = |workload: &Workload<'e>| {
        workload.containers().any(|one| one.get("name").and_then(NodeRef::as_str) == Some("istio-init"))
    };
    for one in written(context) {
        let is_alpha = find(one.name).is_some_and(|annotation| annotation.stage == Stage::Alpha);
        let by_cni =
            one.workload.is_some_and(|workload| workload.object.reference.kind == "Pod" && !init(workload));
        if is_alpha && !is_written_by_istio(one.name, by_cni) {
            findings.at(one.object, one.key, format!("the annotation `{}` is alpha", one.name));
        }
    }
}
