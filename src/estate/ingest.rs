//! Documents to objects: identity, lists, default namespaces. What is no object is listed as
//! skipped, never dropped in silence.

use std::sync::Arc;

use super::{Estate, Object, Skipped, Source, TextProblem};
use crate::base::ObjectRef;
use crate::document::{Document, Node, NodeRef, Problem, ProblemKind, Tree};

/// Whether objects of a kind live in a namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In a namespace.
    Namespaced,
    /// In the cluster.
    Cluster,
}

/// The identity of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindSpec {
    /// The API group; empty for the core group.
    pub group: &'static str,
    /// The kind.
    pub kind: &'static str,
    /// The name in URLs.
    pub plural: &'static str,
    /// Versions that meshctl reads, the preferred one first.
    pub versions: &'static [&'static str],
    /// Where its objects live.
    pub scope: Scope,
}

/// How much of each object a question needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Names, labels and annotations.
    Metadata,
    /// Everything.
    Full,
}

impl KindSpec {
    /// `group/version` of the preferred version.
    pub fn api_version(&self) -> String {
        self.api_version_at(self.versions.first().copied().unwrap_or("v1"))
    }

    /// `group/version` of a version.
    pub fn api_version_at(&self, version: &str) -> String {
        if self.group.is_empty() { version.to_owned() } else { format!("{}/{version}", self.group) }
    }

    /// The resource as RBAC and kubectl name it: `virtualservices.networking.istio.io`.
    pub fn resource(&self) -> String {
        if self.group.is_empty() { self.plural.to_owned() } else { format!("{}.{}", self.plural, self.group) }
    }
}

/// One text and what it holds, before it is part of an estate: several can be made at the same time.
#[derive(Debug)]
pub struct Ingested {
    source: Source,
    objects: Vec<Object>,
    skipped: Vec<Skipped>,
    problems: Vec<Problem>,
    snapshots: Vec<Arc<Tree>>,
}

impl Ingested {
    /// The objects of the documents of a text. `kinds` tells the scope of known kinds; objects without a
    /// namespace get `namespace` when their kind lives in one.
    pub fn of(source: Source, documents: Vec<Document>, kinds: &[KindSpec], namespace: &str) -> Self {
        let part = Self {
            source,
            objects: Vec::with_capacity(documents.len()),
            skipped: Vec::new(),
            problems: Vec::new(),
            snapshots: Vec::new(),
        };
        let mut ingest = Ingest { part, kinds, namespace };
        for document in documents {
            ingest.part.problems.extend(document.problems);
            if let Some(tree) = document.tree {
                ingest.document(&tree, document.number);
            }
        }
        ingest.part
    }
}

impl Estate {
    /// Adds the documents of one text, as [`Ingested::of`] reads them.
    pub fn ingest(&mut self, source: Source, documents: Vec<Document>, kinds: &[KindSpec], namespace: &str) {
        self.add(Ingested::of(source, documents, kinds, namespace));
    }

    /// Adds a text and its objects.
    pub fn add(&mut self, part: Ingested) {
        let index = self.sources.len();
        self.sources.push(part.source);
        self.lines.push(std::sync::OnceLock::new());
        self.skipped.extend(part.skipped);
        self.problems.extend(part.problems.into_iter().map(|problem| TextProblem { source: index, problem }));
        for tree in &part.snapshots {
            self.snapshot(tree.root());
        }
        for mut object in part.objects {
            object.source = Some(index);
            self.push(object);
        }
    }

    /// The table of contents of a snapshot: which kinds the files beside it hold completely.
    fn snapshot(&mut self, root: NodeRef<'_>) {
        let entries = |list: &str| root.get(list).into_iter().flat_map(NodeRef::items);
        let coverage = &mut self.coverage;
        for entry in entries("complete") {
            let text = |key: &str| entry.get(key).and_then(NodeRef::as_str);
            match (text("kind"), text("namespace")) {
                (Some(kind), None) => coverage.complete_kind(text("group").unwrap_or_default(), kind),
                (Some(kind), Some(namespace)) => {
                    coverage.complete_kind_in(text("group").unwrap_or_default(), kind, namespace);
                }
                (None, _) => {}
            }
        }
        for entry in entries("unreadable") {
            let text = |key: &str| entry.get(key).and_then(NodeRef::as_str).unwrap_or_default().to_owned();
            coverage.unreadable.insert((text("group"), text("kind")), text("reason"));
        }
    }
}

struct Ingest<'a> {
    part: Ingested,
    kinds: &'a [KindSpec],
    namespace: &'a str,
}

impl Ingest<'_> {
    fn document(&mut self, tree: &Arc<Tree>, number: usize) {
        let root = tree.root();
        match root.value() {
            Node::Null => {}
            Node::Map(_) => self.object(tree, root, number),
            _ => self.skip(number, "not a Kubernetes object: the document is not a map"),
        }
    }

    fn object(&mut self, tree: &Arc<Tree>, root: NodeRef<'_>, number: usize) {
        let (Some(api_version), Some(kind)) =
            (root.get("apiVersion").and_then(NodeRef::as_str), root.get("kind").and_then(NodeRef::as_str))
        else {
            return self.skip(number, "not a Kubernetes object: no apiVersion and kind");
        };
        let items = root.get("items").filter(|items| matches!(items.value(), Node::List(_)));
        if let Some(items) = items.filter(|_| kind.ends_with("List")) {
            for item in items.items() {
                if matches!(item.value(), Node::Map(_)) {
                    self.object(tree, item, number);
                } else {
                    self.skip(number, "an item of the list is not a map");
                }
            }
            return;
        }
        if api_version == "meshctl.io/v1" && kind == "Snapshot" {
            return self.part.snapshots.push(Arc::clone(tree));
        }
        // Files of our own that are read like objects, such as plans, are in the table of kinds.
        let read = self.kinds.iter().any(|spec| spec.group == "meshctl.io" && spec.kind == kind);
        let own = api_version == "meshctl.io/v1" && !read;
        if api_version == "kustomize.config.k8s.io/v1beta1" || own {
            return self.skip(number, &format!("{kind} is no object of a cluster"));
        }
        let metadata = root.get("metadata");
        let text = |field: &str| {
            metadata.and_then(|metadata| metadata.get(field)).and_then(NodeRef::as_str).unwrap_or_default()
        };
        let name = if text("name").is_empty() { text("generateName") } else { text("name") };
        if name.is_empty() {
            let at = metadata.unwrap_or(root).span().unwrap_or_default();
            self.part.problems.push(Problem {
                kind: ProblemKind::Syntax,
                message: match metadata.and_then(|metadata| metadata.get("name")) {
                    Some(name) => {
                        format!("metadata.name of this {kind} is {}, not a string", name.shape().describe())
                    }
                    None => format!("this {kind} has no metadata.name"),
                },
                start: at.start,
                end: at.end,
                needless: None,
            });
            return;
        }
        let group = api_version.split_once('/').map_or("", |(group, _)| group);
        let known = self.kinds.iter().find(|spec| spec.group == group && spec.kind == kind);
        let namespace = match (known.map(|spec| spec.scope), text("namespace")) {
            (Some(Scope::Cluster), _) | (None, "") => "",
            (Some(Scope::Namespaced), "") => self.namespace,
            (_, given) => given,
        };
        let reference = ObjectRef {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
            namespace: namespace.to_owned(),
            name: name.to_owned(),
        };
        self.part.objects.push(Object::within(reference, None, Arc::clone(tree), root.id()));
    }

    fn skip(&mut self, number: usize, reason: &str) {
        self.part.skipped.push(Skipped {
            file: Arc::clone(&self.part.source.name),
            document: Some(number),
            reason: reason.to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{self, Limits};
    use crate::estate::Lookup;

    const KINDS: &[KindSpec] = &[
        KindSpec {
            group: "",
            kind: "Service",
            plural: "services",
            versions: &["v1"],
            scope: Scope::Namespaced,
        },
        KindSpec {
            group: "",
            kind: "Namespace",
            plural: "namespaces",
            versions: &["v1"],
            scope: Scope::Cluster,
        },
    ];

    fn estate(text: &str) -> Estate {
        let text: Arc<str> = Arc::from(text);
        let mut estate = Estate::default();
        let documents = document::read(&text, &Limits::default());
        let source = Source { name: Arc::from("a.yaml"), text, path: None };
        estate.ingest(source, documents, KINDS, "default");
        estate
    }

    #[test]
    fn lists_are_unpacked_and_namespaces_filled_in() {
        let estate = estate(
            "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n\
             - apiVersion: v1\n  kind: Namespace\n  metadata: {name: web, namespace: ignored}\n",
        );
        let names: Vec<_> = estate.objects.iter().map(|o| o.reference.to_string()).collect();
        assert_eq!(names, ["Service default/a", "Namespace web"]);
        let place = estate.place(&estate.objects[0], estate.objects[0].name_node());
        assert_eq!(place.to_string(), "a.yaml:6:20 Service default/a metadata.name");
    }

    #[test]
    fn absence_needs_coverage() {
        let mut estate = estate("apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\n");
        assert!(matches!(estate.find("", "Service", "shop", "a"), Lookup::Found(_)));
        assert!(matches!(estate.find("", "Service", "shop", "b"), Lookup::Absent));
        assert!(matches!(estate.find("", "Service", "other", "b"), Lookup::NotObserved));
        estate.coverage.complete_namespace("other");
        assert!(matches!(estate.find("", "Service", "other", "b"), Lookup::Absent));
    }

    #[test]
    fn a_snapshot_tells_what_is_complete() {
        let estate = estate(
            "apiVersion: meshctl.io/v1\nkind: Snapshot\ncomplete:\n- {group: '', kind: Service}\n\
             - {group: apps, kind: Deployment, namespace: shop}\n\
             unreadable:\n- {group: '', kind: Pod, reason: no right}\n",
        );
        assert!(estate.skipped.is_empty());
        assert!(estate.coverage.complete("", "Service"));
        assert!(estate.coverage.observed("apps", "Deployment", "shop"));
        assert!(!estate.coverage.observed("apps", "Deployment", "web"));
        assert_eq!(estate.coverage.unreadable.len(), 1);
    }

    #[test]
    fn what_is_no_object_is_listed() {
        let estate = estate("- a\n---\nfoo: bar\n---\napiVersion: v1\nkind: Service\nmetadata: {}\n");
        let skipped: Vec<_> = estate.skipped.iter().map(|s| (s.document, s.reason.as_str())).collect();
        assert_eq!(skipped.len(), 2, "{skipped:?}");
        assert_eq!(estate.problems.len(), 1);
    }
}
