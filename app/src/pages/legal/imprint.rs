//! Who is responsible for the portal (§ 5 DDG).

use super::{outside, reach};
use crate::components::{Fact, Facts, Postal};
use crate::layout::{Content, Frame};
use crate::text::t;
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(super) fn imprint(municipality: &Municipality) -> Content {
    let (contact, imprint) = (&municipality.contact, &municipality.imprint);
    let provider = view! {
        <span lang="de" dir="ltr">{municipality.official_name.clone()}</span>
        <Postal street=contact.street.clone() postal_code=contact.postal_code.clone() city=contact.city.clone()/>
        {reach(contact)}
    };
    let german = |text: &str| view! { <span lang="de" dir="ltr">{text.to_owned()}</span> };
    let mut facts = vec![
        Fact::new(t("imprint-provider"), provider),
        Fact::new(t("imprint-represented"), german(&imprint.represented_by)),
        Fact::new(t("imprint-supervision"), german(&imprint.supervisory_authority)),
        Fact::new(t("imprint-website"), outside(&contact.website)),
    ];
    if let Some(vat) = &imprint.vat_id {
        facts.push(Fact::new(t("imprint-vat"), german(vat)));
    }
    Frame::new(t("imprint-title")).with(view! {
        <div class="lotse-container lotse-flow">
            <h1 class="kern-heading-x-large">{t("imprint-title")}</h1>
            <p class="kern-body kern-body--large lotse-measure">{t("imprint-lead")}</p>
            <Facts facts/>
        </div>
    })
}
