//! What becomes of reminders.

use crate::fakes::Office;
use jiff::{SignedDuration, Timestamp};
use services::Clock;
use services::booking::{Booking, BookingState, NoticeKind};
use services::jobs::{Job, retry_delay};
use services::ports::SendError;
use std::sync::Arc;
use uuid::Uuid;

const DAY: u32 = 24 * 60;

/// An appointment on Tuesday, 24 November 2026, 10:20 in Berlin, and its reminder, due now: Monday at that time.
fn due(office: &Office, change: impl Fn(&mut Booking)) -> Uuid {
    due_at(office, "2026-11-23T09:20:00Z", change)
}

fn due_at(office: &Office, now: &str, change: impl Fn(&mut Booking)) -> Uuid {
    let now: Timestamp = now.parse().unwrap();
    office.clock.advance(now.duration_since(office.clock.now()));
    let confirmation = office.appointment_with(change);
    office.jobs.change(confirmation, |job| job.done = true);
    let Some(Job::AppointmentMail { booking, .. }) = office.jobs.get(confirmation).job else { unreachable!() };
    office.jobs.add_kind(Some(Job::Reminder { booking, sequence: 0, lead: DAY }), now)
}

fn office() -> Office {
    Office::new(|_| async { Ok(()) })
}

/// Mails and text messages that left.
fn left(office: &Office) -> (usize, usize) {
    let count = |out: &crate::fakes::Mailer| out.notices.lock().unwrap().len();
    (count(&office.mailer), count(&office.texts))
}

fn phone_only(booking: &mut Booking) {
    booking.contact.mail.clear();
    booking.contact.phone = "+4917139200003".into();
}

fn with_texts(office: &Office) {
    let mut town = testkit::municipality();
    town.services.iter_mut().for_each(|service| service.reminders.sms = true);
    *office.packs.0.lock().unwrap() = vec![Arc::new(town)];
}

#[tokio::test]
async fn a_mail_reminds_and_leads_to_the_page_that_cancels() {
    let office = office();
    let job = due(&office, |_| ());
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(left(&office), (1, 0));
    let notice = office.mailer.notices.lock().unwrap().remove(0);
    let reminder = notice.reminder.unwrap();
    assert_eq!((notice.kind, notice.sequence, reminder.lead), (NoticeKind::Reminder, 0, DAY));
    let token = office.worker.links.cancel_token("4F7K-2M9Q").unwrap();
    assert_eq!(reminder.cannot_come, format!("http://musterstadt.localhost/a/{token}?lang=de"));
    assert!(reminder.change.ends_with("/verschieben?lang=de"), "{}", reminder.change);
}

#[tokio::test]
async fn what_has_changed_since_is_not_reminded_of() {
    let changes: [fn(&mut Booking); 4] = [
        |booking| booking.sequence = 1,
        |booking| booking.state = BookingState::Cancelled,
        |booking| booking.starts_at = "2026-11-23T09:20:00Z".parse().unwrap(),
        |booking| booking.service = "gone".into(),
    ];
    for change in changes {
        let office = office();
        let job = due(&office, change);
        office.worker.run_due(10).await.unwrap();
        assert!(office.jobs.get(job).done);
        assert_eq!(left(&office), (0, 0));
    }
    // The pack has changed its mind.
    let office = office();
    let job = due(&office, |_| ());
    let mut town = testkit::municipality();
    town.services[0].reminders.leads.clear();
    *office.packs.0.lock().unwrap() = vec![Arc::new(town)];
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(left(&office), (0, 0));
}

#[tokio::test]
async fn text_messages_go_to_mobile_phones_without_a_mail_address() {
    let office = office();
    due(&office, phone_only);
    office.worker.run_due(10).await.unwrap();
    assert_eq!(left(&office), (0, 0), "the pack does not want any");

    with_texts(&office);
    due(&office, phone_only);
    office.worker.run_due(10).await.unwrap();
    assert_eq!(left(&office), (0, 1));
    let link = office.texts.notices.lock().unwrap()[0].reminder.clone().unwrap().cannot_come;
    assert!(!link.contains('?'), "short: {link}");

    due(&office, |_| ());
    due(&office, |booking| {
        phone_only(booking);
        booking.contact.phone = "+493023125003".into();
    });
    office.worker.run_due(10).await.unwrap();
    assert_eq!(left(&office), (1, 1), "a mail where there is an address, and nothing to a landline");

    let without = services::jobs::Worker { texts: None, ..office.worker.clone() };
    let job = due(&office, phone_only);
    without.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(left(&office), (1, 1), "no gateway, no message");
}

#[tokio::test]
async fn a_reminder_that_comes_late_waits_for_the_morning() {
    let office = office();
    // The machine stood still until Monday, 23:00.
    let job = due_at(&office, "2026-11-23T22:00:00Z", |_| ());
    office.worker.run_due(10).await.unwrap();
    assert_eq!(left(&office), (0, 0));
    let waiting = office.jobs.get(job);
    assert_eq!((waiting.done, waiting.dead, waiting.leased.is_none()), (false, false, true));
    assert_eq!(waiting.run_at, "2026-11-24T06:30:00Z".parse().unwrap());
    office.clock.advance(SignedDuration::from_mins(8 * 60 + 30));
    office.worker.run_due(10).await.unwrap();
    assert_eq!(left(&office), (1, 0));

    // Where the appointment begins before the night ends, nobody is woken.
    let job = due_at(&office, "2026-11-24T22:00:00Z", |booking| {
        booking.starts_at = "2026-11-25T06:00:00Z".parse().unwrap();
        booking.ends_at = "2026-11-25T06:15:00Z".parse().unwrap();
    });
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);
    assert_eq!(left(&office), (1, 0));

    // In the demo it comes at any hour.
    due_at(&office, "2026-11-25T22:00:00Z", |booking| booking.starts_at = "2026-11-26T09:20:00Z".parse().unwrap());
    services::jobs::Worker { rehearsal: true, ..office.worker.clone() }.run_due(10).await.unwrap();
    assert_eq!(left(&office), (2, 0));
}

#[tokio::test]
async fn a_reminder_that_cannot_be_sent_in_time_is_dropped() {
    let office = Office::new(|_| async { Err(SendError::Temporary("connection refused".into())) });
    let job = due_at(&office, "2026-11-24T09:00:00Z", |_| ());
    for _ in 0..20 {
        let before = office.jobs.get(job);
        if before.done || before.dead {
            break;
        }
        office.worker.run_due(10).await.unwrap();
        office.clock.advance(retry_delay(before.attempts));
    }
    let job = office.jobs.get(job);
    assert!(job.done && !job.dead && (5..10).contains(&job.attempts), "{job:?}");
    assert_eq!(job.error, "connection refused");

    // Without a pack it waits, and no longer than that.
    let office = self::office();
    let job = due_at(&office, "2026-11-24T09:19:55Z", |_| ());
    office.packs.0.lock().unwrap().clear();
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).done);

    // What is refused for good is for somebody to look at, as with mails.
    let office = Office::new(|_| async { Err(SendError::Permanent("no such address".into())) });
    let job = due(&office, |_| ());
    office.worker.run_due(10).await.unwrap();
    assert!(office.jobs.get(job).dead);
}
