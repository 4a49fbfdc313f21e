//! The program helm, for charts that the engine does not take, and to compare both.

use std::ffi::OsString;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::generate::Arguments;
use crate::base::{Context, Error, Result, text};
use crate::charts::Loaded;
use crate::helm::{Capabilities, Setting};

/// How long it may take, unless --timeout says so.
const TIME: Duration = Duration::from_secs(60);
/// Bytes of its output.
const OUTPUT: u64 = 256 << 20;
/// Characters of its complaint that are shown.
const SHOWN: usize = 2_000;

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::usage("rendering with the program helm", cause)
}

/// What `helm template` prints for a chart that was fetched and of what was set.
pub(super) fn template(
    arguments: &Arguments,
    chart: &Loaded,
    settings: &[Setting],
    context: &Context,
) -> Result<String> {
    let folder = tempfile::tempdir().map_err(failed)?;
    let archive = folder.path().join("chart.tgz");
    std::fs::write(&archive, chart.packed()).map_err(failed)?;
    let release = &arguments.release;
    let version = release.capabilities(Capabilities::default())?.kube_version;
    let mut words: Vec<OsString> = vec!["template".into(), "--kube-version".into(), version.into()];
    words.extend(["--namespace".into(), release.namespace.clone().into()]);
    let flags = [
        ("--include-crds", arguments.include_crds),
        ("--no-hooks", arguments.no_hooks),
        ("--skip-tests", arguments.skip_tests),
        ("--is-upgrade", release.is_upgrade),
        ("--skip-schema-validation", release.skip_schema_validation),
    ];
    words.extend(flags.into_iter().filter(|(_, given)| *given).map(|(flag, _)| flag.into()));
    for version in &release.api_versions {
        words.extend(["--api-versions".into(), version.clone().into()]);
    }
    for template in &arguments.show_only {
        words.extend(["--show-only".into(), template.clone().into()]);
    }
    for (index, setting) in settings.iter().enumerate() {
        words.extend(words_of(setting, &folder.path().join(format!("values{index}.yaml")))?);
    }
    // Names come last: they may begin with a dash.
    words.extend(["--".into(), release.name().into(), archive.into()]);
    run(&words, context)
}

/// A setting as helm takes it. Files that were read are written again, since standard input is one of them.
fn words_of(setting: &Setting, file: &Path) -> Result<[OsString; 2]> {
    Ok(match setting {
        Setting::File(_, bytes) => {
            std::fs::write(file, bytes).map_err(failed)?;
            ["--values".into(), file.into()]
        }
        Setting::Json(text) => ["--set-json".into(), text.into()],
        Setting::Typed(text) => ["--set".into(), text.into()],
        Setting::Text(text) => ["--set-string".into(), text.into()],
        Setting::FileText(text, _) => ["--set-file".into(), text.into()],
        Setting::Literal(text) => ["--set-literal".into(), text.into()],
    })
}

/// Runs helm and gives what it prints.
fn run(words: &[OsString], context: &Context) -> Result<String> {
    let mut child = Command::new("helm")
        .args(words)
        .current_dir(&context.directory)
        .env_clear()
        .envs(context.environment.iter())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound => failed("there is no program helm in PATH")
                .advise("Install helm, or leave it away: meshctl renders charts itself."),
            _ => failed(error),
        })?;
    let deadline = Instant::now() + context.timeout.unwrap_or(TIME);
    let (output, complaint) = (follow(child.stdout.take()), follow(child.stderr.take()));
    let output = received(&output, deadline, &mut child)?;
    let complaint = received(&complaint, deadline, &mut child)?;
    let status = child.wait().map_err(failed)?;
    if !status.success() {
        let complaint: String = String::from_utf8_lossy(&complaint).trim().chars().take(SHOWN).collect();
        return Err(failed(text::printable(&complaint)));
    }
    if output.len() as u64 == OUTPUT {
        return Err(failed(format!("it prints more than {} MiB", OUTPUT >> 20)));
    }
    String::from_utf8(output).map_err(|_| failed("what it prints is not UTF-8"))
}

fn follow(stream: Option<impl Read + Send + 'static>) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            drop(stream.by_ref().take(OUTPUT).read_to_end(&mut bytes));
            drop(std::io::copy(&mut stream, &mut std::io::sink()));
        }
        drop(sender.send(bytes));
    });
    receiver
}

/// All that a stream said, within the time; past it the program is ended.
fn received(stream: &mpsc::Receiver<Vec<u8>>, deadline: Instant, child: &mut Child) -> Result<Vec<u8>> {
    stream.recv_timeout(deadline.saturating_duration_since(Instant::now())).map_err(|_| {
        drop(child.kill());
        drop(child.wait());
        Error::unreachable("rendering with the program helm", "it did not end in time")
            .advise("Give it more time with --timeout.")
    })
}
