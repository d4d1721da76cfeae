# Die kurze Prüfung vor dem Frei-Halten einer Zeit.

gate-title = Wir prüfen kurz etwas
gate-time = Ihre Zeit: { $when }. Wir halten diese Zeit noch nicht für Sie frei.
gate-text = Manche Computer·programme nehmen viele Termine weg. Andere Menschen sollen dann Geld dafür bezahlen. Das wollen wir nicht. Darum prüfen wir kurz.
gate-working = Ihr Gerät prüft gerade etwas. Sie müssen nichts tun.
gate-wait = Bitte warten Sie kurz. Ihr Gerät prüft noch. Dann geht es weiter.
gate-ready = Ihr Gerät ist fertig. Machen Sie jetzt weiter.
gate-failed = Das hat mit Ihrem Gerät nicht geklappt. Nehmen Sie bitte den Code aus einer E-Mail.
gate-continue = Zeit jetzt für mich frei halten
gate-mail-title = Code mit einer E-Mail
gate-mail-text = Wir schicken Ihnen eine E-Mail. In der E-Mail steht ein Code. Der Code hat 6 Ziffern. Schreiben Sie den Code hier auf.
gate-mail-hint = Dorthin schicken wir den Code. Später müssen Sie die Adresse nicht noch einmal schreiben.
gate-mail-send = Code schicken
gate-code-text = Wir haben den Code abgeschickt. Der Code gilt 15 Minuten. Haben Sie keine E-Mail? Dann suchen Sie auch im Spam-Ordner. In 1 Stunde schicken wir höchstens 3 Codes an eine Adresse.
gate-code = Code aus der E-Mail
gate-code-hint = 6 Ziffern, zum Beispiel 123456
gate-code-check = Weiter
gate-code-again = Ich brauche einen neuen Code
gate-code-malformed = Schreiben Sie alle 6 Ziffern auf.
gate-code-wrong = Sehen Sie bitte noch einmal in der E-Mail nach. Dieser Code ist falsch.
gate-code-over = Der Code gilt nicht mehr. Nehmen Sie bitte einen neuen Code.
gate-codes-too-many = Von Ihrem Anschluss wurden schon mehrere Codes bestellt. Versuchen Sie es in 1 Stunde noch einmal. Oder rufen Sie uns an.
gate-help = Brauchen Sie Hilfe? Rufen Sie uns an:
