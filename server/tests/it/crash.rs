//! SIGKILL in the middle of bookings: what was confirmed stays, once, and is told by mail; what was only held is free when
//! its time is over. `./bench --only crash` does so fifty times, on both engines and under load.

use crate::harness::wire::head;
use crate::harness::{Client, Program, sample_packs, site_in};
use axum::http::Method;
use domain::booking::{Tick, TickRange};
use jiff::{SignedDuration, Timestamp};
use sandbox::mailbox::Mailbox;
use server::clock::SystemClock;
use server::config::{Config, Mail};
use server::wiring::{Portal, SystemRandom, build, open_storage};
use services::Clock;
use services::booking::{BookingId, BookingState, HOLD};
use std::collections::{BTreeSet, HashSet};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

const CITIZENS: usize = 6;
const KILLS: u32 = 5;
const SERVICE: &str = "personalausweis";

/// What all citizens want and were told.
#[derive(Default)]
struct Shared {
    times: Vec<String>,
    next: AtomicUsize,
    stop: AtomicBool,
    confirmed: Mutex<Vec<BookingId>>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_again_and_again_it_keeps_its_word() {
    let stop = CancellationToken::new();
    let (mailbox, mail_port) = Mailbox::start(0, stop.clone()).await.expect("a mailbox");
    mailbox.count_ids();
    let unlimited =
        ["LOTSE_REQUESTS_PER_SECOND", "LOTSE_FORMS_PER_MINUTE", "LOTSE_HOLDS_PER_ADDRESS", "LOTSE_HOLDS_PER_VISITOR"];
    let mut environment = unlimited.map(|name| (name, "0")).to_vec();
    let mail_port = mail_port.to_string();
    environment.push(("LOTSE_MAIL_PORT", mail_port.as_str()));
    let mut program = Program::start("", &environment).await;
    let shared = Arc::new(Shared { times: times(&mut program.citizen()).await, ..Shared::default() });
    let mut citizens = tokio::task::JoinSet::new();
    for number in 0..CITIZENS {
        let mut citizen = program.citizen();
        let token = citizen.get("/termin-finden").await.hidden("csrf");
        citizen.headers.push(("connection", "close".into()));
        let citizen = Citizen { browser: citizen, program: program.address, token };
        citizens.spawn(citizen.live(number, Arc::clone(&shared)));
    }
    for kill in 0..KILLS {
        tokio::time::sleep(Duration::from_millis(300 + 70 * u64::from(kill))).await;
        program.kill_and_start_again(&environment).await;
    }
    shared.stop.store(true, Ordering::Relaxed);
    while let Some(ended) = citizens.join_next().await {
        ended.expect("a citizen was answered wrongly");
    }
    program.kill().await;

    let folder = tempfile::tempdir().expect("a folder");
    let portal = later(&program, &folder, mail_port.parse().expect("a port")).await;
    while portal.worker.run_due(50).await.expect("the jobs") > 0 {}
    judge(&portal, &shared, &mailbox).await;
    stop.cancel();
}

/// Free times of some days.
async fn times(citizen: &mut Client) -> Vec<String> {
    let path = format!("/leistungen/{SERVICE}/zeiten");
    let json = citizen.get(&format!("{path}/kalender.json")).await;
    let view: app::view_model::CalendarView = serde_json::from_str(&json.body).expect("a calendar");
    let next = citizen.get(&format!("{path}/kalender.json{}", view.month.next.expect("a next month"))).await;
    let view: app::view_model::CalendarView = serde_json::from_str(&next.body).expect("a calendar");
    let days: Vec<String> = view.month.weeks.into_iter().flatten().flatten().filter_map(|day| day.query).collect();
    let mut times = BTreeSet::new();
    for day in days.iter().take(6) {
        times.extend(citizen.get(&format!("{path}{day}")).await.times());
    }
    assert!(times.len() > 100, "{} times", times.len());
    times.into_iter().collect()
}

struct Citizen {
    browser: Client,
    program: SocketAddr,
    token: String,
}

impl Citizen {
    /// Books one time after the other; sometimes leaves in the middle.
    async fn live(self, number: usize, shared: Arc<Shared>) {
        for attempt in number.. {
            if shared.stop.load(Ordering::Relaxed) {
                return;
            }
            let wanted = shared.next.fetch_add(1, Ordering::Relaxed);
            let time = &shared.times[wanted % shared.times.len()];
            let path = format!("/leistungen/{SERVICE}/zeiten");
            let (status, data) = self.post(&path, &[("personen", "1"), ("zeit", time)]).await;
            if status != 303 {
                assert_eq!(status, 409, "choosing a time");
                continue;
            }
            if attempt % 5 == 4 {
                continue;
            }
            let (_, check) =
                self.post(&data, &[("name", "Ada König"), ("mail", "ada@example.org"), ("phone", "")]).await;
            let (_, done) = self.post(&check, &[]).await;
            assert!(done.starts_with("/termine/"), "{data}, {check}, {done}");
            let id = check.split('/').nth(2).and_then(|id| id.parse().ok()).expect("a booking");
            shared.confirmed.lock().expect("the list").push(BookingId(id));
        }
    }

    /// Sends a form until it is answered; status and where it leads.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let started = Instant::now();
        loop {
            match self.try_post(path, fields).await {
                Some(answer) => return answer,
                None => assert!(started.elapsed() < Duration::from_secs(60), "the program does not come back"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<(u16, String)> {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("csrf", &self.token)
            .extend_pairs(fields)
            .finish();
        let request = self.browser.request(Method::POST, path, true);
        let mut stream = TcpStream::connect(self.program).await.ok()?;
        stream.write_all(format!("{}{body}", head(&request, body.len())).as_bytes()).await.ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok()?;
        let answer = String::from_utf8(answer).ok()?;
        let (head, _) = answer.split_once("\r\n\r\n")?;
        let location = head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or_default();
        Some((head.split(' ').nth(1)?.parse().ok()?, location.split('?').next()?.to_owned()))
    }
}

/// After all holds and leases of now.
struct Later;

impl Clock for Later {
    fn now(&self) -> Timestamp {
        SystemClock.now() + HOLD + SignedDuration::from_mins(1)
    }
}

/// The portal in this process, a quarter of an hour later.
async fn later(program: &Program, folder: &TempDir, mail_port: u16) -> Portal {
    let mut config = Config {
        municipalities: sample_packs(),
        site: site_in(folder.path()),
        mail: Mail { port: mail_port, ..Mail::default() },
        ..Config::default()
    };
    config.database.url = program.database().to_string_lossy().into_owned();
    let storage = open_storage(&config).await.expect("a database");
    build(&config, storage, Arc::new(Later), Arc::new(SystemRandom), None).await.expect("a portal")
}

async fn judge(portal: &Portal, shared: &Shared, mailbox: &Mailbox) {
    let told = shared.confirmed.lock().expect("the list").clone();
    assert!(told.len() >= 10, "only {} bookings", told.len());
    // appointment.<booking>.confirmed.0@<host>; a reminder is another mail.
    let ids: Vec<String> = mailbox.ids().into_keys().filter(|id| id.contains(".confirmed.0@")).collect();
    let mailed: HashSet<BookingId> = ids
        .iter()
        .map(|id| id.split('.').nth(1).and_then(|id| id.parse::<Uuid>().ok()).map(BookingId).expect("a booking's mail"))
        .collect();
    // One Message-ID for each booking; that a mail arrives twice under it cannot be ruled out.
    assert_eq!(mailed.len(), ids.len());
    for id in &told {
        assert!(mailed.contains(id), "{id:?} was confirmed, and no mail says so");
    }
    let mut ticks = HashSet::new();
    for id in mailed {
        let booking = portal.state.bookings.booking(id).await.expect("the database").expect("a booking");
        assert_eq!(booking.state, BookingState::Confirmed);
        assert!(!booking.allocations.is_empty());
        for allocation in booking.allocations {
            for tick in allocation.range.from.0..allocation.range.to.0 {
                assert!(ticks.insert((allocation.resource.clone(), tick)), "{} has two at {tick}", allocation.resource);
            }
        }
    }
    // Nothing else is taken: holds that were left have passed, and none is without its booking.
    let rastatt = portal.state.registry.current().by_slug("rastatt").expect("rastatt").municipality.clone();
    let resources: Vec<&str> = rastatt.resources.iter().map(|resource| resource.id.as_str()).collect();
    let now = Later.now();
    let ahead = now + SignedDuration::from_hours(24 * 100);
    let range = TickRange { from: Tick::containing(now), to: Tick::containing(ahead) };
    let occupied = portal.state.bookings.occupied(&resources, range, now).await.expect("the database");
    let taken: i64 = occupied.iter().map(|taken| taken.range.len()).sum();
    assert_eq!(usize::try_from(taken).expect("a number"), ticks.len());
}
