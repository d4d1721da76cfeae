//! Who can do a service, where, and whether they are open long enough.

use super::hours::Plan;
use super::resources::Post;
use super::services::Draft;
use crate::municipality::model::SkillNeed;
use crate::municipality::suggest::nearest;

/// What is known of sites, resources and hours.
pub(super) struct Staff<'s> {
    pub site_keys: &'s [String],
    pub posts: &'s [Post],
    pub plans: &'s [Plan],
    /// False if a file could not be read as a whole: then nothing can be said about services.
    pub complete: bool,
}

/// Finds the sites of a service and reports what nobody can do.
pub(super) fn sites_of(draft: &Draft<'_>, staff: &Staff<'_>) -> Vec<String> {
    let Some(needs) = draft.facts.needs.as_ref().filter(|_| staff.complete && draft.facts.appointment) else {
        return Vec::new();
    };
    if !every_skill_exists(draft, staff) {
        return Vec::new();
    }
    let wanted: Vec<SkillNeed> = needs.iter().map(|(need, _)| need.clone()).collect();
    let able = |site: &str| matched(&wanted, site, staff) == wanted.len();
    let sites: Vec<String> = match &draft.named_sites {
        None => staff.site_keys.iter().filter(|site| able(site)).cloned().collect(),
        Some(named) => {
            for site in named.iter().filter(|site| !able(&site.value)) {
                let why = shortage(&wanted, &site.value, staff);
                site.spot.error(
                    format!("nobody at the site `{}` can do {}: {why}", site.value, draft.name),
                    "add resources or skills there in resources.toml, or take the site out of the list",
                );
            }
            named.iter().filter(|site| able(&site.value)).map(|site| site.value.clone()).collect()
        }
    };
    if sites.is_empty() && draft.named_sites.is_none() {
        let whys: Vec<String> =
            staff.site_keys.iter().map(|site| format!("at `{site}` {}", shortage(&wanted, site, staff))).collect();
        draft.spot.error(
            format!("nobody can do {}: no site has resources for all its needs ({})", draft.name, whys.join("; ")),
            "add resources or skills in resources.toml; all resources of one appointment are at the same site",
        );
    }
    check_duration(draft, &wanted, &sites, staff);
    check_channels(draft, &wanted, &sites, staff);
    sites
}

/// Reports needs that no resource of the whole pack meets.
fn every_skill_exists(draft: &Draft<'_>, staff: &Staff<'_>) -> bool {
    let mut exists = true;
    for (need, spot) in draft.facts.needs.iter().flatten() {
        if staff.posts.iter().any(|post| fits(post, need)) {
            continue;
        }
        exists = false;
        let with_skill = staff.posts.iter().find(|post| post.has_skill(&need.skill));
        let skills = staff.posts.iter().flat_map(|post| post.skills.iter().flatten()).map(String::as_str);
        let remedy = match (with_skill, nearest(&need.skill, skills)) {
            (Some(post), _) if post.internal => {
                format!(
                    "`{}` has the skill, but only the office books it; remove `internal` there, or add a resource",
                    post.key
                )
            }
            (Some(post), _) => {
                format!("`{}` has the skill, but is of another kind; change `kind` here or there", post.key)
            }
            (None, Some(near)) => {
                format!("did you mean `{near}`? Otherwise add the skill to a resource in resources.toml")
            }
            (None, None) => format!("add \"{}\" to the skills of a resource in resources.toml", need.skill),
        };
        spot.error(format!("nobody can do {}: no resource has {}", draft.name, describe(need)), remedy);
    }
    exists
}

fn describe(need: &SkillNeed) -> String {
    match need.kind {
        None => format!("the skill `{}`", need.skill),
        Some(kind) => format!("the skill `{}` and is a {}", need.skill, format!("{kind:?}").to_lowercase()),
    }
}

fn fits(post: &Post, need: &SkillNeed) -> bool {
    // What only the office books offers nothing online.
    !post.internal && post.has_skill(&need.skill) && post.is_kind(need.kind)
}

/// Reports ways to meet that nobody offers.
fn check_channels(draft: &Draft<'_>, needs: &[SkillNeed], sites: &[String], staff: &Staff<'_>) {
    for channel in &draft.service.channels {
        let offers = |site: &String| {
            let posts = || staff.posts.iter().filter(|post| post.is_at(site) && post.channels.contains(channel));
            needs.iter().all(|need| posts().any(|post| fits(post, need)))
        };
        if !sites.is_empty() && !sites.iter().any(offers) {
            draft.spot.error(
                format!("{} is offered by `{}`, but nobody who can do it is reached that way", draft.name, channel.key()),
                format!("add channels = [\"site\", \"{}\"] to a resource in resources.toml, or take it out of the service's", channel.key()),
            );
        }
    }
}

/// How many needs can be met at once at a site by different resources (augmenting paths).
fn matched(needs: &[SkillNeed], site: &str, staff: &Staff<'_>) -> usize {
    fn place(need: usize, options: &[Vec<usize>], taken: &mut [Option<usize>], tried: &mut [bool]) -> bool {
        for post in &options[need] {
            if std::mem::replace(&mut tried[*post], true) {
                continue;
            }
            if taken[*post].is_none_or(|other| place(other, options, taken, tried)) {
                taken[*post] = Some(need);
                return true;
            }
        }
        false
    }
    let posts = staff.posts;
    let options: Vec<Vec<usize>> = needs
        .iter()
        .map(|need| (0..posts.len()).filter(|post| posts[*post].is_at(site) && fits(&posts[*post], need)).collect())
        .collect();
    let mut taken = vec![None; posts.len()];
    (0..needs.len()).filter(|need| place(*need, &options, &mut taken, &mut vec![false; posts.len()])).count()
}

/// Why a site cannot meet the needs.
fn shortage(needs: &[SkillNeed], site: &str, staff: &Staff<'_>) -> String {
    let missing = needs.iter().find(|need| !staff.posts.iter().any(|post| post.is_at(site) && fits(post, need)));
    match missing {
        Some(need) => format!("no resource has {}", describe(need)),
        None => format!(
            "it needs {} different resources at once, but only {} can be found",
            needs.len(),
            matched(needs, site, staff)
        ),
    }
}

/// The longest appointment possible at a site; `None` if a mistake in the hours keeps it unknown.
fn longest_at(needs: &[SkillNeed], site: &str, staff: &Staff<'_>) -> Option<u32> {
    let mut longest = u32::MAX;
    for need in needs {
        let mut best = 0;
        for post in staff.posts.iter().filter(|post| post.is_at(site) && fits(post, need)) {
            best = best.max(staff.plans.get(post.hours?)?.longest?);
        }
        longest = longest.min(best);
    }
    Some(longest)
}

fn check_duration(draft: &Draft<'_>, needs: &[SkillNeed], sites: &[String], staff: &Staff<'_>) {
    let Some(duration) = draft.facts.duration else {
        return;
    };
    let spans: Option<Vec<u32>> = sites.iter().map(|site| longest_at(needs, site, staff)).collect();
    let Some(longest) = spans.and_then(|spans| spans.into_iter().max()) else {
        return;
    };
    let service = &draft.service;
    // Preparation and clean-up lie within the opening hours as well.
    let one = u32::from(duration.value) + u32::from(service.preparation_minutes) + u32::from(service.cleanup_minutes);
    let most = one + u32::from(service.per_person_minutes) * u32::from(service.max_persons.saturating_sub(1));
    if one > longest {
        duration.spot.error(
            format!("{} takes {one} minutes with preparation and clean-up, but its resources are never open longer than {longest} at a stretch", draft.name),
            "shorten `duration`, or lengthen the opening hours or shorten their breaks in hours.toml",
        );
    } else if most > longest {
        duration.spot.warning(
            format!(
                "{} takes {most} minutes for {} persons, but its resources are never open longer than {longest} at a stretch",
                draft.name, service.max_persons
            ),
            "lower `max_persons` or `per_person`, or lengthen the opening hours",
        );
    }
}
