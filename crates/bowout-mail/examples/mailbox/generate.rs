//! Mail of every common kind, in the shares and sizes of a person's mailbox, the same for the same seed. The invitations
//! are those of our corpus, each with an id and a date of its own.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::Failure;
use crate::words::{ALERTS, LISTS, NEWS, NOTICES, PEOPLE, PERSONAL};

/// A stream of numbers (xorshift64*): the same for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(mixed).unwrap_or(0) % sides.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.roll(of.len())).copied().unwrap_or_default()
    }

    fn several(&mut self, of: &[&str], number: usize) -> String {
        (0..number)
            .map(|_| self.one(of))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Mails of the corpus.
struct Corpus {
    invitations: Vec<Vec<u8>>,
    others: Vec<Vec<u8>>,
}

impl Corpus {
    fn read() -> Result<Self, Failure> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
        let mut corpus = Self {
            invitations: vec![],
            others: vec![],
        };
        for folder in ["invitations", "lookalikes"] {
            let mut paths: Vec<PathBuf> = fs::read_dir(root.join(folder))?
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|path| path.extension().is_some_and(|kind| kind == "eml"))
                .collect();
            paths.sort();
            for path in paths {
                let expected =
                    fs::read_to_string(path.with_extension("expect")).unwrap_or_default();
                let mail = fs::read(&path)?;
                if !mail
                    .to_ascii_lowercase()
                    .windows(8)
                    .any(|window| window == b"\nfrom: " || window == b"\nsubject")
                {
                    continue;
                }
                if expected.contains("\"needs_answer\": true") {
                    corpus.invitations.push(mail);
                } else {
                    corpus.others.push(mail);
                }
            }
        }
        Ok(corpus)
    }
}

/// Writes the mailbox, and prints what is in it.
pub(crate) fn make(folder: &Path, number: usize, seed: u64) -> Result<(), Failure> {
    let corpus = Corpus::read()?;
    let mut dice = Dice(seed.wrapping_mul(2).wrapping_add(1));
    for at in 0..10 {
        for half in ["cur", "new", "tmp"] {
            fs::create_dir_all(folder.join(format!("maildir/box{at}/{half}")))?;
        }
    }
    let mut mbox = BufWriter::new(File::create(folder.join("all.mbox"))?);
    let (mut invitations, mut bytes) = (0, 0);
    for at in 0..number {
        let share = dice.roll(1000);
        invitations += usize::from(share < 4);
        let mail = mail(&mut dice, &corpus, share, at);
        bytes += mail.len();
        let name = format!("maildir/box{}/cur/1700{at:07}.M{at}.bench:2,S", at % 10);
        fs::write(folder.join(name), &mail)?;
        mbox.write_all(b"From bench@example.com Mon Jan  5 00:00:00 2026\n")?;
        for line in mail.split_inclusive(|byte| *byte == b'\n') {
            if line.trim_ascii_start().starts_with(b"From ") || line.starts_with(b">From ") {
                mbox.write_all(b">")?;
            }
            mbox.write_all(line)?;
        }
        mbox.write_all(if mail.ends_with(b"\n") {
            b"\n"
        } else {
            b"\n\n"
        })?;
    }
    mbox.flush()?;
    println!(
        "{number} mails, {bytes} bytes, mean {}, {invitations} invitations",
        bytes / number.max(1)
    );
    Ok(())
}

/// One mail; `share` of a thousand says of which kind.
fn mail(dice: &mut Dice, corpus: &Corpus, share: usize, at: usize) -> Vec<u8> {
    match share {
        0..4 => retagged(&corpus.invitations, at),
        4..24 => retagged(&corpus.others, at),
        24..224 => personal(dice, at),
        224..424 => list(dice, at),
        424..474 => html(dice, at, "Job alert", (&ALERTS, 40)),
        474..774 => html(dice, at, "This week", (&NEWS, 60)),
        774..954 => html(dice, at, "Your account", (&NOTICES, 8)),
        _ => attached(dice, at),
    }
    .replace_date(dice)
}

/// The head of a mail that we make up.
fn head(dice: &mut Dice, at: usize, subject: &str) -> String {
    let (from, to) = (dice.one(&PEOPLE), "jordan.reyes@example.com");
    let mut head = String::new();
    for hop in 0..3 + dice.roll(4) {
        let _ = write!(
            head,
            "Received: from relay{hop}.example.com (relay{hop}.example.com [192.0.2.{}])\r\n\tby mx.example.com with ESMTPS id {:016x}\r\n\tfor <{to}>; Mon, 02 Nov 2026 09:00:00 +0000\r\n",
            dice.roll(250),
            dice.0
        );
    }
    let _ = write!(
        head,
        "Authentication-Results: mx.example.com; dkim=pass header.d=example.org; spf=pass\r\nFrom: {from} <{}@example.org>\r\nTo: Jordan Reyes <{to}>\r\nSubject: {subject}\r\nDate: @DATE@\r\nMessage-ID: <{at}.{:x}@example.org>\r\nMIME-Version: 1.0\r\n",
        from.to_lowercase().replace(' ', "."),
        dice.0 >> 20
    );
    head
}

fn personal(dice: &mut Dice, at: usize) -> Vec<u8> {
    let subject = dice.several(&PERSONAL, 1);
    let mut mail = head(
        dice,
        at,
        subject
            .get(..subject.floor_char_boundary(40))
            .unwrap_or_default(),
    );
    let _ = write!(
        mail,
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    );
    for _ in 0..1 + dice.roll(4) {
        let number = 1 + dice.roll(3);
        let _ = write!(mail, "{}\r\n\r\n", dice.several(&PERSONAL, number));
    }
    mail.into_bytes()
}

fn list(dice: &mut Dice, at: usize) -> Vec<u8> {
    let mut mail = head(dice, at, "Re: [dev] build broken since yesterday");
    mail.push_str("List-Id: <dev.example.net>\r\nList-Post: <mailto:dev@example.net>\r\nPrecedence: list\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n");
    for _ in 0..3 + dice.roll(20) {
        let number = 1 + dice.roll(4);
        let _ = write!(
            mail,
            "> {}\r\n\r\n{}\r\n\r\n",
            dice.one(&LISTS),
            dice.several(&LISTS, number)
        );
    }
    mail.into_bytes()
}

/// Two alternatives, the second in HTML with styles and tracking links.
fn html(
    dice: &mut Dice,
    at: usize,
    subject: &str,
    (words, paragraphs): (&[&str], usize),
) -> Vec<u8> {
    let mut mail = head(dice, at, &format!("{subject}: {}", at % 97));
    let _ = write!(
        mail,
        "List-Unsubscribe: <https://news.example.org/u/{at}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nContent-Type: multipart/alternative; boundary=\"b{at}\"\r\n\r\n"
    );
    let number = 2 + dice.roll(paragraphs);
    let texts: Vec<String> = (0..number)
        .map(|_| {
            let many = 1 + dice.roll(4);
            dice.several(words, many)
        })
        .collect();
    let has_text = dice.roll(3) > 0;
    if has_text {
        let _ = write!(
            mail,
            "--b{at}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
            texts.join("\r\n\r\n")
        );
    }
    let _ = write!(
        mail,
        "--b{at}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><style>"
    );
    for class in 0..40 {
        let _ = write!(
            mail,
            ".c{class} {{ position: relative; padding: 0 {class}px; color: #3{class}4; }}=\r\n"
        );
    }
    mail.push_str("</style></head><body>\r\n");
    for text in &texts {
        let _ = write!(
            mail,
            "<table role=3D\"presentation\" width=3D\"100%\" cellpadding=3D\"0\"><tr><td class=3D\"c4\" style=3D\"font-fam=\r\nily:Arial;line-height:24px;color:#333333;padding:16px 24px\">{}</td><td><a href=3D\"https://track.example.org/c/{at:x}/{:x}=\r\n{:x}\">&raquo;</a></td></tr></table>\r\n",
            text.replace('=', "=3D"),
            dice.0,
            dice.0.rotate_left(17)
        );
    }
    let _ = write!(mail, "</body></html>\r\n--b{at}--\r\n");
    mail.into_bytes()
}

/// A short text and a file of up to some hundred kilobytes.
fn attached(dice: &mut Dice, at: usize) -> Vec<u8> {
    let mut mail = head(dice, at, "the file you wanted");
    let _ = write!(
        mail,
        "Content-Type: multipart/mixed; boundary=\"m{at}\"\r\n\r\n--m{at}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n--m{at}\r\nContent-Type: application/pdf; name=\"file.pdf\"\r\nContent-Disposition: attachment; filename=\"file.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n",
        dice.several(&PERSONAL, 3)
    );
    let lines = 50 + dice.roll(2500);
    for _ in 0..lines {
        for _ in 0..19 {
            let letter = |bits: usize| {
                char::from(
                    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[bits & 63],
                )
            };
            let bits = dice.roll(1 << 24);
            mail.extend([
                letter(bits),
                letter(bits >> 6),
                letter(bits >> 12),
                letter(bits >> 18),
            ]);
        }
        mail.push_str("\r\n");
    }
    let _ = write!(mail, "--m{at}--\r\n");
    mail.into_bytes()
}

/// A mail of the corpus with an id of its own.
fn retagged(mails: &[Vec<u8>], at: usize) -> Vec<u8> {
    let Some(mail) = mails.get(at % mails.len().max(1)) else {
        return vec![];
    };
    let mut fresh = format!("Message-ID: <{at}.corpus@example.com>\r\n").into_bytes();
    let mut is_head = true;
    let mut is_left_out = false;
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        is_head &= !line.trim_ascii().is_empty();
        let lower = line.to_ascii_lowercase();
        let is_id = ["message-id:", "references:", "in-reply-to:"]
            .iter()
            .any(|name| lower.starts_with(name.as_bytes()));
        is_left_out = is_head && (is_id || is_left_out && line.starts_with(b" "));
        if !is_left_out {
            fresh.extend_from_slice(line);
        }
    }
    fresh
}

/// Gives a mail that we made up a date.
trait Dated {
    fn replace_date(self, dice: &mut Dice) -> Self;
}

impl Dated for Vec<u8> {
    fn replace_date(mut self, dice: &mut Dice) -> Self {
        let date = format!("{} Oct 2026", 10 + dice.roll(20));
        let place = self.windows(6).position(|window| window == b"@DATE@");
        if let Some(place) = place {
            let date = format!("Thu, {date} 10:00:00 +0000");
            self.splice(place..place + 6, date.into_bytes());
        }
        self
    }
}
