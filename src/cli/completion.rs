//! `meshctl completion`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Cli;
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result};

/// Print the completion script of a shell
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  meshctl completion bash > ~/.local/share/bash-completion/completions/meshctl"
)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<Report> {
    let view = View { kind: "Completion", raw: Some(script(arguments.shell)?), ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}

/// The completion script of a shell.
pub(super) fn script(shell: Shell) -> Result<String> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut visible(), "meshctl", &mut script);
    String::from_utf8(script)
        .map_err(|error| Error::new(Exit::Defect, "writing the completion script", error))
}

/// The command line without hidden commands: clap_complete would offer them, and clap has no way
/// to take one out.
fn visible() -> clap::Command {
    let full = Cli::command();
    let shown: Vec<_> = full.get_subcommands().filter(|command| !command.is_hide_set()).cloned().collect();
    clap::Command::new("meshctl")
        .version(env!("CARGO_PKG_VERSION"))
        .args(full.get_arguments().cloned())
        .subcommands(shown)
}
