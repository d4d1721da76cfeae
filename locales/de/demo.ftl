# Das Postfach der Vorführung.

demo-link = Postfach der Vorführung
mailbox-title = Postfach der Vorführung
mailbox-lead = Hier sehen Sie die E-Mails, die das Portal in dieser Vorführung verschickt. Sie gehen an niemanden hinaus.
mailbox-empty = Noch ist keine E-Mail da. Buchen Sie einen Termin und geben Sie dabei eine E-Mail-Adresse an. Die Bestätigung erscheint dann hier.
mailbox-back = Alle E-Mails
mailbox-from = Von
mailbox-to = An
mailbox-received = Angekommen
mailbox-links = Links in dieser E-Mail
mailbox-calendar = Kalenderdatei im Anhang
mailbox-reload = Neu laden
mailbox-texts-title = SMS
mailbox-texts-lead = Wer beim Buchen nur eine Handynummer angibt, bekommt Erinnerungen per SMS. In dieser Vorführung kommen Erinnerungen gleich nach dem Buchen.
