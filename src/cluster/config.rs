//! Where the cluster is: `--kubeconfig`, KUBECONFIG, `~/.kube/config`, or the service account of
//! the pod that this runs in. The given environment counts, not that of the process.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kube::config::{Config, KubeConfigOptions, Kubeconfig};

use super::{Options, proxy};
use crate::base::{Error, Result, text};

const DOING: &str = "finding the cluster";

/// A cluster and who to be there.
pub(super) struct Found {
    pub(super) config: Config,
    pub(super) context: String,
}

/// Finds the cluster.
pub(super) async fn find(options: &Options, environment: &BTreeMap<String, String>) -> Result<Found> {
    let mut found = match read(options, environment)? {
        Some(file) => from_file(file, options, environment).await?,
        None if environment.contains_key("KUBERNETES_SERVICE_HOST") => Found {
            config: Config::incluster().map_err(|error| Error::unreachable(DOING, error))?,
            context: "in-cluster".to_owned(),
        },
        None => return Err(unconfigured("no cluster is configured")),
    };
    let config = &mut found.config;
    // What is put again, and how often, is decided by each question.
    config.default_retry = false;
    // The deadline of the command bounds every question; a second clock would only blur the reason.
    config.connect_timeout = None;
    config.write_timeout = None;
    if let Some(user) = &options.user {
        config.auth_info.impersonate = Some(user.clone());
    }
    if !options.groups.is_empty() {
        config.auth_info.impersonate_groups = Some(options.groups.clone());
    }
    Ok(found)
}

fn unconfigured(cause: &str) -> Error {
    Error::unreachable(DOING, cause).advise(
        "Name a kubeconfig with --kubeconfig or KUBECONFIG; commands that take paths read files instead.",
    )
}

/// The kubeconfig, merged from several files when KUBECONFIG names several.
fn read(options: &Options, environment: &BTreeMap<String, String>) -> Result<Option<Kubeconfig>> {
    if let Some(path) = &options.kubeconfig {
        return read_file(path).map(Some);
    }
    let variable = |name: &str| environment.get(name).filter(|value| !value.is_empty());
    let paths: Vec<PathBuf> = match (variable("KUBECONFIG"), variable("HOME")) {
        (Some(list), _) => std::env::split_paths(list).filter(|path| !path.as_os_str().is_empty()).collect(),
        (None, Some(home)) => vec![Path::new(home).join(".kube/config")],
        (None, None) => Vec::new(),
    };
    let mut merged: Option<Kubeconfig> = None;
    // As kubectl does: files that are not there do not count.
    for path in paths.iter().filter(|path| path.exists()) {
        let next = read_file(path)?;
        merged = Some(match merged {
            None => next,
            Some(first) => first.merge(next).map_err(|error| unreadable(path, &error))?,
        });
    }
    Ok(merged)
}

fn read_file(path: &Path) -> Result<Kubeconfig> {
    Kubeconfig::read_from(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::usage(format!("reading the kubeconfig {}", path.display()), error)
        .advise("Name another one with --kubeconfig or KUBECONFIG.")
}

async fn from_file(
    file: Kubeconfig,
    options: &Options,
    environment: &BTreeMap<String, String>,
) -> Result<Found> {
    let current = file.current_context.clone().filter(|context| !context.is_empty());
    let Some(context) = options.context.clone().or(current) else {
        return Err(unconfigured("the kubeconfig has no current context").advise(contexts(&file)));
    };
    let Some(named) = file.contexts.iter().find(|known| known.name == context) else {
        return Err(
            Error::usage(DOING, format!("the kubeconfig has no context `{context}`")).advise(contexts(&file))
        );
    };
    let cluster = named.context.as_ref().map(|context| context.cluster.clone()).unwrap_or_default();
    let own_proxy = file
        .clusters
        .iter()
        .find(|known| known.name == cluster)
        .and_then(|known| known.cluster.as_ref()?.proxy_url.as_ref())
        .is_some_and(|url| !url.is_empty());
    let chosen = KubeConfigOptions { context: Some(context.clone()), ..KubeConfigOptions::default() };
    let mut config = Config::from_custom_kubeconfig(file, &chosen)
        .await
        .map_err(|error| Error::usage(format!("reading the context {context} of the kubeconfig"), error))?;
    if !own_proxy {
        config.proxy_url = proxy::of(&config.cluster_url, environment)?;
    }
    Ok(Found { config, context })
}

fn contexts(file: &Kubeconfig) -> String {
    let names: Vec<&str> = file.contexts.iter().map(|context| context.name.as_str()).collect();
    if names.is_empty() {
        return "The kubeconfig has no contexts: log in to a cluster first.".to_owned();
    }
    format!("Choose one with --context: {}.", text::list(&names, 8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Exit;
    use std::time::Duration;

    fn options() -> Options {
        Options {
            kubeconfig: None,
            context: None,
            user: None,
            groups: Vec::new(),
            timeout: Duration::from_secs(1),
        }
    }

    fn try_find(options: &Options, environment: &[(&str, &str)]) -> Result<Found> {
        let environment = environment.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(find(options, &environment))
    }

    fn kubeconfig(context: &str, server: &str) -> String {
        format!(
            "apiVersion: v1\nkind: Config\ncurrent-context: {context}\n\
             contexts: [{{name: {context}, context: {{cluster: c-{context}, user: u, namespace: shop}}}}]\n\
             clusters: [{{name: c-{context}, cluster: {{server: '{server}'}}}}]\nusers: []\n"
        )
    }

    #[test]
    fn without_a_kubeconfig_there_is_no_cluster() {
        for environment in [&[][..], &[("KUBECONFIG", "/nowhere"), ("HOME", "/nowhere")]] {
            let error = try_find(&options(), environment).err().unwrap();
            assert_eq!((error.exit, error.cause.as_str()), (Exit::Unreachable, "no cluster is configured"));
        }
        let named = Options { kubeconfig: Some("/nowhere".into()), ..options() };
        assert_eq!(try_find(&named, &[]).err().unwrap().exit, Exit::Usage);
    }

    #[test]
    fn kubeconfigs_are_merged_and_contexts_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["one", "two"].map(|name| {
            let path = folder.path().join(name);
            std::fs::write(&path, kubeconfig(name, &format!("https://{name}.example"))).unwrap();
            path
        });
        let list = std::env::join_paths([&paths[0], &folder.path().join("absent"), &paths[1]]).unwrap();
        let environment = [("KUBECONFIG", list.to_str().unwrap())];
        let found = try_find(&options(), &environment).ok().unwrap();
        assert_eq!(found.context, "one");
        assert_eq!(found.config.default_namespace, "shop");
        let two = Options { context: Some("two".to_owned()), ..options() };
        let found = try_find(&two, &environment).ok().unwrap();
        assert_eq!(found.config.cluster_url.host(), Some("two.example"));
        let three = Options { context: Some("three".to_owned()), ..options() };
        let error = try_find(&three, &environment).err().unwrap();
        assert_eq!(error.exit, Exit::Usage);
        assert!(error.advice.contains("one and two"), "{error}");
    }
}
