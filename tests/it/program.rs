//! The program as a script meets it: exit codes, streams, signals, pipes, structured output.

use std::io::Write;
use std::process::{Command, Stdio};

use meshctl::analyze::registry::CHECKS;
use meshctl::output::Format;

use crate::support::{Outcome, Program, document};

#[test]
fn every_format_ends_with_the_same_code() {
    let program = Program::new();
    let pictures = [Format::Dot, Format::Mermaid, Format::Svg];
    for (name, _) in Format::ALL.iter().filter(|(_, format)| !pictures.contains(format)) {
        for (example, code) in [("examples/bookinfo", 0), ("examples/bookinfo-broken", 1)] {
            let outcome = program.run(&["analyze", example, "-o", name]);
            assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(code), ""), "{example} as {name}");
        }
    }
}

#[test]
fn a_format_that_cannot_hold_the_answer_is_refused() {
    let program = Program::new();
    for (arguments, format) in [
        (&["analyze", "examples/bookinfo"][..], "svg"),
        (&["route", "list", "-f", "examples/bookinfo"], "sarif"),
        (&["route", "graph", "-f", "examples/bookinfo"], "github"),
    ] {
        let outcome = program.run(&[arguments, &["-o", format]].concat());
        assert_eq!(outcome.code, Some(2), "{arguments:?} as {format}");
        let told = match format {
            "sarif" => "\"executionSuccessful\": false",
            "github" => "::error title=meshctl::",
            _ => "",
        };
        assert_eq!(outcome.stdout.is_empty(), told.is_empty(), "{arguments:?} as {format}");
        assert!(outcome.stdout.contains(told), "{}", outcome.stdout);
        assert!(outcome.stderr.contains("Use text, table, json, yaml or junit."), "{}", outcome.stderr);
    }
}

#[test]
fn json_of_analyze_fits_its_schema() {
    let program = Program::new();
    let run = |example| program.run(&["analyze", example, "-o", "json"]).stdout;
    assert_eq!(document(&run("examples/bookinfo"), "AnalysisReport")["summary"]["error"], 0);
    assert_ne!(document(&run("examples/bookinfo-broken"), "AnalysisReport")["summary"]["error"], 0);
}

#[test]
fn a_failure_is_a_document_on_stdout_and_text_on_stderr() {
    let Outcome { code, stdout, stderr } = Program::new().run(&["analyze", "not/there", "-o", "json"]);
    let failure = document(&stdout, "Failure");
    assert_eq!((code, &failure["code"]), (Some(2), &2.into()));
    let part = |name: &str| failure[name].as_str().expect("text").to_owned();
    assert_eq!(stderr, format!("error: {}: {}\n{}\n", part("doing"), part("cause"), part("advice")));
    assert!(stderr.contains("not/there"), "{stderr}");
}

#[test]
fn wrong_usage_ends_with_2() {
    let program = Program::new();
    for arguments in [&["analyse"][..], &["analyze", "--nope"], &["analyze", "-o", "xml"], &[]] {
        let Outcome { code, stdout, stderr } = program.run(arguments);
        assert_eq!((code, stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(stderr.contains("Usage:") || stderr.contains("--help"), "{arguments:?}: {stderr}");
    }
    let outcome = program.run(&["rule", "mising-field"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("Did you mean `missing-field`?"), "{}", outcome.stderr);
}

#[test]
fn a_server_that_nobody_runs_ends_with_8() {
    let outcome = Program::new().run(&["analyze", "-o", "json"]);
    let failure = document(&outcome.stdout, "Failure");
    assert_eq!((outcome.code, &failure["code"]), (Some(8), &8.into()), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("https://127.0.0.1:1"), "{}", outcome.stderr);
}

#[test]
fn every_rule_is_listed_and_explained() {
    let program = Program::new();
    let list = program.run(&["rule"]).stdout;
    for check in CHECKS {
        assert!(list.contains(check.meta.name), "{}: {list}", check.meta.name);
        let page = program.run(&["rule", check.meta.name]);
        assert_eq!(page.code, Some(0), "{}", page.stderr);
        for part in ["## Why it hurts", "## How to fix", check.meta.summary()] {
            assert!(page.stdout.contains(part), "{} has no `{part}`", check.meta.name);
        }
    }
}

#[test]
fn help_and_version_are_answers() {
    let program = Program::new();
    for arguments in [&["--help"][..], &["analyze", "--help"], &["--version"], &["version", "--client"]] {
        let Outcome { code, stdout, stderr } = program.run(arguments);
        assert_eq!((code, stderr.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(stdout.contains("meshctl"), "{arguments:?}: {stdout}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let program = Program::new();
    for (arguments, code) in [
        (&["analyze", "examples/bookinfo-broken"][..], 1),
        (&["analyze", "examples/bookinfo-broken", "-o", "json"], 1),
        (&["completion", "bash"], 0),
    ] {
        let mut child = program.command(arguments).spawn().expect("meshctl starts");
        drop(child.stdout.take());
        let outcome = program.finish(child);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(code), ""), "{arguments:?}");
    }
}

#[test]
fn signals_end_with_their_codes() {
    let program = Program::new();
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let mut child = program.command(&["analyze", "-"]).spawn().expect("meshctl starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // More than a pipe holds: when it is written, the program has begun to read, and waits.
        stdin.write_all(&b"# waiting\n".repeat(200_000)).expect("meshctl reads its input");
        let sent = Command::new("kill").arg(format!("-{signal}")).arg(child.id().to_string()).status();
        assert!(sent.expect("kill starts").success());
        let outcome = program.finish(child);
        drop(stdin);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(code), ""), "SIG{signal}");
    }
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_ignored() {
    use std::os::unix::ffi::OsStrExt;
    let program = Program::new();
    let mut command = program.command(&["version", "--client"]);
    command.env("ODD", std::ffi::OsStr::from_bytes(b"\xff")).stdin(Stdio::null());
    let outcome = program.finish(command.spawn().expect("meshctl starts"));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
}

#[test]
fn without_a_terminal_there_is_no_colour_unless_it_is_asked_for() {
    let program = Program::new();
    let broken = ["analyze", "examples/bookinfo-broken"];
    assert!(!program.run(&broken).stdout.contains('\u{1b}'));
    assert!(program.run(&[&broken[..], &["--color", "always"]].concat()).stdout.contains('\u{1b}'));
}
