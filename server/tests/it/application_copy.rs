//! The copy of what was sent, as the browser that sent it gets it, and any other with reference and code.

use crate::case_command::{case, said};
use crate::harness::forms::{ALONE, TOGETHER, id_of, town};
use crate::harness::{Client, Page, Town};
use domain::case::{Actor, CaseAction};
use lopdf::{Document, Object};
use serde_json::{Value, json};
use services::application::{Note, Owner, Receipt, STATUS_TRIES};

/// The text of a PDF without blanks, and the data inside.
fn read(page: &Page) -> (String, Value) {
    assert_eq!(
        (page.is(200).header("content-type"), page.header("cache-control")),
        ("application/pdf", "private, no-store")
    );
    let document = Document::load_mem(&page.bytes).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text").split_whitespace().collect();
    let data = document.objects.values().find_map(|object| match object {
        Object::Stream(stream) if stream.dict.get(b"Type").and_then(Object::as_name).ok() == Some(b"EmbeddedFile") => {
            Some(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
        }
        _ => None,
    });
    (text, serde_json::from_slice(&data.expect("a file inside")).expect("JSON"))
}

#[track_caller]
fn says(text: &str, wanted: &str) {
    assert!(text.contains(&wanted.split_whitespace().collect::<String>()), "{wanted} is not in {text}");
}

async fn receipt(town: &Town, citizen: &Client, application: &str) -> (String, String) {
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(citizen) };
    let Receipt { reference, code, .. } =
        town.applications().receipt_of(&owner, id_of(application)).await.expect("a receipt");
    (reference, code.expect("a code"))
}

#[tokio::test]
async fn what_was_confirmed_and_who_agreed_stand_in_it() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(TOGETHER).await;
    citizen.confirm_age(&application).await;
    citizen.send_off(&application).await.is(303);
    let copy = format!("{application}/antrag.pdf");
    let (text, data) = read(&citizen.get(&copy).await);
    says(&text, "1. Januar 1920 Als richtig bestätigt: Sie wären über hundert Jahre alt. Stimmt das?");
    says(&text, "Zustimmung der zweiten Person steht noch aus");
    let message = "Sie wären über hundert Jahre alt. Stimmt das?";
    assert_eq!(data["confirmed"], json!([{ "question": "geboren", "warning": "so-alt", "message": message }]));
    assert_eq!(data["consent"], json!({ "state": "pending" }));
    // The office reads it, too.
    let (reference, _) = receipt(&town, &citizen, &application).await;
    let shown = said(&case(&town, &["show", "rastatt", &reference, "--answers"], ""));
    assert!(shown.contains(&format!("\nconfirmed\tgeboren\tso-alt\t{message}\n")), "{shown}");
    let id = id_of(&application);
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let case = town.applications().own_case(&owner, id).await.expect("a case");
    let note = Note::default();
    let agreed = town.applications().act(Actor::Cosigner, id, case.revision, CaseAction::Cosign, &note).await;
    agreed.expect("agreed");
    let (text, data) = read(&citizen.get(&copy).await);
    says(&text, "Zustimmung der zweiten Person erteilt: Montag, 23. November 2026, 08:00 Uhr");
    assert_eq!(data["consent"], json!({ "state": "given", "at": "2026-11-23T07:00:00Z" }));
}

#[tokio::test]
async fn nobody_is_named_who_was_not_asked() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    citizen.send_off(&application).await.is(303);
    let (text, data) = read(&citizen.get(&format!("{application}/antrag.pdf")).await);
    assert!(!text.contains("Zustimmung") && !text.contains("bestätigt"), "{text}");
    assert_eq!((&data["consent"], &data["confirmed"]), (&Value::Null, &json!([])));
}

#[tokio::test]
async fn reference_and_code_give_it_in_any_browser() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(ALONE).await;
    citizen.send_off(&application).await.is(303);
    let (reference, code) = receipt(&town, &citizen, &application).await;
    let mut phone = town.citizen();
    let page = phone.submit("/status", &[("nummer", &reference), ("code", &code.to_lowercase())]).await;
    page.is(200).shows("action=\"/status/antrag.pdf\"").shows("Kopie als PDF herunterladen");
    // The button alone, as it stands on the page.
    let token = page.hidden("csrf");
    let (typed, again) = (page.hidden("nummer"), page.hidden("code"));
    let button = [("csrf", token.as_str()), ("nummer", &typed), ("code", &again)];
    let copy = phone.post("/status/antrag.pdf", &button).await;
    assert!(copy.header("content-disposition").starts_with("attachment; filename=\"antrag-"));
    let (text, data) = read(&copy);
    says(&text, "Müller-Łukasz");
    assert_eq!(data["reference"], reference.as_str());
    // An address that is opened, or a switch of language on a page that says no.
    assert_eq!(phone.get("/status/antrag.pdf").await.location(), "/status");
    phone.post("/status/antrag.pdf", &[("csrf", "forged"), button[1], button[2]]).await.is(403);
    town.citizen_of("erbach.localhost").submit("/status", &button[1..]).await.is(422);
    // The same limit of tries as on the page.
    let wrong = [button[0], button[1], ("code", "ABCD-2345")];
    for _ in 0..STATUS_TRIES {
        phone.post("/status/antrag.pdf", &wrong).await.is(422).shows("Nummer und Code passen nicht zusammen");
    }
    phone.post("/status/antrag.pdf", &button).await.is(429).shows("Das waren zu viele Versuche");
    phone.submit("/status", &button[1..]).await.is(429);
}

#[tokio::test]
async fn a_draft_again_has_no_copy_by_code() {
    let (town, _packs) = town().await;
    let mut citizen = town.citizen();
    let application = citizen.filled(TOGETHER).await;
    citizen.send_off(&application).await.is(303);
    let (reference, code) = receipt(&town, &citizen, &application).await;
    let owner = Owner { municipality: "rastatt", visitor: town.visitor(&citizen) };
    let id = id_of(&application);
    let case = town.applications().own_case(&owner, id).await.expect("a case");
    let note = Note::default();
    let acted = town.applications().act(Actor::Cosigner, id, case.revision, CaseAction::DeclineCosign, &note).await;
    acted.expect("declined");
    let fields = [("nummer", reference.as_str()), ("code", code.as_str())];
    let page = town.citizen().submit("/status", &fields).await;
    page.is(200).hides("/status/antrag.pdf");
    let mut phone = town.citizen();
    let token = phone.get("/status").await.hidden("csrf");
    phone.post("/status/antrag.pdf", &[("csrf", &token), fields[0], fields[1]]).await.is(404);
}
