//! Verification in several clusters: each write is followed in its own.

use super::super::spec::Level;
use super::{Laggard, Verified, Verifier, Written};
use crate::base::Result;

/// Those who look, by kubeconfig context.
pub struct Several<'v> {
    /// The context of each route of the plan.
    routes: Vec<Option<String>>,
    looks: Vec<(Option<String>, &'v dyn Verifier)>,
}

impl<'v> Several<'v> {
    /// `routes`: the context of each route of the plan; `looks`: who looks in each of these.
    pub fn new(routes: Vec<Option<String>>, looks: Vec<(Option<String>, &'v dyn Verifier)>) -> Self {
        Self { routes, looks }
    }
}

impl Verifier for Several<'_> {
    /// What is reached everywhere; laggards bear the name of their context.
    fn look(&self, written: &[Written], level: Level) -> Result<Verified> {
        let mut all: Option<Verified> = None;
        for (context, look) in &self.looks {
            let is_own = |one: &&Written| self.routes.get(one.route).is_some_and(|own| own == context);
            let own: Vec<Written> = written.iter().filter(is_own).cloned().collect();
            if own.is_empty() {
                continue;
            }
            let verified = look.look(&own, level)?.at(context.as_deref());
            all = Some(match all {
                None => verified,
                Some(known) => known.with(verified),
            });
        }
        Ok(all.unwrap_or(Verified {
            reached: Some(Level::L0),
            laggards: Vec::new(),
            detail: String::new(),
            observed: Vec::new(),
        }))
    }
}

impl Verified {
    /// The same with the name of a context in what is told.
    fn at(self, context: Option<&str>) -> Self {
        let Some(context) = context else { return self };
        let laggard = |laggard: Laggard| Laggard { name: format!("{context}: {}", laggard.name), ..laggard };
        Self {
            laggards: self.laggards.into_iter().map(laggard).collect(),
            detail: format!("{context}: {}", self.detail),
            ..self
        }
    }

    /// Both together. The requests that are told are those of the first.
    fn with(mut self, other: Self) -> Self {
        self.reached = self.reached.min(other.reached);
        self.laggards.extend(other.laggards);
        self.detail = format!("{}; {}", self.detail, other.detail);
        if self.observed.is_empty() {
            self.observed = other.observed;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    struct One(Option<Level>, Cell<usize>);

    impl Verifier for One {
        fn look(&self, written: &[Written], _: Level) -> Result<Verified> {
            self.1.set(written.len());
            let laggards = vec![Laggard { name: "gateway edge/public".to_owned(), why: "waits".to_owned() }];
            let laggards = if self.0 == Some(Level::L2) { Vec::new() } else { laggards };
            Ok(Verified { reached: self.0, laggards, detail: "1 gateway".to_owned(), observed: Vec::new() })
        }
    }

    #[test]
    fn each_write_is_followed_in_its_own_cluster_and_the_last_one_counts() {
        let written = |route| Written {
            route,
            object: serde_json::Value::Null,
            rule: String::new(),
            weights: Vec::new(),
        };
        let (here, west) = (One(Some(Level::L2), Cell::new(0)), One(Some(Level::L1), Cell::new(0)));
        let west_name = Some("west".to_owned());
        let several = Several::new(
            vec![None, west_name.clone(), west_name.clone()],
            vec![(None, &here), (west_name, &west)],
        );
        let verified = several.look(&[written(0), written(1), written(2)], Level::L2).unwrap();
        assert_eq!((here.1.get(), west.1.get()), (1, 2));
        assert_eq!(verified.reached, Some(Level::L1));
        assert_eq!(verified.laggards[0].name, "west: gateway edge/public");
        assert_eq!(verified.detail, "1 gateway; west: 1 gateway");
        // Only here.
        assert_eq!(several.look(&[written(0)], Level::L2).unwrap().reached, Some(Level::L2));
        // None is less than any level.
        let lost = One(None, Cell::new(0));
        let several = Several::new(
            vec![None, Some("a".to_owned())],
            vec![(None, &here), (Some("a".to_owned()), &lost)],
        );
        assert_eq!(several.look(&[written(0), written(1)], Level::L2).unwrap().reached, None);
    }
}
