//! Small text helpers: safe text for terminals, the nearest name, plurals, lists.

/// Text from a cluster or a file, made safe for a terminal: control characters are shown as escapes.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || is_bidi_control(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// As [`printable`], but keeps line breaks and tabs: for text of several lines.
pub fn printable_lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => line.split('\t').map(printable).collect::<Vec<_>>().join("\t") + "\n",
            None => line.split('\t').map(printable).collect::<Vec<_>>().join("\t"),
        })
        .collect()
}

/// Characters that reorder the text around them, and so can disguise it.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A share as per cent: `99.50%`; `-` when there is none.
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.2}%", share * 100.0))
}

/// A time in milliseconds, short: `12ms`, `1.50s`; `-` when there is none.
pub fn milliseconds(time: Option<f64>) -> String {
    match time {
        None => "-".to_owned(),
        Some(time) if time >= 1000.0 => format!("{:.2}s", time / 1000.0),
        Some(time) => format!("{time:.0}ms"),
    }
}

/// The candidate nearest to `word`, when it is near enough to be a slip of the keyboard.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether only one candidate is near enough to `word` to be a slip of the keyboard.
pub fn has_one_near<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> bool {
    candidates.into_iter().filter(|candidate| nearest(word, [*candidate]).is_some()).count() == 1
}

/// The optimal string alignment distance (insert, delete, replace, swap neighbours), ignoring case.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().collect();
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replace = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replace.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(rows[i - 2][j - 2] + 1);
            }
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// `1 object`, `2 objects`.
pub fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// `a`, `a and b`, `a, b and c`; past `most` items: `a, b, c and 4 more`.
pub fn list<S: AsRef<str>>(items: &[S], most: usize) -> String {
    let shown: Vec<&str> = items.iter().take(most).map(AsRef::as_ref).collect();
    let hidden = items.len() - shown.len();
    match (shown.as_slice(), hidden) {
        ([], _) => String::new(),
        (_, 1..) => format!("{} and {hidden} more", shown.join(", ")),
        ([one], 0) => (*one).to_owned(),
        ([rest @ .., last], 0) => format!("{} and {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_not_sent() {
        assert_eq!(printable("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(printable("x\u{202e}y"), "x\\u{202e}y");
        assert_eq!(printable_lines("a\tb\nc\u{7}"), "a\tb\nc\\u{7}");
    }

    #[test]
    fn nearest_finds_slips_but_not_other_words() {
        let fields = ["retries", "route", "rewrite", "timeout"];
        assert_eq!(nearest("retires", fields), Some("retries"));
        assert_eq!(nearest("Timeout", fields), Some("timeout"));
        assert_eq!(nearest("mirror", fields), None);
        assert!(has_one_near("timout", fields) && !has_one_near("mirror", fields));
        assert!(!has_one_near("mirrorz", ["mirror", "mirrors"]));
    }

    #[test]
    fn lists_read_as_a_person_writes_them() {
        assert_eq!(list::<&str>(&[], 3), "");
        assert_eq!(list(&["a"], 3), "a");
        assert_eq!(list(&["a", "b"], 3), "a and b");
        assert_eq!(list(&["a", "b", "c", "d", "e"], 3), "a, b, c and 2 more");
    }
}
