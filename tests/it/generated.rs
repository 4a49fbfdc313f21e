//! Files that are made from the program are committed as it would write them now.

use std::collections::BTreeSet;
use std::fs;

use meshctl::analyze::registry::CHECKS;
use meshctl::base::Exit;

use crate::support::{Program, files_below, text_of};

const REFRESH: &str = "refresh it with `cargo run -- dev generate`";

#[test]
fn generated_files_are_current() {
    let program = Program::new();
    let fresh = program.path("generated");
    let outcome = program.run(&["dev", "generate", fresh.to_str().expect("a path is text")]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);

    let shells = ["_meshctl", "meshctl.bash", "meshctl.elv", "meshctl.fish", "meshctl.ps1"];
    let mut paths: Vec<String> = shells.iter().map(|name| format!("completions/{name}")).collect();
    paths.extend(CHECKS.iter().map(|check| format!("docs/rules/{}.md", check.meta.name)));
    paths.extend(
        ["docs/rules/README.md", "docs/coverage.md", "docs/cli.md", "docs/exit-codes.md"].map(str::to_owned),
    );
    assert_eq!(outcome.stdout, format!("wrote {} files below [HOME]/generated\n", paths.len()));
    for path in &paths {
        let wanted = fs::read_to_string(fresh.join(path)).expect("a file that was written");
        assert!(text_of(path) == wanted, "{path} is out of date: {REFRESH}");
    }

    let known: BTreeSet<&String> = paths.iter().collect();
    for path in files_below("completions").iter().chain(&files_below("docs/rules")) {
        assert!(known.contains(path), "{path} is of nothing that exists any more: remove it");
    }
}

#[test]
fn completion_prints_the_committed_scripts() {
    let program = Program::new();
    for (shell, file) in [
        ("bash", "meshctl.bash"),
        ("zsh", "_meshctl"),
        ("fish", "meshctl.fish"),
        ("powershell", "meshctl.ps1"),
        ("elvish", "meshctl.elv"),
    ] {
        let outcome = program.run(&["completion", shell]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert!(outcome.stdout == text_of(&format!("completions/{file}")), "{file}: {REFRESH}");
    }
}

#[test]
fn every_exit_code_is_in_the_help_and_in_the_guide() {
    let help = Program::new().run(&["--help"]).stdout;
    let guide = text_of("docs/exit-codes.md");
    for exit in Exit::ALL {
        let (code, meaning) = (exit.code(), exit.meaning());
        assert!(guide.contains(&format!("| {code} | {meaning} |")), "{exit:?}");
        assert!(help.contains(&format!("  {code:>3}  ")), "{exit:?}");
    }
}
