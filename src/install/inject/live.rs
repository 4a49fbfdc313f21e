//! Sidecars by the templates of a cluster's injectors: its webhooks tell which revision takes a pod, and the ConfigMaps of
//! that revision are read once.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Made, Subject, find_settings, of_templates};
use crate::base::context::Ui;
use crate::base::{ObjectRef, Result};
use crate::cluster::Cluster;
use crate::estate::{Depth, Estate};
use crate::install::injection::{Taken, taken};
use crate::mesh::World;
use crate::mesh::istio::INJECTOR;
use crate::mesh::istio::injector::{ADMISSION, config_map_of};
use crate::mesh::istio::sidecar::InjectorSettings;
use crate::resource::identity::kind_spec;
use crate::source::{Wanted, live_named};

/// The first minor release of Kubernetes whose nodes run sidecars as containers that start before the others.
const NATIVE: u32 = 33;

/// What is read of a cluster to know which webhook takes a pod.
pub fn webhook_kinds() -> Vec<Wanted<'static>> {
    let kinds =
        [(ADMISSION, "MutatingWebhookConfiguration", Depth::Full), ("", "Namespace", Depth::Metadata)];
    kinds
        .iter()
        .filter_map(|(group, kind, depth)| Some(Wanted::all(kind_spec(group, kind)?, *depth)))
        .collect()
}

/// The injectors of a cluster.
pub struct Injectors<'c> {
    cluster: &'c Cluster,
    istio_namespace: &'c str,
    ui: &'c dyn Ui,
    /// Whether sidecars start before other containers, when the user says so.
    native: bool,
    nodes: OnceCell<bool>,
    known: RefCell<BTreeMap<String, Rc<(InjectorSettings, Estate)>>>,
}

impl<'c> Injectors<'c> {
    /// Those whose ConfigMaps are in this namespace. `native`: sidecars start before other containers whatever nodes say.
    pub fn new(cluster: &'c Cluster, istio_namespace: &'c str, native: bool, ui: &'c dyn Ui) -> Self {
        let (nodes, known) = (OnceCell::new(), RefCell::default());
        Self { cluster, istio_namespace, ui, native, nodes, known }
    }

    /// What the injector of the revision that takes a pod makes of it.
    ///
    /// # Errors
    /// When the cluster cannot be read, or the pod cannot be injected.
    pub fn of_webhooks(&self, world: &World<'_>, subject: &Subject<'_>) -> Result<Made> {
        match taken(world, subject.workload) {
            Taken::By { mesh, revision, .. } if mesh == INJECTOR.mesh => self.of_revision(&revision, subject),
            Taken::By { mesh, reason, .. } => Ok(Made::Left(format!(
                "{mesh} takes its pods ({reason}); `--via api-server` shows what it makes of them"
            ))),
            Taken::ByNobody(reason) => Ok(Made::Left(reason)),
            Taken::Unclear(reason) => Ok(Made::Unknown(reason)),
        }
    }

    /// What the injector of a revision makes of a pod.
    ///
    /// # Errors
    /// As [`Self::of_webhooks`].
    pub fn of_revision(&self, revision: &str, subject: &Subject<'_>) -> Result<Made> {
        let known = self.known.borrow().get(revision).cloned();
        let read = match known {
            Some(read) => read,
            None => {
                let read = Rc::new(self.read(revision)?);
                self.known.borrow_mut().insert(revision.to_owned(), Rc::clone(&read));
                read
            }
        };
        of_templates(&read.0, &read.1, subject)
    }

    fn read(&self, revision: &str) -> Result<(InjectorSettings, Estate)> {
        let name = config_map_of(Some(revision));
        let mesh =
            if matches!(revision, "" | "default") { "istio".to_owned() } else { format!("istio-{revision}") };
        let map = |name: String| ObjectRef {
            api_version: "v1".to_owned(),
            kind: "ConfigMap".to_owned(),
            namespace: self.istio_namespace.to_owned(),
            name,
        };
        let maps = live_named(self.cluster, &[map(name), map(mesh)], self.istio_namespace, self.ui)?;
        let mut settings = find_settings(&maps, Some(revision), None)?;
        settings.native_sidecars =
            self.native || settings.native_wish().map_or_else(|| self.nodes_are_new(), Ok)?;
        Ok((settings, maps))
    }

    /// Whether every node runs sidecars that start before other containers.
    fn nodes_are_new(&self) -> Result<bool> {
        if let Some(known) = self.nodes.get() {
            return Ok(*known);
        }
        let nodes = self.cluster.find(("v1", "Node"), None, "")?;
        let versions = nodes
            .iter()
            .map(|node| node["status"]["nodeInfo"]["kubeletVersion"].as_str().unwrap_or_default());
        let are_new = versions.map(minor).all(|minor| minor.is_some_and(|minor| minor >= NATIVE));
        Ok(*self.nodes.get_or_init(|| are_new))
    }
}

/// The minor release in `v1.33.1`.
fn minor(version: &str) -> Option<u32> {
    version.split('.').nth(1)?.parse().ok()
}
