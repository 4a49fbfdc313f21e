//! The tables as a picture: hosts, what they lead to, and the shares on the way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::outcome::{name, percent, shares};
use crate::base::report::{Edge, Graph, Table, View};
use crate::base::{Exit, Report};
use crate::model::{Action, Outcome, Routing, Rule, Serve};

/// Who sends what to whom: for each pair the shares of the rules that lead there.
#[derive(Debug, Default)]
pub struct Routes {
    edges: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Routes {
    /// Adds the tables of a client. Hosts without a rule of their own are left out.
    pub fn add(&mut self, routing: &Routing) {
        let gateway = matches!(routing.client, crate::model::Client::Gateway { .. });
        for listener in &routing.listeners {
            for chain in &listener.chains {
                match &chain.serve {
                    Serve::Http(table) => {
                        for host in &table.hosts {
                            let default = host.rules.iter().all(Rule::is_default);
                            if default {
                                continue;
                            }
                            let short = host.name.strip_suffix(".svc.cluster.local").unwrap_or(&host.name);
                            let from = if gateway { format!("{short} (gateway)") } else { short.to_owned() };
                            host.rules.iter().for_each(|rule| self.outcome(&from, &rule.outcome));
                        }
                    }
                    Serve::Stream(rule) if !rule.name.is_empty() => {
                        self.outcome(&listener.name, &rule.outcome);
                    }
                    Serve::Stream(_) => {}
                }
            }
        }
    }

    fn outcome(&mut self, from: &str, outcome: &Outcome) {
        let mut edge = |to: String, label: String| {
            self.edges.entry((from.to_owned(), to)).or_default().insert(label);
        };
        match &outcome.action {
            Action::Forward(destinations) => {
                for (to, share) in shares(destinations) {
                    edge(name(to), percent(share));
                }
            }
            Action::Redirect(redirect) => {
                let to = redirect.host.clone().unwrap_or_else(|| "the same host".to_owned());
                edge(to, format!("redirect {}", redirect.status));
            }
            Action::Direct { status, .. } => edge(format!("answers {status}"), String::new()),
            Action::NotFound | Action::Passthrough | Action::Unavailable { .. } => {}
        }
        for mirror in &outcome.mirrors {
            edge(name(&mirror.destination), format!("copies, {}", percent(f64::from(mirror.share) / 1e6)));
        }
    }

    /// The picture, and the same as lines of text.
    pub fn report(self) -> Report {
        let edges: Vec<Edge> = self
            .edges
            .into_iter()
            .map(|((from, to), labels)| {
                let labels: Vec<String> = labels.into_iter().filter(|label| !label.is_empty()).collect();
                Edge { from, to, label: labels.join(" | ") }
            })
            .collect();
        let line = |edge: &Edge| vec![edge.from.clone(), edge.to.clone(), edge.label.clone()];
        let rows: Vec<Vec<String>> = edges.iter().map(line).collect();
        let mut document = Map::new();
        let edge = |edge: &Edge| json!({ "from": edge.from, "to": edge.to, "label": edge.label });
        document.insert("edges".into(), edges.iter().map(edge).collect::<Vec<Value>>().into());
        let text = rows.iter().map(|row| format!("{} -> {}  {}\n", row[0], row[1], row[2])).collect();
        let table = Table { header: vec!["HOST", "LEADS TO", "SHARE"], rows };
        let view = View {
            kind: "RouteGraph",
            document,
            text,
            table,
            graph: Some(Graph { edges }),
            ..View::default()
        };
        Report { view, exit: Exit::Yes }
    }
}
