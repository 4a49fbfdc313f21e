//! Traces of Istio: providers of the mesh config, chosen by Telemetry objects (pilot/pkg/model/telemetry.go,
//! pilot/pkg/networking/core/tracing.go). The Telemetry of the root namespace holds for all, that of a namespace overrides
//! it, and that of a workload both; of several on one level the oldest counts.

mod effective;
mod wire;

pub use effective::effective;
pub use wire::wire;

use serde_json::Value;

use crate::resource::Typed;
use crate::resource::istio::Telemetry;

type View<'e> = Typed<'e, Telemetry<'e>>;

/// Whether a Telemetry holds for every proxy of its namespace.
fn is_wide(telemetry: &View<'_>) -> bool {
    let spec = &telemetry.spec;
    let selects = spec.selector.as_ref().is_some_and(|selector| !selector.match_labels.is_empty());
    !selects && spec.target_ref.is_none() && spec.target_refs.is_empty()
}

/// The provider of a name in the mesh config.
fn provider_of<'c>(config: &'c Value, name: &str) -> Option<&'c Value> {
    let mut providers = config["extensionProviders"].as_array().into_iter().flatten();
    providers.find(|one| one["name"].as_str().is_some_and(|known| known.eq_ignore_ascii_case(name)))
}
