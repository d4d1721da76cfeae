//! Everything once more before it is sent (OZG § 9a (2) to (4)): each answer with the way to change it, what is still missing and what
//! is unlikely in one list, and sending as an act of its own.

use super::fields::target;
use super::present::present;
use super::problems::{fault, row_title};
use super::title;
use crate::components::{Alert, AlertKind, Csrf, Fact, Facts, PhoneLink, Rank, SubmitButton};
use crate::layout::{Content, Frame};
use crate::routes;
use crate::text::{pack, pack_list, t, ta};
use crate::view_model::{FileView, FormCheckView};
use domain::form::journey::Asked;
use domain::form::{Kind, Row, Trust, Value};
use domain::municipality::Municipality;
use leptos::prelude::*;

pub(crate) fn check(view: &FormCheckView, municipality: &Municipality) -> Content {
    let form = &view.form;
    let open: Vec<_> = view.findings.iter().filter(|finding| finding.stops()).collect();
    let accepted: Vec<_> = view.findings.iter().filter(|finding| finding.accepted).collect();
    let address =
        |step: usize| format!("{}?zurueck=pruefen", routes::application_step(view.application, &form.steps[step].key));
    let missing = (!open.is_empty()).then(|| {
        let items = open
            .iter()
            .map(|finding| {
                let href =
                    format!("{}#{}", address(finding.step), target(form.field(finding.field), &finding.path, None));
                view! {
                    <li>
                        <a class="kern-link kern-link--no-visited-state" href=href>
                            {fault(finding, form)}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Alert kind=AlertKind::Warning title=ta("form-open", &[("count", open.len().into())]) focus=!view.stale>
                <ul class="kern-list lotse-error-list">{items}</ul>
            </Alert>
        }
    });
    let said = (!accepted.is_empty()).then(|| {
        let items = accepted.iter().map(|finding| view! { <li>{fault(finding, form)}</li> }).collect_view();
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("form-accepted")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">{items}</ul>
            </section>
        }
    });
    let stale = view.stale.then(|| {
        view! {
            <Alert kind=AlertKind::Warning title=t("form-stale-title") focus=true id="meldung-veraltet">
                <p class="kern-body">{t("form-stale-text")}</p>
            </Alert>
        }
    });
    // A page of paragraphs alone has nothing to be checked.
    let asks = |step: &&usize| {
        view.asked
            .iter()
            .map(|asked| form.field(asked.field))
            .any(|field| field.step == **step && field.kind != Kind::Info)
    };
    let steps = view
        .steps
        .iter()
        .filter(asks)
        .map(|&step| {
            let heading = pack(&form.steps[step].title);
            view! {
                <section class="kern-summary">
                    <div class="kern-summary__header"><h2 class="kern-title">{heading.clone()}</h2></div>
                    <div class="kern-summary__body">
                        {rows(view, step, &[], "", &view.answers)}
                        <p class="lotse-summary-change">
                            <a class="kern-link kern-link--no-visited-state" href=address(step)>
                                <span aria-hidden="true">{t("change")}</span>
                                <span class="kern-sr-only">{ta("change-what", &[("what", (&heading).into())])}</span>
                            </a>
                        </p>
                    </div>
                </section>
            }
        })
        .collect_view();
    let after = pack_list(&form.after).into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let number = municipality.contact.phone.clone();
    let login = (form.trust != Trust::None).then(|| {
        view! {
            <Alert kind=AlertKind::Info title=t("form-login-title") id="meldung-anmelden">
                <p class="kern-body">{t("form-login-text")} " " <PhoneLink number/></p>
            </Alert>
        }
    });
    let send = (open.is_empty() && form.trust == Trust::None).then(|| {
        view! {
            <section class="lotse-section">
                <h2 class="kern-heading-medium">{t("form-next")}</h2>
                <ul class="kern-list kern-list--bullet lotse-list">{after}</ul>
            </section>
            <form class="lotse-flow" method="post" action=routes::application_check(view.application)>
                <Csrf/>
                <input type="hidden" name="_stand" value=view.revision.to_string()/>
                <p class="kern-body">{t("form-send-text")}</p>
                <SubmitButton label=t("form-send") rank=Rank::Primary/>
            </form>
        }
    });
    let mut frame = Frame::new(t("form-check-title")).error(!open.is_empty()).private();
    if let Some(service) = municipality.service(&view.service) {
        frame = frame.below(pack(&service.name), routes::service(&service.key));
    }
    frame.with(view! {
        <div class="lotse-container lotse-container--form lotse-flow">
            {stale}
            {missing}
            <div class="kern-hgroup">
                <p class="kern-preline">{title(form)}</p>
                <h1 class="kern-heading-x-large">{t("form-check-title")}</h1>
            </div>
            {steps}
            {said}
            {login}
            {send}
            <p class="kern-body lotse-muted">
                {ta("form-kept-until", &[("date", view.kept_until.as_str().into())])} " "
                <a class="kern-link kern-link--no-visited-state" href=routes::application_discard(view.application)>{t("discard-link")}</a>
            </p>
        </div>
    })
}

/// The answers of a step, or of one row of a group in it.
fn rows(view: &FormCheckView, step: usize, within: &[usize], prefix: &str, answers: &Row) -> AnyView {
    let form = &view.form;
    let here =
        |asked: &&Asked| form.field(asked.field).step == step && asked.rows == within && asked.path.starts_with(prefix);
    let mut facts: Vec<Fact> = Vec::new();
    let mut parts: Vec<AnyView> = Vec::new();
    for asked in view.asked.iter().filter(here) {
        let field = form.field(asked.field);
        let value = answers.get(field.slot).and_then(Option::as_ref);
        match (&field.kind, value) {
            (Kind::Info, _) => {}
            (Kind::Group { .. }, Some(Value::Rows(inner))) => {
                parts.extend(together(&mut facts));
                if inner.is_empty() {
                    facts.push(Fact::new(pack(&field.label), t("form-none").into_render()));
                }
                for (index, row) in inner.iter().enumerate() {
                    let heading = row_title(field, index);
                    let within: Vec<usize> = within.iter().copied().chain([index]).collect();
                    let inner = rows(view, step, &within, &format!("{}.{index}.", asked.path), row);
                    let row = view! { <div class="lotse-summary-row"><h3 class="kern-heading-small">{heading}</h3> {inner}</div> };
                    parts.push(row.into_any());
                }
            }
            (Kind::File { .. }, _) => {
                let names: Vec<&FileView> = view.files.iter().filter(|file| file.path == asked.path).collect();
                let list = if names.is_empty() {
                    t("form-none").into_render().into_any()
                } else {
                    names
                        .iter()
                        .map(|file| view! { <bdi class="lotse-file__line">{file.name.clone()}</bdi> })
                        .collect_view()
                        .into_any()
                };
                facts.push(Fact::new(pack(&field.label), list));
            }
            (Kind::Consent, value) => {
                let said = if value == Some(&Value::Bool(true)) { t("answer-yes") } else { t("answer-no") };
                facts.push(Fact::new(pack(&field.label), said.into_render()).sentence());
            }
            (_, Some(value)) => facts.push(Fact::new(pack(&field.label), present(field, value))),
            (_, None) => facts.push(Fact::new(
                pack(&field.label),
                view! { <span class="lotse-muted">{t("form-not-answered")}</span> },
            )),
        }
    }
    parts.extend(together(&mut facts));
    parts.collect_view().into_any()
}

/// The facts so far as one list, if there are any.
fn together(facts: &mut Vec<Fact>) -> Option<AnyView> {
    let facts = std::mem::take(facts);
    (!facts.is_empty()).then(|| view! { <Facts facts/> }.into_any())
}
