//! Whether a region is covered by others, without making the difference: pieces are followed one at a time, so that
//! something that escapes is found early, and only a proof that nothing does has to look at everything.

use std::collections::BTreeSet;

use super::{Budget, CapReached, Cube, Point, Region};

/// The answer to "is there nothing?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<K: Ord> {
    /// Proved: nothing.
    Yes,
    /// Something: this. A dimension that it does not name is missing.
    No(Point<K>),
    /// Not decided.
    Unknown,
}

/// What [`Region::escape`] found.
#[derive(Debug, Clone)]
pub struct Search<K: Ord> {
    /// Whether nothing escapes.
    pub answer: Answer<K>,
    /// Which of the other regions took part, by position. When nothing escapes, these alone let nothing escape.
    pub used: BTreeSet<usize>,
}

/// What to do with a piece when a wall cannot be computed: give the piece up (what escapes is surely outside), or
/// leave the wall out (what does not escape is surely inside).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    Witness,
    Proof,
}

/// A cube in the way, and the position of the region that it belongs to.
type Wall<'a, K> = (usize, &'a Cube<K>);
/// The position of a wall, and what is left of a piece behind it.
type Hit<K> = (usize, Vec<Cube<K>>);

impl<K: Ord + Clone> Region<K> {
    /// Whether nothing of `self` is outside all of `others`.
    pub fn escape(&self, others: &[&Self], budget: &Budget) -> Search<K> {
        let walls: Vec<Wall<'_, K>> = numbered(others, |other| other.bound().collect());
        let found = escape(&self.sure().iter().collect::<Vec<_>>(), &walls, Aim::Witness, budget);
        let exact = self.is_exact() && others.iter().all(|other| other.is_exact());
        if matches!(found.answer, Answer::No(_)) || (exact && found.answer == Answer::Yes) {
            return found;
        }
        let walls = numbered(others, |other| other.sure().iter().collect());
        escape(&self.bound().collect::<Vec<_>>(), &walls, Aim::Proof, budget)
    }
}

fn numbered<'a, K: Ord + Clone>(
    others: &[&'a Region<K>],
    cubes: impl Fn(&'a Region<K>) -> Vec<&'a Cube<K>>,
) -> Vec<Wall<'a, K>> {
    let of = |(i, other): (usize, &&'a Region<K>)| cubes(other).into_iter().map(move |cube| (i, cube));
    others.iter().enumerate().flat_map(of).collect()
}

fn escape<K: Ord + Clone>(
    starts: &[&Cube<K>],
    walls: &[Wall<'_, K>],
    aim: Aim,
    budget: &Budget,
) -> Search<K> {
    let mut used = BTreeSet::new();
    if aim == Aim::Witness
        && let Some(point) = starts.iter().find_map(|cube| free_witness(cube, walls, budget))
    {
        return Search { answer: Answer::No(point), used };
    }
    let mut stack = Vec::new();
    for &start in starts.iter().rev() {
        match walls.iter().find(|(_, wall)| start.surely_within(wall)) {
            Some(&(owner, _)) => _ = used.insert(owner),
            None => stack.push((start.clone(), 0)),
        }
    }
    let mut unsure = false;
    while let Some((piece, at)) = stack.pop() {
        match advance(&piece, at, walls, aim, budget) {
            Ok(Some((hit, pieces))) => {
                used.insert(walls[hit].0);
                stack.extend(pieces.into_iter().rev().map(|piece| (piece, hit + 1)));
            }
            Ok(None) if aim == Aim::Witness => match piece.witness(budget) {
                Ok(Some(point)) => return Search { answer: Answer::No(point), used },
                Ok(None) => (),
                Err(CapReached) => unsure = true,
            },
            Ok(None) if piece.is_empty(budget) == Ok(true) => (),
            Ok(None) => return Search { answer: Answer::Unknown, used },
            Err(CapReached) => unsure = true,
        }
    }
    Search { answer: if unsure { Answer::Unknown } else { Answer::Yes }, used }
}

/// The witness of a cube, when it happens to be outside of all walls: often so, and cheap to see.
fn free_witness<K: Ord + Clone>(cube: &Cube<K>, walls: &[Wall<'_, K>], budget: &Budget) -> Option<Point<K>> {
    let point = cube.witness(budget).ok()??;
    walls.iter().all(|(_, wall)| wall.holds(&point, budget) == Ok(false)).then_some(point)
}

/// The next wall that the piece meets, and what is left of the piece behind it; `None` when it meets none.
fn advance<K: Ord + Clone>(
    piece: &Cube<K>,
    at: usize,
    walls: &[Wall<'_, K>],
    aim: Aim,
    budget: &Budget,
) -> Result<Option<Hit<K>>, CapReached> {
    for (hit, (_, wall)) in walls.iter().enumerate().skip(at) {
        let left = piece
            .is_disjoint(wall, budget)
            .and_then(|apart| if apart { Ok(None) } else { piece.split(wall, budget).map(Some) });
        match left {
            Ok(None) => (),
            Ok(Some(pieces)) => return Ok(Some((hit, pieces))),
            Err(CapReached) if piece.surely_within(wall) => return Ok(Some((hit, Vec::new()))),
            Err(CapReached) if aim == Aim::Proof => (),
            Err(CapReached) => return Err(CapReached),
        }
    }
    Ok(None)
}
