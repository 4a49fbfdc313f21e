//! What the Gateway API means by its objects.

pub mod split;
