//! Rules that can be left out: the later rules would do the same with all of their requests.
//!
//! It is said only when it is proved. The work has a bound for each table, so long tables end in "not known".

use super::http_reach::Effect;
use crate::algebra::{Answer, Budget, Cube, Limits, Region};
use crate::model::Dimension;
use crate::routing::Reach;

/// The work for one table.
const WORK: u64 = 2_000_000;

/// For each rule, the later rules that would do the same with all of its requests; none when some request would fare
/// otherwise.
pub(super) fn stand_ins(
    within: &Cube<Dimension>,
    guards: &[Region<Dimension>],
    effects: &[Effect],
    reach: &[Reach<Dimension>],
) -> Vec<Vec<usize>> {
    let budget = Budget::new(Limits { work: WORK, ..Limits::default() });
    let within = Region::from(within.clone());
    let mut last: rustc_hash::FxHashMap<usize, usize> = rustc_hash::FxHashMap::default();
    last.extend(effects.iter().enumerate().map(|(index, effect)| (effect.class, index)));
    let of = |rule: usize| {
        let decides = matches!(reach[rule], Reach::Live { .. } | Reach::Partly { .. });
        let repeated = last.get(&effects[rule].class).is_some_and(|last| *last > rule);
        if !decides || !repeated || effects[rule].depends_on_match {
            return Vec::new();
        }
        let requests = guards[rule].intersect(&within, &budget);
        successors(requests, rule, guards, effects, &budget)
            .filter(|found| found.iter().all(|by| !matches!(reach[*by], Reach::Dead { .. })))
            .unwrap_or_default()
    };
    (0..guards.len()).map(of).collect()
}

/// The rules that would take the requests of a rule without it, when all of them do the same as that rule.
fn successors(
    mut rest: Region<Dimension>,
    rule: usize,
    guards: &[Region<Dimension>],
    effects: &[Effect],
    budget: &Budget,
) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for later in rule + 1..guards.len() {
        if rest.intersect(&guards[later], budget).is_empty(budget) == Answer::Yes {
            continue;
        }
        if effects[later] != effects[rule] {
            return None;
        }
        rest = rest.minus(&guards[later], budget);
        found.push(later);
        if rest.is_empty(budget) == Answer::Yes {
            return Some(found);
        }
    }
    None
}
