//! From answers to standard output: the query, the format, one page after the other.
//!
//! Reference: `aws-cli.md` (a) and (b). Never: how an answer came about.

use std::io::Write;

use super::failure::Failure;
use crate::data::Value;
use crate::output::{self, Format, json};
use crate::query::Expression;

/// How results are shown.
pub(crate) struct Manner<'a> {
    /// `--output`, or the setting; looked up when something is printed.
    pub(crate) format: &'a str,
    /// `--query`.
    pub(crate) query: Option<&'a Expression>,
}

impl Manner<'_> {
    /// Prints one whole answer.
    ///
    /// # Errors
    /// An unknown format, the query's failure, the format's, or `out`'s.
    pub(crate) fn print(&self, answer: Value, out: &mut dyn Write) -> Result<(), Failure> {
        let format = self.format()?;
        if format == Format::Off {
            return Ok(());
        }
        Ok(output::write(format, &self.search(answer)?, out)?)
    }

    /// The printer of a paginated answer whose items stand under `key`. `whole` keeps it from printing
    /// before the last page is there.
    ///
    /// # Errors
    /// An unknown format.
    pub(crate) fn pages<'a>(
        &'a self,
        key: &'static str,
        whole: bool,
        out: &'a mut dyn Write,
    ) -> Result<Pages<'a>, Failure> {
        let form = match (self.format()?, self.query) {
            (Format::Off, _) => Form::Nothing,
            (Format::Text, _) => Form::PageByPage,
            (Format::Json, None) if !whole => Form::Stream(json::Stream::new(key)),
            _ => Form::Whole(Vec::new()),
        };
        Ok(Pages { manner: self, key, form, out })
    }

    fn format(&self) -> Result<Format, Failure> {
        let unknown = || Failure::General(format!("Unknown output type: {}", self.format));
        Format::named(self.format).ok_or_else(unknown)
    }

    fn search(&self, answer: Value) -> Result<Value, Failure> {
        match self.query {
            Some(query) => query.search(&answer).map_err(|e| Failure::General(e.to_string())),
            None => Ok(answer),
        }
    }
}

/// Prints a paginated answer.
pub(crate) struct Pages<'a> {
    manner: &'a Manner<'a>,
    key: &'static str,
    form: Form,
    out: &'a mut dyn Write,
}

enum Form {
    /// Nothing is printed.
    Nothing,
    /// Each page is queried and printed by itself.
    PageByPage,
    /// The items are printed as they come.
    Stream(json::Stream),
    /// The pages are put together first.
    Whole(Vec<Value>),
}

impl Pages<'_> {
    /// Takes the items of the next page; `None` for a page without such a member.
    ///
    /// # Errors
    /// The query's failure, the format's, or the output's.
    pub(crate) fn page(&mut self, items: Vec<Value>) -> Result<(), Failure> {
        match &mut self.form {
            Form::Nothing => Ok(()),
            Form::PageByPage => {
                let page = object([(self.key, Value::list(items))]);
                self.manner.print(page, self.out)
            }
            Form::Stream(stream) => Ok(stream.page(&items, self.out)?),
            Form::Whole(all) => {
                all.extend(items);
                Ok(())
            }
        }
    }

    /// Ends the answer; `token` is where it goes on, if it does.
    ///
    /// # Errors
    /// As [`Pages::page`].
    pub(crate) fn end(self, token: Option<Value>) -> Result<(), Failure> {
        match (self.form, token) {
            (Form::Nothing, _) | (Form::PageByPage, None) => Ok(()),
            // The AWS CLI sends the token through the text format and the query like a page.
            (Form::PageByPage, Some(token)) => {
                let inner = object([("NextToken", token)]);
                self.manner.print(object([("NextToken", inner)]), self.out)
            }
            (Form::Stream(stream), token) => Ok(stream.end(token.as_ref(), self.out)?),
            (Form::Whole(items), token) => {
                let list = [(self.key, Value::list(items))];
                let token = token.map(|token| ("NextToken", token));
                self.manner.print(object(list.into_iter().chain(token)), self.out)
            }
        }
    }
}

fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::map(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}
