//! Where meshes keep the certificates that they live on, and the ids under which their own tools know a check: runbooks
//! that name these ids hold for meshctl's checks too.

/// A kept certificate.
#[derive(Debug, PartialEq, Eq)]
pub struct Kept {
    /// `Secret` or `ConfigMap`.
    pub kind: &'static str,
    /// Its name, in the namespace of the installation.
    pub name: &'static str,
    /// The keys that hold certificates (PEM); those that are there are looked at.
    pub keys: &'static [&'static str],
    /// What the mesh's own tool calls the check that they are valid.
    pub valid: &'static [&'static str],
    /// What it calls the check that they do not end soon.
    pub expiry: &'static [&'static str],
    /// What it calls the check of their keys and algorithms; empty when the mesh takes any.
    pub crypto: &'static [&'static str],
    /// Who has to have signed them.
    pub signed_by: Option<SignedBy>,
}

/// The certificates of which one has to have signed others.
#[derive(Debug, PartialEq, Eq)]
pub struct SignedBy {
    /// Where they are kept.
    pub anchors: &'static Kept,
    /// What the mesh's own tool calls the check.
    pub ids: &'static [&'static str],
}

impl Kept {
    /// A Secret of which no other tool has a check.
    pub const fn secret(name: &'static str, keys: &'static [&'static str]) -> Self {
        Self { kind: "Secret", name, keys, valid: &[], expiry: &[], crypto: &[], signed_by: None }
    }
}

/// What the mesh's own tool calls a check of an object.
#[derive(Debug, PartialEq, Eq)]
pub struct CheckId {
    /// Our check: `exists`, `ready`.
    pub check: &'static str,
    /// The part of the recipe; empty for any.
    pub component: &'static str,
    /// The kind of the object.
    pub kind: &'static str,
    /// Its name; empty for any.
    pub name: &'static str,
    /// The ids.
    pub ids: &'static [&'static str],
}

impl CheckId {
    /// The id of a check of all objects of a kind in a part.
    pub const fn of(
        check: &'static str,
        component: &'static str,
        kind: &'static str,
        ids: &'static [&'static str],
    ) -> Self {
        Self { check, component, kind, name: "", ids }
    }
}
