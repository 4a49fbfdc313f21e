//! Checks of the family security.
