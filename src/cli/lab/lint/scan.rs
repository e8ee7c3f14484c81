//! Reads a shell script: quotes, continued lines, substitutions, comments, here-documents, redirections. It takes
//! whatever comes: what no shell would read is read somehow. Never: a rule of what is wrong.
//!
//! Reference: POSIX, "Shell Command Language", 2.2, 2.3, 2.6.3; what bash adds (`<<<`, `$'...'`, `<( )`, `&>`).

mod document;

use std::str::Chars;

use super::shell::{Command, Part, Script, Then, Unknown, Word};
use document::Here;

/// How deeply commands may stand in commands; what lies deeper is not looked at.
const MAX_DEPTH: usize = 32;

/// The commands and comments of a script.
pub(super) fn read(text: &str) -> Script {
    let mut scanner = Scanner::new(text, 1, 0);
    let commands = scanner.commands(false);
    Script { commands, comments: scanner.comments }
}

struct Scanner<'a> {
    rest: Chars<'a>,
    line: usize,
    depth: usize,
    comments: Vec<(usize, String)>,
    /// The here-documents that begin on the next line.
    here: Vec<Here>,
}

/// A list of commands that grows.
#[derive(Default)]
struct List {
    done: Vec<Command>,
    open: Command,
    parentheses: usize,
    cases: usize,
}

impl List {
    fn end(&mut self, then: Then, line: usize) {
        let mut command = std::mem::take(&mut self.open);
        if command.is_empty() {
            // `if` before a line's end still asks for the status of what follows.
            self.open.is_condition = command.is_condition;
            return;
        }
        (command.then, command.last) = (then, line);
        self.done.push(command);
    }

    fn take(&mut self, word: Word) {
        let is_first = self.open.words.is_empty();
        if is_first && word.is("case") {
            self.cases += 1;
        } else if is_first && word.is("esac") {
            self.cases = self.cases.saturating_sub(1);
        }
        self.open.take(word);
    }

    /// Whether a closing parenthesis ends the list.
    fn closes(&mut self) -> bool {
        let inside = self.parentheses > 0;
        self.parentheses = self.parentheses.saturating_sub(1);
        !inside && self.cases == 0
    }
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, line: usize, depth: usize) -> Scanner<'a> {
        Scanner { rest: text.chars(), line, depth, comments: Vec::new(), here: Vec::new() }
    }

    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.rest.next()?;
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest.as_str().starts_with(text);
        if found {
            text.chars().for_each(|_| {
                self.next();
            });
        }
        found
    }

    /// The first of `texts` that comes next.
    fn eat_any(&mut self, texts: &[&'static str]) -> Option<&'static str> {
        texts.iter().copied().find(|text| self.eat(text))
    }

    /// Commands up to the end, or up to the parenthesis that closes them, which is eaten.
    fn commands(&mut self, inside: bool) -> Vec<Command> {
        let mut list = List::default();
        while let Some(letter) = self.peek() {
            let line = self.line;
            match letter {
                ' ' | '\t' | '\r' => self.skip(),
                '#' => self.comment(),
                '\n' => {
                    self.skip();
                    list.end(Then::Next, line);
                    let documents = self.here_documents();
                    if let Some(last) = list.done.last_mut() {
                        last.documents.extend(documents);
                    }
                }
                ')' => {
                    self.skip();
                    list.end(Then::Next, line);
                    if list.closes() && inside {
                        break;
                    }
                }
                '(' => {
                    self.skip();
                    list.end(Then::Next, line);
                    list.parentheses += 1;
                }
                '\\' if self.eat("\\\n") => {}
                '<' | '>' => self.redirection(&mut list, None),
                '&' if self.rest.as_str().starts_with("&>") => self.redirection(&mut list, None),
                ';' | '&' | '|' => self.separator(&mut list),
                _ => self.take_word(&mut list),
            }
        }
        list.end(Then::Next, self.line);
        for command in &mut list.done {
            let spoken = self.spoken(command);
            command.documents.extend(spoken);
        }
        list.done
    }

    fn skip(&mut self) {
        self.next();
    }

    fn separator(&mut self, list: &mut List) {
        let line = self.line;
        let then = match self.eat_any(&["&&", "||", "|&", "|"]) {
            Some("&&") => Then::And,
            Some("||") => Then::Or,
            Some(pipe) => {
                list.open.merges_errors |= pipe == "|&";
                Then::Pipe
            }
            None => {
                self.next();
                Then::Next
            }
        };
        list.end(then, line);
    }

    fn comment(&mut self) {
        let (line, mut text) = (self.line, String::new());
        self.next();
        while let Some(letter) = self.peek().filter(|letter| *letter != '\n') {
            text.push(letter);
            self.next();
        }
        self.comments.push((line, text));
    }

    fn take_word(&mut self, list: &mut List) {
        let word = self.word();
        let number = word.known().filter(|text| text.chars().all(|c| c.is_ascii_digit()));
        match number.filter(|_| matches!(self.peek(), Some('<' | '>'))) {
            Some(number) => self.redirection(list, Some(&number)),
            None => list.take(word),
        }
    }

    fn redirection(&mut self, list: &mut List, number: Option<&str>) {
        let operators = ["<<<", "<<-", "<<", "<(", ">(", "&>>", "&>", ">>", ">&", "<&", ">|", "<>"];
        let operator = self.eat_any(&operators);
        match operator {
            Some("<(" | ">(") => {
                let unknown = Unknown { commands: self.nested(), ..Unknown::default() };
                list.take(Word { line: self.line, parts: vec![Part::Unknown(unknown)] });
                return;
            }
            None => self.skip(),
            Some(_) => {}
        }
        while self.eat(" ") || self.eat("\t") {}
        let before = self.rest.as_str();
        let target = self.word().known().unwrap_or_default();
        let raw = before.get(..before.len() - self.rest.as_str().len()).unwrap_or_default();
        match operator {
            Some("<<" | "<<-") => self.here.push(Here::new(target, operator == Some("<<-"), raw)),
            Some(">&") => list.open.merges_errors |= number == Some("2") && target == "1",
            Some("&>" | "&>>") => list.open.merges_errors = true,
            _ => {}
        }
    }

    fn word(&mut self) -> Word {
        let mut word = Word { line: self.line, parts: Vec::new() };
        while let Some(letter) = self.peek() {
            match letter {
                '(' if word.known().is_some_and(|text| text.ends_with('=')) => {
                    self.next();
                    let unknown = Unknown { commands: self.nested(), ..Unknown::default() };
                    word.parts.push(Part::Unknown(unknown));
                }
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | '<' | '>' | '(' | ')' => break,
                _ => {
                    self.next();
                    self.letter(letter, &mut word);
                }
            }
        }
        word
    }

    /// A letter outside of quotes, which has been taken.
    fn letter(&mut self, letter: char, word: &mut Word) {
        match letter {
            '\'' => {
                while let Some(letter) = self.next().filter(|letter| *letter != '\'') {
                    word.push(letter);
                }
            }
            '"' => self.double_quoted(word),
            '\\' => word.parts.extend(
                self.next().filter(|l| *l != '\n').map(|letter| Part::Text(letter.to_string())),
            ),
            '`' => self.ticks(word, false),
            '$' => self.dollar(word, false),
            _ => word.push(letter),
        }
    }

    fn double_quoted(&mut self, word: &mut Word) {
        self.quoted(word, Some('"'));
    }

    /// What is text up to an end, but for what a dollar sign, a back-tick and a backslash begin.
    fn quoted(&mut self, word: &mut Word, end: Option<char>) {
        while let Some(letter) = self.next() {
            match letter {
                _ if Some(letter) == end => break,
                '\\' => match self.next() {
                    Some('\n') | None => {}
                    Some(escaped) => {
                        if !matches!(escaped, '$' | '`' | '"' | '\\') {
                            word.push('\\');
                        }
                        word.push(escaped);
                    }
                },
                '`' => self.ticks(word, true),
                '$' => self.dollar(word, true),
                _ => word.push(letter),
            }
        }
    }

    /// What back-ticks hold, the first of which has been taken.
    fn ticks(&mut self, word: &mut Word, quoted: bool) {
        let (line, mut text) = (self.line, String::new());
        while let Some(letter) = self.next().filter(|letter| *letter != '`') {
            match self.peek().filter(|_| letter == '\\') {
                Some(escaped) if "`$\\".contains(escaped) || (quoted && escaped == '"') => {
                    text.push(escaped);
                    self.next();
                }
                _ => text.push(letter),
            }
        }
        let mut commands = Vec::new();
        if self.depth < MAX_DEPTH {
            let mut inner = Scanner::new(&text, line, self.depth + 1);
            commands = inner.commands(false);
            self.comments.append(&mut inner.comments);
        }
        let unknown = Unknown { variable: None, splits: !quoted, ticks: true, commands };
        word.parts.push(Part::Unknown(unknown));
    }

    /// Commands in parentheses, the first of which has been taken.
    fn nested(&mut self) -> Vec<Command> {
        if self.depth >= MAX_DEPTH {
            self.rest = "".chars();
            return Vec::new();
        }
        self.depth += 1;
        let commands = self.commands(true);
        self.depth -= 1;
        commands
    }

    /// What a dollar sign begins, which has been taken.
    fn dollar(&mut self, word: &mut Word, quoted: bool) {
        let mut unknown = Unknown { splits: !quoted, ..Unknown::default() };
        if self.eat("((") {
            self.arithmetic();
        } else if self.eat("(") {
            unknown.commands = self.nested();
        } else if self.eat("{") {
            let inside = self.braces();
            unknown.splits |= inside.contains("[@]") || inside == "@";
            unknown.variable = Some(inside).filter(|name| is_name(name));
        } else if !quoted && self.eat("'") {
            return self.ansi(word);
        } else if !quoted && self.eat("\"") {
            return self.double_quoted(word);
        } else if let Some(name) = self.name() {
            unknown.splits |= name == "@";
            unknown.variable = Some(name);
        } else {
            return word.push('$');
        }
        word.parts.push(Part::Unknown(unknown));
    }

    fn arithmetic(&mut self) {
        let mut open = 2_usize;
        while let Some(letter) = self.next() {
            match letter {
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    /// What `${` and `}` enclose.
    fn braces(&mut self) -> String {
        let (mut open, mut inside) = (1_usize, String::new());
        while let Some(letter) = self.next() {
            match letter {
                '{' => open += 1,
                '}' => open -= 1,
                '\\' => inside.extend(self.next()),
                _ => {}
            }
            if open == 0 {
                break;
            }
            inside.push(letter);
        }
        inside
    }

    /// `$'...'`: known where nothing is escaped.
    fn ansi(&mut self, word: &mut Word) {
        while let Some(letter) = self.next().filter(|letter| *letter != '\'') {
            if letter == '\\' {
                self.next();
                word.parts.push(Part::Unknown(Unknown::default()));
            } else {
                word.push(letter);
            }
        }
    }

    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        while let Some(letter) = self.peek() {
            let is_single =
                name.is_empty() && ("@*#?$!-".contains(letter) || letter.is_ascii_digit());
            if !is_single && !is_name(&format!("{name}{letter}")) {
                break;
            }
            name.push(letter);
            self.next();
            if is_single {
                break;
            }
        }
        Some(name).filter(|name| !name.is_empty())
    }
}

fn is_name(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|c| !c.is_ascii_digit());
    begins && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
