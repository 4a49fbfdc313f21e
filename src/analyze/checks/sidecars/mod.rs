//! Are objects that one proxy can have only one of unambiguous, and does a Sidecar let in what it names?

pub mod localhost_listener;
pub mod missing_egress_host;
pub mod missing_outbound_mode;
pub mod overlapping_selectors;
pub mod root_sidecar_selector;
pub mod several_defaults;

use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::Map;

/// A Sidecar or a Telemetry: of each, one proxy has one for its namespace and one that selects it.
struct Configuration<'e> {
    object: &'e Object,
    /// What the kind of its selector is called.
    field: &'static str,
    /// The labels of its selector; none: all of the namespace.
    labels: &'e [(&'e str, &'e str)],
    /// The place of the selector.
    node: NodeRef<'e>,
    /// Whether it is attached to named objects instead.
    attached: bool,
}

/// Every Sidecar and every Telemetry, kind by kind.
fn configurations<'e>(context: &CheckContext<'e>) -> [Vec<Configuration<'e>>; 2] {
    fn labels<'e>(labels: Option<&'e Map<'e, &'e str>>) -> &'e [(&'e str, &'e str)] {
        labels.map(Vec::as_slice).unwrap_or_default()
    }
    let sidecars = context.catalog.sidecars.iter().map(|view| {
        let field = "workloadSelector";
        Configuration {
            object: view.object,
            field,
            labels: labels(view.spec.workload_selector.as_ref().map(|selector| &selector.labels)),
            node: view.spec.node.key(field).unwrap_or_else(|| view.object.name_node()),
            attached: false,
        }
    });
    let telemetries = context.catalog.telemetries.iter().map(|view| {
        let field = "selector";
        Configuration {
            object: view.object,
            field,
            labels: labels(view.spec.selector.as_ref().map(|selector| &selector.match_labels)),
            node: view.spec.node.key(field).unwrap_or_else(|| view.object.name_node()),
            attached: view.spec.target_ref.is_some() || !view.spec.target_refs.is_empty(),
        }
    });
    [sidecars.collect(), telemetries.collect()]
}
