//! The list of all checks, in the order of their documentation. A check is its file and one line here.

use super::Check;
use super::checks::{
    ambient, annotations, lifecycle, references, routing, schema, services, webhooks, workloads,
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
    &workloads::uninjected_namespace::UNINJECTED_NAMESPACE,
    &workloads::uninjected_namespace::INJECTED_BY_DEFAULT,
    &workloads::missing_sidecar::MISSING_SIDECAR,
    &workloads::conflicting_enrolment::CONFLICTING_ENROLMENT,
    &workloads::proxy_image_mismatch::PROXY_IMAGE_MISMATCH,
    &workloads::proxy_uid::PROXY_UID,
    &workloads::auto_image::AUTO_IMAGE_WITHOUT_INJECTION,
    &workloads::auto_image::AUTO_IMAGE_IN_POD,
    &workloads::unrestricted_jwks_fetch::UNRESTRICTED_JWKS_FETCH,
    &workloads::workload_groups::MISSING_WORKLOADGROUP_ACCOUNT,
    &workloads::workload_groups::DUPLICATE_WORKLOADGROUP,
    &services::port_without_protocol::PORT_WITHOUT_PROTOCOL,
    &services::port_without_protocol::UNKNOWN_APP_PROTOCOL,
    &services::externalname_port_name::EXTERNALNAME_PORT_NAME,
    &services::http2_as_tcp::HTTP2_AS_TCP,
    &services::missing_target_port::MISSING_TARGET_PORT,
    &services::shared_ports::CONFLICTING_SERVICE_PROTOCOLS,
    &services::shared_ports::CONFLICTING_TARGET_PORTS,
    &annotations::placement::MISPLACED_ANNOTATION,
    &annotations::placement::UNKNOWN_ANNOTATION,
    &annotations::value::INVALID_ANNOTATION,
    &annotations::stage::DEPRECATED_ANNOTATION,
    &annotations::stage::ALPHA_ANNOTATION,
    &webhooks::overlapping_webhooks::OVERLAPPING_WEBHOOKS,
    &webhooks::missing_webhook_service::MISSING_WEBHOOK_SERVICE,
    &webhooks::address::WEBHOOK_WITHOUT_ADDRESS,
    &webhooks::address::WEBHOOK_ADDRESS_IS_IP,
    &ambient::selector_on_gateway::SELECTOR_ON_GATEWAY,
    &ambient::ineffective_sidecar::INEFFECTIVE_SIDECAR,
    &ambient::sidecar_and_ambient::SIDECAR_AND_AMBIENT,
    &ambient::sidecar_and_ambient::SIDECAR_IN_AMBIENT_NAMESPACE,
    &ambient::waypoint_without_ambient::WAYPOINT_WITHOUT_AMBIENT,
    &ambient::unusable_waypoint::UNUSABLE_WAYPOINT,
    &lifecycle::removed_kind::REMOVED_KIND,
    &lifecycle::removed_crd::REMOVED_CRD,
    &lifecycle::deprecated_field::DEPRECATED_FIELD,
    &lifecycle::negative_condition::NEGATIVE_CONDITION,
    &lifecycle::unknown_network_registry::UNKNOWN_NETWORK_REGISTRY,
];

/// Checks that run only when they are selected: what they find is right, and seldom of use.
pub static ON_REQUEST: &[&str] = &["alpha-annotation"];

/// The check with this name or alias.
pub fn find(word: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .copied()
        .find(|check| check.meta.name == word)
        .or_else(|| CHECKS.iter().copied().find(|check| check.meta.is_called(word)))
}
