//! What two tables do differently, for all requests at once: regions of requests whose outcome differs, each with
//! a request that shows it.
//!
//! Listeners are aligned by port and address, connections by what is spoken, hosts by the domains that contain
//! them; names and places never count. Every witness is decided on both sides before it is reported.

use std::sync::Arc;

use crate::algebra::{Limits, Point, Region};
use crate::base::report::Certainty;
use crate::model::{Client, Dimension, METHODS, Opaque, Origin, Outcome, Request, Routing};

use super::cells::{Cell, Entry, cells, entries};
use super::connections::{Connection, connections};
use super::decide::decide;
use super::describe::{Described, requests};
use super::groups::{Group, Scope, groups};
use super::hosts::Hosts;
use super::normal::{Class, classify, normal};
use super::reach::Purse;

/// What two tables do differently.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// The differences, in the order of listeners, hosts and rules.
    pub differences: Vec<Difference>,
    /// What could not be compared.
    pub undecided: Vec<Undecided>,
}

/// Requests that get another outcome.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The kind of difference.
    pub class: Class,
    /// The listener.
    pub listener: String,
    /// Whose view it is.
    pub client: Client,
    /// The hosts; none for connections that are passed on as a whole.
    pub hosts: Vec<Hosts>,
    /// The requests.
    pub region: Region<Dimension>,
    /// The same in the words of the rules.
    pub description: String,
    /// One of the requests.
    pub witness: Request,
    /// Whether it is proved.
    pub certainty: Certainty,
    /// What the first table does.
    pub before: Side,
    /// What the second table does.
    pub after: Side,
    /// Who does not have what the first table says, when more than the second could be asked.
    pub behind: Option<&'static str>,
}

/// What one table does with some requests.
#[derive(Debug, Clone)]
pub struct Side {
    /// What becomes of them.
    pub outcome: Arc<Outcome>,
    /// The name of the rule; empty when it has none, or none decides.
    pub rule: String,
    /// Where it is written.
    pub origin: Origin,
}

/// Requests of which it is not known whether their outcome differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The listener; empty for all.
    pub listener: String,
    /// The hosts; none for all.
    pub hosts: Vec<Hosts>,
    /// Why, as a clause.
    pub reason: String,
}

impl From<&Entry<'_>> for Side {
    fn from(entry: &Entry<'_>) -> Self {
        Self { outcome: Arc::clone(entry.outcome), rule: entry.name.to_owned(), origin: entry.origin.clone() }
    }
}

/// Compares two tables of the same client.
pub fn compare(before: &Routing, after: &Routing, limits: Limits) -> Comparison {
    let mut run = Run { before, after, purse: Purse::new(limits), comparison: Comparison::default() };
    for (only, sides) in [("first", [before, after]), ("second", [after, before])] {
        let known = |opaque: &&Opaque| !sides[1].opaque.contains(opaque);
        for opaque in sides[0].opaque.iter().filter(known) {
            run.undecided("", &[], format!("only in the {only}: {}", opaque.what));
        }
    }
    let (connections, missing) = connections(before, after);
    for (listener, reason) in missing {
        run.undecided(&listener, &[], reason);
    }
    connections.iter().for_each(|connection| run.connection(connection));
    run.comparison
}

struct Run<'r> {
    before: &'r Routing,
    after: &'r Routing,
    purse: Purse,
    comparison: Comparison,
}

/// A difference while more requests with the same outcomes may turn up.
struct Open {
    difference: Difference,
    normal: [Outcome; 2],
    described: Described,
}

impl Run<'_> {
    fn undecided(&mut self, listener: &str, hosts: &[Hosts], reason: String) {
        let listener = listener.to_owned();
        self.comparison.undecided.push(Undecided { listener, hosts: hosts.to_vec(), reason });
    }

    fn connection(&mut self, connection: &Connection<'_>) {
        let (groups, missing) = groups(connection.before, connection.after, Scope::default());
        if missing > 0 {
            let reason = format!("{missing} combinations of domains are too many to look at");
            self.undecided(&connection.listener, &[], reason);
        }
        for group in groups.iter().filter(|group| !group.is_same()) {
            self.group(connection, group);
        }
    }

    fn group(&mut self, connection: &Connection<'_>, group: &Group<'_>) {
        let Ok(within) = &group.within else {
            let reason = "the hosts are too many to compare conditions on the authority".to_owned();
            return self.undecided(&connection.listener, &group.hosts, reason);
        };
        let port = connection.request.port;
        let lists = [&group.before, &group.after].map(|view| entries(view, port, within));
        let differs = |a: &Entry<'_>, b: &Entry<'_>| a.normal != b.normal;
        let cells = cells(&lists[0], &lists[1], differs, &mut self.purse);
        if let Some((i, j)) = cells.undecided.first() {
            let pair = requests(&lists[0][*i], &lists[1][*j], &[]);
            let reason = match cells.undecided.len() {
                1 => format!("too complex: {pair}"),
                more => format!("too complex: {pair}, and {} more pairs of rules", more - 1),
            };
            self.undecided(&connection.listener, &group.hosts, reason);
        }
        let mut open: Vec<Open> = Vec::new();
        for cell in cells.found {
            match self.difference(connection, group, &lists, cell) {
                Ok(found) => add(&mut open, found),
                Err(reason) => self.undecided(&connection.listener, &group.hosts, reason),
            }
        }
        self.comparison.differences.extend(
            open.into_iter()
                .map(|open| Difference { description: open.described.to_string(), ..open.difference }),
        );
    }

    /// A difference with a witness that shows it, or why there is none.
    fn difference(
        &self,
        connection: &Connection<'_>,
        group: &Group<'_>,
        lists: &[Vec<Entry<'_>>; 2],
        cell: Cell,
    ) -> Result<Open, String> {
        let (before, after) = (&lists[0][cell.before], &lists[1][cell.after]);
        let except: Vec<&Entry<'_>> =
            (0..2).flat_map(|side| cell.except[side].iter().map(move |&wall| &lists[side][wall])).collect();
        let described = requests(before, after, &except);
        let witness = witness(&cell, lists, &connection.request, &group.host)
            .ok_or_else(|| format!("it depends on what is not understood: {described}"))?;
        let decided = [decide(self.before, &witness), decide(self.after, &witness)];
        let normals = [before.normal.clone(), after.normal.clone()];
        if [0, 1].into_iter().any(|side| normal(&decided[side].outcome) != normals[side]) {
            return Err(format!("no request could be found that shows it: {described}"));
        }
        let certain = decided.iter().all(|decision| decision.certainty() == Certainty::Exact);
        let difference = Difference {
            class: classify(&before.normal, &after.normal),
            listener: connection.listener.clone(),
            client: self.before.client.clone(),
            hosts: if connection.is_fixed() {
                connection.server_names.iter().cloned().collect()
            } else {
                group.hosts.clone()
            },
            region: cell.region,
            description: String::new(),
            witness,
            certainty: if certain { Certainty::Exact } else { Certainty::May },
            before: before.into(),
            after: after.into(),
            behind: None,
        };
        Ok(Open { difference, normal: normals, described: Described::from(described) })
    }
}

/// Adds to the difference with the same outcomes, if there is one.
fn add(open: &mut Vec<Open>, found: Open) {
    let Some(same) = open.iter_mut().find(|open| open.normal == found.normal) else {
        open.push(found);
        return;
    };
    let region = std::mem::take(&mut same.difference.region);
    same.difference.region = region.union(found.difference.region);
    if found.difference.certainty < same.difference.certainty {
        same.difference.certainty = found.difference.certainty;
        same.difference.witness = found.difference.witness;
        same.difference.before = found.difference.before;
        same.difference.after = found.difference.after;
    }
    same.described.add(found.described);
}

/// A request that both rules of a cell decide when nothing holds that is not understood; as usual as it can be.
pub(super) fn witness(
    cell: &Cell,
    lists: &[Vec<Entry<'_>>; 2],
    plain: &Request,
    host: &str,
) -> Option<Request> {
    let inside = |point: &Point<Dimension>| {
        lists[0][cell.before].decides(point, &lists[0][..cell.before])
            && lists[1][cell.after].decides(point, &lists[1][..cell.after])
    };
    let mut point = cell.witness.clone();
    point.retain(|on, _| !matches!(on, Dimension::Opaque(_)));
    if !inside(&point) {
        return None;
    }
    for (on, usual) in [
        (Dimension::Authority, host),
        (Dimension::Scheme, plain.scheme.as_str()),
        (Dimension::Path, plain.path.as_str()),
    ] {
        let mut changed = point.clone();
        changed.insert(on, Some(usual.to_owned()));
        if inside(&changed) {
            point = changed;
        }
    }
    let methods = [plain.method.as_str()].into_iter().chain(METHODS);
    let with = |method: &str| {
        let mut changed = point.clone();
        changed.insert(Dimension::Method, Some(method.to_owned()));
        changed
    };
    let usual = methods.map(with).find(inside);
    Some(plain.clone().at(&usual.unwrap_or(point)))
}
