//! `meshctl fault`: faults on purpose, for a time.

mod clear;
mod inject;
mod list;

use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Subcommand};

use crate::base::context::Silent;
use crate::base::{Context, Error, Report, Result};
use crate::cli::connection::Connection;
use crate::cluster::Cluster;
use crate::estate::Depth;
use crate::fault::{ANNOTATION, Record};
use crate::operation::Key;
use crate::resource::identity::{NETWORKING, kind_spec, kinds_called};
use crate::source::{self, Wanted};

/// Delay or fail requests on purpose, for a time
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Inject(inject::Arguments),
    List(list::Arguments),
    Clear(clear::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Inject(arguments) => inject::run(arguments, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Clear(arguments) => clear::run(arguments, context),
    }
}

/// Which part of which cluster.
#[derive(Debug, Args)]
struct Place {
    /// The namespace of the route
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Place {
    /// The cluster, for work of any length: --timeout bounds each question.
    fn cluster(&self, context: &Context) -> Result<Arc<Cluster>> {
        Ok(Arc::new(self.connection.connect(context)?.for_long_work()))
    }

    /// The namespace.
    fn namespace<'a>(&'a self, cluster: &'a Cluster) -> &'a str {
        self.namespace.as_deref().unwrap_or_else(|| cluster.namespace())
    }

    /// The route that `virtualservice/NAME[.NAMESPACE]` names.
    fn route(&self, written: &str, cluster: &Cluster) -> Result<Key> {
        const DOING: &str = "finding the route";
        let (kind, name) = written.split_once('/').unwrap_or(("virtualservice", written));
        if kinds_called(kind).all(|spec| spec.group != NETWORKING || spec.kind != "VirtualService") {
            let known = kinds_called(kind).next().is_some();
            let cause = if known {
                format!("a {kind} has no field for faults")
            } else {
                format!("`{kind}` is no kind of route")
            };
            return Err(Error::refused(DOING, cause)
                .advise("Name a VirtualService: virtualservice/NAME, or NAME.NAMESPACE."));
        }
        let (name, namespace) = name.rsplit_once('.').unwrap_or((name, self.namespace(cluster)));
        Key::new(NETWORKING, "VirtualService", namespace, name)
    }
}

/// The routes with a fault of ours, in one namespace or in all.
fn find(cluster: &Cluster, namespace: Option<&str>) -> Result<Vec<(Key, Record)>> {
    let Some(kind) = kind_spec(NETWORKING, "VirtualService") else { return Ok(Vec::new()) };
    let estate = source::live(cluster, &[Wanted::all(kind, Depth::Metadata)], namespace, false, &Silent)?;
    let mut found = Vec::new();
    for object in estate.of_kind(NETWORKING, "VirtualService") {
        if let Some(text) = object.annotation(ANNOTATION) {
            let id = &object.reference;
            let key = Key::new(NETWORKING, "VirtualService", id.namespace.as_str(), id.name.as_str())?;
            found.push((key, Record::read(text)?));
        }
    }
    found.sort_by_key(|(key, _)| key.to_string());
    Ok(found)
}

/// Who this is, for others: user, host and process.
fn holder(context: &Context) -> String {
    format!("{}/{}", context.actor(), std::process::id())
}

/// `STATUS[:PERCENT]` or `DURATION[:PERCENT]`: the first part, and the percentage.
fn with_percent(written: &str) -> Result<(&str, f64), String> {
    let (what, percent) = written.split_once(':').unwrap_or((written, "100"));
    let number = percent.trim_end_matches('%').parse::<f64>().ok();
    let number = number.filter(|number| *number > 0.0 && *number <= 100.0);
    Ok((what, number.ok_or_else(|| format!("`{percent}` is no percentage above 0 up to 100"))?))
}

fn abort(written: &str) -> Result<(u16, f64), String> {
    let (status, percent) = with_percent(written)?;
    let status = status.parse::<u16>().ok().filter(|status| (200..600).contains(status));
    Ok((status.ok_or("write a status from 200 to 599, as 503 or 503:20%")?, percent))
}

fn delay(written: &str) -> Result<(String, f64), String> {
    let (time, percent) = with_percent(written)?;
    let time = crate::cli::arguments::duration(time)?;
    if time < Duration::from_millis(1) {
        return Err("the shortest delay is 1ms".to_owned());
    }
    Ok((format!("{}s", time.as_secs_f64()), percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read() {
        assert_eq!(abort("503"), Ok((503, 100.0)));
        assert_eq!(abort("429:12.5%"), Ok((429, 12.5)));
        assert_eq!(delay("250ms:5"), Ok(("0.25s".to_owned(), 5.0)));
        for wrong in ["", "99", "503:", "503:0", "503:101", "x:1"] {
            assert!(abort(wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "2", "1us", "1s:x"] {
            assert!(delay(wrong).is_err(), "{wrong}");
        }
    }
}
