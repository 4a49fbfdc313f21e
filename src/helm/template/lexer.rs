//! Text to tokens, by Go's rules: delimiters, trim markers, comments, words, numbers, quotes.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Open,
    Close,
    Space,
    Assign,
    Declare,
    Comma,
    /// Any other character that has no meaning.
    Character,
    Pipe,
    OpenParenthesis,
    CloseParenthesis,
    /// In double quotes.
    Quoted,
    /// In back quotes.
    RawQuoted,
    /// In single quotes.
    Letter,
    Number,
    Bool,
    Nil,
    Dot,
    Field,
    Variable,
    Identifier,
    Keyword,
    End,
    Error,
}

/// A piece of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    /// First byte in the text.
    pub(super) at: usize,
}

const KEYWORDS: &[&str] =
    &["block", "break", "continue", "define", "else", "end", "if", "range", "template", "with"];
const SPACES: [char; 4] = [' ', '\t', '\r', '\n'];

/// All tokens. The last one is an End, or an Error whose text says what is wrong.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new(), parentheses: 0 };
    match lexer.run() {
        Ok(()) => lexer.push(Kind::End, text.len(), text.len()),
        Err(message) => lexer.tokens.push(Token { kind: Kind::Error, text: message, at: lexer.at }),
    }
    lexer.tokens
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token<'t>>,
    parentheses: usize,
}

type Lexed = Result<(), &'static str>;

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, kind: Kind, from: usize, to: usize) {
        self.tokens.push(Token { kind, text: &self.text[from..to], at: from });
        self.at = to;
    }

    fn run(&mut self) -> Lexed {
        while let Some(found) = self.rest().find("{{") {
            let open = self.at + found;
            let after = &self.text[open + 2..];
            let trims = after.starts_with('-') && after[1..].starts_with(SPACES);
            let mut text = &self.text[self.at..open];
            if trims {
                text = text.trim_end_matches(SPACES);
            }
            if !text.is_empty() {
                self.push(Kind::Text, self.at, self.at + text.len());
            }
            self.at = open + 2 + if trims { 2 } else { 0 };
            if self.rest().starts_with("/*") {
                self.comment()?;
                continue;
            }
            let inside = self.at;
            self.push(Kind::Open, open, open + 2);
            self.at = inside;
            self.parentheses = 0;
            self.action()?;
        }
        if self.at < self.text.len() {
            self.push(Kind::Text, self.at, self.text.len());
        }
        Ok(())
    }

    fn comment(&mut self) -> Lexed {
        let Some(end) = self.rest().find("*/") else { return Err("unclosed comment") };
        self.at += end + 2;
        let Some(length) = self.close() else { return Err("comment ends before closing delimiter") };
        self.leave(length);
        Ok(())
    }

    /// The length of the closing delimiter here: 4 with a trim marker.
    fn close(&self) -> Option<usize> {
        let rest = self.rest();
        if rest.starts_with("}}") {
            return Some(2);
        }
        (rest.starts_with(SPACES) && rest[1..].starts_with("-}}")).then_some(4)
    }

    /// Steps over a closing delimiter and the white space that it trims.
    fn leave(&mut self, length: usize) {
        self.at += length;
        if length == 4 {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(SPACES).len();
        }
    }

    fn action(&mut self) -> Lexed {
        loop {
            if let Some(length) = self.close() {
                if self.parentheses > 0 {
                    return Err("unclosed left parenthesis");
                }
                let at = self.at;
                self.push(Kind::Close, at, at + length);
                self.at = at;
                self.leave(length);
                return Ok(());
            }
            self.item()?;
        }
    }

    fn item(&mut self) -> Lexed {
        let Some(character) = self.peek() else { return Err("unclosed action") };
        let (at, next) = (self.at, self.at + character.len_utf8());
        match character {
            _ if SPACES.contains(&character) => self.space(),
            '=' => self.push(Kind::Assign, at, next),
            ':' if self.rest().starts_with(":=") => self.push(Kind::Declare, at, at + 2),
            ':' => return Err("expected :="),
            '|' => self.push(Kind::Pipe, at, next),
            ',' => self.push(Kind::Comma, at, next),
            '"' => return self.quote('"', Kind::Quoted),
            '\'' => return self.quote('\'', Kind::Letter),
            '`' => {
                let Some(end) = self.text[next..].find('`') else {
                    return Err("unterminated raw quoted string");
                };
                self.push(Kind::RawQuoted, at, next + end + 1);
            }
            '(' => {
                self.parentheses += 1;
                self.push(Kind::OpenParenthesis, at, next);
            }
            ')' => {
                let Some(left) = self.parentheses.checked_sub(1) else {
                    return Err("unexpected right parenthesis");
                };
                self.parentheses = left;
                self.push(Kind::CloseParenthesis, at, next);
            }
            '$' => return self.name(Kind::Variable, Kind::Variable),
            '.' if !self.text[next..].starts_with(|digit: char| digit.is_ascii_digit()) => {
                return self.name(Kind::Field, Kind::Dot);
            }
            '+' | '-' | '.' | '0'..='9' => return self.number(),
            _ if is_word(character) => return self.word(),
            _ if character.is_ascii_graphic() => self.push(Kind::Character, at, next),
            _ => return Err("unrecognized character in action"),
        }
        Ok(())
    }

    /// White space, less the one that belongs to a trim marker.
    fn space(&mut self) {
        let rest = self.rest();
        let mut length = rest.len() - rest.trim_start_matches(SPACES).len();
        if rest[length..].starts_with("-}}") {
            length -= 1;
        }
        if length > 0 {
            self.push(Kind::Space, self.at, self.at + length);
        }
    }

    /// A field or variable, `alone` when no name follows the mark.
    fn name(&mut self, kind: Kind, alone: Kind) -> Lexed {
        let at = self.at;
        let mark = at + 1;
        let length =
            self.text[mark..].find(|character| !is_word(character)).unwrap_or(self.text.len() - mark);
        self.at = mark + length;
        self.end_of_word()?;
        self.push(if length == 0 { alone } else { kind }, at, mark + length);
        Ok(())
    }

    fn word(&mut self) -> Lexed {
        let at = self.at;
        let length = self.rest().find(|character| !is_word(character)).unwrap_or(self.rest().len());
        let word = &self.text[at..at + length];
        self.at += length;
        self.end_of_word()?;
        let kind = match word {
            "true" | "false" => Kind::Bool,
            "nil" => Kind::Nil,
            _ if KEYWORDS.contains(&word) => Kind::Keyword,
            _ => Kind::Identifier,
        };
        self.push(kind, at, at + length);
        Ok(())
    }

    fn end_of_word(&self) -> Lexed {
        let ends = match self.peek() {
            None => true,
            Some(character) => SPACES.contains(&character) || ".,|:)(".contains(character),
        };
        if ends || self.rest().starts_with("}}") { Ok(()) } else { Err("bad character in a name") }
    }

    fn quote(&mut self, quote: char, kind: Kind) -> Lexed {
        let mut escaped = false;
        for (offset, character) in self.rest().char_indices().skip(1) {
            match character {
                '\n' => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if character == quote => {
                    self.push(kind, self.at, self.at + offset + 1);
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(if quote == '"' { "unterminated quoted string" } else { "unterminated character constant" })
    }

    fn number(&mut self) -> Lexed {
        let at = self.at;
        let bytes = self.text.as_bytes();
        let mut end = at;
        let mut accept = |set: &[u8], many: bool| {
            let from = end;
            while end < bytes.len() && set.contains(&bytes[end]) && (many || end == from) {
                end += 1;
            }
            end > from
        };
        accept(b"+-", false);
        let mut digits: &[u8] = b"0123456789_";
        if accept(b"0", false) {
            if accept(b"xX", false) {
                digits = b"0123456789abcdefABCDEF_";
            } else if accept(b"oO", false) {
                digits = b"01234567_";
            } else if accept(b"bB", false) {
                digits = b"01_";
            }
        }
        accept(digits, true);
        if accept(b".", false) {
            accept(digits, true);
        }
        let exponent: &[u8] = if digits.len() == 11 { b"eE" } else { b"pP" };
        if [11, 23].contains(&digits.len()) && accept(exponent, false) {
            accept(b"+-", false);
            accept(b"0123456789_", true);
        }
        if self.text[end..].starts_with(is_word) {
            return Err("bad number syntax");
        }
        self.push(Kind::Number, at, end);
        Ok(())
    }
}

fn is_word(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}
