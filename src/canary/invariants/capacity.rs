//! I3: who gains traffic has the pods for it. Nobody here knows how much a pod can take, but the others show what is
//! usual: what each of their pods takes when they have everything. A step is refused when each pod of the gaining side would
//! have to take more than twice of that, also once its autoscaler has done all it can. It holds in both directions: a
//! stable side that was scaled down does not get everything back at once.

use super::{Invariant, gaining};
use crate::canary::plan::Shift;
use crate::canary::target::Route;
use crate::estate::Estate;
use crate::kubernetes::endpoints::{self, Capacity};

/// How many times the usual load one pod may get.
const MOST: f64 = 2.0;

pub(super) fn check(estate: &Estate, route: Route<'_>, shifts: &[Shift]) -> Invariant {
    let capacity = |shift: &Shift| -> Option<Capacity> {
        let pods = route.adapter.pods(estate, route.object, &shift.backend.id).ok()?;
        endpoints::capacity(estate, &pods)
    };
    let after: u64 = shifts.iter().map(|shift| shift.after).sum();
    let mut bad = Vec::new();
    let mut notes = Vec::new();
    for shift in gaining(shifts) {
        let others = shifts
            .iter()
            .filter(|other| other.backend.id != shift.backend.id && other.backend.weight > 0)
            .filter_map(&capacity)
            .map(|capacity| capacity.ready)
            .sum::<u32>();
        let Some(capacity) = capacity(shift).filter(|capacity| capacity.most > 0 && others > 0) else {
            notes.push(format!("{} not checked: the input does not show the pods of both sides", shift.name));
            continue;
        };
        let share = shift.after as f64 / after.max(1) as f64;
        let times = |pods: u32| share / f64::from(pods.max(1)) * f64::from(others);
        let (now, later) = (times(capacity.ready), times(capacity.most));
        let name = &shift.name;
        if later > MOST {
            bad.push(format!(
                "each of at most {} of {name} would take {later:.1} times what one of the {others} others takes when they have everything",
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
                "{name}: {}, each with {now:.1} times the usual load",
                crate::base::text::plural(capacity.ready as usize, "pod")
            ));
        }
    }
    let ok = bad.is_empty();
    let said = if ok { notes } else { bad };
    Invariant::new("I3", ok, if said.is_empty() { "nobody gains weight".to_owned() } else { said.join("; ") })
}
