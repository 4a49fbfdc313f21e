//! Installs meshes: rendered objects become a plan, the plan is applied phase by phase, what is not ready says why, and an
//! inventory in the cluster knows what belongs to the installation. Neutral of meshes: their charts, profiles and order
//! are data (`mesh::recipe`). Every write is planned and shown first; nothing is taken from other field managers unless
//! asked; killed at any point, the same command goes on.
//!
//! `render` makes objects of charts, `plan` compares them with the cluster and changes nothing, `apply` performs the plan,
//! `remove` takes an installation away, `ready` and `causes` tell what is being waited for.

mod api;
mod apply;
mod causes;
mod certificates;
mod definitions;
mod desired;
mod fields;
mod hooks;
mod identity;
pub mod inject;
pub mod injection;
mod inventory;
mod knows;
mod lock;
mod losses;
mod phase;
mod plan;
mod precheck;
mod ready;
mod remote;
mod remove;
mod render;
mod report;
mod signatures;
mod spec;
mod tag;
pub mod tracing;
mod users;
mod verify;
mod wait;
mod waypoint;

pub use api::{Api, World, threads};
pub use apply::{Done, Options, apply};
pub use causes::Cause;
pub use desired::{Desired, hash, objects};
pub use hooks::{Due, Hook};
pub use identity::{Kept, identity};
pub use inventory::{ChartRecord, Head, Inventory, Record, State};
pub use losses::{Loss, losses, losses_report};
pub use phase::Phase;
pub use plan::{Change, Consent, Plan, Step, plan};
pub use precheck::{dead_webhooks, precheck};
pub use remote::{authority, cluster_name, plan_reader, plan_remote_secret, token};
pub use remove::{Removal, RemovalOptions, plan_removal, remove};
pub use render::{Made, Request, chosen, profile_of, render, unknown, values_of};
pub use report::{page, plan_report, removal_report, report, waiting_document};
pub use spec::{ChartValues, chart_values, from_chart_values, installation, values_file};
pub use tag::{Switch, Tag, plan_tag, switches, tag_installation, tag_object, tags};
pub use users::users;
pub use verify::{Checked, verify, verify_report};
pub use wait::Waiting;
pub use waypoint::{
    Enrolled, WantedWaypoint, Waypoint, WaypointPlan, WaypointStep, apply_waypoint, plan_deletion,
    plan_waypoint, waypoint_list, waypoint_page, waypoint_report, waypoints,
};
