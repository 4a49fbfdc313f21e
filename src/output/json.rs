//! A structured document as JSON: exactly one document, indented, with a line break behind it.
//! Text needs no escaping beyond JSON's own, which covers control characters.
//! SARIF is written by this too.

use std::io;

use serde::Serialize;

/// The document as JSON.
pub(super) fn render(document: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

/// The document as one line of JSON.
pub(super) fn line(document: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string(document)? + "\n")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::sample;

    #[test]
    fn json_is_one_document_with_its_kind_first() {
        let report = sample::report();
        let text = super::render(&report.document()).unwrap();
        assert!(text.starts_with("{\n  \"apiVersion\": \"meshctl.io/v1\",\n  \"kind\": \"AnalysisReport\""));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), report.document());
    }
}
