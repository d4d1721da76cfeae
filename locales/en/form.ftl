# Applications: form, check, send, status.

# --- On the page of the service ---
service-form = Online application
service-form-button = Fill in the application online
service-appointment-no = No. You do everything online.

# --- Before filling in ---
begin-good-to-know = Good to know
begin-minutes = { $count ->
    [one] Filling it in takes about { $count } minute.
   *[other] Filling it in takes about { $count } minutes.
}
begin-trust-none = You need no account and no login for this.
begin-trust-login = You log in before you send it. You can fill it in before that.
begin-kept = { $count ->
    [one] You can stop at any time. We keep your answers, encrypted, for { $count } day.
   *[other] You can stop at any time. We keep your answers, encrypted, for { $count } days.
}
begin-have = What to have at hand
begin-drafts = You have already begun
begin-resume = Go on with the application of { $when }
begin-button = Fill it in now
begin-help = Are you stuck? We help you, also by telephone:
begin-too-many-title = You have many unfinished applications already
begin-too-many-text = Send one of them, or delete one you no longer need.

# --- A page of the form ---
form-back = Back
form-continue = Continue
form-later = Save and go on later
form-kept-until = Your answers are saved. We keep them until { $date }.
form-choose = Please choose
form-it-is-right = This is right
form-fault = { $question }: { $message }
form-phone-hint = For example 07222 972-0. Numbers from abroad begin with +.
form-partial-hint = Is the day or the month not known? Then leave the field empty.
form-time-hint = For example 8:30
form-row = { $one } { $number }
form-row-add = Add another entry
form-row-remove = Remove { $what }
form-row-none = Nothing entered yet.
form-more-title = We have one more question about this
form-more-text = Your answers are saved. Below is what else we need.
form-elsewhere-title = This page was changed in another window
form-elsewhere-text = Below is what you entered here. With “Continue” it counts.
form-elsewhere-other = Rather look at the other and keep it
form-edition-title = The form has changed in the meantime
form-edition-text = You go on with the version you began with. Nothing is lost.
form-outdated = This translation is older than the German text.
date-day = Day
date-month = Month
date-year = Year
answer-yes = Yes
answer-no = No
address-street = Street
address-number = House number
address-postal-code = Postal code
address-city = Town
address-country = Country
address-place-filled = Town filled in: { $place }
address-places = Towns with this postal code: { $places }
list-search = Search the list
list-found = Found: { $count }
list-none = Nothing found. Try another spelling, or clear the field.
nationality-stateless = stateless
nationality-unknown = not determined
warning-prefix = Please check:

# --- Files ---
form-file-limits = { $kinds }, at most { $mb } MB for each file. { $files ->
    [one] One file.
   *[other] Up to { $files } files.
}
form-file-size = { $mb } MB
form-file-upload = Upload
form-file-remove = Remove
form-file-refused = The file was not accepted
form-file-too-large = The file is too large. It may have at most { $mb } MB. A photo gets smaller if you take it with a lower resolution.
form-file-pixels = The picture has too many pixels. Please make it smaller, at most { $million } million pixels, or use a PDF.
form-file-percent = Uploaded: { $percent } percent
form-file-stop = Stop
form-file-lost = The connection broke off. Please try again.
form-file-all = The whole application can have at most { $files } files with { $mb } MB together. Remove one, or take a smaller one.
form-file-kind = We cannot read this kind of file. Use one of the kinds named, or take a photo of the paper.
form-file-empty = The file is empty. Please choose it once more.
form-file-infected = The file contains malware. We have deleted it. Somebody should check your device.
form-file-broken = The file cannot be opened. Please save it anew, or take a photo of the paper.

# --- Check and send ---
form-check-title = Check your answers
form-open = { $count ->
    [one] One answer is missing or does not fit
   *[other] { $count } answers are missing or do not fit
}
form-accepted = You have confirmed this
form-none = none
form-not-answered = not given
form-next = What happens next
form-send-text = With the next click you send the application. After that you cannot change anything here. You will get a reference number.
form-send = Send the application now
form-stale-title = Your answers have changed in the meantime
form-stale-text = Nothing was sent yet. Please look through everything once more.

# --- Sent ---
sent-title = We have your application
sent-alert = Sent
sent-alert-text = Your application is stored safely.
sent-reference = Reference number
sent-code = Access code
sent-at = Received
sent-keep = Write down number and code, or print this page. With them you can see at any time how far we are.
sent-code-gone = The code is shown on the first day only.
sent-cosign-code = Code for the second person
sent-cosign-give = Give this code to the second person, for example by phone. That person needs it together with the link in our mail.
sent-status = See the status of the application

# --- Going on later ---
later-title = Go on later
later-here = In this browser you simply go on from the page of the service.
later-go-on = Go on now
later-elsewhere = Go on with another device
later-elsewhere-text = We send you a link. Here you get a code for it. Only both together open your application.
later-mail-hint = For this link only. For example name@example.com
later-button = Send the link
later-sent = The link is on its way
later-sent-text = We have sent it to { $mail }. This code belongs to it:
later-code-text = Write the code down. It is not in the mail.
later-too-often = You have got several links already. Please try again in an hour.
discard-link = Delete the application
discard-one = Delete the application of { $when }
discard-title = Do you want to delete the application?
discard-text = We delete everything that you entered and uploaded. Nobody can bring it back.
discard-yes = Yes, delete it
discard-no = No, go on filling it in
discard-done = The application is deleted
discard-done-text = We have nothing of it stored any more.
resume-title = Go on with your application
resume-text = Enter the code that was on the page when you asked for the link.
resume-code = Code
resume-code-hint = Six digits
resume-button = Continue
resume-wrong = The code is not right. Please look at it once more.
resume-too-often = A wrong code was entered too often. Ask for a new link on the first device.
resume-gone = This application no longer exists: it was sent, deleted, or its time is over. We are glad to help:

# --- Status ---
status-title = Status of your application
status-text = Number and code were on the page after sending. The number is in our mail, too.
status-reference-hint = On the confirmation and in each mail
status-code-hint = Was on the confirmation only
status-button = See the status
status-wrong = Number and code do not belong together. Please check both.
status-too-often = That were too many attempts. Please try again in an hour, or call us.
status-of = Case { $reference }
status-history = What has happened so far
status-due = Please by { $date }.
status-cosign-due = The second person can answer until { $date }.
case-draft = Not sent yet
case-draft-text = You can go on with the application and send it.
case-cosigning = A consent is still missing
case-cosigning-text = A second person has to agree. We have written to that person. Only then does the application count as received.
case-received = Received
case-received-text = We have your application. You need not do anything now. You will hear from us.
case-in-work = Being worked on
case-in-work-text = We are working on your application. You need not do anything now.
case-question = We have a question
case-question-text = Please answer us. Until then your application rests.
case-decided = Decided
case-decided-text = We have decided. You get the notice separately.
case-ready = Ready to be collected
case-ready-text = Please come to us and bring an identity document.
case-closed = Closed
case-closed-text = Everything is done.
case-withdrawn = Withdrawn
case-withdrawn-text = You have withdrawn the application.
event-received = We have received your application
event-cosign-asked = We have asked the second person to agree
event-cosigned = The second person has agreed
event-cosign-declined = The second person has not agreed
event-cosign-lapsed = The second person has not answered in time
event-taken-up = We have begun to work on it
event-asked = We have asked you something
event-answered = We have your answer
event-decided = We have decided
event-ready = It is ready to be collected
event-closed = Closed
event-withdrawn = You have withdrawn the application

# --- What is the matter with an answer ---
problem-missing = Please fill in this field.
problem-choose = Please choose an answer.
problem-choose-some = Please choose at least one answer.
problem-date-missing = Please enter day, month and year.
problem-address-missing = Please enter the address.
problem-file-missing = Please upload the file.
problem-consent = Please tick the box. Without your consent we cannot go on.
problem-too-short = { $missing ->
    [one] This is too short. One character is missing.
   *[other] This is too short. { $missing } characters are missing.
}
problem-too-long = { $over ->
    [one] This is one character too long. { $max } characters are allowed.
   *[other] This is { $over } characters too long. { $max } characters are allowed.
}
problem-number = Please enter a number.
problem-whole = Please enter a whole number, without decimals.
problem-decimals = { $decimals ->
    [one] Please enter at most one decimal.
   *[other] Please enter at most { $decimals } decimals.
}
problem-too-small = The number must be at least { $min }.
problem-too-large = The number may be at most { $max }.
problem-date-day = The day is missing.
problem-date-month = The month is missing.
problem-date-year = Please enter the year with four digits.
problem-no-date = There is no such day. Please check day and month.
problem-too-early = The day is too early. Possible is { $min } or later.
problem-too-late = The day is too late. Possible is { $max } or earlier.
problem-future = The day is in the future. Please check the year.
problem-too-old = Please check the year. It is too long ago.
problem-illegible = Please write something that can be read: letters or digits.
problem-no-time = Please enter a time, for example 8:30.
problem-option = Please choose one of the answers.
problem-too-few = { $min ->
    [one] Please choose at least one answer.
   *[other] Please choose at least { $min } answers.
}
problem-too-many = { $max ->
    [one] Only one entry is possible here.
   *[other] At most { $max } entries are possible here.
}
problem-street = Please enter the street.
problem-house-number = The house number is too long.
problem-postal-code = Please enter the postal code with five digits.
problem-city = Please enter the town.
problem-country = Please choose a country.
problem-name-empty = Please enter the name as in the identity document.
problem-name-digit = Names have no digits. Please write the name as in the identity document.
problem-name-script = Please write the name in Latin letters, as it also stands in your passport.
problem-name-sign = The sign “{ $sign }” cannot stand in a name. Please write the name as in the identity document.
problem-doubt-digit = The number looks unusual. Have you perhaps mistyped it?
problem-place-unknown = This postal code is not in our list: { $code }. Is it correct?
problem-place-elsewhere = In our list, postal code { $code } belongs to: { $places }. Is your town correct all the same?
problem-code-length = Something is missing, or there is too much. { $form }
problem-code-character = There is a character that does not belong here. { $form }
problem-code-digit = This seems to be a typing mistake. Please compare each character.
problem-code-form = This does not fit. { $form }
code-iban = A German IBAN begins with DE and has 22 characters. It is on the bank card.
code-tax-id = The tax ID has 11 digits. It is on the tax notice and on the payslip.
code-vat-id = DE and 9 digits
code-id-card = The number is at the top right of the front: 9 characters.
code-passport = The number is at the top right of the page with the photo: 9 characters.
code-residence-permit = The number is at the top right of the card: 9 characters.
code-pension-number = 12 characters, for example 15 070649 C 103. It is on the social security card.
code-health-number = One letter and 9 digits. It is on the card of the health insurance.
code-vin = 17 characters. It is in field E of the vehicle registration certificate.
code-plate = For example RA-AB 123
code-leitweg-id = For example 04011000-1234512345-06
code-postal-code = Five digits
form-login-title = You have to log in to send it
form-login-text = You can fill in this application here, but not send it online yet. Your answers stay saved. Please call us:
cosign-title = Please give your consent
cosign-code-text = You have got a link from us. Now enter the code that the person who files the application has. Ask that person for it.
cosign-code-often = A wrong code was entered too often. The link is locked. Please call us.
cosign-text = Somebody has filed an application with us that concerns you, too. Here is what concerns you. Is it right, and do you agree?
cosign-until = Please answer by { $date }.
cosign-agree = This is right, I agree
cosign-decline = I do not agree
cosign-agreed = Thank you, you have agreed
cosign-agreed-text = The application is complete now. You need not do anything else.
cosign-declined = You have not agreed
cosign-declined-text = We tell the other person. You need not do anything else.
cosign-gone = There is nothing left to do here
cosign-gone-text = You have answered already, the time is over, or the application was withdrawn.
sent-pdf = Download a copy as PDF
pdf-check = Check line
pdf-attachments = Attachments
pdf-file = File
pdf-size = Size
pdf-checksum = Checksum (SHA-512)
pdf-embedded = Contained in this PDF file
pdf-notes = Notes
pdf-note = This is a copy of your answers. The German text counts; the translation helps to read it.
pdf-trust = Level of trust
pdf-trust-none = without login
pdf-confirmed = Confirmed as correct: { $warning }
pdf-continued = { $heading } (continued)
pdf-cosign = Consent of the second person
pdf-cosign-pending = still pending
pdf-cosign-given = given: { $when }
pdf-cosign-missing = not given
pdf-unprintable = Characters that cannot be printed here stand as a number, for example [U+1F642].
pdf-page = Page { $page } of { $pages }
