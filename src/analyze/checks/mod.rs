//! The checks, one file each, in families. A check uses the prelude and the views of its own kinds.

pub mod references;
pub mod routing;
pub mod schema;

/// What every check needs.
pub(crate) mod prelude {
    pub(crate) use crate::analyze::check::check;
    pub(crate) use crate::analyze::{CheckContext, Findings};
    pub(crate) use crate::document::{NodeRef, edit};
}
