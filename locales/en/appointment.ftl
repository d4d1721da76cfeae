# A booked appointment: confirmation, cancelling, finding it again.

appointment-confirmed-title = Your appointment is booked
appointment-title = Your appointment
appointment-moved-title = Your appointment has been moved
appointment-cancelled-title = Your appointment is cancelled
appointment-past-title = This appointment is over
appointment-reference = Your appointment number
appointment-mail-sent = You will soon get the confirmation at { $mail }. Nothing there? Please check your spam folder too.
appointment-cancelled-text = We pass the time on. There is nothing more to do.
appointment-cancelled-mail = We will send you an e-mail about it to { $mail }.
appointment-past-text = We will delete your details soon. If you need anything else, book a new appointment.
appointment-new = Book a new appointment

summary-service = Service
summary-when = When
summary-where = Where
summary-persons = People
summary-duration = Duration
summary-costs = Cost
summary-name = Name

appointment-come = Please be on time. Give your appointment number at the reception.
appointment-reminder-mail = We will remind you by e-mail: { $when }
appointment-reminder-sms = We will remind you by text message: { $when }
appointment-calendar = Add to calendar
appointment-print = Print this page
appointment-print-hint = You can print this page or take a photo of it.
appointment-keep-title = Keep the link
appointment-keep-mail = The link to this page is also in the e-mail to { $mail }. With it you can look at the appointment or cancel it.
appointment-keep-number = With your appointment number and your phone number you can find the appointment here again at any time.
appointment-change-title = Has something come up?
appointment-change-text = Move the appointment or cancel it, so that somebody else can use the time.
appointment-changed-often = This appointment has been changed several times already. It cannot be changed online again. You can cancel it, or call us:
appointment-move = Move the appointment
appointment-cancel = Cancel appointment

move-title = Do you want to move the appointment?
move-new = New time
move-old = Present time
move-text = We pass the present time on once the new one is safely yours. Reference and link stay the same.
move-yes = Yes, move the appointment
move-other = Choose another time
move-no = No, leave it as it is

cancel-title = Would you like to cancel this appointment?
cancel-text = We will pass the time on to somebody else. We cannot undo this. But you can book a new appointment at any time.
cancel-yes = Yes, cancel the appointment
cancel-no = No, keep the appointment

cannot-come-title = You can’t come?
cannot-come-text = Then press here. This cancels the appointment, and somebody else can have the time.
cannot-come-button = I can’t come

find-title = Find or cancel an appointment
find-text = The quickest way is the link in your confirmation. Without the link we need these two details:
find-reference = Appointment number
find-reference-hint = 8 characters, for example 4F7K-2M9Q. It is in your confirmation.
find-proof = E-mail address or phone number
find-proof-hint = What you gave when you booked
find-button = Show appointment
find-reference-missing = Enter your appointment number.
find-reference-malformed = Enter all 8 characters of the appointment number, for example 4F7K-2M9Q.
find-proof-missing = Enter the e-mail address or phone number that you gave when you booked.
find-not-found = Please check both answers. We cannot find an appointment with them.
find-lost = Have you lost the number? Call us:
summary-how = How
place-phone = By phone: we call you.
place-phone-number = By phone: we call you on { $phone }.
place-video = By video in your browser
appointment-come-phone = Please have your appointment number and your papers ready. You do not have to come.
appointment-come-video = Please open the link five minutes early. You do not have to come.
appointment-subscribe = Subscribe to the calendar
appointment-subscribe-hint = Your calendar then follows by itself when the appointment changes.
