//! Makes new texts of old ones, by dice that always fall the same. Must never know what a text means.

/// What is put in: every token, what almost is one, and characters of one to four bytes.
const PIECES: &[&str] = &[
    ".",
    "*",
    "[",
    "]",
    "[]",
    "[?",
    "[*]",
    "[0]",
    "[-1]",
    "[::2]",
    "[1:",
    ":",
    "{",
    "}",
    "{a:",
    "(",
    ")",
    ",",
    "@",
    "&",
    "&&",
    "|",
    "||",
    "!",
    "!=",
    "=",
    "==",
    "<",
    "<=",
    ">",
    ">=",
    "-",
    "-1",
    "0",
    "007",
    "99999999999999999999",
    "'",
    "'a'",
    "`",
    "`1`",
    "`foo`",
    "`[1,`",
    "`{\"a\":[1.0]}`",
    "`NaN`",
    "\"",
    "\"a\"",
    "\"\\u00e9\"",
    "\"\\ud83d\"",
    "\\",
    "\\'",
    " ",
    "\n",
    "\t",
    "\0",
    "a",
    "Aliases",
    "objs",
    "length(",
    "sort_by(objs,&",
    "map(&@,",
    "to_string(",
    "é",
    "日",
    "😀",
    "\u{301}",
    "\u{feff}",
    "\u{85}",
    "\u{7f}",
    "#",
    "$",
    "/",
    "?",
];

/// What is put around.
const BRACKETS: &[(&str, &str)] = &[
    ("(", ")"),
    ("[", "]"),
    ("{a: ", "}"),
    ("[?", "]"),
    ("!", ""),
    ("&", ""),
    ("'", "'"),
    ("`", "`"),
    ("\"", "\""),
    ("length(", ")"),
    ("to_array(", ")"),
    ("not_null(", ")"),
    ("reverse(", ")"),
    ("to_number(", ")"),
    ("map(&", ", xs)"),
    ("sort_by(objs, &", ")"),
    ("merge(b, ", ")"),
    ("join('', ", ")"),
    ("contains(ss, ", ")"),
];

/// No text grows longer, in characters.
const LONGEST: usize = 4000;

/// A text of the pool with one to three mutations.
pub(super) fn one_of(pool: &[String], dice: &mut Dice) -> String {
    let mut text: Vec<char> = pool[dice.below(pool.len())].chars().collect();
    for _ in 0..=dice.below(3) {
        mutate(&mut text, pool, dice);
        text.truncate(LONGEST);
    }
    text.into_iter().collect()
}

fn mutate(text: &mut Vec<char>, pool: &[String], dice: &mut Dice) {
    let start = dice.below(text.len() + 1);
    let end = start + dice.below((text.len() - start).min(20) + 1);
    let part = text[start..end].to_vec();
    match dice.below(9) {
        0 | 1 => insert(text, start, PIECES[dice.below(PIECES.len())]),
        2 => drop(text.drain(start..end)),
        3 => drop(text.splice(end..end, part)),
        4 => {
            let times = [2, 10, 100, 700][dice.below(4)];
            let times = times.min(LONGEST / part.len().max(1));
            text.splice(end..end, part.repeat(times));
        }
        5 => {
            let other: Vec<char> = pool[dice.below(pool.len())].chars().collect();
            text.splice(start.., other[dice.below(other.len() + 1)..].iter().copied());
        }
        6 => {
            let (before, after) = BRACKETS[dice.below(BRACKETS.len())];
            insert(text, end, after);
            insert(text, start, before);
        }
        7 => text.extend(
            text.get(start)
                .copied()
                .and_then(|one| char::from_u32(one as u32 ^ (1 << dice.below(16)))),
        ),
        _ => text.truncate(start),
    }
}

fn insert(text: &mut Vec<char>, place: usize, piece: &str) {
    text.splice(place..place, piece.chars());
}

/// Whether the result may double so often that only memory bounds it, as `[@,@]|[@,@]|...` does in Python too.
pub(super) fn may_explode(text: &str) -> bool {
    text.matches([',', ':']).count() + text.matches("to_string").count() > 14
}

/// Numbers that look random and are the same in every run (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number less than `bound`, which is not 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 1).unwrap() % bound
    }
}
