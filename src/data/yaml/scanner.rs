//! From characters to tokens, as ruamel.yaml's scanner in pure Python finds them, with its departures from the
//! specification: which keys may be simple, where tabs may stand. Never: how tokens nest.

use std::collections::{BTreeMap, VecDeque};

use super::Fault;
use super::cursor::{Cursor, is_blank, is_gap};
use super::token::{Kind, Token};

type Step<T> = Result<T, Fault>;

/// How far ahead of its colon a simple key may begin.
const KEY_LENGTH: usize = 1024;

/// A place where a simple key may have begun.
struct SimpleKey {
    token: usize,
    required: bool,
    at: usize,
    line: usize,
    column: i64,
}

/// Reads tokens one by one.
pub(super) struct Scanner {
    pub(super) cursor: Cursor,
    /// The version of a `%YAML` line.
    pub(super) version: Option<(u64, u64)>,
    pub(super) allow_simple_key: bool,
    /// The column of the block at hand; -1 outside all blocks.
    pub(super) indent: i64,
    flow: Vec<char>,
    tokens: VecDeque<Token>,
    taken: usize,
    indents: Vec<i64>,
    keys: BTreeMap<usize, SimpleKey>,
    done: bool,
}

impl Scanner {
    /// At the beginning of `text`.
    pub(super) fn new(text: &str) -> Scanner {
        Scanner {
            cursor: Cursor::new(text),
            version: None,
            allow_simple_key: true,
            indent: -1,
            flow: Vec::new(),
            tokens: VecDeque::new(),
            taken: 0,
            indents: Vec::new(),
            keys: BTreeMap::new(),
            done: false,
        }
    }

    /// The next token, which stays.
    pub(super) fn peek(&mut self) -> Step<&Token> {
        while self.needs_more()? {
            self.fetch()?;
        }
        // The end of the stream is never taken.
        self.tokens.front().ok_or(Fault::Invalid)
    }

    /// Takes the next token.
    pub(super) fn next(&mut self) -> Step<Token> {
        self.peek()?;
        self.taken += 1;
        self.tokens.pop_front().ok_or(Fault::Invalid)
    }

    /// Whether the stream is read as YAML 1.1.
    pub(super) fn is_old(&self) -> bool {
        self.version == Some((1, 1))
    }

    /// Whether a `[` or a `{` is open.
    pub(super) fn in_flow(&self) -> bool {
        !self.flow.is_empty()
    }

    fn needs_more(&mut self) -> Step<bool> {
        if self.done {
            return Ok(false);
        }
        if self.tokens.is_empty() {
            return Ok(true);
        }
        self.drop_stale_keys()?;
        Ok(self.keys.values().any(|key| key.token == self.taken))
    }

    fn fetch(&mut self) -> Step<()> {
        self.skip_to_token();
        self.drop_stale_keys()?;
        self.unwind(self.column());
        let letter = self.cursor.peek();
        let is_first = self.cursor.column == 0;
        let before_gap = is_gap(self.cursor.ahead(1));
        match letter {
            '\0' => self.fetch_end(),
            '%' if is_first => self.fetch_directive(),
            '-' | '.' if is_first && self.cursor.is_document_mark() => {
                self.fetch_document_mark(letter)
            }
            '[' | '{' => self.fetch_flow_start(letter),
            ']' | '}' => self.fetch_flow_end(letter),
            ',' => self.fetch_flow_entry(),
            '-' if before_gap => self.fetch_block_entry(),
            '?' if self.in_flow() || before_gap => self.fetch_key(),
            ':' if self.is_value() => self.fetch_value(),
            '*' | '&' | '!' => self.fetch_property(letter),
            '|' | '>' if !self.in_flow() => self.fetch_block_scalar(letter),
            '\'' | '"' => self.fetch_scalar(|scanner| scanner.quoted(letter)),
            _ if self.is_plain(letter) => self.fetch_scalar(Scanner::plain),
            _ => Err(Fault::Invalid),
        }
    }

    fn column(&self) -> i64 {
        i64::try_from(self.cursor.column).unwrap_or(i64::MAX)
    }

    fn push(&mut self, kind: Kind) {
        self.tokens.push_back(Token { kind, line: self.cursor.line });
    }

    fn drop_stale_keys(&mut self) -> Step<()> {
        let (line, at) = (self.cursor.line, self.cursor.at);
        let is_stale = |key: &SimpleKey| key.line != line || at - key.at > KEY_LENGTH;
        if self.keys.values().any(|key| is_stale(key) && key.required) {
            return Err(Fault::Invalid);
        }
        self.keys.retain(|_, key| !is_stale(key));
        Ok(())
    }

    fn save_key(&mut self) -> Step<()> {
        let required = !self.in_flow() && self.indent == self.column();
        if self.allow_simple_key {
            self.remove_key()?;
            let (at, line) = (self.cursor.at, self.cursor.line);
            let token = self.taken + self.tokens.len();
            let key = SimpleKey { token, required, at, line, column: self.column() };
            self.keys.insert(self.flow.len(), key);
        }
        Ok(())
    }

    fn remove_key(&mut self) -> Step<()> {
        match self.keys.remove(&self.flow.len()) {
            Some(key) if key.required => Err(Fault::Invalid),
            _ => Ok(()),
        }
    }

    /// Ends the blocks that lie deeper than `column`.
    fn unwind(&mut self, column: i64) {
        while !self.in_flow() && self.indent > column {
            self.indent = self.indents.pop().unwrap_or(-1);
            self.push(Kind::BlockEnd);
        }
    }

    /// Whether `column` begins a deeper block, which is entered.
    fn enter(&mut self, column: i64) -> bool {
        let is_deeper = self.indent < column;
        if is_deeper {
            self.indents.push(std::mem::replace(&mut self.indent, column));
        }
        is_deeper
    }

    /// Skips blanks, comments and line breaks.
    pub(super) fn skip_to_token(&mut self) {
        if self.cursor.at == 0 && self.cursor.peek() == '\u{feff}' {
            self.cursor.forward();
        }
        let tabs = self.in_flow();
        loop {
            self.cursor.take_while(|letter| letter == ' ' || tabs && letter == '\t');
            self.cursor.comment();
            if self.cursor.line_break().is_none() {
                return;
            }
            if !self.in_flow() {
                self.allow_simple_key = true;
            }
        }
    }

    fn is_value(&self) -> bool {
        let before_gap = is_gap(self.cursor.ahead(1));
        match self.flow.last() {
            Some(_) if self.is_old() => true,
            Some('{') => {
                let follows_value = self.tokens.back().is_some_and(|t| t.kind == Kind::Value);
                before_gap || !follows_value
            }
            _ => before_gap,
        }
    }

    fn is_plain(&self, letter: char) -> bool {
        if !is_gap(letter) && !"-?:,[]{}#&*!|>'\"%@`".contains(letter) {
            return true;
        }
        let next = self.cursor.ahead(1);
        if !self.is_old() && letter == ':' && self.in_flow() && !is_blank(next) {
            return true;
        }
        !is_gap(next) && (letter == '-' || !self.in_flow() && matches!(letter, '?' | ':'))
    }

    fn fetch_end(&mut self) -> Step<()> {
        // Open flows keep their blocks from being ended, as everywhere.
        self.unwind(-1);
        self.remove_key()?;
        self.allow_simple_key = false;
        self.keys.clear();
        self.push(Kind::StreamEnd);
        self.done = true;
        Ok(())
    }

    fn fetch_directive(&mut self) -> Step<()> {
        self.unwind(-1);
        self.remove_key()?;
        self.allow_simple_key = false;
        let directive = self.directive()?;
        self.push(Kind::Directive(directive));
        Ok(())
    }

    fn fetch_document_mark(&mut self, letter: char) -> Step<()> {
        self.unwind(-1);
        self.remove_key()?;
        self.allow_simple_key = false;
        self.cursor.skip(3);
        self.push(if letter == '-' { Kind::DocumentStart } else { Kind::DocumentEnd });
        Ok(())
    }

    fn fetch_flow_start(&mut self, letter: char) -> Step<()> {
        self.save_key()?;
        self.flow.push(letter);
        self.allow_simple_key = true;
        self.cursor.forward();
        self.push(if letter == '[' { Kind::FlowSequenceStart } else { Kind::FlowMappingStart });
        Ok(())
    }

    fn fetch_flow_end(&mut self, letter: char) -> Step<()> {
        self.remove_key()?;
        self.flow.pop();
        self.allow_simple_key = false;
        self.cursor.forward();
        self.push(if letter == ']' { Kind::FlowSequenceEnd } else { Kind::FlowMappingEnd });
        Ok(())
    }

    fn fetch_flow_entry(&mut self) -> Step<()> {
        self.allow_simple_key = true;
        self.remove_key()?;
        self.cursor.forward();
        self.push(Kind::FlowEntry);
        Ok(())
    }

    /// In a block, an entry or a key must stand where a simple key might, and may begin a block.
    fn begin_block(&mut self, start: Kind) -> Step<()> {
        if self.in_flow() {
            return Ok(());
        }
        if !self.allow_simple_key {
            return Err(Fault::Invalid);
        }
        if self.enter(self.column()) {
            self.push(start);
        }
        Ok(())
    }

    fn fetch_block_entry(&mut self) -> Step<()> {
        self.begin_block(Kind::BlockSequenceStart)?;
        self.allow_simple_key = true;
        self.remove_key()?;
        self.cursor.forward();
        self.push(Kind::BlockEntry);
        Ok(())
    }

    fn fetch_key(&mut self) -> Step<()> {
        self.begin_block(Kind::BlockMappingStart)?;
        self.allow_simple_key = !self.in_flow();
        self.remove_key()?;
        self.cursor.forward();
        self.push(Kind::Key);
        Ok(())
    }

    fn fetch_value(&mut self) -> Step<()> {
        if let Some(key) = self.keys.remove(&self.flow.len()) {
            let place = key.token - self.taken;
            self.tokens.insert(place, Token { kind: Kind::Key, line: key.line });
            if !self.in_flow() && self.enter(key.column) {
                let start = Token { kind: Kind::BlockMappingStart, line: key.line };
                self.tokens.insert(place, start);
            }
            self.allow_simple_key = false;
        } else {
            self.begin_block(Kind::BlockMappingStart)?;
            self.allow_simple_key = !self.in_flow();
            self.remove_key()?;
        }
        self.cursor.forward();
        self.push(Kind::Value);
        Ok(())
    }

    fn fetch_property(&mut self, letter: char) -> Step<()> {
        self.save_key()?;
        self.allow_simple_key = false;
        let kind = match letter {
            '*' => Kind::Alias(self.name()?),
            '&' => Kind::Anchor(self.name()?),
            _ => self.tag()?,
        };
        self.push(kind);
        Ok(())
    }

    fn fetch_block_scalar(&mut self, style: char) -> Step<()> {
        self.allow_simple_key = true;
        self.remove_key()?;
        let line = self.cursor.line;
        let text = self.block_scalar(style)?;
        self.tokens.push_back(Token { kind: Kind::Scalar { text, plain: false }, line });
        Ok(())
    }

    fn fetch_scalar(&mut self, scan: impl Fn(&mut Scanner) -> Step<Kind>) -> Step<()> {
        self.save_key()?;
        self.allow_simple_key = false;
        let line = self.cursor.line;
        let kind = scan(self)?;
        self.tokens.push_back(Token { kind, line });
        Ok(())
    }
}
