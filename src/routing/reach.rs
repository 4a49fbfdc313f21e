//! What is left of each rule of an ordered table once the earlier rules have taken theirs.
//!
//! The first rule whose guard holds decides. A rule is dead when the earlier guards cover its own, and that is only
//! said when it is proved; a witness is a request that was computed from guards known exactly. This file must not
//! read a clock: what is too hard is [`Reach::Unknown`] by the work it takes, so that every run says the same.

use crate::algebra::{Answer, Budget, Cube, Limits, Point, Region};

use super::overlap::Index;

/// One rule of an ordered table.
#[derive(Debug, Clone)]
pub struct Rule<K: Ord + Clone, A> {
    /// The requests that it matches.
    pub guard: Region<K>,
    /// What it does with them.
    pub action: A,
}

/// What is left of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach<K: Ord> {
    /// It decides requests, and no earlier rule is known to take one of its own.
    Live {
        /// A request that it decides.
        witness: Point<K>,
    },
    /// It never decides a request.
    Dead {
        /// Earlier rules that take all of its requests; none of them can be left out.
        covered_by: Vec<usize>,
    },
    /// No request satisfies its own guard.
    Empty,
    /// It decides requests, but earlier rules take some of its own.
    Partly {
        /// The earlier rules whose guards overlap with its own.
        covered_by: Vec<usize>,
        /// Whether a rule with another action takes some of its requests.
        differs: bool,
        /// A request of its guard that an earlier rule with another action decides, and that rule.
        lost: Option<(usize, Point<K>)>,
        /// A request that it decides.
        witness: Point<K>,
    },
    /// Not decided.
    Unknown {
        /// The reason.
        why: Why,
    },
}

/// Why something could not be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A guard, of this rule or of one before it, has a part that is not understood.
    Opaque,
    /// It would take more work than the limits allow.
    TooComplex,
}

/// What is left of each rule for the requests `within` some bounds (all of [`Cube::all`]).
///
/// One rule may use up to an eighth of `limits.work`, and the table all of it four times over.
pub fn reach<K: Ord + Clone, A: PartialEq>(
    within: &Cube<K>,
    rules: &[Rule<K, A>],
    limits: Limits,
) -> Vec<Reach<K>> {
    let mut purse = Purse::new(limits);
    let within = Region::from(within.clone());
    let guards: Vec<_> =
        rules.iter().map(|rule| purse.pay(|budget| rule.guard.intersect(&within, budget))).collect();
    let index = Index::new(&guards);
    let one = |at| {
        let earlier = index.before(at);
        purse.pay(|budget| Table { rules, guards: &guards, budget }.reach(at, &earlier))
    };
    (0..rules.len()).map(one).collect()
}

/// The work that is left for the whole table.
pub(super) struct Purse {
    limits: Limits,
    left: u64,
}

impl Purse {
    /// Four times the work of the limits.
    pub(super) const fn new(limits: Limits) -> Self {
        Self { limits, left: limits.work.saturating_mul(4) }
    }

    /// Answers one question with a share of the work.
    pub(super) fn pay<T>(&mut self, question: impl FnOnce(&Budget) -> T) -> T {
        let work = self.left.min(self.limits.work / 8);
        let budget = Budget::new(Limits { work, ..self.limits });
        let answer = question(&budget);
        self.left -= work - budget.left();
        answer
    }
}

/// A table while one of its rules is looked at.
struct Table<'a, K: Ord + Clone, A> {
    rules: &'a [Rule<K, A>],
    guards: &'a [Region<K>],
    budget: &'a Budget,
}

impl<K: Ord + Clone, A: PartialEq> Table<'_, K, A> {
    /// `earlier` has every rule before `at` whose guard overlaps with its own, and maybe others.
    fn reach(&self, at: usize, earlier: &[usize]) -> Reach<K> {
        let guard = &self.guards[at];
        if guard.is_empty(self.budget) == Answer::Yes {
            return Reach::Empty;
        }
        let search = guard.escape(&self.guards_of(earlier), self.budget);
        match search.answer {
            Answer::Yes => {
                let used = search.used.into_iter().map(|i| earlier[i]).collect();
                Reach::Dead { covered_by: self.smallest_cover(guard, used) }
            }
            Answer::No(witness) => self.living(at, earlier, witness),
            Answer::Unknown => {
                let exact = guard.is_exact() && earlier.iter().all(|&i| self.guards[i].is_exact());
                Reach::Unknown { why: if exact { Why::TooComplex } else { Why::Opaque } }
            }
        }
    }

    fn guards_of(&self, rules: &[usize]) -> Vec<&Region<K>> {
        rules.iter().map(|&i| &self.guards[i]).collect()
    }

    /// A cover from which no rule can be left out: one rule if one suffices, else by leaving out what can be.
    fn smallest_cover(&self, guard: &Region<K>, mut cover: Vec<usize>) -> Vec<usize> {
        let covers =
            |rules: &[usize]| guard.escape(&self.guards_of(rules), self.budget).answer == Answer::Yes;
        if let Some(&one) = cover.iter().find(|&&one| covers(&[one])) {
            return vec![one];
        }
        for left_out in (0..cover.len()).rev() {
            let fewer: Vec<_> = cover.iter().copied().filter(|&i| i != cover[left_out]).collect();
            if covers(&fewer) {
                cover = fewer;
            }
        }
        cover
    }

    /// What a rule loses that decides at least the request `witness`.
    fn living(&self, at: usize, earlier: &[usize], witness: Point<K>) -> Reach<K> {
        let guard = &self.guards[at];
        let taken: Vec<_> = earlier
            .iter()
            .map(|&i| (i, guard.intersect(&self.guards[i], self.budget)))
            .filter(|(_, both)| matches!(both.is_empty(self.budget), Answer::No(_)))
            .collect();
        if taken.is_empty() {
            return Reach::Live { witness };
        }
        let covered_by: Vec<usize> = taken.iter().map(|&(i, _)| i).collect();
        let lost = taken.iter().find_map(|(i, both)| {
            let foreign = self.rules[*i].action != self.rules[at].action;
            let before: Vec<_> = earlier.iter().copied().filter(|j| foreign && j < i).collect();
            match both.escape(&self.guards_of(&before), self.budget).answer {
                Answer::No(point) if foreign => Some((*i, point)),
                _ => None,
            }
        });
        Reach::Partly { covered_by, differs: lost.is_some(), lost, witness }
    }
}
