//! A quick reader for the plain YAML that most manifests are: block maps and lists, flow ones on one line, and scalars on
//! one line without escapes, in ASCII. It knows no errors: at the first thing that it is not sure of it gives up, and the
//! whole document is read by the real parser. What it does read must give the same tree with the same places, which the
//! tests hold it to.

use granit_parser::ScalarStyle;

use super::read::Reader;

/// Longer keys are left to the real parser, which has a limit for them.
const KEY_BYTES: usize = 256;

/// Why nothing came of it: the document is not plain.
struct NotPlain;

type Step<T = ()> = Result<T, NotPlain>;

/// Reads a document into the reader's tree. `false`: it is not plain, and the tree is of no use.
pub(super) fn read(reader: &mut Reader<'_>, chunk: &str) -> bool {
    // Without an early end it runs over many bytes at a time.
    let plain =
        chunk.bytes().fold(true, |plain, byte| plain & ((b' '..0x7f).contains(&byte) | (byte == b'\n')));
    plain && Plain { base: reader.base(), reader, chunk, text: chunk.as_bytes(), at: 0 }.document().is_ok()
}

struct Plain<'r, 'a, 't> {
    reader: &'r mut Reader<'a>,
    /// Where the document begins in the file.
    base: usize,
    chunk: &'t str,
    text: &'t [u8],
    /// The next byte.
    at: usize,
}

impl Plain<'_, '_, '_> {
    fn document(&mut self) -> Step {
        if self.next_line() != Some(0) {
            return Err(NotPlain);
        }
        self.block(0)?;
        if self.next_line().is_none() { Ok(()) } else { Err(NotPlain) }
    }

    /// Goes to the first thing on the next line that has one, unless it stands there already. Gives its column; `None` at
    /// the end.
    fn next_line(&mut self) -> Option<usize> {
        loop {
            let start = self.at;
            while self.peek() == Some(b' ') {
                self.at += 1;
            }
            match self.peek()? {
                b'\n' => self.at += 1,
                b'#' => self.skip_line(),
                _ => {
                    let column = self.at - start;
                    self.at = start;
                    return Some(column);
                }
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.get(at).copied()
    }

    fn skip_line(&mut self) {
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'\n' {
                return;
            }
        }
    }

    /// A map or list whose lines begin at this column. Stands at the beginning of its first line.
    fn block(&mut self, column: usize) -> Step {
        self.at += column;
        if self.is_item() { self.list(column, false) } else { self.map(column) }
    }

    /// Whether an item of a list stands here.
    fn is_item(&self) -> bool {
        self.peek() == Some(b'-') && self.byte(self.at + 1) == Some(b' ')
    }

    fn open(&mut self, map: bool) -> Step {
        self.open_at(map, self.at)
    }

    fn open_at(&mut self, map: bool, start: usize) -> Step {
        if self.reader.open_plain(map, self.base + start) { Ok(()) } else { Err(NotPlain) }
    }

    fn close(&mut self, end: Option<usize>) -> Step {
        if self.reader.close_plain(end.map(|end| self.base + end)) { Ok(()) } else { Err(NotPlain) }
    }

    fn scalar(&mut self, start: usize, end: usize, quoted: bool) -> Step {
        let (style, value) = if quoted {
            (ScalarStyle::DoubleQuoted, &self.chunk[start + 1..end - 1])
        } else {
            (ScalarStyle::Plain, &self.chunk[start..end])
        };
        let taken = self.reader.scalar_plain(value, style, self.base + start, self.base + end);
        if taken { Ok(()) } else { Err(NotPlain) }
    }

    /// The end of the key that stands here, when one does: its colon.
    fn key_end(&self) -> Option<usize> {
        let rest = &self.text[self.at..self.text.len().min(self.at + KEY_BYTES)];
        let is_key = |byte: u8| byte.is_ascii_alphanumeric() || b"._/-".contains(&byte);
        let length = rest.iter().position(|byte| !is_key(*byte))?;
        let starts = rest.first().is_some_and(u8::is_ascii_alphanumeric);
        let ends = matches!(rest.get(length + 1), Some(b' ' | b'\n') | None);
        (starts && rest[length] == b':' && ends).then_some(self.at + length)
    }

    /// A map whose keys begin at this column. Stands at its first key.
    fn map(&mut self, column: usize) -> Step {
        self.open(true)?;
        loop {
            let colon = self.key_end().ok_or(NotPlain)?;
            self.scalar(self.at, colon, false)?;
            self.at = colon + 1;
            if self.ends_here() {
                self.skip_line();
                let below = self.next_line().ok_or(NotPlain)?;
                let at = self.at + below;
                let item = self.byte(at) == Some(b'-') && self.byte(at + 1) == Some(b' ');
                if below == column && item {
                    self.at = at;
                    self.list(column, true)?;
                } else if below > column {
                    self.block(below)?;
                } else {
                    return Err(NotPlain);
                }
            } else {
                self.value()?;
            }
            if !self.goes_on(column)? {
                return self.close(None);
            }
        }
    }

    /// A list whose dashes stand at this column. Stands at its first dash. One that stands no deeper than its key begins
    /// with its first item, in the eyes of the real parser.
    fn list(&mut self, column: usize, beside_key: bool) -> Step {
        let blanks = self.text[self.at + 1..].iter().take_while(|byte| **byte == b' ').count();
        self.open_at(false, if beside_key { self.at + 1 + blanks } else { self.at })?;
        loop {
            let dash = self.at;
            self.at += 1;
            if self.ends_here() {
                return Err(NotPlain);
            }
            if self.key_end().is_some() {
                self.map(column + self.at - dash)?;
            } else {
                self.value()?;
            }
            if !self.goes_on(column)? || !self.is_item() {
                // What stands here is of a block outside; it is looked at from the beginning of its line.
                self.at = self.line_start();
                return self.close(None);
            }
        }
    }

    /// Whether the next line begins at the column; then stands there. `false`: the block ends before it.
    fn goes_on(&mut self, column: usize) -> Step<bool> {
        match self.next_line() {
            Some(next) if next > column => Err(NotPlain),
            Some(next) if next == column => {
                self.at += column;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn line_start(&self) -> usize {
        self.text[..self.at].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1)
    }

    /// Whether nothing but blanks and a comment is left of the line; goes to what else there is.
    fn ends_here(&mut self) -> bool {
        let start = self.at;
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        match self.peek() {
            None | Some(b'\n') => true,
            Some(b'#') => self.at > start,
            _ => false,
        }
    }

    /// A value on the rest of the line.
    fn value(&mut self) -> Step {
        match self.peek() {
            Some(b'{') => self.flow_map()?,
            Some(b'[') => self.flow_list()?,
            Some(b'"' | b'\'') => self.quoted()?,
            _ => {
                let (start, end) = (self.at, self.plain_end()?);
                self.scalar(start, end, false)?;
                self.at = end;
            }
        }
        if !self.ends_here() {
            return Err(NotPlain);
        }
        self.skip_line();
        Ok(())
    }

    /// Whether a plain scalar may begin here.
    fn starts_plain(&self) -> bool {
        match self.peek() {
            Some(b'-') => self.byte(self.at + 1).is_some_and(|next| next.is_ascii_alphanumeric()),
            Some(byte) => byte.is_ascii_alphanumeric() || b"_/.$(+~=".contains(&byte),
            None => false,
        }
    }

    /// The end of the plain scalar that goes on to the end of the line or to a comment.
    fn plain_end(&self) -> Step<usize> {
        if !self.starts_plain() {
            return Err(NotPlain);
        }
        let mut end = self.at;
        for (offset, byte) in self.text[self.at..].iter().enumerate() {
            let at = self.at + offset;
            match byte {
                b'\n' => break,
                b' ' => {}
                b'#' if self.byte(at - 1) == Some(b' ') => break,
                b':' if matches!(self.byte(at + 1), None | Some(b' ' | b'\n')) => return Err(NotPlain),
                _ => end = at + 1,
            }
        }
        Ok(end)
    }

    /// A quoted scalar without escapes, on one line.
    fn quoted(&mut self) -> Step {
        let (start, quote) = (self.at, self.text[self.at]);
        let rest = &self.text[start + 1..];
        let length = rest.iter().position(|byte| *byte == quote || *byte == b'\\' || *byte == b'\n');
        let end = start + 1 + length.ok_or(NotPlain)?;
        if self.text[end] != quote || self.byte(end + 1) == Some(quote) {
            return Err(NotPlain);
        }
        self.scalar(start, end + 1, true)?;
        self.at = end + 1;
        Ok(())
    }

    fn skip_blanks(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    fn flow_map(&mut self) -> Step {
        self.flow(true, b'}', |own| {
            let colon = own.key_end().filter(|colon| own.byte(colon + 1) == Some(b' ')).ok_or(NotPlain)?;
            own.scalar(own.at, colon, false)?;
            own.at = colon + 1;
            own.skip_blanks();
            own.flow_value()
        })
    }

    fn flow_list(&mut self) -> Step {
        self.flow(false, b']', Self::flow_value)
    }

    /// What stands between two brackets, with commas between.
    fn flow(&mut self, map: bool, closing: u8, part: impl Fn(&mut Self) -> Step) -> Step {
        self.open(map)?;
        self.at += 1;
        self.skip_blanks();
        if self.peek() != Some(closing) {
            loop {
                part(self)?;
                self.skip_blanks();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(byte) if byte == closing => break,
                    _ => return Err(NotPlain),
                }
                self.skip_blanks();
            }
        }
        self.at += 1;
        self.close(Some(self.at))
    }

    fn flow_value(&mut self) -> Step {
        match self.peek() {
            Some(b'{') => self.flow_map(),
            Some(b'[') => self.flow_list(),
            Some(b'"' | b'\'') => self.quoted(),
            _ => {
                let (start, end) = (self.at, self.flow_plain_end()?);
                self.scalar(start, end, false)?;
                self.at = end;
                Ok(())
            }
        }
    }

    fn flow_plain_end(&self) -> Step<usize> {
        if !self.starts_plain() {
            return Err(NotPlain);
        }
        let mut end = self.at;
        for (offset, byte) in self.text[self.at..].iter().enumerate() {
            let at = self.at + offset;
            match byte {
                b',' | b']' | b'}' => return Ok(end),
                b' ' => {}
                b'\n' | b'#' | b'"' | b'\'' | b'[' | b'{' => return Err(NotPlain),
                b':' if !self
                    .byte(at + 1)
                    .is_some_and(|next| next.is_ascii_alphanumeric() || next == b'/') =>
                {
                    return Err(NotPlain);
                }
                _ => end = at + 1,
            }
        }
        Err(NotPlain)
    }
}
