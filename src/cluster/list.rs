//! Lists of objects: page by page, straight into trees, several kinds at a time.

use std::sync::Arc;

use http::Request;
use tokio::sync::{Semaphore, mpsc};

use super::ask::Link;
use super::failure::Access;
use super::{Cluster, Depth};
use crate::base::{Error, Exit, Result};
use crate::document::{ObjectList, SecretList, Tree};
use crate::estate::{KindSpec, Scope};

/// Objects of one page. The server is not asked for more at once.
const PAGE: usize = 500;
/// Questions that are put at one time.
const AT_ONCE: usize = 8;
/// A list without the parts of its objects that are not metadata.
const METADATA: &str = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

/// What to list.
#[derive(Debug, Clone, Copy)]
pub struct Query<'q> {
    /// The kind.
    pub kind: &'q KindSpec,
    /// The namespace; `None` for all.
    pub namespace: Option<&'q str>,
    /// Only the object of this name.
    pub name: Option<&'q str>,
    /// How much of each object.
    pub depth: Depth,
}

/// What a list brought.
#[derive(Debug)]
pub enum Listed {
    /// All of them, in the server's order.
    Objects {
        /// `group/version` of the objects. Their trees may lack apiVersion and kind, or name another.
        api_version: String,
        /// The objects.
        trees: Vec<Tree>,
    },
    /// The cluster does not have this kind.
    NotInstalled,
}

/// A query that a task can keep.
struct Owned {
    kind: KindSpec,
    namespace: Option<String>,
    name: Option<String>,
    depth: Depth,
}

impl Cluster {
    /// Lists a kind, in one namespace or in all.
    pub fn list(&self, kind: &KindSpec, namespace: Option<&str>, depth: Depth) -> Result<Listed> {
        let query = Owned::new(&Query { kind, namespace, name: None, depth });
        self.wait(self.link.list(&query))?
    }

    /// Lists several kinds at a time. The answers are in the order of the queries; `done` hears how
    /// many there are whenever one comes in.
    pub fn list_all(
        &self,
        queries: &[Query<'_>],
        mut done: impl FnMut(usize),
    ) -> Result<Vec<Result<Listed>>> {
        let asked = queries.iter().map(Owned::new).map(|query| {
            let link = self.link.clone();
            async move { link.list(&query).await }
        });
        self.ask_all(asked, &mut done)
    }

    /// Puts questions, several at a time; the answers are in the order of the questions. `done` hears how many there
    /// are whenever one comes in.
    pub(super) fn ask_all<T: Send + 'static>(
        &self,
        questions: impl ExactSizeIterator<Item = impl Future<Output = Result<T>> + Send + 'static>,
        done: &mut dyn FnMut(usize),
    ) -> Result<Vec<Result<T>>> {
        // A server that cannot be reached is one failure, not one for each question.
        self.wait(self.link.served())??;
        let permits = Arc::new(Semaphore::new(AT_ONCE));
        let (sender, mut receiver) = mpsc::unbounded_channel();
        let mut answers: Vec<Option<Result<T>>> = Vec::new();
        answers.resize_with(questions.len(), || None);
        self.wait(async {
            for (index, question) in questions.enumerate() {
                let (permits, sender) = (Arc::clone(&permits), sender.clone());
                tokio::spawn(async move {
                    let _permit = permits.acquire().await;
                    // Nobody listens any more when the command has ended.
                    drop(sender.send((index, question.await)));
                });
            }
            drop(sender);
            let mut count = 0;
            while let Some((index, answer)) = receiver.recv().await {
                answers[index] = Some(answer);
                count += 1;
                done(count);
            }
        })?;
        let lost = || Err(Error::new(Exit::Defect, "asking the API server", "a question has no answer"));
        Ok(answers.into_iter().map(|answer| answer.unwrap_or_else(lost)).collect())
    }
}

impl Owned {
    fn new(query: &Query<'_>) -> Self {
        Self {
            kind: *query.kind,
            namespace: query.namespace.filter(|_| query.kind.scope == Scope::Namespaced).map(str::to_owned),
            name: query.name.map(str::to_owned),
            depth: query.depth,
        }
    }

    fn request(&self, version: &str, next: &str) -> http::Result<Request<Vec<u8>>> {
        let mut uri = super::object::path(&self.kind, version, self.namespace.as_deref(), None);
        uri.push_str(&format!("?limit={PAGE}"));
        if let Some(name) = &self.name {
            uri.push_str("&fieldSelector=metadata.name%3D");
            super::object::encode(name, &mut uri);
        }
        if !next.is_empty() {
            uri.push_str("&continue=");
            super::object::encode(next, &mut uri);
        }
        let accept = match self.depth {
            Depth::Metadata => METADATA,
            Depth::Full => "application/json",
        };
        Request::get(uri).header(http::header::ACCEPT, accept).body(Vec::new())
    }
}

impl Link {
    async fn list(&self, query: &Owned) -> Result<Listed> {
        let Some(version) = self.version(&query.kind).await? else {
            return Ok(Listed::NotInstalled);
        };
        let access = Access::new("list", &query.kind, query.namespace.as_deref(), query.name.as_deref());
        let mut trees = Vec::new();
        let mut next = String::new();
        let mut restarted = false;
        loop {
            let request = query.request(version, &next).map_err(|error| self.defect(&access, &error))?;
            let secret = query.kind.group.is_empty() && query.kind.kind == "Secret";
            let page: Result<ObjectList, _> = if secret {
                self.ask::<SecretList>(&request).await.map(|list| list.0)
            } else {
                self.ask(&request).await
            };
            match page {
                Ok(page) => {
                    trees.extend(page.items);
                    next = page.next;
                    if next.is_empty() {
                        return Ok(Listed::Objects {
                            api_version: query.kind.api_version_at(version),
                            trees,
                        });
                    }
                }
                Err(failure) => match failure.status().map(|status| status.code) {
                    // The kind was taken away since discovery.
                    Some(404) => return Ok(Listed::NotInstalled),
                    // The list is older than what the server remembers: read it anew, once.
                    Some(410) if !restarted && !next.is_empty() => {
                        restarted = true;
                        trees.clear();
                        next.clear();
                    }
                    _ => return Err(failure.explain(&access, self)),
                },
            }
        }
    }
}
