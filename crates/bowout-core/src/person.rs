//! People and their addresses. An address is compared as RFC 5321 lets servers compare it in
//! practice: without regard to case, and with a `+tag` counted as the same mailbox.

use crate::text::{fold, is_invisible, is_listed};

/// Somebody named in a mail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// The display name, empty when the mail gives none.
    pub name: String,
    /// The address, empty when the mail gives none.
    pub email: String,
}

/// Parts of a local part that mark a mailbox nobody reads.
const ROBOTS: &[&str] = &[
    "noreply",
    "donotreply",
    "mailerdaemon",
    "postmaster",
    "calendarnotification",
    "nepasrepondre",
    "nichtantworten",
    "keineantwort",
    "geenantwoord",
    "autoreply",
    "unknownorganizer",
    "nonrispondere",
    "noresponder",
    "naoresponda",
];

/// Words of a local part, between its marks, that only a machine's mailbox has.
const MACHINES: &[&str] = &[
    "notification",
    "notifications",
    "notify",
    "notifier",
    "bot",
    "robot",
    "mailer",
    "automated",
    "unattended",
];

/// Small words that a family name begins with, in lower case.
const PARTICLES: &str = "de da do dos das del della di du des der den ten ter te van von vom zu zum zur la le al el bin ibn af av";

impl Person {
    /// Builds a person from a display name and an address.
    #[must_use]
    pub fn new(name: &str, email: &str) -> Self {
        Self {
            name: name.trim().to_owned(),
            email: email.trim().to_owned(),
        }
    }

    /// Reads `Name <address>` or a bare address; `None` where no address stands.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let line = line.trim();
        let (name, email) = match (line.rfind('<'), line.ends_with('>')) {
            (Some(open), true) => (
                line[..open].trim().trim_matches('"'),
                &line[open + 1..line.len() - 1],
            ),
            _ => ("", line),
        };
        is_address(email).then(|| Self::new(name, email))
    }

    /// Whether both addresses reach the same mailbox: case and a plus-tag make no difference.
    #[must_use]
    pub fn same_mailbox(&self, address: &str) -> bool {
        mailbox_key(&self.email) == mailbox_key(address)
    }

    /// Whether nobody reads this mailbox: no-reply addresses, bounces, calendar robots.
    #[must_use]
    pub fn is_robot(&self) -> bool {
        let local = self
            .email
            .split('@')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let plain: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
        let mut words = local.split(|c: char| !c.is_alphanumeric());
        ROBOTS.iter().any(|robot| plain.contains(robot))
            || words.any(|word| MACHINES.contains(&word))
            || local.starts_with("bounce")
            // A return path that carries the receiver's address (VERP) reaches a program.
            || local.contains('=')
            || ["@group.calendar.", "@resource.calendar.", "@myworkday.com", "invitations@linkedin.com"]
                .iter()
                .any(|place| self.email.to_lowercase().contains(place))
    }

    /// The person as a header names them: `Name <address>`.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} <{}>", self.name, self.email).trim().to_owned()
    }

    /// The part of the address before the `@`, as it is written.
    #[must_use]
    pub fn local(&self) -> &str {
        self.email.split('@').next().unwrap_or_default()
    }

    /// The part of the address behind the `@`, in lower case.
    #[must_use]
    pub fn domain(&self) -> String {
        self.email
            .rsplit('@')
            .next()
            .unwrap_or_default()
            .to_lowercase()
    }

    /// The name of the display name: `Family, Given` is turned round, and a house behind a comma is left out.
    #[must_use]
    pub fn own_name(&self) -> String {
        match self.turned() {
            Some((family, given)) => format!("{given} {family}"),
            None => self.before_comma().to_owned(),
        }
    }

    /// The first word of the display name, with `Family, Given` turned round.
    #[must_use]
    pub fn given_name(&self) -> &str {
        let turned = self.turned().map(|(_, given)| given);
        turned
            .unwrap_or_else(|| self.before_comma())
            .split_whitespace()
            .find(|word| !is_academic(word))
            .unwrap_or_default()
    }

    /// The family's name and the given one where the display name bears them in that order. `Ottilie Brandner, Town Library`
    /// does not: two names stand before the comma and the address is of both.
    fn turned(&self) -> Option<(&str, &str)> {
        let (before, behind) = self.name.split_once(", ")?;
        // "Rosa Lindqvist (Talent, Town Library)": what the bracket holds is no name.
        if before.contains('(') {
            return None;
        }
        let mut words = before.split_whitespace().map(fold);
        let (first, Some(last)) = (words.next()?, words.next_back()) else {
            return Some((before, behind));
        };
        let local = fold(self.local());
        let is_whole = local.contains(&last) && local.starts_with(first.get(..1)?);
        (!is_whole || is_listed(PARTICLES, &first)).then_some((before, behind))
    }

    /// The display name before a bracket or a comma; where none of it is turned round, that is the name.
    fn before_comma(&self) -> &str {
        let name = self.name.split(", ").next().unwrap_or_default();
        name.split_once(" (").map_or(name, |(name, _)| name)
    }

    /// The last word of the display name and the small words before it (`de Vries`), with `Family, Given` turned round.
    #[must_use]
    pub fn family_name(&self) -> &str {
        if let Some((family, _)) = self.turned() {
            return family;
        }
        let name = self.before_comma().trim_end();
        let Some(mut start) = name.rfind(char::is_whitespace) else {
            return "";
        };
        while let Some((before, particle)) =
            name[..start].trim_end().rsplit_once(char::is_whitespace)
            && is_listed(PARTICLES, particle)
            && !before.trim().is_empty()
        {
            start = before.len();
        }
        name[start..].trim_start()
    }
}

/// Whether a word is an academic title and no name.
fn is_academic(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Dr" | "Prof" | "Professor" | "Ing" | "Mag"
    )
}

/// Whether the words are one plain address that may be written into a header.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |c: char| {
        !is_invisible(c) && !c.is_whitespace() && !c.is_control() && !"<>,;:\"()[]\\@".contains(c)
    };
    !local.is_empty()
        && !domain.is_empty()
        && text.len() <= 254
        && local.chars().all(plain)
        && domain.chars().all(plain)
}

/// The address without case and without its plus-tag; Gmail also reads over points.
fn mailbox_key(address: &str) -> String {
    let lower = address.to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else {
        return lower;
    };
    let untagged = local.split('+').next().unwrap_or(local);
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", untagged.replace('.', "")),
        _ => format!("{untagged}@{domain}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_tagged_address_as_the_same_mailbox() {
        let person = Person::new("Jordan", "Jordan+Jobs@Example.com");
        assert!(person.same_mailbox("jordan@example.com"));
        assert!(!person.same_mailbox("jordan@mail.example.com"));
        let dotted = Person::new("", "jo.rdan@googlemail.com");
        assert!(dotted.same_mailbox("jordan@gmail.com"));
    }

    #[test]
    fn knows_robots_by_every_spelling() {
        for robot in [
            "no-reply@x.example",
            "do_not.reply@x.example",
            "calendar-notification@x.example",
            "notifications@ats.example",
            "calendar-bot@x.example",
        ] {
            assert!(Person::new("", robot).is_robot(), "{robot}");
        }
        for human in ["norah@x.example", "abbott@x.example", "talbot.k@x.example"] {
            assert!(!Person::new("", human).is_robot(), "{human}");
        }
    }

    #[test]
    fn refuses_an_address_that_smuggles_a_header() {
        assert!(!is_address("a@b.example\r\nBcc: c@d.example"));
        assert!(!is_address("a@b.example, c@d.example"));
        assert!(!is_address("a@\u{202e}b.example"));
        assert!(is_address("a.b@c.example"));
    }

    #[test]
    fn keeps_the_small_words_of_a_family_name() {
        for (name, family) in [
            ("Sanne de Vries", "de Vries"),
            ("Anna van der Berg", "van der Berg"),
            ("Dr. Ida von Thal", "von Thal"),
            ("Mary Ann Smith", "Smith"),
            ("de Vries", "Vries"),
            ("Prince", ""),
        ] {
            assert_eq!(Person::new(name, "").family_name(), family, "{name}");
        }
    }

    #[test]
    fn leaves_a_house_behind_the_comma_out() {
        let person = Person::new("Ottilie Brandner, Town Library", "o.brandner@x.example");
        assert_eq!(person.own_name(), "Ottilie Brandner");
        assert_eq!(
            (person.given_name(), person.family_name()),
            ("Ottilie", "Brandner")
        );
        let person = Person::new("Rosa Lindqvist (Talent, Opera)", "rosa.lindqvist@x.example");
        assert_eq!(person.own_name(), "Rosa Lindqvist");
        assert_eq!(
            (person.given_name(), person.family_name()),
            ("Rosa", "Lindqvist")
        );
        let person = Person::new("Wren Moor (Juniper & Slate)", "wren@x.example");
        assert_eq!(
            (person.own_name().as_str(), person.family_name()),
            ("Wren Moor", "Moor")
        );
        for (name, email) in [
            ("García López, María José", "maria.garcia@x.example"),
            ("de Vries, Anna", "d.vries@x.example"),
        ] {
            let (family, given) = name.split_once(", ").unwrap_or_default();
            assert_eq!(
                Person::new(name, email).own_name(),
                format!("{given} {family}")
            );
        }
    }

    #[test]
    fn turns_a_family_name_first() {
        let person = Person::new("Vogt, Marlene", "m@x.example");
        assert_eq!(
            (person.given_name(), person.family_name()),
            ("Marlene", "Vogt")
        );
    }
}
