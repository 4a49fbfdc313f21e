//! `meshctl sandbox curl`.

use clap::Args;

use crate::base::{Context, Report, Result};
use crate::routes;
use crate::sandbox::ask::{Question, ask};
use crate::sandbox::state;

/// Send a request through the running sandbox
///
/// The URL is the one that the client would use; it goes to the listener of the gateway that has its host and port, else
/// to that of the workload. stderr says which destination answered.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl sandbox curl https://bookshop.example.com/books\n  meshctl sandbox curl http://reviews:9080/ --from productpage -H 'end-user: maria'\n  meshctl sandbox curl http://reviews:9080/ -o json"
)]
pub(super) struct Arguments {
    /// The request: http or https
    #[arg(value_name = "URL")]
    url: String,

    /// The method
    #[arg(short = 'X', long = "method", value_name = "METHOD", default_value = "GET")]
    method: String,

    /// A header, as 'name: value'; may be repeated
    #[arg(short = 'H', long = "header", value_name = "HEADER")]
    headers: Vec<String>,

    /// The workload that sends the request: NAME, NAMESPACE/NAME
    #[arg(long, value_name = "WORKLOAD", conflicts_with = "gateway")]
    from: Option<String>,

    /// The gateway that gets the request from outside: NAME, NAMESPACE/NAME
    #[arg(long, value_name = "NAME")]
    gateway: Option<String>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let headers = arguments.headers.iter().map(|header| routes::request::header(header));
    let question = Question {
        url: arguments.url.clone(),
        method: arguments.method.clone(),
        headers: headers.collect::<Result<_>>()?,
        from: arguments.from.clone(),
        gateway: arguments.gateway.clone(),
        time: context.timeout,
    };
    let (report, by) = ask(&question, &state::running(&state::folder(context)?))?;
    context.ui.note(&by);
    Ok(report)
}
