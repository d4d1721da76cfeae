mail-confirmed-subject = Appointment confirmed: { $service }, { $when }
mail-moved-subject = Appointment moved: { $service }, { $when }
mail-cancelled-subject = Appointment cancelled: { $service }, { $when }
mail-reminder-subject = Reminder: { $service }, { $when }

mail-confirmed-title = Your appointment is confirmed
mail-moved-title = Your appointment has been moved
mail-cancelled-title = Your appointment is cancelled
mail-reminder-title = Your appointment is soon

mail-greeting = Hello { $name },
mail-greeting-nameless = Hello,

mail-confirmed-lead = Your appointment is booked. We look forward to seeing you.
mail-moved-lead = Your appointment has a new time. The old one is no longer valid.
mail-cancelled-lead = Your appointment will not take place. There is nothing more you need to do.
mail-reminder-lead = This is a reminder of your appointment. We look forward to seeing you.

mail-service = Service
mail-when = When
mail-where = Where
mail-how = How
mail-persons = For
mail-way = The way inside the building
mail-bring = Please bring with you
mail-fee = Costs
mail-reference = Appointment number
mail-phone = Questions? Call us

mail-person-count =
    { $persons ->
        [one] one person
       *[other] { $persons } persons
    }
mail-duration =
    { $minutes ->
        [one] Takes about one minute
       *[other] Takes about { $minutes } minutes
    }

mail-fee-free = free of charge
mail-fee-line = { $text }: { $amount }
mail-fee-range = { $from } to { $to }

mail-manage = View or cancel the appointment
mail-manage-hint = You can’t come? Please cancel, so that somebody else can have this appointment.
mail-cancelled-view = View the cancelled appointment
mail-cancelled-hint = You need an appointment after all? You can book a new one at any time.
mail-calendar-add = The attached file termin.ics adds the appointment to your calendar.
mail-calendar-move = The attached file termin.ics changes the appointment in your calendar.
mail-calendar-remove = The attached file termin.ics removes the appointment from your calendar.
mail-not-you = You did not book an appointment? Then somebody probably mistyped their mail address. Please let us know.
mail-sample = This is an example with invented data. The appointment does not exist.

mail-calendar-cancelled = Cancelled: { $service }
mail-calendar-reminder = Tomorrow: { $service }

sms-reminder = { $town }: your appointment is on { $when }, { $place }. You can't come? { $link }
sms-reminder-short = { $town }: your appointment is on { $when }. You can't come? { $link }

mail-code-subject = { $code } is your code
mail-code-title = Your code
mail-code-lead = Enter this code on the page where you are booking the appointment. It is valid for 15 minutes.
mail-code-not-you = You did not ask for a code? Then somebody probably mistyped the e-mail address. You do not have to do anything.

mail-offered-subject = Earlier appointment free for you: { $service }, { $when }
mail-offered-title = An earlier appointment is free for you
mail-offered-lead = We are keeping it for you until { $until }. You keep your present appointment until you take the earlier one.
mail-offered-new = Earlier appointment
mail-offered-old = Your present appointment
mail-offered-view = View the offer and answer
mail-offered-hint = You don’t want to change anything? Please tell us by the link. Then somebody else can have the earlier appointment.
mail-waiting-ended-subject = No longer on the waiting list: { $service }
mail-waiting-ended-title = You are no longer on the waiting list
mail-waiting-ended-lead = Your appointment stays as it is. We had no answer to three offers of an earlier one, so we will not ask again.
mail-waiting-ended-view = View the appointment
mail-waiting-ended-hint = You would like to come earlier after all? Just put the appointment on the waiting list again.
