//! The examples on a rule's page: what it finds, and what it lets pass, from the cases that its tests judge.

use std::path::Path;

use crate::base::{Error, Result};

/// Where the cases are, from the root of the repository.
const CASES: &str = "tests/cases";

/// Lines of an example.
const LINES: usize = 40;

/// The section with both examples of a rule.
pub(super) fn examples(rule: &str) -> Result<String> {
    let flagged = excerpt(&case(rule, "flagged")?, rule, "flagged");
    let clean = excerpt(&case(rule, "clean")?, rule, "clean");
    Ok(format!(
        "## Example\n\nIt finds what is marked here:\n\n```yaml\n{flagged}```\n\nIt lets this pass:\n\n```yaml\n{clean}```\n\n"
    ))
}

fn case(rule: &str, name: &str) -> Result<String> {
    let path = Path::new(CASES).join(rule).join(format!("{name}.yaml"));
    std::fs::read_to_string(&path).map_err(|error| {
        Error::usage(format!("reading the case {}", path.display()), error)
            .advise("Run it at the root of the repository; every rule has a flagged.yaml and a clean.yaml.")
    })
}

/// The documents with marks first, as many lines as there is room for; marks made readable.
fn excerpt(text: &str, rule: &str, name: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| readable(line, rule)).collect();
    if lines.len() <= LINES {
        return lines.join("\n") + "\n";
    }
    let is_mark = |line: &String| line.contains("# <-- ");
    let (marked, others): (Vec<&[String]>, Vec<&[String]>) =
        lines.split(|line| line == "---").partition(|document| document.iter().any(is_mark));
    let mut shown: Vec<&str> = Vec::new();
    for document in marked.into_iter().chain(others) {
        let room = LINES.saturating_sub(shown.len() + 1);
        // A document that does not fit is cut around its first mark, when nothing else is shown yet.
        let mark = document.iter().position(is_mark).unwrap_or_default();
        let start = if mark < room { 0 } else { mark - room / 2 };
        if !shown.is_empty() && document.len() > room {
            continue;
        }
        if !shown.is_empty() {
            shown.push("---");
        }
        shown.extend(document[start..].iter().take(room).map(String::as_str));
    }
    format!("{}\n# (shortened; all of it is in {CASES}/{rule}/{name}.yaml)\n", shown.join("\n"))
}

/// The line with its mark for the test as one for readers. Notes for the tests alone are left out.
fn readable(line: &str, rule: &str) -> String {
    match line.split_once("# expect: ") {
        Some((code, rules)) => {
            let rules: Vec<&str> = rules.split(',').map(str::trim).collect();
            let mark = if rules == [rule] { "here".to_owned() } else { rules.join(", ") };
            format!("{code}# <-- {mark}")
        }
        None => line.trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LINES, examples, excerpt};
    use crate::analyze::registry::CHECKS;

    #[test]
    fn every_rule_has_examples_that_fit_and_show_what_is_found() {
        for check in CHECKS {
            let rule = check.meta.name;
            let text = examples(rule).expect("two cases");
            let blocks: Vec<&str> = text.split("```").collect();
            assert_eq!(blocks.len(), 5, "{rule}: a block is not closed");
            assert!(blocks[1].contains("# <-- "), "{rule}: {text}");
            assert!(!text.contains("# expect"), "{rule}: {text}");
            for block in [blocks[1], blocks[3]] {
                assert!(block.lines().count() <= LINES + 3, "{rule}: {block}");
            }
        }
    }

    #[test]
    fn a_long_case_is_cut_around_its_mark() {
        let long: String = (0..90)
            .map(|n| format!("line{n}: 1{}\n", if n == 70 { " # expect: a, b" } else { "" }))
            .collect();
        let text = excerpt(&long, "a", "flagged");
        assert!(text.contains("line70: 1 # <-- a, b\n") && !text.contains("line0:"), "{text}");
        let documents = format!("{long}---\nlast: 1 # expect: a\n").replace(" # expect: a, b", "");
        let text = excerpt(&documents, "a", "flagged");
        assert!(text.starts_with("last: 1 # <-- here\n") && !text.contains("line0"), "{text}");
    }
}
