//! Checks of the family references.
