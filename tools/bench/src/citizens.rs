//! Many citizens who book through the pages.

use crate::Failure;
use crate::http::Browser;
use crate::portal::Portal;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Citizens at the same time.
pub const CLIENTS: usize = 64;

/// Somebody with a browser.
pub struct Citizen {
    browser: Browser,
    token: String,
}

impl Citizen {
    /// A new visitor with connections of `browser`'s pool.
    pub async fn new(browser: &Browser) -> Result<Self, Failure> {
        let mut browser = browser.other();
        let token = browser.get("/termin-finden", None).await?.token()?;
        Ok(Self { browser, token })
    }

    /// Chooses a time; the address of the next step, or `None` if somebody else was quicker.
    pub async fn hold(&mut self, service: &str, time: &str) -> Result<Option<String>, Failure> {
        let path = format!("/leistungen/{service}/zeiten");
        let answer = self.browser.post(&path, &[("csrf", &self.token), ("personen", "1"), ("zeit", time)]).await?;
        match answer.status.as_u16() {
            303 => Ok(Some(answer.location()?)),
            409 => Ok(None),
            other => Err(format!("choosing a time was answered with {other}").into()),
        }
    }

    /// Says who comes; the address of the next step.
    pub async fn say_who(&mut self, data: &str) -> Result<String, Failure> {
        let fields =
            [("csrf", self.token.as_str()), ("name", "Erika Beispiel"), ("mail", "erika@bench.example"), ("phone", "")];
        let check = self.browser.post(data, &fields).await?.location()?;
        if check.ends_with("/pruefen") { Ok(check) } else { Err(format!("the data led to {check}").into()) }
    }

    /// The binding click; the address of the appointment.
    pub async fn confirm(&mut self, check: &str) -> Result<String, Failure> {
        let done = self.browser.post(check, &[("csrf", &self.token)]).await?.location()?;
        let address = done.split('?').next().unwrap_or_default().to_owned();
        if done.starts_with("/termine/") { Ok(address) } else { Err(format!("the confirmation led to {done}").into()) }
    }

    /// Choose a time, say who comes, confirm: as the pages do. `None`: somebody else was quicker.
    pub async fn book(&mut self, service: &str, time: &str) -> Result<Option<String>, Failure> {
        let Some(data) = self.hold(service, time).await? else { return Ok(None) };
        let check = self.say_who(&data).await?;
        self.confirm(&check).await.map(Some)
    }

    /// Gives an appointment up.
    pub async fn cancel(&mut self, appointment: &str) -> Result<(), Failure> {
        let answer = self.browser.post(&format!("{appointment}/absagen"), &[("csrf", &self.token)]).await?;
        answer.location().map(drop)
    }
}

/// Runs `work` for [`CLIENTS`] visitors at once, spread evenly over the servers.
pub async fn each_client<F, Fut>(servers: &[Browser], work: F) -> Result<(), Failure>
where
    F: Fn(Citizen) -> Fut,
    Fut: Future<Output = Result<(), Failure>> + Send + 'static,
{
    let mut tasks = tokio::task::JoinSet::new();
    for server in servers.iter().cycle().take(CLIENTS) {
        tasks.spawn(work(Citizen::new(server).await?));
    }
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    Ok(())
}

/// A browser for each of the portals.
pub fn browsers(portals: &[Portal], host: &str) -> Vec<Browser> {
    portals.iter().map(|portal| Browser::new(portal.port, host)).collect()
}

/// Times that are handed out one after the other, over and over.
#[derive(Clone)]
pub struct Wishes {
    times: Arc<Vec<String>>,
    next: Arc<AtomicUsize>,
}

impl Wishes {
    pub fn new(times: Vec<String>) -> Self {
        Self { times: Arc::new(times), next: Arc::default() }
    }

    pub fn next(&self) -> &str {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        &self.times[number % self.times.len()]
    }
}

/// Confirmed bookings per second of [`CLIENTS`] who book one time after the other.
pub async fn steady(
    servers: &[Browser],
    service: &'static str,
    wishes: &Wishes,
    duration: Duration,
) -> Result<f64, Failure> {
    let confirmed = Arc::new(AtomicU32::new(0));
    let started = Instant::now();
    each_client(servers, |mut citizen| {
        let (wishes, confirmed) = (wishes.clone(), Arc::clone(&confirmed));
        async move {
            while started.elapsed() < duration {
                let booked = citizen.book(service, wishes.next()).await?;
                confirmed.fetch_add(u32::from(booked.is_some()), Ordering::Relaxed);
            }
            Ok(())
        }
    })
    .await?;
    Ok(f64::from(confirmed.load(Ordering::Relaxed)) / started.elapsed().as_secs_f64())
}

/// Citizens who book and cancel, so many a second, until the answer is dropped.
pub struct Background(tokio::task::JoinHandle<()>, Arc<AtomicU32>);

impl Background {
    /// Each second `rate` bookings and as many cancellations, so that the calendar stays as full as it is.
    pub async fn start(browser: &Browser, service: &str, times: Vec<String>, rate: u32) -> Result<Self, Failure> {
        let wishes = Wishes::new(times);
        let mut citizen = Citizen::new(browser).await?;
        let service = service.to_owned();
        let done = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&done);
        let task = tokio::spawn(async move {
            let mut pace = tokio::time::interval(Duration::from_secs(1) / rate);
            loop {
                pace.tick().await;
                if let Ok(Some(appointment)) = citizen.book(&service, wishes.next()).await {
                    counter.fetch_add(1, Ordering::Relaxed);
                    // An appointment that stays is no harm; the count below would tell if none went through.
                    let _ = citizen.cancel(&appointment).await;
                }
            }
        });
        Ok(Self(task, done))
    }

    /// How many were booked so far.
    pub fn booked(&self) -> u32 {
        self.1.load(Ordering::Relaxed)
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The first free times of a service, as the buttons of its calendar say them.
pub async fn times(browser: &Browser, service: &str, count: usize) -> Result<Vec<String>, Failure> {
    let mut browser = browser.other();
    let mut found = Vec::new();
    let mut query = String::new();
    let mut days = Vec::new();
    loop {
        let text = browser.get(&format!("/leistungen/{service}/zeiten/kalender.json{query}"), None).await?.text();
        let view: app::view_model::CalendarView = serde_json::from_str(&text)?;
        days.extend(view.month.weeks.into_iter().flatten().flatten().filter_map(|day| day.query));
        match view.month.next {
            Some(next) => query = next,
            None => break,
        }
    }
    // Not today: its first times pass while we measure.
    for day in days.into_iter().skip(1) {
        let text = browser.get(&format!("/leistungen/{service}/zeiten/kalender.json{day}"), None).await?.text();
        let view: app::view_model::CalendarView = serde_json::from_str(&text)?;
        let sites = view.day.map(|day| day.sites).unwrap_or_default();
        found.extend(sites.into_iter().flat_map(|site| site.parts).flat_map(|part| part.times).map(|time| time.value));
        if found.len() >= count {
            found.truncate(count);
            return Ok(found);
        }
    }
    Err(format!("{service} has only {} free times", found.len()).into())
}
