# Booking an appointment: people, time, details, check.

# --- People ---
persons-title = How many people is the appointment for?
persons-hint = Count everyone you want to do this for.
persons-option-minutes = { $count ->
    [one] takes about { $count } minute
   *[other] takes about { $count } minutes
}
persons-label = Number of people
persons-error = Choose how many people the appointment is for.

# --- Time ---
times-title = When would you like to come?
times-title-call = When would you like to talk to us?
times-title-change = Which time suits you better?
times-for = { $count ->
    [one] { $service }, { $count } person
   *[other] { $service }, { $count } people
}
times-change-order = Change selection
times-keep = Keep my time
times-hold-lost-title = Sorry, your time is gone
times-hold-lost-text = The reservation had run out and the time can no longer be booked. Your details are still here. Please choose another time.
times-hold-expired-title = The reservation has run out
times-hold-expired-text = Your details are still here. Choose the time again, or take another one.
times-taken-title = Someone was quicker
times-taken-text = This time has just been taken. Please choose another one.
times-not-offered-title = This time is no longer available
times-not-offered-text = Please choose one of the free times.
times-nothing-chosen-title = Choose a time
times-nothing-chosen-text = Press one of the free times.

# --- Reservation ---
hold-until = Reserved until { $time }
# $left is a clock that runs backwards: 14:32
hold-left = { $left } left
hold-five-minutes = The time is reserved for you for 5 more minutes.
hold-one-minute = The time is reserved for you for 1 more minute.
hold-over = The reservation has run out. Just carry on: if the time is still free, you will get it.
hold-extend = I need more time
hold-release = Stop booking

# --- Your details ---
data-title = What is your name, and how can we reach you?
data-switched = The language has been changed. Your details are still here.
data-either = Enter your e-mail address or your phone number. One of them is enough.
field-name = First name and surname
field-name-hint = As in your ID card or passport
field-mail = E-mail address
field-mail-hint = We will send the confirmation there.
field-phone = Phone number
field-phone-hint = For example 0151 23456789. We only call if something about the appointment changes.
data-privacy = { $count ->
    [one] We need these details for the appointment only. We delete them { $count } day after the appointment.
   *[other] We need these details for the appointment only. We delete them { $count } days after the appointment.
}
data-privacy-link = More about privacy
data-continue = Continue to check

name-missing = Enter your first name and surname.
name-too-long = Enter a shorter name, { $max } characters at most.
name-characters = Enter your name in letters only, as in your ID card or passport.
mail-missing = Enter your e-mail address.
mail-malformed = Enter the complete e-mail address, for example maria@example.com.
mail-too-long = Enter a shorter e-mail address.
phone-missing = Enter your phone number.
phone-malformed = Enter the phone number in digits only, with the area code, for example 0151 23456789.
phone-too-short = Enter the whole phone number with the area code, for example 0151 23456789.
phone-too-long = The phone number is too long. Please check the digits.
contact-missing = Enter your e-mail address or your phone number.

# --- Check ---
check-title = Is everything right?
check-appointment = Your appointment
check-person = Your details
check-next = What happens next
check-next-mail = You will get a confirmation at { $mail } right away.
check-next-number = You will see your appointment number on the next page. Please write it down.
check-next-cancel = You can cancel the appointment at any time later. You do not have to give a reason.
check-confirm = Book the appointment
order-title = What do you need?
order-channel-label = How would you like to talk to us?
channel-site = In person
channel-site-hint = You come to us.
channel-phone = By phone
channel-phone-hint = We call you at the agreed time.
channel-video = By video
channel-video-hint = You get a link and talk to us in your browser.
order-further-title = Anything else in the same appointment?
order-further-hint = Choose how many times you need each. The appointment then takes longer.
order-further-none = No, not needed
order-further-times = { $count } ×
times-not-together-title = This is not possible in one appointment
times-not-together-text = This selection is not possible together. Below are the times for the first service alone. Please book the rest separately.
