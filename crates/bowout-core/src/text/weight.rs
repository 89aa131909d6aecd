//! How lists write what was learnt: a letter for each number. From a to z more and more speaks for something, from A to Z
//! against it, and a dot says nothing. How much a step is, each list tells.

const LETTERS: &[u8; 53] = b"ZYXWVUTSRQPONMLKJIHGFEDCBA.abcdefghijklmnopqrstuvwxyz";

/// The letter of so many steps; of more than there are, the last one.
#[must_use]
pub fn letter(steps: f64) -> char {
    let distance = |letter: &u8| (f64::from(number(*letter).unwrap_or_default()) - steps).abs();
    let closest = LETTERS
        .iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    char::from(*closest.unwrap_or(&b'.'))
}

/// How many steps a letter stands for.
pub(crate) const fn number(letter: u8) -> Option<i8> {
    match letter {
        b'a'..=b'z' => Some((letter - b'a' + 1).cast_signed()),
        b'A'..=b'Z' => Some(-(letter - b'A' + 1).cast_signed()),
        b'.' => Some(0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{letter, number};

    #[test]
    fn a_letter_is_what_it_stands_for() {
        for (steps, own) in [
            (0.0, '.'),
            (0.4, '.'),
            (1.0, 'a'),
            (-2.1, 'B'),
            (26.0, 'z'),
            (-99.0, 'Z'),
        ] {
            assert_eq!(letter(steps), own, "{steps}");
        }
        assert_eq!(
            (number(b'c'), number(b'Z'), number(b'7')),
            (Some(3), Some(-26), None)
        );
    }
}
