//! Functions that shorten a text or break it into lines.

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::limits::TEXT_BYTES;
use crate::helm::template::Fault;
use crate::helm::value::Value;

use Type::{Int, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("abbrev", &[Int, Text], |_, a| {
        let (width, text) = (a.int(0), a.text(1));
        Ok(if width < 4 { text.into_owned() } else { abbreviate(&text, 0, width) }.into())
    }),
    fixed("abbrevboth", &[Int, Int, Text], |_, a| {
        let (left, right, text) = (a.int(0), a.int(1), a.text(2));
        let too_short = right < 4 || (left > 0 && right < 7);
        Ok(if too_short { text.into_owned() } else { abbreviate(&text, left, right) }.into())
    }),
    fixed("wrap", &[Int, Text], |_, a| wrap(&a.text(1), a.int(0), "\n", false)),
    fixed("wrapWith", &[Int, Text, Text], |_, a| wrap(&a.text(2), a.int(0), &a.text(1), true)),
];

/// Bytes as a text; a cut character is lost.
fn part(text: &str, from: usize, to: usize) -> String {
    String::from_utf8_lossy(text.as_bytes().get(from..to).unwrap_or_default()).into_owned()
}

/// At most `width` bytes, with `...` for what is left out.
fn abbreviate(text: &str, offset: i64, width: i64) -> String {
    let length = i64::try_from(text.len()).unwrap_or(i64::MAX);
    let at = |number: i64| usize::try_from(number).unwrap_or(0);
    if width < 4 {
        return String::new();
    }
    if length <= width {
        return text.to_owned();
    }
    let mut offset = offset.min(length);
    if length - offset < width - 3 {
        offset = length - (width - 3);
    }
    if offset <= 4 {
        return part(text, 0, at(width - 3)) + "...";
    }
    if width < 7 {
        return String::new();
    }
    if offset + width - 3 < length {
        let rest = part(text, at(offset), text.len());
        return format!("...{}", abbreviate(&rest, 0, width - 3));
    }
    format!("...{}", part(text, at(length - (width - 3)), text.len()))
}

/// Lines of at most `width` bytes, broken at spaces; long words are cut, or else stay whole.
fn wrap(text: &str, width: i64, line_break: &str, cut_words: bool) -> Result<Value, Fault> {
    let line_break = if line_break.is_empty() { "\n" } else { line_break };
    let width = usize::try_from(width).unwrap_or(1).max(1);
    let bytes = text.as_bytes();
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut offset = 0;
    while bytes.len() - offset > width {
        if bytes[offset] == b' ' {
            offset += 1;
            continue;
        }
        let line = &bytes[offset..=offset + width];
        let end = match line.iter().rposition(|byte| *byte == b' ') {
            Some(space) => {
                out.extend_from_slice(&line[..space]);
                offset + space + 1
            }
            None if !cut_words => {
                let from = offset + width;
                let end =
                    bytes[from..].iter().position(|byte| *byte == b' ').map_or(bytes.len(), |at| from + at);
                out.extend_from_slice(&bytes[offset..end]);
                if end == bytes.len() {
                    return Ok(Value::string(&out));
                }
                end + 1
            }
            None => {
                out.extend_from_slice(&line[..width]);
                offset + width
            }
        };
        out.extend_from_slice(line_break.as_bytes());
        offset = end;
        if out.len() > TEXT_BYTES {
            return Err(format!("a text of more than {} MiB is made here", TEXT_BYTES >> 20).into());
        }
    }
    out.extend_from_slice(&bytes[offset..]);
    Ok(Value::string(&out))
}
