//! Tests against real servers. Plain `cargo test` leaves them out; `./tests/run` runs them.
//!
//! A test has namespaces of its own in the shared rig. One that breaks a server starts its own rig.

mod canary;
mod certificates;
mod charts;
mod cluster;
mod difference;
mod envoy;
mod harness;
mod helm;
mod inject;
mod install;
mod live;
mod lookup;
mod parts;
mod sandbox;
mod smoke;
mod validate;
mod wiring;
