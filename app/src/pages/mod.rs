//! All pages, one file each, by area.

use crate::context::PageContext;
use crate::view_model::*;

/// A page with everything it shows.
#[derive(Debug, Clone)]
pub enum Page {
    Portal(PortalView),
    Home(HomeView),
    Search(SearchView),
    Service(ServiceView),
    Site(SiteView),
    Persons(PersonsView),
    Times(Box<TimesView>),
    Data(Box<DataView>),
    Check(Box<CheckView>),
    Appointment(Box<AppointmentView>),
    Cancel(Box<AppointmentView>),
    Find(FindView),
    Legal(LegalPage),
    Mailbox(MailboxView),
    Error(ErrorView),
}

/// The complete HTML document of a page.
#[must_use]
pub fn render(context: PageContext, page: Page) -> String {
    let _ = (context, page);
    String::new()
}
