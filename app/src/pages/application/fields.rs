//! A question of a form, by its kind: label, hint, inputs, message, in KERN's order.

use super::group::group;
use super::lists::{LONG_LIST, MANY_BOXES, PlaceHelp};
use super::problems::{code_form, message};
use crate::components::{Icon, field_error};
use crate::text::{Words, pack, pack_list, t};
use crate::view_model::StepView;
use domain::form::journey::{Asked, accept_name};
use domain::form::kind::spec::Spec;
use domain::form::{Field, Kind, Severity};
use leptos::prelude::*;

/// A question with what belongs to it.
pub(super) struct Question<'v> {
    pub view: &'v StepView,
    pub asked: &'v Asked,
    pub field: &'v Field,
    error: Option<(Words, Option<&'static str>)>,
}

/// How several inputs of a question stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Plain,
    Horizontal,
    /// So many that there is a field to search them.
    Searched,
}

/// A question, or a paragraph, or a group of questions.
pub(in crate::pages) fn question(view: &StepView, asked: &Asked) -> AnyView {
    let field = view.form.field(asked.field);
    let error = view
        .findings
        .iter()
        .find(|finding| finding.path == asked.path && finding.severity == Severity::Error)
        .map(|finding| (message(finding, &view.form), part_of(finding)));
    let question = Question { view, asked, field, error };
    let body = match &field.kind {
        Kind::Info => return info(field),
        Kind::Group { min, max, .. } => return group(&question, *min, *max),
        Kind::Long { .. } => question.area(),
        Kind::Date { .. } | Kind::BirthDate | Kind::PartialDate => question.date(),
        Kind::YesNo => question.buttons(&[("yes".into(), t("answer-yes")), ("no".into(), t("answer-no"))]),
        Kind::Choice { options } => {
            let options: Vec<(String, Words)> = options.iter().cloned().zip(field.options.iter().map(pack)).collect();
            if options.len() < LONG_LIST { question.buttons(&options) } else { question.list(&options) }
        }
        Kind::Choices { options, .. } => {
            let options: Vec<(String, Words)> = options.iter().cloned().zip(field.options.iter().map(pack)).collect();
            question.boxes(&options)
        }
        Kind::Country => question.list(&countries()),
        Kind::Nationality => {
            let special = [
                ("stateless".to_owned(), t("nationality-stateless")),
                ("unknown".to_owned(), t("nationality-unknown")),
            ];
            question.list(&countries().into_iter().chain(special).collect::<Vec<_>>())
        }
        Kind::Address { abroad } => question.address(*abroad),
        Kind::File { .. } => super::files::files(&question),
        Kind::Consent => question.consent(),
        _ => question.line(),
    };
    view! { {body} {outdated(view, field)} {question.warnings()} }.into_any()
}

/// The German text of a question was changed after it was translated: then it stands there, too.
fn outdated(view: &StepView, field: &Field) -> Option<AnyView> {
    let older = view.form.outdated.get(&crate::context::page().language)?;
    let own = format!("field.{}.", field.key);
    let german = std::iter::once(&field.label).chain(&field.hint).map(|text| text.de.clone());
    older.iter().any(|path| path.starts_with(&own)).then(|| {
        view! {
            <p class="kern-body lotse-muted">
                {t("form-outdated")} " " <span lang="de" dir="ltr">{german.collect::<Vec<_>>().join(" ")}</span>
            </p>
        }
        .into_any()
    })
}

/// The part of a composite input that a message is about.
fn part_of(finding: &domain::form::Finding) -> Option<&'static str> {
    match &finding.what {
        domain::form::journey::What::Problem(problem) => problem.part(),
        _ => None,
    }
}

/// The id of the first input of a question, for links to it.
pub(super) fn target(field: &Field, path: &str, part: Option<&str>) -> String {
    if let Some(part) = part {
        return format!("{path}.{part}");
    }
    match &field.kind {
        Kind::YesNo => format!("{path}.yes"),
        Kind::Choice { options } if options.len() < LONG_LIST => format!("{path}.{}", options[0]),
        Kind::Choices { options, .. } => format!("{path}.{}", options[0]),
        Kind::Consent => format!("{path}.yes"),
        kind => kind.parts().first().map_or_else(|| path.to_owned(), |part| format!("{path}.{part}")),
    }
}

fn countries() -> Vec<(String, Words)> {
    let language = crate::context::page().language;
    locale::countries(language).iter().map(|(code, name)| ((*code).to_owned(), Words::plain(*name))).collect()
}

fn info(field: &Field) -> AnyView {
    let label =
        (!field.label.de.is_empty()).then(|| view! { <h2 class="kern-heading-small">{pack(&field.label)}</h2> });
    view! {
        <div class="lotse-form-info">
            {label}
            {pack_list(&field.text).into_iter().map(|text| view! { <p class="kern-body">{text}</p> }).collect_view()}
        </div>
    }
    .into_any()
}

/// Attributes of a line that follow from the kind: type, autocomplete, inputmode, direction, width in letters.
fn traits(field: &Field) -> (&'static str, &'static str, &'static str, &'static str, Option<u32>) {
    match &field.kind {
        Kind::Mail => ("email", "email", "email", "ltr", None),
        Kind::Phone => ("tel", "tel", "tel", "ltr", Some(20)),
        Kind::Number { decimals: 0, .. } => ("text", "off", "numeric", "ltr", Some(10)),
        Kind::Number { .. } | Kind::Money { .. } => ("text", "off", "decimal", "ltr", Some(10)),
        Kind::Time => ("text", "off", "text", "ltr", Some(7)),
        Kind::Code(domain::plausibility::Kind::PostalCode) => ("text", "postal-code", "numeric", "ltr", Some(7)),
        Kind::Code(domain::plausibility::Kind::TaxId) => ("text", "off", "numeric", "ltr", Some(15)),
        Kind::Code(domain::plausibility::Kind::Iban) => ("text", "off", "text", "ltr", Some(30)),
        Kind::Code(_) => ("text", "off", "text", "ltr", Some(22)),
        Kind::Name { .. } => ("text", profile_autocomplete(field), "text", "auto", None),
        _ => ("text", profile_autocomplete(field), "text", "auto", None),
    }
}

/// What browsers know of oneself (WCAG 2.2, 1.3.5) follows from the part of the profile.
fn profile_autocomplete(field: &Field) -> &'static str {
    match field.profile.as_deref() {
        Some("family-name") => "family-name",
        Some("given-names") => "given-name",
        Some("birth-date") => "bday",
        _ => "off",
    }
}

impl Question<'_> {
    pub(super) fn id(&self) -> String {
        self.asked.path.clone()
    }

    fn hint_id(&self) -> String {
        format!("{}-hinweis", self.asked.path)
    }

    fn error_id(&self) -> String {
        format!("{}-fehler", self.asked.path)
    }

    /// For the check when it is left (`style/live.js`).
    fn spec(&self) -> Option<String> {
        Spec::of(&self.field.kind, self.view.today).map(|spec| spec.to_string())
    }

    fn value(&self) -> String {
        self.view.typed.first(&self.asked.path).unwrap_or_default().to_owned()
    }

    pub(super) fn wrong(&self) -> bool {
        self.error.is_some()
    }

    /// The part that is wrong; all of them, if the message is about the whole.
    fn wrong_part(&self, part: &str) -> bool {
        self.error.as_ref().is_some_and(|(_, wrong)| wrong.is_none_or(|wrong| wrong == part))
    }

    /// What the question has for a hint: the form's own, or how such a number looks.
    fn hint(&self) -> Option<Words> {
        match (&self.field.hint, &self.field.kind) {
            (Some(hint), _) => Some(pack(hint)),
            (None, Kind::Code(code)) => Some(code_form(*code)),
            (None, Kind::Phone) => Some(t("form-phone-hint")),
            (None, Kind::PartialDate) => Some(t("form-partial-hint")),
            (None, Kind::Time) => Some(t("form-time-hint")),
            _ => None,
        }
    }

    /// Ids of hint and message, as far as there are any.
    pub(super) fn described(&self) -> Option<String> {
        let ids: Vec<String> = [self.hint().map(|_| self.hint_id()), self.error.as_ref().map(|_| self.error_id())]
            .into_iter()
            .flatten()
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn label(&self) -> AnyView {
        let may_be_empty = self.field.optional || matches!(self.field.kind, Kind::Group { min: 0, .. });
        let optional =
            may_be_empty.then(|| view! { <span class="kern-label__optional">" (" {t("optional")} ")"</span> });
        view! { {pack(&self.field.label)} {optional} }.into_any()
    }

    pub(super) fn hint_view(&self) -> Option<AnyView> {
        let id = self.hint_id();
        self.hint().map(|hint| view! { <p class="kern-hint" id=id>{hint}</p> }.into_any())
    }

    pub(super) fn error_view(&self) -> Option<AnyView> {
        let id = self.error_id();
        self.error.clone().map(|(message, _)| field_error(id, message).into_any())
    }

    /// Label, hint, the input, message.
    fn framed(&self, input: AnyView) -> AnyView {
        view! {
            <div class="kern-form-input lotse-field" class=("kern-form-input--error", self.wrong()) data-check=self.spec()>
                <label class="kern-label" for=self.id()>{self.label()}</label>
                {self.hint_view()}
                {input}
                {self.error_view()}
            </div>
        }
        .into_any()
    }

    /// Legend, hint, several inputs, message.
    pub(super) fn fieldset(&self, inputs: AnyView, body: Body) -> AnyView {
        view! {
            <fieldset
                class="kern-fieldset lotse-field"
                class=("kern-fieldset--error", self.wrong())
                aria-describedby=self.described()
                data-check=self.spec()
            >
                <legend class="kern-label">{self.label()}</legend>
                {self.hint_view()}
                <div
                    class="kern-fieldset__body"
                    class=("kern-fieldset__body--horizontal", body == Body::Horizontal)
                    data-list=(body == Body::Searched).then_some(true)
                >
                    {inputs}
                </div>
                {self.error_view()}
            </fieldset>
        }
        .into_any()
    }

    fn line(&self) -> AnyView {
        let (kind, autocomplete, inputmode, dir, width) = traits(self.field);
        let unit = match (&self.field.unit, &self.field.kind) {
            (Some(unit), _) => Some(pack(unit)),
            (None, Kind::Money { .. }) => Some(Words::plain("€")),
            _ => None,
        };
        let input = view! {
            <input
                class="kern-form-input__input"
                class=("kern-form-input__input--error", self.wrong())
                id=self.id()
                name=self.id()
                type=kind
                value=self.value()
                autocomplete=autocomplete
                inputmode=inputmode
                spellcheck="false"
                dir=dir
                size=width
                required=!self.field.optional
                aria-describedby=self.described()
                aria-invalid=self.wrong().then_some("true")
            />
        };
        let input = match unit {
            Some(unit) => {
                view! { <div class="lotse-unit">{input} <span class="kern-body">{unit}</span></div> }.into_any()
            }
            None => input.into_any(),
        };
        self.framed(input)
    }

    fn area(&self) -> AnyView {
        let input = crate::components::text_area(
            self.id(),
            &self.value(),
            self.described(),
            self.wrong(),
            !self.field.optional,
        );
        self.framed(input)
    }

    fn list(&self, options: &[(String, Words)]) -> AnyView {
        let value = self.value();
        let options = options
            .iter()
            .map(|(key, words)| view! { <option value=key.clone() selected=*key == value>{words.as_str().to_owned()}</option> })
            .collect_view();
        let input = view! {
            <div class="kern-form-input__select-wrapper">
                <select
                    class="kern-form-input__select"
                    id=self.id()
                    name=self.id()
                    data-list=true
                    aria-describedby=self.described()
                    aria-invalid=self.wrong().then_some("true")
                >
                    <option value="" selected=value.is_empty()>{t("form-choose").as_str().to_owned()}</option>
                    {options}
                </select>
            </div>
        };
        self.framed(input.into_any())
    }

    fn buttons(&self, options: &[(String, Words)]) -> AnyView {
        let value = self.value();
        let inputs =
            options.iter().map(|(key, words)| self.check("radio", key, words.clone(), *key == value)).collect_view();
        self.fieldset(inputs.into_any(), Body::Plain)
    }

    fn boxes(&self, options: &[(String, Words)]) -> AnyView {
        let chosen = self.view.typed.get(&self.asked.path);
        let inputs = options
            .iter()
            .map(|(key, words)| self.check("checkbox", key, words.clone(), chosen.contains(key)))
            .collect_view();
        let body = if options.len() < MANY_BOXES { Body::Plain } else { Body::Searched };
        self.fieldset(inputs.into_any(), body)
    }

    fn check(&self, kind: &'static str, key: &str, words: Words, checked: bool) -> AnyView {
        let id = format!("{}.{key}", self.asked.path);
        let class = if kind == "radio" { "kern-form-check__radio" } else { "kern-form-check__checkbox" };
        view! {
            <div class="kern-form-check lotse-choice">
                <input class=class type=kind name=self.id() id=id.clone() value=key.to_owned() checked=checked/>
                <label class="kern-label" for=id>{words}</label>
            </div>
        }
        .into_any()
    }

    fn consent(&self) -> AnyView {
        let id = format!("{}.yes", self.asked.path);
        let checked = self.value() == "yes";
        view! {
            <div class="kern-form-check lotse-field lotse-consent" class=("kern-form-check--error", self.wrong())>
                <div class="lotse-choice lotse-consent__box">
                    <input
                        class="kern-form-check__checkbox"
                        type="checkbox"
                        name=self.id()
                        id=id.clone()
                        value="yes"
                        checked=checked
                        aria-describedby=self.described()
                        aria-invalid=self.wrong().then_some("true")
                    />
                    <label class="kern-label" for=id>{self.label()}</label>
                </div>
                {self.hint_view()}
                {self.error_view()}
            </div>
        }
        .into_any()
    }

    /// One of several inputs of a question, with its own label.
    fn part(
        &self,
        part: &'static str,
        label: Words,
        autocomplete: &'static str,
        width: Option<u32>,
        digits: bool,
    ) -> AnyView {
        let id = format!("{}.{part}", self.asked.path);
        let wrong = self.wrong_part(part);
        let value = self.view.typed.first(&id).unwrap_or_default().to_owned();
        view! {
            <div class="kern-form-input lotse-part" class=("lotse-part--short", width.is_some())>
                <label class="kern-label" for=id.clone()>{label}</label>
                <input
                    class="kern-form-input__input"
                    class=("kern-form-input__input--error", wrong)
                    id=id.clone()
                    name=id
                    type="text"
                    value=value
                    autocomplete=autocomplete
                    inputmode=if digits { "numeric" } else { "text" }
                    size=width
                    dir=if digits { "ltr" } else { "auto" }
                    spellcheck="false"
                    aria-invalid=wrong.then_some("true")
                />
            </div>
        }
        .into_any()
    }

    fn date(&self) -> AnyView {
        let birth = self.field.kind == Kind::BirthDate && self.field.profile.as_deref() == Some("birth-date");
        let fill = |part: &'static str| if birth { part } else { "off" };
        let inputs = view! {
            {self.part("day", t("date-day"), fill("bday-day"), Some(2), true)}
            {self.part("month", t("date-month"), fill("bday-month"), Some(2), true)}
            {self.part("year", t("date-year"), fill("bday-year"), Some(4), true)}
        };
        self.fieldset(inputs.into_any(), Body::Horizontal)
    }

    fn address(&self, abroad: bool) -> AnyView {
        let own = self.field.profile.as_deref() == Some("address");
        let fill = |part: &'static str| if own { part } else { "off" };
        let country = abroad.then(|| {
            let id = format!("{}.country", self.asked.path);
            let value = self.view.typed.first(&id).unwrap_or("DE").to_owned();
            let options = countries()
                .into_iter()
                .map(|(key, words)| view! { <option value=key.clone() selected=key == value>{words.as_str().to_owned()}</option> })
                .collect_view();
            view! {
                <div class="kern-form-input lotse-part">
                    <label class="kern-label" for=id.clone()>{t("address-country")}</label>
                    <div class="kern-form-input__select-wrapper">
                        <select class="kern-form-input__select" id=id.clone() name=id data-list=true>{options}</select>
                    </div>
                </div>
            }
        });
        let help = PlaceHelp::of(self.view);
        let inputs = view! {
            <div
                class="lotse-address"
                data-places=help.as_ref().map(|help| help.address)
                data-filled=help.as_ref().map(|help| help.filled.clone())
                data-several=help.map(|help| help.several)
            >
                {self.part("street", t("address-street"), fill("address-line1"), None, false)}
                {self.part("number", t("address-number"), "off", Some(6), false)}
                {self.part("postal_code", t("address-postal-code"), fill("postal-code"), Some(7), !abroad)}
                {self.part("city", t("address-city"), fill("address-level2"), None, false)}
                {country}
            </div>
        };
        self.fieldset(inputs.into_any(), Body::Plain)
    }

    /// What is unlikely: a question with "it is right" as the answer.
    pub(super) fn warnings(&self) -> AnyView {
        self.view
            .findings
            .iter()
            .filter(|finding| finding.path == self.asked.path && finding.severity == Severity::Warning)
            .map(|finding| {
                let code = finding.code(&self.view.form);
                let name = accept_name(&finding.path, &code);
                let title = format!("{name}-frage");
                view! {
                    <div class="lotse-warning" role="group" aria-labelledby=title.clone()>
                        <p class="kern-body lotse-warning__text" id=title.clone()>
                            <Icon name="warning"/>
                            <span>
                                <span class="kern-sr-only">{t("warning-prefix")} " "</span>
                                {message(finding, &self.view.form)}
                            </span>
                        </p>
                        <div class="kern-form-check lotse-choice">
                            <input
                                class="kern-form-check__checkbox"
                                type="checkbox"
                                name=name.clone()
                                id=name.clone()
                                value=finding.seal.clone()
                                checked=finding.accepted
                            />
                            <label class="kern-label" for=name>{t("form-it-is-right")}</label>
                        </div>
                    </div>
                }
            })
            .collect_view()
            .into_any()
    }
}
