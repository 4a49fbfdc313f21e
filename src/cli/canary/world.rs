//! The cluster, the clock and the person as the commands of a canary need them; and which canary is meant.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::site;
use crate::base::context::Silent;
use crate::base::{Context, Error, Exit, Result, signal};
use crate::canary::event::Event;
use crate::canary::gate::Gate;
use crate::canary::gates::{self, DEADLINE, Http, Pods, Surroundings};
use crate::canary::run::{self, Options, World};
use crate::canary::spec::{self, Canary, Level};
use crate::canary::verify::{LiveSite, Look, Several, Verifier};
use crate::cli::arguments::read_text;
use crate::cli::connection::Connection;
use crate::cluster;
use crate::estate::{Depth, Estate};
use crate::mesh::Settings;
use crate::operation::{Api, Clock, SystemClock};
use crate::resource::identity::kind_spec;
use crate::source::{self, Wanted};

/// Where Istio's control plane is expected.
const ISTIO_NAMESPACE: &str = "istio-system";

/// Which canary.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// The canary, by the name in its plan
    #[arg(value_name = "NAME", required_unless_present = "filename")]
    pub(super) name: Option<String>,

    /// Its plan file; needed when it was run with --state annotation
    #[arg(short, long, value_name = "FILE", conflicts_with = "name")]
    pub(super) filename: Option<PathBuf>,

    /// The namespace of its journal
    #[arg(short, long, value_name = "NAMESPACE")]
    pub(super) namespace: Option<String>,
}

impl Which {
    /// The plan, from its file or from the newest journal, and the namespace of journal and lease.
    pub(super) fn plan(&self, world: &Cluster<'_>) -> Result<(Canary, String)> {
        if let Some(path) = &self.filename {
            let plan = spec::read(&path.display().to_string(), &read_text(path)?)?;
            let namespace = match self.namespace.clone().or_else(|| plan.metadata.namespace.clone()) {
                Some(namespace) => namespace,
                None => world.namespace()?,
            };
            return Ok((plan, namespace));
        }
        let name = self.name.as_deref().unwrap_or_default();
        let namespace = self.journal_namespace(world)?;
        Ok((run::plan_of(&*world.api(None)?, &namespace, name)?, namespace))
    }

    /// The namespace of journals.
    pub(super) fn journal_namespace(&self, world: &Cluster<'_>) -> Result<String> {
        self.namespace.clone().map_or_else(|| world.namespace(), Ok)
    }
}

/// The clusters of a command, each connected to when it is needed first.
pub(super) struct Cluster<'a> {
    connection: &'a Connection,
    context: &'a Context,
    tell: &'a dyn Fn(&Event),
    connected: RefCell<BTreeMap<Option<String>, Arc<cluster::Cluster>>>,
    verifier: Option<&'a dyn Verifier>,
}

impl<'a> Cluster<'a> {
    pub(super) fn new(connection: &'a Connection, context: &'a Context, tell: &'a dyn Fn(&Event)) -> Self {
        Self { connection, context, tell, connected: RefCell::default(), verifier: None }
    }

    fn cluster(&self, context: Option<&str>) -> Result<Arc<cluster::Cluster>> {
        let key = context.map(str::to_owned);
        if let Some(known) = self.connected.borrow().get(&key) {
            return Ok(Arc::clone(known));
        }
        let made = Arc::new(self.connection.connect_to(context, self.context)?.for_long_work());
        self.connected.borrow_mut().insert(key, Arc::clone(&made));
        Ok(made)
    }

    /// Does work with somebody at hand who looks at the proxies of the cluster, for plans that want more than the API
    /// server's word.
    pub(super) fn verifying<T>(
        self,
        plan: &Canary,
        work: impl FnOnce(&Cluster<'_>) -> Result<T>,
    ) -> Result<T> {
        if plan.spec.verify.level == Level::L0 {
            return work(&self);
        }
        let routes: Vec<Option<String>> =
            plan.spec.routes.iter().map(|route| route.context.clone()).collect();
        let contexts: BTreeSet<&Option<String>> = routes.iter().collect();
        let clusters = contexts
            .into_iter()
            .map(|context| Ok((context.clone(), self.cluster(context.as_deref())?)))
            .collect::<Result<Vec<_>>>()?;
        let wanted = site::wanted(ISTIO_NAMESPACE);
        let sites: Vec<_> =
            clusters.iter().map(|(_, cluster)| LiveSite { cluster, wanted: &wanted, ui: &Silent }).collect();
        let settings =
            Settings { istio_namespace: ISTIO_NAMESPACE.to_owned(), mesh_config: None, implementation: None };
        let looks: Vec<_> = sites.iter().map(|site| Look::new(site, settings.clone())).collect();
        let named = clusters.iter().zip(&looks);
        let named = named.map(|((context, _), look)| (context.clone(), look as &dyn Verifier)).collect();
        let several = Several::new(routes, named);
        work(&Cluster { verifier: Some(&several), ..self })
    }

    /// The gates of a plan.
    pub(super) fn gates(&self, plan: &Canary, options: &Options) -> Result<Vec<Box<dyn Gate>>> {
        gates::check(&plan.spec.gates)?;
        if plan.spec.gates.iter().all(|gate| gate.confirm.is_some()) {
            return Ok(Vec::new());
        }
        gates::build(&plan.spec.gates, &self.surroundings(plan, options)?)
    }

    /// What the gates of a plan need of the world.
    pub(super) fn surroundings(&self, plan: &Canary, options: &Options) -> Result<Surroundings> {
        let cluster = self.cluster(None)?;
        Ok(Surroundings {
            plan: plan.metadata.name.clone(),
            namespace: options.namespace.clone(),
            routes: run::routes(plan, options, self)?,
            environment: self.context.environment.clone(),
            directory: self.context.directory.clone(),
            web: Arc::new(Http::new(DEADLINE, &self.context.environment)?),
            pods: Some(Arc::clone(&cluster) as Arc<dyn Pods>),
            objects: Some(cluster),
        })
    }

    /// The namespace of the context.
    pub(super) fn namespace(&self) -> Result<String> {
        Ok(self.cluster(None)?.namespace().to_owned())
    }

    /// How a command works unless it says otherwise.
    pub(super) fn options(&self, namespace: String) -> Options {
        let actor = self.context.actor();
        let started = (self.context.now)().as_microsecond();
        Options {
            namespace,
            journal: true,
            adopt: false,
            reassert: false,
            leave_when_paused: true,
            on_signal: None,
            holder: format!("{actor}/{}-{started}", std::process::id()),
            actor,
            keep: 10,
            abort: false,
            renew: true,
        }
    }
}

impl World for Cluster<'_> {
    fn api(&self, context: Option<&str>) -> Result<Arc<dyn Api>> {
        Ok(self.cluster(context)?)
    }

    fn estate(
        &self,
        context: Option<&str>,
        kinds: &[(&'static str, &'static str)],
        namespace: &str,
    ) -> Result<Estate> {
        let wanted: Vec<Wanted<'_>> = kinds
            .iter()
            .map(|(group, kind)| {
                let spec = kind_spec(group, kind).ok_or_else(|| {
                    Error::new(
                        Exit::Defect,
                        "looking up a kind",
                        format!("{kind} of {group} is not in the table"),
                    )
                })?;
                Ok(Wanted::all(spec, if *kind == "Pod" { Depth::Metadata } else { Depth::Full }))
            })
            .collect::<Result<_>>()?;
        let cluster = self.cluster(context)?;
        source::live(&cluster, &wanted, Some(namespace), false, &*self.context.ui)
    }

    fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(SystemClock)
    }

    fn verifier(&self) -> Option<&dyn Verifier> {
        self.verifier
    }

    fn signal(&self) -> Option<Exit> {
        signal::noted()
    }

    fn confirm(&self, question: &str) -> Option<bool> {
        self.context.ui.confirm(question)
    }

    fn tell(&self, event: &Event) {
        (self.tell)(event);
    }

    fn progress(&self, text: &str) {
        self.context.ui.progress(text);
    }
}
