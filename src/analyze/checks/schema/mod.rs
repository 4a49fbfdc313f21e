//! Can it be read, and does it have the form that its kind asks for?

pub mod deprecated_percent;
pub mod duplicate_key;
pub mod duplicate_object;
pub mod object_schema;
pub mod unknown_kind;
pub mod unknown_suppression;
pub mod unreadable_document;
