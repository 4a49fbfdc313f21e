//! What one rendering may take. A chart comes from outside: past a limit there is an error with a
//! place, never a hang and never all of the memory.

use std::cell::Cell;

/// Bytes of one text that a function makes, and of one rendered template.
pub(super) const TEXT_BYTES: usize = 64 << 20;
/// Items of one list that a function makes.
pub(super) const LIST_ITEMS: usize = 1 << 20;
/// Bytes that all functions and templates of one rendering make, whether kept or dropped.
const WORK_BYTES: usize = 2 << 30;
/// Nodes evaluated in one rendering.
const STEPS: u64 = 20_000_000;
/// Nested calls of `include`, `template` and `tpl`. Helm stops at 1,000 of one name.
pub(super) const CALL_DEPTH: usize = 1_000;
/// Nesting of parentheses and blocks in one template.
pub(super) const SYNTAX_DEPTH: usize = 200;
/// Charts within charts.
pub(super) const CHART_DEPTH: usize = 20;

/// What is left of the work that one rendering may do.
#[derive(Debug)]
pub(super) struct Budget {
    steps: Cell<u64>,
    bytes: Cell<usize>,
}

impl Default for Budget {
    fn default() -> Self {
        Self { steps: Cell::new(STEPS), bytes: Cell::new(WORK_BYTES) }
    }
}

impl Budget {
    /// Counts one evaluated node.
    pub(super) fn step(&self) -> Result<(), String> {
        let left = self.steps.get();
        if left == 0 {
            return Err(format!("the chart takes more than {STEPS} steps to render"));
        }
        self.steps.set(left - 1);
        Ok(())
    }

    /// Counts bytes that were made.
    pub(super) fn bytes(&self, made: usize) -> Result<(), String> {
        if made > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20));
        }
        let left = self.bytes.get();
        if made > left {
            return Err(format!("the chart makes more than {} MiB of text", WORK_BYTES >> 20));
        }
        self.bytes.set(left - made);
        Ok(())
    }
}
