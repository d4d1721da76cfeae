//! The state machine of a case: every pair of state and action, and whatever order they come in.

#![allow(clippy::unwrap_used)]

use domain::case::{Actor, CaseAction, CaseEvent, CaseState, NotPossible, Step};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};

use CaseAction as A;
use CaseEvent as E;
use CaseState as S;

/// All that is possible, and nothing else is.
const STEPS: [(S, A, S, E); 16] = [
    (S::Draft, A::Submit, S::Received, E::Received),
    (S::Draft, A::AskCosigner, S::Cosigning, E::CosignAsked),
    (S::Cosigning, A::Cosign, S::Received, E::Cosigned),
    (S::Cosigning, A::DeclineCosign, S::Draft, E::CosignDeclined),
    (S::Cosigning, A::LapseCosign, S::Draft, E::CosignLapsed),
    (S::Cosigning, A::Withdraw, S::Withdrawn, E::Withdrawn),
    (S::Received, A::TakeUp, S::InWork, E::TakenUp),
    (S::Received, A::Withdraw, S::Withdrawn, E::Withdrawn),
    (S::InWork, A::Ask, S::Question, E::Asked),
    (S::InWork, A::Decide, S::Decided, E::Decided),
    (S::InWork, A::Withdraw, S::Withdrawn, E::Withdrawn),
    (S::Question, A::Answer, S::InWork, E::Answered),
    (S::Question, A::Withdraw, S::Withdrawn, E::Withdrawn),
    (S::Decided, A::MakeReady, S::Ready, E::Ready),
    (S::Decided, A::Close, S::Closed, E::Closed),
    (S::Ready, A::Close, S::Closed, E::Closed),
];

#[test]
fn each_pair_of_state_and_action_is_decided() {
    let possible: HashMap<(S, A), Step> =
        STEPS.iter().map(|(from, action, to, event)| ((*from, *action), Step { to: *to, event: *event })).collect();
    for from in S::ALL {
        for action in A::ALL {
            let expected = possible.get(&(from, action)).copied().ok_or(NotPossible { from, action });
            assert_eq!(from.act(action), expected, "{from:?} {action:?}");
        }
        let actions: BTreeSet<A> = possible.keys().filter(|(state, _)| *state == from).map(|(_, a)| *a).collect();
        assert_eq!(from.actions().collect::<BTreeSet<_>>(), actions);
        assert_eq!(from.is_over(), actions.is_empty(), "{from:?}");
    }
}

#[test]
fn words_are_different_and_lead_back() {
    assert!(S::ALL.into_iter().all(|state| S::from_key(state.key()) == Some(state)));
    assert!(A::ALL.into_iter().all(|action| A::from_key(action.key()) == Some(action)));
    assert!(E::ALL.into_iter().all(|event| E::from_key(event.key()) == Some(event)));
    assert_eq!((S::from_key("lost"), A::from_key(""), E::from_key("Received")), (None, None, None));
    assert!(E::ALL.into_iter().all(|event| event.audit() == format!("application.{}", event.key())));
    let refused = S::Closed.act(A::Ask).unwrap_err();
    assert_eq!(refused.to_string(), "a case in state closed does not allow ask");
}

#[test]
fn everything_is_somebodys_to_do_and_nothing_is_everybodys() {
    let actors = [Actor::Citizen, Actor::Cosigner, Actor::Clerk, Actor::Portal];
    for action in A::ALL {
        let may = actors.into_iter().filter(|actor| action.is_for(*actor)).count();
        assert!((1..=2).contains(&may), "{action:?}");
    }
    assert!(!A::Withdraw.is_for(Actor::Clerk) && !A::Decide.is_for(Actor::Citizen));
}

/// The diagram in `docs/case.md` has these arrows and no others.
#[test]
fn the_diagram_shows_it() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/case.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (_, rest) = page.split_once("stateDiagram-v2").unwrap();
    let (diagram, _) = rest.split_once("```").unwrap();
    let name = |state: S| state.key().replace('-', "_");
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for from in S::ALL {
        for action in from.actions() {
            let to = from.act(action).unwrap().to;
            expected.insert(format!("{} --> {}: {}", name(from), name(to), action.key()));
        }
    }
    let shown: BTreeSet<String> = diagram
        .lines()
        .map(str::trim)
        .filter(|line| line.contains("-->") && !line.contains("[*]"))
        .map(str::to_owned)
        .collect();
    assert_eq!(shown, expected);
}

proptest! {
    /// Whatever is tried in whatever order: states are only left by the table, what is over stays over, and nothing is decided
    /// that was not received.
    #[test]
    fn any_order_keeps_the_rules(tries in proptest::collection::vec(0..A::ALL.len(), 0..60)) {
        let mut state = S::Draft;
        let mut events = Vec::new();
        for index in tries {
            let action = A::ALL[index];
            match state.act(action) {
                Ok(step) => {
                    prop_assert!(!state.is_over());
                    prop_assert!(STEPS.contains(&(state, action, step.to, step.event)));
                    state = step.to;
                    events.push(step.event);
                }
                Err(refused) => prop_assert_eq!(refused, NotPossible { from: state, action }),
            }
        }
        let received = events.iter().filter(|event| matches!(event, E::Received | E::Cosigned)).count();
        prop_assert!(received <= 1);
        prop_assert!(received == 1 || !events.contains(&E::TakenUp));
        let ends = events.iter().filter(|event| matches!(event, E::Closed | E::Withdrawn)).count();
        prop_assert_eq!(ends, usize::from(state.is_over()));
    }
}
