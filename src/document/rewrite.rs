//! Makes an object in a text into another one by the fewest edits: what is equal keeps its bytes, comments and order.

use std::ops::Range;

use serde_json::{Map, Value};

use super::edit::{
    Refusal, TextEdit, column, dash_before, file_text, flow, insert_lines, is_json, safe_span,
};
use super::tree::NodeRef;
use super::write::to_yaml;

/// The edits that make a node of the object that begins at `root` into this value. The caller reads the result back: what
/// stands in an unusual form may come out differently.
///
/// # Errors
/// Where the text has a form in which nothing can be added safely: anchors, blocks of text at the end of what grows.
pub fn rewrite(root: NodeRef<'_>, node: NodeRef<'_>, new: &Value) -> Result<Vec<TextEdit>, Refusal> {
    let mut edits = Vec::new();
    Rewrite { root, plain: !has_anchors(file_text(root)), edits: &mut edits }.value(node, new)?;
    Ok(edits)
}

/// Whether a text may have anchors: a `&` that begins a word.
fn has_anchors(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.match_indices('&').any(|(at, _)| {
        let begins = at == 0 || bytes[at - 1].is_ascii_whitespace() || b"[{,".contains(&bytes[at - 1]);
        begins && bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace())
    })
}

/// The same, with the node written anew as a whole.
///
/// # Errors
/// Where the node is shared with another place.
pub fn rewrite_whole(root: NodeRef<'_>, node: NodeRef<'_>, new: &Value) -> Result<Vec<TextEdit>, Refusal> {
    let mut edits = Vec::new();
    let mut rewrite = Rewrite { root, plain: false, edits: &mut edits };
    if !is_block(node) {
        rewrite.replace(node, new)?;
        return Ok(edits);
    }
    let (span, text) = (safe_span(root, node)?, file_text(node));
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let indent = " ".repeat(column(text, span.start));
    let old = text.get(span.clone()).unwrap_or_default();
    let end = span.start + old.trim_end().len();
    edits.push(TextEdit { range: span.start..end, text: lines(new)?.join(&format!("{newline}{indent}")) });
    Ok(edits)
}

struct Rewrite<'r> {
    root: NodeRef<'r>,
    /// Whether the text has no anchors, so that nothing in it stands in two places.
    plain: bool,
    edits: &'r mut Vec<TextEdit>,
}

impl Rewrite<'_> {
    /// The bytes of a node that stands in one place.
    fn span(&self, node: NodeRef<'_>) -> Result<Range<usize>, Refusal> {
        match node.span().filter(|span| self.plain && !span.is_empty()) {
            Some(span) => Ok(span),
            None => safe_span(self.root, node),
        }
    }

    fn value(&mut self, node: NodeRef<'_>, new: &Value) -> Result<(), Refusal> {
        let old = node.to_json();
        match (&old, new) {
            (old, new) if old == new => Ok(()),
            (Value::Object(old), Value::Object(new)) if is_block(node) && !old.is_empty() => {
                self.map(node, old, new)
            }
            (Value::Array(old), Value::Array(new)) if is_block(node) && !old.is_empty() => {
                self.list(node, old, new)
            }
            _ => self.replace(node, new),
        }
    }

    /// Entries that are gone are refused, the others are rewritten, and new ones stand behind the last one.
    fn map(
        &mut self,
        node: NodeRef<'_>,
        old: &Map<String, Value>,
        new: &Map<String, Value>,
    ) -> Result<(), Refusal> {
        let span = self.span(node)?;
        for (key, value) in node.entries() {
            let name = key.as_str().unwrap_or_default();
            match new.get(name) {
                Some(wanted) => self.value(value, wanted)?,
                None if value.is_null() => {}
                None => self.remove(key, value)?,
            }
        }
        let added: Map<String, Value> = new
            .iter()
            .filter(|(key, _)| !old.contains_key(*key))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        let (Some((first, _)), Some((_, last))) = (node.entries().next(), node.entries().last()) else {
            return Ok(());
        };
        if added.is_empty() {
            return Ok(());
        }
        let indent = " ".repeat(column(file_text(node), first.span().unwrap_or(span).start));
        let edit = insert_lines(file_text(node), last, &indent, &lines(&Value::Object(added))?)?;
        self.edits.push(edit);
        Ok(())
    }

    /// An entry with all its lines.
    fn remove(&mut self, key: NodeRef<'_>, value: NodeRef<'_>) -> Result<(), Refusal> {
        let (start, end) = (self.span(key)?.start, self.span(value)?.end);
        let edit = super::edit::remove_lines(file_text(key), start..end);
        let refusal = || Refusal { why: "its lines hold more than what goes".to_owned(), at: start };
        self.edits.push(edit.ok_or_else(refusal)?);
        Ok(())
    }

    /// Items that are kept, in their order, with new ones before, between and behind them; else the whole list is replaced.
    fn list(&mut self, node: NodeRef<'_>, old: &[Value], new: &[Value]) -> Result<(), Refusal> {
        let Some(kept) = places(old, new) else { return self.replace(node, new_list(new)) };
        let text = file_text(node);
        let items: Vec<NodeRef<'_>> = node.items().collect();
        let mut next = 0;
        for (item, place) in items.iter().zip(&kept) {
            if *place > next {
                let at = self.dash(*item)?;
                let indent = " ".repeat(column(text, at));
                let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
                let lines = item_lines(&new[next..*place])?;
                let text = lines.join(&format!("{newline}{indent}")) + newline + &indent;
                self.edits.push(TextEdit { range: at..at, text });
            }
            self.value(*item, &new[*place])?;
            next = place + 1;
        }
        if let Some(last) = items.last().filter(|_| next < new.len()) {
            let indent = " ".repeat(column(text, self.dash(*last)?));
            let edit = insert_lines(text, *last, &indent, &item_lines(&new[next..])?)?;
            self.edits.push(edit);
        }
        Ok(())
    }

    fn dash(&self, item: NodeRef<'_>) -> Result<usize, Refusal> {
        let at = self.span(item)?.start;
        let refusal = || Refusal { why: "the dash of an item stands on another line".to_owned(), at };
        dash_before(file_text(item), item).ok_or_else(refusal)
    }

    /// Another text in the place of a node. What holds more than scalars goes on one line.
    fn replace(&mut self, node: NodeRef<'_>, new: impl std::borrow::Borrow<Value>) -> Result<(), Refusal> {
        let mut range = self.span(node)?;
        let text = file_text(node);
        let old = text.get(range.clone()).unwrap_or_default();
        if old.starts_with(['|', '>']) {
            return Err(Refusal { why: "it is a block of text".to_owned(), at: range.start });
        }
        range.end = range.start + old.trim_end().len();
        let new = new.borrow();
        let written = match new {
            Value::Object(_) | Value::Array(_) if is_json(node) => {
                let line =
                    text.get(..range.start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
                let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
                format!("{new:#}").replace('\n', &format!("\n{indent}"))
            }
            new => flow(node, new),
        };
        self.edits.push(TextEdit { range, text: written });
        Ok(())
    }
}

fn new_list(items: &[Value]) -> Value {
    Value::Array(items.to_vec())
}

/// Whether a map or list is written with a line for each entry.
fn is_block(node: NodeRef<'_>) -> bool {
    let text = node.span().and_then(|span| file_text(node).get(span));
    text.is_some_and(|text| !text.starts_with(['{', '[', '&', '*', '!']))
}

/// Where the items of a list stand in a new one, when all do and in the same order. Items are the same that have one name,
/// or are equal.
fn places(old: &[Value], new: &[Value]) -> Option<Vec<usize>> {
    let mut from = 0;
    let same = |one: &Value, other: &Value| match (one.get("name"), other.get("name")) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    };
    old.iter()
        .map(|item| {
            let at = from + new[from..].iter().position(|other| same(item, other))?;
            from = at + 1;
            Some(at)
        })
        .collect()
}

fn lines(value: &Value) -> Result<Vec<String>, Refusal> {
    let text = to_yaml(value).map_err(|error| Refusal { why: error.to_string(), at: 0 })?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// New items of a list, each behind its dash.
fn item_lines(items: &[Value]) -> Result<Vec<String>, Refusal> {
    let mut out = Vec::new();
    for item in items {
        for (index, line) in lines(item)?.into_iter().enumerate() {
            out.push(if index == 0 { format!("- {line}") } else { format!("  {line}") });
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};

    use super::super::{Limits, Tree, edit, read};
    use super::rewrite;

    fn tree(text: &str) -> Arc<Tree> {
        read(&Arc::from(text), &Limits::default()).remove(0).tree.expect("a tree")
    }

    #[test]
    fn what_is_equal_keeps_its_bytes() {
        let text = "\
# a pod
metadata:
  labels: {app: web} # who
  annotations:
    old: x
spec:
  # the one
  containers:
  - name: web   # first
    image: web:1
    env: []
  - image: log:1 # without a comment
    name: log
  hostAliases:
  - {ip: 1.1.1.1}
";
        let before = tree(text);
        let mut new = before.root().to_json();
        new["metadata"]["labels"]["version"] = "v1".into();
        new["metadata"]["annotations"]["status"] = "{\"a\":\"b\"}".into();
        new["spec"]["containers"][0]["image"] = "web:2".into();
        let proxy =
            json!({"name": "proxy", "args": ["a", "--b"], "env": [{"name": "A", "value": "line\nline\n"}]});
        if let Value::Array(containers) = &mut new["spec"]["containers"] {
            containers.insert(0, json!({"name": "first"}));
            containers.push(proxy);
        }
        new["spec"]["volumes"] = json!([{"name": "v", "emptyDir": {}}]);
        let edits = rewrite(before.root(), before.root(), &new).expect("it can be done");
        let after = edit::apply(text, &edits);
        assert_eq!(tree(&after).root().to_json(), new, "{after}");
        for kept in [
            "# a pod\n",
            "# who\n",
            "    old: x\n",
            "  # the one\n",
            "web   # first\n",
            "  - image: log:1 # without",
        ] {
            assert!(after.contains(kept), "{kept} in\n{after}");
        }
        assert!(
            after.contains("  containers:\n  - name: first\n  - name: web   # first\n    image: \"web:2\"\n"),
            "{after}"
        );
    }

    #[test]
    fn anchors_are_told_from_other_signs() {
        for (text, wanted) in
            [("a: &x 1", true), ("[&x 1]", true), ("a: b?c=1&d=2", false), ("a: b & c", false)]
        {
            assert_eq!(super::has_anchors(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_refused() {
        for text in ["a: &a {b: 1}\nc: *a\n", "a: |\n  many\n"] {
            let before = tree(text);
            let mut new = before.root().to_json();
            new["a"] = json!({"b": 2});
            new["d"] = 1.into();
            assert!(rewrite(before.root(), before.root(), &new).is_err(), "{text}");
        }
    }
}
