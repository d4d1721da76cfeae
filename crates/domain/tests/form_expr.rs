//! Conditions and rules: what they mean, and what is refused with which words.

mod form_support;

use domain::form::Journey;
use form_support::{TODAY, compiled, day, form, typed};

/// All kinds of answers, before a step that is asked if the condition holds.
const QUESTIONS: &str = r#"
[[step]]
key = "a"
[[step.field]]
key = "wort"
kind = "text"
optional = true
[[step.field]]
key = "art"
kind = "choice"
options = ["neu", "alt", "fort"]
optional = true
[[step.field]]
key = "arten"
kind = "choices"
options = ["neu", "alt", "fort"]
optional = true
[[step.field]]
key = "zahl"
kind = "number"
optional = true
[[step.field]]
key = "mass"
kind = "number"
decimals = 2
optional = true
[[step.field]]
key = "geld"
kind = "money"
optional = true
[[step.field]]
key = "ja"
kind = "yes-no"
optional = true
[[step.field]]
key = "tag"
kind = "date"
optional = true
[[step.field]]
key = "ende"
kind = "date"
optional = true
[[step.field]]
key = "ort"
kind = "address"
optional = true
[[step.field]]
key = "papier"
kind = "partial-date"
optional = true
[[step.field]]
key = "kinder"
kind = "group"
max = 5
[[step.field.field]]
key = "kind_name"
kind = "text"
optional = true
[[step.field.field]]
key = "kind_tag"
kind = "date"
optional = true
[[step]]
key = "b"
when = 'CONDITION'
[[step.field]]
key = "ziel"
kind = "text"
optional = true
"#;

fn holds(condition: &str, answers: &str) -> bool {
    let form = form(&QUESTIONS.replace("CONDITION", condition));
    Journey::new(&form, &typed(answers), day(TODAY)).steps().len() == 2
}

#[test]
fn conditions_mean_what_the_guide_says() {
    let cases = [
        ("art == \"neu\"", "art=neu", true),
        ("art == \"neu\"", "art=alt", false),
        ("art != \"neu\"", "art=alt", true),
        ("art in [\"neu\", \"fort\"]", "art=fort", true),
        ("\"alt\" in arten", "arten=neu,alt", true),
        ("\"alt\" in arten", "arten=neu", false),
        ("size(arten) == 2", "arten=neu,alt", true),
        ("zahl > 3 && zahl <= 5", "zahl=5", true),
        ("zahl * 2 + 1 == 7", "zahl=3", true),
        ("zahl % 2 == 0", "zahl=3", false),
        ("-zahl < 0", "zahl=3", true),
        ("zahl / 0 == 1", "zahl=3", false),
        ("zahl + 9223372036854775807 > 0", "zahl=3", false),
        ("zahl in [1, 2, 3]", "zahl=3", true),
        ("mass > 1.5", "mass=1.75", true),
        ("mass > 1", "mass=1.75", true),
        ("geld >= 1250", "geld=12.50", true),
        ("ja", "ja=yes", true),
        ("!ja", "ja=no", true),
        ("ja == false", "ja=no", true),
        ("ja ? zahl > 1 : zahl > 10", "ja=yes zahl=2", true),
        ("ja ? zahl > 1 : zahl > 10", "ja=no zahl=2", false),
        ("wort.contains(\"ell\")", "wort=hello", true),
        ("wort.startsWith(\"he\") && wort.endsWith(\"lo\")", "wort=hello", true),
        ("size(wort) == 4", "wort=Zürç", true),
        ("tag < date(\"2026-01-01\")", "tag=2025-12-31", true),
        ("tag >= today()", "tag=2026-11-23", true),
        ("age(tag) >= 18", "tag=2008-11-23", true),
        ("age(tag) >= 18", "tag=2008-11-24", false),
        // Born on 29 February: a year older on 1 March (BGB § 188 (2)).
        ("age(tag, ende) == 18", "tag=2008-02-29 ende=2026-03-01", true),
        ("age(tag, ende) == 17", "tag=2008-02-29 ende=2026-02-28", true),
        ("days(tag, ende) == 366", "tag=2024-01-01 ende=2025-01-01", true),
        ("days(ende, tag) == -1", "tag=2024-01-01 ende=2024-01-02", true),
        // Friday to Monday.
        ("workdays(tag, ende) == 1", "tag=2026-11-20 ende=2026-11-23", true),
        ("workdays(ende, tag) == -1", "tag=2026-11-20 ende=2026-11-23", true),
        ("plus_days(tag, 14) == ende", "tag=2026-12-24 ende=2027-01-07", true),
        ("plus_months(tag, 1) == ende", "tag=2026-01-31 ende=2026-02-28", true),
        ("plus_years(tag, 99999) == ende", "tag=2026-01-31 ende=2026-02-28", false),
        ("plus_days(tag, 9223372036854775807) == ende", "tag=2026-01-31 ende=2026-02-28", false),
        ("year(tag) == 2026", "tag=2026-01-31", true),
        ("ort.city == \"Rastatt\"", "ort.street=Weg ort.city=Rastatt ort.postal_code=76437", true),
        ("given(ort)", "wort=x", false),
        ("given(papier)", "papier.year=1960", true),
        ("kinder.exists(k, k.kind_name == \"Ali\")", "kinder=2 kinder.0.kind_name=Bo kinder.1.kind_name=Ali", true),
        (
            "kinder.all(k, age(k.kind_tag) < 18)",
            "kinder=2 kinder.0.kind_tag=2020-01-01 kinder.1.kind_tag=2001-01-01",
            false,
        ),
        (
            "kinder.exists_one(k, k.kind_name == \"Ali\")",
            "kinder=2 kinder.0.kind_name=Ali kinder.1.kind_name=Ali",
            false,
        ),
        ("size(kinder) > 1", "kinder=2", true),
        ("kinder.all(k, given(k.kind_name))", "kinder=0", true),
    ];
    for (condition, answers, expected) in cases {
        assert_eq!(holds(condition, answers), expected, "{condition} with {answers}");
    }
}

#[test]
fn what_was_not_answered_makes_nothing_true() {
    for (condition, expected) in [
        ("art == \"neu\"", false),
        ("art != \"neu\"", false),
        ("!(art == \"neu\")", false),
        ("art == \"neu\" || wort == \"x\"", true),
        ("wort == \"x\" || art == \"neu\"", true),
        ("art == \"neu\" && wort == \"x\"", false),
        ("!(art == \"neu\" && wort == \"y\")", true),
        ("given(art)", false),
        ("!given(art)", true),
        ("!given(art) || art == \"neu\"", true),
        ("ja ? true : true", false),
        ("size(arten) == 0", false),
        ("kinder.exists(k, k.kind_name == \"Ali\")", false),
        ("kinder.all(k, k.kind_name == \"Ali\")", false),
        ("!kinder.exists(k, k.kind_name == \"Ali\")", false),
    ] {
        // One child without a name.
        assert_eq!(holds(condition, "wort=x kinder=1"), expected, "{condition}");
    }
}

#[test]
fn mistakes_are_explained() {
    let cases = [
        ("artt == \"neu\"", "there is no question `artt`", "did you mean `art`?"),
        ("art == \"nue\"", "`art` has no option \"nue\"", "did you mean `neu`?"),
        ("art in [\"neu\", \"weg\"]", "`art` has no option \"weg\"", "did you mean"),
        ("\"weg\" in arten", "`arten` has no option \"weg\"", "neu"),
        ("kinder.exists(k, k.name == \"x\")", "`kinder` has no question `name`", "kind_name"),
        ("kind_name == \"x\"", "is asked several times", "kinder.exists(x, x.kind_name"),
        ("ziel == \"x\"", "`ziel` is asked later", "move the question up"),
        ("art", "it is a text, but must be true or false", "compare it"),
        ("zahl == \"3\"", "a whole number cannot be compared with a text", "same kind"),
        ("tag == \"2026-01-01\"", "a date cannot be compared with a text", "date(\"2026-12-24\")"),
        ("tag + 3 > ende", "cannot be calculated", "plus_days"),
        ("arten == \"neu\"", "cannot be compared", "\"a\" in x"),
        ("papier == tag", "cannot be compared", "only given(x)"),
        ("kinder.name == 3", "has several rows", "exists"),
        ("ort.town == \"x\"", "an address has no `town`", "street"),
        ("wort.matches(\"a\")", "there is no function `matches`", "size"),
        ("has(ort.city)", "`has` is not used", "given(x)"),
        ("kinder.map(k, k.kind_name) == 3", "this loop is not possible", "exists"),
        ("kinder[0].kind_name == \"x\"", "single rows cannot be picked", "exists"),
        ("art == ", "not a valid expression", "docs/forms.md"),
        ("alt and jung", "not a valid expression", "&&"),
        ("alt = true", "not a valid expression", "=="),
        ("art == \u{201e}hund\u{201c}", "not a valid expression", "straight quotation marks"),
        ("art in (\"and\", \"=\")", "not a valid expression", "brackets"),
        ("sch\u{e4}tz > 3", "not a valid expression", "umlauts"),
        ("{\"a\": 1} == 3", "maps and objects", "single answers"),
        ("date(wort) == tag", "takes a fixed day", "2026-12-24"),
        ("date(\"2026-02-30\") == tag", "there is no date", "2026-12-24"),
        ("null == wort", "`null` is not used", "given(x)"),
        ("age(wort) > 3", "`age` does not go with (a text)", "docs/forms.md"),
        ("kinder.exists(art, true)", "is also the key of a question", "name of its own"),
        ("[] == arten", "the list is empty", "[\"a\", \"b\"]"),
        ("kinder.exists(a, kinder.exists(b, kinder.exists(c, true)))", "more than two loops", "two rules"),
    ];
    for (condition, message, remedy) in cases {
        let compiled = compiled(&QUESTIONS.replace("CONDITION", condition));
        let found: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        let fits =
            found.iter().any(|found| found.contains("form.toml:") && found.contains(message) && found.contains(remedy));
        assert!(fits && compiled.form.is_none(), "{condition}: {found:?}");
    }
}

#[test]
fn an_expression_without_end_is_refused_at_once() {
    let deep = format!("{}ja{}", "(".repeat(1000), ")".repeat(1000));
    let long = vec!["ja"; 600].join(" && ");
    let wide = vec!["ja"; 450].join("&&");
    for expression in [deep, long, wide] {
        let compiled = compiled(&QUESTIONS.replace("CONDITION", &expression));
        assert!(compiled.form.is_none() && !compiled.diagnostics.is_empty(), "{expression:.40}");
    }
}
