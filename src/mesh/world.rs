//! An estate as all of its meshes see it: who sends requests, and what the proxy of each does with them. The one place
//! that knows which mesh answers for what; rooms above ask it for the tables of a client and never for a mesh.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::gateway_api::{GatewayApi, Implementation, implementation};
use super::istio::enrolment::DATAPLANE_LABEL;
use super::istio::security::Subject;
use super::istio::{Focus, GatewayLookup, GatewayObject, Istio, Tables};
use crate::base::{Error, ObjectRef, Result, text};
use crate::estate::{Estate, Object};
use crate::kubernetes::{Kubernetes, Readiness};
use crate::model::{Client, Destination, KnownHost, Origin, Routing};
use crate::resource::core::Workload;
use crate::resource::istio::Sidecar;
use crate::resource::{Catalog, Typed};

/// The label of the pods of a Gateway of the Gateway API.
pub const GATEWAY_NAME: &str = "gateway.networking.k8s.io/gateway-name";

/// How an estate is to be read.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The namespace of Istio's control plane.
    pub istio_namespace: String,
    /// Text of a mesh config file that stands for the one in the cluster.
    pub mesh_config: Option<String>,
    /// Who implements the Gateway API, when the input does not tell.
    pub implementation: Option<String>,
}

/// An estate with what its meshes make of it.
#[derive(Debug)]
pub struct World<'e> {
    /// The raw objects.
    pub estate: &'e Estate,
    /// The typed views.
    pub catalog: &'e Catalog<'e>,
    /// Services, workloads, namespaces.
    pub kubernetes: &'e Kubernetes<'e>,
    /// Istio's names and settings.
    pub istio: &'e Istio<'e>,
    pub(super) tables: Tables<'e>,
    gateway_api: GatewayApi<'e>,
    implementation: Option<&'static Implementation>,
    made: Mutex<FxHashMap<Client, Arc<Routing>>>,
}

/// Reads an estate and answers a question about it.
///
/// # Errors
///
/// When the mesh config cannot be read, an implementation is not known, or the question fails.
pub fn with_world<T>(
    estate: &Estate,
    settings: &Settings,
    ask: impl FnOnce(&World<'_>) -> Result<T>,
) -> Result<T> {
    with_worlds(&[estate], settings, |worlds| ask(&worlds[0]))
}

/// Reads several estates side by side, and answers a question about all of them, in their order.
///
/// # Errors
///
/// As [`with_world`].
pub fn with_worlds<T>(
    estates: &[&Estate],
    settings: &Settings,
    ask: impl FnOnce(&[World<'_>]) -> Result<T>,
) -> Result<T> {
    let implementation = settings.implementation.as_deref().map(named).transpose()?;
    let catalogs: Vec<Catalog<'_>> = estates.par_iter().map(|estate| Catalog::read(estate)).collect();
    let sides = estates.par_iter().copied().zip(&catalogs);
    let kubernetes: Vec<Kubernetes<'_>> =
        sides.clone().map(|(estate, catalog)| Kubernetes::new(estate, catalog)).collect();
    let sides = sides.zip(&kubernetes);
    let istio: Vec<Istio<'_>> = sides
        .clone()
        .map(|((_, catalog), kubernetes)| {
            let mesh_config = settings.mesh_config.as_deref();
            Istio::new(kubernetes, catalog, &settings.istio_namespace, mesh_config)
        })
        .collect::<Result<_>>()?;
    let world = |(((estate, catalog), kubernetes), istio)| {
        let istio: &Istio<'_> = istio;
        let (tables, gateway_api) = rayon::join(
            || Tables::new(istio, kubernetes, catalog),
            || GatewayApi::new(estate, catalog, kubernetes, &istio.config.domain),
        );
        let made = Mutex::default();
        World { estate, catalog, kubernetes, istio, tables, gateway_api, implementation, made }
    };
    let worlds: Vec<World<'_>> = sides.zip(&istio).map(world).collect();
    ask(&worlds)
}

fn named(name: &str) -> Result<&'static Implementation> {
    implementation::by_name(name).ok_or_else(|| {
        let known: Vec<&str> = implementation::IMPLEMENTATIONS.iter().map(|known| known.name).collect();
        Error::usage("choosing the implementation of the Gateway API", format!("`{name}` is not known"))
            .advise(format!("Known are {}.", known.join(", ")))
    })
}

impl<'e> World<'e> {
    /// What the proxy of a client does. Made once for each client.
    pub fn routing(&self, client: &Client) -> Arc<Routing> {
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = made().get(client) {
            return Arc::clone(known);
        }
        let routing = Arc::new(self.routing_of(client, &Focus::EVERYTHING));
        made().insert(client.clone(), Arc::clone(&routing));
        routing
    }

    /// What the proxy of a client does with requests for some hosts. Made anew each time.
    pub fn routing_of(&self, client: &Client, focus: &Focus) -> Routing {
        match client {
            Client::Workload { namespace, .. } => {
                let implementation = self.implementation.unwrap_or(&implementation::ISTIO);
                let attached = |namespace: &str| self.gateway_api.service_routes(namespace, implementation);
                if self.tables.is_ambient(client) {
                    self.tables.ambient(client, attached)
                } else {
                    self.tables.sidecar(client, &attached(namespace), focus)
                }
            }
            Client::Gateway { namespace, name, labels } => {
                // The pods of a Gateway say which one they are of.
                let name = labels.get(GATEWAY_NAME).unwrap_or(name);
                self.api_gateway(namespace, name)
                    .and_then(|implementation| self.gateway_api.gateway(namespace, name, implementation))
                    .unwrap_or_else(|| self.tables.gateway(client, focus))
            }
        }
    }

    /// Who implements a Gateway of the Gateway API, if there is one of this name and none of Istio's own kind.
    pub(super) fn api_gateway(&self, namespace: &str, name: &str) -> Option<&'static Implementation> {
        match self.istio.gateway(namespace, name) {
            GatewayLookup::Found(GatewayObject::Api(gateway)) => {
                let class = gateway.spec.gateway_class_name.unwrap_or_default();
                let detected = || implementation::detect(self.catalog, class);
                let guessed = || implementation::by_name(class);
                self.implementation.or_else(detected).or_else(guessed).or(Some(&implementation::STANDARD))
            }
            _ => None,
        }
    }

    /// The client that a user names: `workload`, `namespace/workload`, `workload.namespace`, or in the same way the
    /// Service in front of it. Empty: any workload of the namespace, without labels.
    ///
    /// # Errors
    ///
    /// When the input has workloads of the namespace and none of this name.
    pub fn workload(&self, written: &str, namespace: &str) -> Result<Client> {
        if written.is_empty() {
            let (namespace, name, labels) = (namespace.to_owned(), String::new(), BTreeMap::new());
            return Ok(Client::Workload { namespace, name, labels });
        }
        self.found(written, namespace, "looking for the client").map(client_of)
    }

    /// The workload that a user names in one of these ways, as policies see it.
    ///
    /// # Errors
    ///
    /// When the input has no workload of this name.
    pub fn subject(&self, written: &str, namespace: &str) -> Result<Subject<'e>> {
        let found = self.found(written, namespace, "looking for the workload")?;
        Ok(Subject::of(found, self.kubernetes))
    }

    fn found(&self, written: &str, namespace: &str, doing: &str) -> Result<&Workload<'e>> {
        let candidates = readings(written, namespace);
        for (namespace, name) in &candidates {
            if let Some(found) = self.workload_named(namespace, name) {
                return Ok(found);
            }
        }
        let (namespace, name) = candidates.last().copied().unwrap_or((namespace, written));
        let known: Vec<&str> = self
            .kubernetes
            .select(namespace, &[])
            .iter()
            .map(|workload| workload.object.reference.name.as_str())
            .collect();
        let services = self.catalog.services.iter().filter(|service| service.namespace() == namespace);
        let named =
            known.iter().copied().chain(services.map(|service| service.object.reference.name.as_str()));
        let near = text::nearest(name, named);
        let advice = match (near, known.is_empty()) {
            (Some(near), _) => format!("Did you mean `{namespace}/{near}`?"),
            (None, false) => format!("Namespace {namespace} has {}.", text::list(&known, 8)),
            (None, true) => "Add the manifests of the workload to the input.".to_owned(),
        };
        Err(Error::usage(doing, format!("the input has no workload {namespace}/{name}")).advise(advice))
    }

    /// The first workload of this name; owners come before pods. Else the first one behind a Service of this name.
    fn workload_named(&self, namespace: &str, name: &str) -> Option<&Workload<'e>> {
        let own = self.kubernetes.workloads.iter().find(|workload| {
            let id = &workload.object.reference;
            id.namespace == namespace && id.name == name
        });
        own.or_else(|| {
            let service = self.kubernetes.service(namespace, name)?;
            let selector = &service.spec.selector;
            let behind = self.kubernetes.select(namespace, selector);
            behind.into_iter().next().filter(|_| !selector.is_empty())
        })
    }

    /// The gateway that a user names: `name` or `namespace/name` of a Gateway of either kind.
    ///
    /// # Errors
    ///
    /// When the input has no such Gateway.
    pub fn gateway(&self, written: &str, namespace: &str) -> Result<Client> {
        let (owner, name) = readings(written, namespace).last().copied().unwrap_or((namespace, written));
        match self.istio.gateway(owner, name) {
            GatewayLookup::Found(gateway) => Ok(self.gateway_client(gateway)),
            GatewayLookup::Absent | GatewayLookup::NotObserved => {
                // Answers name a gateway by the namespace of its pods.
                let by_pods = |known: &Client| known.namespace() == owner && known.name() == name;
                if let Some(known) = self.gateways().find(by_pods) {
                    return Ok(known);
                }
                let advice = match self.istio.similar_gateway(owner, name) {
                    Some(near) => format!("Did you mean `{near}`?"),
                    None => "Add its manifest to the input.".to_owned(),
                };
                let cause = format!("the input has no Gateway {owner}/{name}");
                Err(Error::usage("looking for the gateway", cause).advise(advice))
            }
        }
    }

    /// The proxy of a Gateway: the workload that its selector chooses, else one with just these labels.
    fn gateway_client(&self, gateway: GatewayObject<'e>) -> Client {
        let id = &gateway.object().reference;
        let (namespace, name) = (id.namespace.clone(), id.name.clone());
        let GatewayObject::Istio(own) = gateway else {
            return Client::Gateway { namespace, name, labels: BTreeMap::new() };
        };
        let selector = &own.spec.selector;
        let chosen = self.kubernetes.workloads.iter().find(|workload| workload.is_selected(selector));
        match chosen {
            Some(workload) => Client::Gateway {
                namespace: workload.object.reference.namespace.clone(),
                name,
                labels: labels_of(&workload.labels),
            },
            None => Client::Gateway { namespace, name, labels: labels_of(selector) },
        }
    }

    /// One client for each class of clients that may see other tables than the rest: by namespace, by the labels
    /// that some object asks for, and the gateways.
    pub fn clients(&self) -> Vec<Client> {
        let mut found: BTreeSet<Client> = BTreeSet::new();
        for namespace in self.kubernetes.namespaces() {
            let (namespace, name) = (namespace.to_owned(), String::new());
            found.insert(Client::Workload { namespace, name, labels: BTreeMap::new() });
        }
        let asked = self.tables.labels_asked_for();
        let mut seen: BTreeSet<(String, BTreeMap<String, String>)> = BTreeSet::new();
        for workload in &self.kubernetes.workloads {
            let labels = labels_of(&workload.labels);
            let relevant: BTreeMap<String, String> = labels
                .iter()
                .filter(|(key, _)| asked.contains(key.as_str()))
                .map(|(k, v)| (k.clone(), v.clone()))
                .collect();
            if !relevant.is_empty() && seen.insert((workload.object.reference.namespace.clone(), relevant)) {
                found.insert(client_of(workload));
            }
        }
        found.extend(self.gateways());
        found.into_iter().collect()
    }

    /// The hosts that an object routes, for tables of these alone.
    pub fn focus_of(&self, object: &ObjectRef) -> Focus {
        let services = &self.catalog.virtual_services;
        match services.iter().find(|service| service.object.reference == *object) {
            // The hosts of a delegate are those of whoever names it.
            Some(service) if !service.spec.hosts.is_empty() => {
                Focus::on(service.spec.hosts.iter().map(|host| self.istio.resolve(host, service.namespace())))
            }
            _ => Focus::EVERYTHING,
        }
    }

    /// The labels of clients that some object asks for. Clients of a namespace with the same of them see the same tables.
    pub fn labels_asked_for(&self) -> BTreeSet<&'e str> {
        let mut asked = self.tables.labels_asked_for();
        asked.insert(DATAPLANE_LABEL);
        asked
    }

    /// The proxies of all Gateways.
    pub fn gateways(&self) -> impl Iterator<Item = Client> {
        let own = self.catalog.gateways.iter().map(GatewayObject::Istio);
        let api = self.catalog.api_gateways.iter().map(GatewayObject::Api);
        own.chain(api).map(|gateway| self.gateway_client(gateway))
    }

    /// The complete name of a host as a client of a namespace writes it, when the mesh knows it, with its addresses
    /// and ports.
    pub fn known_host(&self, host: &str, client: &Client) -> Option<KnownHost> {
        self.tables.known_host(host, client)
    }

    /// What a client may mean by some hosts or addresses, for tables of these alone.
    pub fn focus_on(&self, hosts: impl Iterator<Item = String>, client: &Client) -> Focus {
        let mut meant = Vec::new();
        for host in hosts.map(|host| host.to_ascii_lowercase()) {
            meant.extend(self.known_host(&host, client).map(|known| known.name));
            meant.push(host);
        }
        Focus::on(meant)
    }

    /// These hosts, and those of VirtualServices that send requests to one of them.
    pub fn leading_to(&self, hosts: &BTreeSet<String>) -> BTreeSet<String> {
        self.tables.leading_to(hosts)
    }

    /// The namespaces whose clients may see something else of some hosts than clients of any other namespace.
    pub fn namespaces_apart(&self, focus: &Focus) -> BTreeSet<&'e str> {
        self.tables.namespaces_apart(focus)
    }

    /// The objects with policies for a host that do not hold for a client, each with the reason.
    pub fn other_policies(&self, client: &Client, host: &str) -> Vec<(Origin, String)> {
        self.tables.other_rules(client, host)
    }

    /// The objects with policies for a host that hold for a client.
    pub fn policies_in_force(&self, client: &Client, host: &str) -> Vec<&'e Object> {
        self.tables.rules_in_force(client, host)
    }

    /// The Sidecar that limits what the proxy of a client knows.
    pub fn sidecar_of(&self, client: &Client) -> Option<&'e Typed<'e, Sidecar<'e>>> {
        self.tables.sidecar_in_force(client)
    }

    /// Whether anything would answer for a subset of a host.
    pub fn readiness(&self, client: &Client, to: &Destination) -> Readiness {
        self.tables.readiness(client, &to.host, to.subset.as_deref(), to.port)
    }

    /// The client whose proxy handles requests after this destination has them: a gateway inside of the mesh.
    pub fn next_hop(&self, host: &str) -> Option<Client> {
        self.tables.gateway_behind(host)
    }
}

/// What `a/b`, `a.b` or `a` may stand for, as namespace and name, the likeliest last.
fn readings<'a>(written: &'a str, namespace: &'a str) -> Vec<(&'a str, &'a str)> {
    match written.split_once('/') {
        Some(whole) => vec![whole],
        None => match written.rsplit_once('.') {
            Some((name, owner)) => vec![(namespace, written), (owner, name)],
            None => vec![(namespace, written)],
        },
    }
}

fn labels_of(labels: &[(&str, &str)]) -> BTreeMap<String, String> {
    labels.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// A workload as a client.
pub fn client_of(workload: &Workload<'_>) -> Client {
    let id = &workload.object.reference;
    Client::Workload {
        namespace: id.namespace.clone(),
        name: id.name.clone(),
        labels: labels_of(&workload.labels),
    }
}
