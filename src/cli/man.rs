//! `meshctl man` (hidden): writes the manual pages, for install.sh and packagers.

use std::path::PathBuf;

use clap::{Args, CommandFactory};

use super::Cli;
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result};

/// Write the manual pages into a directory
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The directory; it is made when it does not exist
    directory: PathBuf,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<Report> {
    let directory = &arguments.directory;
    std::fs::create_dir_all(directory)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), directory))
        .map_err(|error| Error::usage(format!("writing manual pages to {}", directory.display()), error))?;
    Ok(Report { view: View { kind: "Man", ..View::default() }, exit: Exit::Yes })
}
