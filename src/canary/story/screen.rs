//! A run as lines for a terminal: what is wanted, what is there, who lags behind, how the gates stand, who wrote last.

use jiff::Timestamp;

use super::{Look, MarkKind, Story, number};
use crate::base::text::printable;

const BAR: usize = 20;
const LAGGARDS: usize = 5;
const WRITES: usize = 6;

/// The lines, none wider than `width` characters. `now` is only needed to say how long ago things were.
pub fn lines(story: &Story<'_>, now: Timestamp, width: usize) -> Vec<String> {
    let mut lines = vec![header(story), String::new()];
    for (track, percent) in story.shares() {
        lines.push(format!("{track}  wanted {} %{}", number(percent), traffic(story)));
    }
    lines.extend(followed(story));
    if !story.gates.is_empty() {
        lines.push(String::new());
        lines.extend(story.gates.iter().filter_map(|(name, looks)| Some(gate(name, looks.last()?))));
    }
    if !story.marks.is_empty() {
        lines.push(String::new());
        let skipped = story.marks.len().saturating_sub(WRITES);
        lines.extend(story.marks[skipped..].iter().map(|mark| {
            let who = if mark.kind == MarkKind::Own { " " } else { "!" };
            format!("{who} {:>8} ago  {}  {}", ago(mark.at, now), mark.object, mark.text)
        }));
    }
    lines.push(String::new());
    lines.push(match (&story.ending, story.decision) {
        (Some(ending), _) => format!("{} (exit {})", ending.detail, ending.exit),
        (None, Some((decision, reason))) => format!("{decision}: {reason}"),
        (None, None) => "nothing is decided yet".to_owned(),
    });
    lines.into_iter().map(|line| cut(&printable(&line), width)).collect()
}

fn header(story: &Story<'_>) -> String {
    let step = story.step.map_or_else(String::new, |step| {
        let percent =
            story.steps.get(step).map_or_else(String::new, |percent| format!(": {} %", number(*percent)));
        format!("  step {} of {}{percent}", step + 1, story.steps.len())
    });
    format!("{}{step}  {}  by {}", story.run, story.phase(), story.actor)
}

fn traffic(story: &Story<'_>) -> String {
    story.observed.last().map_or_else(String::new, |(_, observed)| {
        let (share, low, high) = observed.percent();
        format!("  traffic {} % ({} to {})", number(share), number(low), number(high))
    })
}

fn followed(story: &Story<'_>) -> Vec<String> {
    let Some(followed) = &story.followed else { return Vec::new() };
    let reached = followed.reached.unwrap_or("no level");
    let mut lines = vec![format!("verified to {reached} of {}: {}", followed.wanted, followed.detail)];
    lines.extend(
        followed.laggards.iter().take(LAGGARDS).map(|(name, why)| format!("  behind: {name}: {why}")),
    );
    if followed.laggards.len() > LAGGARDS {
        lines.push(format!("  and {} more", followed.laggards.len() - LAGGARDS));
    }
    lines
}

/// A bar for a gate that weighs evidence: from the middle to the left for `fail`, to the right for `pass`.
fn gate(name: &str, look: &Look<'_>) -> String {
    let bar = look.towards.map_or_else(String::new, |towards| {
        let cells = |part: f64| (part.clamp(0.0, 1.0) * BAR as f64).round() as usize;
        let (fail, pass) = (cells(towards.fail), cells(towards.pass));
        format!(
            "  worse {}{}|{}{} not worse",
            " ".repeat(BAR - fail),
            "#".repeat(fail),
            "#".repeat(pass),
            " ".repeat(BAR - pass)
        )
    });
    format!("{name}  {}{bar}  {}", look.answer, look.detail)
}

fn ago(at: Timestamp, now: Timestamp) -> String {
    let seconds = now.duration_since(at).as_secs().max(0);
    match seconds {
        0..=119 => format!("{seconds} s"),
        120..=7199 => format!("{} min", seconds / 60),
        _ => format!("{} h", seconds / 3600),
    }
}

fn cut(line: &str, width: usize) -> String {
    if line.chars().count() <= width {
        return line.to_owned();
    }
    line.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::failed_run;
    use super::*;

    #[test]
    fn a_screen_says_what_is_wanted_what_is_there_and_who_is_behind() {
        let events = failed_run();
        let story = Story::of(&events[..5]).unwrap();
        let now = "2026-11-21T10:00:31Z".parse().unwrap();
        let lines = lines(&story, now, 120);
        let expected = [
            "reviews-1  step 1 of 2: 5 %  beginning  by ci",
            "",
            "VirtualService shop/reviews http[0]  wanted 5 %  traffic 4.8 % (3.64 to 6.31)",
            "verified to L4 of L4: 1 of 1 gateway",
            "  behind: pod shop/cart-1: it has 0 <of> 5",
            "",
            "errors  fail  worse ####################|##                   not worse  12 of 600 against 0 of 11400",
            "",
            "      30 s ago  VirtualService shop/reviews  http[0]: 0 % to 5 %",
            "",
            "nothing is decided yet",
        ];
        assert_eq!(lines, expected, "\n{}", lines.join("\n"));
    }

    #[test]
    fn lines_are_cut_and_escaped() {
        let mut events = failed_run();
        events[0].run = "a\u{1b}[2J".repeat(40);
        events.truncate(1);
        let story = Story::of(&events).unwrap();
        let lines = lines(&story, story.span.1, 40);
        assert!(lines.iter().all(|line| line.chars().count() <= 40 && !line.contains('\u{1b}')), "{lines:?}");
    }
}
