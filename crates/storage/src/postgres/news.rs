//! What one process changes, the others hear by NOTIFY.
//!
//! The news is sent after the change and apart from it: a transaction that notifies makes all others that do wait for its
//! commit, and a confirmation's commit waits for the disk. News that gets lost with a crashing process does no harm, since
//! what it is for is read again now and then.

use crate::Tell;
use crate::error::Failure;
use crate::time::{instant, micros};
use domain::booking::{Tick, TickRange};
use services::booking::TimesNews;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

const CHANNEL: &str = "lotse_times";

/// News is gathered for this long, so that a busy minute costs few statements: each one wakes all the others.
const GATHER: Duration = Duration::from_millis(50);

/// PostgreSQL carries less than 8,000 bytes in one notification.
const LONGEST: usize = 7_500;

/// Pause before a broken connection is made again.
const AGAIN: Duration = Duration::from_secs(1);

/// The way to the other processes.
#[derive(Clone)]
pub(super) struct News {
    sender: mpsc::UnboundedSender<String>,
    /// Marks our own news, which need not reach us.
    own: Arc<str>,
}

impl News {
    /// Sends what is [`News::announce`]d over `pool` until the last `News` is dropped or the pool is closed.
    pub(super) fn start(pool: PgPool) -> Self {
        let (sender, mut receiver) = mpsc::unbounded_channel::<String>();
        let own: Arc<str> = uuid::Uuid::now_v7().simple().to_string().into();
        let from = Arc::clone(&own);
        tokio::spawn(async move {
            while let Some(first) = receiver.recv().await {
                tokio::time::sleep(GATHER).await;
                let mut changed = BTreeSet::from([first]);
                while let Ok(next) = receiver.try_recv() {
                    changed.insert(next);
                }
                for payload in payloads(&from, &changed) {
                    let sent = sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(payload).execute(&pool).await;
                    if matches!(sent, Err(sqlx::Error::PoolClosed)) {
                        return;
                    }
                }
            }
        });
        Self { sender, own }
    }

    pub(super) fn announce(&self, news: &[TimesNews]) {
        for news in news {
            // After the sender's end nobody is left to hear it.
            let _ = self.sender.send(line(news));
        }
    }

    /// Hears the others until the task is aborted.
    pub(super) async fn listen(&self, options: PgConnectOptions, tell: Tell) {
        loop {
            // Before the first news and after each break: who knows what was said meanwhile.
            if let Ok(mut listener) = self.connect(options.clone()).await {
                tell(None);
                // `try_recv` says when the connection broke, `recv` would mend it in silence.
                while let Ok(Some(news)) = listener.try_recv().await {
                    let mut lines = news.payload().lines();
                    if lines.next() != Some(&*self.own) {
                        lines.for_each(|line| tell(Some(&read(line))));
                    }
                }
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn connect(&self, options: PgConnectOptions) -> Result<PgListener, Failure> {
        let pool = PgPoolOptions::new().max_connections(1).connect_with(options).await?;
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(CHANNEL).await?;
        Ok(listener)
    }
}

/// One piece of news: the resource, and if something was taken the ticks and the end of a hold in microseconds.
fn line(news: &TimesNews) -> String {
    match news {
        TimesNews::Freed(resource) => resource.clone(),
        TimesNews::Taken { resource, range, until } => {
            let until = until.map_or_else(String::new, |until| micros(until).to_string());
            format!("{resource}\t{}\t{}\t{until}", range.from.0, range.to.0)
        }
    }
}

/// What a [`line`] says. Whatever else a newer version may send: the resource is to be looked up.
fn read(line: &str) -> TimesNews {
    let mut parts = line.split('\t');
    let resource = parts.next().unwrap_or_default().to_owned();
    let mut taken = || {
        let (from, to, until) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let until = if until.is_empty() { None } else { Some(instant(until.parse().ok()?).ok()?) };
        Some((TickRange { from: Tick(from), to: Tick(to) }, until))
    };
    match taken() {
        Some((range, until)) => TimesNews::Taken { resource, range, until },
        None => TimesNews::Freed(resource),
    }
}

/// The sender's mark and the news, one a line, in as few notifications as it takes.
fn payloads(from: &str, changed: &BTreeSet<String>) -> Vec<String> {
    let mut payloads: Vec<String> = Vec::new();
    for resource in changed {
        match payloads.last_mut() {
            Some(last) if last.len() + resource.len() < LONGEST => {
                last.push('\n');
                last.push_str(resource);
            }
            _ => payloads.push(format!("{from}\n{resource}")),
        }
    }
    payloads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let range = TickRange { from: Tick(5_988_000), to: Tick(5_988_006) };
        let until = instant(1_795_512_000_123_456).expect("a time");
        let taken = |until| TimesNews::Taken { resource: "rastatt/desk-1".into(), range, until };
        for news in [TimesNews::Freed("rastatt/desk-1".into()), taken(None), taken(Some(until))] {
            assert_eq!(read(&line(&news)), news);
        }
        for odd in ["rastatt/desk-1\tx\t1\t", "rastatt/desk-1\t1", "rastatt/desk-1\t1\t2\t99999999999999999999"] {
            assert_eq!(read(odd), TimesNews::Freed("rastatt/desk-1".into()));
        }
    }

    #[test]
    fn many_resources_take_several_notifications() {
        let changed: BTreeSet<String> = (0..1_000).map(|number| format!("rastatt/desk-{number:04}")).collect();
        let payloads = payloads("mark", &changed);
        assert_eq!(payloads.len(), 3);
        assert!(payloads.iter().all(|payload| payload.len() < 8_000 && payload.starts_with("mark\n")));
        let told: BTreeSet<String> =
            payloads.iter().flat_map(|payload| payload.lines().skip(1)).map(str::to_owned).collect();
        assert_eq!(told, changed);
    }
}
