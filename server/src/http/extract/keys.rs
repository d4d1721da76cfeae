//! Bookings by the keys in an address. Whoever takes one of these has checked municipality and ownership.

use crate::http::context::RequestContext;
use crate::http::error::HttpError;
use crate::http::layers::rate_limit::Kind;
use app::view_model::ErrorKind;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use jiff::Timestamp;
use services::booking::{Booking, BookingId, BookingState, Links, Offer, OfferId};
use std::collections::HashMap;
use std::net::IpAddr;
use uuid::Uuid;

/// A booking of this very visitor in this municipality, from `/buchung/{booking}/…`.
pub struct OwnBooking(pub Booking);

impl<S: Send + Sync> FromRequestParts<S> for OwnBooking {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let unknown = HttpError(ErrorKind::UnknownBooking);
        let context = RequestContext::from_request_parts(parts, state).await?;
        let Path(key) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
        let id = BookingId(Uuid::try_parse(&key).map_err(|_| unknown)?);
        let visitor = context.known_visitor().ok_or(unknown)?.key();
        let municipality = context.municipality()?;
        context.state.appointments.own_booking(municipality, &visitor, id).await?.map(Self).ok_or(unknown)
    }
}

/// An appointment by its unguessable link, from `/termine/{token}…`.
pub struct AppointmentLink {
    pub booking: Booking,
    pub token: String,
}

impl<S: Send + Sync> FromRequestParts<S> for AppointmentLink {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let (booking, token) = linked(parts, state, Links::verify).await?;
        Ok(Self { booking, token })
    }
}

/// An appointment by the link of a reminder, from `/a/{token}`. Whoever has it may cancel and nothing else.
pub struct CancelLink {
    pub booking: Booking,
    /// As the portal writes it, however it was typed.
    pub token: String,
}

impl<S: Send + Sync> FromRequestParts<S> for CancelLink {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let unknown = HttpError(ErrorKind::UnknownAppointment);
        let context = RequestContext::from_request_parts(parts, state).await?;
        let Path(typed) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
        let links = &context.state.links;
        let found = links.verify_cancel(&typed).and_then(|code| Some((links.cancel_token(&code)?, code)));
        let Some((token, reference)) = found else {
            let address = parts.extensions.get::<IpAddr>().copied();
            context.state.rates.check(Kind::LookUp, address)?;
            return Err(unknown);
        };
        let booking = context.state.bookings.by_reference(&context.municipality()?.slug, &reference).await?;
        booking
            .filter(|booking| booking.state != BookingState::Held)
            .map(|booking| Self { booking, token })
            .ok_or(unknown)
    }
}

/// An offer to the appointment of the link, from `/termine/{token}/angebot/{offer}`. Whoever has the link has the appointment; the
/// offer is looked up with it, so that nobody can answer another one's.
pub struct OfferLink {
    pub link: AppointmentLink,
    pub offer: Offer,
}

impl<S: Send + Sync> FromRequestParts<S> for OfferLink {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let unknown = HttpError(ErrorKind::UnknownAppointment);
        let link = AppointmentLink::from_request_parts(parts, state).await?;
        let context = RequestContext::from_request_parts(parts, state).await?;
        let Path(keys) =
            Path::<HashMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
        let id = keys.get("offer").and_then(|key| Uuid::try_parse(key).ok()).map(OfferId).ok_or(unknown)?;
        let offer = context.state.waiting.offer(&link.booking, id).await?.ok_or(unknown)?;
        Ok(Self { link, offer })
    }
}

/// An appointment by the link of a subscribed calendar, from `/termine/{token}/kalender.ics`: to be read, nothing else.
pub struct FeedLink(pub Booking);

impl<S: Send + Sync> FromRequestParts<S> for FeedLink {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        Ok(Self(linked(parts, state, Links::verify_feed).await?.0))
    }
}

/// The appointment that the token in the address stands for.
async fn linked<S: Send + Sync>(
    parts: &mut Parts,
    state: &S,
    verify: fn(&Links, &str) -> Option<BookingId>,
) -> Result<(Booking, String), HttpError> {
    let unknown = HttpError(ErrorKind::UnknownAppointment);
    let context = RequestContext::from_request_parts(parts, state).await?;
    let Path(keys) = Path::<HashMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
    let token = keys.get("token").cloned().ok_or(unknown)?;
    let Some(id) = verify(&context.state.links, &token) else {
        // Guessing is slowed down; a person with a mangled link does not notice.
        let address = parts.extensions.get::<IpAddr>().copied();
        context.state.rates.check(Kind::LookUp, address)?;
        return Err(unknown);
    };
    let municipality = context.municipality()?;
    let booking = context.state.bookings.booking(id).await?;
    booking
        .filter(|booking| booking.municipality == municipality.slug && booking.state != BookingState::Held)
        .map(|booking| (booking, token))
        .ok_or(unknown)
}

/// A hold by the link that was mailed for it, from `/bestaetigen/{token}`.
pub struct ConfirmLink {
    /// `None`: the link is genuine, but what it was for was deleted.
    pub booking: Option<Booking>,
    /// Which of the hold's links it is.
    pub asked_at: Timestamp,
    pub token: String,
}

impl<S: Send + Sync> FromRequestParts<S> for ConfirmLink {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let unknown = HttpError(ErrorKind::UnknownAppointment);
        let context = RequestContext::from_request_parts(parts, state).await?;
        let Path(token) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| unknown)?;
        let Some((id, asked_at)) = context.state.links.verify_ask(&token) else {
            let address = parts.extensions.get::<IpAddr>().copied();
            context.state.rates.check(Kind::LookUp, address)?;
            return Err(unknown);
        };
        let municipality = context.municipality()?;
        let booking = context.state.bookings.booking(id).await?;
        match booking {
            Some(booking) if booking.municipality != municipality.slug => Err(unknown),
            booking => Ok(Self { booking, asked_at, token }),
        }
    }
}
