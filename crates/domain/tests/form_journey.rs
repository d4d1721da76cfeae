//! The way through a form, with random forms and random answers.

mod form_support;

use domain::form::journey::{Finding, accept_name};
use domain::form::record::{Record, RecordLine};
use domain::form::{Field, Form, Journey, Typed, Value, read_edition};
use domain::language::Language;
use form_support::{TODAY, compiled, day, form, open, steps, typed};
use proptest::prelude::*;
use std::fmt::Write as _;

const DOG: &str = r#"
[[step]]
key = "halter"
[[step.field]]
key = "name"
kind = "name"
[[step.field]]
key = "geboren"
kind = "birth-date"
[[step]]
key = "hund"
[[step.field]]
key = "liste"
kind = "yes-no"
[[step.field]]
key = "grund"
kind = "text"
when = 'liste'
[[step]]
key = "erlaubnis"
when = 'liste && age(geboren) >= 18'
[[step.field]]
key = "seit"
kind = "date"
max = "today"
[[step.field]]
key = "fin"
kind = "vin"
optional = true
[[step]]
key = "kinder"
[[step.field]]
key = "kinder"
kind = "group"
min = 1
max = 3
[[step.field.field]]
key = "kind_name"
kind = "name"
[[step.field.field]]
key = "kind_alt"
kind = "yes-no"
when = 'kind_name == "Ali"'
[[check]]
key = "zu-jung"
field = "geboren"
rule = 'age(geboren) >= 16'
level = "error"
[[check]]
key = "gleicher-name"
field = "kind_name"
rule = 'kind_name != name'
level = "warning"
"#;

#[test]
fn a_form_is_walked_step_by_step() {
    let form = form(DOG);
    let journey = |text: &str| Journey::new(&form, &typed(text), day(TODAY)).clone();
    let start = journey("");
    assert_eq!(steps(&start), ["halter", "hund", "kinder"]);
    assert_eq!(open(&start), ["name missing", "geboren missing", "liste missing", "kinder.0.kind_name missing"]);
    assert_eq!((start.first_open(), start.is_reachable(0), start.is_reachable(1)), (Some(0), true, false));
    let young = journey("name=Anna geboren=2015-01-01");
    assert_eq!(open(&young)[0], "geboren zu-jung");
    let adult = journey("name=Anna geboren=1990-02-28 liste=yes");
    assert_eq!(steps(&adult), ["halter", "hund", "erlaubnis", "kinder"]);
    assert_eq!(open(&adult), ["grund missing", "seit missing", "kinder.0.kind_name missing"]);
    assert_eq!((adult.next(1), adult.back(2), adult.next(3), adult.back(0)), (Some(2), Some(1), None, None));
    assert_eq!(adult.position(2), (3, 4));
}

/// A page without a question that must be answered, like the photo of a damage, is shown once all the same.
#[test]
fn whoever_comes_back_goes_on_at_the_first_page_never_sent() {
    let form = form(DOG);
    let mut answers = typed("name=Anna geboren=1990-02-28 liste=no kinder=1 kinder.0.kind_name=Bo");
    let resume = |answers: &Typed| {
        let journey = Journey::new(&form, answers, day(TODAY));
        assert!(journey.is_complete());
        journey.resume().map(|step| form.steps[step].key.clone())
    };
    assert_eq!(resume(&answers).as_deref(), Some("halter"));
    for (sent, then) in [("halter", Some("hund")), ("hund", Some("kinder")), ("kinder", None)] {
        let step = form.step_of(sent).unwrap();
        let page: Typed = answers.iter().map(|(name, values)| (name.to_owned(), values.to_vec())).collect();
        form.save(step, &mut answers, &page);
        assert_eq!(resume(&answers).as_deref(), then, "after {sent}");
    }
    // What is missing comes before what was never seen.
    answers.remove("name");
    assert_eq!(Journey::new(&form, &answers, day(TODAY)).resume(), Some(0));
}

#[test]
fn answers_of_a_branch_that_was_left_do_not_count() {
    let form = form(DOG);
    let mut answers =
        typed("name=Anna geboren=1990-02-28 liste=yes grund=Rasse seit=2020-01-01 kinder=1 kinder.0.kind_name=Bo");
    let complete = Journey::new(&form, &answers, day(TODAY));
    assert!(complete.is_complete());
    answers.set("liste", vec!["no".into()]);
    let left = Journey::new(&form, &answers, day(TODAY));
    assert!(left.is_complete());
    let pruned = left.pruned(&answers);
    assert!(!pruned.was_sent("grund") && !pruned.was_sent("seit.day") && pruned.was_sent("name"));
    // What was typed there is still there if one goes back.
    answers.set("liste", vec!["yes".into()]);
    assert!(Journey::new(&form, &answers, day(TODAY)).is_complete());
}

#[test]
fn a_warning_is_accepted_for_the_answers_it_was_about() {
    let form = form(DOG);
    let mut answers = typed("name=Anna geboren=1990-02-28 liste=no kinder=1 kinder.0.kind_name=Anna");
    let asked = Journey::new(&form, &answers, day(TODAY));
    assert_eq!(open(&asked), ["kinder.0.kind_name gleicher-name"]);
    let finding = &asked.findings()[0];
    answers.set(accept_name(&finding.path, &finding.code(&form)), vec![finding.seal.clone()]);
    let accepted = Journey::new(&form, &answers, day(TODAY));
    assert!(accepted.is_complete() && accepted.findings()[0].accepted);
    assert!(Journey::new(&form, &accepted.pruned(&answers), day(TODAY)).is_complete());
    // The other answer changes: the question comes again.
    for (name, value) in [("name", "Bo"), ("kinder.0.kind_name", "Bo")] {
        answers.set(name, vec![value.into()]);
    }
    assert_eq!(open(&Journey::new(&form, &answers, day(TODAY))), ["kinder.0.kind_name gleicher-name"]);
}

#[test]
fn what_was_confirmed_is_written_down_with_what_it_said() {
    let form = form(
        r#"
[[step]]
key = "kinder"
[[step.field]]
key = "name"
kind = "name"
optional = true
[[step.field]]
key = "kinder"
kind = "group"
max = 5
[[step.field.field]]
key = "kind_name"
kind = "name"
[[check]]
key = "so-viele"
field = "kinder"
rule = 'size(kinder) < 2'
level = "warning"
[[check]]
key = "ohne-namen"
field = "name"
rule = 'given(name)'
level = "warning"
"#,
    );
    let mut answers = typed("kinder=2 kinder.0.kind_name=Anna kinder.1.kind_name=Bo");
    for finding in Journey::new(&form, &answers, day(TODAY)).findings().to_vec() {
        answers.set(accept_name(&finding.path, &finding.code(&form)), vec![finding.seal]);
    }
    let journey = Journey::new(&form, &answers, day(TODAY));
    assert!(journey.is_complete());
    let say = |_: Language, _: &Field, path: &str, _: &Value| path.to_owned();
    let warn = |language: Language, form: &Form, finding: &Finding| format!("{language} {}", finding.code(form));
    let record = Record::of(&journey, Language::En, &say, &warn);
    let lines: Vec<String> = record.steps[0]
        .lines
        .iter()
        .map(|line| {
            let value = line.value.as_ref().map(|value| value.de.as_str());
            let warnings: Vec<String> =
                line.warnings.iter().map(|words| format!("{}/{}", words.de, words.shown())).collect();
            format!("{} {value:?} {} {}", line.name, line.confirmed.join(" "), warnings.join(" "))
        })
        .collect();
    // Also where there is no answer, and of a group as a whole.
    assert_eq!(
        lines,
        [
            "name Some(\"\") ohne-namen de ohne-namen/en ohne-namen",
            "kinder Some(\"kinder\") so-viele de so-viele/en so-viele",
            "kinder.0 None  ",
            "kinder.0.kind_name Some(\"kinder.0.kind_name\")  ",
            "kinder.1 None  ",
            "kinder.1.kind_name Some(\"kinder.1.kind_name\")  ",
        ]
    );
    // Records of before have no messages.
    let old: RecordLine =
        serde_json::from_str(r#"{"name":"a","label":{"de":"A"},"value":null,"confirmed":["x"]}"#).unwrap();
    assert_eq!((old.confirmed.len(), old.warnings.len()), (1, 0));
}

#[test]
fn a_question_that_came_up_beside_it_leaves_a_warning_accepted() {
    let form = form(
        r#"
[[step]]
key = "hunde"
[[step.field]]
key = "hunde"
kind = "group"
min = 1
max = 3
[[step.field.field]]
key = "herkunft"
kind = "choice"
options = ["wurf", "ausland"]
[[step.field.field]]
key = "vorbesitzer"
kind = "text"
optional = true
when = 'herkunft == "ausland"'
[[check]]
key = "weit"
field = "herkunft"
rule = 'herkunft != "ausland"'
level = "warning"
"#,
    );
    let mut answers = typed("hunde=1 hunde.0.herkunft=ausland");
    let asked = Journey::new(&form, &answers, day(TODAY));
    let finding = &asked.findings()[0];
    answers.set(accept_name(&finding.path, &finding.code(&form)), vec![finding.seal.clone()]);
    for value in ["", "Ada"] {
        answers.set("hunde.0.vorbesitzer", vec![value.into()]);
        assert!(Journey::new(&form, &answers, day(TODAY)).is_complete(), "{value:?}");
    }
}

/// Says of each warning that it is right.
fn accept(form: &Form, answers: &mut Typed) {
    let asked = Journey::new(form, answers, day(TODAY));
    for finding in asked.findings().iter().filter(|finding| !finding.seal.is_empty()) {
        answers.set(accept_name(&finding.path, &finding.code(form)), vec![finding.seal.clone()]);
    }
}

const PACK: &str = r#"
[[step]]
key = "a"
[[step.field]]
key = "gesamt"
kind = "number"
optional = true
[[step.field]]
key = "hunde"
kind = "group"
max = 5
[[step.field.field]]
key = "alter"
kind = "number"
[[step.field.field]]
key = "fin"
kind = "vin"
optional = true
[[step.field.field]]
key = "chips"
kind = "group"
max = 3
[[step.field.field.field]]
key = "nummer"
kind = "number"
[[check]]
key = "alt"
field = "alter"
rule = 'alter < 20 && (!given(gesamt) || gesamt > 0)'
level = "warning"
[[check]]
key = "hoch"
field = "nummer"
rule = 'nummer < 100 || alter < 20'
level = "warning"
"#;

#[test]
fn a_warning_of_one_row_is_not_asked_again_when_rows_come_and_go() {
    let form = form(PACK);
    let open = |answers: &Typed| open(&Journey::new(&form, answers, day(TODAY)));
    let mut answers = typed(
        "hunde=2 hunde.0.alter=3 hunde.0.chips=1 hunde.0.chips.0.nummer=1 \
         hunde.1.alter=30 hunde.1.fin=1M8GDM9A1KP042788 hunde.1.chips=2 hunde.1.chips.0.nummer=1 hunde.1.chips.1.nummer=100",
    );
    assert_eq!(open(&answers), ["hunde.1.alter alt", "hunde.1.fin check-digit", "hunde.1.chips.1.nummer hoch"]);
    accept(&form, &mut answers);
    assert!(open(&answers).is_empty());
    // One more dog, and one more chip of the same dog.
    form.add_row(&mut answers, "hunde");
    answers.set("hunde.2.alter", vec!["4".into()]);
    form.add_row(&mut answers, "hunde.1.chips");
    answers.set("hunde.1.chips.2.nummer", vec!["7".into()]);
    answers.set("hunde.0.alter", vec!["5".into()]);
    assert!(open(&answers).is_empty(), "{:?}", open(&answers));
    // Rows before it go: what was said goes along.
    form.remove_row(&mut answers, "hunde.1.chips", 0);
    form.remove_row(&mut answers, "hunde", 0);
    assert!(open(&answers).is_empty(), "{:?}", open(&answers));
    let asked = Journey::new(&form, &answers, day(TODAY));
    let accepted: Vec<&str> = asked.findings().iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(accepted, ["hunde.0.alter", "hunde.0.fin", "hunde.0.chips.0.nummer"]);
    // Its own answer, and one outside of the rows that the rule reads, ask again.
    let mut older = answers.clone();
    older.set("hunde.0.alter", vec!["31".into()]);
    assert_eq!(open(&older), ["hunde.0.alter alt", "hunde.0.chips.0.nummer hoch"]);
    answers.set("gesamt", vec!["9".into()]);
    assert_eq!(open(&answers), ["hunde.0.alter alt"]);
}

#[test]
fn a_rule_over_all_rows_asks_again_when_any_of_them_changes() {
    let form = form(&PACK.replace("alter < 20 && (!given(gesamt) || gesamt > 0)", "!hunde.exists(h, h.alter > alter)"));
    let mut answers =
        typed("hunde=2 hunde.0.alter=3 hunde.0.chips=1 hunde.0.chips.0.nummer=1 hunde.1.alter=9 hunde.1.chips=0");
    let open = |answers: &Typed| open(&Journey::new(&form, answers, day(TODAY)));
    assert_eq!(open(&answers), ["hunde.0.alter alt"]);
    accept(&form, &mut answers);
    assert!(open(&answers).is_empty());
    // Not read by the rule.
    answers.set("hunde.0.chips.0.nummer", vec!["2".into()]);
    assert!(open(&answers).is_empty());
    let mut other = answers.clone();
    other.set("hunde.1.alter", vec!["10".into()]);
    assert_eq!(open(&other), ["hunde.0.alter alt"]);
    form.add_row(&mut answers, "hunde");
    answers.set("hunde.2.alter", vec!["1".into()]);
    assert!(open(&answers).contains(&"hunde.0.alter alt".to_owned()));
}

#[test]
fn rows_come_and_go() {
    let form = form(DOG);
    let mut answers = typed("kinder=3 kinder.0.kind_name=A kinder.1.kind_name=B kinder.2.kind_name=C");
    assert!(!form.add_row(&mut answers, "kinder"), "three are the most");
    assert!(form.remove_row(&mut answers, "kinder", 1));
    assert_eq!(
        (answers.first("kinder"), answers.first("kinder.1.kind_name"), answers.first("kinder.2.kind_name")),
        (Some("2"), Some("C"), None)
    );
    assert!(form.remove_row(&mut answers, "kinder", 0) && !form.remove_row(&mut answers, "kinder", 0));
    assert_eq!(answers.first("kinder.0.kind_name"), Some("C"));
    assert!(!form.add_row(&mut answers, "name") && !form.remove_row(&mut answers, "nichts", 0));
}

#[test]
fn ten_thousand_rows_are_one_message() {
    let form = form(DOG);
    let journey = Journey::new(&form, &typed("kinder=10000"), day(TODAY));
    assert!(open(&journey).contains(&"kinder too-many".to_owned()));
    assert!(journey.asked().len() < 20);
}

#[test]
fn only_what_a_page_asks_is_saved_with_it() {
    let form = form(DOG);
    let mut answers = typed("name=Anna geboren=1990-02-28 liste=yes grund=Rasse");
    let sent = typed(
        "name=Bo geboren=1991-01-01 liste=no geboren.hour=3 name.x=1 kinder.0.kind_name=C fremd=1 kinder.07.kind_name=D csrf=x",
    );
    form.save(0, &mut answers, &sent);
    assert_eq!(
        (answers.first("name"), answers.first("liste"), answers.first("geboren.year")),
        (Some("Bo"), Some("yes"), Some("1991"))
    );
    assert!(
        ["geboren.hour", "name.x", "kinder.0.kind_name", "fremd", "kinder.07.kind_name", "csrf"]
            .iter()
            .all(|name| !answers.was_sent(name))
    );
    let seal = form.seal(0, &answers);
    form.save(3, &mut answers, &typed("kinder=1 kinder.0.kind_name=C"));
    assert_eq!(form.seal(0, &answers), seal, "another page was changed");
    form.save(0, &mut answers, &typed("name=Cem"));
    assert!(form.seal(0, &answers) != seal && !answers.was_sent("geboren.year"));
}

#[test]
fn an_edition_gives_the_form_again() {
    let form = form(DOG);
    let again = read_edition("x", &form.source, &[Language::De]).expect("the same form");
    assert_eq!(again, form);
    for broken in ["", "lotse form 1\nown", "lotse form 1\nown 99999 a\nx\n", "lotse form 2\n"] {
        assert!(read_edition("x", broken, &[Language::De]).is_none(), "{broken}");
    }
}

/// The text that an older portal may have kept of a form.
fn edition(form: &str, german: &str) -> String {
    let file = |name: &str, text: &str| format!("own {} test/forms/x/{name}\n{text}\n", text.len());
    format!("lotse form 1\n{}{}", file("form.toml", form), file("de.toml", german))
}

#[test]
fn an_edition_goes_on_whatever_a_newer_portal_thinks_of_it() {
    const FORM: &str = r#"minutes = 5
[[step]]
key = "a"
[[step.field]]
key = "art"
kind = "choice"
options = ["neu", "alt"]
[[step.field]]
key = "mail"
kind = "mail"
optional = true
"#;
    const NEVER: &str = "[[step]]\nkey = \"b\"\nwhen = 'art == \"neu\" && art == \"alt\"'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"\n";
    const NOBODY: &str =
        "[[check]]\nkey = \"c\"\nfield = \"art\"\nrule = 'art != \"neu\" && art != \"alt\"'\nlevel = \"error\"\n";
    const COSIGN: &str = "[cosign]\nsteps = [\"a\"]\nmail = \"mail\"\n";
    for more in ["", NEVER, NOBODY, COSIGN] {
        let text = format!("{FORM}{more}");
        let german = form_support::texts(&text);
        assert_eq!(compiled(text.trim_start_matches("minutes = 5\n")).form.is_some(), more.is_empty(), "{more}");
        let again = read_edition("x", &edition(&text, &german), &[Language::De]).expect("can be understood");
        assert_eq!(again.steps.len(), 1 + usize::from(more == NEVER));
        // A text that was not needed once.
        let fewer = german.replace("label = \"Frage mail\"", "hint = \"anna@post.example\"");
        assert_ne!(fewer, german);
        assert!(read_edition("x", &edition(&text, &fewer), &[Language::De]).is_some());
    }
    // What cannot be understood is no form.
    let german = form_support::texts(FORM);
    for broken in [
        FORM.replace("\"choice\"", "\"frage\""),
        FORM.replace("[[step]]", "[[step]"),
        format!("{FORM}when = 'nichts'\n"),
        format!("{FORM}{COSIGN}").replace("mail = \"mail\"", "mail = \"post\""),
    ] {
        assert!(read_edition("x", &edition(&broken, &german), &[Language::De]).is_none(), "{broken}");
    }
    for german in ["", "title = "] {
        assert!(read_edition("x", &edition(FORM, german), &[Language::De]).is_none(), "{german}");
    }
}

#[test]
fn nothing_is_complete_without_the_address_of_the_second_person() {
    const FORM: &str = r#"minutes = 5
[[step]]
key = "a"
[[step.field]]
key = "zwei"
kind = "yes-no"
[[step.field]]
key = "alt"
kind = "number"
[[step.field]]
key = "mail"
kind = "mail"
when = 'alt < 18'
[cosign]
steps = ["a"]
mail = "mail"
when = 'zwei'
"#;
    let found = |form: &Form, answers: &str| open(&Journey::new(form, &typed(answers), day(TODAY)));
    let asked_sometimes = form(FORM.trim_start_matches("minutes = 5\n"));
    assert_eq!(found(&asked_sometimes, "zwei=yes alt=17 mail=bo@post.example"), Vec::<String>::new());
    assert_eq!(found(&asked_sometimes, "zwei=yes alt=17"), ["mail missing"]);
    assert_eq!(found(&asked_sometimes, "zwei=yes alt=17 mail=bo"), ["mail mail"]);
    assert_eq!(found(&asked_sometimes, "zwei=yes alt=18 mail=bo@post.example"), ["mail missing"]);
    assert_eq!(found(&asked_sometimes, "zwei=no alt=18"), Vec::<String>::new());
    // No page can mend what it does not ask: the check page says it.
    let (asked, unasked) = (typed("zwei=yes alt=17"), typed("zwei=yes alt=18"));
    assert_eq!(Journey::new(&asked_sometimes, &asked, day(TODAY)).first_open(), Some(0));
    let journey = Journey::new(&asked_sometimes, &unasked, day(TODAY));
    assert!(journey.first_open().is_none() && !journey.is_complete());
    // An edition from before this was refused.
    let text = FORM.replace("when = 'alt < 18'", "optional = true");
    let form = read_edition("x", &edition(&text, &form_support::texts(&text)), &[Language::De]).expect("a form");
    assert_eq!(found(&form, "zwei=yes alt=18"), ["mail missing"]);
    assert_eq!(found(&form, "zwei=no alt=18"), Vec::<String>::new());
}

/// Two groups, one in the other, with a rule about each inner row; and everything that can be typed.
fn heavy(inner: usize, rule: &str) -> (String, Typed) {
    let text = format!(
        "[[step]]\nkey = \"a\"\n[[step.field]]\nkey = \"g\"\nkind = \"group\"\n\
         [[step.field.field]]\nkey = \"n\"\nkind = \"number\"\n\
         [[step.field.field]]\nkey = \"h\"\nkind = \"group\"\nmax = {inner}\n\
         [[step.field.field.field]]\nkey = \"x\"\nkind = \"number\"\n\
         [[check]]\nkey = \"c\"\nfield = \"x\"\nlevel = \"warning\"\nrule = '{rule}'\n"
    );
    let mut answers = typed("g=50");
    for row in 0..50 {
        answers.set(format!("g.{row}.n"), vec![row.to_string()]);
        answers.set(format!("g.{row}.h"), vec![inner.to_string()]);
        for inner in 0..inner {
            answers.set(format!("g.{row}.h.{inner}.x"), vec![inner.to_string()]);
        }
    }
    (text, answers)
}

#[test]
fn the_slowest_form_takes_no_time_to_speak_of() {
    // Each of 1,000 rows looks at 50 others, and all are asked about.
    let (text, answers) = heavy(20, &format!("!g.all(p, p.n + {} x >= 0)", "n + ".repeat(40)));
    let form = form(&text);
    let start = std::time::Instant::now();
    let journey = Journey::new(&form, &answers, day(TODAY));
    let took = start.elapsed();
    assert_eq!(journey.findings().len(), 1_000);
    // Some 50 ms when optimised.
    assert!(took.as_millis() < 3_000, "{took:?}");
    // An edition that is not let through any more stops in the middle; what comes then is unknown.
    let (text, answers) = heavy(50, "!g.all(p, g.all(q, p.n + q.n + x >= 0))");
    assert!(compiled(&text).form.is_none());
    let text = format!("minutes = 5\n{text}");
    let old = read_edition("x", &edition(&text, &form_support::texts(&text)), &[Language::De]).expect("a form");
    let start = std::time::Instant::now();
    let journey = Journey::new(&old, &answers, day(TODAY));
    let took = start.elapsed();
    assert_eq!(journey.asked().len(), 1 + 50 * 2 + 2_500);
    assert!(journey.findings().len() < 1_000, "{}", journey.findings().len());
    assert!(took.as_millis() < 3_000, "{took:?}");
}

/// A random form: steps with questions whose conditions look at earlier ones.
fn random_form() -> impl Strategy<Value = String> {
    let question = (0..6_u8, any::<bool>(), 0..8_usize, 0..4_u8);
    let step = (prop::collection::vec(question, 1..5), 0..8_usize, 0..4_u8);
    prop::collection::vec(step, 1..6).prop_map(|steps| {
        let mut text = String::new();
        let mut asked: Vec<(String, u8)> = Vec::new();
        for (at, (questions, look, how)) in steps.into_iter().enumerate() {
            writeln!(text, "[[step]]\nkey = \"s{at}\"").expect("a text");
            if let Some(condition) = condition(&asked, look, how) {
                writeln!(text, "when = '{condition}'").expect("a text");
            }
            // A step needs a question that does not stand in a group.
            writeln!(text, "[[step.field]]\nkey = \"start{at}\"\nkind = \"yes-no\"").expect("a text");
            asked.push((format!("start{at}"), 0));
            for (index, (kind, optional, look, how)) in questions.into_iter().enumerate() {
                let key = format!("f{at}_{index}");
                let limits = match kind {
                    0 => "kind = \"yes-no\"",
                    1 => "kind = \"choice\"\noptions = [\"a\", \"b\"]",
                    2 => "kind = \"number\"\nmin = 0\nmax = 9",
                    3 => "kind = \"date\"",
                    4 => "kind = \"text\"\nmax = 5",
                    _ => "kind = \"group\"\nmax = 3",
                };
                writeln!(text, "[[step.field]]\nkey = \"{key}\"\n{limits}\noptional = {optional}").expect("a text");
                if let Some(condition) = condition(&asked, look, how) {
                    writeln!(text, "when = '{condition}'").expect("a text");
                }
                if kind >= 5 {
                    let inner = format!("g{at}_{index}");
                    writeln!(text, "[[step.field.field]]\nkey = \"{inner}\"\nkind = \"yes-no\"").expect("a text");
                    writeln!(text, "[[step.field.field]]\nkey = \"{inner}b\"\nkind = \"text\"\nwhen = '{inner}'")
                        .expect("a text");
                }
                asked.push((key, kind));
            }
        }
        text
    })
}

fn condition(asked: &[(String, u8)], look: usize, how: u8) -> Option<String> {
    let (key, kind) = asked.get(look)?;
    Some(match (kind, how) {
        (0, 0 | 1) => key.clone(),
        (0, _) => format!("!{key}"),
        (1, 0) => format!("{key} == \"a\""),
        (1, _) => format!("{key} != \"a\" || start0"),
        (2, 0) => format!("{key} > 4"),
        (2, _) => format!("{key} * 3 % 2 == 0"),
        (3, _) => format!("{key} < today()"),
        (4, 0) => format!("given({key})"),
        (4, _) => format!("size({key}) > 2 && {key}.contains(\"x\")"),
        (_, 0) => format!("size({key}) > 1"),
        _ => format!("{key}.exists(r, r.{})", key.replacen('f', "g", 1)),
    })
}

/// Random answers, right and wrong, to inputs that may exist.
fn random_answers() -> impl Strategy<Value = Typed> {
    let name = prop_oneof![
        (0..6_u8).prop_map(|at| format!("start{at}")),
        (0..6_u8, 0..5_u8).prop_map(|(at, index)| format!("f{at}_{index}")),
        (0..6_u8, 0..5_u8, prop_oneof!["day", "month", "year"])
            .prop_map(|(at, index, part)| format!("f{at}_{index}.{part}")),
        (0..6_u8, 0..5_u8, 0..4_u8).prop_map(|(at, index, row)| format!("f{at}_{index}.{row}.g{at}_{index}")),
        (0..6_u8, 0..5_u8, 0..4_u8).prop_map(|(at, index, row)| format!("f{at}_{index}.{row}.g{at}_{index}b")),
        "[a-z.0-9]{0,12}",
    ];
    let value = prop_oneof![
        Just("yes".to_owned()),
        Just("no".to_owned()),
        Just("a".to_owned()),
        Just("b".to_owned()),
        (0..3000_u32).prop_map(|number| number.to_string()),
        "\\PC{0,8}",
        any::<String>(),
    ];
    prop::collection::vec((name, prop::collection::vec(value, 0..3)), 0..60)
        .prop_map(|inputs| inputs.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_way_through_any_form_ends(text in random_form(), answers in random_answers()) {
        let compiled = compiled(&text);
        // A condition drawn at random may contradict an earlier one.
        let only_never = compiled.diagnostics.iter().all(|found| found.message.contains("never asked"));
        let Some(form) = compiled.form else { return if only_never { Ok(()) } else { Err(TestCaseError::fail(format!("{:?}", compiled.diagnostics))) } };
        let journey = Journey::new(&form, &answers, day(TODAY));
        prop_assert!(journey.steps().is_sorted() && journey.asked().len() < 200);
        // Forward and back again, from the first step to the last.
        let mut at = journey.steps()[0];
        let mut seen = 1;
        while let Some(next) = journey.next(at) {
            prop_assert_eq!(journey.back(next), Some(at));
            at = next;
            seen += 1;
        }
        prop_assert_eq!(seen, journey.steps().len());
        // One may be at each step up to the first that is open, and at none behind it.
        for step in journey.steps() {
            prop_assert_eq!(journey.is_reachable(*step), journey.first_open().is_none_or(|open| *step <= open));
        }
        prop_assert_eq!(journey.is_complete(), journey.first_open().is_none());
        // Pruning changes nothing that counts, and twice is once.
        let pruned = journey.pruned(&answers);
        let again = Journey::new(&form, &pruned, day(TODAY));
        prop_assert_eq!(journey.answers(), again.answers());
        prop_assert_eq!(journey.asked(), again.asked());
        prop_assert_eq!(open(&journey), open(&again));
        prop_assert_eq!(&again.pruned(&pruned), &pruned);
        // What is saved with a page of the form does not touch the others.
        for (step, _) in form.steps.iter().enumerate() {
            let mut saved = pruned.clone();
            form.save(step, &mut saved, &answers);
            for (other, _) in form.steps.iter().enumerate().filter(|(other, _)| *other != step) {
                prop_assert_eq!(form.seal(other, &saved), form.seal(other, &pruned));
            }
        }
    }
}
