//! `resources.toml`.

use super::keys::{Entry, Keys};
use super::meeting::channels;
use super::texts::Texts;
use crate::municipality::model::{Channel, Resource, ResourceKind, Room};
use crate::municipality::raw::{At, Fields};

pub(super) const KINDS: [(&str, ResourceKind); 3] =
    [("desk", ResourceKind::Desk), ("clerk", ResourceKind::Clerk), ("room", ResourceKind::Room)];

/// A resource as far as it could be read; what a mistake left unknown counts as fitting everything, so that the
/// mistake is not reported again at each service.
pub(super) struct Post {
    pub key: String,
    pub kind: Option<ResourceKind>,
    pub site: Option<String>,
    pub skills: Option<Vec<String>>,
    /// Index of the opening hours.
    pub hours: Option<usize>,
    pub internal_hours: Option<usize>,
    pub internal: bool,
    pub channels: Vec<Channel>,
    /// Its name among all municipalities, if several share it.
    pub shared: Option<String>,
    /// Number of its room, and the floor.
    pub room: Option<(String, Option<i8>)>,
}

impl Post {
    pub(super) fn has_skill(&self, skill: &str) -> bool {
        self.skills.as_ref().is_none_or(|skills| skills.iter().any(|own| own == skill))
    }

    pub(super) fn is_kind(&self, kind: Option<ResourceKind>) -> bool {
        kind.is_none() || self.kind.is_none() || self.kind == kind
    }

    pub(super) fn is_at(&self, site: &str) -> bool {
        self.site.as_deref().is_none_or(|own| own == site)
    }
}

pub(super) fn posts(entries: &[Entry<'_>], sites: &Keys, hours: &Keys) -> Vec<Post> {
    entries
        .iter()
        .map(|entry| {
            let fields = &entry.fields;
            let kind = fields.need("kind").and_then(|node| node.choice(&KINDS));
            let site = fields.need("site").and_then(|node| node.key_text());
            let site = site.filter(|site| sites.check("site", "sites.toml", site));
            let plan = fields.need("hours").and_then(|node| node.key_text());
            let plan = plan.filter(|plan| hours.check("hours", "hours.toml", plan));
            let skills = fields.need("skills").and_then(|node| {
                let keys = node.keys()?;
                if keys.is_empty() {
                    fields.spot().warning(
                        format!("{} has no skills, so no service can use it", fields.name()),
                        "name what can be done there: skills = [\"meldewesen\"]",
                    );
                }
                Some(keys.into_iter().map(|key| key.value).collect())
            });
            let own = |key: Option<At<'_, String>>| {
                let key = key.filter(|plan| hours.check("hours", "hours.toml", plan))?;
                hours.keys.iter().position(|known| *known == key.value)
            };
            let internal = fields.find("internal").and_then(|node| node.boolean()).unwrap_or(false);
            let internal_hours = fields.find("internal_hours").and_then(|node| {
                if internal {
                    return node.malformed(
                        "it is booked by the office only, so `hours` says when",
                        "remove one of the two lines",
                    );
                }
                own(node.key_text())
            });
            let shared = fields.find("shared").and_then(|node| node.key_text()).map(|name| name.value);
            let channels = channels(fields);
            let room = room(fields);
            fields.done();
            Post {
                key: entry.key.clone(),
                kind,
                site: site.map(|site| site.value),
                skills,
                hours: plan.and_then(|plan| hours.keys.iter().position(|known| *known == plan.value)),
                internal_hours,
                internal,
                channels,
                shared,
                room,
            }
        })
        .collect()
}

/// `room` and `floor`.
fn room(fields: &Fields<'_>) -> Option<(String, Option<i8>)> {
    let floor = fields.find("floor");
    let Some(node) = fields.find("room") else {
        return floor.and_then(|floor| {
            floor.malformed("it says the floor of no room", "add `room`, the number at the door, or remove the line")
        });
    };
    let number = node.text()?;
    if number.chars().count() > LONGEST_ROOM {
        return node.malformed(
            &format!("a room's number has at most {LONGEST_ROOM} characters"),
            "write what stands at the door (room = \"1.12\"), and the way into `way` in the texts",
        );
    }
    let floor = floor.and_then(|floor| floor.integer(-5..=60)).and_then(|floor| i8::try_from(floor).ok());
    Some((number, floor))
}

/// Characters of what stands at a door.
const LONGEST_ROOM: usize = 20;

/// The compiled resources. Skills need a name in German each.
pub(super) fn resources(posts: &[Post], slug: &str, texts: &Texts<'_>) -> Vec<Resource> {
    posts
        .iter()
        .map(|post| (post, texts.resolve("resource", &post.key, None)))
        .map(|(post, wording)| Resource {
            key: post.key.clone(),
            id: match &post.shared {
                Some(name) => format!("_shared/{name}"),
                None => format!("{slug}/{}", post.key),
            },
            kind: post.kind.unwrap_or(ResourceKind::Desk),
            site: post.site.clone().unwrap_or_default(),
            skills: post.skills.clone().unwrap_or_default(),
            hours: post.hours.unwrap_or_default(),
            internal_hours: post.internal_hours,
            internal: post.internal,
            channels: post.channels.clone(),
            name: wording.text("name"),
            room: post.room.clone().map(|(number, floor)| Room { number, floor, way: wording.list("way") }),
        })
        .collect()
}

/// Reports ways to rooms that have no number.
pub(super) fn check_ways(posts: &[Post], texts: &Texts<'_>) {
    for post in posts.iter().filter(|post| post.room.is_none() && !post.key.is_empty()) {
        texts.warn(
            ("resource", &post.key, "way"),
            "it is never shown, for the resource has no `room` to go to",
            "add `room` in resources.toml, or remove the steps",
        );
    }
}

/// Reports sites and hours that no resource uses.
pub(super) fn check_unused(posts: &[Post], sites: &[Entry<'_>], hours: &[Entry<'_>], complete: bool) {
    if !complete {
        return;
    }
    for site in sites.iter().filter(|site| !site.key.is_empty()) {
        if !posts.iter().any(|post| post.is_at(&site.key)) {
            site.spot().warning(
                format!("no resource is at the site `{}`, so nothing is offered there", site.key),
                "add resources with this `site`, or remove the site",
            );
        }
    }
    for (index, plan) in hours.iter().enumerate().filter(|(_, plan)| !plan.key.is_empty()) {
        let used = |post: &Post| post.hours.is_none_or(|own| own == index) || post.internal_hours == Some(index);
        if !posts.iter().any(used) {
            plan.spot().warning(
                format!("no resource uses the hours `{}`", plan.key),
                "name them as `hours` of a resource, or remove them",
            );
        }
    }
}
