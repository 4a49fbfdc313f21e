//! Byte offsets to lines and columns.

/// A line and a column, both from 1. Columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The position of a byte offset in a text. An offset past the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        Self::after(0, text, 0, offset)
    }

    /// The position of an offset, when `newlines` are known to stand before `start`.
    fn after(newlines: usize, text: &str, start: usize, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1);
        let first = before[line_start..].trim_start_matches('\u{feff}');
        let line = newlines + count(before.as_bytes().get(start..).unwrap_or_default()) + 1;
        Self { line, column: first.chars().count() + 1 }
    }
}

fn count(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count()
}

/// Bytes of a text whose newlines are counted together.
const BLOCK: usize = 4096;

/// How many lines there are before each part of a text, for many positions in one text.
#[derive(Debug, Clone)]
pub struct Lines {
    before: Vec<usize>,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        let sum = |sum: &mut usize, block: &[u8]| Some(std::mem::replace(sum, *sum + count(block)));
        Self { before: text.as_bytes().chunks(BLOCK).scan(0, sum).collect() }
    }

    /// The position of a byte offset in the text that these are the lines of.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let block = offset.min(text.len().saturating_sub(1)) / BLOCK;
        let newlines = self.before.get(block).copied().unwrap_or_default();
        Position::after(newlines, text, block * BLOCK, offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_a_position_agree() {
        let text = "\u{feff}a: 1\r\n\n  ☃: [é,\n b]";
        assert_eq!(Position::of(text, text.len()), Position { line: 4, column: 4 });
        let long = text.repeat(2 * BLOCK / text.len() + 1);
        for text in ["", "a", "\n", text, &long] {
            let lines = Lines::of(text);
            for offset in 0..=text.len() + 1 {
                assert_eq!(lines.position(text, offset), Position::of(text, offset), "{offset}");
            }
        }
    }
}
