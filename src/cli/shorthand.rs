//! The shorthand syntax of structured values: `TagKey=a,TagValue=b`.
//!
//! Reference: the AWS CLI's own description of its shorthand. Never: the name of a parameter.

mod scan;
#[cfg(test)]
mod tests;

use super::given::{Given, Params};
use super::paramfile::{self, LoadError, Loaded, Variables};
use crate::kms::shape::Shape;
use scan::Scanner;

/// Why a text is no shorthand.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ShorthandError {
    /// A fault of the syntax, with the text and a mark under it.
    Syntax(String),
    /// A fault on the way, such as a file that cannot be read.
    Other(String),
}

/// How deep lists and objects may stand inside one another, as Python's stack has a bound too.
const DEEPEST: usize = 300;

/// Reads one shorthand text; `@=` loads a value from a file.
///
/// # Errors
/// The AWS CLI's complaint.
pub(crate) fn parse(text: &str, variables: Variables<'_>) -> Result<Given, ShorthandError> {
    let mut parser = Parser { scan: Scanner::new(text), variables, from_file: false };
    Ok(Given::dict(parser.parameter()?))
}

/// Bends what was parsed to `shape`: where a list is wanted, a single value becomes a list of one.
pub(crate) fn bend(given: &mut Given, shape: &Shape) {
    match (shape, given) {
        (Shape::Structure(members), Given::Map(object)) => {
            for member in *members {
                if let Some(value) = object.members.get_mut(member.name) {
                    bend_inner(value, member.shape);
                }
            }
        }
        (Shape::Map { value: shape, .. }, Given::Map(object)) => {
            for value in object.members.values_mut() {
                bend_inner(value, shape);
            }
        }
        (Shape::List { item, .. }, Given::List(items)) => {
            for value in items {
                bend_inner(value, item);
            }
        }
        _ => {}
    }
}

fn bend_inner(given: &mut Given, shape: &Shape) {
    if matches!(shape, Shape::List { .. }) && !matches!(given, Given::List(_)) {
        let single = std::mem::replace(given, Given::List(Vec::new()));
        *given = Given::List(vec![single]);
    } else {
        bend(given, shape);
    }
}

struct Parser<'p> {
    scan: Scanner,
    variables: Variables<'p>,
    /// Whether the value at hand was announced by `@=`.
    from_file: bool,
}

impl Parser<'_> {
    fn parameter(&mut self) -> Result<Params, ShorthandError> {
        let mut params = Params::new();
        let (key, value) = self.pair()?;
        params.insert(key, value);
        let mut last = self.scan.at();
        while !self.scan.at_end() {
            self.scan.expect_spaced(',')?;
            let (key, value) = self.pair()?;
            if params.contains_key(&key) {
                return Err(ShorthandError::Syntax(format!(
                    "Second instance of key \"{key}\" encountered for input:\n{}\nThis is often \
                     because there is a preceding \",\" instead of a space.",
                    self.scan.location(last + 1)
                )));
            }
            params.insert(key, value);
            last = self.scan.at();
        }
        Ok(params)
    }

    fn pair(&mut self) -> Result<(String, Given), ShorthandError> {
        let key = self.key_and_sign()?;
        let value = match self.scan.current() {
            None => Given::text(""),
            Some('[') => self.explicit_list(1)?,
            Some('{') => self.object(1)?,
            Some(_) => self.comma_values()?,
        };
        Ok((key, value))
    }

    fn key_and_sign(&mut self) -> Result<String, ShorthandError> {
        let key = self.scan.key();
        self.from_file = self.scan.expect_spaced('@').is_ok();
        self.scan.expect_spaced('=')?;
        Ok(key)
    }

    /// `a` or `a,b,c`; what turns out to be the next key is given back.
    fn comma_values(&mut self) -> Result<Given, ShorthandError> {
        let first = self.first_value()?;
        self.scan.skip_blanks();
        if self.scan.current() != Some(',') {
            return Ok(first);
        }
        self.scan.expect_spaced(',')?;
        let mut values = vec![first];
        loop {
            match self.further_value() {
                Ok((value, more)) => {
                    values.push(value);
                    if !more {
                        break;
                    }
                }
                Err(ShorthandError::Syntax(_)) if !self.scan.at_end() => {
                    self.scan.back_to(',');
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        if values.len() > 1 {
            return Ok(Given::List(values));
        }
        Ok(values.pop().unwrap_or_else(|| Given::text("")))
    }

    /// A value that ends at a comma or at the end, and whether a comma follows.
    fn further_value(&mut self) -> Result<(Given, bool), ShorthandError> {
        let text = match self.scan.current() {
            Some(quote @ ('\'' | '"')) => self.scan.quoted(quote)?,
            _ => self.scan.second_value()?,
        };
        let value = self.resolve(text)?;
        self.scan.skip_blanks();
        if self.scan.at_end() {
            return Ok((value, false));
        }
        self.scan.expect_spaced(',')?;
        Ok((value, true))
    }

    fn first_value(&mut self) -> Result<Given, ShorthandError> {
        let text = match self.scan.current() {
            Some(quote @ ('\'' | '"')) => self.scan.quoted(quote)?,
            _ => match self.scan.first_value() {
                Some(text) => text,
                None => return Ok(Given::text("")),
            },
        };
        self.resolve(text)
    }

    fn explicit_list(&mut self, depth: usize) -> Result<Given, ShorthandError> {
        self.scan.expect_spaced('[')?;
        let mut values = Vec::new();
        while self.scan.current() != Some(']') {
            values.push(self.explicit_value(depth)?);
            self.scan.separator(']')?;
        }
        self.scan.expect(']')?;
        Ok(Given::List(values))
    }

    fn explicit_value(&mut self, depth: usize) -> Result<Given, ShorthandError> {
        if depth > DEEPEST {
            return Err(ShorthandError::Other("maximum recursion depth exceeded".to_owned()));
        }
        match self.scan.current() {
            Some('[') => self.explicit_list(depth + 1),
            Some('{') => self.object(depth + 1),
            _ => self.first_value(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Given, ShorthandError> {
        self.scan.expect_spaced('{')?;
        let mut members = Params::new();
        while self.scan.current() != Some('}') {
            let key = self.key_and_sign()?;
            let value = self.explicit_value(depth)?;
            self.scan.separator('}')?;
            members.insert(key, value);
        }
        self.scan.expect('}')?;
        Ok(Given::dict(members))
    }

    fn resolve(&self, text: String) -> Result<Given, ShorthandError> {
        if !self.from_file {
            return Ok(Given::text(text));
        }
        let other = |fault: LoadError| ShorthandError::Other(fault.into_text());
        match paramfile::load(&text, self.variables).map_err(other)? {
            Some(Loaded::Text(text)) => Ok(Given::text(text)),
            Some(Loaded::Bytes(bytes)) => Ok(Given::Bytes(bytes)),
            None => Ok(Given::text(text)),
        }
    }
}
