//! The tests that need no server, as one program. A file that is not listed here never runs;
//! `guides::every_test_file_is_listed` notices.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

mod authorization;
mod canary;
mod cases;
mod certificates;
mod charts;
mod ci;
mod corpus_istio;
mod corpus_kiali;
mod describe;
mod focus;
mod fuzz;
mod gateway_api;
mod generated;
mod guides;
mod helm;
mod hostile;
mod hostile_charts;
mod install;
mod installing;
mod istiod_authz;
mod istiod_routes;
mod layering;
mod one_field;
mod program;
mod proxy;
mod routes;
mod snippets;
mod support;
mod validate;
mod webhook;
mod wiring;
