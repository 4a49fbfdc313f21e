//! What the tests of the gates share: a moment.

use jiff::{SignedDuration, Timestamp};

use crate::canary::gate::Moment;

/// So many seconds after the share came into force.
pub(super) fn moment(percent: f64, seconds: i64) -> Moment {
    let since = Timestamp::from_second(1_800_000_000).expect("a time");
    Moment {
        now: since + SignedDuration::from_secs(seconds),
        run: "web-1".to_owned(),
        step: (0, 3),
        percent,
        since,
    }
}
