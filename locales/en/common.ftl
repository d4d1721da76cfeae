# What stands on every page: title, header, language switch, footer, steps and small words.

portal-name = Service portal
# $title: heading of the page, $place: name of the town or municipality
page-title = { $title } – { $place }
page-title-error = Error: { $title } – { $place }
page-description = { $place }: find, book and cancel appointments. No account needed, in many languages.

skip-link = Skip to content
language = Language
language-choose = Choose a language
language-partly-german = Some texts on this page are not available in your language yet. They are shown in German.
read-aloud = Read aloud
read-stop = Stop reading
sample-banner = This is an example with made-up details. You cannot get a real appointment here.

nav-main = Main menu
nav-start = Start
nav-find = Find or cancel appointment
nav-help = Help
breadcrumb = You are here:

footer-help-title = Are you stuck?
footer-help-text = Call us or come by. We will gladly do it together with you.
footer-sites = Addresses and opening hours
footer-about = About this portal
footer-website = Website: { $place }
footer-easy = Easy German (Leichte Sprache)

phone = Phone
mail = E-mail
address = Address

# Progress while booking, for example "Step 2 of 4: Time"
step = Step { $step } of { $steps }: { $name }
step-order = Selection
step-time = Time
step-data = Your details
step-check = Check

continue = Continue
change = change
# For screen readers; $what is for example "When"
change-what = Change: { $what }
optional = optional
moment = One moment …

persons = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

error-summary = { $count ->
    [one] Please check this answer
   *[other] Please check these { $count } answers
}
# For screen readers, before each error message
error-prefix = Error:
info-prefix = Note:
