//! `lotse collisions`: which appointments a change of a pack would hit, before it is saved.

use crate::clock::SystemClock;
use crate::config::Config;
use crate::packs::{Folder, read_folder, read_pack};
use crate::wiring::{StartError, SystemRandom, open_storage};
use clap::Args;
use domain::booking::collision::Collision;
use domain::municipality::{Municipality, compile};
use jiff::Timestamp;
use services::booking::{Appointments, Colliding};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Debug, Args)]
pub struct Options {
    /// The pack (the folder's name).
    pack: String,
    /// Folder of the changed pack. Without it, the pack as it is.
    #[arg(long)]
    with: Option<PathBuf>,
}

/// Prints one line for each appointment and hold that does not fit, and how many there are of each kind. No personal data.
/// The exit code is 1 if there are any.
///
/// # Errors
/// When the packs or the database cannot be read.
pub async fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    let Folder { shared, packs, .. } = read_folder(&config.municipalities)?;
    let Some(pack) = packs.into_iter().find(|pack| pack.slug == options.pack) else {
        eprintln!("lotse: there is no pack {:?} in {}", options.pack, config.municipalities.display());
        return Ok(ExitCode::FAILURE);
    };
    let changed = options.with.as_ref().map(|folder| read_pack(folder, &options.pack)).transpose()?;
    let Some(today) = compile(&pack, &shared).municipality else {
        eprintln!("lotse: the pack has mistakes; see `lotse check {}`", options.pack);
        return Ok(ExitCode::FAILURE);
    };
    let after = match changed.map(|changed| compile(&changed, &shared)) {
        None => today.clone(),
        Some(compiled) => match compiled.municipality {
            Some(municipality) => municipality,
            None => {
                eprintln!("lotse: the changed pack has mistakes");
                for mistake in compiled.diagnostics.iter().filter(|found| found.is_error()) {
                    eprintln!("{mistake}");
                }
                return Ok(ExitCode::FAILURE);
            }
        },
    };
    let storage = open_storage(config).await?;
    let appointments = Appointments::new(storage.bookings(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let found = appointments.collisions(&today, &after).await;
    storage.close().await;
    let found = found?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for colliding in &found {
        println!("{}", line(&after, colliding));
        *kinds.entry(colliding.why.kind()).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| format!("{kind}: {count}")).collect();
    let movable = found.iter().filter(|colliding| colliding.ways_out.reassign.is_some()).count();
    match found.len() {
        0 => println!("No appointment collides."),
        count => println!(
            "{count} collide ({}); {movable} of them can stay at their time with other resources.",
            kinds.join(", ")
        ),
    }
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(municipality: &Municipality, colliding: &Colliding) -> String {
    let booking = &colliding.booking;
    let order = booking.order();
    let services: Vec<String> = order.items().map(|item| format!("{}:{}", item.service, item.quantity)).collect();
    let why = said(municipality, &colliding.why) + if colliding.before { " (already so)" } else { "" };
    let name = booking.reference.as_deref().unwrap_or("hold");
    let when = local(municipality, booking.starts_at);
    format!("{name}\t{when}\t{}\t{}\t{why}\t{}", services.join(","), booking.site, ways_out(municipality, colliding))
}

fn ways_out(municipality: &Municipality, colliding: &Colliding) -> String {
    let ways = &colliding.ways_out;
    let mut said = Vec::new();
    if let Some(resources) = &ways.reassign {
        let keys: Vec<&str> = resources.iter().map(|allocation| key(&allocation.resource)).collect();
        said.push(format!("same time with {}", keys.join(" and ")));
    }
    if !ways.other_times.is_empty() {
        let time = |(at, site): &(Timestamp, String)| format!("{} {site}", local(municipality, *at));
        let times: Vec<String> = ways.other_times.iter().map(time).collect();
        said.push(format!("move to {}", times.join(" or ")));
    }
    said.push("cancel and tell".to_owned());
    said.join("; ")
}

fn said(municipality: &Municipality, why: &Collision) -> String {
    match why {
        Collision::ServiceGone(service) => format!("service gone: {service}"),
        Collision::SiteGone(service) => format!("site gone: {service} is no longer offered there"),
        Collision::ChannelGone(service) => format!("channel gone: {service} is no longer offered this way"),
        Collision::ResourceGone(id) => format!("resource gone: {}", key(id)),
        Collision::ResourceMoved(id) => format!("resource moved: {} is at another site", key(id)),
        Collision::ResourceChannel(id) => format!("resource without channel: {} cannot be met this way", key(id)),
        Collision::Unable(service) => format!("skill gone: nobody booked can do {service}"),
        Collision::Closed(id, tick) => {
            let at = tick.start().to_zoned(municipality.time_zone.clone());
            format!("closed: {} at {}", key(id), at.strftime("%H:%M"))
        }
    }
}

/// The resource's key: its id without the municipality's. One that several share keeps its whole id.
fn key(id: &str) -> &str {
    id.split_once('/').filter(|(owner, _)| *owner != "_shared").map_or(id, |(_, key)| key)
}

fn local(municipality: &Municipality, at: Timestamp) -> String {
    at.to_zoned(municipality.time_zone.clone()).strftime("%F %H:%M").to_string()
}
