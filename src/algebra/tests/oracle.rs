//! The same questions to `regexsolver`, which shares no automaton code with ours.

use regexsolver::Term;

use crate::algebra::{Budget, Language};

/// Patterns in the syntax that both read alike.
const PATTERNS: [&str; 24] = [
    "/api/.*",
    "/api/v[0-9]+/.*",
    "/api/v1/users/[^/]+",
    "/.*",
    "/api/v1/.*",
    "v1|v2",
    "v[12]",
    "v[0-9]",
    "(a|b)*",
    "(a*b*)*",
    "a*b*",
    "(ab|ba)+",
    "[a-z]{1,3}",
    "[a-z0-9]{2,4}(-[a-z]+)?",
    ".*foo.*",
    ".*foo",
    "foo.*",
    "fo+",
    "",
    "(a|b)*a(a|b){4}",
    "[^/]+/[^/]+",
    "/api(/.*)?",
    "(GET|PUT|POST)",
    "P.*",
];

#[test]
fn agrees_with_regexsolver() {
    for a in PATTERNS {
        for b in PATTERNS {
            let budget = Budget::default();
            let (x, y) = (Language::regex(a).unwrap(), Language::regex(b).unwrap());
            let (s, t) = (Term::from_pattern(a).unwrap(), Term::from_pattern(b).unwrap());
            assert_eq!(x.is_subset_of(&y, &budget), Ok(s.subset(&t).unwrap()), "{a} in {b}");
            assert_eq!(x.equals(&y, &budget), Ok(s.equivalent(&t).unwrap()), "{a} = {b}");
            let both = s.intersection([&t]).unwrap();
            assert_eq!(x.is_disjoint(&y, &budget), Ok(both.is_empty().unwrap()), "{a} & {b}");
            let (ours, theirs) = (x.minus(&y, &budget).unwrap(), s.difference(&t).unwrap());
            assert_eq!(ours.is_empty(&budget), Ok(theirs.is_empty().unwrap()), "{a} - {b}");
            let witness = ours.witness(&budget).unwrap();
            assert!(witness.is_none_or(|w| theirs.matches(&w).unwrap()), "{a} - {b}");
        }
    }
}
