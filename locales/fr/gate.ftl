# La courte vérification avant de réserver un créneau.

gate-title = Une courte vérification, puis le créneau est gardé pour vous
gate-time = Votre choix : { $when }. Ce créneau n'est pas encore gardé pour vous.
gate-text = Certains programmes prennent des rendez-vous pour les revendre. C'est pourquoi nous faisons une courte vérification. Il n'y a pas d'énigme à résoudre.
gate-working = Votre appareil fait une courte vérification en arrière-plan. Vous n'avez rien à faire.
gate-wait = Un instant : la vérification est en cours. La suite vient toute seule.
gate-ready = La vérification est terminée. Vous pouvez continuer.
gate-failed = La vérification n'a pas fonctionné sur cet appareil. Vous pouvez continuer avec un code par e-mail.
gate-continue = Garder le créneau maintenant
gate-mail-title = Avec un code par e-mail
gate-mail-text = Nous vous envoyons un code de 6 chiffres. Saisissez-le ici.
gate-mail-hint = Nous y enverrons le code. L'adresse sera déjà remplie dans vos coordonnées.
gate-mail-send = Envoyer le code
gate-code-text = Le code est en route. Il est valable 15 minutes. Rien reçu ? Regardez aussi dans les courriers indésirables. Nous envoyons au plus 3 codes par heure à une adresse.
gate-code = Code reçu par e-mail
gate-code-hint = 6 chiffres, par exemple 123456
gate-code-check = Continuer
gate-code-again = Recevoir un nouveau code
gate-code-malformed = Saisissez les 6 chiffres du code.
gate-code-wrong = Regardez encore une fois dans l'e-mail. Ce code n'est pas le bon.
gate-code-over = Demandez un nouveau code. L'ancien n'est plus valable.
gate-codes-too-many = Plusieurs codes ont déjà été demandés depuis votre connexion. Réessayez dans une heure ou appelez-nous.
gate-help = Vous êtes bloqué ? Appelez-nous :
