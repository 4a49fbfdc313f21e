//! Questions to the tables of an estate: where one request goes, what the table of a host is, what a change does to
//! traffic, whether traffic does what a test file says, and whether a proxy has what the estate asks for.
//!
//! Clients and tables come from `mesh`, decisions and comparisons from `routing`; this room puts them together and
//! makes the reports.

pub mod diff;
pub mod explain;
pub mod graph;
pub mod list;
pub mod outcome;
pub mod request;
pub mod test;
pub mod verify;

pub use request::Written;
