//! Tokens to a tree, with Go's rules of what is an error.

use std::rc::Rc;

use super::ast::{Block, Branch, Command, Node, Operand, Pipe, Slot, Term};
use super::eval::{Fault, Place};
use super::lexer::{Kind, Token, tokens};
use super::quoted;
use crate::helm::functions::{self, Function};
use crate::helm::limits::{SYNTAX_DEPTH, VARIABLES};

/// A template with a name: a file, or what `define` makes.
#[derive(Debug)]
pub(in crate::helm) struct Definition {
    pub(super) name: Rc<str>,
    /// The file that it stands in.
    pub(super) file: Rc<str>,
    pub(super) body: Block,
    /// How many variables it has.
    pub(super) slots: usize,
}

impl Definition {
    /// The name that it is called by.
    pub(in crate::helm) fn name(&self) -> &Rc<str> {
        &self.name
    }

    /// Whether it says nothing: such a definition does not replace another one.
    pub(in crate::helm) fn is_empty(&self) -> bool {
        self.body.iter().all(|node| matches!(node, Node::Text(text) if text.trim().is_empty()))
    }
}

/// Parses a text that stands in `file`. The last definition is the text itself, named after the file. Functions of `own`
/// stand before those of all templates.
pub(in crate::helm) fn parse(
    file: &Rc<str>,
    text: &str,
    own: &'static [Function],
) -> Result<Vec<Definition>, Fault> {
    let mut parser = Parser {
        file: file.clone(),
        own,
        lines: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        tokens: tokens(text),
        next: 0,
        scope: Scope::default(),
        depth: 0,
        definitions: Vec::new(),
    };
    let mut body = Vec::new();
    while parser.peek().kind != Kind::End {
        if parser.at_define() {
            parser.define()?;
            continue;
        }
        match parser.text_or_action()? {
            Parsed::Node(node) => body.push(node),
            Parsed::End(token) | Parsed::Else(token) => {
                return Err(parser.fault(token, &format!("unexpected {{{{{}}}}}", token.text)));
            }
        }
    }
    let slots = parser.scope.most;
    let mut definitions = parser.definitions;
    definitions.push(Definition { name: file.clone(), file: file.clone(), body, slots });
    Ok(definitions)
}

/// The variables that are visible, and how many there were at most.
struct Scope {
    names: Vec<Rc<str>>,
    most: usize,
    ranges: usize,
}

impl Default for Scope {
    fn default() -> Self {
        Self { names: vec!["$".into()], most: 1, ranges: 0 }
    }
}

struct Parser<'t> {
    file: Rc<str>,
    /// Functions of these templates alone.
    own: &'static [Function],
    /// Where lines begin.
    lines: Vec<usize>,
    tokens: Vec<Token<'t>>,
    next: usize,
    scope: Scope,
    depth: usize,
    definitions: Vec<Definition>,
}

enum Parsed<'t> {
    Node(Node),
    End(Token<'t>),
    Else(Token<'t>),
}

type Result<T, E = Fault> = std::result::Result<T, E>;

impl<'t> Parser<'t> {
    fn peek(&self) -> Token<'t> {
        self.tokens[self.next.min(self.tokens.len() - 1)]
    }

    fn take(&mut self) -> Token<'t> {
        let token = self.peek();
        self.next += 1;
        token
    }

    fn skip_space(&mut self) {
        while self.peek().kind == Kind::Space {
            self.next += 1;
        }
    }

    fn take_after_space(&mut self) -> Token<'t> {
        self.skip_space();
        self.take()
    }

    fn place(&self, at: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= at);
        Place::new(line, at - self.lines[line - 1])
    }

    fn fault(&self, token: Token<'_>, message: &str) -> Fault {
        let message = if token.kind == Kind::Error { token.text } else { message };
        Fault::new(message).at(&self.file, self.place(token.at))
    }

    fn unexpected(&self, token: Token<'_>, context: &str) -> Fault {
        let what = match token.kind {
            Kind::End => "the end of the file".to_owned(),
            Kind::Close => "`}}`".to_owned(),
            _ => format!("`{}`", token.text.chars().take(40).collect::<String>()),
        };
        self.fault(token, &format!("unexpected {what} in {context}"))
    }

    fn enter(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > SYNTAX_DEPTH {
            let message = format!("the template is nested more than {SYNTAX_DEPTH} deep");
            return Err(self.fault(self.peek(), &message));
        }
        Ok(())
    }

    fn at_define(&self) -> bool {
        let mut following = self.tokens[self.next..].iter().filter(|token| token.kind != Kind::Space);
        following.next().is_some_and(|token| token.kind == Kind::Open)
            && following.next().is_some_and(|token| token.kind == Kind::Keyword && token.text == "define")
    }

    fn define(&mut self) -> Result<()> {
        self.take();
        self.take_after_space();
        let name = self.template_name("a define clause")?;
        self.close("a define clause")?;
        self.named_block(name)
    }

    /// The body of `define` and `block`, which sees no variable from outside.
    fn named_block(&mut self, name: Rc<str>) -> Result<()> {
        let outer = std::mem::take(&mut self.scope);
        let (body, end) = self.block()?;
        if let Parsed::Else(token) = end {
            return Err(self.unexpected(token, "a define clause"));
        }
        let slots = std::mem::replace(&mut self.scope, outer).most;
        self.definitions.push(Definition { name, file: self.file.clone(), body, slots });
        Ok(())
    }

    fn template_name(&mut self, context: &str) -> Result<Rc<str>> {
        let token = self.take_after_space();
        match token.kind {
            Kind::Quoted => {
                let value = quoted::text(token.text);
                let name = value.as_ref().and_then(|value| value.as_str());
                name.map(Rc::from).ok_or_else(|| self.fault(token, "the name is not a valid quoted text"))
            }
            Kind::RawQuoted => Ok(token.text.trim_matches('`').into()),
            _ => Err(self.unexpected(token, context)),
        }
    }

    fn close(&mut self, context: &str) -> Result<()> {
        let token = self.take_after_space();
        if token.kind == Kind::Close { Ok(()) } else { Err(self.unexpected(token, context)) }
    }

    /// Nodes up to the `end` or `else` that closes them.
    fn block(&mut self) -> Result<(Block, Parsed<'t>)> {
        self.enter()?;
        let mut nodes = Vec::new();
        loop {
            if self.peek().kind == Kind::End {
                return Err(self.fault(self.peek(), "unexpected end of the file: an `{{end}}` is missing"));
            }
            match self.text_or_action()? {
                Parsed::Node(node) => nodes.push(node),
                end => {
                    self.depth -= 1;
                    return Ok((nodes, end));
                }
            }
        }
    }

    fn text_or_action(&mut self) -> Result<Parsed<'t>> {
        let token = self.take();
        match token.kind {
            Kind::Text => Ok(Parsed::Node(Node::Text(token.text.into()))),
            Kind::Open => self.action(),
            _ => Err(self.unexpected(token, "the template")),
        }
    }

    fn action(&mut self) -> Result<Parsed<'t>> {
        self.skip_space();
        let token = self.peek();
        if token.kind != Kind::Keyword {
            return Ok(Parsed::Node(Node::Action(self.pipe("a command", Kind::Close)?)));
        }
        self.take();
        let node = match token.text {
            "end" => {
                self.close("end")?;
                return Ok(Parsed::End(token));
            }
            "else" => {
                self.skip_space();
                let chained = self.peek().kind == Kind::Keyword && ["if", "with"].contains(&self.peek().text);
                if !chained {
                    self.close("else")?;
                }
                return Ok(Parsed::Else(token));
            }
            "if" => Node::If(self.branch("if")?),
            "with" => Node::With(self.branch("with")?),
            "range" => Node::Range(self.branch("range")?),
            "break" | "continue" => {
                self.close(token.text)?;
                if self.scope.ranges == 0 {
                    return Err(self.fault(token, &format!("{{{{{}}}}} outside {{{{range}}}}", token.text)));
                }
                if token.text == "break" { Node::Break } else { Node::Continue }
            }
            "template" => self.template(token)?,
            "block" => {
                let name = self.template_name("a block clause")?;
                let pipe = Some(self.pipe("a block clause", Kind::Close)?);
                self.named_block(name.clone())?;
                Node::Template { place: self.place(token.at), name, pipe }
            }
            _ => return Err(self.unexpected(token, "a command")),
        };
        Ok(Parsed::Node(node))
    }

    fn template(&mut self, token: Token<'t>) -> Result<Node> {
        let name = self.template_name("a template clause")?;
        self.skip_space();
        let pipe = if self.peek().kind == Kind::Close {
            self.take();
            None
        } else {
            Some(self.pipe("a template clause", Kind::Close)?)
        };
        Ok(Node::Template { place: self.place(token.at), name, pipe })
    }

    fn branch(&mut self, word: &str) -> Result<Branch> {
        let visible = self.scope.names.len();
        let pipe = self.pipe(word, Kind::Close)?;
        self.scope.ranges += usize::from(word == "range");
        let (body, end) = self.block()?;
        self.scope.ranges -= usize::from(word == "range");
        let mut otherwise = Vec::new();
        if let Parsed::Else(_) = end {
            let token = self.peek();
            if token.kind == Kind::Keyword && token.text == word && word != "range" {
                self.take();
                self.enter()?;
                let branch = self.branch(word)?;
                self.depth -= 1;
                otherwise.push(if word == "if" { Node::If(branch) } else { Node::With(branch) });
            } else {
                let (nodes, end) = self.block()?;
                if let Parsed::Else(token) = end {
                    return Err(self.fault(token, "expected end; found {{else}}"));
                }
                otherwise = nodes;
            }
        }
        self.scope.names.truncate(visible);
        Ok(Branch { pipe, body, otherwise })
    }

    fn pipe(&mut self, context: &str, end: Kind) -> Result<Pipe> {
        self.enter()?;
        self.skip_space();
        let place = self.place(self.peek().at);
        let (names, assign) = self.declarations(context)?;
        let mut commands = Vec::new();
        loop {
            let token = self.take_after_space();
            match token.kind {
                kind if kind == end => break,
                Kind::Bool
                | Kind::Letter
                | Kind::Dot
                | Kind::Field
                | Kind::Identifier
                | Kind::Number
                | Kind::Nil
                | Kind::RawQuoted
                | Kind::Quoted
                | Kind::Variable
                | Kind::OpenParenthesis => {
                    self.next -= 1;
                    commands.push(self.command()?);
                }
                _ => return Err(self.unexpected(token, context)),
            }
        }
        self.depth -= 1;
        self.check(place, context, &commands)?;
        // What a variable is set to does not see the variable yet.
        let mut variables = Vec::with_capacity(names.len());
        for name in names {
            variables.push(if assign { self.slot(name)? } else { self.declare(name)? });
        }
        Ok(Pipe { place, variables, commands })
    }

    fn check(&self, place: Place, context: &str, commands: &[Command]) -> Result<()> {
        let fault = |message: String| Fault::new(message).at(&self.file, place);
        if commands.is_empty() {
            return Err(fault(format!("missing value for {context}")));
        }
        for (index, command) in commands.iter().enumerate().skip(1) {
            let first = command.operands.first().map(|operand| &operand.term);
            if let Some(Term::Bool(_) | Term::Dot | Term::Nil | Term::Number(_) | Term::Text(_)) = first {
                return Err(fault(format!("non executable command in pipeline stage {}", index + 1)));
            }
        }
        Ok(())
    }

    /// `$x :=`, `$x =` and, in a range, `$i, $x :=`.
    fn declarations(&mut self, context: &str) -> Result<(Vec<Token<'t>>, bool)> {
        let mut names: Vec<Token<'t>> = Vec::new();
        loop {
            let start = self.next;
            let token = self.peek();
            if token.kind != Kind::Variable {
                return Ok((names, false));
            }
            self.take();
            let following = self.take_after_space();
            match following.kind {
                Kind::Declare | Kind::Assign => {
                    let assign = following.kind == Kind::Assign;
                    names.push(token);
                    return Ok((names, assign));
                }
                Kind::Comma if context == "range" && names.is_empty() => {
                    names.push(token);
                    self.skip_space();
                    match self.peek().kind {
                        Kind::Variable => {}
                        // `range $x, }}` is taken for an element without a name.
                        Kind::Close | Kind::CloseParenthesis => {}
                        _ => return Err(self.fault(self.peek(), "range can only initialize variables")),
                    }
                }
                Kind::Comma => {
                    return Err(self.fault(following, &format!("too many declarations in {context}")));
                }
                _ => {
                    self.next = start;
                    return Ok((names, false));
                }
            }
        }
    }

    fn declare(&mut self, token: Token<'t>) -> Result<Slot> {
        if self.scope.names.len() > VARIABLES {
            return Err(self.fault(token, &format!("more than {VARIABLES} variables are visible here")));
        }
        self.scope.names.push(token.text.into());
        self.scope.most = self.scope.most.max(self.scope.names.len());
        Ok(self.scope.names.len() - 1)
    }

    fn slot(&self, token: Token<'t>) -> Result<Slot> {
        let found = self.scope.names.iter().rposition(|name| name.as_ref() == token.text);
        found.ok_or_else(|| self.fault(token, &format!("undefined variable `{}`", token.text)))
    }

    fn command(&mut self) -> Result<Command> {
        let mut operands = Vec::new();
        loop {
            self.skip_space();
            if let Some(operand) = self.operand()? {
                operands.push(operand);
            }
            let token = self.take();
            match token.kind {
                Kind::Space => {}
                Kind::Close | Kind::CloseParenthesis => {
                    self.next -= 1;
                    break;
                }
                Kind::Pipe => {
                    // What follows must be another command, not the end.
                    self.skip_space();
                    if self.peek().kind == Kind::Close || self.peek().kind == Kind::CloseParenthesis {
                        return Err(self.fault(token, "missing command behind `|`"));
                    }
                    break;
                }
                _ => return Err(self.unexpected(token, "an operand")),
            }
        }
        if operands.is_empty() {
            Err(self.fault(self.peek(), "empty command"))
        } else {
            Ok(Command { operands })
        }
    }

    /// A term and the fields behind it.
    fn operand(&mut self) -> Result<Option<Operand>> {
        let token = self.peek();
        let place = self.place(token.at);
        let Some(term) = self.term()? else { return Ok(None) };
        let mut fields = Vec::new();
        while self.peek().kind == Kind::Field {
            fields.push(Rc::from(&self.take().text[1..]));
        }
        let term = match term {
            term if fields.is_empty() => term,
            Term::Field(mut first) => {
                first.extend(fields);
                Term::Field(first)
            }
            Term::Variable(slot, _) => Term::Variable(slot, fields),
            Term::Pipe(_) | Term::Function(_) => Term::Chain(Box::new(Operand { place, term }), fields),
            _ => return Err(self.fault(token, &format!("unexpected . after term `{}`", token.text))),
        };
        Ok(Some(Operand { place, term }))
    }

    fn term(&mut self) -> Result<Option<Term>> {
        let token = self.take();
        let term = match token.kind {
            Kind::Identifier => match functions::find(token.text, self.own) {
                Some(function) => Term::Function(function),
                None => {
                    let message = format!("there is no function `{}`", token.text);
                    return Err(self.fault(token, &message).unsupported());
                }
            },
            Kind::Dot => Term::Dot,
            Kind::Nil => Term::Nil,
            Kind::Variable => Term::Variable(self.slot(token)?, Vec::new()),
            Kind::Field => Term::Field(vec![token.text[1..].into()]),
            Kind::Bool => Term::Bool(token.text == "true"),
            Kind::Letter => {
                let read = quoted::letter(token.text);
                Term::Number(read.ok_or_else(|| self.fault(token, "malformed character constant"))?)
            }
            Kind::Number => {
                let message = format!("illegal number `{}`", token.text);
                Term::Number(quoted::number(token.text).ok_or_else(|| self.fault(token, &message))?)
            }
            Kind::Quoted => {
                let read = quoted::text(token.text);
                Term::Text(read.ok_or_else(|| self.fault(token, "the quoted text has a wrong escape"))?)
            }
            Kind::RawQuoted => Term::Text(token.text[1..token.text.len() - 1].into()),
            Kind::OpenParenthesis => Term::Pipe(Box::new(self.pipe("parentheses", Kind::CloseParenthesis)?)),
            _ => {
                self.next -= 1;
                return Ok(None);
            }
        };
        Ok(Some(term))
    }
}
