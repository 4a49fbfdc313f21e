//! Time, so that tests can pass hours without waiting.

use std::time::{Duration, Instant};

use crate::base::signal;

/// Time as an operation sees it.
pub trait Clock: Send + Sync {
    /// The time of day.
    fn now(&self) -> jiff::Timestamp;
    /// Waits, and for less when a signal comes meanwhile.
    fn sleep(&self, duration: Duration);
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

/// How long a signal may stay unnoticed.
const SLICE: Duration = Duration::from_millis(200);

impl Clock for SystemClock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn sleep(&self, duration: Duration) {
        let end = Instant::now() + duration;
        let before = signal::noted();
        while let Some(left) = end.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
            std::thread::sleep(left.min(SLICE));
            if signal::noted() != before {
                return;
            }
        }
    }
}
