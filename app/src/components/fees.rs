//! What a service costs.

use crate::context::page;
use crate::text::{Words, pack, t, ta};
use domain::municipality::{Fee, Service};
use leptos::prelude::*;

/// The fees of a service, or the sentence that says there is none.
#[must_use]
pub fn fees(service: &Service) -> AnyView {
    if service.fees.is_empty() {
        let sentence = if service.fee_free { t("service-costs-free") } else { t("service-costs-open") };
        return view! { <p class="kern-body">{sentence}</p> }.into_any();
    }
    view! {
        <ul class="kern-list lotse-fees">
            {service
                .fees
                .iter()
                .map(|fee| view! { <li><strong>{amount(fee)}</strong> " " {pack(&fee.text)}</li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn amount(fee: &Fee) -> Words {
    let language = page().language;
    let from = locale::money(language, fee.cents);
    match fee.up_to_cents {
        None => Words::plain(from),
        Some(cents) => {
            ta("fee-range", &[("from", from.as_str().into()), ("to", locale::money(language, cents).as_str().into())])
        }
    }
}
