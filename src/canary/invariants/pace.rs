//! I7: no step is larger than the plan permits, and none comes before the one before it has lasted long enough. Going
//! back is always permitted.

use std::time::Duration;

use super::Invariant;
use crate::canary::share::Share;

/// What a plan permits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The largest change of the share in one step; `None`: any.
    pub max_step: Option<Share>,
    /// The least time at a share.
    pub min_hold: Duration,
}

/// Judges a step from one share of the canary to another. `held` is how long the first has been in force; `None` when
/// there was no step before it, or when the step is planned and not done.
pub fn pace(permitted: Pace, before: Share, after: Share, held: Option<Duration>) -> Invariant {
    let forward = after.percent() > before.percent();
    let too_large = permitted.max_step.filter(|most| forward && after.minus(before) > *most);
    let too_early = held.filter(|held| forward && *held < permitted.min_hold);
    let step = format!("from {} % to {} %", before.percent(), after.percent());
    match (too_large, too_early) {
        (Some(most), _) => {
            let detail = format!("the step {step} is larger than maxStep, {} %", most.percent());
            Invariant::new("I7", false, detail)
        }
        (None, Some(held)) => {
            let (held, least) = (held.as_secs(), permitted.min_hold.as_secs());
            let detail = format!("the step {step} comes after {held} s, and hold.min is {least} s");
            Invariant::new("I7", false, detail)
        }
        (None, None) => Invariant::new("I7", true, format!("the step {step} is within maxStep and hold.min")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_bounded_in_size_and_time_and_going_back_is_not() {
        let share = |text: &str| Share::parse_percent(text).expect(text);
        let permitted = Pace { max_step: Some(share("20")), min_hold: Duration::from_secs(60) };
        let holds = |before: &str, after: &str, held: Option<u64>| {
            pace(permitted, share(before), share(after), held.map(Duration::from_secs)).ok
        };
        assert!(holds("5", "25", Some(60)) && holds("0", "5", None));
        assert!(!holds("5", "25.01", Some(60)), "too large");
        assert!(!holds("5", "10", Some(59)), "too early");
        assert!(holds("50", "0", Some(1)), "back at once");
        let free = Pace { max_step: None, min_hold: Duration::ZERO };
        assert!(pace(free, share("0"), share("100"), None).ok);
    }
}
