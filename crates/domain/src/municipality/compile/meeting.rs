//! How people and office meet: channels, and services that share an appointment.

use super::services::Draft;
use crate::municipality::model::{Channel, Combine};
use crate::municipality::raw::{Fields, Node};
use crate::municipality::suggest::one_of;

pub(super) const CHANNELS: [(&str, Channel); 3] = [
    (Channel::Site.key(), Channel::Site),
    (Channel::Phone.key(), Channel::Phone),
    (Channel::Video.key(), Channel::Video),
];

/// `channels` of a service or a resource; without the key: at the site.
pub(super) fn channels(fields: &Fields<'_>) -> Vec<Channel> {
    let mut channels = Vec::new();
    if let Some(node) = fields.find("channels")
        && let Some(list) = node.list()
    {
        for entry in &list {
            match entry.choice(&CHANNELS) {
                Some(channel) if channels.contains(&channel) => {
                    entry.malformed::<()>(
                        &format!("\"{}\" stands twice in the list", channel.key()),
                        "remove one of the two",
                    );
                }
                channel => channels.extend(channel),
            }
        }
        if list.is_empty() {
            node.malformed::<()>("the list is empty", "name a way to meet: channels = [\"site\"]");
        }
    }
    if channels.is_empty() {
        channels.push(Channel::Site);
    }
    channels
}

/// `video_link`, which a service with video needs.
pub(super) fn video_link(fields: &Fields<'_>, channels: &[Channel]) -> Option<String> {
    let node = fields.find("video_link");
    let with_video = channels.contains(&Channel::Video);
    match (&node, with_video) {
        (None, true) => {
            fields.spot().error(
                format!("{} is offered by video, but nothing says where the call takes place", fields.name()),
                "add video_link = \"https://video.example/{reference}\"; {reference} becomes the appointment's reference",
            );
        }
        (Some(node), false) => {
            node.malformed::<()>("it is not offered by video", "add \"video\" to `channels`, or remove the line");
        }
        _ => {}
    }
    let link = node?.text_at()?;
    let clean = link.value.strip_prefix("https://").is_some_and(|rest| {
        rest.contains('.')
            && rest
                .replace("{reference}", "")
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c))
    });
    if !clean {
        link.spot.error(
            format!("`video_link` of {} is no secure address", fields.name()),
            "write it with https:// and without spaces: video_link = \"https://video.example/{reference}\"",
        );
        return None;
    }
    Some(link.value)
}

/// `combine`: true, false, or the keys of services.
pub(super) fn combine(node: &Node<'_>) -> Option<Combine> {
    if !node.is_list() {
        return node.boolean().map(|any| if any { Combine::Any } else { Combine::No });
    }
    let keys: Vec<String> = node.keys()?.into_iter().map(|key| key.value).collect();
    if keys.is_empty() {
        return node.malformed("the list is empty", "write combine = false, or name services");
    }
    Some(Combine::With(keys))
}

/// Reports services in `combine` that do not exist, or that do not agree.
pub(super) fn check_combinations(drafts: &[Draft<'_>]) {
    let known: Vec<&str> = drafts.iter().map(|draft| draft.service.key.as_str()).collect();
    for draft in drafts {
        let Combine::With(wanted) = &draft.service.combine else { continue };
        for key in wanted {
            let Some(other) = drafts.iter().find(|other| other.service.key == *key) else {
                // The catalogue may name services that this municipality does not offer.
                if draft.own_combine {
                    draft.spot.error(
                        format!("{} is combined with `{key}`, which does not exist", draft.name),
                        one_of(key, &known),
                    );
                }
                continue;
            };
            let agrees = match &other.service.combine {
                Combine::No => false,
                Combine::Any => true,
                Combine::With(keys) => keys.contains(&draft.service.key),
            };
            if other.service.key == draft.service.key || !agrees {
                draft.spot.warning(
                    format!(
                        "{} is combined with `{key}`, but not the other way round, so they never share an appointment",
                        draft.name
                    ),
                    format!("add \"{}\" to `combine` of {}", draft.service.key, other.name),
                );
            }
        }
    }
}
