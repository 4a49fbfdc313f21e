//! New weights for a split: exact shares, totals kept, the others in proportion by largest
//! remainder. Pure.

use super::Share;

/// Totals that a split may be raised to when its own cannot express the share.
const TOTALS: [u64; 3] = [100, 1_000, 10_000];

/// Why weights cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Impossible {
    /// Nobody is there to take the rest.
    Lone,
    /// All others have weight 0, so it is open who takes the rest.
    NobodyElse,
    /// The backend that shall give has not enough.
    NotEnough,
    /// No permitted total expresses the share.
    TooFine,
}

impl std::fmt::Display for Impossible {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Lone => "there is one backend, so nobody can take the rest",
            Self::NobodyElse => "all other backends have weight 0, so it is open who takes the rest",
            Self::NotEnough => "the backend of --from has less weight than the others need",
            Self::TooFine => "no total of 100, 1,000 or 10,000 expresses this share",
        })
    }
}

/// Gives `target` its share. The rest comes out of the others in proportion, or out of `from` alone.
pub(super) fn reweigh(
    weights: &[u64],
    target: usize,
    share: Share,
    from: Option<usize>,
    max: u64,
) -> Result<Vec<u64>, Impossible> {
    let total = total_for(weights, &[share])?;
    reweigh_to(weights, target, (share, total), from, max)
}

/// The weights of every step of a run, all with one total: it is raised once, with the first step, or never.
pub(super) fn ramp(
    weights: &[u64],
    target: usize,
    shares: &[Share],
    from: Option<usize>,
    max: u64,
) -> Result<Vec<Vec<u64>>, Impossible> {
    let total = total_for(weights, shares)?;
    shares.iter().map(|share| reweigh_to(weights, target, (*share, total), from, max)).collect()
}

/// The total of the weights if it can express all shares, else the smallest larger one that can.
fn total_for(weights: &[u64], shares: &[Share]) -> Result<u64, Impossible> {
    let old: u64 = weights.iter().sum();
    std::iter::once(old)
        .chain(TOTALS.into_iter().filter(|total| *total > old))
        .find(|total| *total > 0 && shares.iter().all(|share| share.of(*total).is_some()))
        .ok_or(Impossible::TooFine)
}

fn reweigh_to(
    weights: &[u64],
    target: usize,
    (share, total): (Share, u64),
    from: Option<usize>,
    max: u64,
) -> Result<Vec<u64>, Impossible> {
    let old_total: u64 = weights.iter().sum();
    let goal = share.of(total).ok_or(Impossible::TooFine)?;
    let rest = total - goal;
    if goal > max || rest > max {
        return Err(Impossible::TooFine);
    }
    let mut new = vec![0; weights.len()];
    match from {
        Some(from) => {
            // Everyone else keeps its share of the total.
            let keep: Vec<u64> = (0..weights.len())
                .map(|index| if index == target || index == from { 0 } else { weights[index] })
                .collect();
            let kept = scaled(&keep, old_total, total);
            let given = rest.checked_sub(kept.iter().sum()).ok_or(Impossible::NotEnough)?;
            new.copy_from_slice(&kept);
            new[from] = given;
        }
        None => {
            let mut others = weights.to_vec();
            others[target] = 0;
            let candidates: Vec<usize> = (0..weights.len()).filter(|index| *index != target).collect();
            let sum: u64 = others.iter().sum();
            match (candidates.as_slice(), sum, rest) {
                (_, _, 0) => {}
                ([], ..) => return Err(Impossible::Lone),
                ([one], ..) => new[*one] = rest,
                (_, 0, _) => return Err(Impossible::NobodyElse),
                _ => new = scaled(&others, sum, rest),
            }
        }
    }
    new[target] = goal;
    Ok(new)
}

/// Scales weights that sum to at most `from` so that `from` becomes `to`, by largest remainder.
fn scaled(weights: &[u64], from: u64, to: u64) -> Vec<u64> {
    let from = u128::from(from.max(1));
    let exact: Vec<u128> = weights.iter().map(|weight| u128::from(*weight) * u128::from(to)).collect();
    let mut out: Vec<u64> =
        exact.iter().map(|value| u64::try_from(value / from).unwrap_or(u64::MAX)).collect();
    let wanted = exact.iter().sum::<u128>() / from;
    let mut missing = wanted.saturating_sub(out.iter().map(|weight| u128::from(*weight)).sum());
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| (std::cmp::Reverse(exact[*index] % from), *index));
    for index in order {
        if missing == 0 {
            break;
        }
        out[index] += 1;
        missing -= 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(
        weights: &[u64],
        target: usize,
        percent: &str,
        from: Option<usize>,
    ) -> Result<Vec<u64>, Impossible> {
        reweigh(weights, target, Share::parse_percent(percent).expect(percent), from, 1_000_000)
    }

    #[test]
    fn the_total_is_kept_when_it_can_express_the_share() {
        assert_eq!(shift(&[90, 10], 1, "20", None), Ok(vec![80, 20]));
        assert_eq!(shift(&[100, 0], 1, "100", None), Ok(vec![0, 100]));
        assert_eq!(shift(&[1, 1], 1, "50", None), Ok(vec![1, 1]));
        assert_eq!(shift(&[500, 500], 0, "0.1", None), Ok(vec![1, 999]));
        assert_eq!(shift(&[50, 30, 20], 0, "33", None), Ok(vec![33, 40, 27]));
    }

    #[test]
    fn else_it_is_raised_once() {
        assert_eq!(shift(&[1, 1], 1, "10", None), Ok(vec![90, 10]));
        assert_eq!(shift(&[100, 0], 1, "0.5", None), Ok(vec![995, 5]));
        assert_eq!(shift(&[2, 1, 0], 2, "33.33", None), Ok(vec![4445, 2222, 3333]));
        assert_eq!(shift(&[0, 0], 1, "10", None), Ok(vec![90, 10]));
        assert_eq!(shift(&[100, 0], 1, "33.333", None), Err(Impossible::TooFine));
    }

    #[test]
    fn the_steps_of_a_run_share_one_total() {
        let shares: Vec<Share> =
            ["5", "50", "100"].iter().filter_map(|percent| Share::parse_percent(percent)).collect();
        let steps = |weights: &[u64]| ramp(weights, 1, &shares, Some(0), 1_000_000);
        assert_eq!(steps(&[1, 1]), Ok(vec![vec![95, 5], vec![50, 50], vec![0, 100]]));
        assert_eq!(steps(&[20, 0]), Ok(vec![vec![19, 1], vec![10, 10], vec![0, 20]]));
        assert_eq!(steps(&[60, 0, 40]), Err(Impossible::NotEnough));
    }

    #[test]
    fn one_backend_can_be_named_to_give() {
        assert_eq!(shift(&[60, 30, 10], 2, "20", Some(0)), Ok(vec![50, 30, 20]));
        assert_eq!(shift(&[60, 30, 10], 2, "0", Some(1)), Ok(vec![60, 40, 0]));
        assert_eq!(shift(&[5, 85, 10], 2, "20", Some(0)), Err(Impossible::NotEnough));
    }

    #[test]
    fn somebody_must_take_the_rest() {
        assert_eq!(shift(&[100], 0, "50", None), Err(Impossible::Lone));
        assert_eq!(shift(&[100], 0, "100", None), Ok(vec![100]));
        assert_eq!(shift(&[0, 0, 100], 2, "10", None), Err(Impossible::NobodyElse));
    }

    #[test]
    fn sums_hold_for_many_splits() {
        let mut state = 7_u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..20_000 {
            let count = 2 + next(5) as usize;
            let weights: Vec<u64> = (0..count).map(|_| next(101)).collect();
            let target = next(count as u64) as usize;
            let percent = format!("{}.{}", next(100), next(100));
            let Ok(new) = shift(&weights, target, &percent, None) else { continue };
            let (old_total, total) = (weights.iter().sum::<u64>(), new.iter().sum::<u64>());
            assert!(
                total == old_total || [100, 1_000, 10_000].contains(&total),
                "{weights:?} {percent} {new:?}"
            );
            let share = Share::parse_percent(&percent).expect("a share");
            assert_eq!(share.of(total), Some(new[target]), "{weights:?} {percent} {new:?}");
            for (index, weight) in new.iter().enumerate().filter(|(index, _)| *index != target) {
                if weights[index] == 0 && count > 2 {
                    assert_eq!(*weight, 0, "{weights:?} {new:?}");
                }
            }
        }
    }
}
