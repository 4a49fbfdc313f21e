//! The check `conflicting-enrolment`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::enrolment::{DATAPLANE_LABEL, INJECTION_LABEL, REVISION_LABEL};

check! {
    /// A namespace asks to join the mesh in two ways.
    ///
    /// ## Why it hurts
    /// Only one of them counts, and not the one that many expect: `istio-injection` beats `istio.io/rev`, so an upgrade by
    /// revision leaves the namespace where it is, and a sidecar beats ambient.
    ///
    /// ## How to fix
    /// Keep one label. To move a namespace to a revision, remove `istio-injection`.
    pub static CONFLICTING_ENROLMENT = "conflicting-enrolment", ["IST0123"], Warning, ["Namespace"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for namespace in context.estate.of_kind("", "Namespace") {
        let injection = namespace.label(INJECTION_LABEL);
        if injection.is_some_and(|value| value != "enabled") {
            continue;
        }
        let labels = [INJECTION_LABEL, REVISION_LABEL, DATAPLANE_LABEL];
        let set: Vec<(&str, &str)> =
            labels.iter().filter_map(|label| Some((*label, namespace.label(label)?))).collect();
        let [(first, winner), (second, loser), ..] = set.as_slice() else { continue };
        let node = namespace.root().at(&["metadata", "labels"]).and_then(|labels| labels.key(second));
        let message =
            format!("`{second}: {loser}` stands beside `{first}: {winner}`, and only one of them counts");
        findings
            .at(namespace, node.unwrap_or(namespace.name_node()), message)
            .help(format!("remove one of them; `{first}` is the one that counts"));
    }
}
