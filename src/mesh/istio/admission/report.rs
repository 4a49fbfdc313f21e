//! Where the rules put what they find, and how they walk over fields whose views keep no node.

use std::borrow::Cow;

use crate::document::NodeRef;
use crate::resource::{SchemaProblem, SchemaProblemKind};

/// Collects what the webhook says about one object.
#[derive(Debug, Default)]
pub(super) struct Report<'e> {
    pub(super) problems: Vec<SchemaProblem<'e>>,
}

impl<'e> Report<'e> {
    /// The object is refused for this node.
    pub(super) fn refuse(&mut self, node: NodeRef<'e>, message: impl Into<String>) {
        let kind = SchemaProblemKind::InvalidValue { message: message.into() };
        self.problems.push(SchemaProblem { node, kind });
    }

    /// The object passes with a warning about this node.
    pub(super) fn warn(&mut self, node: NodeRef<'e>, message: impl Into<String>) {
        let kind = SchemaProblemKind::Doubtful { message: message.into(), better: None };
        self.problems.push(SchemaProblem { node, kind });
    }

    /// As [`Report::warn`], of something that a rule of analyze knows better.
    pub(super) fn warn_unless(
        &mut self,
        better: &'static str,
        node: NodeRef<'e>,
        message: impl Into<String>,
    ) {
        let kind = SchemaProblemKind::Doubtful { message: message.into(), better: Some(better) };
        self.problems.push(SchemaProblem { node, kind });
    }

    /// The object is refused for a field that is not there.
    pub(super) fn missing(&mut self, node: NodeRef<'e>, field: &'static str) {
        let kind = SchemaProblemKind::MissingField { field: Cow::Borrowed(field) };
        self.problems.push(SchemaProblem { node, kind });
    }

    /// The object is refused when there is something to say.
    pub(super) fn hold(&mut self, node: NodeRef<'e>, broken: Option<String>) {
        if let Some(message) = broken {
            self.refuse(node, message);
        }
    }
}

/// A field of a map, or the map when it is not there.
pub(super) fn at<'e>(node: NodeRef<'e>, field: &str) -> NodeRef<'e> {
    node.get(field).unwrap_or(node)
}

/// The strings of a list, each with its node.
pub(super) fn strings<'e>(node: NodeRef<'e>, field: &str) -> impl Iterator<Item = (NodeRef<'e>, &'e str)> {
    let items = node.get(field).into_iter().flat_map(NodeRef::items);
    items.filter_map(|item| Some((item, item.as_str()?)))
}

/// The entries of a map that are not null: the key with its node, and the node of the value.
pub(super) fn entries<'e>(
    node: NodeRef<'e>,
    field: &str,
) -> impl Iterator<Item = (NodeRef<'e>, &'e str, NodeRef<'e>)> {
    let entries = node.get(field).into_iter().flat_map(NodeRef::entries);
    entries.filter(|(_, value)| !value.is_null()).filter_map(|(key, value)| Some((key, key.as_str()?, value)))
}
