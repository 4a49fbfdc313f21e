//! Every outcome that some requests can get, for statements about all of them: `never` a destination, `always` a
//! timeout. Complete: what could not be decided is said.

use std::sync::Arc;

use crate::algebra::{Limits, Region};
use crate::base::report::Certainty;
use crate::model::{Action, Dimension, Match, Origin, Outcome, Protocol, Request, Routing};

use super::cells::{View, cells, entries};
use super::compare::{Side, Undecided, witness};
use super::connections::{Connection, Served, connections};
use super::decide::decide;
use super::describe::requests;
use super::groups::{Group, Scope, groups};
use super::hosts::Hosts;
use super::normal::normal;
use super::reach::Purse;

/// Which requests a statement is about.
#[derive(Debug, Clone, Default)]
pub struct Constraint {
    /// For this host only, in lower case and without port.
    pub host: Option<String>,
    /// To this port only.
    pub port: Option<u16>,
    /// To this address, as listeners name it; where none of them has it, to any.
    pub address: Option<String>,
    /// What is spoken.
    pub protocol: Protocol,
    /// What else holds for them.
    pub conditions: Match,
}

/// An outcome that some of the requests get.
#[derive(Debug, Clone)]
pub struct Possible {
    /// The hosts.
    pub hosts: Vec<Hosts>,
    /// The requests.
    pub region: Region<Dimension>,
    /// One of them.
    pub witness: Request,
    /// What becomes of them.
    pub side: Side,
    /// Whether it is proved.
    pub certainty: Certainty,
}

/// What requests can get.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    /// The outcomes, each once for each group of hosts.
    pub found: Vec<Possible>,
    /// Requests of which it is not known.
    pub undecided: Vec<Undecided>,
}

/// Every outcome that some request within a constraint can get.
pub fn outcomes_within(routing: &Routing, within: &Constraint, limits: Limits) -> Outcomes {
    let mut run = Run { routing, within, purse: Purse::new(limits), outcomes: Outcomes::default() };
    let (connections, missing) = connections(routing, routing);
    for (listener, reason) in missing {
        run.outcomes.undecided.push(Undecided { listener, hosts: Vec::new(), reason });
    }
    let own = |connection: &&Connection<'_>| connection.request.address == within.address;
    let addressed = within.address.is_some() && connections.iter().any(|connection| own(&connection));
    let known = connections.iter().any(|one| Some(one.request.port) == within.port);
    for connection in &connections {
        // A port that nobody listens on is one of the others.
        let other = !routing.listeners.iter().any(|listener| listener.port == connection.request.port);
        let wanted = within.port.is_none_or(|port| port == connection.request.port || (other && !known));
        let spoken = speaks(routing, connection, within.protocol);
        let there = match &within.address {
            Some(_) if addressed => own(&connection),
            Some(_) => connection.request.address.is_none(),
            None => true,
        };
        if wanted && spoken && there {
            run.connection(connection);
        }
    }
    run.outcomes
}

/// Whether a kind of connections has requests of a protocol. One that no table looks at may stand for others too, on
/// which the same is done; and what is encrypted and not looked at are no requests of HTTP.
fn speaks(routing: &Routing, connection: &Connection<'_>, protocol: Protocol) -> bool {
    if !connection.is_fixed() {
        return connection.request.protocol == protocol;
    }
    let request = Request { protocol, ..connection.request.clone() };
    if protocol == Protocol::Http && request.is_tls() {
        return false;
    }
    let decision = decide(routing, &request);
    decision.table.is_none()
        && matches!(&connection.before, Served::Fixed { outcome, .. } if **outcome == decision.outcome)
}

struct Run<'r> {
    routing: &'r Routing,
    within: &'r Constraint,
    purse: Purse,
    outcomes: Outcomes,
}

impl Run<'_> {
    fn connection(&mut self, connection: &Connection<'_>) {
        let asked = &self.within.conditions.conditions;
        let by_authority = asked.iter().any(|condition| condition.on == Dimension::Authority);
        let scope = Scope { host: self.within.host.as_deref(), by_authority };
        let (groups, missing) = groups(connection.before, connection.before, scope);
        if missing > 0 {
            let reason = format!("{missing} combinations of domains are too many to look at");
            self.undecided(connection, &[], reason);
        }
        groups.iter().for_each(|group| self.group(connection, group));
    }

    fn undecided(&mut self, connection: &Connection<'_>, hosts: &[Hosts], reason: String) {
        let listener = connection.listener.clone();
        self.outcomes.undecided.push(Undecided { listener, hosts: hosts.to_vec(), reason });
    }

    fn group(&mut self, connection: &Connection<'_>, group: &Group<'_>) {
        let Ok(bounds) = &group.within else {
            let reason = "the hosts are too many to compare conditions on the authority".to_owned();
            return self.undecided(connection, &group.hosts, reason);
        };
        let port = self.within.port.unwrap_or(connection.request.port);
        // The other side has one rule for the requests in question, and nothing for the rest.
        let nothing = Arc::new(Outcome::plain(Action::NotFound));
        let rule = crate::model::Rule {
            name: String::new(),
            origin: Origin::NONE,
            matches: vec![self.within.conditions.clone()],
            outcome: Arc::clone(&nothing),
        };
        let asked =
            View { rules: std::slice::from_ref(&rule), otherwise: &nothing, name: "", origin: &Origin::NONE };
        let lists = [&group.before, &asked].map(|view| entries(view, port, bounds));
        if lists[1].len() < 2 {
            return;
        }
        let all = cells(&lists[0], &lists[1][..1], |_, _| true, &mut self.purse);
        for (i, _) in all.undecided {
            let reason = format!("too complex: {}", requests(&lists[0][i], &lists[1][0], &[]));
            self.undecided(connection, &group.hosts, reason);
        }
        let first = self.outcomes.found.len();
        for cell in all.found {
            let entry = &lists[0][cell.before];
            let plain = Request { port, ..connection.request.clone() };
            let Some(witness) = witness(&cell, &lists, &plain, &group.host) else {
                let reason =
                    format!("it depends on what is not understood: {}", requests(entry, &lists[1][0], &[]));
                self.undecided(connection, &group.hosts, reason);
                continue;
            };
            let same = self.outcomes.found[first..]
                .iter_mut()
                .find(|possible| normal(&possible.side.outcome) == entry.normal);
            if let Some(same) = same {
                same.region = std::mem::take(&mut same.region).union(cell.region);
                continue;
            }
            let certainty = decide(self.routing, &witness).certainty();
            let hosts = group.hosts.clone();
            self.outcomes.found.push(Possible {
                hosts,
                region: cell.region,
                witness,
                side: entry.into(),
                certainty,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Condition, Test};
    use crate::routing::tests::tables::{Tables, routing};

    #[test]
    fn every_outcome_of_a_sampled_request_is_among_the_possible_ones() {
        let mut tables = Tables::new(5);
        for _ in 0..100 {
            let routing = routing(tables.table(4));
            let conditions =
                Match::of(vec![Condition::new(Dimension::Method, Test::Exact("GET".to_owned()))]);
            let host = Some("b.a.com".to_owned());
            let within = Constraint { host, port: Some(80), conditions, ..Constraint::default() };
            let outcomes = outcomes_within(&routing, &within, Limits::default());
            assert_eq!(outcomes.undecided, []);
            for possible in &outcomes.found {
                let decided = decide(&routing, &possible.witness).outcome;
                assert_eq!(normal(&decided), normal(&possible.side.outcome));
                assert!(possible.witness.method == "GET" && possible.witness.host() == "b.a.com");
            }
            let request = Request { authority: "b.a.com".into(), method: "GET".into(), ..tables.request() };
            let decided = normal(&decide(&routing, &request).outcome);
            assert!(outcomes.found.iter().any(|possible| normal(&possible.side.outcome) == decided));
        }
    }
}
