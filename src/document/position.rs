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

/// Where the lines of a text begin, for many positions in one text.
#[derive(Debug, Clone)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes());
        Self { starts: std::iter::once(0).chain(newlines.map(|at| at as u32 + 1)).collect() }
    }

    /// The position of a byte offset in the text that these are the lines of.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start as usize <= offset);
        let start = self.starts.get(line.saturating_sub(1)).map_or(0, |start| *start as usize);
        let in_line = Position::of(text.get(start..).unwrap_or_default(), offset.saturating_sub(start));
        Position { line: line.max(1), column: in_line.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_a_position_agree() {
        let text = "\u{feff}a: 1\r\n\n  ☃: [é,\n b]";
        let lines = Lines::of(text);
        for offset in (0..=text.len()).filter(|offset| text.is_char_boundary(*offset)) {
            assert_eq!(lines.position(text, offset), Position::of(text, offset), "{offset}");
        }
        assert_eq!(Position::of(text, text.len()), Position { line: 4, column: 4 });
    }
}
