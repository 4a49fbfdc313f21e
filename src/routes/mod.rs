//! Questions to the tables of an estate: where one request goes, what the table of a host is, what a change does to
//! traffic, and whether traffic does what a test file says.
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

pub use request::Written;
