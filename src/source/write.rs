//! Writes a file that was read.

use std::io::Write;
use std::path::Path;

use crate::base::{Error, Result};

/// Writes beside the file and renames, so that a killed process leaves the old or the new file. Links and permissions stay.
///
/// # Errors
///
/// When the file or its folder cannot be written.
pub fn write_file(path: &Path, text: &str) -> Result<()> {
    let failed = |error: std::io::Error| Error::usage(format!("writing {}", path.display()), error);
    // A link is followed, so that the file that it names changes and not the link.
    let path = path.canonicalize().map_err(failed)?;
    let directory = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(directory).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    // Opened for writing only to hear whether that is permitted: the rename below would not ask.
    let old = std::fs::OpenOptions::new().write(true).open(&path).map_err(failed)?;
    let permissions = old.metadata().map_err(failed)?.permissions();
    file.as_file().set_permissions(permissions).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&path).map_err(|error| failed(error.error))?;
    Ok(())
}
