//! `/antraege/zustimmen/{token}`: the second person.

use crate::harness::forms::{ALONE, FORM, TOGETHER, id_of, town};
use crate::harness::{Client, Town};
use domain::case::{Actor, CaseAction};
use jiff::SignedDuration;
use services::application::{LINK_TRIES, Note, Owner};

/// The link in the newest mail to the second person.
fn mailed(town: &Town) -> String {
    let mails = town.mailbox.mails();
    let mail = mails.iter().rev().find(|mail| mail.to.contains("bob@")).expect("a mail");
    let text = mail.text.as_deref().expect("text");
    let token =
        text.split("/antraege/zustimmen/").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a link");
    format!("/antraege/zustimmen/{token}")
}

/// An application that waits for the second person, the link, and the code.
async fn asked(town: &Town, citizen: &mut Client) -> (String, String, String) {
    let application = citizen.filled(TOGETHER).await;
    citizen.send_off(&application).await.is(303);
    town.work().await;
    let code = passed_on(town, citizen, &application).await;
    (application, mailed(town), code)
}

/// The code that the applicant passes on, as the page after sending shows it.
async fn passed_on(town: &Town, citizen: &mut Client, application: &str) -> String {
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(citizen) };
    let case = town.applications().own_case(&owner, id_of(application)).await.expect("a case");
    let code = case.cosign_code.expect("a code");
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows(&code);
    code
}

/// Six digits, but not these.
fn wrong(code: &str) -> &'static str {
    if code == "123456" { "654321" } else { "123456" }
}

#[tokio::test]
async fn the_second_person_sees_what_concerns_her_and_agrees() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link, cosign_code) = asked(&town, &mut citizen).await;
    // It is not received yet, and the page does not say so.
    let sent = citizen.get(&format!("{application}/gesendet")).await;
    sent.is(200)
        .shows("Es fehlt noch eine Zustimmung")
        .shows("Code für die zweite Person")
        .hides("Ihr Antrag ist bei uns")
        .hides("Eingegangen");
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let receipt = town.applications().receipt_of(&owner, id_of(&application)).await.expect("a receipt");
    let code = receipt.code.expect("a code");
    let status = citizen.submit("/status", &[("nummer", &receipt.reference), ("code", &code)]).await;
    status
        .is(200)
        .shows("Die zweite Person kann antworten bis")
        .shows(&cosign_code)
        .shows("7. Dezember 2026")
        .shows("Wir schreiben Ihnen.");
    let mut bob = town.citizen();
    // Whoever opens the mail, or whatever looks into it, sees nothing yet.
    let page = bob.get(&link).await;
    page.is(200).shows("Sechs Ziffern").hides("Probehund").hides("276098").hides(&cosign_code);
    let page = bob.submit(&link, &[("code", wrong(&cosign_code))]).await;
    page.is(422).shows("Der Code stimmt nicht").hides("Probehund").hides("276098");
    let page = bob.submit(&link, &[("code", &cosign_code)]).await;
    page.is(200).shows("Probehund melden").shows("Aus einem Tierheim").shows("276098").shows("7. Dezember 2026");
    // Neither the other pages, nor the address, nor the reference.
    for never in ["Łukasz", "1988", "ada@", "bob@", "Sind Sie zu zweit?", "zu zweit", &application] {
        page.hides(never);
    }
    town.citizen_of("erbach.localhost").get(&link).await.is(404);
    bob.submit(&link, &[("code", &cosign_code), ("antwort", "vielleicht")]).await.is(400);
    bob.post(&link, &[("csrf", "forged"), ("code", &cosign_code), ("antwort", "ja")]).await.is(403);
    bob.submit(&link, &[("antwort", "ja")]).await.is(422).hides("Danke");
    bob.get(&link).await.is(200);
    bob.submit(&link, &[("code", &cosign_code), ("antwort", "ja")]).await.is(200).shows("Danke, Sie haben zugestimmt");
    // Once.
    let token = bob.get("/status").await.hidden("csrf");
    bob.get(&link).await.is(404).shows("Hier ist nichts mehr zu tun");
    bob.post(&link, &[("csrf", &token), ("code", &cosign_code), ("antwort", "nein")]).await.is(404);
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Ihr Antrag ist bei uns");
    bob.get(&application).await.is(404);
}

#[tokio::test]
async fn who_does_not_agree_gives_it_back() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link, code) = asked(&town, &mut citizen).await;
    town.citizen()
        .submit(&link, &[("code", &code), ("antwort", "nein")])
        .await
        .is(200)
        .shows("Sie haben nicht zugestimmt");
    town.work().await;
    let last = town.mailbox.mails().pop().expect("a mail");
    assert!(last.to.contains("ada@") && last.subject.starts_with("Ihr Antrag ist noch nicht eingegangen"));
    // A draft again, with everything in it; sent again it asks again, with another link, under the same reference.
    assert_eq!(citizen.get(&format!("{application}/gesendet")).await.location(), application);
    citizen.open(&application).await.is(200).shows("Müller-Łukasz");
    citizen.send_off(&application).await.is(303);
    town.work().await;
    let again = mailed(&town);
    assert_ne!(again, link);
    town.citizen().get(&link).await.is(404);
    let code = passed_on(&town, &mut citizen, &application).await;
    town.citizen().submit(&again, &[("code", &code), ("antwort", "ja")]).await.is(200);
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Ihr Antrag ist bei uns");
}

#[tokio::test]
async fn the_asking_ends_with_time_and_with_the_application() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link, code) = asked(&town, &mut citizen).await;
    let mut bob = town.citizen();
    let token = bob.get(&link).await.hidden("csrf");
    town.clock.advance(SignedDuration::from_hours(14 * 24));
    // Also before the job has run.
    bob.get(&link).await.is(404);
    bob.post(&link, &[("csrf", &token), ("code", &code), ("antwort", "ja")]).await.is(404);
    town.work().await;
    citizen.open(&application).await.is(200).shows("Müller-Łukasz");
    // Taken back while it waits.
    citizen.send_off(&application).await.is(303);
    town.work().await;
    let link = mailed(&town);
    let id = id_of(&application);
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let case = town.applications().own_case(&owner, id).await.expect("a case");
    let note = Note::default();
    let acted = town.applications().act(Actor::Citizen, id, case.revision, CaseAction::Withdraw, &note).await;
    acted.expect("withdrawn");
    town.citizen().get(&link).await.is(404);
}

#[tokio::test]
async fn codes_are_not_tried_without_end() {
    let (town, _packs) = town().await;
    let (_, link, code) = asked(&town, &mut town.citizen()).await;
    let mut eve = town.citizen();
    for _ in 0..LINK_TRIES {
        eve.submit(&link, &[("code", wrong(&code))]).await.is(422);
    }
    let page = eve.submit(&link, &[("code", &code)]).await;
    page.is(429).shows("Der Code wurde zu oft falsch eingegeben").hides("276098");
    eve.submit(&link, &[("code", &code), ("antwort", "ja")]).await.is(429);
}

/// The applicant reads Arabic; whether the second person does nobody knows.
#[tokio::test]
async fn the_second_person_reads_german_and_what_the_applicant_read() {
    let (town, packs) = town().await;
    let texts = "[step.hund]\ntitle = \"أي كلب؟\"\n[field.chip]\nlabel = \"رقم الشريحة\"\n";
    std::fs::write(packs.path().join("rastatt/forms/probe/ar.toml"), texts).expect("a file");
    town.portal.state.registry.reload();
    let mut citizen = town.citizen();
    citizen.get("/?lang=ar").await;
    let (_, link, code) = asked(&town, &mut citizen).await;
    let mails = town.mailbox.mails();
    let mail = mails.iter().find(|mail| mail.to.contains("bob@")).expect("a mail");
    assert!(mail.subject.starts_with("Bitte um Ihre Zustimmung"), "{}", mail.subject);
    let text = mail.text.as_deref().expect("text");
    assert!(text.contains("نرجو موافقتكم") && !text.contains("zustimmen/?lang") && !text.contains("lang="), "{text}");
    let mut bob = town.citizen();
    bob.get(&link).await.is(200).shows("<html lang=\"de\"").shows("Bitte stimmen Sie zu");
    let page = bob.submit(&link, &[("code", &code)]).await;
    page.is(200).shows("Aus einem Tierheim").shows("lang=\"ar\"").hides("Manche Texte gibt es");
    for (german, arabic) in [("Welcher Hund ist es?", "أي كلب؟"), ("Chipnummer", "رقم الشريحة")] {
        let (german, arabic) = (page.body.find(german), page.body.find(arabic));
        assert!(german.is_some() && german < arabic, "{}", page.body);
    }
}

#[tokio::test]
async fn a_draft_again_is_gone_on_with_in_another_browser() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link, code) = asked(&town, &mut citizen).await;
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let receipt = town.applications().receipt_of(&owner, id_of(&application)).await.expect("a receipt");
    let status = [("nummer", receipt.reference.as_str()), ("code", receipt.code.as_deref().expect("a code"))];
    town.citizen().submit(&link, &[("code", &code), ("antwort", "nein")]).await.is(200);
    let mut elsewhere = town.citizen();
    elsewhere.get("/status").await.is(200);
    elsewhere.get(&application).await.is(404);
    let page = elsewhere.submit("/status", &status).await;
    page.is(200).shows("Noch nicht gesendet").shows("weiter ausfüllen").shows(&format!("href=\"{application}\""));
    elsewhere.open(&application).await.is(200).shows("Müller-Łukasz");
    elsewhere.send_off(&application).await.is(303);
    // Waiting again, there is nothing to go on with.
    town.citizen().submit("/status", &status).await.is(422);
}

#[tokio::test]
async fn without_an_address_nothing_is_received() {
    let (town, packs) = town().await;
    // Whether the address is asked depends on the age, so nobody can show that it is missing.
    let form = FORM.replacen("kind = \"mail\"\nwhen = 'zu_zweit'", "kind = \"mail\"\nwhen = 'age(geboren) < 18'", 1);
    assert_ne!(form, FORM);
    std::fs::write(packs.path().join("rastatt/forms/probe/form.toml"), form).expect("a file");
    town.portal.state.registry.reload();
    let mut citizen = town.citizen();
    let application = citizen.at_papers().await;
    citizen.fill(&application, "papiere", &[("helfer", "0")]).await.is(303);
    citizen.fill(&application, "mit", TOGETHER).await.is(303);
    let check = format!("{application}/pruefen");
    citizen.get(&check).await.is(200).hides("name=\"_stand\"").shows("E-Mail-Adresse der zweiten Person: Bitte");
    let token = citizen.get(&format!("{application}/seite/mit")).await.is(200).hidden("csrf");
    let stand = town.draft(&citizen, &application).await.revision.to_string();
    citizen.post(&check, &[("csrf", &token), ("_stand", &stand)]).await.is(422);
    town.work().await;
    assert!(town.applications().sent(id_of(&application)).await.is_err());
    assert_eq!(town.mailbox.mails().len(), 0);
    citizen.fill(&application, "mit", ALONE).await.is(303);
    citizen.send_off(&application).await.is(303);
}
