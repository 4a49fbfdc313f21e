//! A workload with a sidecar, as those see it who ask it for something.

use crate::algebra::Region;
use crate::base::report::Certainty;
use crate::base::text;
use crate::mesh::World;
use crate::mesh::istio::security::{Security, ServicePort, Subject};
use crate::model::{Action, Client, Destination, Domain, Origin, Outcome, Request};
use crate::routing::hosts::Hosts;
use crate::routing::{Class, Difference, Side};

/// A workload with a sidecar.
pub(super) struct Server<'s, 'e> {
    client: &'s Client,
    pub(super) security: Security<'e>,
    pub(super) subject: Subject<'s>,
    ports: Vec<ServicePort<'e>>,
}

impl<'s, 'e: 's> Server<'s, 'e> {
    pub(super) fn of(world: &World<'e>, client: &'s Client) -> Self {
        let security = Security::new(world.istio, world.kubernetes, world.catalog);
        let labels = client.labels().iter().map(|(key, value)| (key.as_str(), value.as_str()));
        let mut subject =
            Subject { name: client.name(), sidecar: Some(true), ..Subject::any_of(client.namespace()) };
        subject.labels = labels.collect();
        // Ports that Services call by name are named in its pods.
        let of_it = |labels: &[(&str, &str)]| !labels.is_empty() && subject.has(labels);
        let known = world.kubernetes.select(client.namespace(), &[]).into_iter();
        subject.pod = known.filter(|workload| of_it(&workload.labels)).find_map(|workload| workload.pod);
        let ports = security.ports_of(&subject);
        Self { client, security, subject, ports }
    }

    /// The port of a Service that leads to a port.
    fn service(&self, port: Option<u16>) -> Option<&ServicePort<'e>> {
        self.ports.iter().find(|known| Some(known.target) == port)
    }

    /// What happens to requests that are let in.
    pub(super) fn forward(&self, port: Option<u16>) -> Outcome {
        Outcome::plain(match self.service(port) {
            Some(service) => {
                Action::Forward(vec![Destination::new(service.host.clone(), None, Some(service.number), 1)])
            }
            None => Action::Passthrough,
        })
    }

    /// A request to a port, as usual as it can be.
    pub(super) fn request(&self, port: Option<u16>) -> Request {
        let service = self.service(port);
        Request {
            scheme: "http".to_owned(),
            method: "GET".to_owned(),
            authority: service.map_or_else(|| self.subject.name.to_owned(), |service| service.host.clone()),
            // Any other port will do.
            port: port.unwrap_or(1),
            path: "/".to_owned(),
            ..Request::default()
        }
    }

    pub(super) fn side(&self, outcome: Outcome, rule: &str, origin: Origin) -> Side {
        Side { outcome: outcome.into(), rule: rule.to_owned(), origin }
    }

    /// A difference in what happens to requests for some ports, with the rest still to be filled in.
    pub(super) fn difference(&self, ports: &[Option<u16>]) -> Difference {
        let mut names: Vec<&str> = self
            .ports
            .iter()
            .filter(|known| ports.contains(&Some(known.target)))
            .map(|known| known.host.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        let namespace = self.client.namespace().to_owned();
        let nobody = || self.side(self.forward(None), "", Origin::NONE);
        Difference {
            class: Class::Policy,
            listener: format!("inbound {}", ports_in_words(ports)),
            client: Client::Workload { namespace, name: String::new(), labels: Default::default() },
            hosts: names.into_iter().map(|name| exactly(Domain::Exact(name.to_owned()))).collect(),
            region: Region::all(),
            description: String::new(),
            witness: Request::default(),
            certainty: Certainty::Exact,
            before: nobody(),
            after: nobody(),
            behind: None,
        }
    }
}

pub(super) fn exactly(domain: Domain) -> Hosts {
    Hosts { domain, prefix: None }
}

/// Some ports; `None`: all that are not named elsewhere.
pub(super) fn ports_in_words(ports: &[Option<u16>]) -> String {
    let mut numbers: Vec<String> = ports.iter().flatten().map(u16::to_string).collect();
    let noun = if numbers.len() == 1 { "port" } else { "ports" };
    if !ports.contains(&None) {
        return format!("{noun} {}", text::list(&numbers, 8));
    }
    if numbers.is_empty() {
        return "ports of no Service".to_owned();
    }
    numbers.push("those of no Service".to_owned());
    format!("ports {}", text::list(&numbers, 8))
}
