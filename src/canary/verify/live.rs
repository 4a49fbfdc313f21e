//! The cluster as the place where verification looks: objects by the API server, admin ports by port-forward through it.

use serde_json::Value;

use super::Site;
use crate::base::context::Ui;
use crate::base::{Error, ObjectRef, Result};
use crate::cluster::{Cluster, Limits, PodRef};
use crate::estate::Estate;
use crate::proxy::fetch::fetch_each;
use crate::resource::identity::kind_spec;
use crate::source::{self, Wanted};

/// A cluster.
pub struct LiveSite<'c> {
    /// The connection.
    pub cluster: &'c Cluster,
    /// What is read of it: all that tables are made of, pods with their containers, endpoints.
    pub wanted: &'c [Wanted<'c>],
    /// Where progress is told.
    pub ui: &'c dyn Ui,
}

impl Site for LiveSite<'_> {
    fn estate(&self) -> Result<Estate> {
        source::live(self.cluster, self.wanted, None, false, self.ui)
    }

    fn get(&self, object: &ObjectRef) -> Result<Option<Value>> {
        let doing = || format!("reading {object}");
        let kind = kind_spec(object.group(), &object.kind)
            .ok_or_else(|| Error::usage(doing(), "its kind is not known"))?;
        self.cluster.get(kind, &object.namespace, &object.name)
    }

    fn ask(
        &self,
        pods: &[(PodRef, u16)],
        path: &str,
        each: &mut dyn FnMut(usize, Result<Value>),
    ) -> Result<()> {
        let mut ports: Vec<u16> = pods.iter().map(|(_, port)| *port).collect();
        ports.sort_unstable();
        ports.dedup();
        for port in ports {
            let own: Vec<usize> = (0..pods.len()).filter(|index| pods[*index].1 == port).collect();
            let names: Vec<PodRef> = own.iter().map(|index| pods[*index].0.clone()).collect();
            fetch_each(self.cluster, &names, port, path, Limits::default(), |at, answer| {
                let value = answer.and_then(|body| {
                    serde_json::from_slice(&body).map_err(|error| {
                        Error::unreachable(format!("reading the answer of pod {}", names[at]), error)
                    })
                });
                each(own[at], value);
            })?;
        }
        Ok(())
    }
}
