//! From the files of a pack to a [`Municipality`]: one room for each file of the pack.

mod addresses;
mod again;
mod closures;
mod exceptions;
mod facts;
mod fair;
mod fees;
mod files;
mod formats;
mod forms;
mod hours;
mod keys;
mod logo;
mod meeting;
mod municipality;
mod reminders;
mod reserve;
mod resources;
mod seasons;
mod services;
mod shared;
mod sites;
mod staffing;
mod texts;
mod theme;
mod triages;
mod week;

pub use shared::check_shared;

use self::files::{Files, SharedFiles};
use self::keys::{Entry, Keys, all_named, entries};
use self::resources::Post;
use self::services::Catalogue;
use self::staffing::Staff;
use self::texts::Texts;
use super::check::Claims;
use super::diagnostics::{Diagnostic, Log};
use super::model::{Municipality, Reminders, Service};
use super::raw::{Document, Fields};
use super::source::{PackSource, SharedSource, SourceFile, fingerprint};
use super::suggest::is_key;
use crate::form::Offers;
use crate::language::Language;
use std::collections::BTreeMap;

/// What became of a pack.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// `None` if there is any error.
    pub municipality: Option<Municipality>,
    /// Its hosts and its regional key; empty if there is any error.
    pub claims: Claims,
    /// By file and line.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a pack, or explains all of its mistakes.
#[must_use]
pub fn compile(pack: &PackSource, shared: &SharedSource) -> Compiled {
    let log = Log::default();
    let read = read(pack, shared, &log).filter(|_| !log.has_errors());
    let (municipality, claims) = read.map_or_else(Default::default, |(town, claims)| (Some(town), claims));
    Compiled { municipality, claims, diagnostics: log.into_sorted() }
}

/// The entries `[[what]]` of a file that may be missing, with their keys.
fn keyed<'d>(document: Option<&'d Document<'d>>, what: &'static str) -> (Option<Fields<'d>>, Vec<Entry<'d>>, Keys) {
    let Some(document) = document else {
        return (None, Vec::new(), Keys::default());
    };
    let root = document.root();
    let found = entries(&root, what);
    let complete = !document.broken && all_named(&found);
    let keys = Keys::of(found.iter().map(|entry| entry.key.as_str()), complete);
    if found.is_empty() && !root.own(what) {
        root.spot().error(format!("there is no [[{what}]]"), format!("add at least one [[{what}]]"));
    }
    (Some(root), found, keys)
}

/// Reads everything; with mistakes, parts of the result are placeholders.
fn read(pack: &PackSource, shared: &SharedSource, log: &Log) -> Option<(Municipality, Claims)> {
    if !is_key(&pack.slug) {
        let message = format!("the folder's name \"{}\" cannot be the key of a municipality", pack.slug);
        log.file_error(&pack.slug, message, formats::slug_remedy(&pack.slug));
    }
    if has_unreadable_folder(&pack.files, log) {
        return None;
    }
    let files = Files::read(pack, log);
    let main = files.get("municipality.toml").map(Document::root);
    let reminders =
        main.as_ref().map_or_else(Reminders::default, |root| reminders::said(root).or(Reminders::default()));
    let languages = main.as_ref().map_or_else(|| vec![Language::De], municipality::languages);

    let (sites_root, site_entries, site_keys) = keyed(files.get("sites.toml"), "site");
    let (hours_root, hours_entries, hours_keys) = keyed(files.get("hours.toml"), "hours");
    let (resources_root, resource_entries, resource_keys) = keyed(files.get("resources.toml"), "resource");
    let (services_root, service_entries, service_keys) = keyed(files.get("services.toml"), "service");

    let used: Vec<String> =
        service_entries.iter().filter_map(|entry| Some(entry.fields.get("use")?.plain()?.to_owned())).collect();
    if !used.is_empty() && has_unreadable_folder(&shared.files, log) {
        return None;
    }
    // Mistakes of the catalogue concern only those who use it.
    let shared_languages = if used.is_empty() { &[] } else { languages.as_slice() };
    let shared_files = SharedFiles::read(shared, |key| used.iter().any(|wanted| wanted == key), shared_languages, log);
    let catalogue = Catalogue {
        entries: shared_files.services(),
        known: shared.files.iter().filter_map(shared::shared_key).collect(),
    };
    let texts = Texts::new(&pack.slug, &languages, files.texts(&languages, log), shared_files.texts(), log);

    let sites = sites::sites(&site_entries, &texts);
    let places = sites_root.as_ref().map(sites::places).unwrap_or_default();
    let plans = hours::hours(&hours_entries, &texts);
    let (closures, local_holidays) = hours_root
        .as_ref()
        .map(|root| (closures::closures(root, &hours_keys, &texts), closures::local_holidays(root, &texts)))
        .unwrap_or_default();
    let posts = resources::posts(&resource_entries, &site_keys, &hours_keys);
    resources::check_unused(&posts, &site_entries, &hours_entries, resource_keys.complete);
    let resources = resources::resources(&posts, &pack.slug, &texts);
    resources::check_ways(&posts, &texts);

    let drafts = services::drafts(service_entries, &catalogue, &site_keys, &texts, &reminders);
    let fees_known = service_keys.complete && drafts.iter().all(|draft| draft.base_known);
    if service_keys.complete {
        meeting::check_combinations(&drafts);
    }
    let staff = Staff {
        site_keys: &site_keys.keys,
        posts: &posts,
        plans: &plans,
        complete: site_keys.complete && resource_keys.complete && hours_keys.complete,
    };
    let forms = forms::forms(&drafts, pack, shared, &languages, log);
    let wanted = triages::wanted(&drafts);
    let services: Vec<Service> = drafts
        .into_iter()
        .map(|draft| Service { sites: staffing::sites_of(&draft, &staff), ..draft.service })
        .collect();
    let offers = Offers::of(&services, site_keys.keys.iter().map(String::as_str).collect());
    let triages = triages::triages(&wanted, &offers, pack, shared, &languages, log);
    let skills = skills(&posts, &texts);
    let wording = texts.municipality();
    texts.check_unused(|kind| match kind {
        "service" => service_keys.complete,
        "fee" => fees_known,
        "site" => site_keys.complete,
        "resource" | "skill" => resource_keys.complete,
        "closure" => hours_keys.complete,
        _ => true,
    });
    for root in [sites_root, hours_root, resources_root, services_root].iter().flatten() {
        root.done();
    }

    let main = main?;
    let identity = municipality::identity(&main);
    let claims = identity.claims(&pack.slug);
    let [contact, imprint, privacy, accessibility, theme] =
        ["contact", "imprint", "privacy", "accessibility", "theme"].map(|key| main.table(key));
    let contact = contact.map(|fields| municipality::contact(&fields));
    let imprint = imprint.map(|fields| municipality::imprint(&fields));
    let limits = fair::limits(&main, None);
    let longest = services.iter().filter_map(|service| service.limits.days).chain(limits.days).max();
    let privacy = privacy.map(|fields| municipality::privacy(&fields, longest));
    let accessibility = accessibility.map(|fields| municipality::accessibility(&fields));
    let theme = theme.map(|fields| theme::theme(&fields, pack, log));
    main.done();
    let name = identity.name.map(|name| name.value).unwrap_or_default();
    texts.check_name(&name);
    let municipality = Municipality {
        slug: pack.slug.clone(),
        name,
        official_name: identity.official_name,
        kind: identity.kind,
        ars: identity.ars.map(|ars| ars.value).unwrap_or_default(),
        land: identity.land,
        time_zone: identity.time_zone,
        time_zone_name: identity.time_zone_name,
        hosts: identity.hosts.into_iter().map(|host| host.value).collect(),
        sample: identity.sample,
        contact: contact?,
        imprint: imprint?,
        privacy: privacy?,
        accessibility: accessibility?,
        theme: theme?,
        hours: plans.into_iter().map(|plan| plan.hours).collect(),
        closures,
        local_holidays,
        sites,
        places,
        resources,
        services,
        forms,
        triages,
        slogan: wording.text("slogan"),
        welcome: wording.text("welcome"),
        skills,
        limits,
        version: fingerprint(pack.files.iter().chain(&shared.files)),
        languages: languages.clone(),
    };
    Some((municipality, claims))
}

/// Reports the folders that cannot be read; what is missing is then no mistake of its own.
fn has_unreadable_folder(files: &[SourceFile], log: &Log) -> bool {
    let folders = files.iter().filter(|file| file.is_unreadable_folder());
    folders.filter_map(SourceFile::flaw).map(|flaw| log.add(flaw)).count() > 0
}

/// German names of all skills of the resources.
fn skills(posts: &[Post], texts: &Texts<'_>) -> BTreeMap<String, String> {
    let keys = posts.iter().flat_map(|post| post.skills.iter().flatten());
    keys.map(|skill| (skill.clone(), texts.resolve("skill", skill, Some(skill)).text("name").de)).collect()
}
