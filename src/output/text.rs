//! A report for a person: each finding in the look of rustc, with the source line and a caret, its
//! related places, notes and help; then the answer's own text. A report whose answer is manifests
//! is these manifests and nothing else, byte for byte.

use annotate_snippets::{AnnotationKind, Group, Level, Message, Origin, Renderer};

use super::Style;
use super::snippet::Snippets;
use crate::base::report::{Certainty, Finding, Severity};
use crate::base::text::{printable, printable_lines};
use crate::base::{Place, View};

/// The view as text.
pub(super) fn render(view: &View, style: Style) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() }.term_width(style.width);
    let mut out = String::new();
    if view.raw.is_none() && !view.text_tells_findings {
        for finding in &view.findings {
            out.push_str(&renderer.render(&[group(view, finding)]));
            out.push_str("\n\n");
        }
    }
    if out.is_empty() && view.text.is_empty() && !(view.table.rows.is_empty() && view.tables.is_empty()) {
        return super::table::render(view);
    }
    out + &answer(view)
}

/// What the view says beside its findings.
pub(super) fn answer(view: &View) -> String {
    if let Some(raw) = &view.raw {
        return raw.clone();
    }
    let mut out = printable_lines(&view.text);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

fn group(view: &View, finding: &Finding) -> Group<'static> {
    let mut snippets = Snippets::of(&view.sources);
    let mut notes = Vec::new();
    let shown = snippets.add(&finding.place, AnnotationKind::Primary, None);
    if let (Some(_), Some(object)) = (&finding.place.position, &finding.place.object) {
        let place = Place { object: Some(object.clone()), position: None, ..finding.place.clone() };
        notes.push(message(Level::NOTE.with_name("in"), &place.to_string()));
    }
    for related in &finding.related {
        if !snippets.add(&related.place, AnnotationKind::Context, Some(&related.note)) {
            notes.push(message(Level::NOTE, &format!("{}: {}", related.note, related.place)));
        }
    }
    if let Some(witness) = &finding.witness {
        notes.push(message(Level::NOTE.with_name("witness"), &witness.to_string()));
    }
    if finding.certainty == Certainty::May {
        notes.push(message(Level::NOTE, "not proved: it depends on something that could not be decided"));
    }
    if let Some(help) = &finding.help {
        notes.push(message(Level::HELP, help.trim_end()));
    }
    let title = level(finding.severity).primary_title(printable(&finding.message)).id(finding.rule);
    Group::with_title(title)
        .elements((!shown).then(|| origin(&finding.place)).flatten())
        .elements(snippets.finish())
        .elements(notes)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

fn message(level: Level<'static>, text: &str) -> Message<'static> {
    level.message(printable_lines(text))
}

/// The line that names a place of which there is no text to show.
fn origin(place: &Place) -> Option<Origin<'static>> {
    match &place.position {
        Some(at) => Some(Origin::path(printable(&at.file)).line(at.line).char_column(at.column)),
        None if place.object.is_some() => Some(Origin::path(printable(&place.to_string()))),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    const PLAIN: Style = Style { color: false, width: 100 };

    #[test]
    fn findings_show_their_lines_and_their_places() {
        assert_eq!(
            render(&sample::report().view, PLAIN),
            r#"error[missing-host]: host réviews\u{1b}x, 100% of it, is not there
 --> shop/réviews 100%.yaml:6:19
  |
4 |   hosts: [reviews]
  |   ---------------- the host is declared here
5 |   http:
6 |   - {to: 漢, host: réviews�x}
  |                    ^^^^^^^^^
  |
  = in: VirtualService shop/reviews spec.http[0].host
  = help: did you mean `reviews`?

warning[dead-rule]: no request reaches this rule
--> VirtualService shop/reviews spec.http[2]
 = note: covered by: VirtualService shop/reviews spec.http[0]
 = witness: {"method":"GET","path":"/a"}
 = note: not proved: it depends on something that could not be decided

info[unused-subset]: nothing uses it
 --> shop/réviews 100%.yaml:4:3
  |
4 |   hosts: [reviews]
  |   ^^^^^^^^^^^^^^^^
  |
  = in: VirtualService shop/reviews spec

1 object: 1 error, 1 warning and 1 info
"#
        );
    }

    #[test]
    fn colours_are_written_only_when_asked_for() {
        let view = sample::report().view;
        assert!(render(&view, Style { color: true, width: 100 }).contains("\u{1b}["));
        assert!(!render(&view, PLAIN).contains('\u{1b}'));
    }

    #[test]
    fn lines_that_cannot_be_shown_are_named() {
        let mut view = sample::report().view;
        view.findings.truncate(1);
        view.sources.clear();
        let text = render(&view, PLAIN);
        assert!(text.contains("--> shop/réviews 100%.yaml:6:19\n"), "{text}");
        assert!(text.contains("= note: the host is declared here: shop/réviews 100%.yaml:4:3"), "{text}");
    }

    #[test]
    fn no_text_and_no_position_makes_the_renderer_fail() {
        let line = "héllo\t\u{200d}漢字: \u{1b}[0m 👩‍👩‍👧 x\r\n".repeat(40) + &"y".repeat(5000);
        let mut view = sample::report().view;
        let at = view.findings[0].place.position.clone().unwrap();
        view.findings.truncate(1);
        view.sources.insert(at.file, line.as_str().into());
        for step in 0..600 {
            let (start, length) = (step * 7919 % (line.len() + 20), step * 31 % 90);
            let finding = &mut view.findings[0];
            for place in [&mut finding.place, &mut finding.related[0].place] {
                let position = place.position.as_mut().unwrap();
                position.start = start + position.column;
                position.end = position.start + length;
            }
            assert!(render(&view, Style { color: false, width: step % 120 }).contains("missing-host"));
        }
    }
}
