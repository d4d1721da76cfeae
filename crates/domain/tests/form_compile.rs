//! Mistakes in forms: each is found with its place and a remedy, and none hides the next.

mod form_support;

use domain::form::compile_form;
use domain::language::Language;
use domain::municipality::SourceFile;
use form_support::compiled;

const PAGE: &str = "[[step]]\nkey = \"a\"\n";

fn found(form: &str) -> Vec<String> {
    compiled(form).diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn mistakes_have_place_and_remedy() {
    let question = |text: &str| format!("{PAGE}[[step.field]]\n{text}\n");
    let cases = [
        (String::new(), "there is no [[step]]", "add at least one"),
        (PAGE.to_owned(), "step `a` asks nothing", "add a [[step.field]]"),
        (question("key = \"x\"\nkind = \"texxt\""), "there is no kind \"texxt\"", "did you mean `text`?"),
        (question("key = \"X y\"\nkind = \"text\""), "no key of a question", "x_y"),
        (question("key = \"true\"\nkind = \"text\""), "a word of the expression language", "true_x"),
        (question("key = \"csrf\"\nkind = \"text\""), "taken by the portal", "csrf_x"),
        (question("key = \"x\"\nkind = \"text\"\nmin = 5\nmax = 3"), "`min` of question `x` is above `max`", "swap"),
        (question("key = \"x\"\nkind = \"text\"\nmaxx = 3"), "unknown key `maxx`", "did you mean `max`?"),
        (question("key = \"x\"\nkind = \"date\"\nmin = \"tomorrow\""), "is no day", "today+14d"),
        (question("key = \"x\"\nkind = \"date\"\nmin = \"today+1w\""), "is no day", "today+14d"),
        (question("key = \"x\"\nkind = \"choice\"\noptions = [\"a\", \"a\"]"), "stands twice", "remove one"),
        (question("key = \"x\"\nkind = \"choice\"\noptions = [\"A b\"]"), "no key of an option", "small letters"),
        (question("key = \"x\"\nkind = \"choice\""), "`options` is missing", "options"),
        (question("key = \"x\"\nkind = \"file\"\naccept = [\"exe\"]"), "\"exe\" is unknown", "pdf"),
        (question("key = \"x\"\nkind = \"group\""), "question `x` asks nothing", "[[step.field.field]]"),
        (question("key = \"x\"\nkind = \"group\"\nmax = 51"), "51 is out of range", "1 to 50"),
        (
            format!("{}[[step.field]]\nkey = \"x\"\nkind = \"text\"\n", question("key = \"x\"\nkind = \"text\"")),
            "there are two questions `x`",
            "unique in the whole form",
        ),
        (format!("{}{}", question("key = \"x\"\nkind = \"text\""), PAGE), "there are two steps `a`", "a-2"),
        (
            format!(
                "{}[[check]]\nkey = \"c\"\nfield = \"y\"\nrule = 'given(x)'\nlevel = \"error\"\n",
                question("key = \"x\"\nkind = \"text\"")
            ),
            "there is no question `y`",
            "",
        ),
        (
            format!(
                "{}[[check]]\nkey = \"c\"\nfield = \"x\"\nrule = 'given(x)'\nlevel = \"fatal\"\n",
                question("key = \"x\"\nkind = \"text\"")
            ),
            "\"fatal\" is unknown",
            "error",
        ),
        (
            format!("{}[cosign]\nsteps = [\"b\"]\nmail = \"x\"\n", question("key = \"x\"\nkind = \"text\"")),
            "there is no step `b`",
            "did you mean `a`?",
        ),
        (
            format!("{}[cosign]\nsteps = [\"a\"]\nmail = \"x\"\n", question("key = \"x\"\nkind = \"text\"")),
            "it is no mail address",
            "\"mail\"",
        ),
        (format!("trust = \"hi\"\n{}", question("key = \"x\"\nkind = \"text\"")), "\"hi\" is unknown", "high"),
    ];
    for (form, message, remedy) in cases {
        let found = found(&form);
        let fits =
            found.iter().any(|found| found.contains("form.toml") && found.contains(message) && found.contains(remedy));
        assert!(fits, "{message} / {remedy} in {found:#?}");
    }
}

#[test]
fn what_can_never_happen_is_found() {
    const START: &str = r#"
[[step]]
key = "a"
[[step.field]]
key = "art"
kind = "choice"
options = ["neu", "alt"]
[[step.field]]
key = "grund"
kind = "yes-no"
when = 'art == "neu"'
"#;
    let cases = [
        (
            "[[step]]\nkey = \"b\"\nwhen = 'art == \"alt\" && grund'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"",
            "the step `b` is never asked",
        ),
        (
            "[[step]]\nkey = \"b\"\nwhen = 'art == \"neu\" && art == \"alt\"'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"",
            "the step `b` is never asked",
        ),
        (
            "[[step]]\nkey = \"b\"\nwhen = 'art == \"alt\"'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"\nwhen = 'given(grund)'",
            "the question `x` is never asked",
        ),
        (
            "[[check]]\nkey = \"c\"\nfield = \"art\"\nrule = 'art in [\"neu\", \"alt\"]'\nlevel = \"error\"",
            "the check `c` is never broken",
        ),
        (
            "[[check]]\nkey = \"c\"\nfield = \"grund\"\nrule = 'art == \"alt\"'\nlevel = \"error\"",
            "nobody who is asked `grund` gets past",
        ),
    ];
    for (rest, message) in cases {
        let found = found(&format!("{START}{rest}\n"));
        assert!(
            found.iter().any(|found| found.contains("form.toml:") && found.contains(message)),
            "{message} in {found:#?}"
        );
    }
    for fine in [
        "[[step]]\nkey = \"b\"\nwhen = 'art == \"alt\" || grund'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"",
        "[[step]]\nkey = \"b\"\nwhen = '!given(grund) && art == \"alt\"'\n[[step.field]]\nkey = \"x\"\nkind = \"text\"",
        "[[check]]\nkey = \"c\"\nfield = \"grund\"\nrule = '!grund'\nlevel = \"error\"",
    ] {
        assert_eq!(found(&format!("{START}{fine}\n")), Vec::<String>::new());
    }
}

#[test]
fn an_address_that_may_not_be_asked_is_a_dead_end() {
    const START: &str = r#"
[[step]]
key = "a"
[[step.field]]
key = "alles"
kind = "choices"
options = ["brot", "obst"]
min = 1
[[step]]
key = "b"
when = 'size(alles) > 1'
[[step.field]]
key = "mail"
kind = "mail"
[cosign]
mail = "mail"
steps = ["a"]
"#;
    for (cosign, warned) in [
        ("", true),
        ("when = '\"obst\" in alles'", true),
        ("when = 'size(alles) > 1'", false),
        ("when = '\"obst\" in alles && size(alles) > 1'", false),
    ] {
        let compiled = compiled(&format!("{START}{cosign}\n"));
        let found = compiled.diagnostics.iter().any(|found| {
            let text = found.to_string();
            text.contains("`mail` may not be asked") && text.contains("with &&")
        });
        assert_eq!(found, warned, "{cosign}: {:?}", compiled.diagnostics);
        assert!(compiled.form.is_some(), "{cosign}");
    }
}

#[test]
fn a_second_person_can_be_asked_whenever_she_must_agree() {
    const START: &str = r#"
[[step]]
key = "a"
[[step.field]]
key = "art"
kind = "choice"
options = ["neu", "alt"]
[[step.field]]
key = "geboren"
kind = "birth-date"
[[step.field]]
key = "zwei"
kind = "yes-no"
when = 'art == "neu"'
[[step.field]]
key = "mail"
kind = "mail"
"#;
    let form =
        |mail: &str, cosign: &str| format!("{START}{mail}\n[cosign]\nmail = \"mail\"\nsteps = [\"a\"]\n{cosign}\n");
    let optional = "`mail` is optional";
    let unasked = "`mail` is not always asked";
    for (mail, cosign, message, remedy) in [
        ("optional = true", "", optional, "remove `optional`"),
        ("optional = true\nwhen = 'zwei'", "when = 'zwei'", optional, "the `when` of [cosign]"),
        ("when = 'zwei'", "", unasked, "give the question `mail` the `when` of [cosign]"),
        ("when = 'art == \"alt\"'", "when = 'zwei'", unasked, "`when`"),
        ("when = 'zwei'", "when = 'art == \"neu\"'", unasked, "`when`"),
    ] {
        let found = found(&form(mail, cosign));
        let line = form_line(&form(mail, cosign), "mail = \"mail\"");
        let place = format!("form.toml:{line}: error: ");
        let fits = |found: &String| found.contains(&place) && found.contains(message) && found.contains(remedy);
        assert!(found.iter().any(fits), "{mail} / {cosign}: {found:#?}");
    }
    for (mail, cosign) in [
        ("", ""),
        ("", "when = 'zwei'"),
        ("when = 'zwei'", "when = 'zwei'"),
        ("when = 'art == \"neu\"'", "when = 'zwei'"),
        ("when = 'zwei'", "when = 'zwei && age(geboren) < 18'"),
        ("when = 'age(geboren) < 18'", "when = 'age(geboren) < 18'"),
    ] {
        assert_eq!(found(&form(mail, cosign)), Vec::<String>::new(), "{mail} / {cosign}");
    }
    // It cannot be shown; whoever it happens to cannot send.
    let found = found(&form("when = 'age(geboren) < 18'", "when = 'zwei'"));
    assert!(matches!(&*found, [one] if one.contains("warning: `mail` may not be asked")), "{found:#?}");
}

/// The line of a text in a form as [`compiled`] compiles it.
fn form_line(form: &str, text: &str) -> usize {
    let before = form.split(text).next().expect("a text");
    before.matches('\n').count() + 2
}

#[test]
fn a_form_that_takes_too_long_is_refused() {
    let form = |outer: usize, rule: &str| {
        format!(
            "{PAGE}[[step.field]]\nkey = \"von\"\nkind = \"date\"\n\
             [[step.field]]\nkey = \"text\"\nkind = \"long\"\nmax = 10000\n\
             [[step.field]]\nkey = \"a\"\nkind = \"group\"\nmax = {outer}\n\
             [[step.field.field]]\nkey = \"n\"\nkind = \"number\"\n\
             [[step.field.field]]\nkey = \"b\"\nkind = \"group\"\n\
             [[step.field.field.field]]\nkey = \"x\"\nkind = \"number\"\n\
             [[step.field.field.field]]\nkey = \"bis\"\nkind = \"date\"\n\
             [[check]]\nkey = \"c\"\nfield = \"x\"\nlevel = \"error\"\nrule = '{rule}'\n"
        )
    };
    for (outer, rule) in [
        (50, "!a.exists(p, p.b.exists(q, q.x == x))"),
        (50, "a.all(p, p.n > n || a.exists(q, q.n == p.n))"),
        (3, "workdays(von, bis) > 3"),
        (50, "text.contains(\"ja\")"),
    ] {
        let found = found(&form(outer, rule));
        let fits = |found: &String| {
            found.contains("steps of computing") && found.contains("check `c`") && found.contains("lower `max`")
        };
        assert!(found.iter().any(fits), "{rule}: {found:#?}");
    }
    for (outer, rule) in [
        (2, "workdays(von, bis) > 3"),
        (5, "!a.exists(p, p.b.exists(q, q.x == x && p.n == n))"),
        (50, "b.exists(q, q.x == x) || a.all(p, p.n > n)"),
        (50, "n > x && von > bis"),
    ] {
        assert_eq!(found(&form(outer, rule)), Vec::<String>::new(), "{rule}");
    }
}

#[test]
fn a_form_without_end_is_refused_quickly() {
    let many = format!("{PAGE}{}", "[[step.field]]\nkey = \"x\"\nkind = \"text\"\n".repeat(20_000));
    let found = found(&many);
    assert!(found.iter().any(|found| found.contains("more than 2000 questions")), "{:?}", found.first());
}

#[test]
fn a_town_may_word_a_shared_form_anew() {
    let form = "minutes = 5\n[[step]]\nkey = \"a\"\n[[step.field]]\nkey = \"x\"\nkind = \"text\"\n";
    let german = form_support::texts(form);
    let english = "translated = 2026-11-21\ntitle = \"Form\"\nsummary = \"A form\"\nafter = [\"You will hear.\"]\n[step.a]\ntitle = \"Page?\"\n[field.x]\nlabel = \"Question\"\n";
    let shared = [
        SourceFile::new("_shared/forms/x/form.toml", form),
        SourceFile::new("_shared/forms/x/de.toml", german.as_str()),
        SourceFile::new("_shared/forms/x/en.toml", english),
    ];
    let own = [SourceFile::new("town/forms/x/de.toml", "[field.x]\nlabel = \"Unser Wort\"\n")];
    let (own, shared): (Vec<&SourceFile>, Vec<&SourceFile>) = (own.iter().collect(), shared.iter().collect());
    let languages = [Language::De, Language::En];
    let compiled = compile_form("x", &own, &shared, &languages);
    assert_eq!(compiled.diagnostics, Vec::new());
    let town = compiled.form.expect("a form");
    let label = &town.fields[0].label;
    // The translation is one of other words.
    assert_eq!(
        (label.get(Language::De), label.get(Language::En)),
        (("Unser Wort", Language::De), ("Unser Wort", Language::De))
    );
    assert_eq!(town.title.get(Language::En), ("Form", Language::En));
    let all = compile_form("x", &[], &shared, &languages).form.expect("a form");
    assert_ne!(all.version, town.version);
}

#[test]
fn an_older_translation_is_marked_until_it_was_looked_at() {
    let form = "minutes = 5\n[[step]]\nkey = \"a\"\n[[step.field]]\nkey = \"x\"\nkind = \"text\"\n";
    let german = format!("{}[revised]\n\"field.x.label\" = 2026-12-01\n", form_support::texts(form));
    let english = |rest: &str| {
        format!(
            "translated = 2026-11-21\ntitle = \"Form\"\nsummary = \"A form\"\nafter = [\"Bye.\"]\n[step.a]\ntitle = \"Page?\"\n[field.x]\nlabel = \"Question\"\n{rest}"
        )
    };
    let compiled = |rest: &str| {
        let files = [
            SourceFile::new("_shared/forms/x/form.toml", form),
            SourceFile::new("_shared/forms/x/de.toml", german.as_str()),
            SourceFile::new("_shared/forms/x/en.toml", english(rest)),
        ];
        compile_form("x", &[], &files.iter().collect::<Vec<_>>(), &[Language::De, Language::En])
    };
    let old = compiled("");
    assert!(old.diagnostics[0].message.contains("changed later than the translation of field.x.label"));
    assert_eq!(old.form.expect("a form").outdated.get(&Language::En), Some(&vec!["field.x.label".to_owned()]));
    let seen = compiled("[revised]\n\"field.x.label\" = 2026-12-01\n");
    assert_eq!((seen.diagnostics.len(), seen.form.expect("a form").outdated.len()), (0, 0));
}
