//! I8: what a rule sends requests to is there before it has weight and until it has none. A backend that is going to be
//! removed, or whose Service or subset is not there, must have weight 0 first; this holds for those that lose weight
//! too, since a rollback gives it back to them.

use super::Invariant;
use crate::base::text;
use crate::canary::plan::Shift;
use crate::canary::target::Route;
use crate::estate::{Estate, Lookup};
use crate::mesh::split::Readiness;

pub(super) fn check(estate: &Estate, route: Route<'_>, shifts: &[Shift]) -> Invariant {
    let mut bad = Vec::new();
    let mut defined = Vec::new();
    for shift in shifts.iter().filter(|shift| shift.after > 0 || shift.backend.weight > 0) {
        match route.adapter.pods(estate, route.object, &shift.backend.id) {
            Err(Readiness::NotReady(why)) => bad.push(format!("{} has weight, but {why}", shift.name)),
            Err(_) => {}
            Ok(pods) => match estate.find("", "Service", &pods.namespace, &pods.service) {
                Lookup::Found(service) if service.root().at(&["metadata", "deletionTimestamp"]).is_some() => {
                    bad.push(format!(
                        "{} has weight, but {} is being deleted",
                        shift.name, service.reference
                    ));
                }
                Lookup::Found(_) => defined.push(shift.name.clone()),
                Lookup::Absent => {
                    let service = format!("{}/{}", pods.namespace, pods.service);
                    bad.push(format!("{} has weight, but there is no Service {service}", shift.name));
                }
                Lookup::NotObserved => {}
            },
        }
    }
    if !bad.is_empty() {
        return Invariant::new("I8", false, bad.join("; "));
    }
    let detail = match defined.as_slice() {
        [] => "not checked: the input shows no Services".to_owned(),
        names => format!("what has weight is there: {}", text::list(names, 9)),
    };
    Invariant::new("I8", true, detail)
}
