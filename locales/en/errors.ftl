# Pages that appear instead of the one asked for. Each says what to do.

error-not-found-title = This page does not exist
error-not-found-text = Maybe the address is misspelt, or the page has moved. Search here for what you need:
error-unknown-host-title = There is no service portal at this address
error-unknown-host-text = Please check the address at the top of the browser.
error-unknown-appointment-title = We cannot find this appointment
error-unknown-appointment-text = Maybe part of the link is missing, or the appointment was a while ago and has been deleted. Copy the whole link from your confirmation. Or look for the appointment with your appointment number.
error-unknown-booking-title = This reservation no longer exists
error-unknown-booking-text = Maybe you have already finished or stopped the booking. Please choose again what you need.
error-csrf-title = Please send the form again
error-csrf-text = To protect you we did not accept it, because it had been open for too long. Go back to the previous page in the browser, reload it and send the form again. If it happens again, your browser refuses cookies: please allow cookies for this page.
error-method-title = This page cannot be opened like this
error-method-text = Please start again on the start page.
error-too-large-title = That was too much at once
error-too-large-text = Go back and shorten what you entered.
error-malformed-title = We did not understand that
error-malformed-text = Go back and try again. Or start again on the start page.
error-too-many-title = Please wait a moment
error-too-many-text = A great many requests have just come from your connection. Wait a minute, then reload the page.
error-busy-title = We are very busy right now
error-busy-text = Please wait a minute, then reload the page. What you have already sent is saved.
error-internal-title = Something went wrong on our side
error-internal-text = It is not your fault. Try again in a few minutes. Or call us and give the incident number.
error-incident = Incident number
error-home = To the start page
error-unknown-application-title = We cannot find this application
error-unknown-application-text = Perhaps you began in another browser, or its time is over. An application that was sent can be found with reference number and code.
