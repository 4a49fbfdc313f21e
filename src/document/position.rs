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
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let first = before[line_start..].trim_start_matches('\u{feff}');
        Self { line: before.bytes().filter(|b| *b == b'\n').count() + 1, column: first.chars().count() + 1 }
    }
}
