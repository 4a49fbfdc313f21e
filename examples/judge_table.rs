//! Prints the tables of docs/canary-judge.md: how often good canaries fail and bad ones do, and how long it takes.
//! `cargo run --release --example judge_table [RUNS]`.

#![expect(clippy::print_stdout, reason = "an example prints")]

mod bursts;

use bursts::{Random, Story};
use meshctl::canary::judge::{Settings, Verdict};

fn main() {
    let runs: usize = std::env::args().nth(1).and_then(|runs| runs.parse().ok()).unwrap_or(1000);
    let good = |rate, bad| Story { rate, stable: bad, canary: bad, burst: 1.0, baseline: 180 };
    println!("Good canaries that fail (alpha 1 %), by the mean length of bursts\n");
    println!("| requests/s | bad | 1 | 3 | 5 | 10 |\n|---|---|---|---|---|---|");
    for (rate, bad) in
        [(1.0, 0.005), (10.0, 0.002), (10.0, 0.008), (100.0, 0.0005), (100.0, 0.005), (100.0, 0.012)]
    {
        let cells: Vec<String> = [1.0, 3.0, 5.0, 10.0]
            .map(|burst| {
                let story = Story { burst, ..good(rate, bad) };
                let mut random = Random(7);
                let failed = (0..runs).filter(|_| fails(story, &mut random)).count();
                format!("{:.2} %", 100.0 * failed as f64 / runs as f64)
            })
            .into();
        println!("| {rate} | {} % | {} |", percent(bad), cells.join(" | "));
    }
    println!("\nBad canaries\n");
    println!(
        "| requests/s | stable, canary | fail | median | bad requests | passes wrongly |\n|---|---|---|---|---|---|"
    );
    for (rate, stable, canary) in [
        (100.0, 0.0005, 0.005),
        (100.0, 0.001, 0.003),
        (10.0, 0.001, 0.02),
        (100.0, 0.001, 0.2),
        (1.0, 0.001, 0.05),
        (10.0, 0.001, 0.005),
        (1000.0, 0.0002, 0.001),
    ] {
        let story = Story { canary, ..good(rate, stable) };
        let mut random = Random(7);
        let ended: Vec<_> = (0..runs).map(|_| story.run(Settings::default(), true, &mut random)).collect();
        let mut failed: Vec<_> = ended.iter().filter(|end| matches!(end.verdict, Verdict::Fail(_))).collect();
        failed.sort_by_key(|end| end.after);
        let passed = ended.iter().filter(|end| matches!(end.verdict, Verdict::Pass(_))).count();
        let share = |count: usize| format!("{:.1} %", 100.0 * count as f64 / runs as f64);
        let (after, bad) = failed.get(failed.len() / 2).map_or((0, 0), |end| (end.after, end.bad));
        println!(
            "| {rate} | {} % to {} % | {} | {:.1} min | {bad} | {} |",
            percent(stable),
            percent(canary),
            share(failed.len()),
            f64::from(after) / 60.0,
            share(passed),
        );
    }
}

fn fails(story: Story, random: &mut Random) -> bool {
    matches!(story.run(Settings::default(), false, random).verdict, Verdict::Fail(_))
}

fn percent(rate: f64) -> f64 {
    (rate * 1e6).round() / 1e4
}
