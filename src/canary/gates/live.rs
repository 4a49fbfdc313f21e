//! [`Pods`] of a cluster: found by their labels, asked by port-forward through the API server.

use std::collections::BTreeMap;

use super::Pods;
use crate::base::context::Silent;
use crate::base::{Error, Exit, Result};
use crate::cluster::{Cluster, Limits, PodRef};
use crate::document::NodeRef;
use crate::estate::Depth;
use crate::proxy::fetch::fetch_each;
use crate::resource::identity::kind_spec;
use crate::source::{self, Wanted};

impl Pods for Cluster {
    fn list(&self, namespace: &str, labels: &BTreeMap<String, String>) -> Result<Vec<String>> {
        let pods = kind_spec("", "Pod")
            .ok_or_else(|| Error::new(Exit::Defect, "looking up a kind", "Pod is not in the table"))?;
        let estate = source::live(self, &[Wanted::all(pods, Depth::Full)], Some(namespace), false, &Silent)?;
        let running = |root: NodeRef<'_>| {
            root.at(&["status", "phase"]).and_then(NodeRef::as_str) == Some("Running")
                && root.at(&["metadata", "deletionTimestamp"]).is_none()
        };
        let mut names: Vec<String> = estate
            .of_kind("", "Pod")
            .filter(|pod| labels.iter().all(|(name, value)| pod.label(name) == Some(value)))
            .filter(|pod| running(pod.root()))
            .map(|pod| pod.reference.name.clone())
            .collect();
        names.sort();
        Ok(names)
    }

    fn pages(
        &self,
        namespace: &str,
        pods: &[String],
        port: u16,
        path: &str,
        most: usize,
    ) -> Result<Vec<Result<Vec<u8>>>> {
        let references: Vec<PodRef> =
            pods.iter().map(|name| PodRef { namespace: namespace.to_owned(), name: name.clone() }).collect();
        let mut pages: Vec<Option<Result<Vec<u8>>>> = pods.iter().map(|_| None).collect();
        let limits = Limits { body: most, ..Limits::default() };
        fetch_each(self, &references, port, path, limits, |index, page| {
            if let Some(slot) = pages.get_mut(index) {
                *slot = Some(page.map(|bytes| bytes.to_vec()));
            }
        })?;
        let unasked =
            |name: &String| Err(Error::unreachable(format!("asking pod {name}"), "it was not asked"));
        Ok(pages.into_iter().zip(pods).map(|(page, name)| page.unwrap_or_else(|| unasked(name))).collect())
    }
}
