//! What a case shows for what came in: never a no to what was never offered, called off, or answered already.

use crate::Page;

const INVITED: &str = "From: Mina Park <mina@lumen.example>\r\nTo: Jordan Reyes <jordan.reyes@example.com>\r\n\
    Subject: Interview Product Designer\r\nDate: Wed, 18 Nov 2026 09:00:00 +0000\r\nMessage-ID: <c1@lumen.example>\r\n\r\n\
    Hi Jordan,\r\n\r\nWe would like to invite you to an interview for the Product Designer role at Lumen Labs on Friday, \
    4 December 2026 at 15:00 GMT.\r\n\r\nKind regards,\r\nMina Park\r\n";
const CALLED_OFF: &str = "From: Mina Park <mina@lumen.example>\r\nTo: Jordan Reyes <jordan.reyes@example.com>\r\n\
    Subject: Re: Interview Product Designer\r\nDate: Thu, 19 Nov 2026 09:00:00 +0000\r\nMessage-ID: <c2@lumen.example>\r\n\
    References: <c1@lumen.example>\r\n\r\nHi Jordan,\r\n\r\nUnfortunately we have to cancel your interview on Friday, \
    4 December. The position has been put on hold. We are sorry for the inconvenience.\r\n\r\nMina Park\r\n";
const DECLINED: &str = "From: Jordan Reyes <jordan.reyes@example.com>\r\nTo: Mina Park <mina@lumen.example>\r\n\
    Subject: Re: Interview Product Designer\r\nDate: Wed, 18 Nov 2026 12:00:00 +0000\r\nMessage-ID: <c3@example.com>\r\n\
    References: <c1@lumen.example>\r\n\r\nHi Mina,\r\n\r\nThank you for inviting me. I have decided to withdraw my \
    application.\r\n\r\nAll the best,\r\nJordan\r\n";

/// The path and the page of the one case that files become.
fn case(page: &Page, files: &[&str]) -> (String, String) {
    let files: Vec<&[u8]> = files.iter().map(|file| file.as_bytes()).collect();
    let answer = page.drop_all(&files);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let path = answer.header("location").to_owned();
    let shown = page.get(&path).body;
    (path, shown)
}

#[test]
fn a_rejection_is_shown_as_one_and_gets_no_letter() {
    let page = Page::start();
    let words = "Hi Jordan,\n\nThank you for your interest in the Data Analyst role at Tidewater Analytics. \
        Unfortunately, we have decided to move forward with other candidates.\n\nLena Brook";
    let (path, shown) = case(&page, &[words]);
    assert!(shown.contains("there is nothing left for you to decide"));
    for sign in [
        "id=\"sheet\"",
        "data-verdict",
        "class=\"advised\"",
        "/decline/email",
        "class=\"clock\"",
        "class=\"clock over\"",
    ] {
        assert!(!shown.contains(sign), "{sign}");
    }
    // Not even where it is asked for by its address, until the person says that it is an invitation.
    let asked = || page.get(&format!("{path}/decline/email")).body;
    assert!(!asked().contains("id=\"sheet\""));
    let told = "version=1&verb=decline&medium=email&fact=kind";
    assert_eq!(page.post(&format!("{path}/fact"), told).status, 303);
    assert!(asked().contains("id=\"sheet\""));
}

#[test]
fn nothing_is_overdue_before_the_moment_that_was_asked_for() {
    let page = Page::start();
    let asks = INVITED.replace(
        "Kind regards",
        "Please confirm by Wednesday 2 December.\r\n\r\nKind regards",
    );
    let (_, shown) = case(&page, &[&asks]);
    assert!(
        shown.contains("Asked for by Wednesday, 2 December"),
        "{shown}"
    );
    assert!(!shown.contains("class=\"clock over\""));
    let (_, shown) = case(&Page::start(), &[INVITED]);
    assert!(shown.contains("class=\"clock over\"") && !shown.contains("Asked for by"));
}

#[test]
fn a_cancelled_interview_says_so_and_offers_at_most_to_withdraw() {
    let page = Page::start();
    let (path, shown) = case(&page, &[CALLED_OFF, INVITED]);
    assert!(shown.contains("<p class=\"kind\">Interview cancelled</p>"));
    assert!(shown.contains("They have cancelled the interview"));
    for sign in [
        "An interview is moved",
        "class=\"clock\"",
        "class=\"clock over\"",
        "class=\"until\"",
        "id=\"sheet\"",
        "data-verdict",
        "/accept/email",
    ] {
        assert!(!shown.contains(sign), "{sign}");
    }
    assert!(shown.contains("/withdraw/email"));
    let withdrawn = page.get(&format!("{path}/withdraw/email")).body;
    assert!(withdrawn.contains("id=\"sheet\""));
    let told = "version=1&verb=decline&medium=email&fact=kind";
    assert_eq!(page.post(&format!("{path}/fact"), told).status, 303);
    let stands = page.get(&path).body;
    assert!(stands.contains("id=\"sheet\"") && !stands.contains("Interview cancelled"));
}

#[test]
fn what_the_person_has_answered_is_shown_with_their_words_and_not_answered_again() {
    let page = Page::start();
    let (path, shown) = case(&page, &[DECLINED, INVITED]);
    assert!(shown.contains("You have answered this conversation:"));
    assert!(shown.contains("2026-11-18T12:00"), "the day is not shown");
    let (_, said) = shown.split_once("class=\"answered\"").unwrap();
    assert!(said.contains("I have decided to withdraw my application."));
    for sign in [
        "class=\"clock\"",
        "class=\"clock over\"",
        "id=\"sheet\"",
        "class=\"advice\"",
    ] {
        assert!(!shown.contains(sign), "{sign}");
    }
    let again = "version=1&verb=decline&medium=email&fact=again";
    assert_eq!(page.post(&format!("{path}/fact"), again).status, 303);
    let shown = page.get(&path).body;
    assert!(shown.contains("id=\"sheet\"") && shown.contains("You have answered"));
    assert!(!shown.contains("class=\"clock over\""));
    // Whoever hears from them again has something to answer.
    let moved = CALLED_OFF.replace(
        "cancel your interview on Friday, 4 December",
        "move your interview to Monday, 7 December 2026 at 10:00 GMT",
    );
    let (_, shown) = case(&page, &[DECLINED, INVITED, &moved]);
    assert!(!shown.contains("You have answered") && shown.contains("id=\"sheet\""));
}

#[test]
fn other_firms_are_cases_of_their_own_and_the_same_mail_is_one() {
    let page = Page::start();
    let other = "From: Omar Haddad <omar@quarry.example>\r\nTo: Jordan Reyes <jordan.reyes@example.com>\r\n\
        Subject: Interview Product Designer\r\nDate: Thu, 19 Nov 2026 08:00:00 +0000\r\nMessage-ID: <b1@quarry.example>\r\n\r\n\
        Hi Jordan,\r\n\r\nWe would like to invite you to an interview for the Librarian role at Quarry Books on Wednesday, \
        2 December 2026 at 14:00 CET.\r\n\r\nOmar Haddad\r\n";
    let files = [DECLINED, other, INVITED].map(str::as_bytes);
    let made = page.drop_all(&files);
    let made = made.header("location").to_owned();
    let list = page.get(&made).body;
    assert!(list.contains("2 conversations") && list.matches("href=\"/case/").count() == 2);
    assert!(list.contains("Librarian") && list.contains("Product Designer"));
    let letters = || page.get("/letters").body.matches("href=\"/case/").count();
    assert_eq!(letters(), 2);
    // Neither hides in the other.
    let paths = list.split("href=\"/case/").skip(1);
    for path in paths.map(|rest| rest.split('"').next().unwrap_or_default()) {
        let shown = page.get(&format!("/case/{path}")).body;
        assert_ne!(shown.contains("Quarry"), shown.contains("Lumen"), "{path}");
    }
    // Whoever drops one of them again finds the case that there is.
    let (again, shown) = case(&page, &[other]);
    assert!(list.contains(&format!("href=\"{again}\"")) && shown.contains("Quarry"));
    let pasted = "Hi Jordan, can you do an interview with Acme on Thursday at 3pm? Kate";
    assert_eq!(case(&page, &[pasted]).0, case(&page, &[pasted]).0);
    assert_eq!(letters(), 3);
    assert_eq!(page.get("/made?of=0123456789abcdef").status, 404);
}

#[test]
fn a_folder_that_cannot_be_written_costs_nobody_their_words() {
    let page = Page::at("", "file/bowout");
    let (path, shown) = case(&page, &[INVITED]);
    let says = "Nothing can be written to the folder";
    assert!(shown.contains(says) && shown.contains("id=\"sheet\""));
    let typed =
        "version=1&verb=decline&medium=email&subject=No&body=My+own+words.+I+withdraw.&save=yes";
    assert_eq!(page.post(&format!("{path}/letter"), typed).status, 303);
    assert!(page.get(&path).body.contains("My own words. I withdraw."));
    // Names, wishes, the language and the switch work as well.
    let named = "version=2&verb=decline&medium=email&sign=Robin+Vega";
    assert_eq!(page.post(&format!("{path}/choices"), named).status, 303);
    let wants = "version=3&verb=decline&medium=email&offer=written&would_accept=no";
    assert_eq!(page.post(&format!("{path}/about"), wants).status, 303);
    let you = page.get("/you?kept=yes").body;
    assert!(you.contains("Robin Vega") && you.contains(says) && !you.contains(">Saved<"));
    assert!(you.contains("value=\"written\" selected"));
    let letters = page.get("/letters").body;
    assert!(letters.contains(says) && letters.contains(&path));
    assert_eq!(page.post("/letters/switch", "on=no").status, 303);
    assert!(page.get("/letters").body.contains("value=\"yes\""));
    assert_eq!(page.post("/language", "language=de&back=/").status, 303);
    assert!(page.get(&path).body.contains("lässt sich nichts schreiben"));
    assert_eq!(page.post("/you/erase", "").status, 303);
    assert!(!page.get("/you").body.contains("Robin Vega"));
    assert_eq!(page.post(&format!("{path}/erase"), "").status, 303);
    assert_eq!(page.get(&path).status, 404);
}

/// The first tag that bears a piece of text.
fn tag<'a>(shown: &'a str, with: &str) -> &'a str {
    let at = shown.find(with).unwrap_or_else(|| panic!("no {with}"));
    let start = shown[..at].rfind('<').unwrap_or_default();
    let end = shown[at..].find('>').map_or(shown.len(), |end| at + end);
    &shown[start..end]
}

#[test]
fn a_correction_that_cannot_be_taken_is_told_beside_its_field() {
    let page = Page::start();
    let (path, _) = case(&page, &[INVITED]);
    let mut version = 0;
    let mut correct = |fields: &str| {
        version += 1;
        let form = format!("version={version}&verb=decline&medium=email&{fields}");
        assert_eq!(page.post(&format!("{path}/fact"), &form).status, 303);
        page.get(&path).body
    };
    let shown = correct("fact=who&value=Pauline+Reed&email=pauline%40lumen.example");
    assert!(!shown.contains("aria-invalid") && shown.contains("pauline@lumen.example"));
    let shown = correct("fact=who&value=Eve&email=a%40b%0D%0ABcc%3A+evil%40x.example");
    let field = tag(&shown, "id=\"wrong-email\"");
    assert!(field.contains("role=\"alert\"") && shown.contains("This is no mail address"));
    let field = tag(&shown, "name=\"email\"");
    assert!(
        field.contains("a@b") && field.contains("aria-invalid=\"true\""),
        "{field}"
    );
    assert!(
        field.contains("aria-describedby=\"wrong-email\""),
        "{field}"
    );
    let (_, letter) = shown.split_once("id=\"sheet\"").unwrap_or_default();
    assert!(
        letter.contains("Eve") && letter.contains("value=\"pauline@lumen.example\""),
        "{letter}"
    );
    let (_, who) = shown.split_once("data-fact=\"who\"").unwrap_or_default();
    assert!(tag(who, "class=\"correct\"").contains(" open"));
    // A time that is none leaves the one before, and what was typed.
    let shown = correct("fact=time&value=2026-12-09T15:30&zone=America/New_York");
    assert!(shown.contains("9 December") && shown.contains("New York"));
    for (time, zone, says) in [
        ("nonsense", "Europe/Berlin", "This is no day and time"),
        (
            "2026-02-30T10:00",
            "Europe/Berlin",
            "This is no day and time",
        ),
        (
            "2026-12-10T10:00",
            "Mars/Phobos",
            "No such time zone is known",
        ),
    ] {
        let shown = correct(&format!("fact=time&value={time}&zone={zone}"));
        assert!(shown.contains(says), "{time} {zone}");
        for typed in [time, zone] {
            let field = tag(&shown, &format!("value=\"{typed}\" maxlength"));
            assert!(field.contains("type=\"text\""), "{field}");
        }
        assert!(
            shown.contains("9 December") && shown.contains("New York"),
            "{time}"
        );
        assert!(
            shown.contains("This is no mail address"),
            "the other is still wrong"
        );
    }
    let shown = correct("fact=time&forget=yes");
    assert!(!shown.contains("nonsense") && shown.contains("4 December"));
    let shown = correct("fact=who&value=Eve&email=eve%40lumen.example");
    assert!(
        !shown.contains("aria-invalid"),
        "what is put right is no longer told"
    );
}

#[test]
fn a_number_that_is_none_is_told_and_the_one_before_stays() {
    let page = Page::start();
    let (path, _) = case(&page, &[INVITED]);
    let about = |version: u32, amount: &str, days: &str| {
        let form = format!(
            "version={version}&verb=decline&medium=email&amount={amount}&currency=EUR&period=year&days={days}&looking=yes"
        );
        assert_eq!(page.post(&format!("{path}/about"), &form).status, 303);
        page.get(&path).body
    };
    let profile =
        || std::fs::read_to_string(page.data.path().join("profile.json")).unwrap_or_default();
    assert!(!about(1, "48000", "2").contains("aria-invalid"));
    let before = profile();
    for (number, (amount, days)) in
        (2..).zip([("abc", "-5"), ("-5", "8"), ("1e999", "two"), ("0", "")])
    {
        let shown = about(number, amount, days);
        assert!(tag(&shown, "name=\"amount\"").contains(&format!("value=\"{amount}\"")));
        assert!(shown.contains("This is no amount above nought"), "{amount}");
        assert_eq!(
            shown.contains("This is no number of days"),
            !days.is_empty(),
            "{days}"
        );
        assert!(tag(&shown, "class=\"questions\"").contains(" open"));
        assert!(profile().contains("48000"), "{amount}");
        assert!(days.is_empty() || profile() == before, "{days}");
    }
    assert!(!about(6, "50000", "3").contains("aria-invalid"));
    let you = page.post(
        "/you",
        "name=Robin&email=a%40b%40c&aliases=r%40x.example,nobody&amount=abc&days=9",
    );
    assert_eq!(you.status, 422);
    assert!(tag(&you.body, "name=\"email\"").contains("value=\"a@b@c\""));
    assert!(tag(&you.body, "name=\"aliases\"").contains("value=\"r@x.example,nobody\""));
    assert_eq!(you.body.matches("aria-invalid").count(), 4);
    assert!(profile().contains("50000") && page.get("/you").body.contains("value=\"Robin\""));
}

#[test]
fn an_event_alone_is_answered_to_its_organizer_and_its_time_bears_its_zone() {
    let page = Page::start();
    let event = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1@x\r\n\
        DTSTAMP:20261120T100000Z\r\nDTSTART:20261203T150000Z\r\nDTEND:20261203T160000Z\r\nSUMMARY:Interview Data Analyst\r\n\
        ORGANIZER;CN=Lena Brook:mailto:lena@tidewater.example\r\nATTENDEE;CN=Jordan Reyes;RSVP=TRUE:mailto:jordan.reyes@example.com\r\n\
        SEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (path, shown) = case(&page, &[event]);
    assert!(!shown.contains("no time zone named") && shown.contains(">UTC+1<"));
    let (_, letter) = shown.split_once("id=\"sheet\"").unwrap_or_default();
    assert!(tag(letter, "name=\"reader\"").contains("lena@tidewater.example"));
    assert!(letter.contains("Lena") && letter.contains("Jordan Reyes"));
    let (_, who) = shown.split_once("data-fact=\"who\"").unwrap_or_default();
    let who = who.split("</span>").take(4).collect::<String>();
    assert!(
        who.contains("Lena Brook") && !who.contains("Jordan"),
        "{who}"
    );
    let (_, role) = shown.split_once("data-fact=\"role\"").unwrap_or_default();
    assert!(
        role.split("</dd>")
            .next()
            .is_some_and(|role| role.contains("Data Analyst"))
    );
    assert!(shown.contains("rsvp.ics"));
    let reply = page.get(&format!("{path}/decline/email/rsvp.ics")).body;
    assert!(reply.contains("METHOD:REPLY") && reply.contains("PARTSTAT=DECLINED"));
}
