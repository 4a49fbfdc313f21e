//! I3: who gains traffic has the pods for it. Nobody here knows how much a pod can take, but what a pod takes now is
//! known up to one factor: the share of its backend divided by its pods. A step is refused when each pod of the gaining
//! side would have to take more than twice of what the busiest pod takes now, also once its autoscaler has done all it can.

use super::{Invariant, gaining};
use crate::canary::plan::Shift;
use crate::canary::target::Route;
use crate::estate::Estate;
use crate::kubernetes::endpoints::{self, Capacity};

/// How many times the load of today's busiest pod one pod may get.
const MOST: f64 = 2.0;

pub(super) fn check(estate: &Estate, route: Route<'_>, shifts: &[Shift]) -> Invariant {
    let capacity = |shift: &Shift| -> Option<Capacity> {
        let pods = route.adapter.pods(estate, route.object, &shift.backend.id).ok()?;
        endpoints::capacity(estate, &pods)
    };
    let share = |weight: u64, total: u64| weight as f64 / total.max(1) as f64;
    let before: u64 = shifts.iter().map(|shift| shift.backend.weight).sum();
    let after: u64 = shifts.iter().map(|shift| shift.after).sum();
    let busiest = shifts
        .iter()
        .filter(|shift| shift.backend.weight > 0)
        .filter_map(|shift| {
            let ready = capacity(shift)?.ready;
            (ready > 0).then(|| share(shift.backend.weight, before) / f64::from(ready))
        })
        .fold(0.0, f64::max);
    let mut bad = Vec::new();
    let mut notes = Vec::new();
    for shift in gaining(shifts) {
        let Some(capacity) = capacity(shift).filter(|capacity| capacity.most > 0 && busiest > 0.0) else {
            notes.push(format!("{} not checked: the input does not show the pods", shift.name));
            continue;
        };
        let times = |pods: u32| share(shift.after, after) / f64::from(pods.max(1)) / busiest;
        let (now, later) = (times(capacity.ready), times(capacity.most));
        let name = &shift.name;
        if later > MOST {
            bad.push(format!(
                "each of at most {} of {name} would take {later:.1} times what the busiest pod takes now",
                crate::base::text::plural(capacity.most as usize, "pod")
            ));
        } else if now > MOST {
            notes.push(format!(
                "{name} has {} ready and must grow: its autoscaler may go up to {}",
                crate::base::text::plural(capacity.ready as usize, "pod"),
                capacity.most
            ));
        } else {
            notes.push(format!(
                "{name}: {}, each with {now:.1} times the load of the busiest pod now",
                crate::base::text::plural(capacity.ready as usize, "pod")
            ));
        }
    }
    let ok = bad.is_empty();
    let said = if ok { notes } else { bad };
    Invariant::new("I3", ok, if said.is_empty() { "nobody gains weight".to_owned() } else { said.join("; ") })
}
