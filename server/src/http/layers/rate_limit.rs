//! How much one address may do. IPv6 addresses count by their /64, which is what one household has.

use crate::config::Limits;
use crate::http::AppState;
use crate::http::error::HttpError;
use app::view_model::ErrorKind;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use services::booking::VisitorKey;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

/// What is being counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Request,
    Form,
    LookUp,
    /// A code that is to be mailed.
    Code,
}

/// The counters of this process.
pub struct RateLimits {
    requests: Option<DefaultKeyedRateLimiter<IpAddr>>,
    forms: Option<DefaultKeyedRateLimiter<IpAddr>>,
    look_ups: Option<DefaultKeyedRateLimiter<IpAddr>>,
    codes: Option<DefaultKeyedRateLimiter<IpAddr>>,
    holds: Option<DefaultKeyedRateLimiter<IpAddr>>,
    visitors: Option<DefaultKeyedRateLimiter<[u8; 32]>>,
    mailboxes: Option<DefaultKeyedRateLimiter<String>>,
}

/// Links per hour to one mail address: a family that books for each, and some sent again.
const LINKS_PER_HOUR: NonZeroU32 = NonZeroU32::new(8).unwrap();

impl RateLimits {
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        let limiter = |quota: Option<Quota>| quota.map(RateLimiter::keyed);
        let per_second = NonZeroU32::new(limits.requests_per_second);
        Self {
            requests: limiter(per_second.map(|n| Quota::per_second(n).allow_burst(n.saturating_mul(TEN)))),
            forms: limiter(NonZeroU32::new(limits.forms_per_minute).map(Quota::per_minute)),
            look_ups: limiter(NonZeroU32::new(limits.lookups_per_minute).map(Quota::per_minute)),
            codes: limiter(NonZeroU32::new(limits.codes_per_hour).map(Quota::per_hour)),
            holds: limiter(NonZeroU32::new(limits.holds_per_address).and_then(in_ten_minutes)),
            visitors: NonZeroU32::new(limits.holds_per_visitor).and_then(in_ten_minutes).map(RateLimiter::keyed),
            mailboxes: (limits.codes_per_hour > 0).then(|| RateLimiter::keyed(Quota::per_hour(LINKS_PER_HOUR))),
        }
    }

    /// Counts one; a request without an address (only in tests of the router) is never limited.
    ///
    /// # Errors
    /// 429 when it was one too many.
    pub fn check(&self, kind: Kind, address: Option<IpAddr>) -> Result<(), HttpError> {
        let limiter = match kind {
            Kind::Request => &self.requests,
            Kind::Form => &self.forms,
            Kind::LookUp => &self.look_ups,
            Kind::Code => &self.codes,
        };
        match (limiter, address) {
            (Some(limiter), Some(address)) if limiter.check_key(&household(address)).is_err() => {
                metrics::counter!("lotse_rate_limited_total", "kind" => format!("{kind:?}")).increment(1);
                Err(HttpError(ErrorKind::TooMany))
            }
            _ => Ok(()),
        }
    }

    /// Counts a link that is to be mailed: by the address it is asked from like a code, and by the mail address it goes to.
    pub fn may_mail(&self, address: Option<IpAddr>, mail: &str) -> bool {
        // Who may not mail at all uses up nothing of somebody else's mailbox.
        self.check(Kind::Code, address).is_ok()
            && self.mailboxes.as_ref().is_none_or(|boxes| boxes.check_key(&mail.to_lowercase()).is_ok())
    }

    /// Counts a time that is to be held: whether this address, or this visitor, has held unusually many of late.
    pub fn is_unusual(&self, address: Option<IpAddr>, visitor: &VisitorKey) -> bool {
        // Both count, whatever the first one says.
        let address = match (&self.holds, address) {
            (Some(holds), Some(address)) => holds.check_key(&household(address)).is_err(),
            _ => false,
        };
        let visitor = self.visitors.as_ref().is_some_and(|visitors| visitors.check_key(&visitor.0).is_err());
        address || visitor
    }

    /// Forgets addresses that have not been seen for a while, so that memory stays small.
    pub fn tidy(&self) {
        let by_address = [&self.requests, &self.forms, &self.look_ups, &self.codes, &self.holds];
        for limiter in by_address.into_iter().flatten() {
            limiter.retain_recent();
        }
        if let Some(visitors) = &self.visitors {
            visitors.retain_recent();
        }
        if let Some(mailboxes) = &self.mailboxes {
            mailboxes.retain_recent();
        }
    }
}

/// So many within ten minutes, also all at once.
fn in_ten_minutes(count: NonZeroU32) -> Option<Quota> {
    Quota::with_period(Duration::from_secs(600) / count.get()).map(|quota| quota.allow_burst(count))
}

const TEN: NonZeroU32 = NonZeroU32::new(10).unwrap();

fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        },
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Finds the visitor's address and counts the request.
pub async fn rate_limit(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let address = address_of(&request, state.web.trusted_proxy);
    if let Some(address) = address {
        request.extensions_mut().insert(address);
    }
    let kind = if *request.method() == Method::POST { Kind::Form } else { Kind::Request };
    match state.rates.check(kind, address) {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}

/// The peer's address, or what the trusted proxy says: the last entry of `X-Forwarded-For` is the one it saw itself.
/// Some proxies add the port.
fn address_of(request: &Request, trusted_proxy: bool) -> Option<IpAddr> {
    let forwarded = || {
        let header = request.headers().get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        let last = header.rsplit(',').next()?.trim();
        last.parse().ok().or_else(|| Some(last.parse::<SocketAddr>().ok()?.ip()))
    };
    trusted_proxy
        .then(forwarded)
        .flatten()
        .or_else(|| request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_shares_its_limit() {
        let limits = Limits { lookups_per_minute: 2, ..Limits::default() };
        let rates = RateLimits::new(&limits);
        let one: IpAddr = "2001:db8:1:2::1".parse().expect("address");
        let two: IpAddr = "2001:db8:1:2::ffff".parse().expect("address");
        let other: IpAddr = "2001:db8:1:3::1".parse().expect("address");
        assert!(rates.check(Kind::LookUp, Some(one)).is_ok());
        assert!(rates.check(Kind::LookUp, Some(two)).is_ok());
        assert_eq!(rates.check(Kind::LookUp, Some(one)), Err(HttpError(ErrorKind::TooMany)));
        assert!(rates.check(Kind::LookUp, Some(other)).is_ok());
        assert!(rates.check(Kind::Request, Some(one)).is_ok(), "kinds are counted apart");
    }

    #[test]
    fn many_holds_are_unusual_by_address_and_by_visitor() {
        let limits = Limits { holds_per_address: 3, holds_per_visitor: 2, ..Limits::default() };
        let rates = RateLimits::new(&limits);
        let address = |last| Some(IpAddr::from([192, 0, 2, last]));
        let visitor = |number| VisitorKey([number; 32]);
        assert!((1..=3).all(|number| !rates.is_unusual(address(1), &visitor(number))));
        assert!(rates.is_unusual(address(1), &visitor(4)), "the fourth of an address");
        assert!(!rates.is_unusual(address(2), &visitor(5)), "of another one it is the first");
        assert!(!rates.is_unusual(address(3), &visitor(5)));
        assert!(rates.is_unusual(address(4), &visitor(5)), "the third of a visitor, wherever he comes from");
    }

    #[test]
    fn links_are_few_by_mailbox_and_by_address() {
        let rates = RateLimits::new(&Limits { codes_per_hour: 10, ..Limits::default() });
        let (one, two) = (Some(IpAddr::from([192, 0, 2, 1])), Some(IpAddr::from([192, 0, 2, 2])));
        assert!((0..8).all(|_| rates.may_mail(one, "ada@example.org")));
        assert!(
            !rates.may_mail(two, "ADA@example.org"),
            "the ninth to a mailbox, whoever asks and however it is written"
        );
        assert!((0..2).all(|_| rates.may_mail(one, "bob@example.org")));
        assert!(!rates.may_mail(one, "eve@example.org"), "the eleventh of an address");
        assert!(rates.may_mail(two, "eve@example.org"));
    }

    #[test]
    fn zero_switches_a_limit_off() {
        let limits = Limits { forms_per_minute: 0, ..Limits::default() };
        let rates = RateLimits::new(&limits);
        let address = Some(IpAddr::from([192, 0, 2, 1]));
        assert!((0..1000).all(|_| rates.check(Kind::Form, address).is_ok()));
    }
}
