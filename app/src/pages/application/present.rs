//! An answer as people read it.

use crate::text::{Words, pack, t};
use domain::form::{Address, Field, Kind, PartialDate, Value};
use jiff::civil::Date;
use leptos::prelude::*;

/// The answer to a question in the page's language; what the person typed stays as it is.
pub(super) fn present(field: &Field, value: &Value) -> AnyView {
    let language = crate::context::page().language;
    let own = |text: &str| view! { <bdi>{text.to_owned()}</bdi> }.into_any();
    match (value, &field.kind) {
        (Value::Text(key), Kind::Choice { options }) => option(field, options, key).into_render().into_any(),
        (Value::Text(code), Kind::Country | Kind::Nationality) => country(code).into_render().into_any(),
        (Value::Text(text), Kind::Code(_) | Kind::Phone | Kind::Mail) => {
            view! { <bdi dir="ltr">{text.clone()}</bdi> }.into_any()
        }
        (Value::Text(text), Kind::Long { .. }) => {
            view! { <span class="lotse-lines" dir="auto">{text.clone()}</span> }.into_any()
        }
        (Value::Text(text), _) => own(text),
        (Value::Int(cents), Kind::Money { .. }) => locale::money(language, *cents).into_any(),
        (Value::Int(number), _) => with_unit(field, locale::number(language, *number)),
        (Value::Decimal(number), _) => with_unit(field, locale::decimal(language, number.units, number.digits)),
        (Value::Bool(true), _) => t("answer-yes").into_render().into_any(),
        (Value::Bool(false), _) => t("answer-no").into_render().into_any(),
        (Value::Date(date), _) => locale::date_long(language, *date).into_any(),
        (Value::Partial(date), _) => partial(*date).into_any(),
        (Value::Many(keys), Kind::Choices { options, .. }) => {
            let items = keys.iter().map(|key| view! { <li>{option(field, options, key)}</li> }).collect_view();
            view! { <ul class="kern-list kern-list--bullet lotse-list">{items}</ul> }.into_any()
        }
        (Value::Address(address), _) => postal(address),
        (Value::Many(_) | Value::Files(_) | Value::Rows(_), _) => ().into_any(),
    }
}

fn with_unit(field: &Field, number: String) -> AnyView {
    match &field.unit {
        Some(unit) => view! { {number} " " {pack(unit)} }.into_any(),
        None => number.into_any(),
    }
}

fn option(field: &Field, options: &[String], key: &str) -> Words {
    let at = options.iter().position(|option| option == key);
    at.and_then(|at| field.options.get(at)).map_or_else(|| Words::plain(key), pack)
}

fn country(code: &str) -> Words {
    match code {
        "stateless" => t("nationality-stateless"),
        "unknown" => t("nationality-unknown"),
        code => Words::plain(locale::country(crate::context::page().language, code)),
    }
}

fn partial(date: PartialDate) -> String {
    let language = crate::context::page().language;
    let full = |month, day| Date::new(date.year, month, day).ok();
    match (date.month, date.day) {
        (Some(month), Some(day)) => full(month, day).map(|date| locale::date_long(language, date)),
        (Some(month), None) => full(month, 1).map(|date| locale::month_year(language, date)),
        _ => None,
    }
    .unwrap_or_else(|| date.year.to_string())
}

fn postal(address: &Address) -> AnyView {
    let line = |a: &str, b: &str| format!("{a} {b}").trim().to_owned();
    let abroad = (address.country != "DE").then(|| view! { <br/> {country(&address.country)} });
    view! {
        <bdi>{line(&address.street, &address.number)}</bdi>
        <br/>
        <bdi>{line(&address.postal_code, &address.city)}</bdi>
        {abroad}
    }
    .into_any()
}
