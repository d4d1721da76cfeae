//! Applications through the whole portal: real sealing, real store, real mail.

use crate::harness::Town;
use domain::case::{Actor, CaseAction, CaseState};
use domain::language::Language;
use jiff::SignedDuration;
use sandbox::mailbox::Mail;
use services::application::{
    ApplicationId, Applications, Beginning, Cosigner, FormEdition, Note, Owner, Receipt, Submission,
};
use services::booking::VisitorKey;

pub const ADA: Owner<'_> = Owner { municipality: "rastatt", visitor: VisitorKey([1; 32]) };
const BOB: Owner<'_> = Owner { visitor: VisitorKey([2; 32]), ..ADA };

pub fn applications(town: &Town) -> &Applications {
    town.portal.state.applications.as_ref().expect("a sealing key")
}

fn submission() -> Submission {
    Submission {
        form_version: "hund@1".into(),
        answers: r#"{"name":"Ada König"}"#.into(),
        texts: "{}".into(),
        language: Language::De,
        trust: "none".into(),
        mail: "ada@example.org".into(),
    }
}

async fn draft(town: &Town) -> ApplicationId {
    let edition = FormEdition { version: "hund@1".into(), source: "Wie heißt der Hund?".into() };
    let beginning = Beginning {
        form: "hund".into(),
        edition,
        service: "personalausweis".into(),
        language: Language::De,
        draft_days: 30,
        retention_days: 90,
    };
    let id = applications(town).begin(&ADA, beginning).await.expect("begun");
    let name = |typed: &mut domain::form::Typed| {
        typed.set("name", vec!["Ada König".to_owned()]);
        true
    };
    applications(town).save(&ADA, id, name).await.expect("saved");
    id
}

pub async fn sent(town: &Town) -> (ApplicationId, Receipt) {
    let id = draft(town).await;
    let receipt = applications(town).submit(&ADA, id, 1, &submission(), None).await.expect("sent");
    (id, receipt)
}

/// Subjects of the mails so far, up to the colon.
fn subjects(town: &Town) -> Vec<String> {
    town.mailbox.mails().iter().map(|mail| mail.subject.split(':').next().unwrap_or_default().to_owned()).collect()
}

/// The token of the newest mail's link.
fn token(town: &Town, path: &str) -> String {
    let text = town.mailbox.mails().pop().and_then(|mail| mail.text).expect("a mail");
    let rest = text.split(path).nth(1).expect("a link");
    rest.split('?').next().expect("a token").to_owned()
}

/// The token of a link for the second person, which ends with its line.
fn cosign_token(mail: &Mail) -> String {
    let text = mail.text.as_deref().expect("text");
    let rest = text.split("/antraege/zustimmen/").nth(1).expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

#[tokio::test]
async fn what_happens_to_a_case_is_mailed_and_says_nothing_personal() {
    let town = Town::new().await;
    let (id, receipt) = sent(&town).await;
    town.work().await;
    let act = async |revision, action, text: &str| {
        let note = Note { text: text.into(), ..Note::default() };
        applications(&town).act(Actor::Clerk, id, revision, action, &note).await.expect("done")
    };
    act(2, CaseAction::TakeUp, "").await;
    town.work().await;
    act(3, CaseAction::Ask, "Wo wohnt der Hund?").await;
    town.work().await;
    assert_eq!(
        subjects(&town),
        ["Ihr Antrag ist angekommen", "Wir bearbeiten Ihren Antrag", "Wir brauchen noch etwas von Ihnen"]
    );
    for mail in town.mailbox.mails() {
        let raw = String::from_utf8_lossy(&mail.raw).into_owned() + mail.text.as_deref().unwrap_or_default();
        assert!(raw.contains(&receipt.reference) && raw.contains("/status?lang=de"), "{raw}");
        for personal in ["König", "Wo wohnt", receipt.code.as_deref().expect("a code")] {
            assert!(!raw.contains(personal), "{personal} in {raw}");
        }
    }
    // While the mail waited the case went on: only how it stands is told.
    act(4, CaseAction::Answer, "").await;
    act(5, CaseAction::Decide, "").await;
    act(6, CaseAction::Close, "").await;
    town.work().await;
    assert_eq!(subjects(&town).last().map(String::as_str), Some("Ihr Antrag ist abgeschlossen"));
    assert_eq!(subjects(&town).len(), 4);
    town.clock.advance(SignedDuration::from_hours(90 * 24));
    town.portal.maintenance.run().await.expect("deleted");
    assert!(applications(&town).case_of("rastatt", &receipt.reference).await.is_err());
}

#[tokio::test]
async fn a_mailed_link_and_the_code_on_the_page_open_a_draft_elsewhere() {
    let town = Town::new().await;
    let id = draft(&town).await;
    let asked = applications(&town).ask_resume(&ADA, id, "ada@example.org").await.expect("asked");
    town.work().await;
    let mail = town.mailbox.mails().remove(0);
    assert!(!String::from_utf8_lossy(&mail.raw).contains(&asked.code), "the mail alone does not suffice");
    let token = token(&town, "/antraege/weiter/");
    applications(&town).resume(&BOB, &token, &asked.code).await.expect("opened");
    let draft = applications(&town).load(&BOB, id).await.expect("loaded");
    assert_eq!(draft.typed.get("name"), ["Ada König"]);
}

#[tokio::test]
async fn a_second_person_is_asked_and_time_ends_the_asking() {
    let town = Town::new().await;
    let cosigner = Cosigner { mail: "bob@example.org".into(), days: 14 };
    let id = draft(&town).await;
    applications(&town).submit(&ADA, id, 1, &submission(), Some(&cosigner)).await.expect("sent");
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 2);
    let bobs = town.mailbox.mails().into_iter().find(|mail| mail.to.contains("bob@")).expect("a mail");
    assert!(bobs.subject.starts_with("Bitte um Ihre Zustimmung"), "{}", bobs.subject);
    // At half time, once.
    town.clock.advance(SignedDuration::from_hours(7 * 24) - SignedDuration::from_mins(1));
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 2);
    town.minutes_pass(1);
    town.work().await;
    let reminder = town.mailbox.mails().pop().expect("a mail");
    assert!(reminder.to.contains("bob@") && reminder.subject.starts_with("Erinnerung: Bitte um Ihre Zustimmung"));
    assert_eq!(cosign_token(&reminder), cosign_token(&bobs));
    let code = applications(&town).own_case(&ADA, id).await.expect("a case").cosign_code.expect("a code");
    for mail in [&bobs, &reminder] {
        assert!(!String::from_utf8_lossy(&mail.raw).contains(&code), "the mail alone does not suffice");
    }
    town.clock.advance(SignedDuration::from_hours(7 * 24));
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), 4);
    let draft = applications(&town).load(&ADA, id).await.expect("a draft again");
    let last = town.mailbox.mails().pop().expect("a mail");
    assert!(last.to.contains("ada@") && last.subject.starts_with("Ihr Antrag ist noch nicht eingegangen"));
    // Once more, and this time it is agreed to.
    applications(&town).submit(&ADA, id, draft.revision, &submission(), Some(&cosigner)).await.expect("sent");
    town.work().await;
    let bobs = town.mailbox.mails().into_iter().rev().find(|mail| mail.to.contains("bob@")).expect("a mail");
    let code = applications(&town).own_case(&ADA, id).await.expect("a case").cosign_code.expect("a code");
    applications(&town).cosign("rastatt", &cosign_token(&bobs), &code, true).await.expect("agreed");
    town.work().await;
    // Whoever has answered is not reminded.
    let before = town.mailbox.mails().len();
    town.clock.advance(SignedDuration::from_hours(8 * 24));
    town.work().await;
    assert_eq!(town.mailbox.mails().len(), before);
    assert_eq!(applications(&town).own_case(&ADA, id).await.expect("a case").state, CaseState::Received);
    assert_eq!(subjects(&town).last().map(String::as_str), Some("Ihr Antrag ist angekommen"));
}

/// Nothing of it can be read in the database's file, and without the key file nothing opens.
#[tokio::test]
async fn the_database_alone_tells_nothing() {
    let town = Town::new().await;
    let (_, receipt) = sent(&town).await;
    let mut bytes = Vec::new();
    for suffix in ["", "-wal"] {
        let mut path = town.database().into_os_string();
        path.push(suffix);
        bytes.extend(std::fs::read(path).unwrap_or_default());
    }
    let contains = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(contains(&receipt.reference) && contains("hund@1"), "this is the file");
    for personal in ["König", "ada@example.org", receipt.code.as_deref().expect("a code")] {
        assert!(!contains(personal), "{personal}");
    }
}
