# Pages about a service (for example "Apply for an ID card") and about a place.

service-book = Book appointment
service-about = What is this about?
service-costs = What does it cost?
service-costs-free = It is free.
service-costs-open = The cost depends on your case. We will tell you beforehand.
fee-range = { $from } to { $to }
service-duration = How long does it take?
service-duration-text = { $count ->
    [one] About { $count } minute
   *[other] About { $count } minutes
}
service-duration-more = { $count ->
    [one] Each further person takes { $count } more minute.
   *[other] Each further person takes { $count } more minutes.
}
service-appointment = Do I need an appointment?
service-appointment-yes = Yes. You can book it right here. You do not need an account.
service-window = { $count ->
    [one] You can book up to { $count } day ahead.
   *[other] You can book up to { $count } days ahead.
}
service-bring = What do I bring?
service-bring-nothing = You do not have to bring anything.
service-where = Where can I do this?
service-law = Which law says this?
service-next-free = The next free appointment
service-nothing-free = No appointment is free at the moment
service-nothing-free-text = New appointments are added every day. Look again tomorrow or call us:
service-calendar = See the calendar

site-hours = Opening hours
site-hours-day = Day
site-hours-time = Time
site-closed = closed
site-exceptions = Different on these days
site-wheelchair-full = Easy to reach by wheelchair
site-wheelchair-partial = Partly reachable by wheelchair
site-wheelchair-none = Unfortunately not reachable by wheelchair
site-way-inside = The way inside
site-services = What you can do here
site-more = Way inside and opening hours: { $site }
way-stepless = Without steps
way-stairs = Shorter, with steps
way-then = Then
way-room = Room { $room }
way-room-floor = { $floor ->
    [0] Room { $room }, ground floor
    [-1] Room { $room }, basement
   *[other] Room { $room }, floor { $floor }
}
embed-title = Appointments on your own website
embed-intro = Copy one of the two pieces into your page. It sets no cookies and tracks nobody.
embed-link = As a link
embed-times = With the next free times
embed-preview = What it looks like
