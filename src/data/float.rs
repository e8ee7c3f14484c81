//! Python's `repr` of a float.

/// The shortest decimal text that reads back as `number`, laid out as Python's `repr`: at least one
/// decimal, an exponent below 1e-4 and from 1e16 on; `nan`, `inf` and `-inf` for what is no number.
pub fn repr(number: f64) -> String {
    if !number.is_finite() {
        return if number.is_nan() { "nan".to_owned() } else { sign(number, "inf") };
    }
    let scientific = format!("{:e}", number.abs());
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let text = if (-4..16).contains(&exponent) {
        let plain = format!("{}", number.abs());
        if plain.contains('.') { plain } else { plain + ".0" }
    } else {
        let mark = if exponent < 0 { '-' } else { '+' };
        format!("{digits}e{mark}{:02}", exponent.abs())
    };
    sign(number, &text)
}

fn sign(number: f64, text: &str) -> String {
    let mark = if number.is_sign_negative() { "-" } else { "" };
    format!("{mark}{text}")
}

#[cfg(test)]
mod tests {
    use super::repr;

    #[test]
    fn lays_out_as_python_does() {
        let cases = [
            (1.0, "1.0"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
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
