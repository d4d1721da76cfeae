//! SIGKILL in the middle of the load, fifty times, on both engines: what was confirmed stays, once, and is told by mail.

use crate::citizens::{Citizen, Wishes, each_client, times};
use crate::database::{Database, Engine};
use crate::figures::{Figures, Limit, percentile};
use crate::http::Browser;
use crate::portal::{Launch, Places, free_port};
use crate::{Failure, pack};
use domain::booking::Basket;
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use rand::Rng as _;
use rand::seq::SliceRandom as _;
use sandbox::mailbox::Mailbox;
use server::config::Config;
use server::wiring::{Portal as InProcess, SystemRandom, build, open_storage};
use services::booking::{BookingId, HOLD, HoldError, VisitorKey, Wish};
use services::{Clock, Random as _};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

const KILLS: u32 = 50;
/// One citizen in so many leaves in the middle, so that holds are left to run out.
const LEAVES: u32 = 10;
/// How long a citizen waits for the portal to come back.
const PATIENCE: Duration = Duration::from_secs(30);
/// Workers that send what is left afterwards.
const WORKERS: usize = 4;

pub async fn measure(figures: &mut Figures) -> Result<(), Failure> {
    let places = Places::from_environment();
    let folder = tempfile::tempdir()?;
    let packs = folder.path().join("packs");
    pack::write(&packs)?;
    for engine in Engine::here(&places) {
        let database = engine.fresh(&places, folder.path(), "crash").await?;
        on(figures, &places, &packs, &database).await?;
    }
    Ok(())
}

/// What the citizens were told, by all of them together.
#[derive(Default)]
struct Told {
    /// Bookings whose confirmation was answered.
    confirmed: Mutex<Vec<Uuid>>,
    stop: AtomicBool,
}

async fn on(figures: &mut Figures, places: &Places, packs: &Path, database: &Database) -> Result<(), Failure> {
    let name = database.engine.name();
    let stop = CancellationToken::new();
    let (mailbox, mail_port) = Mailbox::start(0, stop.clone()).await?;
    mailbox.count_ids();
    let launch = Launch {
        worker: true,
        port: Some(free_port()?),
        mail_port: Some(mail_port),
        ..Launch::new(places, packs, &database.url)
    };
    let portal = launch.start().await?;
    let browser = Browser::new(portal.port, pack::HOST);
    let mut free = times(&browser, "viele", 12_000).await?;
    free.shuffle(&mut rand::rng());
    let wishes = Wishes::new(free);
    let told = Arc::new(Told::default());
    let load = tokio::spawn({
        let (told, wishes) = (Arc::clone(&told), wishes.clone());
        async move {
            let servers = [browser];
            each_client(&servers, |citizen| live(citizen, wishes.clone(), Arc::clone(&told))).await
        }
    });

    let mut restarts = Vec::new();
    let mut portal = portal;
    for _ in 0..KILLS {
        let while_it_works = rand::rng().random_range(150..450);
        tokio::time::sleep(Duration::from_millis(while_it_works)).await;
        portal.kill().await;
        let killed = Instant::now();
        portal = launch.start().await?;
        restarts.push(killed.elapsed().as_secs_f64() * 1000.0);
        if load.is_finished() {
            break;
        }
    }
    told.stop.store(true, Ordering::Relaxed);
    load.await??;
    portal.kill().await;
    figures.print(
        &format!("{name}, killed {KILLS} times: from SIGKILL to an answer"),
        percentile(&mut restarts, 50.0),
        "ms",
        Limit::None,
    );

    // What is left to do is done by a portal whose clock is ahead of all leases and holds.
    let portal = later(packs, places, database, mail_port).await?;
    let started = Instant::now();
    send_the_rest(&portal).await?;
    eprintln!("  the mails that were left took {:.1} s", started.elapsed().as_secs_f64());
    judge(figures, database, &told, &mailbox).await?;
    let (stuck, tried) = take_abandoned(&portal, database).await?;
    figures.print(&format!("{name}, killed: times of abandoned holds taken again"), tried, "times", Limit::None);
    figures.print(&format!("{name}, killed: holds stuck past their time"), stuck, "holds", Limit::Exactly(0.0));
    portal.storage.close().await;
    stop.cancel();
    Ok(())
}

/// Books one time after the other. Whatever is not answered is asked again, as a person does who sees "cannot be reached".
async fn live(citizen: Citizen, wishes: Wishes, told: Arc<Told>) -> Result<(), Failure> {
    let mut citizen = citizen;
    while !told.stop.load(Ordering::Relaxed) {
        let time = wishes.next().to_owned();
        let leaves = rand::rng().random_ratio(1, LEAVES);
        let Some(data) = again(&mut citizen, Step::Hold(&time)).await? else { continue };
        if leaves {
            continue;
        }
        let check = again(&mut citizen, Step::SayWho(&data)).await?.unwrap_or_default();
        again(&mut citizen, Step::Confirm(&check)).await?;
        let id = check.split('/').nth(2).and_then(|id| id.parse().ok()).ok_or("no booking in the address")?;
        told.confirmed.lock().unwrap_or_else(PoisonError::into_inner).push(id);
    }
    Ok(())
}

/// What a citizen sends next.
#[derive(Clone, Copy)]
enum Step<'a> {
    Hold(&'a str),
    SayWho(&'a str),
    Confirm(&'a str),
}

/// Tries a step until it is answered; where it leads.
async fn again(citizen: &mut Citizen, step: Step<'_>) -> Result<Option<String>, Failure> {
    let started = Instant::now();
    loop {
        let answer = match step {
            Step::Hold(time) => citizen.hold("viele", time).await,
            Step::SayWho(data) => citizen.say_who(data).await.map(Some),
            Step::Confirm(check) => citizen.confirm(check).await.map(Some),
        };
        match answer {
            Err(error) if is_gone(&*error) && started.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            answer => return answer,
        }
    }
}

/// Nobody answered, or the answer broke off. An answer that is wrong is another matter.
fn is_gone(error: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    error.is::<hyper_util::client::legacy::Error>() || error.is::<hyper::Error>()
}

/// The machine's clock, but later: every lease and every hold of now has run out.
struct Later;

impl Clock for Later {
    #[expect(clippy::disallowed_methods, reason = "measures with the real clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now() + HOLD + SignedDuration::from_mins(1)
    }
}

/// The portal in this process, a quarter of an hour later.
async fn later(packs: &Path, places: &Places, database: &Database, mail_port: u16) -> Result<InProcess, Failure> {
    let mut config = Config { municipalities: packs.into(), site: places.site.clone(), ..Config::default() };
    config.database.url.clone_from(&database.url);
    config.mail.port = mail_port;
    let storage = open_storage(&config).await?;
    Ok(build(&config, storage, Arc::new(Later), Arc::new(SystemRandom), None).await?)
}

async fn send_the_rest(portal: &InProcess) -> Result<(), Failure> {
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..WORKERS {
        let worker = portal.worker.clone();
        workers.spawn(async move {
            while worker.run_due(1_000).await? > 0 {}
            Ok::<_, services::StoreError>(())
        });
    }
    while let Some(result) = workers.join_next().await {
        result??;
    }
    Ok(())
}

/// Compares what citizens were told and what was mailed with what is in the database.
async fn judge(figures: &mut Figures, database: &Database, told: &Told, mailbox: &Mailbox) -> Result<(), Failure> {
    let name = database.engine.name();
    let confirmed: HashSet<Uuid> =
        database.ids("SELECT id FROM booking WHERE state = 'confirmed'").await?.into_iter().collect();
    let told = std::mem::take(&mut *told.confirmed.lock().unwrap_or_else(PoisonError::into_inner));
    let lost = told.iter().filter(|id| !confirmed.contains(id)).count();
    let mut mails: HashMap<Uuid, u32> = HashMap::new();
    let mut strange = 0_usize;
    for (id, times) in mailbox.ids() {
        // appointment.<booking>.confirmed.0@<host>
        match id.split('.').nth(1).and_then(|id| id.parse().ok()).filter(|_| id.contains(".confirmed.0@")) {
            Some(booking) => *mails.entry(booking).or_default() += times,
            None => strange += 1,
        }
    }
    strange += mails.keys().filter(|booking| !confirmed.contains(booking)).count();
    let unsent = confirmed.iter().filter(|booking| !mails.contains_key(booking)).count();
    let repeated: u32 = mails.values().map(|times| times - 1).sum();
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    for (what, count, unit, limit) in [
        ("confirmations that were answered", told.len(), "bookings", Limit::AtLeast(1_000.0)),
        ("of these not in the database", lost, "bookings", Limit::Exactly(0.0)),
        ("appointments whose mail is missing", unsent, "appointments", Limit::Exactly(0.0)),
        ("mails about no appointment", strange, "mails", Limit::Exactly(0.0)),
        // One for each mail that was taken by the mail server when the portal died before it could write that down. Mail
        // servers and programs drop it by its Message-ID, which is the same.
        ("mails handed over once more with the same Message-ID", repeated as usize, "mails", Limit::None),
    ] {
        figures.print(&format!("{name}, killed: {what}"), count as f64, unit, limit);
    }
    database.must_hold(figures, &format!("{name}, killed")).await
}

/// Takes every free desk of the times at which citizens left, when their holds have run out; the number of times that could
/// be had too seldom, and of those tried.
async fn take_abandoned(portal: &InProcess, database: &Database) -> Result<(f64, f64), Failure> {
    let set = portal.state.registry.current();
    let municipality = &set.by_slug("bench").ok_or("the pack is missing")?.municipality;
    let service = municipality.service("viele").ok_or("the service is missing")?;
    let basket = Basket::of(service, 1);
    let appointments = &portal.state.appointments;
    let mut abandoned: HashMap<Timestamp, u32> = HashMap::new();
    for id in database.ids("SELECT id FROM booking WHERE state = 'held'").await? {
        if let Some(booking) = appointments.store.booking(BookingId(id)).await? {
            abandoned.entry(booking.starts_at).or_default();
        }
    }
    const AT_SUCH_TIMES: &str = "SELECT id FROM booking WHERE state = 'confirmed' \
        AND starts_at IN (SELECT starts_at FROM booking WHERE state = 'held')";
    for id in database.ids(AT_SUCH_TIMES).await? {
        if let Some(booking) = appointments.store.booking(BookingId(id)).await?
            && let Some(confirmed) = abandoned.get_mut(&booking.starts_at)
        {
            *confirmed += 1;
        }
    }
    let (mut stuck, mut tried) = (0.0, 0.0);
    for (start, confirmed) in abandoned.into_iter().take(300) {
        let wish = Wish { municipality, basket: &basket, site: "amt-0", start };
        let mut free = 0;
        loop {
            let mut visitor = VisitorKey([0; 32]);
            SystemRandom.fill(&mut visitor.0);
            match appointments.hold(&wish, visitor, Language::De).await {
                Ok(_) => free += 1,
                Err(HoldError::Store(error)) => return Err(error.into()),
                Err(_) => break,
            }
        }
        tried += 1.0;
        stuck += f64::from(u32::try_from(pack::DESKS)?.abs_diff(confirmed + free));
    }
    Ok((stuck, tried))
}
