//! Mails about applications: how it stands, and nothing of what was typed.

use crate::start;
use domain::language::Language;
use sandbox::mailbox::Mail;
use services::application::{ApplicationNotice, ApplicationNoticeKind as Kind};
use services::ports::{ApplicationMailer, SendError};
use std::sync::Arc;
use std::time::Duration;

const KINDS: [Kind; 12] = [
    Kind::Received,
    Kind::InWork,
    Kind::Asked,
    Kind::Decided,
    Kind::Ready,
    Kind::Closed,
    Kind::Withdrawn,
    Kind::CosignAsked,
    Kind::CosignFailed,
    Kind::Cosign,
    Kind::CosignReminder,
    Kind::Resume,
];

fn notice(kind: Kind, language: Language) -> ApplicationNotice {
    ApplicationNotice {
        kind,
        id: testkit::booking(&testkit::municipality(), "personalausweis").id.0,
        mail: "aylin@example.org".into(),
        language,
        also: None,
        service: "personalausweis".into(),
        reference: (kind != Kind::Resume).then(|| "4F7-K2M-9QX".into()),
        link: "https://musterstadt.example/status?lang=de".into(),
        due_at: None,
        municipality: Arc::new(testkit::municipality()),
        at: testkit::monday_morning(),
    }
}

async fn deliver(notice: &ApplicationNotice) -> Mail {
    let (mailbox, mailer) = start().await;
    mailer.send_application(notice).await.unwrap();
    mailbox.wait_for(1, Duration::from_secs(5)).await.remove(0)
}

#[tokio::test]
async fn each_kind_says_in_each_language_what_and_where() {
    for language in Language::ALL {
        let mut subjects = std::collections::BTreeSet::new();
        for kind in KINDS {
            let notice = notice(kind, language);
            let mail = deliver(&notice).await;
            assert_eq!(mail.envelope_to, ["aylin@example.org"]);
            let id = format!("application.{}.{}@musterstadt.example", notice.id, kind.key());
            assert_eq!(mail.message_id, Some(id));
            assert_eq!(mail.header("Content-Language"), Some(language.html_lang()));
            assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
            assert_eq!(mail.from, "Stadt Musterstadt <buergerbuero@musterstadt.example>");
            let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
            let service = notice.municipality.service("personalausweis").unwrap().name.get(language).0.to_owned();
            for part in [notice.link.as_str(), "Stadt Musterstadt", &service] {
                assert!(text.contains(part) && html.contains(part), "{language} {kind:?}: no {part} in {text}");
            }
            assert_eq!(text.contains("4F7-K2M-9QX"), kind != Kind::Resume, "{text}");
            assert!(mail.subject.contains(&service), "{}", mail.subject);
            assert!(mail.calendar.is_none() && mail.attachments.is_empty());
            subjects.insert(mail.subject);
        }
        assert_eq!(subjects.len(), KINDS.len(), "{language}: each has its own subject");
    }
}

/// The second person may not read the applicant's language.
#[tokio::test]
async fn a_second_language_stands_below() {
    for kind in [Kind::Cosign, Kind::CosignReminder] {
        let notice = ApplicationNotice { also: Some(Language::Ar), ..notice(kind, Language::De) };
        let mail = deliver(&notice).await;
        assert_eq!(mail.header("Content-Language"), Some("de, ar"));
        assert!(mail.subject.contains("Bitte um Ihre Zustimmung"), "{}", mail.subject);
        let (text, html) = (mail.text.unwrap(), mail.html.unwrap());
        for part in [&text, &html] {
            let german = part.find("Sie brauchen dazu einen Code").expect("the German hint");
            let arabic = part.find("تحتاجون لذلك إلى رمز").expect("the Arabic hint");
            assert!(german < arabic, "{part}");
            assert_eq!(part.matches(&notice.link).count(), 2, "{part}");
        }
        assert_eq!(text.matches("4F7-K2M-9QX").count(), 2);
        assert!(
            html.contains(r#"<html lang="de" dir="ltr">"#) && html.contains(r#"<div lang="ar" dir="rtl">"#),
            "{html}"
        );
    }
}

#[tokio::test]
async fn a_limit_is_said_by_the_towns_clock() {
    let due_at = Some("2026-12-24T11:00:00Z".parse().unwrap());
    let mail = deliver(&ApplicationNotice { due_at, ..notice(Kind::Asked, Language::De) }).await;
    let text = mail.text.unwrap();
    let text = text.replace("\r\n", "\n");
    assert!(text.contains("Bitte bis:\n  Donnerstag, 24. Dezember 2026, 12:00\u{a0}Uhr"), "{text}");
    assert!(mail.html.unwrap().contains("12:00\u{a0}Uhr"));
    let mail = deliver(&ApplicationNotice { due_at, ..notice(Kind::Resume, Language::De) }).await;
    assert!(mail.text.unwrap().contains("So lange bleibt der Entwurf gespeichert:"));
}

#[tokio::test]
async fn odd_addresses_and_services_do_no_harm() {
    let (mailbox, mailer) = start().await;
    for address in ["", "nobody", "a@b.example\r\nRCPT TO:<x@y.example>"] {
        let notice = ApplicationNotice { mail: address.into(), ..notice(Kind::Received, Language::De) };
        let error = mailer.send_application(&notice).await.unwrap_err();
        assert!(matches!(&error, SendError::Permanent(text) if !text.contains("example")), "{error}");
    }
    assert!(mailbox.mails().is_empty());
    let gone = ApplicationNotice { service: "gibt-es-nicht".into(), ..notice(Kind::Received, Language::Ar) };
    assert!(deliver(&gone).await.subject.contains("gibt-es-nicht"));
    let mut town = testkit::municipality();
    town.sample = true;
    let sample = ApplicationNotice { municipality: Arc::new(town), ..notice(Kind::Received, Language::De) };
    assert!(deliver(&sample).await.text.unwrap().starts_with("*** Das ist ein Beispiel"));
    assert!(!format!("{sample:?}").contains("aylin"));
}
