//! A mail server that keeps what it gets.
//!
//! It listens on 127.0.0.1 only, takes mail for everybody, forwards nothing, and forgets everything with the process.

mod mail;
mod session;

pub use mail::Mail;

use crate::now;
use std::collections::{HashMap, VecDeque};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// The largest mail that is taken, in bytes.
pub const MAX_SIZE: usize = 5 * 1024 * 1024;

/// Mails that are kept; the oldest goes first.
pub const KEPT: usize = 200;

/// Conversations at the same time; more wait.
const CONNECTIONS: usize = 32;

/// How the mailbox shall refuse a mail, for tests of what the sender does then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// 451: try again later.
    TryLater,
    /// 550: no such recipient.
    NoSuchRecipient,
}

/// A running mailbox; clones show the same mails.
#[derive(Clone)]
pub struct Mailbox {
    shared: Arc<Shared>,
    running: TaskTracker,
}

struct Shared {
    state: Mutex<State>,
    /// Mails received so far, for those who wait.
    received: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    mails: VecDeque<Mail>,
    next_id: u64,
    repeated: u64,
    /// How often each Message-ID came, if somebody counts them.
    ids: Option<HashMap<String, u32>>,
    refuse: Option<(Refusal, u32)>,
}

impl Mailbox {
    /// Starts a mailbox on 127.0.0.1 and tells its port; `port` 0 takes any free one. It ends with `stop`, after the
    /// mails it is just receiving.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(port: u16, stop: CancellationToken) -> std::io::Result<(Self, u16)> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let mailbox = Self {
            shared: Arc::new(Shared { state: Mutex::default(), received: watch::Sender::new(0) }),
            running: TaskTracker::new(),
        };
        let accepting = mailbox.clone();
        mailbox.running.spawn(async move { accepting.accept(listener, stop).await });
        mailbox.running.close();
        Ok((mailbox, port))
    }

    /// The mails, oldest first.
    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        self.state().mails.iter().cloned().collect()
    }

    /// One mail by its number.
    #[must_use]
    pub fn mail(&self, id: u64) -> Option<Mail> {
        self.state().mails.iter().find(|mail| mail.id == id).cloned()
    }

    /// How many mails were dropped because one with the same Message-ID was there.
    #[must_use]
    pub fn repeated(&self) -> u64 {
        self.state().repeated
    }

    /// From now on counts how often each Message-ID comes, over all mails and not only those that are kept.
    pub fn count_ids(&self) {
        self.state().ids.get_or_insert_default();
    }

    /// How often each Message-ID came since [`Mailbox::count_ids`].
    #[must_use]
    pub fn ids(&self) -> HashMap<String, u32> {
        self.state().ids.clone().unwrap_or_default()
    }

    /// Forgets all mails.
    pub fn clear(&self) {
        self.state().mails.clear();
    }

    /// Refuses the recipients of the next `mails` mails.
    pub fn refuse_next(&self, mails: u32, refusal: Refusal) {
        self.state().refuse = (mails > 0).then_some((refusal, mails));
    }

    /// Waits until `count` mails are there, at most `within`, and gives what is there then.
    pub async fn wait_for(&self, count: usize, within: Duration) -> Vec<Mail> {
        let mut received = self.shared.received.subscribe();
        let enough = received.wait_for(|_| self.state().mails.len() >= count);
        // Too few in time is for the caller to see.
        let _ = tokio::time::timeout(within, enough).await;
        self.mails()
    }

    /// Waits until the mailbox has ended; only useful after its token was cancelled.
    pub async fn stopped(&self) {
        self.running.wait().await;
    }

    async fn accept(&self, listener: TcpListener, stop: CancellationToken) {
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        loop {
            let accepted = tokio::select! {
                () = stop.cancelled() => return,
                accepted = listener.accept() => accepted,
            };
            let stream = match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file handles, for example: give it a moment instead of spinning.
                    tracing::warn!(%error, "the mailbox could not accept a connection");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            };
            let Ok(place) = Arc::clone(&places).acquire_owned().await else {
                return;
            };
            let (mailbox, stop) = (self.clone(), stop.clone());
            self.running.spawn(async move {
                if let Err(error) = session::talk(stream, &mailbox, &stop).await {
                    tracing::debug!(%error, "a conversation with the mailbox broke off");
                }
                drop(place);
            });
        }
    }

    /// Whether the next recipient is refused. Counts mails, so it is asked once for each.
    fn take_refusal(&self) -> Option<Refusal> {
        let mut state = self.state();
        let (refusal, left) = state.refuse?;
        state.refuse = (left > 1).then(|| (refusal, left - 1));
        Some(refusal)
    }

    fn keep(&self, from: String, to: Vec<String>, raw: &[u8]) {
        let mut mail = mail::parse(from, to, raw, now());
        let mut state = self.state();
        if let (Some(ids), Some(message_id)) = (&mut state.ids, &mail.message_id) {
            *ids.entry(message_id.clone()).or_default() += 1;
        }
        if let Some(message_id) = &mail.message_id
            && state.mails.iter().any(|other| other.message_id.as_ref() == Some(message_id))
        {
            state.repeated += 1;
            return;
        }
        state.next_id += 1;
        mail.id = state.next_id;
        state.mails.push_back(mail);
        if state.mails.len() > KEPT {
            state.mails.pop_front();
        }
        let received = state.next_id;
        drop(state);
        self.shared.received.send_replace(received);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
