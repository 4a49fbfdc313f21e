//! A conjunction over named dimensions: what one match clause says. Dimensions that it does not name are free.

use std::collections::BTreeMap;

use super::{Budget, CapReached, Values};

/// One point of the space, or the dimensions of it that matter. A dimension that is not there is missing.
pub type Point<K> = BTreeMap<K, Option<String>>;

/// Requests that satisfy a constraint in each of some dimensions.
#[derive(Debug, Clone)]
pub struct Cube<K: Ord + Clone> {
    dimensions: BTreeMap<K, Values>,
}

impl<K: Ord + Clone> Default for Cube<K> {
    fn default() -> Self {
        Self { dimensions: BTreeMap::new() }
    }
}

impl<K: Ord + Clone> Cube<K> {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// The same with one dimension constrained to `values` (instead of what it was).
    #[must_use]
    pub fn with(mut self, dimension: K, values: Values) -> Self {
        if values.is_any() {
            self.dimensions.remove(&dimension);
        } else {
            self.dimensions.insert(dimension, values);
        }
        self
    }

    /// The constrained dimensions.
    pub fn dimensions(&self) -> impl Iterator<Item = (&K, &Values)> {
        self.dimensions.iter()
    }

    /// The values of one dimension; `None` when it is free.
    pub fn get(&self, dimension: &K) -> Option<&Values> {
        self.dimensions.get(dimension)
    }

    /// Whether a point is inside.
    pub fn contains(&self, point: &Point<K>) -> bool {
        self.dimensions.iter().all(|(k, values)| values.contains(point.get(k).and_then(Option::as_deref)))
    }

    /// The same within a budget.
    pub fn holds(&self, point: &Point<K>, budget: &Budget) -> Result<bool, CapReached> {
        let outside = |(k, values): (&K, &Values)| {
            values.holds(point.get(k).and_then(Option::as_deref), budget).map(|inside| !inside)
        };
        any_of(self.dimensions.iter().map(outside)).map(|outside| !outside)
    }

    /// Whether no point is inside.
    pub fn is_empty(&self, budget: &Budget) -> Result<bool, CapReached> {
        any_of(self.dimensions.values().map(|values| values.is_empty(budget)))
    }

    /// A point inside, without the free dimensions; `None` when there is none.
    pub fn witness(&self, budget: &Budget) -> Result<Option<Point<K>>, CapReached> {
        let one = |(k, values): (&K, &Values)| {
            values.witness(budget).map(|found| found.map(|value| (k.clone(), value))).transpose()
        };
        self.dimensions.iter().filter_map(one).collect::<Result<Point<K>, _>>().map(|point| {
            // A dimension without a value has no entry, and so there is no point.
            (point.len() == self.dimensions.len()).then_some(point)
        })
    }

    /// The points that are in both.
    pub fn intersect(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        let mut both = self.clone();
        for (k, theirs) in &other.dimensions {
            let values = match self.dimensions.get(k) {
                Some(ours) => ours.and(theirs, budget)?,
                None => theirs.clone(),
            };
            both.dimensions.insert(k.clone(), values);
        }
        Ok(both)
    }

    /// Whether no point is in both. Cheap tests come first.
    pub fn is_disjoint(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        budget.spend(1)?;
        let (few, many) =
            if self.dimensions.len() <= other.dimensions.len() { (self, other) } else { (other, self) };
        let mut hard = Vec::new();
        for (k, a) in &few.dimensions {
            let Some(b) = many.dimensions.get(k) else { continue };
            match a.quickly_disjoint(b) {
                Some(true) => return Ok(true),
                Some(false) => (),
                None => hard.push((a, b)),
            }
        }
        any_of(hard.into_iter().map(|(a, b)| a.is_disjoint(b, budget)))
    }

    /// Whether every point is in `other`. An empty cube may be said not to be.
    pub fn is_subset_of(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        let any = Values::any();
        let outside = |(k, theirs)| {
            self.dimensions.get(k).unwrap_or(&any).is_subset_of(theirs, budget).map(|inside| !inside)
        };
        any_of(other.dimensions.iter().map(outside)).map(|outside| !outside)
    }

    /// Whether every point is obviously in `other`.
    pub(super) fn surely_within(&self, other: &Self) -> bool {
        let inside =
            |(k, theirs)| self.dimensions.get(k).and_then(|ours| ours.quickly_within(theirs)) == Some(true);
        other.dimensions.iter().all(inside)
    }

    /// The points that are in `self` only, as cubes that have no point in common.
    pub fn subtract(&self, other: &Self, budget: &Budget) -> Result<Vec<Self>, CapReached> {
        if self.is_disjoint(other, budget)? { Ok(vec![self.clone()]) } else { self.split(other, budget) }
    }

    /// The same, for cubes that are known to have a point in common.
    pub(super) fn split(&self, other: &Self, budget: &Budget) -> Result<Vec<Self>, CapReached> {
        let any = Values::any();
        let mut pieces = Vec::new();
        let mut rest = self.clone();
        for (k, theirs) in &other.dimensions {
            let ours = self.dimensions.get(k).unwrap_or(&any);
            let outside = ours.minus(theirs, budget)?;
            if !outside.is_empty(budget)? {
                pieces.push(rest.clone().with(k.clone(), outside));
                rest.dimensions.insert(k.clone(), ours.and(theirs, budget)?);
            }
        }
        Ok(pieces)
    }
}

/// Whether one of the answers is yes. One that is not known matters only when no other is yes.
fn any_of(answers: impl Iterator<Item = Result<bool, CapReached>>) -> Result<bool, CapReached> {
    let mut capped = Ok(false);
    for answer in answers {
        match answer {
            Ok(true) => return Ok(true),
            Ok(false) => (),
            Err(cap) => capped = Err(cap),
        }
    }
    capped
}
