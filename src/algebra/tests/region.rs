//! Cubes and regions, judged point by point over a small space in which every dimension may be missing.

use std::collections::BTreeMap;

use super::Rng;
use crate::algebra::{Answer, Budget, Cube, Language, Limits, Point, Region, Values};

const WORDS: [&str; 6] = ["", "a", "b", "ab", "aa", "ba"];
const DIMENSIONS: [u8; 3] = [0, 1, 2];

fn space() -> Vec<Point<u8>> {
    let values: Vec<Option<String>> =
        std::iter::once(None).chain(WORDS.iter().map(|w| Some((*w).to_owned()))).collect();
    DIMENSIONS.iter().fold(vec![BTreeMap::new()], |points, &k| {
        let with = |point: &Point<u8>, value: &Option<String>| {
            let mut point = point.clone();
            point.insert(k, value.clone());
            point
        };
        points.iter().flat_map(|point| values.iter().map(move |value| with(point, value))).collect()
    })
}

fn values(rng: &mut Rng, budget: &Budget) -> Values {
    let word = *rng.pick(&WORDS);
    match rng.below(9) {
        0 => Values::absent(),
        1 => Values::present(),
        2 => Values::of(Language::exact(word)),
        3 => Values::of(Language::prefix(word)),
        4 => Values::of(Language::suffix(word)),
        5 => Values::of(Language::exact(word)).complement(budget).unwrap(),
        6 => Values::of(Language::regex("a*b|ba*").unwrap()),
        7 => Values::of(Language::regex("(ab*)+").unwrap()).complement(budget).unwrap(),
        _ => Values::of(Language::one_of([word, "b"])).or(&Values::absent(), budget).unwrap(),
    }
}

fn cube(rng: &mut Rng, budget: &Budget) -> Cube<u8> {
    (0..rng.below(4)).fold(Cube::all(), |cube, _| {
        let k = *rng.pick(&DIMENSIONS);
        cube.with(k, values(rng, budget))
    })
}

fn region(rng: &mut Rng, budget: &Budget, opaque: bool) -> Region<u8> {
    (0..rng.below(4)).fold(Region::none(), |region, _| {
        let cube = cube(rng, budget);
        region.union(if opaque && rng.below(3) == 0 { Region::some_of(cube) } else { cube.into() })
    })
}

#[test]
fn cubes_agree_with_brute_force() {
    let space = space();
    let mut rng = Rng::new(3);
    for case in 0..1_500 {
        let budget = Budget::default();
        let (a, b) = (cube(&mut rng, &budget), cube(&mut rng, &budget));
        let both = a.intersect(&b, &budget).unwrap();
        let rest = a.subtract(&b, &budget).unwrap();
        let (mut common, mut outside) = (false, false);
        for point in &space {
            let (x, y) = (a.contains(point), b.contains(point));
            assert_eq!(both.contains(point), x && y, "{case}");
            let pieces = rest.iter().filter(|piece| piece.contains(point)).count();
            assert_eq!(pieces, usize::from(x && !y), "{case}: {a:?} - {b:?} at {point:?}");
            (common, outside) = (common || (x && y), outside || (x && !y));
        }
        assert!(!common || a.is_disjoint(&b, &budget) == Ok(false), "{case}");
        assert!(!outside || a.is_subset_of(&b, &budget) == Ok(false), "{case}");
        assert_eq!(both.is_empty(&budget), a.is_disjoint(&b, &budget), "{case}: {a:?} {b:?}");
        let witness = both.witness(&budget).unwrap();
        assert_eq!(both.is_empty(&budget), Ok(witness.is_none()), "{case}");
        assert!(witness.is_none_or(|point| a.contains(&point) && b.contains(&point)), "{case}");
    }
}

/// What two regions say about a point, and what their combination must say.
fn check(region: &Region<u8>, point: &Point<u8>, truth: Option<bool>, exact: bool, what: &str) {
    let said = region.contains(point);
    if exact {
        assert_eq!(said, truth, "{what} at {point:?}");
    } else if let (Some(said), Some(truth)) = (said, truth) {
        assert_eq!(said, truth, "{what} at {point:?}");
    } else {
        assert!(said.is_none(), "{what} at {point:?}: {said:?} is more than can be known");
    }
}

#[test]
fn regions_agree_with_brute_force() {
    let space = space();
    let mut rng = Rng::new(5);
    for case in 0..1_500 {
        // Every third case has opaque parts, every third has caps that are soon reached.
        let tight =
            Limits { cubes: 1 + rng.below(4), work: 20 + 40 * rng.below(60) as u64, ..Limits::default() };
        let budget = Budget::new(if case % 3 == 2 { tight } else { Limits::default() });
        let free = Budget::default();
        let (a, b) = (region(&mut rng, &free, case % 3 == 1), region(&mut rng, &free, case % 3 == 1));
        let (both, rest) = (a.intersect(&b, &budget), a.minus(&b, &budget));
        let all = a.clone().union(b.clone());
        for point in &space {
            let (x, y) = (a.contains(point), b.contains(point));
            let and = match (x, y) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            };
            let minus = match (x, y) {
                (Some(false), _) | (_, Some(true)) => Some(false),
                (Some(true), Some(false)) => Some(true),
                _ => None,
            };
            let or = if x == Some(true) || y == Some(true) { Some(true) } else { x.and(y) };
            let exact = case % 3 != 2;
            check(&both, point, and, exact, &format!("{case}: and"));
            check(&rest, point, minus, exact, &format!("{case}: minus"));
            check(&all, point, or, exact, &format!("{case}: or"));
        }
        let inside = |point: &Point<u8>| a.contains(point) == Some(true) && b.contains(point) == Some(false);
        for answer in [a.escape(&[&b], &budget).answer, rest.is_empty(&budget), a.escape(&[&b], &free).answer]
        {
            match answer {
                Answer::Yes => assert!(
                    space.iter().all(|p| a.contains(p) == Some(false) || b.contains(p) == Some(true)),
                    "{case}: {a:?} - {b:?}"
                ),
                Answer::No(point) => assert!(inside(&point), "{case}: {point:?} in {a:?} - {b:?}"),
                Answer::Unknown => assert!(case % 3 != 0, "{case}: {a:?} - {b:?}"),
            }
        }
    }
}

#[test]
fn an_opaque_part_does_not_hide_what_it_cannot_touch() {
    let budget = Budget::default();
    let path = |s: &str| Cube::all().with(0, Values::of(Language::prefix(s)));
    let opaque = Region::some_of(path("/a"));
    assert_eq!(
        Region::from(path("/b")).escape(&[&opaque], &budget).answer,
        Region::from(path("/b")).is_empty(&budget)
    );
    assert_eq!(Region::from(path("/a/b")).escape(&[&opaque], &budget).answer, Answer::Unknown);
    assert_eq!(opaque.escape(&[&path("/").into()], &budget).answer, Answer::Yes);
    assert_eq!(opaque.is_empty(&budget), Answer::Unknown);
    assert_eq!(opaque.contains(&BTreeMap::new()), Some(false));
    assert!(opaque.minus(&path("/a").into(), &budget).is_empty(&budget) == Answer::Yes);
}
