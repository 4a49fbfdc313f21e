//! Moves weight between the backends of a route that the user keeps. Planning is pure; `file` and
//! `drive` perform the effects. One verified step (`meshctl canary shift`), the judge of a canary's requests
//! (`meshctl canary simulate`), and the forms that a run has: its plan file, gates, verification and events.

mod annotation;
pub mod audience;
mod drive;
pub mod event;
mod file;
pub mod gate;
pub mod gates;
pub mod init;
mod invariants;
pub mod judge;
mod overlay;
mod plan;
pub mod preview;
mod report;
pub mod run;
mod share;
pub mod simulate;
pub mod spec;
pub mod stage;
pub mod story;
mod target;
pub mod verify;
mod weights;
mod write;

pub use annotation::ANNOTATION;
pub use drive::{LiveDone, LiveOptions, shift_live};
pub use file::{Done, FileOptions, shift_files};
pub use invariants::{Invariant, LOOKED_AT, Pace, pace};
pub use overlay::{Overlay, ValueOf, shift_patch, shift_values};
pub use plan::{Plan, Shift};
pub use report::{Outcome, report};
pub use share::{Share, To};
pub use target::{Named, Request, Target, locate, named};
pub use write::{Api, PatchError, RouteApi};
