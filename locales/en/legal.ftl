# Legal notice, privacy, accessibility, help.

# --- Legal notice ---
imprint-title = Legal notice
imprint-lead = The legal notice (Impressum) says who is responsible for this website.
imprint-provider = Provider
imprint-represented = Represented by
imprint-supervision = Supervised by
imprint-vat = VAT number
imprint-website = Website

# --- Privacy ---
privacy-title = Privacy
privacy-lead = This page says what we store about you, why we do it and when we delete it.
privacy-controller = Who is responsible?
privacy-what = What do we store?
privacy-what-text = When you book an appointment, we store: your name, your e-mail address or your phone number, the appointment, what it is about and your language.
privacy-what-forms = When you fill in an application, we store in encrypted form what you enter and upload. This begins before you send it, so that nothing is lost.
privacy-what-not = We do not store which pages you look at. We pass nothing on to advertisers. Every part of this website comes from our own server.
privacy-why = Why are we allowed to do this?
privacy-why-text = We need the details to give you the appointment and to reach you. That is a public task. Article 6 paragraph 1 letter e of the General Data Protection Regulation (GDPR), the law that protects data, says so.
privacy-why-forms = We need the details in an application to work on it. That is a public task, too.
privacy-how-long = How long do we store it?
privacy-how-long-hold = You chose a time but did not book it: we delete everything after 24 hours.
privacy-how-long-code = You had a code sent to you: we delete the e-mail address for it after one hour if you do not book.
privacy-how-long-appointment = { $count ->
    [one] You booked an appointment: we delete your details { $count } day after the appointment.
   *[other] You booked an appointment: we delete your details { $count } days after the appointment.
}
privacy-how-long-cancelled = You cancelled the appointment: the same time applies.
privacy-how-long-draft = You began an application: we delete it on the date that each of its pages shows. Highest number of days after your last change: { $days }.
privacy-how-long-case = You sent an application: we keep it until it is closed and the period for this application is over. Longest period in days: { $days }.
privacy-how-long-waiting = You are waiting for an earlier appointment: we remember that until you get one, leave the waiting list, or the appointment begins.
privacy-who = Who sees the details?
privacy-who-text = Only the staff who prepare your appointment.
privacy-who-forms = Only the staff who work on an application see it, and only once you have sent it. If a second person has to agree, that person sees the part they agree to.
privacy-who-sms = If we remind you of the appointment by text message, a delivery service receives your phone number and this message. It may use both for nothing else.
privacy-rights = Your rights
privacy-rights-lead = You can ask us:
privacy-right-access = to tell you what we have stored about you (access)
privacy-right-correct = to change details that are wrong (rectification)
privacy-right-delete = to delete your details (erasure)
privacy-right-restrict = to keep your details but stop using them (restriction)
privacy-right-object = to stop because of your particular situation (objection)
privacy-officer = Questions about privacy
privacy-officer-text = Write to our data protection officer:
privacy-complaint = Complaints
privacy-complaint-text = Do you think we handle your details wrongly? Then you can complain here:
privacy-cookies = Cookies
privacy-cookies-text = Cookies are small files that your browser keeps. We only use these. Booking does not work without them, so we do not ask for your permission.
privacy-cookie-name = Name
privacy-cookie-purpose = What for?
privacy-cookie-life = How long?
privacy-cookie-visit = Protects what you enter and remembers which time is reserved for you.
privacy-cookie-visit-life = until you close the browser
privacy-cookie-lang = Remembers your language.
privacy-cookie-lang-life = one year
privacy-cookie-typed = Keeps what you type in case the page reloads. Not a cookie: it stays in your browser.
privacy-cookie-typed-life = until you send it or close the tab

# --- Accessibility ---
accessibility-title = Accessibility
accessibility-lead = Everyone should be able to use this website. This statement says how well that works.
accessibility-status = How accessible is the website?
accessibility-full = The website fully meets the standard EN 301 549 (WCAG 2.1, level AA). That is the rule for accessible websites.
accessibility-partial = The website meets most of the standard EN 301 549 (WCAG 2.1, level AA). That is the rule for accessible websites.
accessibility-none = The website does not meet the standard EN 301 549 (WCAG 2.1, level AA) yet. That is the rule for accessible websites.
accessibility-gaps = What is still missing
accessibility-gap-languages = Some texts are not available in all languages yet and not yet in Easy German (Leichte Sprache).
accessibility-gap-signs = There is no video in German Sign Language yet.
accessibility-alternative = Do you need one of these? Call us. We will help you in person.
accessibility-reviewed = Last reviewed: { $date }
accessibility-method = We checked the website ourselves, with programs and by hand.
accessibility-feedback = Have you found a barrier?
accessibility-feedback-text = Please tell us. We will answer you and try to solve the problem.
accessibility-enforcement = If we could not help you
accessibility-enforcement-text = Then you can turn to this body. It mediates between you and us free of charge:

# --- Help ---
help-title = Help
help-lead = This is how you book an appointment. It takes about three minutes.
help-steps = Four steps to your appointment
help-step-search = Search for what you need, for example “ID card”. Read what it costs and what to bring.
help-step-time = Choose a day and a time. We keep the time for you for 15 minutes.
help-step-data = Enter your name and how we can reach you.
help-step-check = Check everything and book. You will get an appointment number.
help-questions = Common questions
help-login-question = Do I need an account?
help-login-answer = No. You need no account and no password.
help-cancel-question = How do I cancel an appointment?
help-cancel-answer = Open the link in your confirmation. Or go to “Find or cancel appointment”.
help-late-question = The reservation has run out. What now?
help-late-answer = Your details are still here. Just carry on. If the time is gone, we will show you others.
help-family-question = Can I book for my family?
help-family-answer = Yes. Say at the beginning how many people the appointment is for.
help-keys-question = Can I use the calendar with the keyboard?
help-keys-answer = Yes. The arrow keys take you from one free day to the next, Home and End to the start and the end of the week, Page Up and Page Down to another month. Enter opens the day.
help-person = Would you rather talk to a person?
help-person-text = Call us or come by. We will book the appointment together with you.
