//! Where a part of the model comes from. Two parts that do the same are equal wherever they stand.

use std::sync::Arc;

use crate::base::Place;

/// The place of a part of the model, when there is one. Never makes two things different.
#[derive(Debug, Clone, Default)]
pub struct Origin(Option<Arc<Place>>);

impl Origin {
    /// Made by the mesh itself, not by an object: a default.
    pub const NONE: Self = Self(None);

    /// The place.
    pub fn place(&self) -> Option<&Place> {
        self.0.as_deref()
    }
}

impl From<Place> for Origin {
    fn from(place: Place) -> Self {
        Self(Some(Arc::new(place)))
    }
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}

/// Something that takes part in routing and cannot be modelled: an extension, a script, a filter of another
/// project. Answers that it may change are not exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opaque {
    /// What it is and why it matters, as a clause: `EnvoyFilter shop/lua changes HTTP_ROUTE`.
    pub what: String,
    /// Where it stands.
    pub origin: Origin,
}
