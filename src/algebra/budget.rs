//! How much one question may cost. The measure is work done, never the clock: the same question has the same
//! answer on every machine.

use std::cell::Cell;
use std::fmt;

/// The bounds of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// States of one automaton.
    pub states: usize,
    /// Cubes of one region.
    pub cubes: usize,
    /// Elementary steps (transitions, comparisons) of the whole question; some ten million are a second.
    pub work: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { states: 20_000, cubes: 4_000, work: 20_000_000 }
    }
}

/// What is left of the [`Limits`] while a question is being answered.
#[derive(Debug)]
pub struct Budget {
    limits: Limits,
    left: Cell<u64>,
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

impl Budget {
    /// A budget with nothing spent.
    pub const fn new(limits: Limits) -> Self {
        Self { limits, left: Cell::new(limits.work) }
    }

    /// The bounds that it was made with.
    pub const fn limits(&self) -> Limits {
        self.limits
    }

    /// The work that is left.
    pub const fn left(&self) -> u64 {
        self.left.get()
    }

    /// Spends `work`, or refuses when it is not there. What was refused is gone as well: the next call is
    /// refused too, so that a caller that goes on does not go on for long.
    pub fn spend(&self, work: usize) -> Result<(), CapReached> {
        let left = self.left.get().checked_sub(work as u64);
        self.left.set(left.unwrap_or(0));
        left.map(|_| ()).ok_or(CapReached)
    }

    /// Whether an automaton may have `states` states.
    pub(super) const fn allows(&self, states: usize) -> Result<(), CapReached> {
        if states <= self.limits.states { Ok(()) } else { Err(CapReached) }
    }
}

/// A bound of [`Limits`] was reached: there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapReached;

impl fmt::Display for CapReached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the match is too complex to be decided within the limits")
    }
}

impl std::error::Error for CapReached {}
