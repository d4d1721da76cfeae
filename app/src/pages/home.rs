//! A municipality's start page: the need first, then topics.

use crate::components::{HoldCard, LinkButton, PhoneLink, SearchField, TopicIcon};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{Words, pack, t};
use crate::view_model::HomeView;
use domain::municipality::{Municipality, Service, Topic};
use leptos::prelude::*;

pub(super) fn home(view: HomeView, municipality: &Municipality) -> Content {
    let topics = Topic::ALL
        .into_iter()
        .filter_map(|topic| {
            let services: Vec<&Service> =
                municipality.services.iter().filter(|service| service.topic == topic).collect();
            (!services.is_empty()).then(|| topic_card(topic, &services))
        })
        .collect_view();
    Frame::new(t("home-title")).with(view! {
        <div class="lotse-hero">
            <div class="lotse-container lotse-flow">
                <div class="kern-hgroup">
                    <p class="kern-preline kern-preline--large">{pack(&municipality.slogan)}</p>
                    <h1 class="kern-heading-x-large">{t("home-title")}</h1>
                </div>
                <SearchField/>
            </div>
        </div>
        <div class="lotse-container lotse-flow">
            {view.hold.map(|note| view! { <HoldCard note/> })}
            <p class="kern-body kern-body--large lotse-measure">{pack(&municipality.welcome)}</p>
            <h2 class="kern-heading-large" id="themen">{t("home-topics")}</h2>
            <ul class="lotse-topics">{topics}</ul>
            <div class="lotse-pair">
                <section class="lotse-panel">
                    <h2 class="kern-heading-medium">{t("home-find-title")}</h2>
                    <p class="kern-body">{t("home-find-text")}</p>
                    <LinkButton href=routes::FIND label=t("nav-find")/>
                </section>
                <section class="lotse-panel">
                    <h2 class="kern-heading-medium">{t("home-help-title")}</h2>
                    <p class="kern-body">{t("home-help-text")}</p>
                    <p class="kern-body kern-body--large"><PhoneLink number=municipality.contact.phone.clone()/></p>
                </section>
            </div>
        </div>
    })
}

fn topic_card(topic: Topic, services: &[&Service]) -> impl IntoView + use<> {
    let id = format!("thema-{}", topic.key());
    let links = services
        .iter()
        .map(|service| {
            view! {
                <li>
                    <a class="kern-link kern-link--no-visited-state lotse-target" href=routes::service(&service.key)>{pack(&service.name)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="kern-card lotse-topic">
            <div class="kern-card__container">
                <h3 class="kern-title lotse-topic__title" id=id.clone()>
                    <TopicIcon topic/>
                    <span>{topic_name(topic)}</span>
                </h3>
                <ul class="kern-list lotse-topic__list" aria-labelledby=id>{links}</ul>
            </div>
        </li>
    }
}

pub(super) fn topic_name(topic: Topic) -> Words {
    match topic {
        Topic::Identity => t("topic-identity"),
        Topic::Residence => t("topic-residence"),
        Topic::Vehicle => t("topic-vehicle"),
        Topic::Licence => t("topic-licence"),
        Topic::Foreigners => t("topic-foreigners"),
        Topic::Certificates => t("topic-certificates"),
        Topic::Business => t("topic-business"),
        Topic::Family => t("topic-family"),
        Topic::Library => t("topic-library"),
        Topic::Dog => t("topic-dog"),
        Topic::Building => t("topic-building"),
        Topic::Other => t("topic-other"),
    }
}
