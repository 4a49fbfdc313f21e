//! Keys and certificates.

use super::Function;

pub(super) const FUNCTIONS: &[Function] = &[];
