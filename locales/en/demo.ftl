# The mailbox of the demo.

demo-link = Demo mailbox
mailbox-title = Demo mailbox
mailbox-lead = Here you see the e-mails that the portal sends in this demo. They do not go out to anyone.
mailbox-empty = There is no e-mail yet. Book an appointment and enter an e-mail address. The confirmation will then appear here.
mailbox-back = All e-mails
mailbox-from = From
mailbox-to = To
mailbox-received = Received
mailbox-links = Links in this e-mail
mailbox-calendar = Attached calendar file
mailbox-reload = Reload
mailbox-texts-title = Text messages
mailbox-texts-lead = Anyone who only gives a mobile number when booking is reminded by text message. In this demo, reminders come right after the booking.
