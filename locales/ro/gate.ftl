# Verificarea scurtă înainte ca o oră să fie rezervată.

gate-title = O scurtă verificare, apoi ora este păstrată pentru dumneavoastră
gate-time = Alegerea dumneavoastră: { $when }. Această oră nu este încă păstrată.
gate-text = Unele programe iau programările și le revând. De aceea facem o scurtă verificare. Nu aveți nicio ghicitoare de rezolvat.
gate-working = Dispozitivul dumneavoastră face o scurtă verificare în fundal. Nu trebuie să faceți nimic.
gate-wait = O clipă: verificarea încă rulează. Apoi se continuă de la sine.
gate-ready = Verificarea este gata. Puteți continua.
gate-failed = Verificarea nu a reușit pe acest dispozitiv. Puteți continua cu un cod prin e-mail.
gate-continue = Păstrați ora acum
gate-mail-title = Cu un cod prin e-mail
gate-mail-text = Vă trimitem un cod de 6 cifre. Îl introduceți aici.
gate-mail-hint = Acolo trimitem codul. La datele dumneavoastră adresa va fi deja completată.
gate-mail-send = Trimiteți codul
gate-code-text = Codul este pe drum. Este valabil 15 minute. Nu a sosit nimic? Uitați-vă și în dosarul cu spam. Trimitem cel mult 3 coduri pe oră la o adresă.
gate-code = Codul din e-mail
gate-code-hint = 6 cifre, de exemplu 123456
gate-code-check = Continuați
gate-code-again = Trimiteți-mi un cod nou
gate-code-malformed = Introduceți toate cele 6 cifre ale codului.
gate-code-wrong = Vă rugăm să vă uitați încă o dată în e-mail. Acest cod nu este corect.
gate-code-over = Vă rugăm să cereți un cod nou. Cel vechi nu mai este valabil.
gate-codes-too-many = De la conexiunea dumneavoastră s-au cerut deja mai multe coduri. Încercați din nou peste o oră sau sunați-ne.
gate-help = Nu puteți continua? Sunați-ne:
