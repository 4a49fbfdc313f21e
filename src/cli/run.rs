//! The way from the process to a command and back: environment, signals, panics, output, exit code.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Parser;

use super::Cli;
use super::arguments::{Color, Global};
use crate::analyze::registry;
use crate::base::{Context, Error, Exit};
use crate::output::{self, Format, RuleText, Style, Terminal, TerminalOptions};

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    watch_signals();
    quiet_panics();
    let mut context = Context {
        environment: Arc::new(environment()),
        directory: std::env::current_dir().unwrap_or_default(),
        now: jiff::Timestamp::now,
        timeout: cli.global.timeout,
        ..Context::default()
    };
    let format = cli.global.output;
    let style = style(&cli.global, &context);
    let ci = context.variable("CI").is_some();
    let terminal =
        Arc::new(Terminal::new(TerminalOptions { quiet: cli.global.quiet, ci, color: style.color }));
    context.ui = Arc::<Terminal>::clone(&terminal);
    let outcome =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| cli.command.run(&cli.global, &context)));
    terminal.clear();
    let exit = match outcome {
        // Shown while the command ran.
        Ok(Ok(report)) if report.view.kind.is_empty() => report.exit,
        Ok(Ok(report)) => {
            summarize(format, &context, || output::summary(&report));
            print(&report, format, style)
        }
        Ok(Err(error)) => fail_in(&error, format, style, &context),
        Err(panic) => fail_in(&defect(panic.as_ref()), format, style, &context),
    };
    ExitCode::from(exit.code())
}

/// The environment variables that are text. Nothing that meshctl reads can be anything else.
fn environment() -> BTreeMap<String, String> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

fn print(report: &crate::base::Report, format: Format, style: Style) -> Exit {
    let rules: Vec<RuleText> = registry::CHECKS
        .iter()
        .map(|check| RuleText {
            name: check.meta.name,
            summary: check.meta.summary(),
            docs: check.meta.docs,
            severity: check.meta.severity,
            aliases: check.meta.aliases,
        })
        .collect();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = output::render(report, format, style, &rules, &mut out).and_then(|()| out.flush());
    match written {
        Ok(()) => report.exit,
        // The reader has seen enough (`| head`): the answer stands.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => report.exit,
        Err(error) => fail(&Error::new(Exit::Unreachable, "writing the answer", error), Format::Text, style),
    }
}

/// Adds a page to the summary of the step, where GitHub Actions asks for one.
fn summarize(format: Format, context: &Context, page: impl FnOnce() -> String) {
    let Some(path) = context.variable("GITHUB_STEP_SUMMARY").filter(|_| format == Format::Github) else {
        return;
    };
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    if let Err(error) = file.and_then(|mut file| file.write_all(page().as_bytes())) {
        context.ui.note(&format!("the summary of the step cannot be written to {path}: {error}"));
    }
}

fn fail_in(error: &Error, format: Format, style: Style, context: &Context) -> Exit {
    summarize(format, context, || output::failure_summary(error));
    fail(error, format, style)
}

fn fail(error: &Error, format: Format, style: Style) -> Exit {
    // Nothing is left to tell the user when these streams fail.
    drop(output::render_failure(error, format, style, &mut std::io::stdout(), &mut std::io::stderr()));
    error.exit
}

/// A command line that cannot be read, or a question for help. In a structured format the failure is
/// told on stdout as well, as every failure is.
fn usage(error: &clap::Error) -> ExitCode {
    drop(error.print());
    if !error.use_stderr() {
        return ExitCode::from(Exit::Yes.code());
    }
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    let failure = Error::usage("reading the command line", first.strip_prefix("error: ").unwrap_or(first))
        .advise("`meshctl --help` lists the commands, `meshctl COMMAND --help` their options.");
    let style = Style { color: false, width: 120 };
    let format = format_of(std::env::args_os().skip(1));
    drop(output::render_failure(&failure, format, style, &mut std::io::stdout(), &mut std::io::sink()));
    ExitCode::from(failure.exit.code())
}

/// The format that a command line asks for, even when it cannot be read as a whole.
fn format_of(arguments: impl Iterator<Item = std::ffi::OsString>) -> Format {
    let words: Vec<String> = arguments.map(|word| word.to_string_lossy().into_owned()).collect();
    let named = |name: &str| Format::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
    words
        .iter()
        .enumerate()
        .find_map(|(index, word)| match word.as_str() {
            "-o" | "--output" => named(words.get(index + 1)?),
            word => named(word.strip_prefix("--output=").or_else(|| word.strip_prefix("-o"))?),
        })
        .unwrap_or(Format::Text)
}

pub(super) fn style(global: &Global, context: &Context) -> Style {
    let terminal = std::io::stdout().is_terminal();
    let color = match global.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if context.variable("NO_COLOR").is_some() => false,
        Color::Auto if context.variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        Color::Auto => {
            terminal && context.variable("CLICOLOR") != Some("0") && context.variable("TERM") != Some("dumb")
        }
    };
    let width = context.variable("COLUMNS").and_then(|columns| columns.parse().ok()).unwrap_or(120);
    Style { color, width }
}

static PANICKED: AtomicBool = AtomicBool::new(false);

/// Keeps the default message of a panic off the screen; the defect is reported as an error.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| PANICKED.store(true, Ordering::Relaxed)));
}

fn defect(panic: &(dyn std::any::Any + Send)) -> Error {
    let cause = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "an unknown panic".to_owned());
    Error::new(Exit::Defect, "working on this command", format!("meshctl has a defect: {cause}")).advise(
        "Please report it with the command line, the output of `meshctl version --client`, and the input if you may share it.",
    )
}

/// Ends the process with the documented code on SIGINT and SIGTERM, unless a command has taken
/// over (see [`crate::base::signal`]).
fn watch_signals() {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        for signal in &mut signals {
            let exit = if signal == SIGINT { Exit::Interrupted } else { Exit::Terminated };
            if !crate::base::signal::raise(exit) {
                #[expect(clippy::exit, reason = "a signal ends the process; there is nothing to undo")]
                std::process::exit(i32::from(exit.code()));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_defect_that_says_how_to_report_it() {
        let boxed: [Box<dyn std::any::Any + Send>; 3] =
            [Box::new("index 3"), Box::new(String::from("index 3")), Box::new(3)];
        for (panic, cause) in boxed.iter().zip(["index 3", "index 3", "an unknown panic"]) {
            let error = defect(panic.as_ref());
            assert_eq!(error.exit.code(), 70);
            assert_eq!(error.cause, format!("meshctl has a defect: {cause}"));
            assert!(error.advice.starts_with("Please report it with the command line"), "{error}");
        }
    }
}
