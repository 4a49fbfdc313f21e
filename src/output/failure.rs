//! A failure before an answer exists: what was being done, why it failed and what to do next, on
//! stderr in every format; and for scripts that read JSON or YAML a document of kind `Failure` on
//! stdout, so that stdout is never empty or half a document.

use std::io::{self, Write};

use anstyle::AnsiColor;
use serde_json::json;

use super::{Format, Style, json, yaml};
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
    let told = match format {
        Format::Json => json::render(&document).and_then(|text| out.write_all(text.as_bytes())),
        Format::Yaml => yaml::render(&document).and_then(|text| out.write_all(text.as_bytes())),
        _ => Ok(()),
    };
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
            assert_eq!(!out.is_empty(), matches!(format, Format::Json | Format::Yaml), "{name}");
        }
        assert!(rendered(Format::Text, true).1.starts_with("\u{1b}[1m\u{1b}[91merror:\u{1b}[0m reading"));
    }

    #[test]
    fn the_document_has_the_fields_of_the_schema() {
        let document = serde_json::from_str(&rendered(Format::Json, false).0).unwrap();
        super::super::schemas::assert_valid("Failure", &document);
    }
}
