//! Authorization and mutual TLS: the model against an evaluator of its own, and the commands as users run them.

mod commands;
mod evaluator;
mod random;
