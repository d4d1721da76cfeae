//! Invented appointments, so that the demo's calendars look like a town's on an ordinary week.

use domain::booking::{Basket, frames_for};
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, RngCore as _};
use services::StoreError;
use services::booking::{Appointments, ContactData, HoldError, VisitorKey, Wish};

const GIVEN: [&str; 16] = [
    "Ayşe",
    "Björn",
    "Chiara",
    "Dmytro",
    "Elif",
    "Florian",
    "Gülsüm",
    "Hans-Peter",
    "Ioana",
    "Jürgen",
    "Katarzyna",
    "Łukasz",
    "Maryam",
    "Nguyễn",
    "Oksana",
    "Zoë",
];
const FAMILY: [&str; 16] = [
    "Beispiel",
    "Muster",
    "Probst",
    "Exempel",
    "Testmann",
    "Vorlage",
    "Schäuble-Muster",
    "Öztürk-Probe",
    "Weiß-Probe",
    "Kowalska-Test",
    "Popescu-Probe",
    "Großmuster",
    "Ibrahim-Test",
    "Petrenko-Probe",
    "Dupont-Muster",
    "Yılmaz-Probe",
];

/// Share of the free times of each service, site and day that get taken.
const LOAD: f64 = 0.35;

/// How many days from today on have appointments in the demo.
const DAYS: i32 = 7;

/// Fills those of the next seven days on which a municipality has no appointment yet; returns how many were made. They have
/// a telephone number and no mail address, so that no mail is sent for them.
///
/// # Errors
/// When the database does not answer.
pub async fn fill(appointments: &Appointments, municipality: &Municipality) -> Result<u32, StoreError> {
    let empty = empty_days(appointments, municipality).await?;
    if empty.is_empty() {
        return Ok(0);
    }
    let mut made = 0;
    for service in &municipality.services {
        let one = Basket::of(service, 1);
        let Some(free) = appointments.availability(municipality, &one, None, |_| None).await? else { continue };
        for (date, _) in free.days.iter().filter(|(date, _)| empty.contains(date)) {
            let day = appointments.availability(municipality, &one, None, |_| Some(*date)).await?;
            for site in day.and_then(|day| day.day).map(|day| day.sites).unwrap_or_default() {
                let mut starts = site.starts;
                starts.shuffle(&mut rand::rng());
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    clippy::cast_precision_loss,
                    reason = "a share of a small number"
                )]
                // A calendar offers times every few minutes; taken ones must not be packed tighter than they last.
                let wanted = (starts.len() as f64 * LOAD * f64::from(service.grid_minutes)
                    / f64::from(service.duration_minutes))
                .ceil() as usize;
                for start in starts.into_iter().take(wanted) {
                    let persons = rand::rng().random_range(1..=service.max_persons.min(2));
                    let basket = Basket::of(service, persons);
                    let wish = Wish { municipality, basket: &basket, site: &site.site, start };
                    made += u32::from(book(appointments, &wish).await?);
                }
            }
        }
    }
    Ok(made)
}

/// The coming days without any appointment: all at the first start, one more each morning.
async fn empty_days(appointments: &Appointments, municipality: &Municipality) -> Result<Vec<Date>, StoreError> {
    let now = appointments.clock.now();
    let today = now.to_zoned(municipality.time_zone.clone()).date();
    let resources: Vec<&str> = municipality.resources.iter().map(|resource| resource.id.as_str()).collect();
    let mut empty = Vec::new();
    for frame in frames_for(today, today.saturating_add((DAYS - 1).days()), &municipality.time_zone) {
        if appointments.store.occupied(&resources, frame.range(), now).await?.is_empty() {
            empty.push(frame.date);
        }
    }
    Ok(empty)
}

async fn book(appointments: &Appointments, wish: &Wish<'_>) -> Result<bool, StoreError> {
    let mut visitor = VisitorKey([0; 32]);
    rand::rng().fill_bytes(&mut visitor.0);
    let id = match appointments.hold(wish, visitor, Language::De).await {
        Ok(id) => id,
        Err(HoldError::Store(error)) => return Err(error),
        // Taken by one of the appointments before, or in the past by now.
        Err(_) => return Ok(false),
    };
    let Some(booking) = appointments.store.booking(id).await? else { return Ok(false) };
    appointments.keep_typed(&booking, &somebody(), Language::De).await?;
    appointments.confirm(&booking, wish.municipality).await?;
    Ok(true)
}

fn somebody() -> ContactData {
    let mut random = rand::rng();
    let pick = |names: &[&'static str; 16]| names.choose(&mut rand::rng()).copied().unwrap_or("Muster");
    ContactData {
        name: format!("{} {}", pick(&GIVEN), pick(&FAMILY)),
        mail: String::new(),
        // The Bundesnetzagentur keeps 030 23125 xxx free for invented numbers.
        phone: format!("+4930231250{:02}", random.random_range(0..100)),
    }
}
