//! What a reminder says in one text message.

use super::gsm::{Encoding, encoding, plain, segments};
use crate::{clean, letter};
use locale::texts;
use services::booking::AppointmentNotice;

/// Parts a message may have: one in the GSM alphabet, two in others.
const GSM_PARTS: usize = 1;
const OTHER_PARTS: usize = 2;

/// Town, time, place and the link that cancels. The place goes where there is no room for it: who opens the link finds it.
/// `None`: the notice is no reminder.
#[must_use]
pub fn reminder(notice: &AppointmentNotice) -> Option<String> {
    let link = notice.reminder.as_ref()?.cannot_come.as_str();
    let (town, booking) = (&*notice.municipality, &notice.booking);
    let language = booking.language;
    let starts = booking.starts_at.to_zoned(town.time_zone.clone()).datetime();
    let when = locale::date_time_short(language, starts);
    let name = clean::line(&town.name);
    // The site's name, or that it is by telephone or video.
    if let Some(place) = letter::place(notice).first() {
        let args = [
            ("town", name.as_str().into()),
            ("when", when.as_str().into()),
            ("place", place.into()),
            ("link", link.into()),
        ];
        let text = plain(&texts().get(language, "sms-reminder", &args).text);
        if fits(&text) {
            return Some(text);
        }
    }
    let args = [("town", name.as_str().into()), ("when", when.as_str().into()), ("link", link.into())];
    Some(plain(&texts().get(language, "sms-reminder-short", &args).text))
}

fn fits(text: &str) -> bool {
    let parts = if matches!(encoding(text), Encoding::Gsm(_)) { GSM_PARTS } else { OTHER_PARTS };
    segments(text) <= parts
}
