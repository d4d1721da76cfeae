//! Mails as they arrive: sent by lettre over SMTP to the sandbox's mailbox and taken apart again.

#![allow(clippy::unwrap_used, reason = "clippy knows only functions marked as tests")]

mod application;
mod content;
mod delivery;

use adapters::mail::{SmtpMailer, SmtpSettings};
use domain::municipality::Municipality;
use sandbox::mailbox::{Mail, Mailbox};
use services::booking::{AppointmentNotice, Booking, NoticeKind};
use services::ports::AppointmentMailer;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

async fn start() -> (Mailbox, SmtpMailer) {
    let (mailbox, port) = Mailbox::start(0, CancellationToken::new()).await.unwrap();
    (mailbox, SmtpMailer::new(&SmtpSettings::plain("127.0.0.1", port)).unwrap())
}

async fn deliver(town: &Municipality, booking: &Booking, kind: NoticeKind) -> Mail {
    let (mailbox, mailer) = start().await;
    mailer.send(&testkit::notice(town, booking, kind)).await.unwrap();
    let mut mails = mailbox.wait_for(1, Duration::from_secs(5)).await;
    assert_eq!(mails.len(), 1);
    mails.remove(0)
}

fn confirmed() -> AppointmentNotice {
    let town = testkit::municipality();
    testkit::notice(&town, &testkit::booking(&town, "personalausweis"), NoticeKind::Confirmed)
}
