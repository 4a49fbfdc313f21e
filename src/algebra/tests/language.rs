//! Random expressions over languages, judged string by string by an evaluator that shares no code with them.

use super::{Rng, strings};
use crate::algebra::{Budget, Language};

const ALPHABET: [char; 4] = ['a', 'b', 'B', '/'];

/// A regular expression with its own matcher.
enum Re {
    One(char),
    Any,
    Class(Vec<char>, bool),
    Cat(Vec<Self>),
    Alt(Vec<Self>),
    Repeat(Box<Self>, usize, Option<usize>),
}

impl Re {
    fn random(rng: &mut Rng, depth: usize) -> Self {
        let many = |rng: &mut Rng| (0..1 + rng.below(3)).map(|_| Self::random(rng, depth - 1)).collect();
        match rng.below(if depth == 0 { 4 } else { 9 }) {
            0 | 1 => Self::One(*rng.pick(&ALPHABET)),
            2 => Self::Any,
            3 => {
                Self::Class((0..1 + rng.below(2)).map(|_| *rng.pick(&ALPHABET)).collect(), rng.below(2) == 0)
            }
            4 | 5 => Self::Cat(many(rng)),
            6 => Self::Alt(many(rng)),
            7 => Self::Repeat(Box::new(Self::random(rng, depth - 1)), rng.below(2), None),
            _ => Self::Repeat(Box::new(Self::random(rng, depth - 1)), rng.below(2), Some(1 + rng.below(2))),
        }
    }

    fn pattern(&self) -> String {
        let join = |parts: &[Self], by| parts.iter().map(Self::pattern).collect::<Vec<_>>().join(by);
        match self {
            Self::One(c) => c.to_string(),
            Self::Any => ".".to_owned(),
            Self::Class(chars, negated) => {
                format!("[{}{}]", if *negated { "^" } else { "" }, String::from_iter(chars))
            }
            Self::Cat(parts) => join(parts, ""),
            Self::Alt(parts) => format!("({})", join(parts, "|")),
            Self::Repeat(re, 0, None) => format!("(?:{})*", re.pattern()),
            Self::Repeat(re, 1, None) => format!("(?:{})+", re.pattern()),
            Self::Repeat(re, low, high) => {
                format!("(?:{}){{{low},{}}}", re.pattern(), high.map_or(String::new(), |n| n.to_string()))
            }
        }
    }

    /// The ends of all matches that begin at `from`.
    fn ends(&self, s: &[char], from: usize) -> Vec<usize> {
        let one = |fits: bool| if fits { vec![from + 1] } else { vec![] };
        let mut ends = match self {
            Self::One(c) => one(s.get(from) == Some(c)),
            Self::Any => one(from < s.len()),
            Self::Class(chars, negated) => one(s.get(from).is_some_and(|c| chars.contains(c) != *negated)),
            Self::Cat(parts) => parts
                .iter()
                .fold(vec![from], |at, part| at.into_iter().flat_map(|from| part.ends(s, from)).collect()),
            Self::Alt(parts) => parts.iter().flat_map(|part| part.ends(s, from)).collect(),
            Self::Repeat(re, low, high) => {
                let (mut at, mut all) = (vec![from], vec![]);
                for round in 0..=high.unwrap_or(s.len() + 1) {
                    if round >= *low {
                        all.extend(at.iter().copied());
                    }
                    at = at.into_iter().flat_map(|from| re.ends(s, from)).collect();
                    at.sort_unstable();
                    at.dedup();
                }
                all
            }
        };
        ends.sort_unstable();
        ends.dedup();
        ends
    }
}

enum Expr {
    Exact(String),
    Prefix(String),
    Suffix(String),
    OneOf(Vec<String>),
    ExactFold(String),
    PrefixFold(String),
    Regex(Re),
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    Minus(Box<Self>, Box<Self>),
    Not(Box<Self>),
}

impl Expr {
    fn random(rng: &mut Rng, depth: usize) -> Self {
        let word = |rng: &mut Rng| (0..rng.below(4)).map(|_| *rng.pick(&ALPHABET)).collect::<String>();
        let next = |rng: &mut Rng| Box::new(Self::random(rng, depth.saturating_sub(1)));
        match rng.below(if depth == 0 { 8 } else { 16 }) {
            0 => Self::Exact(word(rng)),
            1 => Self::Prefix(word(rng)),
            2 => Self::Suffix(word(rng)),
            3 => Self::OneOf((0..rng.below(4)).map(|_| word(rng)).collect()),
            4 => Self::ExactFold(word(rng)),
            5 => Self::PrefixFold(word(rng)),
            6 | 7 => Self::Regex(Re::random(rng, 3)),
            8 | 9 => Self::And(next(rng), next(rng)),
            10 | 11 => Self::Or(next(rng), next(rng)),
            12..15 => Self::Minus(next(rng), next(rng)),
            _ => Self::Not(next(rng)),
        }
    }

    fn holds(&self, s: &str) -> bool {
        match self {
            Self::Exact(word) => s == word,
            Self::Prefix(word) => s.starts_with(word),
            Self::Suffix(word) => s.ends_with(word),
            Self::OneOf(words) => words.iter().any(|word| word == s),
            Self::ExactFold(word) => s.eq_ignore_ascii_case(word),
            Self::PrefixFold(word) => s.get(..word.len()).is_some_and(|s| s.eq_ignore_ascii_case(word)),
            Self::Regex(re) => {
                let chars: Vec<char> = s.chars().collect();
                re.ends(&chars, 0).contains(&chars.len())
            }
            Self::And(a, b) => a.holds(s) && b.holds(s),
            Self::Or(a, b) => a.holds(s) || b.holds(s),
            Self::Minus(a, b) => a.holds(s) && !b.holds(s),
            Self::Not(a) => !a.holds(s),
        }
    }

    fn language(&self, budget: &Budget) -> Language {
        match self {
            Self::Exact(word) => Language::exact(word),
            Self::Prefix(word) => Language::prefix(word),
            Self::Suffix(word) => Language::suffix(word),
            Self::OneOf(words) => Language::one_of(words),
            Self::ExactFold(word) => Language::exact_ignore_case(word).unwrap(),
            Self::PrefixFold(word) => Language::prefix_ignore_case(word).unwrap(),
            Self::Regex(re) => Language::regex(&re.pattern()).unwrap(),
            Self::And(a, b) => a.language(budget).and(&b.language(budget), budget).unwrap(),
            Self::Or(a, b) => a.language(budget).or(&b.language(budget), budget).unwrap(),
            Self::Minus(a, b) => a.language(budget).minus(&b.language(budget), budget).unwrap(),
            Self::Not(a) => a.language(budget).complement(budget).unwrap(),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Exact(s) | Self::Prefix(s) | Self::Suffix(s) | Self::ExactFold(s) | Self::PrefixFold(s) => {
                let kind = ["exact", "prefix", "suffix", "exact-i", "prefix-i"];
                let at = matches!(self, Self::Prefix(_)) as usize
                    + 2 * matches!(self, Self::Suffix(_)) as usize
                    + 3 * matches!(self, Self::ExactFold(_)) as usize
                    + 4 * matches!(self, Self::PrefixFold(_)) as usize;
                format!("{} {s:?}", kind[at])
            }
            Self::OneOf(words) => format!("{words:?}"),
            Self::Regex(re) => format!("/{}/", re.pattern()),
            Self::And(a, b) => format!("({} & {})", a.text(), b.text()),
            Self::Or(a, b) => format!("({} | {})", a.text(), b.text()),
            Self::Minus(a, b) => format!("({} - {})", a.text(), b.text()),
            Self::Not(a) => format!("!{}", a.text()),
        }
    }
}

#[test]
fn agrees_with_brute_force() {
    let all = strings(&ALPHABET, 5);
    let ascii: Vec<char> = (1..=126).map(char::from).filter(|c| !"\r\n".contains(*c)).collect();
    let short = strings(&ascii, 2);
    let mut rng = Rng::new(7);
    for case in 0..1_500 {
        let budget = Budget::default();
        let expr = Expr::random(&mut rng, 3);
        let language = expr.language(&budget);
        for s in &all {
            assert_eq!(language.contains(s), expr.holds(s), "{case}: {s:?} in {}", expr.text());
        }
        let witness = language.witness(&budget).unwrap();
        assert_eq!(language.is_empty(&budget), Ok(witness.is_none()), "{case}: {}", expr.text());
        let shortest = all.iter().find(|s| expr.holds(s)).map(|s| s.len());
        assert!(shortest.is_none() || witness.is_some(), "{case}: {}", expr.text());
        let Some(witness) = witness else { continue };
        assert!(
            expr.holds(&witness) && language.contains(&witness),
            "{case}: {witness:?} in {}",
            expr.text()
        );
        assert!(shortest.is_none_or(|n| witness.len() <= n), "{case}: {witness:?} in {}", expr.text());
        if case % 8 == 0 {
            let shorter = short.iter().take_while(|s| s.len() < witness.len()).find(|s| expr.holds(s));
            assert_eq!(shorter, None, "{case}: {witness:?} in {}", expr.text());
        }
    }
}

#[test]
fn relations_agree_with_brute_force() {
    let all = strings(&ALPHABET, 4);
    let mut rng = Rng::new(11);
    let (mut subsets, mut equal, mut disjoint) = (0, 0, 0);
    for case in 0..4_000 {
        let budget = Budget::default();
        let (a, b) = (Expr::random(&mut rng, 2), Expr::random(&mut rng, 2));
        let (x, y) = (a.language(&budget), b.language(&budget));
        let text = || format!("{case}: {} and {}", a.text(), b.text());
        // A yes holds for every string; a no has a string that shows it.
        let only_a = x.minus(&y, &budget).unwrap().witness(&budget).unwrap();
        let only_b = y.minus(&x, &budget).unwrap().witness(&budget).unwrap();
        let both = x.and(&y, &budget).unwrap().witness(&budget).unwrap();
        assert!(only_a.as_ref().is_none_or(|s| a.holds(s) && !b.holds(s)), "{}", text());
        assert!(both.as_ref().is_none_or(|s| a.holds(s) && b.holds(s)), "{}", text());
        assert!(only_a.is_some() || all.iter().all(|s| !a.holds(s) || b.holds(s)), "{}", text());
        assert!(both.is_some() || all.iter().all(|s| !a.holds(s) || !b.holds(s)), "{}", text());
        assert_eq!(x.is_subset_of(&y, &budget), Ok(only_a.is_none()), "{}", text());
        assert_eq!(x.equals(&y, &budget), Ok(only_a.is_none() && only_b.is_none()), "{}", text());
        assert_eq!(x.is_disjoint(&y, &budget), Ok(both.is_none()), "{}", text());
        subsets += usize::from(only_a.is_none());
        equal += usize::from(only_a.is_none() && only_b.is_none());
        disjoint += usize::from(both.is_none());
    }
    assert!(subsets > 200 && equal > 20 && disjoint > 200, "{subsets} {equal} {disjoint}");
}
