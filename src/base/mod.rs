//! What every room may use: errors with exit codes, places in configuration, the context of a
//! run, and the report that a command returns. Imports nothing of ours.

pub mod context;
pub mod error;
pub mod exit;
pub mod place;
pub mod report;
pub mod secret;
pub mod signal;
pub mod text;

pub use context::Context;
pub use error::{Error, Result};
pub use exit::Exit;
pub use place::{FieldPath, ObjectRef, Place};
pub use report::{Report, View};
