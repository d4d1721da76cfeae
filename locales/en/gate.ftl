# The short check before a time is held.

gate-title = A short check, then the time is held for you
gate-time = Your choice: { $when }. This time is not held for you yet.
gate-text = Some programs grab appointments and resell them. That is why we check briefly. There is no puzzle to solve.
gate-working = Your device is doing a short check in the background. You do not have to do anything.
gate-wait = One moment: the check is still running. Then it goes on by itself.
gate-ready = The check is done. You can go on.
gate-failed = The check did not work on this device. You can go on with a code by e-mail.
gate-continue = Hold the time now
gate-mail-title = With a code by e-mail
gate-mail-text = We will send you a code of 6 digits. Enter it here.
gate-mail-hint = We will send the code there. The address will already be filled in with your details.
gate-mail-send = Send the code
gate-code-text = The code is on its way to you. It is valid for 15 minutes. Nothing has arrived? Look in the spam folder, too. We send at most 3 codes an hour to one address.
gate-code = Code from the e-mail
gate-code-hint = 6 digits, for example 123456
gate-code-check = Continue
gate-code-again = Send me a new code
gate-code-malformed = Enter the code with all 6 digits.
gate-code-wrong = Please look at the e-mail again. This code is not right.
gate-code-over = Please have a new code sent. The old one is no longer valid.
gate-codes-too-many = Several codes have been asked for from your connection already. Please try again in an hour, or call us.
gate-help = You cannot get any further? Call us:
