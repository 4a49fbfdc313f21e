//! The list of all checks, in the order of their documentation. A check is its file and one line here.

use super::Check;
use super::checks::{references, routing, schema};

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
    &schema::deprecated_percent::DEPRECATED_PERCENT,
    &schema::unknown_suppression::UNKNOWN_SUPPRESSION,
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
];

/// The check with this name or alias.
pub fn find(word: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .copied()
        .find(|check| check.meta.name == word)
        .or_else(|| CHECKS.iter().copied().find(|check| check.meta.is_called(word)))
}
