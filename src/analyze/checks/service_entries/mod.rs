//! Do ServiceEntries stand for what they seem to stand for?

pub mod conflicting_serviceentries;
pub mod missing_addresses;
