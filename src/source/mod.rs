//! Fills an estate: from files, directories and standard input, from git revisions, or from a
//! live cluster. Which kinds matter comes as data from the caller.

mod files;
mod walk;

pub use files::{Input, Settings, load};
