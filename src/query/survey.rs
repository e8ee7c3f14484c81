//! What an expression names, without a value: for whoever looks for faults in it. Never: what it yields.

use super::ast::{Node, Shape};

/// The names in an expression, and whether it makes one thing of a whole list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Survey {
    /// Members that are taken.
    pub(crate) taken: Vec<String>,
    /// Members that are one side of a comparison or an argument of a function.
    pub(crate) compared: Vec<String>,
    /// Members of objects that the expression itself makes.
    pub(crate) made: Vec<String>,
    /// What makes one thing of a list at the top: `[0]` or `length()`. Given the list in parts, it makes one
    /// thing of each part.
    pub(crate) gathers: Option<String>,
}

/// Looks at a tree, whose height is bounded.
pub(super) fn of(root: &Node) -> Survey {
    let mut survey = Survey { gathers: gathers(root), ..Survey::default() };
    survey.visit(root, false);
    survey
}

impl Survey {
    fn visit(&mut self, node: &Node, is_operand: bool) {
        match &node.shape {
            Shape::Field(name) if is_operand => self.compared.push(name.to_string()),
            Shape::Field(name) => self.taken.push(name.to_string()),
            Shape::MultiSelectHash(pairs) => {
                self.made.extend(pairs.iter().map(|(key, _)| key.to_string()));
            }
            _ => {}
        }
        let operands = matches!(node.shape, Shape::Comparison(..) | Shape::Call(..));
        for child in node.shape.children() {
            self.visit(child, operands);
        }
    }
}

/// Follows what a list passes through as a whole; the right side of a projection sees elements.
fn gathers(node: &Node) -> Option<String> {
    match &node.shape {
        Shape::Index(place) => Some(format!("[{place}]")),
        Shape::Slice(_) => Some("[:]".to_owned()),
        Shape::Call(name, _) => Some(format!("{name}()")),
        Shape::Projection(sides) | Shape::ValueProjection(sides) => sides.first().and_then(gathers),
        Shape::FilterProjection(sides) => sides.first().and_then(gathers),
        Shape::Literal(_) | Shape::Expref(_) => None,
        shape => shape.children().find_map(gathers),
    }
}

#[cfg(test)]
mod tests {
    use crate::query::Expression;

    #[test]
    fn tells_what_makes_one_thing_of_a_list() {
        let cases = [
            ("Aliases[].AliasName", None),
            ("Aliases[?a=='x'].[TargetKeyId][]", None),
            ("Aliases[?a=='x'] | [].b", None),
            ("Aliases[].Tags[0]", None),
            ("Aliases[?length(a) > `3`].b", None),
            ("Aliases[?a=='x'].b | [0]", Some("[0]")),
            ("Aliases[-1].b", Some("[-1]")),
            ("(Aliases[?a=='x'])[0].b", Some("[0]")),
            ("Aliases[0:2].b", Some("[:]")),
            ("length(Aliases[?a=='x'])", Some("length()")),
            ("Aliases[].b | length(@)", Some("length()")),
            ("{n: length(Aliases)}", Some("length()")),
            ("sort(Aliases[].b)[]", Some("sort()")),
        ];
        for (text, found) in cases {
            let survey = Expression::parse(text).unwrap().survey();
            assert_eq!(survey.gathers.as_deref(), found, "{text}");
        }
    }

    #[test]
    fn tells_names_from_names_that_are_compared() {
        let survey = Expression::parse(
            "Aliases[?AliasName==\"a/x\" && starts_with(\"B\", 'y')].{Id: c.d, \"e\": @} | [0].Id",
        )
        .unwrap()
        .survey();
        assert_eq!(survey.compared, ["AliasName", "a/x", "B"]);
        assert_eq!(survey.taken, ["Aliases", "c", "d", "Id"]);
        assert_eq!(survey.made, ["Id", "e"]);
    }
}
