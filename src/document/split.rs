//! Cuts a file into documents at the same lines as the Kubernetes YAML reader (apimachinery,
//! `yaml.NewYAMLReader`): a line that begins with `---`. What follows on that line may be a comment only.

use std::ops::Range;

/// What a line begins with that separates documents.
const SEPARATOR: &str = "---";

/// One document's part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The bytes of the document, without its separator line.
    pub(super) span: Range<usize>,
    /// The separator line carries content, which the Kubernetes reader refuses.
    pub(super) bad_separator: Option<Range<usize>>,
}

pub(super) fn split(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut bad_separator = None;
    let first = text[start..].starts_with(SEPARATOR).then_some(start);
    let others = memchr::memmem::find_iter(text.as_bytes(), "\n---").map(|newline| newline + 1);
    for at in first.into_iter().chain(others) {
        let end =
            memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |newline| at + newline + 1);
        push(&mut parts, text, start..at, bad_separator.take());
        let line = text[at..end].trim_end();
        let rest = line[SEPARATOR.len()..].trim_start();
        if !rest.is_empty() && !rest.starts_with('#') {
            bad_separator = Some(at..at + line.len());
        }
        start = end;
    }
    push(&mut parts, text, start..text.len(), bad_separator);
    parts
}

/// Keeps a part unless it holds nothing but blank lines and comments.
fn push(parts: &mut Vec<Part>, text: &str, span: Range<usize>, bad_separator: Option<Range<usize>>) {
    let empty = text[span.clone()].lines().all(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#') || line.starts_with("%YAML") || line == "..."
    });
    if !empty || bad_separator.is_some() {
        parts.push(Part { span, bad_separator });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|p| &text[p.span]).collect()
    }

    #[test]
    fn splits_at_separator_lines_only() {
        assert_eq!(texts("a: 1\n---\nb: 2\n"), ["a: 1\n", "b: 2\n"]);
        assert_eq!(texts("a: 1\n--- # next\nb: 2"), ["a: 1\n", "b: 2"]);
        assert_eq!(texts("a: |\n  ---\nb: 2\n"), ["a: |\n  ---\nb: 2\n"]);
        assert_eq!(texts("\u{feff}---\r\na: 1\r\n"), ["a: 1\r\n"]);
    }

    #[test]
    fn comments_alone_are_no_document() {
        assert!(texts("# only\n\n---\n# comments\n").is_empty());
    }

    #[test]
    fn content_on_the_separator_line_is_kept_as_a_problem() {
        let parts = split("--- {a: 1}\n");
        assert_eq!(parts[0].bad_separator, Some(0..10));
    }
}
