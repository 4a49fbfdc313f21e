//! What Istio's admission webhook refuses or warns of, beyond the schema: the rules of istio/istio
//! pkg/config/validation, one file for each kind. Each rule looks at one object alone.

mod authentication;
mod authorization_policy;
mod common;
mod condition;
mod destination_rule;
mod envoy_filter;
mod gateway;
mod hosts;
mod http_match;
mod http_route;
mod http_values;
mod load_balancer;
mod names;
mod report;
mod server_tls;
mod service_entry;
mod sidecar;
mod telemetry;
mod virtual_service;
mod wasm_plugin;
mod workload_entry;

use rayon::prelude::*;

use self::report::Report;
use crate::resource::{Catalog, ObjectProblem, Typed};

/// What the webhook says about every object of a catalogue.
pub fn check<'e>(catalog: &'e Catalog<'e>) -> Vec<ObjectProblem<'e>> {
    [
        each(&catalog.virtual_services, virtual_service::check),
        each(&catalog.destination_rules, destination_rule::check),
        each(&catalog.gateways, gateway::check),
        each(&catalog.service_entries, service_entry::check),
        each(&catalog.sidecars, sidecar::check),
        each(&catalog.workload_entries, workload_entry::check),
        each(&catalog.workload_groups, workload_entry::check_group),
        each(&catalog.authorization_policies, authorization_policy::check),
        each(&catalog.peer_authentications, authentication::check_peer),
        each(&catalog.request_authentications, authentication::check_request),
        each(&catalog.telemetries, telemetry::check),
        each(&catalog.proxy_configs, telemetry::check_proxy_config),
        each(&catalog.wasm_plugins, wasm_plugin::check),
        each(&catalog.envoy_filters, envoy_filter::check),
    ]
    .concat()
}

/// Looks at all objects of a kind.
fn each<'e, T: Sync>(
    objects: &'e [Typed<'e, T>],
    check: impl Fn(&'e Typed<'e, T>, &mut Report<'e>) + Sync,
) -> Vec<ObjectProblem<'e>> {
    let found = objects.par_iter().with_min_len(64).flat_map_iter(|typed| {
        let mut report = Report::default();
        check(typed, &mut report);
        report.problems.into_iter().map(|problem| ObjectProblem { object: typed.object, problem })
    });
    found.collect()
}
