//! The linter: an engine, a registry of checks, suppressions and baselines. A check is a pure
//! function over an estate that has been read; it does no input or output. For users a check is a
//! *rule* (`meshctl rule NAME`).

mod baseline;
mod check;
pub mod checks;
pub mod codes;
mod compare;
mod context;
pub mod exceptions;
mod findings;
mod fingerprint;
mod fix;
mod http_reach;
mod kinds;
mod redundant;
pub mod registry;
mod remote;
mod report;
mod run;
mod schema_layer;
mod suppress;

pub use baseline::Baseline;
pub use check::{Check, CheckMeta};
pub use compare::{Comparison, compare};
pub use context::CheckContext;
pub use findings::{Draft, Findings};
pub use fix::{FixedFile, fix, with_fixes};
pub use http_reach::HttpReach;
pub use kinds::{live_kinds, live_kinds_with_identities};
pub use remote::{Remote, RemoteServices};
pub use report::{finding_document, report};
pub use run::{Analysis, Selection, Settings, run};
pub use schema_layer::{SchemaLayer, SchemaSettings};
