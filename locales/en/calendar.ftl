# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: one free time
       *[other] { $date }: { $count } free times
    }
calendar-day-full = { $date }: no free time
calendar-day-closed = { $date }: closed ({ $reason })
calendar-holiday = public holiday
calendar-morning = Morning
calendar-afternoon = Afternoon
calendar-previous-month = Previous month
calendar-next-month = Next month
calendar-next-times = Next free times
calendar-all-sites = All places
calendar-from = I am coming from
calendar-from-anywhere = Anywhere
calendar-distance = about { $km } km
calendar-site = Place
calendar-show = Show
calendar-choose-day = Choose a day
calendar-no-times-that-day = There is no free time left on this day. Please choose another day.
calendar-why-too-soon = It is too late to book for this day. The earliest time is { $when }.
calendar-why-too-far = Booking that far ahead is not possible yet. The last day is { $date }.
calendar-why-closed = We are closed on this day. Please choose another day.
calendar-why-closed-reason = We are closed on this day: { $reason }. Please choose another day.
calendar-why-too-short = We are not open long enough for your appointment on this day. Please choose another day.
calendar-why-together = This appointment needs several people or rooms at the same time. On this day they are not all free. Please choose another day.
calendar-why-no-room = This appointment also needs a room. On this day none is free any more. Please choose another day.
calendar-why-no-clerk = This appointment needs several members of staff. On this day not all of them have time any more. Please choose another day.
calendar-why-no-desk = This appointment needs several desks. On this day one of them is not free any more. Please choose another day.
calendar-why-kept-back = The remaining times that day are kept for phone and counter. Some of them are offered here shortly before.
calendar-instead-all-sites = Look at all places
calendar-nothing-free = There are no free appointments at the moment.
calendar-loading = Loading free times …
calendar-failed = That did not work. The page is loading again.
calendar-today = today
calendar-free = free
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = closed: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = closed { $hours }: { $reason }
hours-open = open { $hours }: { $reason }
hours-every-weeks = every { $weeks } weeks, next on { $date }
hours-of-month = { $which } of the month
hours-nth-1 = 1st
hours-nth-2 = 2nd
hours-nth-3 = 3rd
hours-nth-4 = 4th
hours-nth-last = last
