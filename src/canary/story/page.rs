//! A run as one page of HTML that needs nothing beside it: weight, observed split, evidence and writes on one time axis,
//! and every event below. No script, no outside address; every text from a cluster is escaped.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::{MarkKind, Story, number};
use crate::canary::event::{Event, What};

const WIDTH: f64 = 960.0;
const LEFT: f64 = 60.0;
const CHART: f64 = 220.0;
const LANE: f64 = 70.0;

const STYLE: &str = "body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1b1f24;background:#fff}\
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;vertical-align:top;\
border-bottom:1px solid #d0d7de}svg{width:100%;height:auto}text{font-size:11px;fill:#57606a}.axis{stroke:#d0d7de}\
.weight{fill:none;stroke:#0969da;stroke-width:2}.seen{stroke:#1a7f37;stroke-width:2}.fail{fill:none;stroke:#cf222e;stroke-width:2}\
.pass{fill:none;stroke:#1a7f37;stroke-width:2}.own{stroke:#0969da;stroke-dasharray:2 3}.foreign{stroke:#cf222e;stroke-width:2}\
@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}td,th,.axis{border-color:#30363d;stroke:#30363d}td,th{stroke:none}}";

/// The page.
pub fn html(story: &Story<'_>, events: &[Event]) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    let title = escape(&format!("Canary {}: {}", story.run, story.phase()));
    let _ = write!(out, "<title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n");
    summary(&mut out, story);
    picture(&mut out, story);
    table(&mut out, events);
    out.push_str("</body></html>\n");
    out
}

fn summary(out: &mut String, story: &Story<'_>) {
    if let Some(ending) = &story.ending {
        let proof = if ending.proven { "proven" } else { "not proven" };
        let _ = writeln!(out, "<p>{} Exit code {}, {proof}.</p>", escape(ending.detail), ending.exit);
    }
    let steps: Vec<String> = story.steps.iter().map(|step| format!("{} %", number(*step))).collect();
    let _ = writeln!(
        out,
        "<p>Run by {}, from {} to {}. Steps: {}.</p>",
        escape(story.actor),
        story.span.0,
        story.span.1,
        steps.join(", ")
    );
}

/// Positions on the time axis.
struct Axis {
    from: f64,
    span: f64,
}

impl Axis {
    fn x(&self, at: Timestamp) -> f64 {
        LEFT + (at.as_millisecond() as f64 - self.from) / self.span * (WIDTH - LEFT - 10.0)
    }
}

/// A percentage in the upper chart.
fn y(percent: f64) -> f64 {
    10.0 + (100.0 - percent) / 100.0 * (CHART - 20.0)
}

fn picture(out: &mut String, story: &Story<'_>) {
    let (from, to) = (story.span.0.as_millisecond() as f64, story.span.1.as_millisecond() as f64);
    let axis = Axis { from, span: (to - from).max(1.0) };
    let lanes: Vec<_> =
        story.gates.iter().filter(|(_, looks)| looks.iter().any(|look| look.towards.is_some())).collect();
    let height = CHART + LANE * lanes.len() as f64 + 30.0;
    let _ = writeln!(
        out,
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"Weight, observed split and evidence over time\">"
    );
    for percent in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let _ = writeln!(
            out,
            "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{0:.1}\" y2=\"{0:.1}\"/><text x=\"0\" y=\"{1:.1}\">{percent} %</text>",
            y(percent),
            y(percent) + 4.0
        );
    }
    marks(out, story, &axis, height);
    weights(out, story, &axis);
    observed(out, story, &axis);
    for (index, (name, looks)) in lanes.iter().enumerate() {
        let top = CHART + LANE * index as f64;
        let _ = writeln!(out, "<text x=\"0\" y=\"{:.1}\">{}</text>", top + 12.0, escape(name));
        for (class, part) in [("fail", true), ("pass", false)] {
            let points: Vec<String> = looks
                .iter()
                .filter_map(|look| {
                    let towards = look.towards?;
                    let part = if part { towards.fail } else { towards.pass }.clamp(0.0, 1.0);
                    Some(format!("{:.1},{:.1}", axis.x(look.at), top + LANE - 10.0 - part * (LANE - 20.0)))
                })
                .collect();
            let _ = writeln!(out, "<polyline class=\"{class}\" points=\"{}\"/>", points.join(" "));
        }
        let _ = writeln!(
            out,
            "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{0:.1}\" y2=\"{0:.1}\"/>",
            top + LANE - 10.0
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{LEFT}\" y=\"{0:.1}\">{1}</text><text x=\"{WIDTH}\" y=\"{0:.1}\" text-anchor=\"end\">{2}</text>\n</svg>",
        height - 8.0,
        story.span.0,
        story.span.1
    );
    out.push_str(
        "<p>Blue: the weight that was written. Green bars: the observed split with its interval at 95 %. Below, for each gate that weighs \
         evidence: red towards failing, green towards passing, the top of its lane is the verdict. Dotted: writes of the run; red: \
         writes of others.</p>\n",
    );
}

fn marks(out: &mut String, story: &Story<'_>, axis: &Axis, height: f64) {
    for mark in &story.marks {
        let class = if mark.kind == MarkKind::Own { "own" } else { "foreign" };
        let _ = writeln!(
            out,
            "<line class=\"{class}\" x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"10\" y2=\"{1:.1}\"><title>{2} {3}: {4}</title></line>",
            axis.x(mark.at),
            height - 24.0,
            mark.at,
            escape(mark.object),
            escape(&mark.text)
        );
    }
}

/// A stair for each object and rule.
fn weights(out: &mut String, story: &Story<'_>, axis: &Axis) {
    for (track, last) in story.shares() {
        let mut path = String::new();
        for (at, _, percent) in story.weights.iter().filter(|(_, other, _)| other == track) {
            let x = axis.x(*at);
            let _ = if path.is_empty() {
                write!(path, "M{x:.1},{:.1}", y(*percent))
            } else {
                write!(path, "H{x:.1}V{:.1}", y(*percent))
            };
        }
        let _ = writeln!(
            out,
            "<path class=\"weight\" d=\"{path}H{:.1}\"><title>{}: {} %</title></path>",
            axis.x(story.span.1),
            escape(track),
            number(last)
        );
    }
}

fn observed(out: &mut String, story: &Story<'_>, axis: &Axis) {
    for (at, observed) in &story.observed {
        let (share, low, high) = observed.percent();
        let x = axis.x(*at);
        let _ = writeln!(
            out,
            "<g class=\"seen\"><line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{:.1}\" y2=\"{:.1}\"/><circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"2\"/>\
             <title>{} of {} requests: {} % ({} to {})</title></g>",
            y(high),
            y(low),
            y(share),
            observed.canary,
            observed.all,
            number(share),
            number(low),
            number(high)
        );
    }
}

fn table(out: &mut String, events: &[Event]) {
    out.push_str(
        "<table><thead><tr><th>Time</th><th>Step</th><th>What</th><th>Detail</th></tr></thead><tbody>\n",
    );
    for event in events {
        let (what, detail) = describe(&event.what);
        let step = event.step.map_or_else(String::new, |step| (step + 1).to_string());
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{step}</td><td>{}</td><td>{}</td></tr>",
            escape(&event.time),
            escape(&what),
            escape(&detail)
        );
    }
    out.push_str("</tbody></table>\n");
}

/// An event in two columns.
fn describe(what: &What) -> (String, String) {
    match what {
        What::Plan { steps, resumed, actor } => {
            let steps: Vec<String> = steps.iter().map(|step| format!("{} %", number(*step))).collect();
            (if *resumed { "resumed" } else { "began" }.to_owned(), format!("{actor}: {}", steps.join(", ")))
        }
        What::Write { object, rule, before, after, weights, stages } => {
            let weights: Vec<String> =
                weights.iter().map(|(name, weight)| format!("{name}={weight}")).collect();
            let change = format!("{} % to {} %", number(*before), number(*after));
            let beside: String = stages.iter().map(|stage| format!("; {stage}")).collect();
            ("wrote".to_owned(), format!("{object}, {rule}: {change} ({}){beside}", weights.join(", ")))
        }
        What::Verify { wanted, reached, laggards, detail, .. } => {
            let behind: Vec<String> =
                laggards.iter().map(|(name, why)| format!("; behind: {name}: {why}")).collect();
            let reached = reached.as_deref().unwrap_or("no level");
            ("verified".to_owned(), format!("{reached} of {wanted}: {detail}{}", behind.concat()))
        }
        What::Gate { name, answer, detail, .. } => (format!("gate {name}: {answer}"), detail.clone()),
        What::Decision { decision, reason } => (decision.clone(), reason.clone()),
        What::Drift { object, manager, at, detail } => {
            ("changed by others".to_owned(), format!("{object} by {manager} at {at}: {detail}"))
        }
        What::End { outcome, exit, detail, .. } => (format!("{outcome} (exit {exit})"), detail.clone()),
    }
}

/// Text that is only text, in content and in attributes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::failed_run;
    use super::*;

    #[test]
    fn a_page_shows_everything_and_needs_nothing() {
        let mut events = failed_run();
        events[0].run = "<script>alert(1)</script>".to_owned();
        let page = html(&Story::of(&events).unwrap(), &events);
        for part in
            ["class=\"weight\"", "class=\"seen\"", "class=\"fail\"", "class=\"own\"", "48 of 1000 requests"]
        {
            assert!(page.contains(part), "{part}");
        }
        assert_eq!(page.matches("<tr><td>").count(), events.len());
        for outside in ["<script", "http:", "https:", "src=", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn a_page_is_well_formed() {
        let events = failed_run();
        let page = html(&Story::of(&events).unwrap(), &events);
        for tag in ["svg", "table", "tr", "td", "line", "path", "g", "title", "p"] {
            let begin = format!("<{tag} ");
            let opened = page.matches(&begin).count() + page.matches(&format!("<{tag}>")).count();
            let alone = page
                .split(&begin)
                .skip(1)
                .filter(|rest| rest.split_once('>').is_some_and(|(inside, _)| inside.ends_with('/')));
            assert_eq!(opened - alone.count(), page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
