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
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "meshctl", &mut script);
    let script = String::from_utf8(script)
        .map_err(|error| Error::new(Exit::Defect, "writing the completion script", error))?;
    let view = View { kind: "Completion", raw: Some(script), ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}
