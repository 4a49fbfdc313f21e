//! Changes text by byte spans: only the bytes that are meant change, so comments, quotes, anchors,
//! line ends and other documents stay as they are. What cannot be changed safely is refused.

use std::ops::Range;

use serde_json::Value;

use super::tree::{NodeRef, Shape};

/// One replacement of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// The text that comes.
    pub text: String,
}

/// Why an edit is not safe, with the byte where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// One sentence fragment.
    pub why: String,
    /// The byte in the file.
    pub at: usize,
}

/// Applies edits that do not overlap.
pub fn apply(text: &str, edits: &[TextEdit]) -> String {
    let mut sorted: Vec<&TextEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in sorted {
        out.push_str(text.get(at..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        at = edit.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Replaces an integer of the object that begins at `root`.
pub fn set_integer(root: NodeRef<'_>, node: NodeRef<'_>, value: u64) -> Result<TextEdit, Refusal> {
    let range = safe_span(root, node)?;
    let old = node.tree().text().and_then(|text| text.get(range.clone())).unwrap_or_default();
    let plain =
        node.shape() == Shape::Integer && old.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'+');
    if !plain {
        return Err(Refusal { why: format!("`{old}` is not written as a plain integer"), at: range.start });
    }
    Ok(TextEdit { range, text: value.to_string() })
}

/// Gives a key of a map another name. Quotes stay.
pub fn rename_key(root: NodeRef<'_>, key: NodeRef<'_>, new: &str) -> Result<TextEdit, Refusal> {
    let range = safe_span(root, key)?;
    let old = key.as_str().unwrap_or_default();
    let written = file_text(key).get(range.clone()).unwrap_or_default();
    let quote = written.len() - written.trim_start_matches(['"', '\'']).len();
    let plain = old.bytes().chain(new.bytes()).all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if !plain || quote > 1 || written.trim_matches(['"', '\'']) != old {
        return Err(Refusal {
            why: format!("the key `{old}` is written in an unusual form"),
            at: range.start,
        });
    }
    Ok(TextEdit { range: range.start + quote..range.end - quote, text: new.to_owned() })
}

/// Puts an integer into a map of its own, on the same line: `5` becomes `{key: 5}`.
pub fn wrap_integer(root: NodeRef<'_>, node: NodeRef<'_>, key: &str) -> Result<TextEdit, Refusal> {
    let value = node.as_i64().and_then(|value| u64::try_from(value).ok());
    let Some(value) = value else {
        let at = node.span().unwrap_or_default().start;
        return Err(Refusal { why: "it is not a positive integer".to_owned(), at });
    };
    let edit = set_integer(root, node, value)?;
    Ok(TextEdit { text: format!("{{{}}}", Style::of(node).entry(key, &value.into())), ..edit })
}

/// Takes out the lines of an entry of a block map: only when it has them for itself, and nothing that would be missed
/// stands on them, such as a comment or an anchor.
pub fn remove_lines(text: &str, entry: Range<usize>) -> Option<TextEdit> {
    let start = text.get(..entry.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(entry.end..)?;
    let end = rest.find('\n').map_or(text.len(), |newline| entry.end + newline + 1);
    let (before, behind) = (text.get(start..entry.start)?, text.get(entry.end..end)?);
    let own = before.bytes().all(|b| b == b' ') && behind.trim().is_empty();
    let own = own && !text.get(entry.clone())?.ends_with('\n');
    (own && !text.get(entry)?.contains(['#', '&', '*', '!']))
        .then(|| TextEdit { range: start..end, text: String::new() })
}

/// Adds a key that a map does not have, in the map's own style, behind its last entry.
pub fn add_key(root: NodeRef<'_>, map: NodeRef<'_>, key: &str, value: &Value) -> Result<TextEdit, Refusal> {
    let span = safe_span(root, map)?;
    let text = file_text(map);
    if text.get(span.clone()).is_some_and(|map| map.starts_with('{')) {
        let entry = Style::of(map).entry(key, value);
        return insert_in_flow(text, &span, map.entries().last().map(|(_, value)| value), &entry);
    }
    let Some((first, _)) = map.entries().next() else {
        return Err(Refusal { why: "the map is empty".to_owned(), at: span.start });
    };
    let last = map.entries().last().map_or(map, |(_, value)| value);
    let indent = " ".repeat(column(text, first.span().unwrap_or(span).start));
    let lines = block_lines(&Value::Object([(key.to_owned(), value.clone())].into_iter().collect()));
    insert_lines(text, last, &indent, &lines)
}

/// Adds an item at the end of a list, in the list's own style.
pub fn add_item(root: NodeRef<'_>, list: NodeRef<'_>, value: &Value) -> Result<TextEdit, Refusal> {
    let span = safe_span(root, list)?;
    let text = file_text(list);
    let last = list.items().last();
    if text.get(span.clone()).is_some_and(|list| list.starts_with('[')) {
        return insert_in_flow(text, &span, last, &Style::of(list).flow(value));
    }
    let Some(last) = last else {
        return Err(Refusal { why: "the list is empty".to_owned(), at: span.start });
    };
    let Some(dash) = dash_before(text, last) else {
        return Err(Refusal {
            why: "the dash of its last item stands on another line".to_owned(),
            at: span.start,
        });
    };
    let indent = " ".repeat(column(text, dash));
    let mut lines = block_lines(value);
    for (index, line) in lines.iter_mut().enumerate() {
        line.insert_str(0, if index == 0 { "- " } else { "  " });
    }
    insert_lines(text, last, &indent, &lines)
}

/// The bytes of a node, unless the node is used in a second place through an alias or a merge.
pub(super) fn safe_span(root: NodeRef<'_>, node: NodeRef<'_>) -> Result<Range<usize>, Refusal> {
    let span = node.span().unwrap_or_default();
    let refuse = |why: &str| Refusal { why: why.to_owned(), at: span.start };
    let path = node.ancestry(root).ok_or_else(|| refuse("it stands outside of the object"))?;
    if path.iter().any(|step| step.is_shared()) {
        return Err(refuse("it is shared with another place through an anchor and alias"));
    }
    if span.is_empty() {
        return Err(refuse("it has no text of its own"));
    }
    Ok(span)
}

pub(super) fn file_text(node: NodeRef<'_>) -> &str {
    node.tree().text().map_or("", |text| text)
}

/// Inserts before the closing bracket of a flow map or list.
fn insert_in_flow(
    text: &str,
    span: &Range<usize>,
    last: Option<NodeRef<'_>>,
    entry: &str,
) -> Result<TextEdit, Refusal> {
    let at = match last.and_then(NodeRef::span) {
        Some(last) if last.end > span.start && last.end < span.end => last.end,
        Some(_) => {
            return Err(Refusal { why: "its last entry has no text of its own".to_owned(), at: span.start });
        }
        None => span.start + 1,
    };
    let comma = if last.is_some() { ", " } else { "" };
    debug_assert!(text.is_char_boundary(at), "spans lie on characters");
    Ok(TextEdit { range: at..at, text: format!("{comma}{entry}") })
}

/// Inserts whole lines behind the line on which a node ends.
pub(super) fn insert_lines(
    text: &str,
    last: NodeRef<'_>,
    indent: &str,
    lines: &[String],
) -> Result<TextEdit, Refusal> {
    let (end, tail) = last_byte(last);
    // A block scalar ends behind its last line break: the place for a new line cannot be told from its span.
    let own_text = tail.span().and_then(|span| text.get(span)).unwrap_or_default();
    if own_text.contains('\n') || tail.as_str().is_some_and(|text| text.contains('\n')) {
        return Err(Refusal { why: "its last entry is a block of text".to_owned(), at: end });
    }
    let rest = text.get(end..).unwrap_or_default();
    let line_end = rest.find('\n').map_or(text.len(), |at| end + at);
    let newline = if text[..line_end].ends_with('\r') { "\r\n" } else { "\n" };
    let at = if newline == "\r\n" { line_end - 1 } else { line_end };
    let text = lines
        .iter()
        .map(|line| format!("{newline}{}{line}", if line.is_empty() { "" } else { indent }))
        .collect();
    Ok(TextEdit { range: at..at, text })
}

/// The end of the last text below a node, and the node that has it.
fn last_byte(node: NodeRef<'_>) -> (usize, NodeRef<'_>) {
    let own = node.span().unwrap_or_default().end;
    match node.entries().map(|(_, value)| value).chain(node.items()).last() {
        Some(last) => {
            let (end, tail) = last_byte(last);
            if end >= own { (end, tail) } else { (own, node) }
        }
        None => (own, node),
    }
}

/// The dash of an item of a block list, when it stands on the line on which the item begins.
pub(super) fn dash_before(text: &str, item: NodeRef<'_>) -> Option<usize> {
    let start = item.span()?.start;
    let before = text.get(..start)?.trim_end_matches(' ');
    before.ends_with('-').then(|| before.len() - 1)
}

pub(super) fn column(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(at, |newline| at - newline - 1)
}

/// How entries are written on one line.
#[derive(Clone, Copy)]
enum Style {
    /// Plain keys and strings, where YAML permits them.
    Yaml,
    /// Everything quoted: the document is JSON, and must stay so.
    Json,
}

impl Style {
    /// The style of the document that a node stands in: JSON when the document begins with a bracket
    /// and quotes its keys.
    fn of(node: NodeRef<'_>) -> Self {
        let root = node.tree().root();
        let starts = |node: NodeRef<'_>, with: &[char]| {
            let text = node.span().and_then(|span| file_text(node).get(span));
            text.is_some_and(|text| text.starts_with(with))
        };
        let quoted = root.entries().next().is_some_and(|(key, _)| starts(key, &['"']));
        if starts(root, &['{']) && quoted { Self::Json } else { Self::Yaml }
    }

    fn entry(self, key: &str, value: &Value) -> String {
        match self {
            Self::Yaml => format!("{key}: {}", self.flow(value)),
            Self::Json => format!("{}: {}", Value::from(key), self.flow(value)),
        }
    }

    /// A value on one line.
    fn flow(self, value: &Value) -> String {
        match (value, self) {
            (Value::Object(map), _) => {
                let entries: Vec<String> = map.iter().map(|(key, value)| self.entry(key, value)).collect();
                format!("{{{}}}", entries.join(", "))
            }
            (Value::Array(items), _) => {
                format!("[{}]", items.iter().map(|item| self.flow(item)).collect::<Vec<_>>().join(", "))
            }
            (Value::String(text), Self::Yaml) => scalar(text),
            (other, _) => other.to_string(),
        }
    }
}

/// Whether the document that a node stands in is JSON.
pub(super) fn is_json(node: NodeRef<'_>) -> bool {
    matches!(Style::of(node), Style::Json)
}

/// A value on one line, in the style of the document that a node stands in.
pub(super) fn flow(node: NodeRef<'_>, value: &Value) -> String {
    Style::of(node).flow(value)
}

/// A value as lines of YAML in block style, without a line break at the end.
pub fn block_lines(value: &Value) -> Vec<String> {
    let Value::Object(map) = value else {
        return vec![Style::Yaml.flow(value)];
    };
    map.iter()
        .flat_map(|(key, value)| match value {
            Value::Object(inner) if !inner.is_empty() => std::iter::once(format!("{key}:"))
                .chain(block_lines(value).into_iter().map(|line| format!("  {line}")))
                .collect(),
            _ => vec![Style::Yaml.entry(key, value)],
        })
        .collect()
}

/// A string, quoted unless every reader takes it as the same string.
fn scalar(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'/'))
        && super::scalar::resolve(text) == super::scalar::Scalar::String;
    if plain { text.to_owned() } else { Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::super::{Limits, Tree, read};
    use super::*;

    fn tree(text: &str) -> Arc<Tree> {
        read(&Arc::from(text), &Limits::default()).remove(0).tree.expect("a tree")
    }

    fn weight(text: &str, value: u64) -> Result<String, Refusal> {
        let tree = tree(text);
        let item = tree.root().get("route").expect("route").items().next().expect("item");
        let edit = match item.get("weight") {
            Some(weight) => set_integer(tree.root(), weight, value)?,
            None => add_key(tree.root(), item, "weight", &value.into())?,
        };
        Ok(apply(text, &[edit]))
    }

    #[test]
    fn only_the_scalar_changes() {
        let text = "# top\r\nroute:\r\n- {host: a, weight: 90}   # keep\r\n- host: b # b\r\n";
        assert_eq!(weight(text, 8).as_deref(), Ok(text.replace("90", "8").as_str()));
    }

    #[test]
    fn absent_keys_are_added_in_the_style_of_the_map() {
        for (before, after) in [
            ("route:\n- host: a # x\nend: 1\n", "route:\n- host: a # x\n  weight: 5\nend: 1\n"),
            (
                "route:\n  - d:\n      host: a\n\n# c\nend: 1\n",
                "route:\n  - d:\n      host: a\n    weight: 5\n\n# c\nend: 1\n",
            ),
            ("route: [{host: a}]\n", "route: [{host: a, weight: 5}]\n"),
            ("route:\r\n- host: a\r\n", "route:\r\n- host: a\r\n  weight: 5\r\n"),
            ("route:\n- host: a", "route:\n- host: a\n  weight: 5"),
            ("route:\n- host: {x: 1}\n", "route:\n- host: {x: 1}\n  weight: 5\n"),
        ] {
            assert_eq!(weight(before, 5).as_deref(), Ok(after));
            let read_back = tree(after).root().to_json();
            assert_eq!(read_back["route"][0]["weight"], 5);
        }
    }

    #[test]
    fn keys_are_renamed_and_integers_wrapped_in_place() {
        for (before, after) in [
            ("a: {wieght: 5} # c\n", Some("a: {weight: {value: 5}} # c\n")),
            ("a:\n  'wieght':   5\n", Some("a:\n  'weight':   {value: 5}\n")),
            ("{\"a\": {\"wieght\": 5}}", Some("{\"a\": {\"weight\": {\"value\": 5}}}")),
            ("b: &b {wieght: 5}\na: *b\n", None),
            ("b: &b {wieght: 5}\na: {<<: *b}\n", None),
        ] {
            let tree = tree(before);
            let (key, value) = tree.root().get("a").expect("a").entries().next().expect("an entry");
            let edits = [rename_key(tree.root(), key, "weight"), wrap_integer(tree.root(), value, "value")];
            let edits: Result<Vec<TextEdit>, Refusal> = edits.into_iter().collect();
            assert_eq!(edits.ok().map(|edits| apply(before, &edits)).as_deref(), after, "{before}");
        }
    }

    #[test]
    fn lines_are_removed_when_an_entry_has_them_for_itself() {
        let removed = |text: &str, entry: &str| {
            let start = text.rfind(entry).expect("the entry");
            remove_lines(text, start..start + entry.len()).map(|edit| apply(text, &[edit]))
        };
        assert_eq!(removed("a: 1\r\nb: 2\r\na: 1\r\n", "a: 1").as_deref(), Some("a: 1\r\nb: 2\r\n"));
        assert_eq!(removed("x:\n  a: 1\n  a: 1", "a: 1").as_deref(), Some("x:\n  a: 1\n"));
        assert_eq!(removed("a: 1\na: 1 # why\n", "a: 1"), None);
        assert_eq!(removed("- a: 1\n", "a: 1"), None);
        assert_eq!(removed("{b: 2, a: 1}\n", "a: 1"), None);
    }

    #[test]
    fn what_is_shared_or_odd_is_refused() {
        for text in [
            "w: &w 9\nroute:\n- weight: *w\n",
            "b: &b {weight: 9}\nroute:\n- <<: *b\n",
            "route: &r\n- weight: 9\nother: *r\n",
            "route:\n- weight: 0x10\n",
            "route:\n- weight: '9'\n",
            "route:\n- text: |\n    many\n",
        ] {
            assert!(weight(text, 5).is_err(), "{text}");
        }
    }

    #[test]
    fn items_are_added_in_the_style_of_the_list() {
        let item = json!({"destination": {"host": "a.b", "subset": "on"}, "weight": 0});
        for (before, after) in [
            (
                "route:\n  - destination:\n      host: a # x\nend: 1\n",
                "route:\n  - destination:\n      host: a # x\n  - destination:\n      host: a.b\n      subset: \"on\"\n    weight: 0\nend: 1\n",
            ),
            (
                "route: [{host: a}] # c\n",
                "route: [{host: a}, {destination: {host: a.b, subset: \"on\"}, weight: 0}] # c\n",
            ),
        ] {
            let tree = tree(before);
            let edit = add_item(tree.root(), tree.root().get("route").expect("route"), &item).expect("safe");
            assert_eq!(apply(before, &[edit]), after);
        }
    }
}
