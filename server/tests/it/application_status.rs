//! `/status`: what became of an application.

use crate::harness::forms::{ALONE, id_of, town};
use crate::harness::{Client, Page, Town};
use domain::case::{Actor, CaseAction};
use services::application::{Note, Owner, Receipt, STATUS_TRIES};

/// A sent application with its reference and code.
async fn sent(town: &Town, citizen: &mut Client) -> (String, String, String) {
    let application = citizen.filled(ALONE).await;
    citizen.send_off(&application).await.is(303);
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(citizen) };
    let Receipt { reference, code, .. } =
        town.applications().receipt_of(&owner, id_of(&application)).await.expect("a receipt");
    let code = code.expect("a code");
    citizen.get(&format!("{application}/gesendet")).await.shows(&reference).shows(&code);
    (application, reference, code)
}

async fn look(citizen: &mut Client, reference: &str, code: &str) -> Page {
    citizen.submit("/status", &[("nummer", reference), ("code", code)]).await
}

#[tokio::test]
async fn reference_and_code_show_what_happens() {
    let (town, _packs) = town().await;
    let (application, reference, code) = sent(&town, &mut town.citizen()).await;
    let mut phone = town.citizen();
    let page = look(&mut phone, &reference, &code).await;
    page.is(200).shows("Probehund melden").shows("Eingegangen").shows("Ihr Antrag ist eingegangen").hides("Łukasz");
    page.shows("So geht es weiter").shows("Wir schreiben Ihnen.");
    // As it is copied or typed.
    let loose = format!(" {} ", reference.to_lowercase().replace('-', " "));
    look(&mut phone, &loose, &code.to_lowercase()).await.is(200).shows("Probehund melden");
    let act = async |action, text: &str, internal| {
        let case = town.applications().case_of("rastatt", &reference).await.expect("a case");
        let due_at = Some(town.now() + jiff::SignedDuration::from_hours(7 * 24));
        let note = Note { text: text.to_owned(), internal, due_at };
        let id = id_of(&application);
        town.applications().act(Actor::Clerk, id, case.revision, action, &note).await.expect("done");
    };
    act(CaseAction::TakeUp, "nur für uns", true).await;
    look(&mut phone, &reference, &code).await.is(200).shows("In Arbeit").hides("nur für uns");
    act(CaseAction::Ask, "Wo wohnt <b>der Hund</b>?\nUnd wie?", false).await;
    let page = look(&mut phone, &reference, &code).await;
    page.shows("Wir haben eine Frage an Sie").shows("Wo wohnt &lt;b&gt;der Hund&lt;/b&gt;?").shows("30. November 2026");
    page.hides("So geht es weiter");
    for (action, shown) in [
        (CaseAction::Answer, "In Arbeit"),
        (CaseAction::Decide, "Entschieden"),
        (CaseAction::MakeReady, "Liegt zum Abholen bereit"),
        (CaseAction::Close, "Abgeschlossen"),
    ] {
        if action == CaseAction::Answer {
            let id = id_of(&application);
            let case = town.applications().case_of("rastatt", &reference).await.expect("a case");
            let note = Note::default();
            town.applications().act(Actor::Citizen, id, case.revision, action, &note).await.expect("answered");
        } else {
            act(action, "", false).await;
        }
        look(&mut phone, &reference, &code).await.is(200).shows(shown);
    }
    // Another town knows nothing of it.
    look(&mut town.citizen_of("erbach.localhost"), &reference, &code).await.is(422).hides("Probehund");
}

#[tokio::test]
async fn wrong_and_unknown_are_the_same() {
    let (town, _packs) = town().await;
    let (_, reference, code) = sent(&town, &mut town.citizen()).await;
    let (_, _, others) = sent(&town, &mut town.citizen()).await;
    // A reference that could be one, but is nobody's.
    let unknown = services::application::reference_of(services::application::ApplicationId(uuid::Uuid::now_v7()), 0);
    let body = |page: Page, typed: &str| {
        assert_eq!(page.status.as_u16(), 422, "{}", page.body);
        let text = page.shows("Nummer und Code passen nicht zusammen").body.replace(typed, "");
        // But for tokens.
        let start = text.find("<main").expect("a page");
        text[start..]
            .split("name=\"csrf\"")
            .map(|part| part.split_once('>').map_or(part, |(_, rest)| rest).to_owned())
            .collect::<String>()
    };
    let mut eve = town.citizen();
    let wrong = body(look(&mut eve, &reference, &others).await, &reference);
    let none = body(look(&mut eve, &unknown, &code).await, &unknown);
    assert_eq!(wrong, none);
    for (reference, code) in [("", ""), (&*reference, ""), ("123-456-789", &*code), (&*reference, "x"), ("<b>", "<b>")]
    {
        look(&mut eve, reference, code).await.is(422).hides("<b>");
    }
    let long = "9".repeat(5_000);
    assert!(look(&mut eve, &long, &long).await.is(422).body.len() < 100_000);
}

#[tokio::test]
async fn codes_are_not_tried_without_end() {
    let (town, _packs) = town().await;
    let (_, reference, code) = sent(&town, &mut town.citizen()).await;
    let (_, _, wrong) = sent(&town, &mut town.citizen()).await;
    let unknown = services::application::reference_of(services::application::ApplicationId(uuid::Uuid::now_v7()), 0);
    // The right one in between begins anew.
    let mut eve = town.citizen();
    for _ in 1..STATUS_TRIES {
        look(&mut eve, &reference, &wrong).await.is(422);
    }
    look(&mut eve, &reference, &code).await.is(200);
    for _ in 0..STATUS_TRIES {
        look(&mut eve, &reference, &wrong).await.is(422);
        look(&mut eve, &unknown, &wrong).await.is(422);
    }
    for reference in [&reference, &unknown] {
        look(&mut eve, reference, &wrong).await.is(429).shows("Das waren zu viele Versuche");
    }
    // Also for the right one, for an hour.
    look(&mut town.citizen(), &reference, &code).await.is(429);
    town.minutes_pass(61);
    look(&mut town.citizen(), &reference, &code).await.is(200);
}
