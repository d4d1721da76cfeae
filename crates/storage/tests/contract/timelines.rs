//! What is kept in memory for showing, beside what the database says.

use crate::harness::Db;
use crate::make::{BASE, HOLD, at, confirmation, minutes, now, wish_at};
use domain::booking::{Tick, TickRange, frames_for};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use services::booking::{Taken, Timelines, TimesNews};
use std::sync::Arc;
use std::time::{Duration, Instant};

on_both!(
    what_changes_here_is_seen_at_once,
    holds_end_by_themselves,
    old_rows_are_read_again,
    many_readers_and_a_writer
);

const IDS: [&str; 2] = ["desk-1", "desk-2"];

const NOTHING: [Vec<u16>; 2] = [Vec::new(), Vec::new()];

fn day() -> TickRange {
    TickRange { from: Tick(BASE), to: Tick(BASE + 288) }
}

/// The taken ticks of both desks on the day of [`BASE`].
async fn shown(timelines: &Arc<Timelines>, at: Timestamp) -> Vec<Vec<u16>> {
    let zone = TimeZone::UTC;
    let date = Tick(BASE).start().to_zoned(zone.clone()).date();
    let frames = frames_for(date, date, &zone);
    let busy = timelines.busy(&IDS, frames[0].range(), at).await.unwrap();
    busy.iter().map(|busy| busy.days(&frames, at)[0].iter_ones().collect()).collect()
}

/// Ticks after midnight UTC, from ticks after [`BASE`].
fn ticks(from: i64, to: i64) -> Vec<u16> {
    let offset = BASE.rem_euclid(288);
    (from + offset..to + offset).map(|tick| u16::try_from(tick).unwrap()).collect()
}

async fn what_changes_here_is_seen_at_once(db: Db) {
    let timelines = Timelines::new(Arc::clone(&db.bookings));
    assert_eq!(shown(&timelines, now()).await, NOTHING);
    let request = wish_at("desk-1", 0, 6, now());
    assert_eq!(db.bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
    // Nobody has said so yet.
    assert_eq!(shown(&timelines, now()).await, NOTHING);
    timelines.took(&request.assignments[0], Some(request.held_until), now());
    assert_eq!(shown(&timelines, now()).await, [ticks(0, 6), vec![]]);
    db.bookings.release(request.id).await.unwrap();
    timelines.forget_all();
    assert_eq!(shown(&timelines, now()).await, NOTHING);
    // A longer range than before is read, too.
    let far = wish_at("desk-2", 3_000, 3_006, now());
    db.bookings.hold(&far, now()).await.unwrap();
    let range = TickRange { from: day().from, to: Tick(BASE + 4_000) };
    let busy = timelines.busy(&IDS, range, now()).await.unwrap();
    assert!(busy.iter().all(|busy| busy.covers().to >= range.to));
    assert_eq!(*busy[1], {
        let mut expected = domain::booking::BusyTimes::new(busy[1].covers());
        expected.take(far.assignments[0][0].range, Some(far.held_until));
        expected
    });
}

async fn holds_end_by_themselves(db: Db) {
    let timelines = Timelines::new(Arc::clone(&db.bookings));
    let (held, kept) = (wish_at("desk-1", 0, 6, now()), wish_at("desk-1", 12, 18, now()));
    for request in [&held, &kept] {
        db.bookings.hold(request, now()).await.unwrap();
    }
    db.bookings.confirm(&confirmation(kept.id, now()), now()).await.unwrap();
    let just_before = now() + HOLD - minutes(1);
    assert_eq!(shown(&timelines, just_before).await[0], [ticks(0, 6), ticks(12, 18)].concat());
    // The same row, a minute later; nothing is read in between.
    assert_eq!(shown(&timelines, now() + HOLD).await[0], ticks(12, 18));
}

async fn old_rows_are_read_again(db: Db) {
    let timelines = Timelines::new(Arc::clone(&db.bookings));
    shown(&timelines, now()).await;
    // Another process on the same database, from which no news comes.
    let request = wish_at("desk-2", 0, 6, now());
    db.another().await.bookings.hold(&request, now()).await.unwrap();
    assert_eq!(shown(&timelines, now() + minutes(0)).await[1], Vec::<u16>::new());
    // Getting old: shown once more, and read again behind the scenes.
    let later = now() + jiff::SignedDuration::from_secs(16);
    shown(&timelines, later).await;
    let started = Instant::now();
    while shown(&timelines, later).await[1] != ticks(0, 6) {
        assert!(started.elapsed() < Duration::from_secs(5), "never read again");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // Too old: read before it is shown.
    db.another().await.bookings.release(request.id).await.unwrap();
    assert_eq!(shown(&timelines, later + minutes(3)).await[1], Vec::<u16>::new());
}

/// Whoever was told of a change sees it, however many read and write at the same time.
async fn many_readers_and_a_writer(db: Db) {
    let timelines = Timelines::new(Arc::clone(&db.bookings));
    let mut tasks = tokio::task::JoinSet::new();
    for desk in IDS {
        let (bookings, timelines) = (Arc::clone(&db.bookings), Arc::clone(&timelines));
        tasks.spawn(async move {
            for round in 0..20 {
                let request = wish_at(desk, round, round + 1, now());
                assert_eq!(bookings.hold(&request, now()).await.unwrap(), Taken::Claimed(0));
                timelines.took(&request.assignments[0], Some(request.held_until), now());
                let index = IDS.iter().position(|id| *id == desk).unwrap();
                assert_eq!(shown(&timelines, now()).await[index], ticks(round, round + 1), "{desk}, round {round}");
                bookings.release(request.id).await.unwrap();
                timelines.freed(&request.assignments[0]);
            }
        });
    }
    for _ in 0..4 {
        let timelines = Arc::clone(&timelines);
        tasks.spawn(async move {
            for _ in 0..200 {
                assert!(shown(&timelines, now()).await.iter().all(|taken| taken.len() <= 1));
            }
        });
    }
    while let Some(result) = tasks.join_next().await {
        result.unwrap();
    }
    assert_eq!(shown(&timelines, now()).await, NOTHING);
}

/// Two processes: what one changes, the other shows a moment later.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn news_travels_between_processes() {
    crate::harness::on_postgres(|db: Db| async move {
        let other = db.another().await;
        let (here, there) = (Timelines::new(Arc::clone(&db.bookings)), Timelines::new(Arc::clone(&other.bookings)));
        let (heard, mut news) = tokio::sync::mpsc::unbounded_channel();
        let (storage, listening) = (other.storage.clone(), Arc::clone(&there));
        let task = tokio::spawn(async move {
            let tell = move |news: Option<&TimesNews>| {
                listening.hear(news);
                let resource = news.map(|news| match news {
                    TimesNews::Freed(resource) | TimesNews::Taken { resource, .. } => resource.clone(),
                });
                let _ = heard.send(resource);
            };
            storage.listen(Arc::new(tell)).await;
        });
        let next = async |news: &mut tokio::sync::mpsc::UnboundedReceiver<Option<String>>| {
            tokio::time::timeout(Duration::from_secs(10), news.recv()).await.expect("news").expect("a listener")
        };
        assert_eq!(next(&mut news).await, None, "the first thing it says is that it knows nothing");
        assert_eq!(shown(&there, now()).await, NOTHING);
        db.bookings.hold(&wish_at("desk-1", 0, 6, now()), now()).await.unwrap();
        here.freed(&[at("desk-1", 0, 6)]);
        assert_eq!(next(&mut news).await.as_deref(), Some("desk-1"));
        assert_eq!(shown(&there, now()).await, [ticks(0, 6), vec![]]);
        // What was taken is shown without looking it up: nobody has written this one.
        let until = now() + minutes(5);
        here.took(&[at("desk-1", 8, 9)], Some(until), now());
        assert_eq!(next(&mut news).await.as_deref(), Some("desk-1"));
        assert_eq!(shown(&there, now()).await, [[ticks(0, 6), ticks(8, 9)].concat(), vec![]]);
        assert_eq!(shown(&there, until).await, [ticks(0, 6), vec![]]);
        // Its own news does not come back.
        other.bookings.hold(&wish_at("desk-2", 0, 6, now()), now()).await.unwrap();
        there.freed(&[at("desk-2", 0, 6)]);
        here.freed(&[at("desk-1", 0, 6)]);
        assert_eq!(next(&mut news).await.as_deref(), Some("desk-1"));
        // The connection breaks: news may have been missed, and then it goes on.
        let crate::harness::Raw::Postgres(pool) = &db.raw else { unreachable!() };
        sqlx::query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")
            .execute(pool)
            .await
            .unwrap();
        assert_eq!(next(&mut news).await, None);
        here.freed(&[at("desk-1", 0, 6)]);
        while next(&mut news).await.as_deref() != Some("desk-1") {}
        task.abort();
    })
    .await;
}
