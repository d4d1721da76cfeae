# Seiten, die statt der gewünschten erscheinen. Jede sagt, was man tun kann.

error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Suchen Sie hier nach Ihrem Anliegen:
error-unknown-host-title = Unter dieser Adresse gibt es kein Serviceportal
error-unknown-host-text = Prüfen Sie bitte die Adresse oben im Browser.
error-unknown-appointment-title = Diesen Termin finden wir nicht
error-unknown-appointment-text = Vielleicht fehlt ein Teil des Links, oder der Termin ist schon länger vorbei und gelöscht. Kopieren Sie den ganzen Link aus Ihrer Bestätigung. Oder suchen Sie den Termin mit Ihrer Terminnummer.
error-unknown-booking-title = Diese Reservierung gibt es nicht mehr
error-unknown-booking-text = Vielleicht haben Sie die Buchung schon beendet oder abgebrochen. Wählen Sie Ihr Anliegen bitte noch einmal aus.
error-csrf-title = Bitte schicken Sie das Formular noch einmal ab
error-csrf-text = Zu Ihrem Schutz haben wir es nicht angenommen, weil es zu lange offen war. Gehen Sie mit „Zurück“ im Browser auf die vorige Seite, laden Sie sie neu, und schicken Sie das Formular noch einmal ab. Passiert es wieder, dann lässt Ihr Browser keine Cookies zu: Erlauben Sie bitte Cookies für diese Seite.
error-method-title = So lässt sich diese Seite nicht öffnen
error-method-text = Fangen Sie bitte auf der Startseite neu an.
error-too-large-title = Das war zu viel auf einmal
error-too-large-text = Gehen Sie zurück und kürzen Sie Ihre Eingabe.
error-malformed-title = Das haben wir nicht verstanden
error-malformed-text = Gehen Sie zurück und versuchen Sie es noch einmal. Oder fangen Sie auf der Startseite neu an.
error-too-many-title = Bitte warten Sie einen Moment
error-too-many-text = Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Warten Sie eine Minute, und laden Sie die Seite dann neu.
error-busy-title = Gerade ist sehr viel los
error-busy-text = Warten Sie bitte eine Minute, und laden Sie die Seite dann neu. Was Sie schon abgeschickt haben, ist gespeichert.
error-internal-title = Bei uns ist etwas schiefgegangen
error-internal-text = Das liegt nicht an Ihnen. Versuchen Sie es in ein paar Minuten noch einmal. Oder rufen Sie uns an, und nennen Sie die Fehlernummer.
error-incident = Fehlernummer
error-home = Zur Startseite
error-unknown-application-title = Diesen Antrag finden wir nicht
error-unknown-application-text = Vielleicht haben Sie in einem anderen Browser angefangen, oder die Frist ist vorbei. Einen gesendeten Antrag finden Sie mit Vorgangsnummer und Code.
