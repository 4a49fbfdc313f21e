//! Reads what a proxy said from a file, plain or compressed, within a bound.

use std::io::Read;
use std::path::Path;

use crate::base::{Error, Result};
use crate::source::unpacked;

/// The largest that is read, unpacked, in bytes: what a pod may answer, too.
pub const LARGEST: u64 = 256 << 20;

/// The text of a file, unpacked when it is compressed with gzip; `-` is standard input.
///
/// # Errors
///
/// When it cannot be read, or is larger than [`LARGEST`].
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let doing = || format!("reading the dump {}", path.display());
    let fail = |error: std::io::Error| Error::usage(doing(), error);
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(std::fs::File::open(path).map_err(fail)?)
    };
    let mut text = Vec::new();
    unpacked(source).map_err(fail)?.0.take(LARGEST + 1).read_to_end(&mut text).map_err(fail)?;
    if text.len() as u64 > LARGEST {
        return Err(Error::usage(doing(), format!("it is larger than {} MiB", LARGEST >> 20))
            .advise("Ask for a part of it, as /config_dump?mask=dynamic_route_configs."));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn files_are_unpacked_within_a_bound() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dump");
        for text in ["", "x", "{\"configs\": []}"] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(read(&path).unwrap(), text.as_bytes());
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            packed.write_all(text.as_bytes()).unwrap();
            std::fs::write(&path, packed.finish().unwrap()).unwrap();
            assert_eq!(read(&path).unwrap(), text.as_bytes());
        }
        std::fs::File::create(&path).unwrap().set_len(LARGEST + 1).unwrap();
        assert!(read(&path).unwrap_err().cause.contains("larger than 256 MiB"));
    }
}
