//! Two ordered lists of rules over the same requests: which pairs of rules, one of each list, decide a request
//! together, and for which requests.
//!
//! Only pairs that can matter are looked at. When a rule of one list stands in the other as well, word for word, a
//! request that it decides there is decided here by that rule or by an earlier one; so lists that are mostly the
//! same cost little.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::algebra::{Answer, Budget, Cube, Limits, Point, Region, Values};
use crate::model::{Condition, Dimension, Match, Origin, Outcome, Rule};

use super::normal::normal;
use super::overlap::Index;
use super::reach::Purse;

/// The rules for some requests, the last one for the rest.
pub(super) struct View<'r> {
    /// The rules.
    pub(super) rules: &'r [Rule],
    /// What happens to requests that no rule takes.
    pub(super) otherwise: &'r Arc<Outcome>,
    /// What the rest is called.
    pub(super) name: &'r str,
    /// Where that is written.
    pub(super) origin: &'r Origin,
}

/// One rule of a list.
pub(super) struct Entry<'r> {
    /// Its name.
    pub(super) name: &'r str,
    /// Where it is written.
    pub(super) origin: &'r Origin,
    /// What it asks for beyond what all requests of the list have.
    pub(super) matches: Vec<Match>,
    /// What it does.
    pub(super) outcome: &'r Arc<Outcome>,
    /// The same in normal form.
    pub(super) normal: Outcome,
    /// The requests that it takes. What is not understood is a dimension of its own.
    guard: Region<Dimension>,
}

/// The requests that are decided by one rule of each list.
pub(super) struct Cell {
    /// The rule of the first list.
    pub(super) before: usize,
    /// The rule of the second list.
    pub(super) after: usize,
    /// The requests.
    pub(super) region: Region<Dimension>,
    /// One of them.
    pub(super) witness: Point<Dimension>,
    /// Earlier rules of each list that take something away.
    pub(super) except: [Vec<usize>; 2],
}

/// What was found.
#[derive(Default)]
pub(super) struct Cells {
    /// The pairs of rules that decide requests together.
    pub(super) found: Vec<Cell>,
    /// Pairs of which that is not known.
    pub(super) undecided: Vec<(usize, usize)>,
}

impl Entry<'_> {
    /// Whether a request is decided by this rule, which has some rules before it.
    pub(super) fn decides(&self, point: &Point<Dimension>, earlier: &[Self]) -> bool {
        let takes = |entry: &Self| entry.guard.contains(point) == Some(true);
        takes(self) && !earlier.iter().any(takes)
    }

    /// Whether another rule surely asks for no more than this one.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let budget = Budget::new(Limits { work: 100_000, ..Limits::default() });
        self.guard.escape(&[&other.guard], &budget).answer == Answer::Yes
    }
}

/// The rules of a view for the requests of some bounds.
pub(super) fn entries<'r>(view: &View<'r>, port: u16, within: &Cube<Dimension>) -> Vec<Entry<'r>> {
    let port = port.to_string();
    let mut entries: Vec<Entry<'r>> = view
        .rules
        .iter()
        .filter_map(|rule| {
            let matches: Vec<Match> =
                rule.matches.iter().filter_map(|matching| matching.given(|on| known(on, &port))).collect();
            let guard = matches.iter().filter_map(|matching| guard(matching, within));
            let guard = guard.fold(Region::none(), |all, cube| all.union(cube.into()));
            (!matches.is_empty()).then(|| Entry {
                name: &rule.name,
                origin: &rule.origin,
                matches,
                outcome: &rule.outcome,
                normal: normal(&rule.outcome),
                guard,
            })
        })
        .collect();
    entries.push(Entry {
        name: view.name,
        origin: view.origin,
        matches: vec![Match::default()],
        outcome: view.otherwise,
        normal: normal(view.otherwise),
        guard: within.clone().into(),
    });
    entries
}

/// What is the same for all requests of a listener of a proxy.
fn known<'p>(on: &Dimension, port: &'p str) -> Option<Option<Cow<'p, str>>> {
    match on {
        Dimension::Port => Some(Some(port.into())),
        Dimension::Gateway | Dimension::SourceNamespace | Dimension::SourceLabel(_) => Some(None),
        _ => None,
    }
}

/// The requests of one match. A condition that cannot be expressed is a dimension: it holds or it does not.
fn guard(matching: &Match, within: &Cube<Dimension>) -> Option<Cube<Dimension>> {
    let budget = Budget::default();
    let mut cube = within.clone();
    let mut opaque: Vec<String> = matching.opaque.iter().cloned().collect();
    for condition in &matching.conditions {
        match narrowed(&cube, condition, &budget) {
            Some(narrowed) => cube = narrowed,
            None => opaque.push(condition.to_string()),
        }
    }
    for clause in opaque {
        cube = cube.with(Dimension::Opaque(clause), Values::present());
    }
    (cube.is_empty(&budget) != Ok(true)).then_some(cube)
}

fn narrowed(cube: &Cube<Dimension>, condition: &Condition, budget: &Budget) -> Option<Cube<Dimension>> {
    if condition.on == Dimension::ServerName {
        return None;
    }
    let values = condition.values().ok()?;
    cube.intersect(&Cube::all().with(condition.on.clone(), values), budget).ok()
}

/// The pairs of rules that decide requests together, of those that `matter`.
pub(super) fn cells(
    before: &[Entry<'_>],
    after: &[Entry<'_>],
    matter: impl Fn(&Entry<'_>, &Entry<'_>) -> bool,
    purse: &mut Purse,
) -> Cells {
    let guards: Vec<Region<Dimension>> =
        before.iter().chain(after).map(|entry| entry.guard.clone()).collect();
    let index = Index::new(&guards);
    let (first_after, first_before) = (first_copies(before, after), first_copies(after, before));
    let mut cells = Cells::default();
    for (j, theirs) in after.iter().enumerate() {
        let near = index.before(before.len() + j);
        let (ours, walls_after): (Vec<usize>, Vec<usize>) = near.into_iter().partition(|&i| i < before.len());
        for i in ours.into_iter().filter(|&i| i <= first_before[j] && j <= first_after[i]) {
            if !matter(&before[i], theirs) {
                continue;
            }
            let walls = [index.before(i), walls_after.iter().map(|wall| wall - before.len()).collect()];
            match purse.pay(|budget| cell(&before[i], theirs, &walls, [before, after], budget)) {
                Ok(None) => {}
                Ok(Some((region, witness, except))) => {
                    cells.found.push(Cell { before: i, after: j, region, witness, except });
                }
                Err(Unknown) => cells.undecided.push((i, j)),
            }
        }
    }
    cells.found.sort_by_key(|cell| (cell.before, cell.after));
    cells
}

/// Where each rule stands in the other list: the first rule there with the same matches, else its end.
fn first_copies(of: &[Entry<'_>], in_list: &[Entry<'_>]) -> Vec<usize> {
    let key = |entry: &Entry<'_>| format!("{:?}", entry.matches);
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    for (place, entry) in in_list.iter().enumerate() {
        first.entry(key(entry)).or_insert(place);
    }
    of.iter().map(|entry| first.get(&key(entry)).copied().unwrap_or(in_list.len())).collect()
}

/// It would take more work than the limits allow.
struct Unknown;

type Found = (Region<Dimension>, Point<Dimension>, [Vec<usize>; 2]);

/// The requests that one rule of each list decides; `walls` are the earlier rules that may take some.
fn cell(
    before: &Entry<'_>,
    after: &Entry<'_>,
    walls: &[Vec<usize>; 2],
    lists: [&[Entry<'_>]; 2],
    budget: &Budget,
) -> Result<Option<Found>, Unknown> {
    let both = before.guard.intersect(&after.guard, budget);
    let guard = |side: usize, wall: usize| &lists[side][wall].guard;
    let earlier: Vec<&Region<Dimension>> =
        (0..2).flat_map(|side| walls[side].iter().map(move |&wall| guard(side, wall))).collect();
    let witness = match both.escape(&earlier, budget).answer {
        Answer::Yes => return Ok(None),
        Answer::Unknown => return Err(Unknown),
        Answer::No(witness) => witness,
    };
    let except = [0, 1].map(|side| {
        let takes = |wall: &usize| meets(&both, guard(side, *wall), budget);
        walls[side].iter().copied().filter(takes).collect::<Vec<_>>()
    });
    let region = (0..2)
        .flat_map(|side| except[side].iter().map(move |&wall| guard(side, wall)))
        .fold(both, |rest, wall| rest.minus(wall, budget));
    // The witness need not have what may be there, and what is not understood is not assumed to hold.
    let plain = region.sure().iter().find(|cube| !needs_opaque(cube));
    let plain = plain.and_then(|cube| cube.witness(budget).ok().flatten());
    Ok(Some((region, plain.unwrap_or(witness), except)))
}

/// Whether two regions may have a request in common.
fn meets(one: &Region<Dimension>, other: &Region<Dimension>, budget: &Budget) -> bool {
    one.bound().any(|a| other.bound().any(|b| a.is_disjoint(b, budget) != Ok(true)))
}

/// Whether the requests of a cube satisfy a condition that is not understood.
pub(super) fn needs_opaque(cube: &Cube<Dimension>) -> bool {
    cube.dimensions().any(|(on, values)| matches!(on, Dimension::Opaque(_)) && !values.absent)
}
