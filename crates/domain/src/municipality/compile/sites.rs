//! `sites.toml`.

use super::addresses;
use super::keys::{Entry, entries};
use super::municipality::{formed, text};
use super::texts::Texts;
use crate::municipality::model::{Site, Wheelchair};
use crate::municipality::place::Place;
use crate::municipality::raw::Fields;

const WHEELCHAIR: [(&str, Wheelchair); 3] =
    [("full", Wheelchair::Full), ("partial", Wheelchair::Partial), ("none", Wheelchair::None)];

pub(super) fn sites(entries: &[Entry<'_>], texts: &Texts<'_>) -> Vec<Site> {
    entries.iter().map(|entry| site(entry, texts)).collect()
}

fn site(entry: &Entry<'_>, texts: &Texts<'_>) -> Site {
    let fields = &entry.fields;
    let wording = texts.resolve("site", &entry.key, None);
    let wheelchair = fields.need("wheelchair").and_then(|node| node.choice(&WHEELCHAIR));
    let site = Site {
        key: entry.key.clone(),
        name: wording.text("name"),
        street: text(fields, "street"),
        postal_code: formed(fields, "postal_code", addresses::postal_code),
        city: text(fields, "city"),
        district: fields.find("district").and_then(|node| node.text()),
        phone: fields.find("phone").and_then(|node| addresses::phone(&node)),
        wheelchair: wheelchair.unwrap_or(Wheelchair::None),
        access_note: wording.optional("access_note"),
        way_inside: wording.list("way_inside"),
        way_stairs: wording.list("way_stairs"),
        waiting: wording.optional("waiting"),
        position: position(fields),
    };
    if wheelchair == Some(Wheelchair::None) && !site.way_stairs.de.is_empty() {
        texts.warn(
            ("site", &entry.key, "way_stairs"),
            "there is no way without steps at this site (`wheelchair = \"none\"`), so this one is no shorter one",
            "write the steps into `way_inside`, or correct `wheelchair` in sites.toml",
        );
    }
    fields.done();
    site
}

/// `[[place]]`: where people come from.
pub(super) fn places(root: &Fields<'_>) -> Vec<Place> {
    let found = entries(root, "place");
    let place = |entry: &Entry<'_>| {
        let fields = &entry.fields;
        let name = text(fields, "name");
        let position = position(fields);
        if position.is_none() {
            fields.spot().error(
                format!("{} has no position, so nobody knows how far it is", fields.name()),
                "add latitude = 48.8585 and longitude = 8.2040",
            );
        }
        fields.done();
        Some(Place { key: entry.key.clone(), name, position: position? })
    };
    found.iter().filter_map(place).collect()
}

fn position(fields: &Fields<'_>) -> Option<(f64, f64)> {
    let (latitude, longitude) = match (fields.find("latitude"), fields.find("longitude")) {
        (Some(latitude), Some(longitude)) => (latitude, longitude),
        (None, None) => return None,
        (Some(alone), None) | (None, Some(alone)) => {
            return alone.malformed("a position needs latitude and longitude", "add the other one, or remove this one");
        }
    };
    let (spot, north, east) = (latitude.spot, latitude.float()?, longitude.float()?);
    let in_germany = |north: f64, east: f64| (47.2..=55.1).contains(&north) && (5.8..=15.1).contains(&east);
    if in_germany(north, east) {
        return Some((north, east));
    }
    let remedy = if in_germany(east, north) {
        format!("the two seem to be swapped: latitude = {east} and longitude = {north}")
    } else {
        "write degrees with a decimal point: latitude = 48.8585 (47 to 55) and longitude = 8.2040 (6 to 15)".into()
    };
    spot.error(format!("latitude {north} and longitude {east} are not in Germany"), remedy);
    None
}
