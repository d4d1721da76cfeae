//! Text messages as they arrive at a gateway: sent by HTTP to the sandbox's, and what becomes of failures.

#![allow(clippy::unwrap_used, reason = "clippy knows only functions marked as tests")]

use adapters::sms::{Gateway, GatewaySettings, TIMEOUT, reminder, segments};
use domain::language::Language;
use sandbox::texts::{TOKEN, TextBox};
use services::booking::{AppointmentNotice, Booking, NoticeKind};
use services::ports::{SendError, TextMessages};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const PHONE: &str = "+4917139200003";

fn notice() -> AppointmentNotice {
    let town = testkit::municipality();
    let mut booking = testkit::booking(&town, "personalausweis");
    (booking.contact.mail, booking.contact.phone) = (String::new(), PHONE.into());
    testkit::notice(&town, &booking, NoticeKind::Reminder)
}

fn settings(port: u16) -> GatewaySettings {
    let (url, token) = (format!("http://127.0.0.1:{port}/messages"), Some(TOKEN.to_owned()));
    GatewaySettings { url, token, sender: Some("Musterstadt".into()), timeout: TIMEOUT }
}

async fn start() -> (TextBox, u16, Gateway) {
    let (texts, port) = TextBox::start(0, CancellationToken::new()).await.unwrap();
    (texts, port, Gateway::new(&settings(port)).unwrap())
}

#[tokio::test]
async fn a_reminder_says_town_time_place_and_link() {
    let (texts, _, gateway) = start().await;
    gateway.send(&notice()).await.unwrap();
    let [message] = texts.messages().try_into().unwrap();
    assert_eq!((message.to.as_str(), message.from.as_deref()), (PHONE, Some("Musterstadt")));
    assert_eq!(
        message.text,
        "Musterstadt: Ihr Termin ist am Di 24.11.2026, 10:20 Uhr, Rathaus. Sie können nicht kommen? \
         http://musterstadt.localhost:8080/a/4F7K2M9Q0123456789ABCDEF"
    );
}

#[tokio::test]
async fn a_repetition_is_known_by_its_key() {
    let (texts, _, gateway) = start().await;
    let mut notice = notice();
    gateway.send(&notice).await.unwrap();
    gateway.send(&notice).await.unwrap();
    assert_eq!((texts.messages().len(), texts.repeated()), (1, 1));
    // Another reminder of the same appointment, and one of its new time, are others.
    notice.reminder.as_mut().unwrap().lead = 180;
    gateway.send(&notice).await.unwrap();
    notice.sequence = 1;
    gateway.send(&notice).await.unwrap();
    assert_eq!(texts.messages().len(), 3);
}

#[test]
fn every_language_keeps_to_its_room() {
    let town = {
        let mut town = testkit::municipality();
        // As long as real ones are.
        (town.name, town.sites[0].name) = ("Kreis Reutlingen".into(), testkit::text("Bürgerbüro Innenstadt", "", ""));
        town
    };
    let link = "https://termine.kreis-reutlingen.de/a/4F7K2M9Q0123456789ABCDEF";
    for language in Language::ALL {
        // Each weekday has a name of its own.
        for day in 0..7 {
            let booking = testkit::booking(&town, "personalausweis");
            let starts_at = booking.starts_at + jiff::SignedDuration::from_hours(24 * day);
            let booking = Booking { language, starts_at, ..booking };
            let mut notice = testkit::notice(&town, &booking, NoticeKind::Reminder);
            notice.reminder.as_mut().unwrap().cannot_come = link.into();
            let text = reminder(&notice).unwrap();
            assert!(text.ends_with(link) && text.contains("2026") && text.contains("10:20"), "{text}");
            assert!(text.contains("Kreis Reutlingen") && !text.contains('\u{2068}'), "{text}");
            let latin = !matches!(
                language,
                Language::Uk | Language::Ru | Language::Ar | Language::Pl | Language::Ro | Language::Tr
            );
            let most = if latin { 1 } else { 2 };
            assert!(
                segments(&text) <= most,
                "{language}: {} parts, {} characters: {text}",
                segments(&text),
                text.chars().count()
            );
        }
    }
}

#[tokio::test]
async fn failures_are_sorted_and_name_nobody() {
    let (texts, port, gateway) = start().await;
    let notice = notice();
    for (status, temporary) in
        [(400, false), (404, true), (413, false), (422, false), (429, true), (500, true), (503, true), (302, true)]
    {
        texts.refuse_next(1, status);
        let error = gateway.send(&notice).await.unwrap_err();
        assert_eq!(matches!(error, SendError::Temporary(_)), temporary, "{status}: {error}");
        assert!(error.to_string().contains(&status.to_string()) && !error.to_string().contains("1713920"), "{error}");
    }
    assert!(texts.messages().is_empty());
    // A wrong token is for the operator to put right; the message waits.
    let wrong = Gateway::new(&GatewaySettings { token: Some("wrong".into()), ..settings(port) }).unwrap();
    assert!(matches!(wrong.send(&notice).await, Err(SendError::Temporary(_))));
    gateway.send(&notice).await.unwrap();
    assert_eq!(texts.messages().len(), 1);
    // What is no reminder cannot be sent.
    let town = testkit::municipality();
    let confirmed = testkit::notice(&town, &testkit::booking(&town, "personalausweis"), NoticeKind::Confirmed);
    assert!(matches!(gateway.send(&confirmed).await, Err(SendError::Permanent(_))));
}

#[tokio::test]
async fn a_gateway_that_is_away_or_says_nothing_is_temporary() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = Gateway::new(&settings(free)).unwrap().send(&notice()).await.unwrap_err();
    assert!(matches!(error, SendError::Temporary(_)), "{error}");
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let gateway = Gateway::new(&GatewaySettings { timeout: Duration::from_millis(200), ..settings(port) }).unwrap();
    let error = gateway.send(&notice()).await.unwrap_err();
    assert!(matches!(&error, SendError::Temporary(text) if text.contains("in time")), "{error}");
}
