//! Where a place stands in the text of its file. A node that goes on over several lines is shown as
//! its first line only, in every format, so that a finding about a map does not paint half a file.
//! Positions are checked against the text: one that does not fit it has no excerpt.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::base::place::FilePosition;

/// Texts of files, by name.
pub(super) type Sources = BTreeMap<Arc<str>, Arc<str>>;

/// The line that a position is in, and the part of the line that is meant.
pub(super) struct Excerpt<'a> {
    /// The text of the file.
    pub(super) text: &'a str,
    /// The bytes of the line, without its end.
    pub(super) line: Range<usize>,
    /// The bytes that are meant, within the line.
    pub(super) span: Range<usize>,
}

impl<'a> Excerpt<'a> {
    /// The excerpt for a position, when its file's text is at hand.
    pub(super) fn of(at: &FilePosition, sources: &'a Sources) -> Option<Self> {
        let text: &str = sources.get(&at.file)?;
        let (before, after) = text.split_at_checked(at.start)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = after.split('\n').next().unwrap_or_default().trim_end();
        let meant = &rest[..rest.floor_char_boundary(at.end.saturating_sub(at.start))];
        Some(Self {
            text,
            line: line_start..at.start + rest.len(),
            span: at.start..at.start + meant.trim_end().len(),
        })
    }
}

/// The column behind the last character that is meant, on the line of the position.
pub(super) fn end_column(at: &FilePosition, sources: &Sources) -> Option<usize> {
    let excerpt = Excerpt::of(at, sources)?;
    Some(at.column + excerpt.text[excerpt.span].chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, start: usize, end: usize) -> Option<(String, String)> {
        let file: Arc<str> = "f".into();
        let sources = Sources::from([(Arc::clone(&file), text.into())]);
        let at = FilePosition { file, line: 1, column: 1, start, end };
        Excerpt::of(&at, &sources)
            .map(|found| (found.text[found.line].to_owned(), found.text[found.span].to_owned()))
    }

    #[test]
    fn only_the_first_line_is_meant() {
        let pair = |line: &str, span: &str| Some((line.to_owned(), span.to_owned()));
        assert_eq!(excerpt("a:\r\n  b: 1 \r\n  c: 2\r\n", 6, 20), pair("  b: 1", "b: 1"));
        assert_eq!(excerpt("a: é", 3, 5), pair("a: é", "é"));
        assert_eq!(excerpt("a: é", 3, 4), pair("a: é", ""), "not on a character's boundary");
        assert_eq!(excerpt("a:\n", 3, 3), pair("", ""));
        assert_eq!(excerpt("a: 1", 3, 900), pair("a: 1", "1"));
        assert_eq!(excerpt("a: é", 4, 5), None);
        assert_eq!(excerpt("a", 9, 10), None);
    }
}
