//! Handing over, and what becomes of failures.

use crate::{confirmed, start};
use adapters::mail::{SmtpMailer, SmtpSettings, SmtpTls};
use sandbox::mailbox::{Mailbox, Refusal};
use services::ports::{AppointmentMailer, SendError};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn the_same_notice_twice_is_one_mail() {
    let (mailbox, mailer) = start().await;
    let mut notice = confirmed();
    mailer.send(&notice).await.unwrap();
    // A retry happens later.
    notice.at += jiff::SignedDuration::from_mins(10);
    mailer.send(&notice).await.unwrap();
    assert_eq!((mailbox.mails().len(), mailbox.repeated()), (1, 1));
}

#[tokio::test]
async fn failures_are_sorted_and_name_nobody() {
    let (mailbox, mailer) = start().await;
    let mut notice = confirmed();
    let personal =
        |error: &SendError| ["aylin", "example", "Öztürk", "4F7K"].iter().any(|word| error.to_string().contains(word));

    mailbox.refuse_next(1, Refusal::TryLater);
    let error = mailer.send(&notice).await.unwrap_err();
    assert!(matches!(&error, SendError::Temporary(text) if text.contains("451")) && !personal(&error), "{error}");
    mailbox.refuse_next(1, Refusal::NoSuchRecipient);
    let error = mailer.send(&notice).await.unwrap_err();
    assert!(matches!(&error, SendError::Permanent(text) if text.contains("550")) && !personal(&error), "{error}");
    mailer.send(&notice).await.unwrap();
    assert_eq!(mailbox.mails().len(), 1);

    for address in ["", "nobody", "a@b.example, c@d.example", "a@b.example\r\nRCPT TO:<x@y.example>", "<a@b.example>"] {
        notice.booking.contact.mail = address.into();
        let error = mailer.send(&notice).await.unwrap_err();
        assert!(matches!(error, SendError::Permanent(_)) && !personal(&error), "{address}: {error}");
    }
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mailer = SmtpMailer::new(&SmtpSettings::plain("127.0.0.1", free)).unwrap();
    let error = mailer.send(&confirmed()).await.unwrap_err();
    assert!(matches!(error, SendError::Temporary(_)) && !personal(&error), "{error}");
}

#[tokio::test]
async fn a_server_that_hangs_up_or_says_nothing_is_temporary() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        drop(listener.accept().await.unwrap());
        // Keeps the second connection open and silent.
        let _silent = listener.accept().await.unwrap();
        std::future::pending::<()>().await;
    });
    let settings = SmtpSettings { timeout: Duration::from_millis(300), ..SmtpSettings::plain("127.0.0.1", port) };
    let mailer = SmtpMailer::new(&settings).unwrap();
    for _ in 0..2 {
        let error = mailer.send(&confirmed()).await.unwrap_err();
        assert!(matches!(error, SendError::Temporary(_)), "{error}");
    }
    server.abort();
}

#[tokio::test]
async fn no_mail_leaves_without_the_tls_that_is_asked_for() {
    let (mailbox, port) = Mailbox::start(0, CancellationToken::new()).await.unwrap();
    let settings = SmtpSettings { tls: SmtpTls::StartTls, ..SmtpSettings::plain("127.0.0.1", port) };
    let error = SmtpMailer::new(&settings).unwrap().send(&confirmed()).await.unwrap_err();
    assert!(matches!(error, SendError::Temporary(_)), "{error}");
    assert_eq!(mailbox.mails().len(), 0);
}

#[tokio::test]
async fn one_sender_for_all_towns_where_the_server_wants_it() {
    let (mailbox, port) = Mailbox::start(0, CancellationToken::new()).await.unwrap();
    let settings =
        SmtpSettings { sender: Some("portal@lotse.example".into()), ..SmtpSettings::plain("127.0.0.1", port) };
    SmtpMailer::new(&settings).unwrap().send(&confirmed()).await.unwrap();
    let mail = mailbox.mails().remove(0);
    assert_eq!(mail.envelope_from, "portal@lotse.example");
    assert_eq!(mail.from, "Stadt Musterstadt <portal@lotse.example>");
    assert_eq!(mail.reply_to, "Stadt Musterstadt <buergerbuero@musterstadt.example>");
    let wrong = SmtpSettings { sender: Some("portal".into()), ..settings };
    assert!(SmtpMailer::new(&wrong).is_err());
}
