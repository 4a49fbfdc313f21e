//! The answer as a page of Markdown, for the summary of a step of GitHub Actions: counts, the first findings, and what the
//! text says.

use crate::base::report::{Finding, Severity};
use crate::base::text::{printable, printable_lines};
use crate::base::{Error, Report};

/// Findings that are listed. The rest stands in the annotations and the log.
const LISTED: usize = 20;

/// Bytes of the text that are shown; a summary has room for one MiB.
const TEXT: usize = 60_000;

/// The page of an answer.
pub fn summary(report: &Report) -> String {
    let view = &report.view;
    let mut page = format!("### meshctl: {}\n\n", report.exit.meaning());
    let count = |severity| view.findings.iter().filter(|finding| finding.severity == severity).count();
    let counts = [Severity::Error, Severity::Warning, Severity::Info]
        .map(|severity| (severity.as_str().to_owned(), count(severity)));
    let failed = view.cases.iter().filter(|case| case.failure.is_some()).count();
    let cases = [("passed".to_owned(), view.cases.len() - failed), ("failed".to_owned(), failed)];
    let compared = ["new", "fixed", "unchanged"].iter().filter_map(|name| {
        let value = view.document.get("summary")?.get(name)?.as_u64()?;
        Some(((*name).to_owned(), usize::try_from(value).ok()?))
    });
    let counts: Vec<(String, usize)> = if view.findings.is_empty() && !view.cases.is_empty() {
        cases.into_iter().chain(compared).collect()
    } else {
        counts.into_iter().chain(compared).collect()
    };
    let (names, numbers): (Vec<String>, Vec<String>) =
        counts.into_iter().map(|(name, number)| (name, number.to_string())).unzip();
    page += &format!(
        "| {} |\n|{}\n| {} |\n\n",
        names.join(" | "),
        "--:|".repeat(names.len()),
        numbers.join(" | ")
    );
    if !view.findings.is_empty() {
        page += "| severity | rule | place | message |\n|---|---|---|---|\n";
        page.extend(view.findings.iter().take(LISTED).map(row));
        match view.findings.len().saturating_sub(LISTED) {
            0 => {}
            more => page += &format!("\n{more} more are in the log.\n"),
        }
        page.push('\n');
    }
    let text = printable_lines(&view.text);
    let shown = &text[..text.floor_char_boundary(TEXT)];
    if !shown.trim().is_empty() {
        // A fence that the text cannot close.
        page += &format!("~~~~~~text\n{}\n~~~~~~\n\n", shown.trim_end());
    }
    page
}

/// The page of a failure before there was an answer.
pub fn failure_summary(error: &Error) -> String {
    format!(
        "### meshctl: no answer\n\n~~~~~~text\n{}\n~~~~~~\n\n",
        printable_lines(&error.to_string()).trim_end()
    )
}

fn row(finding: &Finding) -> String {
    let place = match &finding.place.position {
        Some(at) => format!("{}:{}", at.file, at.line),
        None => finding.place.to_string(),
    };
    let mut message = finding.message.clone();
    if let Some(help) = &finding.help {
        message = format!("{message}; {help}");
    }
    format!("| {} | {} | {} | {} |\n", finding.severity.as_str(), finding.rule, cell(&place), cell(&message))
}

/// Text that neither ends its cell nor becomes markup.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in printable(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '*' | '_' | '[' | ']' | '\\' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::base::{Exit, View};

    #[test]
    fn the_page_has_counts_and_the_first_findings() {
        let mut report = sample::report();
        let page = summary(&report);
        assert!(page.contains("| error | warning | info |\n|--:|--:|--:|\n| 1 | 1 | 1 |\n"), "{page}");
        assert!(page.contains("| error | missing-host | shop/réviews 100%.yaml:6 | host réviews"), "{page}");
        assert!(page.contains("VirtualService shop/reviews spec.http\\[2\\]"), "{page}");
        let finding = report.view.findings[0].clone();
        report.view.findings = vec![finding; 25];
        let page = summary(&report);
        assert_eq!(page.matches("| missing-host |").count(), 20);
        assert!(page.contains("5 more are in the log."), "{page}");
        assert_eq!(cell("a|<b>_*&"), "a\\|&lt;b>\\_\\*&amp;");
    }

    #[test]
    fn comparisons_and_test_cases_are_counted() {
        let mut report = sample::report();
        report.view.findings.clear();
        report
            .view
            .document
            .insert("summary".into(), serde_json::json!({"new": 0, "fixed": 2, "unchanged": 7}));
        let page = summary(&report);
        assert!(page.contains("| passed | failed | new | fixed | unchanged |\n"), "{page}");
        assert!(page.contains("| 1 | 2 | 0 | 2 | 7 |\n"), "{page}");
        let empty = Report { view: View::default(), exit: Exit::Yes };
        assert!(summary(&empty).contains("| 0 | 0 | 0 |"));
    }
}
