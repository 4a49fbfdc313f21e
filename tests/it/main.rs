//! The integration tests that need no server, in one binary.

mod canary;
mod cases;
mod install;
