//! A run as OpenMetrics text, for the textfile collector of a node exporter or for a CI job that pushes it.

use std::fmt::Write as _;

use super::Story;

/// The samples, ended by `# EOF` as OpenMetrics 1.0 wants it. Shares are ratios from 0 to 1.
pub fn openmetrics(story: &Story<'_>) -> String {
    let mut out = String::new();
    let run = label(story.run);
    family(&mut out, "meshctl_canary_weight_ratio", "The share of the canary that was written last.");
    for (track, percent) in story.shares() {
        sample(
            &mut out,
            "meshctl_canary_weight_ratio",
            &format!("run=\"{run}\",rule=\"{}\"", label(track)),
            percent / 100.0,
        );
    }
    if let Some((_, observed)) = story.observed.last() {
        family(
            &mut out,
            "meshctl_canary_observed_ratio",
            "The share of the requests that the canary answered.",
        );
        let (share, ..) = observed.percent();
        sample(&mut out, "meshctl_canary_observed_ratio", &format!("run=\"{run}\""), share / 100.0);
    }
    if let Some(step) = story.step {
        family(&mut out, "meshctl_canary_step", "The step of the plan, from 1.");
        sample(&mut out, "meshctl_canary_step", &format!("run=\"{run}\""), (step + 1) as f64);
    }
    family(&mut out, "meshctl_canary_steps", "The number of steps of the plan.");
    sample(&mut out, "meshctl_canary_steps", &format!("run=\"{run}\""), story.steps.len() as f64);
    family(&mut out, "meshctl_canary_gate", "1 for the answer that a gate gave last.");
    for (name, looks) in &story.gates {
        let Some(look) = looks.last() else { continue };
        let labels = format!("run=\"{run}\",gate=\"{}\",answer=\"{}\"", label(name), label(look.answer));
        sample(&mut out, "meshctl_canary_gate", &labels, 1.0);
    }
    if let Some(ending) = &story.ending {
        family(&mut out, "meshctl_canary_exit_code", "The exit code of the run.");
        let labels = format!("run=\"{run}\",outcome=\"{}\"", label(ending.outcome));
        sample(&mut out, "meshctl_canary_exit_code", &labels, f64::from(ending.exit));
    }
    family(&mut out, "meshctl_canary_last_event_timestamp_seconds", "When the last event of the run was.");
    let seconds = story.span.1.as_millisecond() as f64 / 1000.0;
    sample(&mut out, "meshctl_canary_last_event_timestamp_seconds", &format!("run=\"{run}\""), seconds);
    out.push_str("# EOF\n");
    out
}

fn family(out: &mut String, name: &str, help: &str) {
    let _ = writeln!(out, "# TYPE {name} gauge\n# HELP {name} {help}");
}

fn sample(out: &mut String, name: &str, labels: &str, value: f64) {
    let _ = writeln!(out, "{name}{{{labels}}} {value}");
}

/// A label value in quotes: backslash, quote and line feed are escaped.
fn label(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::super::tests::failed_run;
    use super::*;

    #[test]
    fn every_family_has_its_samples_and_the_text_ends() {
        let events = failed_run();
        let text = openmetrics(&Story::of(&events).unwrap());
        for line in [
            "meshctl_canary_weight_ratio{run=\"reviews-1\",rule=\"VirtualService shop/reviews http[0]\"} 0",
            "meshctl_canary_observed_ratio{run=\"reviews-1\"} 0.048",
            "meshctl_canary_gate{run=\"reviews-1\",gate=\"errors\",answer=\"fail\"} 1",
            "meshctl_canary_exit_code{run=\"reviews-1\",outcome=\"rolled-back\"} 4",
        ] {
            assert!(text.lines().any(|other| other == line), "{line}\n{text}");
        }
        assert!(text.ends_with("# EOF\n"));
        assert_eq!(label("a\"b\\c\nd"), "a\\\"b\\\\c\\nd");
    }
}
