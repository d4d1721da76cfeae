//! `/antraege/zustimmen/{token}`: the second person.

use crate::harness::forms::{ALONE, FORM, TOGETHER, id_of, town};
use crate::harness::{Client, Town};
use domain::case::{Actor, CaseAction};
use jiff::SignedDuration;
use services::application::{Note, Owner};

/// The link in the newest mail to the second person.
fn mailed(town: &Town) -> String {
    let mails = town.mailbox.mails();
    let mail = mails.iter().rev().find(|mail| mail.to.contains("bob@")).expect("a mail");
    let text = mail.text.as_deref().expect("text");
    let token = text.split("/antraege/zustimmen/").nth(1).and_then(|rest| rest.split('?').next()).expect("a link");
    format!("/antraege/zustimmen/{token}")
}

/// An application that waits for the second person, and the link.
async fn asked(town: &Town, citizen: &mut Client) -> (String, String) {
    let application = citizen.filled(TOGETHER).await;
    citizen.send_off(&application).await.is(303);
    town.work().await;
    (application, mailed(town))
}

#[tokio::test]
async fn the_second_person_sees_what_concerns_her_and_agrees() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link) = asked(&town, &mut citizen).await;
    // It is not received yet, and the page does not say so.
    let sent = citizen.get(&format!("{application}/gesendet")).await;
    sent.is(200).shows("Es fehlt noch eine Zustimmung").hides("Ihr Antrag ist bei uns").hides("Eingegangen");
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let receipt = town.applications().receipt_of(&owner, id_of(&application)).await.expect("a receipt");
    let code = receipt.code.expect("a code");
    let status = citizen.submit("/status", &[("nummer", &receipt.reference), ("code", &code)]).await;
    status
        .is(200)
        .shows("Die zweite Person kann antworten bis")
        .shows("7. Dezember 2026")
        .shows("Wir schreiben Ihnen.");
    let mut bob = town.citizen();
    let page = bob.get(&link).await;
    page.is(200).shows("Probehund melden").shows("Aus einem Tierheim").shows("276098").shows("7. Dezember 2026");
    // Neither the other pages, nor the address, nor the reference.
    for never in ["Łukasz", "1988", "ada@", "bob@", "Sind Sie zu zweit?", "zu zweit", &application] {
        page.hides(never);
    }
    town.citizen_of("erbach.localhost").get(&link).await.is(404);
    bob.submit(&link, &[("antwort", "vielleicht")]).await.is(400);
    bob.post(&link, &[("csrf", "forged"), ("antwort", "ja")]).await.is(403);
    bob.get(&link).await.is(200);
    bob.submit(&link, &[("antwort", "ja")]).await.is(200).shows("Danke, Sie haben zugestimmt");
    // Once.
    let token = bob.get("/status").await.hidden("csrf");
    bob.get(&link).await.is(404).shows("Hier ist nichts mehr zu tun");
    bob.post(&link, &[("csrf", &token), ("antwort", "nein")]).await.is(404);
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Ihr Antrag ist bei uns");
    bob.get(&application).await.is(404);
}

#[tokio::test]
async fn who_does_not_agree_gives_it_back() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link) = asked(&town, &mut citizen).await;
    town.citizen().submit(&link, &[("antwort", "nein")]).await.is(200).shows("Sie haben nicht zugestimmt");
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
    town.citizen().submit(&again, &[("antwort", "ja")]).await.is(200);
    citizen.get(&format!("{application}/gesendet")).await.is(200).shows("Ihr Antrag ist bei uns");
}

#[tokio::test]
async fn the_asking_ends_with_time_and_with_the_application() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let (application, link) = asked(&town, &mut citizen).await;
    let mut bob = town.citizen();
    let token = bob.get(&link).await.hidden("csrf");
    town.clock.advance(SignedDuration::from_hours(14 * 24));
    // Also before the job has run.
    bob.get(&link).await.is(404);
    bob.post(&link, &[("csrf", &token), ("antwort", "ja")]).await.is(404);
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
