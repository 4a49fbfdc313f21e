//! Charts from wherever they are: a folder, a .tgz, an https address, a repository with an index, an
//! OCI registry, or a bundle. [`load`] gives the files of one chart, unpacked, with what was resolved.
//!
//! What comes from outside is bounded and its digest is checked before anything is kept. Archives are
//! cached by their digest. A [`Lock`] says which version and digest a source must give; a bundle is one
//! file with charts, their lock and the list of their images, for sites without a network. [`Live`] is what a
//! chart that is rendered may ask of a cluster.

mod archive;
mod bundle;
mod cache;
mod directory;
mod fetch;
mod ignore;
pub mod images;
mod live;
mod lock;
mod login;
mod metadata;
mod registry;
mod repository;
mod source;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

pub use bundle::Bundle;
pub use fetch::{Available, cached, list, load};
pub use live::Live;
pub use lock::{Lock, Locked};
pub use metadata::Identity;

use crate::base::{Error, Exit, Result};
use crate::helm::Files;

/// Bytes of a packed chart.
pub(crate) const ARCHIVE_BYTES: u64 = 32 << 20;

/// How charts are looked for.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The version, or a range of versions as Helm has them.
    pub version: Option<String>,
    /// The repository of charts that are given by name: an address, or a name that Helm knows.
    pub repository: Option<String>,
    /// Certificates (PEM) that are trusted besides those of the system.
    pub ca_file: Option<PathBuf>,
    /// Whether registries are asked over unencrypted HTTP, and other addresses may be.
    pub plain_http: bool,
    /// What every source must give.
    pub lock: Option<Lock>,
}

/// A chart with its files.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The files.
    pub files: Files,
    /// Name and version.
    pub identity: Identity,
    /// `sha256:` of the packed chart; of a folder, of its files as meshctl packs them.
    pub digest: String,
    /// Where it came from, for people.
    pub origin: String,
    /// The packed chart.
    packed: Vec<u8>,
}

impl Loaded {
    /// A packed chart, unpacked.
    fn unpack(archive: Vec<u8>, origin: String) -> Result<Self> {
        let doing = format!("unpacking the chart of {origin}");
        let files = archive::unpack(&archive, &doing)?;
        let identity = Identity::of(&files, &doing)?;
        Ok(Self { identity, digest: cache::digest_of(&archive), files, origin, packed: archive })
    }

    /// The chart of a folder.
    fn folder(files: Files, origin: String) -> Result<Self> {
        let doing = format!("reading the chart {origin}");
        let identity = Identity::of(&files, &doing)?;
        let packed = archive::pack(&identity.name, &files);
        let packed = packed.map_err(|error| Error::new(Exit::Defect, doing, error))?;
        Ok(Self { identity, digest: cache::digest_of(&packed), files, origin, packed })
    }

    /// The packed chart.
    pub fn packed(&self) -> &[u8] {
        &self.packed
    }
}
