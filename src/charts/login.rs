//! Credentials that the user has already given to Helm or Docker: registry/config.json and
//! repositories.yaml of Helm, config.json of Docker, and the credential helpers that these name.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::Value;

use super::metadata::{scalar, yaml};
use crate::base::{Context, Error, Result};
use crate::net::Credentials;

/// A credential helper answers within this time, or counts as broken.
const HELPER_TIME: Duration = Duration::from_secs(15);
/// Bytes of a helper's answer, and of a configuration file.
const FILE_BYTES: u64 = 4 << 20;

/// A repository of Helm's repositories.yaml.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) credentials: Option<Credentials>,
}

/// The repositories that Helm knows.
pub(super) fn repositories(context: &Context) -> Vec<Known> {
    let named = context.variable("HELM_REPOSITORY_CONFIG").map(PathBuf::from);
    let path = named.or_else(|| Some(helm_folder(context)?.join("repositories.yaml")));
    let text = path.and_then(|path| read(&path)).unwrap_or_default();
    let Some(tree) = yaml(&text) else { return Vec::new() };
    let entries = tree.root().get("repositories").into_iter().flat_map(|list| list.items());
    let known = entries.map(|entry| {
        let text = |key: &str| entry.get(key).and_then(scalar).unwrap_or_default();
        let user = text("username");
        Known {
            name: text("name"),
            url: text("url"),
            credentials: (!user.is_empty()).then(|| Credentials::Basic(user, text("password"))),
        }
    });
    known.collect()
}

/// The credentials for a registry, from the first file that has some.
pub(super) fn registry(host: &str, context: &Context) -> Result<Option<Credentials>> {
    let helm = context.variable("HELM_REGISTRY_CONFIG").map(PathBuf::from);
    let helm = helm.or_else(|| Some(helm_folder(context)?.join("registry/config.json")));
    let docker = context.variable("DOCKER_CONFIG").map(PathBuf::from);
    let docker = docker.or_else(|| Some(home(context)?.join(".docker")));
    for path in [helm, docker.map(|folder| folder.join("config.json"))].into_iter().flatten() {
        let Some(text) = read(&path) else { continue };
        let file: DockerFile = serde_json::from_str(&text).map_err(|error| {
            // The error's text may hold a part of the file.
            let at = format!("line {} is not what is expected there", error.line());
            Error::usage(format!("reading the credentials in {}", path.display()), at)
                .advise("Log in again with `helm registry login` or `docker login`.")
        })?;
        if let Some(found) = file.find(host, context)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn home(context: &Context) -> Option<&Path> {
    context.variable("HOME").map(Path::new)
}

fn helm_folder(context: &Context) -> Option<PathBuf> {
    let own = context.variable("HELM_CONFIG_HOME").map(PathBuf::from);
    let shared = || context.variable("XDG_CONFIG_HOME").map(|folder| Path::new(folder).join("helm"));
    let place = if cfg!(target_os = "macos") { "Library/Preferences/helm" } else { ".config/helm" };
    own.or_else(shared).or_else(|| Some(home(context)?.join(place)))
}

fn read(path: &Path) -> Option<String> {
    let mut text = String::new();
    std::fs::File::open(path).ok()?.take(FILE_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// The format of Docker's config.json, which Helm uses too.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct DockerFile {
    auths: std::collections::BTreeMap<String, Auth>,
    cred_helpers: std::collections::BTreeMap<String, String>,
    creds_store: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Auth {
    auth: String,
    username: String,
    password: String,
}

impl DockerFile {
    fn find(&self, host: &str, context: &Context) -> Result<Option<Credentials>> {
        let names = names_of(host);
        let helper = names.iter().find_map(|name| self.cred_helpers.get(*name));
        if let Some(helper) = helper.filter(|helper| !helper.is_empty()) {
            return ask_helper(helper, names[0], context);
        }
        let stated = self.auths.iter().find(|(name, _)| names.contains(&bare(name))).map(|(_, auth)| auth);
        if let Some(found) = stated.and_then(Auth::credentials) {
            return Ok(Some(found));
        }
        if self.creds_store.is_empty() {
            return Ok(None);
        }
        ask_helper(&self.creds_store, names[0], context)
    }
}

/// The names that a registry goes by in these files, the first for helpers.
fn names_of(host: &str) -> Vec<&str> {
    match host {
        "docker.io" | "registry-1.docker.io" | "index.docker.io" => {
            vec!["https://index.docker.io/v1/", "index.docker.io", "docker.io", "registry-1.docker.io"]
        }
        host => vec![host],
    }
}

/// An entry's name without scheme and path.
fn bare(name: &str) -> &str {
    let name = name.split_once("://").map_or(name, |(_, rest)| rest);
    name.split('/').next().unwrap_or(name)
}

impl Auth {
    fn credentials(&self) -> Option<Credentials> {
        let decoded = BASE64_STANDARD.decode(&self.auth).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let decoded = decoded.as_deref().and_then(|text| text.split_once(':'));
        let (user, password) = decoded.unwrap_or((&self.username, &self.password));
        let password = password.trim_end_matches('\0');
        (!user.is_empty()).then(|| Credentials::Basic(user.to_owned(), password.to_owned()))
    }
}

/// What `docker-credential-NAME get` answers for a registry.
fn ask_helper(helper: &str, registry: &str, context: &Context) -> Result<Option<Credentials>> {
    let program = format!("docker-credential-{helper}");
    let failed = |cause: String| {
        Error::unreachable(format!("asking {program} for the credentials of {registry}"), cause)
            .advise("Repair or remove this helper in Docker's config.json, or log in again.")
    };
    if helper.contains(['/', '\\']) {
        return Err(failed("this is not the name of a helper".to_owned()));
    }
    let mut child = Command::new(&program)
        .arg("get")
        .env_clear()
        .envs(context.environment.iter())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(format!("it cannot be started: {error}")))?;
    if let Some(mut input) = child.stdin.take() {
        // A helper that reads nothing closes the pipe, and may answer all the same.
        drop(input.write_all(registry.as_bytes()));
    }
    let output = child.stdout.take();
    let (sender, answers) = mpsc::channel();
    std::thread::spawn(move || {
        let mut text = String::new();
        let read = output.map(|output| output.take(FILE_BYTES).read_to_string(&mut text));
        drop(sender.send(read.and_then(std::io::Result::ok).map(|_| text)));
    });
    let time = context.timeout.map_or(HELPER_TIME, |timeout| timeout.min(HELPER_TIME));
    let answer = answers.recv_timeout(time);
    if answer.is_err() {
        // It has ended already, or is ended now; either way it is not waited for without end.
        drop(child.kill());
    }
    let ended = child.wait().map_err(|error| failed(error.to_string()))?;
    let text = answer.map_err(|_| failed(format!("no answer within {time:?}")))?.unwrap_or_default();
    if !ended.success() {
        // Helpers say so in words when they have nothing; the words may be anything else too.
        let nothing = text.to_lowercase().contains("not found");
        return if nothing { Ok(None) } else { Err(failed(format!("it ended with {ended}"))) };
    }
    let answer: Value =
        serde_json::from_str(&text).map_err(|_| failed("its answer is not JSON".to_owned()))?;
    let field = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
    match field("Username").as_str() {
        "" => Ok(None),
        "<token>" => Err(failed("it has an identity token, which meshctl cannot use".to_owned())),
        user => Ok(Some(Credentials::Basic(user.to_owned(), field("Secret")))),
    }
}
