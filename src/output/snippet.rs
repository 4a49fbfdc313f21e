//! The source lines that go with a finding: its own place and those related to it, gathered so that
//! places that are near each other in a file share one snippet. Only the lines that are needed are
//! handed to the renderer, so the cost of a finding does not grow with its file.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Snippet};

use super::excerpt::{Excerpt, Sources};
use crate::base::Place;
use crate::base::text::printable;

/// Lines longer than this (minified JSON) are not shown, only named.
const LONGEST_LINE: usize = 4 << 10;

/// Places further apart than this get snippets of their own.
const NEAR: usize = 4 << 10;

/// The snippets of one finding, in the order in which their places were added.
pub(super) struct Snippets<'a> {
    sources: &'a Sources,
    windows: Vec<Window<'a>>,
}

/// Consecutive lines of one file.
struct Window<'a> {
    file: &'a str,
    text: &'a str,
    first_line: usize,
    lines: Range<usize>,
    marks: Vec<Mark>,
}

struct Mark {
    span: Range<usize>,
    kind: AnnotationKind,
    label: Option<String>,
}

impl<'a> Snippets<'a> {
    /// No snippets yet, of these files.
    pub(super) fn of(sources: &'a Sources) -> Self {
        Self { sources, windows: Vec::new() }
    }

    /// Adds a place. False when it has no line that can be shown.
    pub(super) fn add(&mut self, place: &'a Place, kind: AnnotationKind, label: Option<&str>) -> bool {
        let Some(at) = &place.position else { return false };
        let Some(excerpt) = Excerpt::of(at, self.sources) else { return false };
        if excerpt.line.len() > LONGEST_LINE {
            return false;
        }
        let mark = Mark { span: excerpt.span, kind, label: label.map(printable) };
        let near = self.windows.iter_mut().find(|window| {
            *window.file == *at.file
                && window.lines.end.max(excerpt.line.end) - window.lines.start.min(excerpt.line.start) <= NEAR
        });
        if let Some(window) = near {
            window.first_line = window.first_line.min(at.line);
            window.lines.start = window.lines.start.min(excerpt.line.start);
            window.lines.end = window.lines.end.max(excerpt.line.end);
            window.marks.push(mark);
        } else {
            self.windows.push(Window {
                file: &at.file,
                text: excerpt.text,
                first_line: at.line,
                lines: excerpt.line,
                marks: vec![mark],
            });
        }
        true
    }

    /// The snippets for the renderer.
    pub(super) fn finish(self) -> impl Iterator<Item = Snippet<'static, Annotation<'static>>> {
        self.windows.into_iter().map(Window::finish)
    }
}

impl Window<'_> {
    fn finish(self) -> Snippet<'static, Annotation<'static>> {
        let start = self.lines.start;
        let shown = |end: usize| visible(&self.text[start..end]);
        let annotations = self.marks.into_iter().map(|mark| {
            let span = shown(mark.span.start).len()..shown(mark.span.end).len();
            mark.kind.span(span).label(mark.label)
        });
        Snippet::source(shown(self.lines.end))
            .path(printable(self.file))
            .line_start(self.first_line)
            .annotations(annotations)
    }
}

/// Lines as they may be shown: each character that is not safe for a terminal becomes one that is,
/// so that columns stay right.
fn visible(lines: &str) -> String {
    let replace = |c: char| match c {
        '\n' | '\t' | ' '..='~' => c,
        _ if printable(c.encode_utf8(&mut [0; 4])).len() == c.len_utf8() => c,
        _ => char::REPLACEMENT_CHARACTER,
    };
    lines.chars().filter(|c| *c != '\r').map(replace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_characters_keep_their_width() {
        assert_eq!(visible("a\u{1b}[1m\té\u{202e}\r\n\u{9b}b"), "a\u{fffd}[1m\té\u{fffd}\n\u{fffd}b");
    }
}
