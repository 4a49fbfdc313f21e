//! `meshctl canary import`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde_json::{Map, Value, json};

use crate::base::{Context, Error, Exit, Report, Result, View};
use crate::canary::gates::import::{Options, import};
use crate::canary::spec::Server;
use crate::cli::arguments::read_text;
use crate::document::{self, Limits};

/// Make gates of Flagger's and Argo's metrics
///
/// Reads Canaries with their MetricTemplates (Flagger), and AnalysisTemplates (Argo Rollouts), and prints the gates for a
/// plan. What has no counterpart is an error that names it; what does otherwise is noted beside the answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary import flagger.yaml --prometheus http://prometheus:9090\n  meshctl canary import analysis.yaml --arg service-name=reviews-v2 >> canary.yaml"
)]
pub(super) struct Arguments {
    /// Files with the objects
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// The Prometheus of metrics that name none
    #[arg(long, value_name = "URL")]
    prometheus: Option<String>,

    /// The mesh of Flagger's own metrics
    #[arg(long, value_name = "MESH")]
    mesh: Option<String>,

    /// A value for an argument of an AnalysisTemplate
    #[arg(long = "arg", value_name = "NAME=VALUE")]
    arguments: Vec<String>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let value = |text: &String| {
        let (name, value) = text.split_once('=').ok_or_else(|| {
            Error::usage(format!("reading --arg {text}"), "it has no `=`").advise("Write --arg NAME=VALUE.")
        })?;
        Ok((name.to_owned(), value.to_owned()))
    };
    let prometheus = arguments.prometheus.clone().map(|url| Server {
        plain_http: url.starts_with("http://"),
        url,
        ..Server::default()
    });
    let options = Options {
        prometheus,
        mesh: arguments.mesh.clone(),
        arguments: arguments.arguments.iter().map(value).collect::<Result<_>>()?,
    };
    let mut documents = Vec::new();
    for file in &arguments.files {
        let text: Arc<str> = read_text(file)?.into();
        for document in document::read(&text, &Limits::default()) {
            let problem = document.problems.first().map_or("it is no YAML", |problem| &problem.message);
            let unreadable = || {
                let doing = format!("reading document {} of {}", document.number, file.display());
                Error::usage(doing, problem).advise("`meshctl validate` says where.")
            };
            let tree = document.tree.as_ref().ok_or_else(unreadable)?;
            documents.push(tree.root().to_json());
        }
    }
    let imported = import(&documents, &options)?;
    for note in &imported.notes {
        context.ui.note(note);
    }
    let defect = |error: &dyn std::fmt::Display| Error::new(Exit::Defect, "writing the gates", error);
    let gates = serde_json::to_value(&imported.gates).map_err(|error| defect(&error))?;
    let raw = document::to_yaml(&json!({"gates": gates})).map_err(|error| defect(&error))?;
    let document: Map<String, Value> =
        [("gates".to_owned(), gates), ("notes".to_owned(), json!(imported.notes))].into_iter().collect();
    let view = View { kind: "CanaryImport", document, raw: Some(raw), ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}
