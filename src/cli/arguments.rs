//! Arguments that several commands share.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::base::report::Severity;
use crate::base::{Context, Error, Result};
use crate::document::Limits;
use crate::estate::Estate;
use crate::output::Format;
use crate::resource::identity::KINDS;
use crate::source::{self, Input, Parsed};

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// How to print the answer
    #[arg(short, long, global = true, value_name = "FORMAT", default_value = "text", value_parser = format_parser())]
    pub(super) output: Format,

    /// When to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(super) color: Color,

    /// Print no progress and no notes
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,

    /// Give up after this time when talking to a server (30s, 2m)
    #[arg(long, global = true, value_name = "DURATION", value_parser = duration)]
    pub(super) timeout: Option<Duration>,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR or CLICOLOR=0 is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which objects a question is about.
#[derive(Debug, Args, Default)]
pub(super) struct InputArguments {
    /// Files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(short, long = "filename", value_name = "PATH", help_heading = "Input")]
    pub(super) filename: Vec<String>,

    #[command(flatten)]
    pub(super) assumptions: Assumptions,
}

/// How objects are to be read.
#[derive(Debug, Args, Default)]
pub(super) struct Assumptions {
    /// The namespace of objects that name none
    #[arg(short, long, value_name = "NAMESPACE", help_heading = "Input")]
    pub(super) namespace: Option<String>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system", help_heading = "Input")]
    pub(super) istio_namespace: String,

    /// A mesh config file that stands for the ConfigMap `istio`
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub(super) mesh_config: Option<PathBuf>,
}

impl InputArguments {
    /// The namespace of objects that name none.
    pub(super) fn namespace(&self) -> &str {
        self.assumptions.namespace()
    }

    /// The text of the mesh config file, when one is given.
    pub(super) fn mesh_config_text(&self) -> Result<Option<String>> {
        self.assumptions.mesh_config_text()
    }

    /// Reads files into an estate.
    pub(super) fn load(&self, paths: &[String]) -> Result<Estate> {
        self.load_into(paths, self.namespace())
    }

    /// Reads files into an estate; objects that name no namespace are in `namespace`.
    pub(super) fn load_into(&self, paths: &[String], namespace: &str) -> Result<Estate> {
        load(paths.iter().chain(&self.filename), namespace, None)
    }
}

impl Assumptions {
    /// The namespace of objects that name none.
    pub(super) fn namespace(&self) -> &str {
        self.namespace.as_deref().unwrap_or("default")
    }

    /// The text of the mesh config file, when one is given.
    pub(super) fn mesh_config_text(&self) -> Result<Option<String>> {
        self.mesh_config.as_deref().map(read_text).transpose()
    }
}

/// Reads files into an estate; objects that name no namespace are in `namespace`. What is in `parsed` is not parsed again.
pub(super) fn load<'p>(
    paths: impl Iterator<Item = &'p String>,
    namespace: &str,
    parsed: Option<&Parsed>,
) -> Result<Estate> {
    let inputs: Vec<Input> = paths.map(|path| Input::parse(path)).collect::<Result<_>>()?;
    let limits = Limits::default();
    source::load(&inputs, source::Settings { kinds: KINDS, namespace, limits: &limits, parsed })
}

/// Reads what files and directories held at a git revision. What is in `parsed` is not parsed again.
pub(super) fn load_revision(
    revision: &str,
    paths: &[&Path],
    namespace: &str,
    parsed: &Parsed,
    context: &Context,
) -> Result<Estate> {
    let limits = Limits::default();
    let settings = source::Settings { kinds: KINDS, namespace, limits: &limits, parsed: Some(parsed) };
    source::load_revision(revision, paths, &context.directory, settings)
}

/// Reads a small text file that the user named.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| Error::usage(format!("reading {}", path.display()), error))
}

/// A severity on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SeverityArgument {
    /// Everything
    Info,
    /// Warnings and errors
    Warning,
    /// Errors only
    Error,
}

impl From<SeverityArgument> for Severity {
    fn from(argument: SeverityArgument) -> Self {
        match argument {
            SeverityArgument::Info => Self::Info,
            SeverityArgument::Warning => Self::Warning,
            SeverityArgument::Error => Self::Error,
        }
    }
}

fn format_parser() -> impl clap::builder::TypedValueParser<Value = Format> {
    use clap::builder::{PossibleValuesParser, TypedValueParser};
    PossibleValuesParser::new(Format::ALL.iter().map(|(name, _)| *name)).map(|name| {
        Format::ALL.iter().find(|(known, _)| *known == name).map_or(Format::Text, |(_, format)| *format)
    })
}

pub(super) fn duration(text: &str) -> Result<Duration, String> {
    crate::resource::parse_duration(text)
        .filter(|seconds| *seconds > 0.0 && *seconds < 1e6)
        .map(Duration::from_secs_f64)
        .ok_or_else(|| "write a duration such as 30s or 2m".to_owned())
}
