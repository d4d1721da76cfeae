//! What can never happen.

use crate::form::model::Form;
use crate::municipality::raw::Fields;

pub(super) fn check(_form: &Form, _root: &Fields<'_>) {}
