//! The judge on made-up traffic: the promise about false alarms, with the dispersion estimated, and the program.

use meshctl::canary::judge::{Counts, Judge, Load, Settings, Verdict, Window};

use crate::support::{Program, document, text_of};

#[path = "../../../examples/bursts/mod.rs"]
mod bursts;

use bursts::{Random, Story};

/// How many of so many runs fail.
fn failures(story: Story, runs: usize) -> usize {
    let mut random = Random(42);
    let failed =
        |_: &usize| matches!(story.run(Settings::default(), false, &mut random).verdict, Verdict::Fail(_));
    (0..runs).filter(failed).count()
}

#[test]
fn good_canaries_fail_no_more_often_than_promised() {
    const RUNS: usize = 2_500;
    for (rate, bad) in [(10.0, 0.008), (100.0, 0.005)] {
        for (burst, times) in [(1.0, 1), (3.0, 2), (5.0, 2), (10.0, 2)] {
            let story = Story { rate, stable: bad, canary: bad, burst, baseline: 180 };
            let failed = failures(story, RUNS);
            // alpha is 1 %; for bursts twice that.
            assert!(failed * 100 <= RUNS * times, "{failed} of {RUNS} at {rate}/s, {bad}, bursts of {burst}");
        }
    }
}

#[test]
fn bad_canaries_are_caught() {
    let story = Story { rate: 100.0, stable: 0.001, canary: 0.02, burst: 1.0, baseline: 180 };
    assert_eq!(failures(story, 200), 200);
    let bursty = Story { burst: 5.0, ..story };
    assert!(failures(bursty, 200) > 190);
    let ended = story.run(Settings::default(), true, &mut Random(1));
    assert!(ended.after <= 120 && ended.bad < 100, "{} s, {} bad", ended.after, ended.bad);
}

#[test]
fn the_program_replays_a_file() {
    let program = Program::new();
    let header = "time,canary_requests,canary_bad,stable_requests,stable_bad\n";
    let file = |bad: u64| -> String {
        let lines = (0..120)
            .map(|n| if n < 60 { format!("{n},0,0,10000,10\n") } else { format!("{n},1000,{bad},9000,9\n") });
        header.to_owned() + &lines.collect::<String>()
    };
    for (bad, code, verdict) in [(1, 0, "pass"), (9, 1, "fail")] {
        let path = program.file("counts.csv", file(bad));
        let outcome = program.run(&["canary", "simulate", &path, "--baseline", "60", "-o", "json"]);
        let document = document(&outcome.stdout, "CanarySimulation");
        assert_eq!((outcome.code, &document["verdict"]), (Some(code), &verdict.into()), "{document:#}");
    }
    let path = program.file("counts.csv", format!("{header}1,10,0,90,0\n"));
    let outcome = program.run(&["canary", "simulate", &path]);
    assert_eq!(outcome.code, Some(6), "{}", outcome.stderr);
    assert!(
        outcome.stdout.contains("not yet") && outcome.stdout.contains("to see  2 x"),
        "{}",
        outcome.stdout
    );
    let path = program.file("counts.csv", format!("{header}1,10,11,90,0\n"));
    let outcome = program.run(&["canary", "simulate", &path]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("counts.csv:2"), "{}", outcome.stderr);
}

/// The mean time in seconds until runs at a constant share end, and how many of them failed.
fn simulated(load: &Load, ratio: f64, settings: Settings, window: f64, runs: u32) -> (f64, u32) {
    let mut random = Random(11);
    let (mut time, mut failed) = (0.0, 0);
    for _ in 0..runs {
        let mut judge = Judge::new(settings);
        loop {
            time += window;
            let mut side = |share: f64, rate: f64| {
                let requests = load.requests * share * window;
                Counts { requests: requests as u64, bad: random.poisson(requests * rate) }
            };
            let (canary, stable) = (side(load.share, load.bad * ratio), side(1.0 - load.share, load.bad));
            // Without tempering: what is expected is said for a dispersion that is known.
            judge.ratio.add(&Window { canary, stable }, load.tempering);
            match judge.verdict() {
                Verdict::NotYet => {}
                Verdict::Fail(_) => {
                    failed += 1;
                    break;
                }
                Verdict::Pass(_) => break,
            }
        }
    }
    (time / f64::from(runs), failed)
}

#[test]
fn the_guide_has_the_numbers_of_a_decision() {
    let guide = text_of("docs/canary-gates.md");
    let rows: Vec<Vec<f64>> = guide
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let share: f64 = cells[0].strip_suffix(" %")?.parse().ok()?;
            Some([share].into_iter().chain(cells[1..].iter().filter_map(|cell| cell.parse().ok())).collect())
        })
        .collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let load = Load { requests: 1000.0, share: row[0] / 100.0, bad: 0.001, tempering: 1.0 };
        let settings = Settings::default();
        let bad = |seconds: f64, ratio: f64| seconds * (load.share * ratio + 1.0 - load.share);
        let says = [2.0, 5.0, 10.0].map(|ratio| bad(load.seconds_to_fail(ratio, &settings), ratio));
        let pass = bad(load.seconds_to_pass(&settings), 1.0);
        for (said, is) in row[1..].iter().zip(says.into_iter().chain([pass])) {
            assert!((said - is).abs() <= 0.02 * is + 0.6, "{row:?}: {is}");
        }
    }
}

#[test]
fn decisions_take_as_long_as_was_said() {
    let settings = Settings::default();
    // Nothing passes before it fails.
    let failing = Settings { beta: 1e-300, ..settings };
    for (requests, share, bad, ratio, window) in [
        (100.0, 0.05, 0.001, 5.0, 10.0),
        (100.0, 0.05, 0.002, 2.0, 20.0),
        (100.0, 0.5, 0.001, 2.0, 10.0),
        (1000.0, 0.1, 0.0002, 5.0, 10.0),
        (100.0, 0.25, 0.01, 3.0, 2.0),
    ] {
        let load = Load { requests, share, bad, tempering: 1.0 };
        let said = load.seconds_to_fail(ratio, &failing);
        let (took, failed) = simulated(&load, ratio, failing, window, 400);
        assert_eq!(failed, 400);
        assert!((took / said - 1.0).abs() < 0.25, "{load:?} {ratio} x: {said:.0} s said, {took:.0} s taken");
        let detected = load.detectable(&failing, said * 1.01).expect("a ratio");
        assert!(detected <= ratio * 1.01, "{detected} of {ratio}");
    }
    let passing = Settings { alpha: 1e-300, ..settings };
    for share in [0.05, 0.1, 0.5] {
        let load = Load { requests: 100.0, share, bad: 0.005, tempering: 1.0 };
        let said = load.seconds_to_pass(&passing);
        let (took, failed) = simulated(&load, 1.0, passing, 5.0, 400);
        assert_eq!(failed, 0);
        assert!((took / said - 1.0).abs() < 0.3, "{share}: {said:.0} s said, {took:.0} s taken");
    }
}
