//! Documents and photos of a question.

use super::fields::Question;
use super::lists::VARIABLE;
use crate::text::{t, ta};
use domain::form::{FileType, Kind};
use leptos::prelude::*;

pub(super) fn files(own: &Question<'_>) -> AnyView {
    let Kind::File { accept, max_files, max_mb } = &own.field.kind else { return ().into_any() };
    let there: Vec<_> = own.view.files.iter().filter(|file| file.path == own.asked.path).cloned().collect();
    let kinds: Vec<String> = accept.iter().map(|kind| kind.key().to_uppercase()).collect();
    let accepted: Vec<&str> = accept.iter().map(|kind: &FileType| kind.media_type()).collect();
    let limits = ta(
        "form-file-limits",
        &[("kinds", kinds.join(", ").as_str().into()), ("files", (*max_files).into()), ("mb", (*max_mb).into())],
    );
    let room = there.len() < *max_files;
    let several = *max_files > 1;
    let list = (!there.is_empty()).then(|| {
        let items = there
            .iter()
            .map(|file| {
                let size = locale::decimal(crate::context::page().language, i64::try_from(file.size.div_ceil(100_000)).unwrap_or(i64::MAX), 1);
                view! {
                    <li class="lotse-file">
                        <span class="lotse-file__name"><bdi>{file.name.clone()}</bdi></span>
                        <span class="lotse-muted">{ta("form-file-size", &[("mb", size.as_str().into())])}</span>
                        <button type="submit" class="kern-btn kern-btn--tertiary" name="_datei_weg" value=file.id.to_string() formnovalidate=true>
                            <span class="kern-label">{t("form-file-remove")}</span>
                            <span class="kern-sr-only">" " {file.name.clone()}</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="kern-list lotse-files">{items}</ul> }
    });
    // Where nothing more can be chosen there is no input; links to the question lead to its name.
    let label = if room {
        view! { <label class="kern-label" for=own.id()>{own.label()}</label> }.into_any()
    } else {
        view! { <p class="kern-label" id=own.id() tabindex="-1">{own.label()}</p> }.into_any()
    };
    let input = room.then(|| {
        view! {
            <div class="lotse-upload">
                <input
                    class="kern-form-input__input lotse-upload__input"
                    type="file"
                    id=own.id()
                    name=own.id()
                    accept=accepted.join(",")
                    multiple=several
                    aria-describedby=own.described()
                    aria-invalid=own.wrong().then_some("true")
                />
                <button type="submit" class="kern-btn kern-btn--secondary" name="_hochladen" value="1" formnovalidate=true>
                    <span class="kern-label">{t("form-file-upload")}</span>
                </button>
            </div>
        }
    });
    view! {
        <div class="kern-form-input lotse-field" class=("kern-form-input--error", own.wrong())>
            {label}
            {own.hint_view()}
            <p class="kern-hint">{limits}</p>
            {list}
            {input}
            {own.error_view()}
        </div>
    }
    .into_any()
}

/// What `style/upload.js` shows while a large file is on its way.
pub(super) fn progress_template() -> AnyView {
    view! {
        <template
            id="lotse-upload"
            data-percent=ta("form-file-percent", &[("percent", VARIABLE.into())])
            data-broken=t("form-file-lost")
        >
            <div class="lotse-progress">
                <progress max="100" value="0" aria-label=t("form-file-upload")></progress>
                <p class="kern-body"></p>
                <button type="button" class="kern-btn kern-btn--tertiary">
                    <span class="kern-label">{t("form-file-stop")}</span>
                </button>
            </div>
        </template>
    }
    .into_any()
}
