//! The values of one dimension of a request, where "not there" is a value too: a header, a query parameter, a label.

use super::{Budget, CapReached, Language};

/// Some values of one dimension.
#[derive(Debug, Clone)]
pub struct Values {
    /// Whether it may be missing.
    pub absent: bool,
    /// What it may be when it is there.
    pub present: Language,
}

impl Values {
    /// There or not, with any value.
    pub fn any() -> Self {
        Self { absent: true, present: Language::all() }
    }

    /// Neither there nor missing: no request has this.
    pub fn none() -> Self {
        Self { absent: false, present: Language::none() }
    }

    /// Missing.
    pub fn absent() -> Self {
        Self { absent: true, present: Language::none() }
    }

    /// There, with any value.
    pub fn present() -> Self {
        Self::of(Language::all())
    }

    /// There, with one of these values.
    pub const fn of(present: Language) -> Self {
        Self { absent: false, present }
    }

    /// Whether it was made as [`Values::any`].
    pub fn is_any(&self) -> bool {
        self.absent && self.present.is_all()
    }

    /// Whether a value (`None`: missing) is one of these.
    pub fn contains(&self, value: Option<&str>) -> bool {
        value.map_or(self.absent, |value| self.present.contains(value))
    }

    /// The same within a budget.
    pub fn holds(&self, value: Option<&str>, budget: &Budget) -> Result<bool, CapReached> {
        value.map_or(Ok(self.absent), |value| self.present.holds(value, budget))
    }

    /// The values that are in both.
    pub fn and(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        Ok(Self { absent: self.absent && other.absent, present: self.present.and(&other.present, budget)? })
    }

    /// The values that are in one of them.
    pub fn or(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        Ok(Self { absent: self.absent || other.absent, present: self.present.or(&other.present, budget)? })
    }

    /// The values that are in `self` only.
    pub fn minus(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        Ok(Self {
            absent: self.absent && !other.absent,
            present: self.present.minus(&other.present, budget)?,
        })
    }

    /// All other values.
    pub fn complement(&self, budget: &Budget) -> Result<Self, CapReached> {
        Self::any().minus(self, budget)
    }

    /// Whether there is no value.
    pub fn is_empty(&self, budget: &Budget) -> Result<bool, CapReached> {
        Ok(!self.absent && self.present.is_empty(budget)?)
    }

    /// Whether every value is one of `other`.
    pub fn is_subset_of(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        Ok((other.absent || !self.absent) && self.present.is_subset_of(&other.present, budget)?)
    }

    /// The same, when it can be said without an automaton.
    pub(super) fn quickly_within(&self, other: &Self) -> Option<bool> {
        if self.absent && !other.absent { Some(false) } else { self.present.quickly_within(&other.present) }
    }

    /// Whether no value is in both.
    pub fn is_disjoint(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        Ok(!(self.absent && other.absent) && self.present.is_disjoint(&other.present, budget)?)
    }

    /// The same, when it can be said without an automaton.
    pub(super) fn quickly_disjoint(&self, other: &Self) -> Option<bool> {
        if self.absent && other.absent { Some(false) } else { self.present.quickly_disjoint(&other.present) }
    }

    /// One value: missing if it may be, else a shortest one that is not the empty string, if there is one.
    pub fn witness(&self, budget: &Budget) -> Result<Option<Option<String>>, CapReached> {
        if self.absent {
            return Ok(Some(None));
        }
        let mut found = self.present.witness(budget)?;
        if found.as_deref() == Some("") {
            let visible = self.present.minus(&Language::exact(""), budget)?;
            found = visible.witness(budget)?.or(found);
        }
        Ok(found.map(Some))
    }
}
