//! Mutates the examples and analyzes what comes out: whatever the text, there is no panic, no hang,
//! and the report can be shown. Every case follows from its number alone.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use meshctl::analyze;
use meshctl::base::report::Severity;
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::output::{self, Format, Style};
use meshctl::resource::identity::KINDS;
use rayon::prelude::*;

use crate::support::{files_below, text_of};

/// Far above what a case takes on a busy machine.
const SLOW: Duration = Duration::from_secs(20);

/// The generator of Knuth's MMIX: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

const INSERTED: &[&str] = &[
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ": ",
    "- ",
    "\t",
    "&a ",
    "*a",
    "<<: *a\n",
    "!!binary ",
    "!!int ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "#",
    "?",
    "\n---\n",
    "\n...\n",
    "%YAML 1.2\n",
    "\r\n",
    "\u{feff}",
    "\0",
    "\u{85}",
    "~",
    "null",
    "yes",
    "*",
    ".",
    "/",
    "漢",
    "\u{1b}[31m",
];

const NUMBERS: &[&str] = &[
    "99999999999999999999",
    "-1",
    "0",
    "1e400",
    "-0",
    "0x7fffffffffffffff",
    "18446744073709551616",
    ".inf",
    "0777",
    "1_000",
    "3.5",
];

fn mutate(text: &str, other: &str, random: &mut Random) -> String {
    let text = if text.is_empty() { "\n" } else { text };
    let mut bytes = text.as_bytes().to_vec();
    let at = random.below(bytes.len() + 1);
    match random.below(8) {
        0 => {
            for _ in 0..=random.below(4) {
                let at = random.below(bytes.len());
                bytes[at] ^= 1 << random.below(8);
            }
        }
        1 => bytes.truncate(at),
        2 => drop(bytes.splice(at..at, random.pick(INSERTED).bytes())),
        3 => {
            let end = (at + random.below(200)).min(bytes.len());
            let from = random.below(other.len());
            let part = &other.as_bytes()[from..(from + random.below(400)).min(other.len())];
            drop(bytes.splice(at..end, part.iter().copied()));
        }
        kind => return mutate_lines(text, kind, random),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn mutate_lines(text: &str, kind: usize, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let at = random.below(lines.len());
    match kind {
        4 => lines.insert(at, lines[at].clone()),
        5 => drop(lines.remove(at)),
        // Another value, or the value one level deeper or higher.
        6 => {
            let line = lines[at].clone();
            let value =
                random.pick(&["", " []", " {}", " [{}]", " {a: {a: {a: 1}}}", " \"\"", " [null]", " *"]);
            match line.split_once(':') {
                Some((key, _)) if random.below(2) == 0 => lines[at] = format!("{key}:{value}\n"),
                _ if random.below(2) == 0 => lines[at] = format!("  {line}"),
                _ => lines[at] = line.strip_prefix("  ").unwrap_or(&line).to_owned(),
            }
        }
        _ => {
            let digit = |c: char| c.is_ascii_digit();
            let numbered: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].contains(digit)).collect();
            if let Some(line) = numbered.get(random.below(numbered.len())).map(|at| &mut lines[*at]) {
                let start = line.find(digit).expect("a digit");
                let end = line[start..].find(|c| !digit(c)).map_or(line.len(), |length| start + length);
                line.replace_range(start..end, random.pick::<&str>(NUMBERS));
            }
        }
    }
    lines.concat()
}

/// The texts of one case: a mutated file, sometimes with the sound rest of its folder.
fn case(number: usize, seeds: &[(String, String)]) -> Vec<String> {
    let mut random = Random(number as u64);
    random.below(1);
    let (name, text) = random.pick(seeds);
    let mut text = text.clone();
    for _ in 0..=random.below(4) {
        let other = &random.pick(seeds).1;
        text = mutate(&text, other, &mut random);
    }
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut texts = vec![text];
    if random.below(10) == 0 {
        let rest = seeds.iter().filter(|(file, _)| file != name && file.starts_with(folder));
        texts.extend(rest.map(|(_, text)| text.clone()));
    }
    texts
}

/// Reads, analyzes and shows.
fn analyze_and_show(texts: &[String], format: Format) {
    let mut estate = Estate::default();
    for (index, text) in texts.iter().enumerate() {
        let text: Arc<str> = text.as_str().into();
        let documents = document::read(&text, &Limits::default());
        let source = Source { name: format!("{index}.yaml").into(), text, path: None };
        estate.ingest(source, documents, KINDS, "default");
    }
    let settings =
        analyze::Settings { istio_namespace: "istio-system".to_owned(), ..analyze::Settings::default() };
    if let Ok(analysis) = analyze::run(&estate, &settings) {
        let report = analyze::report(analysis, Severity::Error, false);
        let style = Style { color: false, width: 100 };
        output::render(&report, format, style, &[], &mut std::io::sink()).expect("a report can be shown");
    }
}

#[test]
fn no_mutation_of_the_examples_makes_a_panic() {
    let seeds: Vec<(String, String)> = files_below("examples")
        .into_iter()
        .filter(|file| file.ends_with(".yaml"))
        .map(|file| (file.clone(), text_of(&file)))
        .collect();
    assert!(seeds.len() > 20, "the examples are there");
    let cases = if std::env::var_os("MESHCTL_SOAK").is_some() { 500_000 } else { 10_000 };
    let failures: Vec<String> = (0..cases)
        .into_par_iter()
        .filter_map(|number| {
            let texts = case(number, &seeds);
            let format =
                if number % 2 == 0 { Format::Text } else { Format::ALL[number / 2 % Format::ALL.len()].1 };
            let started = Instant::now();
            let run = catch_unwind(AssertUnwindSafe(|| analyze_and_show(&texts, format)));
            let slow = started.elapsed() > SLOW;
            (run.is_err() || slow).then(|| {
                let what = if slow { "too slow" } else { "a panic" };
                format!("case {number} as {}: {what} on {:?}", format.name(), texts[0])
            })
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {cases} cases:\n{}",
        failures.len(),
        failures[..failures.len().min(5)].join("\n")
    );
}
