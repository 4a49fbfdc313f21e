//! Values: what the user gives, over what charts default to, handed down to the charts inside.

mod coalesce;
mod dependencies;
mod json_set;
mod schema;
mod set;
mod user;

pub(super) use coalesce::{Notes, coalesce};
pub(super) use dependencies::{check_present, resolve};
pub(super) use schema::check as check_schema;
pub use user::{Setting, merge_settings};
