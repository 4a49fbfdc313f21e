//! Compressed input, unpacked as it is read.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

/// What a reader gives, unpacked when it is compressed with gzip, whatever the file is called; and whether it is.
///
/// # Errors
///
/// When its first bytes cannot be read.
pub fn unpacked<'r>(mut source: impl Read + 'r) -> io::Result<(Box<dyn Read + 'r>, bool)> {
    let mut start = Vec::new();
    source.by_ref().take(2).read_to_end(&mut start)?;
    let is_packed = start == [0x1f, 0x8b];
    let whole = io::Cursor::new(start).chain(source);
    Ok((if is_packed { Box::new(MultiGzDecoder::new(whole)) } else { Box::new(whole) }, is_packed))
}
