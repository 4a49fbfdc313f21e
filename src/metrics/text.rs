//! Prometheus's text of metrics (version 0.0.4; OpenMetrics's is read as well), line by line: the series of the counters
//! that are asked for. What cannot be read is an error with its line; other metrics are passed over.

use super::prometheus::number;

/// The longest line that is read, in bytes.
const LINE: usize = 64 << 10;

/// The labels of a series.
pub type Labels<'t> = Vec<(&'t str, String)>;

/// The value of a label; empty when there is none, which means the same.
pub fn label<'l>(labels: &'l [(&str, String)], name: &str) -> &'l str {
    labels.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
}

/// Hands over the series whose metric is wanted, with labels and value.
///
/// # Errors
///
/// The first line of a wanted metric that is not in the format, and why.
pub fn each<'t>(
    text: &'t str,
    wanted: impl Fn(&str) -> bool,
    mut found: impl FnMut(&'t str, Labels<'t>, f64),
) -> Result<(), String> {
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_matches([' ', '\t', '\r']);
        let end =
            line.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':').unwrap_or(line.len());
        let (name, rest) = line.split_at(end);
        // Comments have no name.
        if name.is_empty() || !wanted(name) {
            continue;
        }
        let read = if line.len() > LINE { None } else { series(rest) };
        let (labels, value) =
            read.ok_or_else(|| format!("line {} is not in Prometheus's format", index + 1))?;
        found(name, labels, value);
    }
    Ok(())
}

/// `{a="b",...} 1 [time]`.
fn series(rest: &str) -> Option<(Labels<'_>, f64)> {
    let rest = rest.trim_start_matches([' ', '\t']);
    let (labels, rest) = match rest.strip_prefix('{') {
        Some(inner) => labels(inner)?,
        None => (Vec::new(), rest),
    };
    Some((labels, number(rest.split_ascii_whitespace().next()?)?))
}

/// The labels, and what is behind the closing brace.
fn labels(mut rest: &str) -> Option<(Labels<'_>, &str)> {
    let mut labels = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if let Some(after) = rest.strip_prefix('}') {
            return Some((labels, after));
        }
        let (name, after) = rest.split_once('=')?;
        let inner = after.trim_start().strip_prefix('"')?;
        let (value, after) = quoted(inner)?;
        labels.push((name.trim(), value));
        rest = after;
    }
}

/// A value up to its closing quote, without its escapes, and what is behind it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &text[at + 1..])),
            '\\' => match chars.next()?.1 {
                'n' => value.push('\n'),
                other => value.push(other),
            },
            other => value.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, labels and value.
    type Series = (String, Vec<(String, String)>, f64);

    fn read(text: &str) -> Result<Vec<Series>, String> {
        let mut found = Vec::new();
        each(
            text,
            |name| name == "requests",
            |name, labels, value| {
                let labels = labels.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
                found.push((name.to_owned(), labels, value));
            },
        )?;
        Ok(found)
    }

    #[test]
    fn series_are_read_with_their_labels() {
        let text = "# TYPE requests counter\nrequests{code=\"200\",path=\"a\\\"b\\\\\\n,}\",} 3 1700000000\nother{ broken\n\
                    requests 1e3\r\nrequests { code = \"5\" , x=\"\" } +Inf\n\nrequests_total{} 4\n";
        let read = read(text).unwrap();
        let owned = |labels: &[(&str, &str)]| -> Vec<(String, String)> {
            labels.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
        };
        let expected = [
            (owned(&[("code", "200"), ("path", "a\"b\\\n,}")]), 3.0),
            (owned(&[]), 1000.0),
            (owned(&[("code", "5"), ("x", "")]), f64::INFINITY),
        ];
        assert_eq!(read.len(), 3);
        for ((_, labels, value), (expected, number)) in read.iter().zip(expected) {
            assert_eq!((labels, *value), (&expected, number));
        }
    }

    #[test]
    fn hostile_text_is_an_error_with_its_line_or_nothing() {
        for text in [
            "requests",
            "requests{",
            "requests{a",
            "requests{a=",
            "requests{a=\"",
            "requests{a=\"\\",
            "requests{a=\"b\"",
            "requests{a=\"b\"} x",
            "requests{,,,",
            "requests{a=b} 1",
            "requests{a=\"b\"c} 1",
        ] {
            assert_eq!(
                read(&format!("# ok\n{text}")).unwrap_err(),
                "line 2 is not in Prometheus's format",
                "{text}"
            );
        }
        let long = format!("requests{{a=\"{}\"}} 1", "x".repeat(LINE));
        assert!(read(&long).is_err());
        assert_eq!(read("\u{0}\u{fffd}\n{}{}{}\n=\n\"").unwrap(), Vec::new());
        // Every prefix of a good text ends.
        let good = "requests{a=\"b\\n\",c=\"\u{e9}\"} 12.5\n";
        for end in (0..good.len()).filter(|end| good.is_char_boundary(*end)) {
            drop(read(&good[..end]));
        }
    }
}
