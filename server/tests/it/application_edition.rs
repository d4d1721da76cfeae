//! The pack changes while somebody fills in a form.

use crate::harness::forms::{ALONE, BEGIN, DOG, FORM, PERSON, SERVICE, TEXTS, town};
use crate::harness::{Client, Town};
use tempfile::TempDir;

/// The form with another first question, which the texts know, too.
fn new_edition(town: &Town, packs: &TempDir) {
    let folder = packs.path().join("rastatt/forms/probe");
    let form = FORM.replacen(
        "[[step.field]]\nkey = \"geboren\"",
        "[[step.field]]\nkey = \"rufname\"\nkind = \"name\"\n\n[[step.field]]\nkey = \"geboren\"",
        1,
    );
    assert_ne!(form, FORM);
    std::fs::write(folder.join("form.toml"), form).expect("a file");
    let texts =
        format!("{TEXTS}\n[field.rufname]\nlabel = \"Rufname\"\n").replacen("Probehund melden", "Neuer Probehund", 1);
    std::fs::write(folder.join("de.toml"), texts).expect("a file");
    town.portal.state.registry.reload();
}

/// Rastatt's service has no form any more.
fn without_form(town: &Town, packs: &TempDir) {
    let file = packs.path().join("rastatt/services.toml");
    let text = std::fs::read_to_string(&file).expect("a file").replacen("form = \"probe\"\n", "", 1);
    std::fs::write(&file, text).expect("a file");
    std::fs::remove_dir_all(packs.path().join("rastatt/forms")).expect("removed");
    town.portal.state.registry.reload();
}

async fn goes_on(citizen: &mut Client, application: &str) {
    for (step, fields) in [("hund", DOG), ("papiere", &[("helfer", "0")]), ("mit", ALONE)] {
        citizen.fill(application, step, fields).await.is(303);
    }
    citizen.send_off(application).await.is(303);
    citizen.get(&format!("{application}/gesendet")).await.is(200);
}

#[tokio::test]
async fn a_draft_goes_on_with_the_edition_it_was_begun_with() {
    let (town, packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    citizen.fill(&application, "person", PERSON).await.is(303);
    let version = town.draft(&citizen, &application).await.edition.version;
    new_edition(&town, &packs);
    citizen.get(BEGIN).await.is(200).shows("Neuer Probehund").shows(&application);
    // It says so on the first page, and only there.
    let page = citizen.get(&format!("{application}/seite/person")).await;
    page.is(200).shows("Das Formular wurde inzwischen geändert").shows("Müller-Łukasz").hides("Rufname");
    let page = citizen.get(&format!("{application}/seite/hund")).await;
    page.is(200).hides("Das Formular wurde inzwischen geändert").shows("Probehund melden").hides("Neuer Probehund");
    goes_on(&mut citizen, &application).await;
    let sent = town.applications().sent(crate::harness::forms::id_of(&application)).await.expect("sent");
    assert_eq!(sent.form_version, version);
    assert!(sent.texts.contains("Probehund melden") && !sent.texts.contains("Rufname"));
    // Who begins now gets the new one.
    let other = citizen.begin().await;
    let page = citizen.get(&format!("{other}/seite/person")).await;
    page.is(200).shows("Rufname").hides("Das Formular wurde inzwischen geändert");
}

#[tokio::test]
async fn a_draft_outlives_its_form_and_its_service() {
    let (town, packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.begin().await;
    citizen.fill(&application, "person", PERSON).await.is(303);
    without_form(&town, &packs);
    citizen.get(BEGIN).await.is(404);
    citizen.get(&format!("/leistungen/{SERVICE}")).await.is(200).hides(BEGIN);
    let page = citizen.get(&format!("{application}/seite/person")).await;
    page.is(200).shows("Das Formular wurde inzwischen geändert").shows("Müller-Łukasz");
    // The service goes, too.
    let file = packs.path().join("rastatt/services.toml");
    let text = std::fs::read_to_string(&file).expect("a file");
    let entry = format!("[[service]]\nkey = \"{SERVICE}\"");
    let start = text.find(&entry).expect("the service");
    let end = text[start + 1..].find("[[service]]").map_or(text.len(), |next| start + 1 + next);
    // The triage that leads to it is not asked any more.
    let rest = format!("{}{}", &text[..start], &text[end..]).replace("triage = \"ausweis\"\n", "");
    std::fs::write(&file, rest).expect("a file");
    town.portal.state.registry.reload();
    citizen.get(&format!("/leistungen/{SERVICE}")).await.is(404);
    citizen.get(&format!("{application}/spaeter")).await.is(200);
    goes_on(&mut citizen, &application).await;
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 1);
}
