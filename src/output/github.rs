//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull
//! request: one `::error file=...,line=...::message` a line. Where there are cases instead, those that fail. Else there is
//! nothing to say, so nothing is written.

use super::excerpt::end_column;
use crate::base::report::{Case, Finding, Severity};
use crate::base::text::{printable, printable_lines};
use crate::base::{Error, View};

/// The findings of the view as annotations, or its cases that fail.
pub(super) fn render(view: &View) -> String {
    if view.findings.is_empty() {
        return view.cases.iter().filter_map(of_case).collect();
    }
    view.findings.iter().map(|finding| annotation(view, finding)).collect()
}

fn of_case(case: &Case) -> Option<String> {
    let why = data(&printable_lines(case.failure.as_ref()?));
    Some(format!("::error title={}::{why}\n", property(&printable(&case.name))))
}

fn annotation(view: &View, finding: &Finding) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    let mut message = printable(&finding.message);
    if let Some(at) = &finding.place.position {
        properties.push(format!("file={}", property(&printable(at.file.trim_start_matches("./")))));
        properties.push(format!("line={}", at.line));
        properties.push(format!("col={}", at.column));
        properties.extend(end_column(at, &view.sources).map(|end| format!("endColumn={end}")));
    } else if finding.place.object.is_some() {
        message = format!("{}: {message}", printable(&finding.place.to_string()));
    }
    properties.push(format!("title={}", property(finding.rule)));
    if let Some(help) = &finding.help {
        message = format!("{message}\n{}", printable_lines(help.trim_end()));
    }
    format!("::{command} {}::{}\n", properties.join(","), data(&message))
}

/// A failure before there was an answer.
pub(super) fn failure(error: &Error) -> String {
    format!("::error title=meshctl::{}\n", data(&printable_lines(&error.to_string())))
}

/// Text behind the `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn cases_that_fail_are_annotations_where_there_are_no_findings() {
        let case = |name: &str, failure: Option<&str>| Case {
            name: name.to_owned(),
            failure: failure.map(str::to_owned),
        };
        let cases =
            vec![case("gate a, step 1", None), case("canary web", Some("held: 5 % of 10\nnot proven"))];
        let view = View { cases, ..View::default() };
        assert_eq!(render(&view), "::error title=canary web::held: 5 %25 of 10%0Anot proven\n");
    }

    #[test]
    fn findings_are_annotations_with_githubs_escapes() {
        assert_eq!(
            render(&sample::report().view),
            "::error file=shop/réviews 100%25.yaml,line=6,col=19,endColumn=28,title=missing-host::\
             host réviews\\u{1b}x, 100%25 of it, is not there%0Adid you mean `reviews`?\n\
             ::warning title=dead-rule::VirtualService shop/reviews spec.http[2]: no request reaches this rule\n\
             ::notice file=shop/réviews 100%25.yaml,line=4,col=3,endColumn=19,title=unused-subset::nothing uses it\n"
        );
        assert_eq!(property("a,b:c%\r\n"), "a%2Cb%3Ac%25%0D%0A");
    }
}
