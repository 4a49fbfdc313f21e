//! Fills an estate: from files, directories and standard input, from git revisions, or from a
//! live cluster. Which kinds matter comes as data from the caller.

mod files;
mod git;
mod live;
mod overlay;
mod snapshot;
mod unpack;
mod walk;
mod write;

pub use files::{Input, Parsed, Settings, load, load_revision};
pub use live::{Wanted, live, live_named};
pub use overlay::overlay;
pub use snapshot::{Written, check_snapshot_directory, write_snapshot};
pub use unpack::unpacked;
pub use write::write_file;
