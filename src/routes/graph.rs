//! The tables as a picture: hosts, what they lead to, and the shares on the way. Written as DOT, as Mermaid, or as SVG
//! for graphs small enough to be laid out in two columns.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::outcome::{name, percent, shares};
use crate::model::{Action, Outcome, Routing, Serve};

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// For Graphviz.
    Dot,
    /// For Markdown.
    Mermaid,
    /// For a browser.
    Svg,
}

/// Who sends what to whom: for each pair the shares of the rules that lead there.
#[derive(Debug, Default)]
pub struct Graph {
    edges: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Graph {
    /// Adds the tables of a client. Hosts without a rule of their own are left out.
    pub fn add(&mut self, routing: &Routing) {
        let gateway = matches!(routing.client, crate::model::Client::Gateway { .. });
        for listener in &routing.listeners {
            for chain in &listener.chains {
                match &chain.serve {
                    Serve::Http(table) => {
                        for host in &table.hosts {
                            let default = host.rules.iter().all(|rule| rule.name == "default");
                            if default {
                                continue;
                            }
                            let short = host.name.strip_suffix(".svc.cluster.local").unwrap_or(&host.name);
                            let from = if gateway { format!("{short} (gateway)") } else { short.to_owned() };
                            host.rules.iter().for_each(|rule| self.outcome(&from, &rule.outcome));
                        }
                    }
                    Serve::Stream(rule) if !rule.name.is_empty() => {
                        self.outcome(&listener.name, &rule.outcome)
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

    /// The picture.
    pub fn draw(&self, picture: Picture) -> String {
        match picture {
            Picture::Dot => self.dot(),
            Picture::Mermaid => self.mermaid(),
            Picture::Svg => self.svg(),
        }
    }

    fn labelled(&self) -> impl Iterator<Item = (&str, &str, String)> {
        self.edges.iter().map(|((from, to), labels)| {
            let labels: Vec<&str> =
                labels.iter().map(String::as_str).filter(|label| !label.is_empty()).collect();
            (from.as_str(), to.as_str(), labels.join(" | "))
        })
    }

    fn dot(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let mut out =
            String::from("digraph routes {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        for (from, to, label) in self.labelled() {
            let _ = writeln!(out, "  {} -> {} [label={}];", quoted(from), quoted(to), quoted(&label));
        }
        out + "}\n"
    }

    fn nodes(&self) -> (Vec<&str>, Vec<&str>) {
        let from: BTreeSet<&str> = self.edges.keys().map(|(from, _)| from.as_str()).collect();
        let to: BTreeSet<&str> = self.edges.keys().map(|(_, to)| to.as_str()).collect();
        (from.into_iter().collect(), to.into_iter().collect())
    }

    fn mermaid(&self) -> String {
        let (from, to) = self.nodes();
        let text = |text: &str| text.replace('"', "#quot;");
        let mut out = String::from("flowchart LR\n");
        for (index, node) in from.iter().enumerate() {
            let _ = writeln!(out, "  h{index}([\"{}\"])", text(node));
        }
        for (index, node) in to.iter().enumerate() {
            let _ = writeln!(out, "  d{index}[\"{}\"]", text(node));
        }
        let place =
            |list: &[&str], node: &str| list.iter().position(|known| *known == node).unwrap_or_default();
        for (source, target, label) in self.labelled() {
            let arrow =
                if label.is_empty() { "-->".to_owned() } else { format!("-- \"{}\" -->", text(&label)) };
            let _ = writeln!(out, "  h{} {arrow} d{}", place(&from, source), place(&to, target));
        }
        out
    }

    /// Two columns: hosts on the left, what they lead to on the right.
    fn svg(&self) -> String {
        const ROW: usize = 44;
        let (from, to) = self.nodes();
        let escaped = |text: &str| {
            text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
        };
        let wide = |list: &[&str]| list.iter().map(|node| node.chars().count()).max().unwrap_or(1) * 8 + 24;
        let (left, right) = (wide(&from), wide(&to));
        let gap = 260;
        let height = from.len().max(to.len()).max(1) * ROW + 20;
        let width = left + gap + right + 20;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             font-family=\"sans-serif\" font-size=\"13\">\n"
        );
        let y = |index: usize| index * ROW + 30;
        let at = |list: &[&str], node: &str| list.iter().position(|known| *known == node).unwrap_or_default();
        for (source, target, label) in self.labelled() {
            let (a, b) = (y(at(&from, source)), y(at(&to, target)));
            let _ = writeln!(
                out,
                "<path d=\"M{} {a} C{} {a} {} {b} {} {b}\" fill=\"none\" stroke=\"#888\"/>\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"end\" fill=\"#333\">{}</text>",
                left + 10,
                left + 10 + gap / 2,
                left + 10 + gap / 2,
                left + 10 + gap,
                left + gap,
                b - 6,
                escaped(&label),
            );
        }
        for (list, x, size) in [(&from, 10, left), (&to, left + gap + 10, right)] {
            for (index, node) in list.iter().enumerate() {
                let _ = writeln!(
                    out,
                    "<rect x=\"{x}\" y=\"{}\" width=\"{size}\" height=\"30\" rx=\"4\" fill=\"#eef\" stroke=\"#557\"/>\
                     <text x=\"{}\" y=\"{}\">{}</text>",
                    y(index) - 15,
                    x + 12,
                    y(index) + 5,
                    escaped(node),
                );
            }
        }
        out + "</svg>\n"
    }
}
