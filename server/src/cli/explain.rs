//! `lotse explain`: why a service has times on a day, or none.

use crate::clock::SystemClock;
use crate::config::Config;
use crate::packs::Registry;
use crate::wiring::{StartError, SystemRandom, open_storage};
use clap::Args;
use domain::booking::explain::Why;
use domain::booking::{Order, further};
use domain::municipality::{Channel, Municipality};
use jiff::Timestamp;
use jiff::civil::Date;
use services::booking::Appointments;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Debug, Args)]
pub struct Options {
    /// The pack (the folder's name).
    pack: String,
    /// The service (its key).
    service: String,
    /// The day, YYYY-MM-DD.
    #[arg(long)]
    date: Date,
    #[arg(long, default_value_t = 1)]
    persons: u8,
    /// Other services of the same appointment: reisepass:1,meldebescheinigung:1.
    #[arg(long = "with", default_value = "")]
    further: String,
    /// How people and office meet.
    #[arg(long, default_value = "site")]
    channel: String,
    /// For the office itself: internal desks and hours, and nothing is kept back.
    #[arg(long)]
    internal: bool,
}

/// Prints one line for each stretch of the day with the same answer: site, first and last start, answer. The next free
/// times follow.
///
/// # Errors
/// When the packs or the database cannot be read.
pub async fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    let registry = Registry::open(&config.municipalities)?;
    let set = registry.current();
    let Some(loaded) = set.by_slug(&options.pack) else {
        eprintln!("lotse: there is no pack {:?} that could be loaded", options.pack);
        return Ok(ExitCode::FAILURE);
    };
    let municipality = &*loaded.municipality;
    let basket = match order(options).map(|order| order.resolve(municipality)) {
        Some(Ok(basket)) if options.internal => basket.internal(),
        Some(Ok(basket)) => basket,
        Some(Err(problem)) => {
            eprintln!("lotse: {problem}");
            return Ok(ExitCode::FAILURE);
        }
        None => {
            eprintln!("lotse: --with wants service:quantity,… and --channel one of site, phone, video");
            return Ok(ExitCode::FAILURE);
        }
    };
    let storage = open_storage(config).await?;
    let appointments = Appointments::new(storage.bookings(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let sites = appointments.explain(municipality, &basket, options.date).await?;
    let next = appointments.availability(municipality, &basket, None, |_| None).await?.map(|free| free.next);
    storage.close().await;
    if sites.is_empty() {
        println!("No site offers {} to {} person(s).", options.service, options.persons);
    }
    let clock = |at: Timestamp| at.to_zoned(municipality.time_zone.clone()).strftime("%H:%M").to_string();
    for site in sites {
        for (first, last, why) in site.starts {
            let answer = why.map_or_else(|| "free".to_owned(), |why| said(municipality, &site.needs, why));
            println!("{}\t{}-{}\t{answer}", site.site, clock(first), clock(last));
        }
    }
    for (start, site) in next.unwrap_or_default() {
        println!("{site}\tnext free\t{}", start.to_zoned(municipality.time_zone.clone()).strftime("%F %H:%M"));
    }
    Ok(ExitCode::SUCCESS)
}

/// `None`: it cannot be read.
fn order(options: &Options) -> Option<Order> {
    let further = further::from_text(&options.further)?;
    let channel = Channel::from_key(&options.channel)?;
    Some(Order { further, channel, ..Order::new(&options.service, options.persons) })
}

fn said(municipality: &Municipality, needs: &[Vec<String>], why: Why) -> String {
    let need = |need: usize| needs.get(need).map_or_else(String::new, |skills| skills.join(" and "));
    let local = |tick: domain::booking::Tick| tick.start().to_zoned(municipality.time_zone.clone());
    match why {
        Why::TooSoon { first } => format!("too soon: the shortest notice allows {}", local(first).strftime("%F %H:%M")),
        Why::TooFarAhead => "too far ahead: after the booking window".to_owned(),
        Why::Closed { need: index } => format!("closed: nobody who can do \"{}\" is there", need(index)),
        Why::TooShort { need: index } => {
            format!("too short: whoever can do \"{}\" closes or pauses before it would be over", need(index))
        }
        Why::OffGrid { next: Some(next) } => {
            format!("between two times: the next is {}", local(next).strftime("%H:%M"))
        }
        Why::OffGrid { next: None } => "after the last time of the day".to_owned(),
        Why::Taken { need: index } => format!("taken: everybody who can do \"{}\" is busy", need(index)),
        Why::KeptBack { need: index } => {
            format!("kept back for telephone and counter: whoever can do \"{}\" is free", need(index))
        }
        Why::NotTogether => "not together: each need could be met, but not all at once".to_owned(),
    }
}
