//! HTTP. [`exchange`] is one question and its answer on a stream that is already open, with bounds of size and time.

pub mod exchange;
