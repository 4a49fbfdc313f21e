//! A graph as a picture: as DOT, as Mermaid, or as SVG in two columns, which is enough for small graphs.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::base::report::{Edge, Graph};
use crate::base::text::printable;

/// For Graphviz.
pub(super) fn dot(graph: &Graph) -> String {
    let quoted = |text: &str| serde_json::Value::from(&*printable(text)).to_string();
    let mut out =
        String::from("digraph routes {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
    for Edge { from, to, label } in &graph.edges {
        let _ = writeln!(out, "  {} -> {} [label={}];", quoted(from), quoted(to), quoted(label));
    }
    out + "}\n"
}

fn nodes(graph: &Graph) -> (Vec<&str>, Vec<&str>) {
    let from: BTreeSet<&str> = graph.edges.iter().map(|edge| edge.from.as_str()).collect();
    let to: BTreeSet<&str> = graph.edges.iter().map(|edge| edge.to.as_str()).collect();
    (from.into_iter().collect(), to.into_iter().collect())
}

/// For Markdown.
pub(super) fn mermaid(graph: &Graph) -> String {
    let (from, to) = nodes(graph);
    let text = |text: &str| printable(text).replace('"', "#quot;");
    let mut out = String::from("flowchart LR\n");
    for (index, node) in from.iter().enumerate() {
        let _ = writeln!(out, "  h{index}([\"{}\"])", text(node));
    }
    for (index, node) in to.iter().enumerate() {
        let _ = writeln!(out, "  d{index}[\"{}\"]", text(node));
    }
    let place = |list: &[&str], node: &str| list.iter().position(|known| *known == node).unwrap_or_default();
    for Edge { from: source, to: target, label } in &graph.edges {
        let arrow = if label.is_empty() { "-->".to_owned() } else { format!("-- \"{}\" -->", text(label)) };
        let _ = writeln!(out, "  h{} {arrow} d{}", place(&from, source), place(&to, target));
    }
    out
}

/// Two columns: hosts on the left, what they lead to on the right.
pub(super) fn svg(graph: &Graph) -> String {
    const ROW: usize = 44;
    let (from, to) = nodes(graph);
    let escaped = |text: &str| {
        printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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
    for Edge { from: source, to: target, label } in &graph.edges {
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
            escaped(label),
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
