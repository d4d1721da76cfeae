//! Sends a confirmation and a cancellation in German and in Arabic to a mail server, for tools/compare/smtp.py:
//! `cargo run -p adapters --example send_mail -- 127.0.0.1:PORT`

use adapters::mail::{SmtpMailer, SmtpSettings};
use domain::language::Language;
use services::booking::NoticeKind;
use services::ports::AppointmentMailer;
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("usage: send_mail HOST:PORT")?;
    let (host, port) = address.rsplit_once(':').ok_or("usage: send_mail HOST:PORT")?;
    let mailer = SmtpMailer::new(&SmtpSettings::plain(host, port.parse()?))?;

    let town = testkit::municipality();
    for language in [Language::De, Language::Ar] {
        let mut booking = testkit::booking(&town, "personalausweis");
        booking.language = language;
        for kind in [NoticeKind::Confirmed, NoticeKind::Cancelled] {
            mailer.send(&testkit::notice(&town, &booking, kind)).await?;
        }
    }
    mailer.close().await;
    Ok(())
}
