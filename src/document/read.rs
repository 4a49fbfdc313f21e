//! Reads text as Kubernetes reads YAML: documents, scalars, keys, merges, duplicates. One bad
//! document does not hide the others; every problem has its bytes.

use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Options, Parser, ScalarStyle, Tag};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Limits;
use super::build::{Builder, KeyProblem};
use super::plain;
use super::scalar::{self, Scalar};
use super::split::{self, Part};
use super::tree::{Data, NodeId, Tree};

/// Texts above this size are parsed on several threads.
const PARALLEL_BYTES: usize = 64 << 10;

/// What kind of problem a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The document cannot be read.
    Syntax,
    /// A key stands twice in one map.
    DuplicateKey,
}

/// One problem of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// One sentence fragment.
    pub message: String,
    /// First byte in the file.
    pub start: usize,
    /// Last byte in the file, exclusive.
    pub end: usize,
    /// The bytes of an entry that says once more what another one says; without it the map means the same.
    pub needless: Option<Range<usize>>,
}

/// One document of a file.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The tree; `None` when the document cannot be read.
    pub tree: Option<Arc<Tree>>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Reads every document of a text.
pub fn read(text: &Arc<str>, limits: &Limits) -> Vec<Document> {
    let parts = split::split(text);
    let one = |(index, part): (usize, &Part)| {
        let mut document = parse(text, part, limits);
        document.number = index + 1;
        document
    };
    if text.len() > PARALLEL_BYTES {
        parts.par_iter().enumerate().with_min_len(16).map(one).collect()
    } else {
        parts.iter().enumerate().map(one).collect()
    }
}

fn parse(text: &Arc<str>, part: &Part, limits: &Limits) -> Document {
    let mut reader = Reader::new(text, part, limits);
    if part.bad_separator.is_none() && plain::read(&mut reader, &text[part.span.clone()]) {
        let root = reader.builder.tree().root;
        return Document {
            number: 0,
            tree: Some(Arc::new(reader.builder.finish(root))),
            problems: Vec::new(),
        };
    }
    parse_fully(text, part, limits)
}

/// By the parser that knows all of YAML, and what is wrong with a document.
fn parse_fully(text: &Arc<str>, part: &Part, limits: &Limits) -> Document {
    let mut reader = Reader::new(text, part, limits);
    if let Some(span) = &part.bad_separator {
        reader.problem(
            ProblemKind::Syntax,
            "content behind `---` on the same line is refused by Kubernetes; move it to the next line",
            span.start,
            span.end,
        );
    } else {
        reader.run(&text[part.span.clone()]);
    }
    let readable = !reader.problems.iter().any(|problem| problem.kind == ProblemKind::Syntax);
    let root = reader.builder.tree().root;
    let empty = reader.builder.tree().records.is_empty();
    Document {
        number: 0,
        tree: (readable && !empty).then(|| Arc::new(reader.builder.finish(root))),
        problems: reader.problems,
    }
}

pub(super) struct Reader<'a> {
    text: &'a str,
    /// Where the document begins in the file.
    base: usize,
    limits: &'a Limits,
    builder: Builder,
    /// Finished anchored nodes, with their weight.
    anchors: FxHashMap<usize, (NodeId, u64)>,
    anchor_of_frame: Vec<(usize, bool)>,
    problems: Vec<Problem>,
    documents: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a Arc<str>, part: &Part, limits: &'a Limits) -> Self {
        Self {
            text,
            base: part.span.start,
            limits,
            builder: Builder::new(Some(Arc::clone(text)), part.span.len()),
            anchors: FxHashMap::default(),
            anchor_of_frame: Vec::new(),
            problems: Vec::new(),
            documents: 0,
        }
    }

    /// Where the document begins in the file.
    pub(super) const fn base(&self) -> usize {
        self.base
    }

    /// Begins a map or list for the quick reader. `false`: it is nested too deep.
    pub(super) fn open_plain(&mut self, map: bool, start: usize) -> bool {
        let room = self.builder.depth() < self.limits.depth;
        self.builder.open(map, start);
        room
    }

    /// Ends a map or list for the quick reader. `false`: something is to be said about its keys.
    pub(super) fn close_plain(&mut self, end: Option<usize>) -> bool {
        self.builder.close(end).2.is_empty()
    }

    /// Takes a scalar of the quick reader. `false`: something is to be said about it.
    pub(super) fn scalar_plain(&mut self, value: &str, style: ScalarStyle, start: usize, end: usize) -> bool {
        let data = self.scalar(value, style, None, start, end);
        data.map(|data| self.builder.leaf(start, end, data)).is_some()
    }

    fn run(&mut self, chunk: &'a str) {
        let mut options = Options::default();
        options.set_emit_comments(false);
        // A little above our own limit, whose message is clearer.
        options.block_nesting_limit = self.limits.depth + 8;
        options.flow_nesting_limit = self.limits.depth + 8;
        for event in Parser::new_from_str_with_options(chunk, options) {
            match event {
                Ok((event, span)) => {
                    let start = self.base + span.start.byte_offset().unwrap_or(0);
                    let end = self.base + span.end.byte_offset().unwrap_or(0);
                    if !self.event(event, start, end.max(start)) {
                        return;
                    }
                }
                Err(error) => {
                    let at = self.base + error.marker().byte_offset().unwrap_or(chunk.len());
                    self.problem(ProblemKind::Syntax, error.info(), at, at);
                    return;
                }
            }
        }
    }

    /// Takes one event. False: the document is given up.
    fn event(&mut self, event: Event<'a>, start: usize, end: usize) -> bool {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return self.syntax(
                        "Kubernetes does not read what follows `...`; use `---` between documents",
                        start,
                        end,
                    );
                }
            }
            Event::Scalar(value, style, anchor, tag) => {
                let Some(data) = self.scalar(&value, style, tag.as_deref(), start, end) else {
                    return false;
                };
                let id = self.builder.leaf(start, end, data);
                self.remember(anchor, id, 1);
            }
            Event::SequenceStart(style, anchor, _) => {
                if self.builder.expects_key() {
                    return self.syntax("a key must be a scalar, not a list", start, end);
                }
                return self.open(false, anchor, style, start);
            }
            Event::MappingStart(style, anchor, _) => {
                if self.builder.expects_key() {
                    return self.syntax("a key must be a scalar, not a map", start, end);
                }
                return self.open(true, anchor, style, start);
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (anchor, flow) = self.anchor_of_frame.pop().unwrap_or_default();
                let (id, weight, problems) = self.builder.close(flow.then_some(end));
                self.remember(anchor, id, weight);
                for problem in problems {
                    self.key_problem(&problem);
                }
            }
            Event::Alias(anchor) => {
                let Some((id, weight)) = self.anchors.get(&anchor).copied() else {
                    return self.syntax("this alias stands inside the node that it names", start, end);
                };
                if self.builder.expects_key() {
                    return self.syntax("an alias cannot be a key", start, end);
                }
                if self.builder.expanded().saturating_add(weight) > self.limits.expanded_nodes {
                    return self.syntax(
                        format!(
                            "aliases expand this document to more than {} nodes",
                            self.limits.expanded_nodes
                        ),
                        start,
                        end,
                    );
                }
                self.builder.alias(id, weight);
            }
            _ => {}
        }
        true
    }

    fn open(&mut self, map: bool, anchor: usize, style: granit_parser::StructureStyle, start: usize) -> bool {
        if self.builder.depth() >= self.limits.depth {
            return self.syntax(format!("nested deeper than {} levels", self.limits.depth), start, start);
        }
        let flow = style == granit_parser::StructureStyle::Flow;
        self.anchor_of_frame.push((anchor, flow));
        self.builder.open(map, start);
        true
    }

    fn scalar(
        &mut self,
        value: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        start: usize,
        end: usize,
    ) -> Option<Data> {
        let core = tag.and_then(|tag| tag.suffix_in_namespace("tag:yaml.org,2002:"));
        let core = core.as_deref();
        if core == Some("binary") {
            return match decode_base64(value) {
                Some(text) => Some(self.builder.pooled(&text)),
                None => {
                    self.syntax("`!!binary` holds no base64 text", start, end);
                    None
                }
            };
        }
        let typed = matches!(core, Some("int" | "float" | "bool" | "null"));
        let resolved = if (style == ScalarStyle::Plain && tag.is_none()) || typed {
            scalar::resolve(value)
        } else {
            Scalar::String
        };
        if resolved == Scalar::NotJson {
            self.syntax(format!("`{value}` has no JSON form, so Kubernetes refuses it"), start, end);
            return None;
        }
        if !self.builder.expects_key() {
            return Some(match resolved {
                Scalar::Null => Data::Null,
                Scalar::Bool(value) => Data::Bool(value),
                Scalar::Int(value) => Data::Int(value.to_ne_bytes()),
                Scalar::Unsigned(value) => Data::Unsigned(value.to_ne_bytes()),
                Scalar::Float(value) => Data::Float(value.to_ne_bytes()),
                Scalar::String | Scalar::NotJson => self.string(value),
            });
        }
        Some(match resolved {
            Scalar::Null => {
                self.syntax("a key must not be null", start, end);
                return None;
            }
            Scalar::Bool(value) => self.builder.pooled(if value { "true" } else { "false" }),
            Scalar::Int(value) => self.builder.pooled(&value.to_string()),
            Scalar::Unsigned(value) => self.builder.pooled(&value.to_string()),
            Scalar::Float(value) => self.builder.pooled(&value.to_string()),
            Scalar::String | Scalar::NotJson => self.string(value),
        })
    }

    /// A slice of the text where the text has the string literally, else a copy.
    fn string(&mut self, value: &str) -> Data {
        let offset = (value.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if offset <= self.text.len() && self.text.get(offset..offset + value.len()) == Some(value) {
            Builder::literal(offset, value.len())
        } else {
            self.builder.pooled(value)
        }
    }

    fn remember(&mut self, anchor: usize, id: NodeId, weight: u64) {
        if anchor != 0 {
            self.anchors.insert(anchor, (id, weight));
        }
    }

    fn key_problem(&mut self, problem: &KeyProblem) {
        let name = |id: NodeId| {
            let node = self.builder.tree().node(id);
            let span = node.span().unwrap_or_default();
            (node.as_str().unwrap_or_default().to_owned(), span)
        };
        let mut needless = None;
        let (kind, message, span) = match *problem {
            KeyProblem::Duplicate { earlier, later, same } => {
                let first = super::Position::of(self.text, name(earlier).1.start).line;
                let (key, span) = name(later);
                let end =
                    same.and_then(|value| self.builder.tree().node(value).span()).map(|value| value.end);
                needless = end.filter(|end| *end > span.start).map(|end| span.start..end);
                let message = format!("key `{key}` stands twice in this map (first on line {first})");
                (ProblemKind::DuplicateKey, message, span)
            }
            KeyProblem::OverridesMerge { key } => {
                let (key, span) = name(key);
                let message =
                    format!("key `{key}` overrides one that `<<` brings in, which strict decoding refuses");
                (ProblemKind::DuplicateKey, message, span)
            }
            KeyProblem::NotMergeable { key } => {
                let message = "`<<` needs a map or a list of maps".to_owned();
                (ProblemKind::Syntax, message, name(key).1)
            }
        };
        self.problems.push(Problem { kind, message, start: span.start, end: span.end, needless });
    }

    fn syntax(&mut self, message: impl Into<String>, start: usize, end: usize) -> bool {
        self.problem(ProblemKind::Syntax, message, start, end);
        false
    }

    fn problem(&mut self, kind: ProblemKind, message: impl Into<String>, start: usize, end: usize) {
        self.problems.push(Problem { kind, message: message.into(), start, end, needless: None });
    }
}

fn decode_base64(text: &str) -> Option<String> {
    use base64::Engine;
    let compact: String = text.split_whitespace().collect();
    let bytes = base64::engine::general_purpose::STANDARD.decode(compact).ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    type Seen<'d> = (Option<String>, Vec<(u32, u32, String)>, &'d [Problem]);

    /// What both readers must agree on: the value, the bytes of every node, and the problems.
    fn seen(document: &Document) -> Seen<'_> {
        let tree = document.tree.as_deref();
        let records = tree.into_iter().flat_map(|tree| &tree.records);
        let data = |data: &Data| match data {
            Data::Literal(_) | Data::Pooled(_) => "text".to_owned(),
            other => format!("{other:?}"),
        };
        let places = records.map(|record| (record.start, record.end, data(&record.data))).collect();
        (tree.map(|tree| tree.root().to_json().to_string()), places, &document.problems)
    }

    /// How many documents the quick reader took, of how many.
    fn both_agree(text: &str) -> (usize, usize) {
        let text: Arc<str> = Arc::from(text);
        let limits = Limits::default();
        let parts = split::split(&text);
        let mut taken = 0;
        for part in &parts {
            let (quick, full) = (parse(&text, part, &limits), parse_fully(&text, part, &limits));
            assert_eq!(seen(&quick), seen(&full), "{:?}", &text[part.span.clone()]);
            let mut reader = Reader::new(&text, part, &limits);
            taken += usize::from(
                part.bad_separator.is_none() && plain::read(&mut reader, &text[part.span.clone()]),
            );
        }
        (taken, parts.len())
    }

    #[test]
    fn plain_documents_are_read_quickly_and_alike() {
        for text in [
            "a: 1\n",
            "a: 1",
            "- a\n- b: 1\n  c: {d: e, f: [1, x y, -2]}\n- -3\n",
            "a:\n- b\n- c\nd: e f  # g\n\n# h\ni:\n    j:\n      - k: l\n        m: \"n: #o\"\n      - 'p'\n",
            "a: {}\nb: []\nc: { d: e , f: 'g' }\nh: [ a:b, http://x/y, ./*, a.b ]\n",
            "yes: no\n012: 0x1f\nx: ~\nt: 12:30:45\nu: a#b\nv: .5\nw: $(X)\n",
            "a:   # nothing yet\n  # more\n  b: c\n",
        ] {
            assert_eq!(both_agree(text), (1, 1), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_parser() {
        for text in [
            "a:\n",
            "a: b\n  c\n",
            "a: b: c\n",
            "a: |\n  x\n",
            "a: &x 1\nb: *x\n",
            "a: !!str 1\n",
            "a: \"\\n\"\n",
            "a: 'it''s'\n",
            "? a\n: b\n",
            "{a: 1}\n",
            "a: {b}\n",
            "a: [b: c]\n",
            "a: {b: c\n  }\n",
            "a: b\na: c\n",
            "<<: {a: 1}\n",
            "\"a\": 1\n",
            "- - a\n",
            "-\n  a: 1\n",
            "a:\n   b: 1\n  c: 2\n",
            "- a\nb: 1\n",
            "a: b\n- c\n",
            "a: \u{e9}\n",
            "a:\tb\n",
            "a: b\r\n",
            "~: 1\n",
            "a: .inf\n",
            "a: [1,]\n",
            "a: [,]\n",
            "a: 'b' c\n",
            "a: {b: c} d\n",
            "a: @b\n",
            "a: %b\n",
            "a\n",
            "a: b\n...\n",
            "a :b\n",
            "a: {b:c}\n",
            "a: {b: c:}\n",
            "a: [a #b]\n",
            " a: 1\n",
        ] {
            assert_eq!(both_agree(text), (0, 1), "{text:?}");
        }
        let deep = "[".repeat(250) + &"]".repeat(250);
        assert_eq!(both_agree(&format!("a: {deep}\n")), (0, 1));
    }

    /// The YAML below a folder.
    fn manifests(folder: &std::path::Path, out: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                manifests(&path, out);
            } else if path.extension().is_some_and(|end| end == "yaml" || end == "yml") {
                out.extend(std::fs::read_to_string(&path));
            }
        }
    }

    #[test]
    #[expect(clippy::print_stdout, reason = "says how much was judged")]
    fn both_readers_agree_on_every_manifest_and_on_mutations_of_them() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut texts = Vec::new();
        for folder in ["examples", "tests/cases", "tests/data", "../shared/corpus"] {
            manifests(&root.join(folder), &mut texts);
        }
        let whole: Vec<(usize, usize)> = texts.par_iter().map(|text| both_agree(text)).collect();
        let (taken, all) = whole.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        println!("{taken} of {all} documents are plain");
        assert!(taken * 2 > all, "{taken} of {all}");
        // Every small text with one byte changed, at places that a fixed sequence chooses.
        let bytes = b" \n:-#,[]{}'\"&*!|>%@?a0.~\\\t";
        texts.retain(|text| (1..4_000).contains(&text.len()));
        texts.par_iter().enumerate().for_each(|(index, text)| {
            let mut dice = index as u64 + 1;
            let mut roll = |bound: usize| {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (dice >> 33) as usize % bound.max(1)
            };
            for _ in 0..12 {
                let mut mutated = text.clone().into_bytes();
                let at = roll(mutated.len());
                match roll(3) {
                    0 => drop(mutated.remove(at.min(mutated.len() - 1))),
                    1 => mutated.insert(at, bytes[roll(bytes.len())]),
                    _ => mutated[at] = bytes[roll(bytes.len())],
                }
                if let Ok(mutated) = String::from_utf8(mutated) {
                    both_agree(&mutated);
                }
            }
        });
    }

    fn documents(text: &str) -> Vec<Document> {
        read(&Arc::from(text), &Limits::default())
    }

    fn value(text: &str) -> serde_json::Value {
        let documents = documents(text);
        let document = documents.first().expect("a document");
        assert_eq!(document.problems, [], "{text}");
        document.tree.as_ref().expect("a tree").root().to_json()
    }

    fn problem(text: &str) -> (ProblemKind, String, super::super::Position) {
        let documents = documents(text);
        let problem = documents
            .into_iter()
            .flat_map(|d| d.problems)
            .next()
            .unwrap_or_else(|| panic!("no problem in {text:?}"));
        let at = super::super::Position::of(text, problem.start);
        (problem.kind, problem.message, at)
    }

    #[test]
    fn keys_are_resolved_to_text() {
        assert_eq!(
            value("yes: a\n012: j\n'on': k\n1.5: f\n"),
            json!({"true": "a", "10": "j", "on": "k", "1.5": "f"})
        );
        assert_eq!(problem("~: a\n").0, ProblemKind::Syntax);
        assert_eq!(problem("{a: 1}: b\n").0, ProblemKind::Syntax);
    }

    #[test]
    fn duplicate_keys_are_found_after_resolution_and_the_last_wins() {
        let (kind, message, at) = problem("yes: 1\nb: 2\non: 3\n");
        assert_eq!((kind, at.line), (ProblemKind::DuplicateKey, 3));
        assert!(message.contains("line 1"), "{message}");
        let documents = documents("a: 1\na: 2\n");
        assert_eq!(documents[0].tree.as_ref().map(|t| t.root().to_json()), Some(json!({"a": 2})));
    }

    #[test]
    fn duplicates_are_found_in_large_maps_too() {
        let mut text: String = (0..40).map(|n| format!("k{n}: {n}\n")).collect();
        text.push_str("k7: again\n");
        assert_eq!(problem(&text).2.line, 41);
    }

    #[test]
    fn merges_and_aliases() {
        let text = "base: &b {x: 1, v: 2}\nall:\n  <<: *b\n  z: 3\nmany:\n  <<: [*b, {w: 4}]\nagain: *b\n";
        assert_eq!(
            value(text),
            json!({"base": {"x": 1, "v": 2}, "all": {"z": 3, "x": 1, "v": 2},
                   "many": {"x": 1, "v": 2, "w": 4}, "again": {"x": 1, "v": 2}})
        );
        let (kind, message, _) = problem("b: &b {x: 1}\na:\n  <<: *b\n  x: 2\n");
        assert_eq!(kind, ProblemKind::DuplicateKey);
        assert!(message.contains("overrides"));
        assert_eq!(problem("a:\n  <<: 5\n").0, ProblemKind::Syntax);
        assert_eq!(value("a:\n  '<<': 5\n"), json!({"a": {"<<": 5}}));
    }

    #[test]
    fn tags_and_quotes_decide_the_type() {
        assert_eq!(
            value("a: !!str 5\nb: '5'\nc: !!int '5'\nd: !!binary aGk=\ne: |\n  5\nf: \"\\u00e9\"\n"),
            json!({"a": "5", "b": "5", "c": 5, "d": "hi", "e": "5\n", "f": "é"})
        );
    }

    #[test]
    fn byte_order_mark_and_crlf_are_fine_and_places_are_right() {
        let text = "\u{feff}a: 1\r\nb:\r\n  - x\r\n";
        assert_eq!(value(text), json!({"a": 1, "b": ["x"]}));
        let documents = documents(text);
        let tree = documents[0].tree.as_ref().expect("tree");
        let item = tree.root().at(&["b"]).expect("b").items().next().expect("item");
        assert_eq!(item.span().map(|s| &text[s]), Some("x"));
        assert_eq!(item.path_from(tree.root()).as_str(), "b[0]");
    }

    #[test]
    fn one_bad_document_does_not_hide_the_others() {
        let documents = documents("a: 1\n---\nb: [1\n---\nc: 3\n");
        let readable: Vec<_> = documents.iter().map(|d| d.tree.is_some()).collect();
        assert_eq!(readable, [true, false, true]);
        assert_eq!(documents.iter().map(|d| d.number).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn refused_forms_are_problems_with_a_place() {
        for (text, line) in [
            ("a:\n\tb: 1\n", 2),
            ("a: .inf\n", 1),
            ("--- {a: 1}\n", 1),
            ("a: *nobody\n", 1),
            ("a: &x [*x]\n", 1),
            ("a: 1\n...\nb: 2\n", 3),
            ("a: \u{0}\n", 1),
        ] {
            let (kind, message, at) = problem(text);
            assert_eq!((kind, at.line), (ProblemKind::Syntax, line), "{text:?}: {message}");
        }
    }

    #[test]
    fn depth_and_alias_bombs_are_bounded() {
        let deep = "[".repeat(5_000) + &"]".repeat(5_000);
        assert_eq!(problem(&deep).0, ProblemKind::Syntax);
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for n in 1..12 {
            let items = vec![format!("*a{}", n - 1); 10].join(", ");
            bomb += &format!("a{n}: &a{n} [{items}]\n");
        }
        let (kind, message, _) = problem(&bomb);
        assert_eq!(kind, ProblemKind::Syntax);
        assert!(message.contains("expand"), "{message}");
    }

    #[test]
    fn json_is_read_with_places() {
        let text = "{\n\t\"a\": [1, true, null, \"x\\n\"]\n}";
        assert_eq!(value(text), json!({"a": [1, true, null, "x\n"]}));
    }
}
