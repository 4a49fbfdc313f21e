//! A failure before an answer exists: what was being done, why it failed and what to do next, on
//! stderr in every format; and for programs that read stdout a document there too, of kind `Failure` in JSON and YAML, and
//! in the formats of CI servers in their own words, so that what they read is never empty or half a document.

use std::io::{self, Write};

use anstyle::AnsiColor;
use serde_json::json;

use super::{Format, Style, github, json, junit, sarif, yaml};
use crate::base::Error;
use crate::base::report::API_VERSION;
use crate::base::text::printable_lines;

/// Tells a failure, on both streams.
pub fn render_failure(
    error: &Error,
    format: Format,
    style: Style,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<()> {
    let document = json!({
        "apiVersion": API_VERSION,
        "kind": "Failure",
        "code": error.exit.code(),
        "doing": error.doing,
        "cause": error.cause,
        "advice": error.advice,
    });
    let text = match format {
        Format::Json => json::render(&document),
        Format::Jsonl => json::line(&document),
        Format::Yaml => yaml::render(&document),
        Format::Sarif => json::render(&sarif::failure(error)),
        Format::Junit => junit::failure(error),
        Format::Github => Ok(github::failure(error)),
        Format::Text | Format::Table | Format::Dot | Format::Mermaid | Format::Svg => Ok(String::new()),
    };
    let told = text.and_then(|text| out.write_all(text.as_bytes()));
    let color = if style.color { AnsiColor::BrightRed.on_default().bold() } else { anstyle::Style::new() };
    writeln!(err, "{color}error:{color:#} {}", printable_lines(&error.to_string()))?;
    told.and_then(|()| out.flush())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(format: Format, color: bool) -> (String, String) {
        let error = Error::usage("reading shop/\u{1b}vs.yaml", "it is not there").advise("check the path");
        let (mut out, mut err) = (Vec::new(), Vec::new());
        render_failure(&error, format, Style { color, width: 80 }, &mut out, &mut err).unwrap();
        (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn the_text_is_on_stderr_in_every_format() {
        for (name, format) in Format::ALL {
            let (out, err) = rendered(*format, false);
            assert_eq!(
                err, "error: reading shop/\\u{1b}vs.yaml: it is not there\ncheck the path\n",
                "{name}"
            );
            let read_by_people = matches!(name, &"text" | &"table" | &"dot" | &"mermaid" | &"svg");
            assert_eq!(out.is_empty(), read_by_people, "{name}");
            let unsafe_character = out.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(unsafe_character, None, "{name}");
        }
        assert!(rendered(Format::Text, true).1.starts_with("\u{1b}[1m\u{1b}[91merror:\u{1b}[0m reading"));
    }

    #[test]
    fn ci_servers_are_told_in_their_own_words() {
        assert_eq!(
            rendered(Format::Github, false).0,
            "::error title=meshctl::reading shop/\\u{1b}vs.yaml: it is not there%0Acheck the path\n"
        );
        let junit = rendered(Format::Junit, false).0;
        assert!(
            junit.contains("errors=\"1\"") && junit.contains("<error message=\"reading shop/"),
            "{junit}"
        );
        let sarif: serde_json::Value = serde_json::from_str(&rendered(Format::Sarif, false).0).unwrap();
        let invocation = &sarif["runs"][0]["invocations"][0];
        assert_eq!((&invocation["executionSuccessful"], &invocation["exitCode"]), (&false.into(), &2.into()));
        let told = &invocation["toolExecutionNotifications"][0]["message"]["text"];
        assert!(told.as_str().unwrap().ends_with("it is not there\ncheck the path"), "{told}");
    }

    #[test]
    fn the_document_has_the_fields_of_the_schema() {
        let document = serde_json::from_str(&rendered(Format::Json, false).0).unwrap();
        super::super::schemas::assert_valid("Failure", &document);
    }
}
