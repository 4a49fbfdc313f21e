//! Text to tree and back. Reads YAML and JSON as Kubernetes reads them, into trees whose every
//! node knows its bytes; and edits text by byte spans, with proof that nothing else changed.
//! Knows nothing of kinds or meshes.

mod build;
pub mod edit;
mod json;
mod limits;
mod plain;
mod position;
mod read;
mod rewrite;
mod scalar;
mod split;
mod tree;
mod write;

pub use json::{ObjectList, SecretList};
pub use limits::Limits;
pub use position::{Lines, Position};
pub use read::{Document, Problem, ProblemKind, read};
pub use rewrite::{rewrite, rewrite_whole};
pub use scalar::is_plain_text;
pub use tree::{Node, NodeId, NodeRef, Shape, Tree};
pub use write::{to_yaml, without_nulls};
