//! Checks of the family routing.
