//! What one rendering may take. A chart comes from outside: past a limit there is an error with a
//! place, never a hang and never all of the memory. There is one currency, [`Budget`]: about a byte
//! that is read or made. Whatever a template does has a price in it that grows with the real cost,
//! so that the worst chart ends within seconds, also without optimization.

use std::cell::Cell;

use super::format::MAX_DEPTH;
use super::object::Object;
use super::value::Value;

/// Bytes of one text that a function makes, and of one rendered template.
pub(super) const TEXT_BYTES: usize = 64 << 20;
/// Items of one list that a function makes.
pub(super) const LIST_ITEMS: usize = 1 << 20;
/// What one rendering may spend. The largest charts of the meshes take a tenth of it.
const WORK: usize = 512 << 20;
/// The price of evaluating one node of a template.
const STEP: usize = 256;
/// The price of one value that is visited or copied.
pub(super) const ELEMENT: usize = 64;
/// The price of one byte that is parsed: YAML, JSON, TOML, templates.
pub(super) const PARSED: usize = 16;
/// The price of one random character.
pub(super) const RANDOM: usize = 64;
/// The price of an operation that takes a tenth of a second: password hashes, keys.
pub(super) const SLOW: usize = WORK / 32;
/// Nested calls of `include`, `template` and `tpl`. Helm stops at 1,000 of one name.
pub(super) const CALL_DEPTH: usize = 1_000;
/// Nested blocks and parentheses of all templates that call each other.
pub(super) const NESTING: usize = 10_000;
/// Nesting of parentheses and blocks in one template.
pub(super) const SYNTAX_DEPTH: usize = 200;
/// Variables that are visible at one place of a template.
pub(super) const VARIABLES: usize = 1_000;
/// Charts within charts.
pub(super) const CHART_DEPTH: usize = 20;

/// What is left of the work that one rendering may do.
#[derive(Debug)]
pub(super) struct Budget(Cell<usize>);

impl Default for Budget {
    fn default() -> Self {
        Self(Cell::new(WORK))
    }
}

impl Budget {
    /// Counts work.
    pub(super) fn spend(&self, work: usize) -> Result<(), String> {
        let left = self.0.get().checked_sub(work);
        self.0.set(left.unwrap_or(0));
        left.map(drop).ok_or_else(|| {
            "the chart takes more work to render than is allowed; `--renderer helm` has no such limit"
                .to_owned()
        })
    }

    /// Counts work that is done `times` over.
    pub(super) fn spend_times(&self, work: usize, times: usize) -> Result<(), String> {
        self.spend(work.saturating_mul(times))
    }

    /// Counts evaluated nodes.
    pub(super) fn steps(&self, count: usize) -> Result<(), String> {
        self.spend_times(STEP, count)
    }

    /// Counts bytes of a text that was made.
    pub(super) fn bytes(&self, made: usize) -> Result<(), String> {
        if made > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20));
        }
        self.spend(made)
    }

    /// Values that can still be visited.
    pub(super) fn elements(&self) -> usize {
        self.0.get() / ELEMENT
    }

    /// Counts a value and what it holds at the first level.
    pub(super) fn glance(&self, value: &Value) -> Result<(), String> {
        self.spend(match value {
            Value::Text(text) => text.len(),
            Value::Raw(bytes) | Value::Bytes(bytes) => bytes.len(),
            Value::List(list) => ELEMENT * list.items.len(),
            Value::Map(map) => ELEMENT * map.len(),
            Value::Object(object) => match &**object {
                Object::Files(files) => ELEMENT * files.len(),
                Object::Versions(versions) => ELEMENT * versions.len(),
                _ => ELEMENT,
            },
            _ => 0,
        })
    }

    /// Counts a value with all that it holds, as often as it holds it: a list that has a list twice
    /// doubles with every level when it is written out.
    pub(super) fn weigh(&self, value: &Value) -> Result<(), String> {
        self.weigh_below(value, MAX_DEPTH)
    }

    fn weigh_below(&self, value: &Value, depth: usize) -> Result<(), String> {
        if depth == 0 {
            return Err(format!("the value is nested more than {MAX_DEPTH} deep"));
        }
        self.spend(ELEMENT)?;
        match value {
            Value::List(list) => list.items.iter().try_for_each(|item| self.weigh_below(item, depth - 1)),
            Value::Map(map) => map.entries().iter().try_for_each(|(key, item)| {
                self.spend(key.len())?;
                self.weigh_below(item, depth - 1)
            }),
            Value::Object(object) => match &**object {
                Object::Files(files) => {
                    files.values().try_for_each(|bytes| self.spend(ELEMENT + bytes.len()))
                }
                _ => self.glance(value),
            },
            _ => self.glance(value),
        }
    }
}

/// Runs with a stack that has room for what nests a little, whatever thread this is.
pub(super) fn with_stack<T>(run: impl FnOnce() -> T) -> T {
    stacker::grow(16 << 20, run)
}

/// Runs what may nest deeply, on a stack that grows with it.
pub(super) fn deeply<T>(run: impl FnOnce() -> T) -> T {
    stacker::maybe_grow(1 << 20, 4 << 20, run)
}
