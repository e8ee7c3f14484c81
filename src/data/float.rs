//! Python's `repr` of a float.

/// The shortest decimal text that reads back as `number`, laid out as Python's `repr`: at least one
/// decimal, an exponent below 1e-4 and from 1e16 on; `nan`, `inf` and `-inf` for what is no number.
pub fn repr(number: f64) -> String {
    if !number.is_finite() {
        return if number.is_nan() { "nan".to_owned() } else { sign(number, "inf") };
    }
    short(number).unwrap_or_else(|| laid_out(number))
}

/// The same for any number that is one.
fn laid_out(number: f64) -> String {
    let scientific = even_on_a_tie(number.abs());
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let text = if (-4..16).contains(&exponent) {
        plain(digits, exponent)
    } else {
        let mark = if exponent < 0 { '-' } else { '+' };
        format!("{digits}e{mark}{:02}", exponent.abs())
    };
    sign(number, &text)
}

/// Where whole microseconds are, and a second at least, which is how times are: an answer has hundreds of them.
/// Below 2^32 no other number of so many microseconds is as near, so nothing shorter reads back as this one.
fn short(number: f64) -> Option<String> {
    let micros = (number * 1e6).round();
    if !(1.0..4_294_967_296.0).contains(&number) || (micros / 1e6).to_bits() != number.to_bits() {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole, and below 2^52"
    )]
    let micros = micros as u64;
    let mut text = String::with_capacity(17);
    push_micros(&mut text, micros);
    Some(text)
}

/// Writes the [`repr`] of the seconds that so many microseconds are.
pub(crate) fn push_seconds(out: &mut String, micros: i64) {
    match u64::try_from(micros) {
        Ok(micros @ 1_000_000..=4_294_967_295_999_999) => push_micros(out, micros),
        #[expect(
            clippy::cast_precision_loss,
            reason = "exact up to 2^53 microseconds, the year 2255"
        )]
        _ => out.push_str(&repr(micros as f64 / 1e6)),
    }
}

/// Writes a second or more with as many decimals as are needed, and one at least.
fn push_micros(out: &mut String, micros: u64) {
    let mut digits = itoa::Buffer::new();
    let digits = digits.format(micros);
    let (seconds, decimals) = digits.split_at(digits.len().saturating_sub(6));
    let needed = decimals.trim_end_matches('0');
    out.push_str(seconds);
    out.push('.');
    out.push_str(if needed.is_empty() { "0" } else { needed });
}

/// The shortest scientific form. Where two of the same length are equally near, as with `x.25` at 16 digits,
/// Rust takes the upper one and Python the one that ends in an even digit. It takes 15 digits at least: a
/// float that is exactly a shorter decimal prints as that.
fn even_on_a_tie(number: f64) -> String {
    let shortest = format!("{number:e}");
    let (digits, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    if digits.len() < "1.".len() + 14 {
        return shortest;
    }
    let steps = [('1', '0'), ('3', '2'), ('5', '4'), ('7', '6'), ('9', '8')];
    let below =
        steps.iter().find_map(|(odd, even)| Some(format!("{}{even}", digits.strip_suffix(*odd)?)));
    let Some(below) = below else {
        return shortest;
    };
    let next = format!("{number:.*e}", digits.len() - 1);
    if !next.contains("5e") {
        return shortest;
    }
    // A double has at most 767 significant digits.
    let exact = format!("{number:.767e}");
    let rest = exact.strip_prefix(&below).and_then(|rest| rest.split('e').next());
    let tie = rest.is_some_and(|rest| rest.trim_start_matches('.').trim_end_matches('0') == "5");
    let below = format!("{below}e{exponent}");
    if tie && below.parse() == Ok(number) { below } else { shortest }
}

/// Digits such as `1.25` with the point moved by the exponent, and at least one decimal.
fn plain(digits: &str, exponent: i32) -> String {
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let zeros = "0".repeat(usize::try_from(-exponent).unwrap_or(0));
    let digits = zeros + &digits;
    let whole = usize::try_from(exponent).unwrap_or(0) + 1;
    let padded = format!("{digits:0<whole$}");
    match padded.split_at_checked(whole) {
        Some((whole, fraction)) if !fraction.is_empty() => format!("{whole}.{fraction}"),
        _ => padded + ".0",
    }
}

fn sign(number: f64, text: &str) -> String {
    let mark = if number.is_sign_negative() { "-" } else { "" };
    format!("{mark}{text}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{laid_out, push_seconds, repr, short};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn microseconds_are_written_the_short_way(micros in 1_000_000_u32.., above in 0_u32..1_000_000, digits in 0_u32..7) {
            let micros = u64::from(micros) + (u64::from(above) << 32);
            let micros = micros / 10_u64.pow(digits) * 10_u64.pow(digits);
            #[expect(clippy::cast_precision_loss, reason = "below 2^52")]
            let number = micros as f64 / 1e6;
            if micros >= 1_000_000 {
                prop_assert_eq!(short(number), Some(laid_out(number)));
            }
        }

        #[test]
        fn seconds_are_written_as_their_float_is(micros in any::<i64>(), bits in 0_u32..63) {
            let micros = micros >> bits;
            let mut text = String::new();
            push_seconds(&mut text, micros);
            #[expect(clippy::cast_precision_loss, reason = "so it is told")]
            let number = micros as f64 / 1e6;
            prop_assert_eq!(text, laid_out(number));
        }
    }

    #[test]
    fn lays_out_as_python_does() {
        let cases = [
            (1.0, "1.0"),
            (100.0, "100.0"),
            (0.1, "0.1"),
            (4_294_967_295.999_999, "4294967295.999999"),
            (4_294_967_296.000_001, "4294967296.000001"),
            (0.000_100_5, "0.0001005"),
            (0.000_101, "0.000101"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
            (0.00012, "0.00012"),
            (120.0, "120.0"),
            (123.25, "123.25"),
            (-123.25, "-123.25"),
            (1_521_097_200.5, "1521097200.5"),
            (1_717_200_000.123_456, "1717200000.123456"),
            (1e13, "10000000000000.0"),
            (7_205_759_403_792_793.0 / 4.0, "1801439850948198.2"),
            (7_205_759_403_792_795.0 / 4.0, "1801439850948198.8"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (9_999_999_999_999_998.0, "9999999999999998.0"),
            (1e-5, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (0.0001, "0.0001"),
            (1e21, "1e+21"),
            (1.5e300, "1.5e+300"),
            (f64::NAN, "nan"),
            (f64::NEG_INFINITY, "-inf"),
        ];
        for (number, text) in cases {
            assert_eq!(repr(number), text);
        }
    }
}
