//! A structured document as YAML that Kubernetes' tools read back unchanged: strings that YAML 1.1
//! would take for booleans, numbers or dates are quoted. Long strings stay on one line, so that the
//! output can be searched.

use std::io;

use serde_json::Value;

/// The document as YAML.
pub(super) fn render(document: &Value) -> io::Result<String> {
    crate::document::to_yaml(document).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Map, Value, json};

    use crate::document::{Limits, read};

    fn read_back(text: &str) -> Value {
        let text: Arc<str> = text.into();
        let documents = read(&text, &Limits::default());
        assert_eq!(documents.len(), 1, "{text}");
        assert!(documents[0].problems.is_empty(), "{:?}\n{text}", documents[0].problems);
        documents[0].tree.as_ref().unwrap().root().to_json()
    }

    #[test]
    fn nasty_strings_are_read_back_as_they_were() {
        let long = format!("{} end", "word ".repeat(60));
        let strings = [
            "",
            " ",
            "yes",
            "no",
            "on",
            "y",
            "N",
            "null",
            "~",
            "Null",
            "0777",
            "0o7",
            "0x1F",
            "1_000",
            "1e3",
            "+5",
            ".5",
            "-",
            "- a",
            "---",
            "--- a",
            "...",
            "<<",
            "=",
            "?",
            "? a",
            "#",
            "a #b",
            "a: b",
            ":",
            "a:",
            "{",
            "[",
            "]",
            ",",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "%x",
            "@x",
            "`x`",
            "'",
            "\"",
            "\\",
            "a\nb",
            "a\nb\n",
            "a\n\n",
            "\na",
            " a\n b",
            "\n",
            "a\tb",
            "\t",
            "a\r\nb",
            "\r",
            "\u{1b}[31m",
            "\u{0}",
            "\u{85}",
            "\u{a0}",
            "\u{2028}",
            "\u{feff}",
            "\u{fffe}",
            "é漢👩",
            "2001-12-14",
            "190:20:30",
            ".inf",
            ".nan",
            "1e400",
            "true ",
            "- a\n- b",
            "key: |\n  x",
            " leading",
            "trailing ",
            "a  b",
            "\u{7f}",
            "\u{9b}",
            "0b1",
            "1.",
            "012",
            &long,
        ];
        let map: Map<String, Value> =
            strings.iter().map(|text| ((*text).to_owned(), Value::from(*text))).collect();
        let nested =
            json!([[], {}, [[]], [{}], {"a": [{"b": [1, 2]}, null]}, [["x"], "y"], {"m": {"n": "a\nb"}}]);
        let numbers = json!([0, -1, u64::MAX, i64::MIN, 0.2, 1.0, 1e21, -0.5, 1e-9, true, false, null]);
        let document = json!({"list": &strings[..], "map": map, "nested": nested, "numbers": numbers});
        let text = super::render(&document).unwrap();
        assert_eq!(read_back(&text), document, "{text}");
    }

    #[test]
    fn a_report_is_read_back_as_it_was() {
        let document = super::super::sample::report().document();
        assert_eq!(read_back(&super::render(&document).unwrap()), document);
    }
}
