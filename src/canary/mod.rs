//! Moves weight between the backends of a route that the user keeps. Planning is pure; `file` and
//! `drive` perform the effects. One verified step (`meshctl canary shift`), the judge of a canary's requests
//! (`meshctl canary simulate`), and the forms that a run has: its plan file, gates, verification and events.

mod annotation;
mod drive;
pub mod event;
mod file;
pub mod gate;
pub mod gates;
mod invariants;
pub mod judge;
mod plan;
mod report;
mod share;
pub mod simulate;
pub mod spec;
mod target;
pub mod verify;
mod weights;

pub use annotation::ANNOTATION;
pub use drive::{Api, LiveDone, LiveOptions, PatchError, shift_live};
pub use file::{Done, FileOptions, shift_files};
pub use invariants::Invariant;
pub use plan::{Plan, Shift};
pub use report::{Outcome, report};
pub use share::{Share, To};
pub use target::{Named, Request, Target, locate, named};
