//! The list of all checks, in the order of their documentation. A check is its file and one line here.

use super::Check;
use super::checks::schema;

/// Every check.
pub static CHECKS: &[&Check] = &[
    &schema::unreadable_document::UNREADABLE_DOCUMENT,
    &schema::duplicate_key::DUPLICATE_KEY,
    &schema::object_schema::UNKNOWN_FIELD,
    &schema::object_schema::WRONG_TYPE,
    &schema::object_schema::MISSING_FIELD,
    &schema::object_schema::INVALID_VALUE,
];

/// The check with this name or alias.
pub fn find(word: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .copied()
        .find(|check| check.meta.name == word)
        .or_else(|| CHECKS.iter().copied().find(|check| check.meta.is_called(word)))
}
