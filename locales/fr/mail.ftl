mail-confirmed-subject = Rendez-vous confirmé : { $service }, { $when }
mail-moved-subject = Rendez-vous déplacé : { $service }, { $when }
mail-cancelled-subject = Rendez-vous annulé : { $service }, { $when }
mail-reminder-subject = Rappel : { $service }, { $when }

mail-confirmed-title = Votre rendez-vous est confirmé
mail-moved-title = Votre rendez-vous est déplacé
mail-cancelled-title = Votre rendez-vous est annulé
mail-reminder-title = Votre rendez-vous approche

mail-greeting = Bonjour { $name },
mail-greeting-nameless = Bonjour,

mail-confirmed-lead = Votre rendez-vous est réservé. Nous serons heureux de vous accueillir.
mail-moved-lead = Votre rendez-vous a une nouvelle heure. L’ancienne n’est plus valable.
mail-cancelled-lead = Votre rendez-vous n’aura pas lieu. Vous n’avez rien d’autre à faire.
mail-reminder-lead = Nous vous rappelons votre rendez-vous. Nous serons heureux de vous accueillir.

mail-service = Démarche
mail-when = Quand
mail-where = Où
mail-how = Comment
mail-persons = Pour
mail-way = Comment nous trouver dans le bâtiment
mail-bring = À apporter
mail-fee = Prix
mail-reference = Numéro de rendez-vous (Terminnummer)
mail-phone = Des questions ? Appelez-nous

mail-person-count =
    { $persons ->
        [one] une personne
       *[other] { $persons } personnes
    }
mail-duration =
    { $minutes ->
        [one] Durée : environ une minute
       *[other] Durée : environ { $minutes } minutes
    }

mail-fee-free = gratuit
mail-fee-line = { $text } : { $amount }
mail-fee-range = de { $from } à { $to }

mail-manage = Consulter ou annuler le rendez-vous
mail-manage-hint = Vous ne pouvez pas venir ? Merci d’annuler. Quelqu’un d’autre pourra ainsi prendre ce rendez-vous.
mail-cancelled-view = Consulter le rendez-vous annulé
mail-cancelled-hint = Il vous faut quand même un rendez-vous ? Vous pouvez en prendre un nouveau à tout moment.
mail-calendar-add = Le fichier termin.ics en pièce jointe ajoute le rendez-vous à votre calendrier.
mail-calendar-move = Le fichier joint termin.ics modifie le rendez-vous dans votre agenda.
mail-calendar-remove = Le fichier termin.ics en pièce jointe supprime le rendez-vous de votre calendrier.
mail-not-you = Vous n’avez pas pris de rendez-vous ? Quelqu’un s’est sans doute trompé en saisissant son adresse e-mail. Merci de nous prévenir.
mail-sample = Ceci est un exemple avec des données fictives. Ce rendez-vous n’existe pas.

mail-calendar-cancelled = Annulé : { $service }
mail-calendar-reminder = Demain : { $service }

sms-reminder = { $town } : votre rendez-vous, { $when }, { $place }. Vous ne pouvez pas venir ? { $link }
sms-reminder-short = { $town } : votre rendez-vous, { $when }. Vous ne pouvez pas venir ? { $link }

mail-code-subject = { $code } est votre code
mail-code-title = Votre code
mail-code-lead = Saisissez ce code sur la page où vous réservez le rendez-vous. Il est valable 15 minutes.
mail-code-not-you = Vous n'avez pas demandé de code ? Quelqu'un s'est sans doute trompé d'adresse e-mail. Vous n'avez rien à faire.

mail-offered-subject = Rendez-vous plus tôt pour vous : { $service }, { $when }
mail-offered-title = Un rendez-vous plus tôt est libre pour vous
mail-offered-lead = Nous le gardons pour vous jusqu’au { $until }. Vous gardez votre rendez-vous actuel jusqu’à ce que vous preniez le plus tôt.
mail-offered-new = Rendez-vous plus tôt
mail-offered-old = Votre rendez-vous actuel
mail-offered-view = Voir la proposition et répondre
mail-offered-hint = Vous ne voulez rien changer ? Merci de nous le dire par le lien. Quelqu’un d’autre pourra ainsi avoir le rendez-vous plus tôt.
mail-waiting-ended-subject = Plus sur la liste d’attente : { $service }
mail-waiting-ended-title = Vous n’êtes plus sur la liste d’attente
mail-waiting-ended-lead = Votre rendez-vous ne change pas. Trois propositions de rendez-vous plus tôt sont restées sans réponse ; nous ne vous écrivons donc plus.
mail-waiting-ended-view = Voir le rendez-vous
mail-waiting-ended-hint = Vous souhaitez quand même venir plus tôt ? Inscrivez à nouveau le rendez-vous sur la liste d’attente.
