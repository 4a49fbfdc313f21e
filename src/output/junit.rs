//! Test cases as JUnit XML, as Jenkins and GitLab read it. Every report has at least one case, and
//! one that did not end well has at least one failure, so that a CI server never shows a pass where
//! the exit code says otherwise.

use std::io;

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use crate::base::report::Case;
use crate::base::text::printable_lines;
use crate::base::{Error, Exit, Report};

/// The report as JUnit XML.
pub(super) fn render(report: &Report) -> io::Result<String> {
    let cases = &report.view.cases;
    let told = cases.iter().any(|case| case.failure.is_some());
    let verdict = (cases.is_empty() || (!told && report.exit != Exit::Yes)).then(|| verdict(report));
    let mut suite = TestSuite::new(report.view.kind);
    suite.add_test_cases(cases.iter().chain(&verdict).map(|case| test_case(case, report.view.kind)));
    let mut document = Document::new("meshctl");
    document.add_test_suite(suite);
    document.to_string().map_err(io::Error::other)
}

/// A failure before there was an answer: one case that could not be run.
pub(super) fn failure(error: &Error) -> io::Result<String> {
    let text = xml(&error.to_string());
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message(text.lines().next().unwrap_or_default()).set_description(&text);
    let mut case = TestCase::new("verdict", status);
    case.set_classname("Failure");
    let mut suite = TestSuite::new("Failure");
    suite.add_test_case(case);
    let mut document = Document::new("meshctl");
    document.add_test_suite(suite);
    document.to_string().map_err(io::Error::other)
}

/// The exit code as a case.
fn verdict(report: &Report) -> Case {
    let failure = (report.exit != Exit::Yes)
        .then(|| format!("exit code {}: {}", report.exit.code(), report.exit.meaning()));
    Case { name: "verdict".to_owned(), failure }
}

fn test_case(case: &Case, kind: &str) -> TestCase {
    let status = case.failure.as_ref().map_or_else(TestCaseStatus::success, |failure| {
        let failure = xml(failure);
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(failure.lines().next().unwrap_or_default()).set_description(&failure);
        status
    });
    let mut out = TestCase::new(xml(&case.name), status);
    out.set_classname(kind);
    out
}

/// Text that XML can hold: control characters as visible escapes, no non-characters.
fn xml(text: &str) -> String {
    printable_lines(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn every_case_is_read_back_with_its_failure() {
        let text = render(&sample::report()).unwrap();
        let back = Document::deserialize_from_str(&text).unwrap();
        let suite = &back.test_suites[0];
        assert_eq!((suite.name.as_str(), suite.tests, suite.failures), ("AnalysisReport", 3, 2));
        assert_eq!((back.tests, back.failures, back.errors), (3, 2, 0));
        let case = &suite.test_cases[0];
        assert_eq!(case.name.as_str(), "missing-host <shop>/\\u{1b}[31m&reviews");
        assert_eq!(case.classname.as_deref(), Some("AnalysisReport"));
        let TestCaseStatus::NonSuccess { kind, message, description, .. } = &case.status else {
            panic!("{text}");
        };
        assert_eq!(*kind, NonSuccessKind::Failure);
        assert_eq!(message.as_deref(), Some("first \"line\""));
        assert_eq!(description.as_deref(), Some("first \"line\"\nsecond"));
    }

    #[test]
    fn elements_and_attributes_are_those_that_ci_servers_read() {
        let text = render(&sample::report()).unwrap();
        assert!(text.starts_with(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"meshctl\" tests=\"3\""
        ));
        assert!(text.contains(
            "<testsuite name=\"AnalysisReport\" tests=\"3\" skipped=\"0\" errors=\"0\" failures=\"2\">"
        ));
        assert!(text.contains("<failure message=\"first &quot;line&quot;\">"), "{text}");
    }

    #[test]
    fn the_exit_code_is_told_when_no_case_tells_it() {
        let mut report = sample::report();
        report.view.cases = vec![Case { name: "no findings".to_owned(), failure: None }];
        report.exit = Exit::Inconclusive;
        assert!(render(&report).unwrap().contains("message=\"exit code 6: inconclusive"));
        report.view.cases.clear();
        report.exit = Exit::Yes;
        let text = render(&report).unwrap();
        assert!(text.contains("tests=\"1\"") && text.contains("failures=\"0\""), "{text}");
    }
}
