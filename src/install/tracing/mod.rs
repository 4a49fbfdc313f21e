//! Traces of a mesh: what makes it send them, as manifests and values or written to a cluster, and what is in force for
//! each workload. What each mesh needs is data of `mesh::tracing`; objects are planned and applied like every installation.
//! The text of a mesh config belongs to the chart that has made it: only this one field is written, never by force unless
//! asked, and only if it still is as it was read.

mod setting;
mod status;
mod wiring;

pub use setting::{SettingPlan, plan_setting, write_setting};
pub use status::status;
pub use wiring::{Applied, Emit, Token, objects_of, wiring_report};
