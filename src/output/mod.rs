//! A report as text, table, JSON, YAML, SARIF, JUnit, GitHub annotations or a picture, and the terminal that
//! shows progress and asks questions. One file per format; a new one is its file and a line in
//! [`Format`] and [`render`]. Looks only: the exit code is the report's, whatever the format.

mod excerpt;
mod failure;
mod github;
mod json;
mod junit;
mod picture;
#[cfg(test)]
mod sample;
mod sarif;
#[cfg(test)]
mod schemas;
pub mod screen;
mod snippet;
mod summary;
mod table;
mod terminal;
mod text;
mod yaml;

use std::io::{self, Write};

use crate::base::Report;
use crate::base::report::Severity;

pub use failure::render_failure;
pub use summary::{failure_summary, summary};
pub use table::render as table;
pub use terminal::{Terminal, TerminalOptions};

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// For a person: findings with their source lines, then the answer.
    #[default]
    Text,
    /// Rows and columns in kubectl's look.
    Table,
    /// The structured document as JSON.
    Json,
    /// The structured document as one line of JSON; what a run does, line by line before it.
    Jsonl,
    /// The structured document as YAML.
    Yaml,
    /// Findings for code scanning, SARIF 2.1.0.
    Sarif,
    /// Test cases for CI servers.
    Junit,
    /// Findings as annotations of a GitHub Actions run.
    Github,
    /// A graph for Graphviz.
    Dot,
    /// A graph for Markdown.
    Mermaid,
    /// A graph for browsers.
    Svg,
}

impl Format {
    /// Every format with its name.
    pub const ALL: &'static [(&'static str, Self)] = &[
        (Self::Text.name(), Self::Text),
        (Self::Table.name(), Self::Table),
        (Self::Json.name(), Self::Json),
        (Self::Jsonl.name(), Self::Jsonl),
        (Self::Yaml.name(), Self::Yaml),
        (Self::Sarif.name(), Self::Sarif),
        (Self::Junit.name(), Self::Junit),
        (Self::Github.name(), Self::Github),
        (Self::Dot.name(), Self::Dot),
        (Self::Mermaid.name(), Self::Mermaid),
        (Self::Svg.name(), Self::Svg),
    ];

    /// The name, as in `-o json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Table => "table",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Yaml => "yaml",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Github => "github",
            Self::Dot => "dot",
            Self::Mermaid => "mermaid",
            Self::Svg => "svg",
        }
    }
}

/// How text for a person looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to write colours.
    pub color: bool,
    /// Columns of the terminal; source lines are trimmed to it.
    pub width: usize,
}

/// A rule as formats present it that describe rules beside findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleText {
    /// Its name, which is its identity.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// Its documentation, in Markdown.
    pub docs: &'static str,
    /// How much its findings matter, unless one says otherwise.
    pub severity: Severity,
    /// Codes of other tools for the same condition.
    pub aliases: &'static [&'static str],
}

/// Writes the answer. A report without findings is an empty list in SARIF, and nothing for GitHub.
pub fn render(
    report: &Report,
    format: Format,
    style: Style,
    rules: &[RuleText],
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = match (format, &report.view.graph) {
        (Format::Dot, Some(graph)) => picture::dot(graph),
        (Format::Mermaid, Some(graph)) => picture::mermaid(graph),
        (Format::Svg, Some(graph)) => picture::svg(graph),
        (format, _) => written(report, format, style, rules)?,
    };
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The answer in a format that draws nothing. What is no graph is text in those that do.
fn written(report: &Report, format: Format, style: Style, rules: &[RuleText]) -> io::Result<String> {
    Ok(match format {
        Format::Text | Format::Dot | Format::Mermaid | Format::Svg => text::render(&report.view, style),
        Format::Table => table::render(&report.view),
        Format::Json => json::render(&report.document())?,
        Format::Jsonl => json::line(&report.document())?,
        Format::Yaml => yaml::render(&report.document())?,
        Format::Sarif => json::render(&sarif::log(report, rules))?,
        Format::Junit => junit::render(report)?,
        Format::Github => github::render(&report.view),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Exit, View};

    const PLAIN: Style = Style { color: false, width: 100 };

    fn rendered(report: &Report, format: Format) -> String {
        let mut out = Vec::new();
        render(report, format, PLAIN, &[], &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn no_format_lets_a_control_character_through() {
        let report = sample::report();
        for (name, format) in Format::ALL {
            let text = rendered(&report, *format);
            let unsafe_character = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(unsafe_character, None, "{name}");
            assert!(text.ends_with('\n') && text.contains("missing-host"), "{name}: {text}");
        }
    }

    #[test]
    fn an_answer_without_findings_is_shown_as_it_is() {
        let view = View { kind: "Version", text: "meshctl 1\u{1b}".to_owned(), ..View::default() };
        let mut report = Report { view, exit: Exit::Yes };
        assert_eq!(rendered(&report, Format::Text), "meshctl 1\\u{1b}\n");
        assert_eq!(rendered(&report, Format::Table), "meshctl 1\\u{1b}\n");
        assert_eq!(rendered(&report, Format::Github), "");
        report.view.raw = Some("kind: A\n---\nkind: B\n".to_owned());
        assert_eq!(rendered(&report, Format::Text), "kind: A\n---\nkind: B\n");
        assert_eq!(rendered(&report, Format::Table), "kind: A\n---\nkind: B\n");
    }
}
