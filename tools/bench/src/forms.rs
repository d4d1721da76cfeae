//! A form of 500 questions and 200 conditions: compiled, walked from the answers, and printed.

use crate::Failure;
use crate::engine::median_micros;
use crate::figures::{Figures, Limit};
use adapters::pdf::{ApplicationPdf, Bilingual, Embedded, Labels, Row, Section, render};
use domain::form::{Day, Form, Journey, Typed, compile_form};
use domain::language::Language;
use domain::municipality::SourceFile;
use jiff::civil::date;
use std::fmt::Write as _;
use std::hint::black_box;

const STEPS: usize = 50;
/// Questions of a step; every third has a condition, and so has every other step: 200 with the rules.
const QUESTIONS: usize = 10;

/// Questions of all usual kinds, conditions over earlier answers, rules over several.
fn files() -> Result<[SourceFile; 2], std::fmt::Error> {
    let mut form = "minutes = 30\n".to_owned();
    let mut texts = "title = \"Lang\"\nsummary = \"Lang\"\nafter = [\"Ende\"]\n".to_owned();
    let mut rules = String::new();
    for step in 0..STEPS {
        writeln!(form, "[[step]]\nkey = \"s{step}\"")?;
        if step % 2 == 1 {
            writeln!(form, "when = 'f{}_0 && f{}_1 == \"b\"'", step - 1, step - 1)?;
        }
        writeln!(texts, "[step.s{step}]\ntitle = \"Seite {step}?\"")?;
        for at in 0..QUESTIONS {
            let kind = match at {
                0 => "kind = \"yes-no\"",
                1 => "kind = \"choice\"\noptions = [\"a\", \"b\"]",
                2 => "kind = \"date\"",
                3 => "kind = \"number\"\nmin = 0",
                4 => "kind = \"iban\"",
                5 => "kind = \"name\"",
                6 => "kind = \"mail\"",
                7 => "kind = \"address\"",
                8 => "kind = \"tax-id\"",
                _ => "kind = \"text\"",
            };
            writeln!(form, "[[step.field]]\nkey = \"f{step}_{at}\"\n{kind}")?;
            if at % 3 == 2 {
                writeln!(form, "when = 'f{step}_0 || f{step}_1 == \"a\" && size([\"x\"]) == 1'")?;
            }
            writeln!(texts, "[field.f{step}_{at}]\nlabel = \"Frage {at}\"")?;
            if at == 1 {
                writeln!(texts, "options.a = \"A\"\noptions.b = \"B\"")?;
            }
        }
        if step % 2 == 0 {
            writeln!(rules, "[[check]]\nkey = \"c{step}\"\nfield = \"f{step}_3\"\nlevel = \"warning\"")?;
            writeln!(rules, "rule = 'age(f{step}_2) >= 18 || f{step}_3 < 5 && plus_days(f{step}_2, 30) > today()'")?;
            writeln!(texts, "[check.c{step}]\nmessage = \"Stimmt das?\"")?;
        }
    }
    form.push_str(&rules);
    Ok([SourceFile::new("x/forms/x/form.toml", form), SourceFile::new("x/forms/x/de.toml", texts)])
}

/// Everything answered, and everything right.
fn answers(form: &Form) -> Typed {
    let mut typed = Typed::default();
    for field in &form.fields {
        let key = &field.key;
        match key.rsplit('_').next().unwrap_or_default() {
            "0" => typed.push(key, "yes"),
            "1" => typed.push(key, "b"),
            "2" => [("day", "17"), ("month", "5"), ("year", "1980")]
                .iter()
                .for_each(|(part, value)| typed.push(format!("{key}.{part}"), *value)),
            "3" => typed.push(key, "3"),
            "4" => typed.push(key, "DE89 3704 0044 0532 0130 00"),
            "5" => typed.push(key, "Nguyễn Łukasz"),
            "6" => typed.push(key, "anna@post.example"),
            "7" => [("street", "Weg"), ("number", "3"), ("postal_code", "76437"), ("city", "Rastatt")]
                .iter()
                .for_each(|(part, value)| typed.push(format!("{key}.{part}"), *value)),
            "8" => typed.push(key, "86095742719"),
            _ => typed.push(key, "Ein Satz mit einigen Wörtern."),
        }
    }
    typed
}

pub fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let files = files()?;
    let files: Vec<&SourceFile> = files.iter().collect();
    let compile = || compile_form("x", &files, &[], &[Language::De]);
    let compiled = compile();
    let form = compiled.form.ok_or_else(|| format!("{:?}", compiled.diagnostics.first()))?;
    let conditions = form.steps.iter().filter(|step| step.when.is_some()).count()
        + form.fields.iter().filter(|field| field.when.is_some()).count()
        + form.rules.len();
    let of = format!("form of {} questions and {conditions} conditions", form.fields.len());
    let took = median_micros(20, compile);
    figures.print(&format!("{of}: compile"), took / 1_000.0, "ms", Limit::AtMost(50.0));
    let typed = answers(&form);
    let day = Day { today: date(2026, 11, 23), holiday: &|_| false, places: None };
    if !Journey::new(&form, &typed, day).is_complete() {
        return Err("the bench's answers do not complete its form".into());
    }
    let took = median_micros(300, || Journey::new(&form, black_box(&typed), day));
    figures.print(&format!("{of}: simulate and check all"), took, "µs", Limit::AtMost(1_000.0));
    let (form, typed) = slowest()?;
    if Journey::new(&form, &typed, day).findings().len() != 1_000 {
        return Err("the bench's slowest form asks about something else".into());
    }
    let took = median_micros(20, || Journey::new(&form, black_box(&typed), day));
    figures.print("slowest form that is let through: look at it once", took / 1_000.0, "ms", Limit::AtMost(100.0));
    let pdf = pdf()?;
    render(&pdf)?;
    let took = median_micros(20, || render(&pdf));
    figures.print("PDF of 500 answers in two languages", took / 1_000.0, "ms", Limit::AtMost(150.0));
    Ok(())
}

/// A form close to its budget: each of 1,000 rows looks through 50 others, and a warning stands at each. Everything is typed.
fn slowest() -> Result<(Form, Typed), Failure> {
    let group = |depth: &str, key: &str, max: usize| {
        format!(
            "[[step{depth}]]\nkey = \"{key}\"\nkind = \"group\"\nmax = {max}\n[[step{depth}.field]]\nkey = \"{key}_n\"\nkind = \"number\"\n"
        )
    };
    let (outer, inner) = (group(".field", "g", 50), group(".field.field", "h", 20));
    let rule = format!("!g.all(p, p.g_n + {}h_n >= 0)", "g_n + ".repeat(40));
    let check = format!("[[check]]\nkey = \"c\"\nfield = \"h_n\"\nlevel = \"warning\"\nrule = '{rule}'\n");
    let mut texts =
        "title = \"L\"\nsummary = \"L\"\nafter = [\"E\"]\n[step.a]\ntitle = \"S?\"\n[check.c]\nmessage = \"M\"\n"
            .to_owned();
    for key in ["g", "h"] {
        writeln!(texts, "[field.{key}]\nlabel = \"F\"\none = \"E\"\nadd = \"N\"\n[field.{key}_n]\nlabel = \"F\"")?;
    }
    let files = [
        SourceFile::new("x/forms/x/form.toml", format!("minutes = 5\n[[step]]\nkey = \"a\"\n{outer}{inner}{check}")),
        SourceFile::new("x/forms/x/de.toml", texts),
    ];
    let compiled = compile_form("x", &files.iter().collect::<Vec<_>>(), &[], &[Language::De]);
    let mut typed = Typed::default();
    typed.push("g", "50");
    for row in 0..50 {
        typed.push(format!("g.{row}.g_n"), "1");
        typed.push(format!("g.{row}.h"), "20");
        (0..20).for_each(|inner| typed.push(format!("g.{row}.h.{inner}.h_n"), "1"));
    }
    Ok((compiled.form.ok_or_else(|| format!("{:?}", compiled.diagnostics.first()))?, typed))
}

/// 500 answers, German and Ukrainian.
fn pdf() -> Result<ApplicationPdf, Failure> {
    let both = |at: usize| Bilingual::new(format!("Frage {at} nach etwas"), format!("Питання {at} про щось"));
    let row = |at| {
        let value = Bilingual::same(format!("Antwort {at} in einem Satz"));
        Row { label: both(at), value, remarks: Vec::new() }
    };
    let section =
        |at: usize| Section { heading: both(at), rows: (at * 10..at * 10 + 10).map(row).collect(), groups: Vec::new() };
    let label = || Bilingual::same("Wort");
    let labels = Labels {
        reference: label(),
        check: label(),
        attachments: label(),
        file: label(),
        size: label(),
        checksum: label(),
        embedded: label(),
        notes: label(),
        empty: label(),
        unprintable: label(),
        page: Bilingual::same("{page} / {pages}"),
    };
    let data = Embedded { name: "application.json".into(), mime: "application/json".into(), bytes: vec![b'1'; 50_000] };
    Ok(ApplicationPdf {
        language: Language::Uk,
        title: both(0),
        municipality: "Stadt".into(),
        address: vec!["Weg 1".into()],
        reference: "ABC123".into(),
        facts: vec![(both(1), both(2))],
        sections: (0..50).map(section).collect(),
        attachments: Vec::new(),
        notes: Vec::new(),
        data,
        labels,
        created: "2026-11-23T08:00:00Z".parse()?,
    })
}
