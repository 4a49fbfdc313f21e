//! A union of cubes in two bounds: what is surely inside, and what may be.
//!
//! A cap or a part that is not understood moves cubes from the first to the second and never stops an operation.
//! "Empty" is said only when nothing may be inside, and a witness is only taken from what surely is: neither
//! question can be answered with the wrong bound.

use super::{Answer, Budget, CapReached, Cube, Point};

/// A set of points, known exactly or between two bounds.
#[derive(Debug, Clone)]
pub struct Region<K: Ord + Clone> {
    sure: Vec<Cube<K>>,
    may: Vec<Cube<K>>,
}

impl<K: Ord + Clone> Default for Region<K> {
    fn default() -> Self {
        Self { sure: Vec::new(), may: Vec::new() }
    }
}

impl<K: Ord + Clone> From<Cube<K>> for Region<K> {
    fn from(cube: Cube<K>) -> Self {
        Self { sure: vec![cube], may: Vec::new() }
    }
}

impl<K: Ord + Clone> Region<K> {
    /// Nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// Everything.
    pub fn all() -> Self {
        Cube::all().into()
    }

    /// Some part of a cube, nobody knows which: what a match with an opaque condition covers.
    pub fn some_of(cube: Cube<K>) -> Self {
        Self { sure: Vec::new(), may: vec![cube] }
    }

    /// Whether the set is known exactly.
    pub const fn is_exact(&self) -> bool {
        self.may.is_empty()
    }

    /// The cubes of which every point is inside.
    pub fn sure(&self) -> &[Cube<K>] {
        &self.sure
    }

    /// The cubes of which some points may be inside.
    pub fn may(&self) -> &[Cube<K>] {
        &self.may
    }

    /// All cubes: outside of them nothing is inside.
    pub fn bound(&self) -> impl Iterator<Item = &Cube<K>> {
        self.sure.iter().chain(&self.may)
    }

    /// Whether a point is inside; `None` when that is not known.
    pub fn contains(&self, point: &Point<K>) -> Option<bool> {
        if self.sure.iter().any(|cube| cube.contains(point)) {
            return Some(true);
        }
        if self.may.iter().any(|cube| cube.contains(point)) { None } else { Some(false) }
    }

    /// What is in one of them.
    #[must_use]
    pub fn union(mut self, other: Self) -> Self {
        self.sure.extend(other.sure);
        self.may.extend(other.may);
        self
    }

    /// What is in both.
    #[must_use]
    pub fn intersect(&self, other: &Self, budget: &Budget) -> Self {
        let mut both = Self::none();
        for (i, a) in self.bound().enumerate() {
            for (j, b) in other.bound().enumerate() {
                let sure = i < self.sure.len() && j < other.sure.len();
                match meet(a, b, budget) {
                    Ok(None) => (),
                    Ok(Some(cube)) if sure => both.sure.push(cube),
                    Ok(Some(cube)) => both.may.push(cube),
                    Err(CapReached) => both.may.push(a.clone()),
                }
                if !both.has_room(0, budget) {
                    both.may.extend(self.bound().cloned());
                    return both;
                }
            }
        }
        both
    }

    /// What is in `self` only.
    #[must_use]
    pub fn minus(&self, other: &Self, budget: &Budget) -> Self {
        let mut rest = self.clone();
        for wall in &other.sure {
            rest.cut(wall, budget);
        }
        for wall in &other.may {
            rest.blur(wall, budget);
        }
        rest
    }

    /// Whether nothing is inside.
    pub fn is_empty(&self, budget: &Budget) -> Answer<K> {
        self.escape(&[], budget).answer
    }

    /// A point that is surely inside, if one can be found.
    pub fn witness(&self, budget: &Budget) -> Option<Point<K>> {
        match self.is_empty(budget) {
            Answer::No(point) => Some(point),
            Answer::Yes | Answer::Unknown => None,
        }
    }

    fn len(&self) -> usize {
        self.sure.len() + self.may.len()
    }

    fn has_room(&self, more: usize, budget: &Budget) -> bool {
        self.len() + more <= budget.limits().cubes
    }

    /// Takes a cube away.
    fn cut(&mut self, wall: &Cube<K>, budget: &Budget) {
        for may in [false, true] {
            let cubes = std::mem::take(if may { &mut self.may } else { &mut self.sure });
            for cube in cubes {
                match cube.subtract(wall, budget) {
                    Ok(pieces) if self.has_room(pieces.len(), budget) => {
                        if may { &mut self.may } else { &mut self.sure }.extend(pieces);
                    }
                    Ok(_) | Err(CapReached) => self.may.push(cube),
                }
            }
        }
    }

    /// Takes a part of a cube away, nobody knows which.
    fn blur(&mut self, fog: &Cube<K>, budget: &Budget) {
        for cube in std::mem::take(&mut self.sure) {
            match (cube.subtract(fog, budget), meet(&cube, fog, budget)) {
                (Ok(pieces), Ok(hidden)) if self.has_room(1 + pieces.len(), budget) => {
                    self.sure.extend(pieces);
                    self.may.extend(hidden);
                }
                _ => self.may.push(cube),
            }
        }
    }
}

/// What two cubes have in common; `None` when that is known to be nothing.
fn meet<K: Ord + Clone>(a: &Cube<K>, b: &Cube<K>, budget: &Budget) -> Result<Option<Cube<K>>, CapReached> {
    if a.is_disjoint(b, budget) == Ok(true) { Ok(None) } else { a.intersect(b, budget).map(Some) }
}
