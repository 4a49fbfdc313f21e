//! Signals during a write. A command that is about to change something takes over: the first
//! signal is then only noted, so that the command can finish or undo its step; the second ends
//! the process.

use std::sync::atomic::{AtomicU8, Ordering};

use super::Exit;

const FREE: u8 = 0;
const TAKEN: u8 = 1;
const INTERRUPTED: u8 = 2;
const TERMINATED: u8 = 3;

static STATE: AtomicU8 = AtomicU8::new(FREE);

/// Notes a signal. False: nobody has taken over, or it is the second one, and the process should end.
pub fn raise(exit: Exit) -> bool {
    let noted = if exit == Exit::Interrupted { INTERRUPTED } else { TERMINATED };
    STATE.compare_exchange(TAKEN, noted, Ordering::SeqCst, Ordering::SeqCst).is_ok()
}

/// Holds signals back until it is dropped.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes over.
    pub fn take() -> Self {
        // A signal that was noted before stays noted.
        let _ = STATE.compare_exchange(FREE, TAKEN, Ordering::SeqCst, Ordering::SeqCst);
        Self(())
    }

    /// The signal that came in since, if any.
    pub fn received(&self) -> Option<Exit> {
        noted()
    }
}

/// The signal that was noted and is not forgotten yet, if any.
pub fn noted() -> Option<Exit> {
    match STATE.load(Ordering::SeqCst) {
        INTERRUPTED => Some(Exit::Interrupted),
        TERMINATED => Some(Exit::Terminated),
        _ => None,
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        STATE.store(FREE, Ordering::SeqCst);
    }
}
