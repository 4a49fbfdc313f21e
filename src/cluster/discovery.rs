//! Which versions of which kinds the API server has: asked once, in two requests.

use std::collections::{BTreeMap, BTreeSet};

use http::Request;
use serde::Deserialize;

use super::ask::Link;
use super::failure::Access;
use crate::base::{Error, Result};
use crate::estate::{KindSpec, Scope};

const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,\
     application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList";

/// What is served.
#[derive(Debug, Default)]
pub(super) struct Served {
    /// Group, version, plural.
    resources: BTreeSet<(String, String, String)>,
    /// `group/version` and kind, with the plural and the scope.
    kinds: BTreeMap<(String, String), (String, Scope)>,
}

#[derive(Deserialize)]
struct Groups {
    kind: String,
    #[serde(default)]
    items: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    metadata: Metadata,
    #[serde(default)]
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct Metadata {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Version {
    version: String,
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    resource: String,
    #[serde(default)]
    scope: String,
    response_kind: Option<ResponseKind>,
}

#[derive(Deserialize)]
struct ResponseKind {
    #[serde(default)]
    kind: String,
}

impl Served {
    fn add(&mut self, groups: Groups) {
        for group in groups.items {
            for version in group.versions {
                for resource in version.resources {
                    let name = group.metadata.name.clone();
                    if let Some(kind) = resource.response_kind {
                        let scope =
                            if resource.scope == "Cluster" { Scope::Cluster } else { Scope::Namespaced };
                        let both = if name.is_empty() {
                            version.version.clone()
                        } else {
                            format!("{name}/{}", version.version)
                        };
                        self.kinds.insert((both, kind.kind), (resource.resource.clone(), scope));
                    }
                    self.resources.insert((name, version.version.clone(), resource.resource));
                }
            }
        }
    }

    /// The preferred one of the versions that are served.
    fn version(&self, kind: &KindSpec) -> Option<&'static str> {
        let served = |version: &str| {
            self.resources.contains(&(kind.group.to_owned(), version.to_owned(), kind.plural.to_owned()))
        };
        kind.versions.iter().copied().find(|version| served(version))
    }

    /// The plural and the scope of a kind of `group/version`.
    pub(super) fn kind(&self, api_version: &str, kind: &str) -> Option<&(String, Scope)> {
        self.kinds.get(&(api_version.to_owned(), kind.to_owned()))
    }

    /// `group/version` and `group/version/Kind` of everything, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        let pairs = self.kinds.keys();
        let mut names: Vec<String> =
            pairs.flat_map(|(both, kind)| [both.clone(), format!("{both}/{kind}")]).collect();
        names.sort();
        names.dedup();
        names
    }
}

impl Link {
    /// The version of a kind to talk in; `None` when the cluster does not have the kind.
    pub(super) async fn version(&self, kind: &KindSpec) -> Result<Option<&'static str>> {
        Ok(self.served().await?.version(kind))
    }

    /// What the server has. Asked once.
    pub(super) async fn served(&self) -> Result<&Served> {
        self.served.get_or_try_init(|| self.discover()).await
    }

    async fn discover(&self) -> Result<Served> {
        let mut served = Served::default();
        for path in ["/api", "/apis"] {
            let access = Access { verb: "get", resource: path.to_owned(), place: String::new() };
            let request = Request::get(path)
                .header(http::header::ACCEPT, AGGREGATED)
                .body(Vec::new())
                .map_err(|error| self.defect(&access, &error))?;
            let groups: Groups =
                self.ask(&request).await.map_err(|failure| failure.explain(&access, self))?;
            if groups.kind != "APIGroupDiscoveryList" {
                return Err(Error::unreachable(
                    format!("asking {} for its kinds", self.url),
                    "the API server is older than Kubernetes 1.27",
                ));
            }
            served.add(groups);
        }
        Ok(served)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_that_is_served_is_chosen() {
        let mut served = Served::default();
        served.add(
            serde_json::from_value(serde_json::json!({
                "kind": "APIGroupDiscoveryList",
                "items": [{"metadata": {"name": "networking.istio.io"}, "versions": [
                    {"version": "v1alpha3", "resources": [{"resource": "gateways"}, {"resource": "sidecars"}]},
                    {"version": "v1beta1", "resources": [{"resource": "gateways"}]},
                ]}],
            }))
            .unwrap(),
        );
        let kind = |plural| KindSpec {
            group: "networking.istio.io",
            kind: "Any",
            plural,
            versions: &["v1", "v1beta1", "v1alpha3"],
            scope: Scope::Namespaced,
        };
        assert_eq!(served.version(&kind("gateways")), Some("v1beta1"));
        assert_eq!(served.version(&kind("sidecars")), Some("v1alpha3"));
        assert_eq!(served.version(&kind("virtualservices")), None);
    }
}
