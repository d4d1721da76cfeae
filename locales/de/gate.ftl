# Die kurze Prüfung, bevor eine Zeit reserviert wird: gegen Programme, die Termine wegschnappen und weiterverkaufen.

gate-title = Eine kurze Prüfung, dann ist die Zeit für Sie reserviert
gate-time = Ihre Wahl: { $when }. Diese Zeit ist noch nicht reserviert.
gate-text = Manche Programme schnappen Termine weg und verkaufen sie weiter. Darum prüfen wir kurz. Sie müssen kein Rätsel lösen.
gate-working = Ihr Gerät macht im Hintergrund eine kurze Prüfung. Sie müssen nichts tun.
gate-wait = Einen Moment noch: Die Prüfung läuft. Dann geht es von selbst weiter.
gate-ready = Die Prüfung ist fertig. Sie können weitermachen.
gate-failed = Die Prüfung hat auf diesem Gerät nicht geklappt. Sie können mit einem Code per E-Mail weitermachen.
gate-continue = Zeit jetzt reservieren
gate-mail-title = Mit einem Code per E-Mail
gate-mail-text = Wir schicken Ihnen einen Code mit 6 Ziffern. Den geben Sie hier ein.
gate-mail-hint = Dorthin schicken wir den Code. Bei Ihren Angaben ist die Adresse dann schon eingetragen.
gate-mail-send = Code schicken
gate-code-text = Der Code ist unterwegs zu Ihnen. Er gilt 15 Minuten. Nichts angekommen? Sehen Sie auch im Spam-Ordner nach. An eine Adresse schicken wir höchstens 3 Codes in der Stunde.
gate-code = Code aus der E-Mail
gate-code-hint = 6 Ziffern, zum Beispiel 123456
gate-code-check = Weiter
gate-code-again = Neuen Code schicken lassen
gate-code-malformed = Geben Sie den Code mit allen 6 Ziffern ein.
gate-code-wrong = Sehen Sie bitte noch einmal in der E-Mail nach. Dieser Code stimmt nicht.
gate-code-over = Lassen Sie sich bitte einen neuen Code schicken. Der alte gilt nicht mehr.
gate-codes-too-many = Von Ihrem Anschluss wurden schon mehrere Codes angefordert. Bitte versuchen Sie es in einer Stunde wieder oder rufen Sie uns an.
gate-help = Sie kommen nicht weiter? Rufen Sie uns an:
