//! Arguments that name other clusters of the same mesh.

use std::sync::Arc;

use clap::Args;

use super::arguments::load;
use super::connection::Connection;
use crate::analyze::Remote;
use crate::base::{Context, Error, Result};
use crate::estate::Depth;
use crate::resource::identity::kind_spec;
use crate::source::{self, Wanted};

/// Other clusters of the mesh.
#[derive(Debug, Args, Default)]
pub(super) struct Remotes {
    /// Manifests of another cluster of the same mesh, to compare its Services; may be repeated
    #[arg(long = "remote", value_name = "NAME=PATH", help_heading = "Input")]
    files: Vec<String>,

    /// A context of another cluster of the same mesh, to compare its Services; may be repeated
    #[arg(long = "remote-context", value_name = "NAME", help_heading = "Cluster")]
    contexts: Vec<String>,
}

impl Remotes {
    /// Reads them all: files first.
    pub(super) fn read(
        &self,
        connection: &Connection,
        namespace: &str,
        context: &Context,
    ) -> Result<Vec<Remote>> {
        let file = |argument: &String| {
            let (name, path) =
                argument.split_once('=').filter(|(name, _)| !name.is_empty()).ok_or_else(|| {
                    Error::usage("reading another cluster", format!("`{argument}` has no name"))
                        .advise("Write --remote NAME=PATH: what to call the cluster, and its manifests.")
                })?;
            let estate = Arc::new(load([path.to_owned()].iter(), namespace, None)?);
            Ok(Remote { name: name.to_owned(), estate })
        };
        let services: Vec<Wanted<'_>> =
            kind_spec("", "Service").map(|kind| Wanted::all(kind, Depth::Full)).into_iter().collect();
        let live = |name: &String| {
            let cluster = connection.connect_to(Some(name), context)?;
            let estate = Arc::new(source::live(&cluster, &services, None, false, &*context.ui)?);
            Ok(Remote { name: name.clone(), estate })
        };
        self.files.iter().map(file).chain(self.contexts.iter().map(live)).collect()
    }
}
