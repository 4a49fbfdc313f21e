//! The list of all checks, in the order of their documentation. A check is its file and one line here.

use super::Check;
use super::checks::{
    destination_rules, extensions, gateway_api, gateways, references, routing, schema, service_entries,
    sidecars, virtual_services,
};

/// Every check.
pub static CHECKS: &[&Check] = &[
    &schema::unreadable_document::UNREADABLE_DOCUMENT,
    &schema::duplicate_key::DUPLICATE_KEY,
    &schema::duplicate_object::DUPLICATE_OBJECT,
    &schema::unknown_kind::UNKNOWN_KIND,
    &schema::object_schema::UNKNOWN_FIELD,
    &schema::object_schema::WRONG_TYPE,
    &schema::object_schema::MISSING_FIELD,
    &schema::object_schema::INVALID_VALUE,
    &references::missing_host::MISSING_HOST,
    &references::missing_port::MISSING_PORT,
    &references::ambiguous_port::AMBIGUOUS_PORT,
    &references::missing_subset::MISSING_SUBSET,
    &references::empty_subset::EMPTY_SUBSET,
    &references::missing_destinationrule_host::MISSING_DESTINATIONRULE_HOST,
    &references::missing_gateway::MISSING_GATEWAY,
    &references::dropped_delegate::DROPPED_DELEGATE,
    &references::host_not_in_gateway::HOST_NOT_IN_GATEWAY,
    &references::missing_parent::MISSING_PARENT,
    &references::missing_backend::MISSING_BACKEND,
    &references::missing_grant::MISSING_GRANT,
    &references::unused_subset::UNUSED_SUBSET,
    &references::selector_without_workload::SELECTOR_WITHOUT_WORKLOAD,
    &references::missing_namespace::MISSING_NAMESPACE,
    &routing::hidden_destination::HIDDEN_DESTINATION,
    &routing::conflicting_hosts::CONFLICTING_HOSTS,
    &routing::route_and_virtualservice::ROUTE_AND_VIRTUALSERVICE,
    &routing::ambiguous_order::AMBIGUOUS_ORDER,
    &routing::rule_reach::DEAD_RULE,
    &routing::rule_reach::SHADOWED_RULE,
    &routing::rule_reach::CONTRADICTORY_MATCH,
    &routing::ineffective_rule::INEFFECTIVE_RULE,
    &routing::uncovered_requests::UNCOVERED_REQUESTS,
    &routing::unused_destinationrule::UNUSED_DESTINATIONRULE,
    &routing::unused_virtualservice::UNUSED_VIRTUALSERVICE,
    &routing::split_match::SPLIT_MATCH,
    &routing::rejected_server::REJECTED_SERVER,
    &routing::negative_weight::NEGATIVE_WEIGHT,
    &routing::zero_weights::ZERO_WEIGHTS,
    &routing::lone_weight::LONE_WEIGHT,
    &routing::weights_not_100::WEIGHTS_NOT_100,
    &virtual_services::duplicate_destination::DUPLICATE_DESTINATION,
    &virtual_services::truncated_retries::TRUNCATED_RETRIES,
    &virtual_services::ingress_skips_routing::INGRESS_SKIPS_ROUTING,
    &virtual_services::internal_gateway::INTERNAL_GATEWAY,
    &virtual_services::gateway_by_hostname::GATEWAY_BY_HOSTNAME,
    &destination_rules::conflicting_destinationrules::CONFLICTING_DESTINATIONRULES,
    &destination_rules::subset_without_labels::SUBSET_WITHOUT_LABELS,
    &destination_rules::missing_policy_port::MISSING_POLICY_PORT,
    &destination_rules::zero_limit::ZERO_LIMIT,
    &destination_rules::failover_without_outlier_detection::FAILOVER_WITHOUT_OUTLIER_DETECTION,
    &destination_rules::total_ejection::TOTAL_EJECTION,
    &destination_rules::ignored_load_balancer::IGNORED_LOAD_BALANCER,
    &gateways::missing_gateway_port::MISSING_GATEWAY_PORT,
    &gateways::credentials::MISSING_CREDENTIAL,
    &gateways::credentials::INVALID_CREDENTIAL,
    &gateways::shared_certificate::SHARED_CERTIFICATE,
    &gateway_api::conflicting_listeners::CONFLICTING_LISTENERS,
    &gateway_api::shared_listener::SHARED_LISTENER,
    &gateway_api::shared_listener::SHARED_ADDRESS,
    &gateway_api::missing_tls_reference::MISSING_TLS_REFERENCE,
    &gateway_api::old_gateway_api::OLD_GATEWAY_API,
    &service_entries::conflicting_serviceentries::CONFLICTING_SERVICEENTRIES,
    &service_entries::missing_addresses::MISSING_ADDRESSES,
    &sidecars::several_defaults::SEVERAL_DEFAULTS,
    &sidecars::overlapping_selectors::OVERLAPPING_SELECTORS,
    &sidecars::root_sidecar_selector::ROOT_SIDECAR_SELECTOR,
    &sidecars::missing_egress_host::MISSING_EGRESS_HOST,
    &sidecars::missing_outbound_mode::MISSING_OUTBOUND_MODE,
    &sidecars::localhost_listener::LOCALHOST_LISTENER,
    &extensions::ignored_envoy_patch::IGNORED_ENVOY_PATCH,
    &extensions::relative_envoy_patch::RELATIVE_ENVOY_PATCH,
    &extensions::missing_telemetry_provider::MISSING_TELEMETRY_PROVIDER,
    &extensions::ignored_in_ambient::IGNORED_IN_AMBIENT,
];

/// The check with this name or alias.
pub fn find(word: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .copied()
        .find(|check| check.meta.name == word)
        .or_else(|| CHECKS.iter().copied().find(|check| check.meta.is_called(word)))
}
