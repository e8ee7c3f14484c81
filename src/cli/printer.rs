//! From answers to standard output: the query, the format, one page after the other.
//!
//! Reference: `aws-cli.md` (a) and (b). Never: how an answer came about.

use std::io::Write;

use super::failure::Failure;
use crate::data::Value;
use crate::output::{self, Format, Table, json, yaml};
use crate::query::Expression;

/// How results are shown.
pub(crate) struct Manner<'a> {
    /// `--output`, or the setting; looked up when something is printed.
    pub(crate) format: &'a str,
    /// `--query`.
    pub(crate) query: Option<&'a Expression>,
    /// How a table looks.
    pub(crate) table: Table<'a>,
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
        Ok(output::write(format, &self.search(answer)?, &self.table, out)?)
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
            (Format::YamlStream, _) => Form::RawPages,
            (Format::Json, None) if !whole => Form::Stream(json::Stream::new(key)),
            _ => Form::Whole(Vec::new()),
        };
        Ok(Pages { manner: self, key, form, printed: 0, out })
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
    /// How many pages were queried and printed by themselves.
    printed: usize,
    out: &'a mut dyn Write,
}

enum Form {
    /// Nothing is printed.
    Nothing,
    /// The items of each page are queried and printed by themselves.
    PageByPage,
    /// Each page is queried and printed as it came.
    RawPages,
    /// The items are printed as they come.
    Stream(json::Stream),
    /// The pages are put together first.
    Whole(Vec<Value>),
}

impl Pages<'_> {
    /// Takes the next page, as it was answered.
    ///
    /// # Errors
    /// The query's failure, the format's, or the output's.
    pub(crate) fn page(&mut self, answer: Value) -> Result<(), Failure> {
        self.printed += usize::from(matches!(self.form, Form::PageByPage | Form::RawPages));
        match &mut self.form {
            Form::Nothing => Ok(()),
            Form::PageByPage => {
                let page = object([(self.key, Value::list(items(&answer, self.key)))]);
                self.manner.print(page, self.out)
            }
            Form::RawPages => Ok(yaml::write_page(&self.manner.search(answer)?, self.out)?),
            Form::Stream(stream) => Ok(stream.page(&items(&answer, self.key), self.out)?),
            Form::Whole(all) => {
                all.extend(items(&answer, self.key));
                Ok(())
            }
        }
    }

    /// Ends the answer; `token` is where it goes on, if it does. Gives the number of pages that were
    /// queried and printed by themselves.
    ///
    /// # Errors
    /// As [`Pages::page`].
    pub(crate) fn end(self, token: Option<Value>) -> Result<usize, Failure> {
        let printed = self.printed;
        self.close(token)?;
        Ok(printed)
    }

    fn close(self, token: Option<Value>) -> Result<(), Failure> {
        match (self.form, token) {
            (Form::Nothing | Form::RawPages, _) | (Form::PageByPage, None) => Ok(()),
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

/// The items of a page; none of one that has no such member.
fn items(answer: &Value, key: &str) -> Vec<Value> {
    match answer.get(key) {
        Some(Value::List(items)) => items.as_ref().clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::Manner;
    use crate::data::json;
    use crate::output::{Colour, Table, WIDTH};
    use crate::query::Expression;

    /// What is printed after the first page and in the end.
    fn prints(format: &str, query: Option<&str>) -> (String, String) {
        let query = query.map(|text| Expression::parse(text).unwrap());
        let table = Table { title: "T", width: WIDTH, colour: Colour::Plain };
        let manner = Manner { format, query: query.as_ref(), table };
        let page = |text| json::parse(text).unwrap();
        let text = |out: &[u8]| String::from_utf8(out.to_vec()).unwrap();
        let (mut first, mut all) = (Vec::new(), Vec::new());
        for (pages, out) in [(1, &mut first), (3, &mut all)] {
            let mut printer = manner.pages("A", false, out).unwrap();
            printer.page(page(r#"{"T":true,"A":["x"],"N":"m"}"#)).unwrap();
            if pages > 1 {
                printer.page(page(r#"{"T":false,"A":["y"]}"#)).unwrap();
                printer.page(page("{}")).unwrap();
                printer.end(Some("t".into())).unwrap();
            }
        }
        (text(&first), text(&all))
    }

    #[test]
    fn a_stream_prints_each_page_as_it_came_and_no_token() {
        let first = "- A:\n  - x\n  N: m\n  T: true\n";
        let all = format!("{first}- A:\n  - y\n  T: false\n- {{}}\n");
        assert_eq!(prints("yaml-stream", None), (first.to_owned(), all));
        let queried = ("- x\n".to_owned(), "- x\n- y\n- null\n".to_owned());
        assert_eq!(prints("yaml-stream", Some("A[0]")), queried);
    }

    #[test]
    fn other_formats_print_the_items_only() {
        let nothing = String::new;
        let yaml = "A:\n- x\n- y\nNextToken: t\n".to_owned();
        assert_eq!(prints("yaml", None), (nothing(), yaml));
        assert_eq!(prints("yaml", Some("length(A)")), (nothing(), "2\n".to_owned()));
        assert_eq!(prints("table", Some("NextToken")), (nothing(), "---\n|T|\n+-+\n".to_owned()));
        assert_eq!(prints("text", Some("A")).0, "x\n");
        assert_eq!(prints("off", None), (nothing(), nothing()));
        let json = prints("json", None);
        assert_eq!(json.0, "{\n    \"A\": [\n        \"x\"");
        assert_eq!(
            json.1,
            "{\n    \"A\": [\n        \"x\",\n        \"y\"\n    ],\n    \"NextToken\": \"t\"\n}\n"
        );
    }
}
