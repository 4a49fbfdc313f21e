//! Argo's conditions, as far as they are bounds of one number: `result[0] >= 0.95 && result[0] < 1`.

/// The bounds that a value must keep, and whether one of them is strict where ours are not.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Bounds {
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    /// A bound itself does not pass there.
    pub(super) strict: bool,
}

/// Reads a condition of success. `None`: it is something else.
pub(super) fn success(text: &str) -> Option<Bounds> {
    text.split("&&").try_fold(Bounds::default(), |bounds, part| {
        let (operator, value) = comparison(part)?;
        with(bounds, operator, value)
    })
}

/// Reads a condition of failure: what does not fail passes.
pub(super) fn failure(text: &str) -> Option<Bounds> {
    text.split("||").try_fold(Bounds::default(), |bounds, part| {
        let (operator, value) = comparison(part)?;
        let opposite = match operator {
            "<" => ">=",
            "<=" => ">",
            ">" => "<=",
            _ => "<",
        };
        with(bounds, opposite, value)
    })
}

/// `result OP NUMBER`, or `result[0]`.
fn comparison(text: &str) -> Option<(&'static str, f64)> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(&text);
    let rest = text.strip_prefix("result[0]").or_else(|| text.strip_prefix("result"))?;
    let operator = ["<=", ">=", "<", ">"].into_iter().find(|operator| rest.starts_with(operator))?;
    let value: f64 = rest[operator.len()..].parse().ok()?;
    value.is_finite().then_some((operator, value))
}

/// A side that has a bound already takes no second one.
fn with(mut bounds: Bounds, operator: &str, value: f64) -> Option<Bounds> {
    let bound = if operator.starts_with('<') { &mut bounds.max } else { &mut bounds.min };
    if bound.replace(value).is_some() {
        return None;
    }
    bounds.strict |= operator.len() == 1;
    Some(bounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_read_and_nothing_else() {
        let bounds = |min, max, strict| Some(Bounds { min, max, strict });
        for (text, expected) in [
            ("result[0] >= 0.95", bounds(Some(0.95), None, false)),
            ("result < 5", bounds(None, Some(5.0), true)),
            ("(result[0]>=0.5) && result[0] <= 1e3", bounds(Some(0.5), Some(1000.0), false)),
            ("result[0] >= 1 && result[0] >= 2", None),
            ("result[0] >= 0.95 || len(result) == 0", None),
            ("!isNaN(result[0])", None),
            ("default(result, 0) < 0.05", None),
            ("result[1] < 5", None),
            ("result[0] == 5", None),
            ("", None),
        ] {
            assert_eq!(success(text), expected, "{text}");
        }
        assert_eq!(failure("result[0] >= 0.05"), bounds(None, Some(0.05), true));
        assert_eq!(failure("result[0] < 1 || result[0] > 9"), bounds(Some(1.0), Some(9.0), false));
        assert_eq!(failure("result[0] < 1 && result[0] > 9"), None);
    }
}
