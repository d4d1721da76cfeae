fair-limit-mail = { $count ->
    [one] There is an appointment with this mail address already
   *[other] There are { $count } appointments with this mail address already
}
fair-limit-phone = { $count ->
    [one] There is an appointment with this phone number already
   *[other] There are { $count } appointments with this phone number already
}
fair-limit-person = { $count ->
    [one] There is an appointment in this name already
   *[other] There are { $count } appointments in this name already
}
fair-limit-account = { $count ->
    [one] There is an appointment in your account already
   *[other] There are { $count } appointments in your account already
}
fair-limit-service = More is not possible for this service, so that everybody has a chance.
fair-limit-all = More at the same time is not possible here, so that everybody has a chance.
fair-limit-kept = Your details are still here. This is what you can do:
fair-limit-find = Find, move or cancel the booked appointment
fair-limit-change = Change my details
fair-limit-call = Call us:
fair-check-next = We send a link to { $mail }. The appointment counts once you open the link and confirm.
fair-check-time = { $count ->
    [one] You have { $count } minute for it.
   *[other] You have { $count } minutes for it.
}
fair-check-button = Send me the link
fair-mails-title = We cannot send another mail
fair-mails-text = We have sent several mails for this booking already. Please call us:
fair-await-title = Open the link in your mail
fair-await-text = We have sent a mail to { $mail }. Open the link in it by { $when } and press the button to book there. Only then is the appointment booked.
fair-await-free = After that the time is free for others again.
fair-await-device = You may open the link on another device, too.
fair-await-sent = We have sent the mail once more
fair-await-missing = Nothing arrived?
fair-await-spam = It may take some minutes. Look into your spam folder, too.
fair-await-again = Send the mail again
fair-await-no-more = We cannot send the mail once more. Please call us:
fair-await-wrong = Give another mail address
fair-link-title = Would you like to book this appointment?
fair-link-until = We keep the time for you until { $when }.
fair-link-yes = Yes, book the appointment
fair-link-not-you = You did not want an appointment? Then you need not do anything. The time becomes free again by itself.
fair-link-over-title = The time to confirm is over
fair-link-over-text = The appointment is not booked, and its time is free again. Please choose a new time.
fair-link-over-new = Choose a new time
fair-link-home = To the start page
fair-link-replaced-title = This link counts no more
fair-link-replaced-text = The booking has been changed since. Open the link in the latest mail, or go on where you began.
fair-personal = The appointment is only for { $name }.
fair-personal-id = Please bring an identity card or passport. We check the name.
fair-privacy = So that nobody gets more appointments than intended, we store a check value of your details. It does not tell who you are, and it is deleted with the appointment at the latest.
fair-mail-subject = Please confirm: { $service }, { $when }
fair-mail-title = Please confirm your appointment
fair-mail-lead = Your appointment is not booked yet. Open the link below and confirm by { $when }.
fair-mail-button = Confirm the appointment
fair-mail-hint = Without your confirmation the time becomes free for others afterwards.
fair-mail-personal = The appointment is only for this person. Please bring an identity card or passport.
