service-book = Prendre rendez-vous
service-about = De quoi s’agit-il ?
service-costs = Combien cela coûte-t-il ?
service-costs-free = C’est gratuit.
service-costs-open = Le prix dépend de votre situation. Nous vous l’indiquons à l’avance.
fee-range = de { $from } à { $to }
service-duration = Combien de temps cela prend-il ?
service-duration-text = { $count ->
    [one] Environ { $count } minute
   *[other] Environ { $count } minutes
}
service-duration-more = { $count ->
    [one] Comptez { $count } minute de plus par personne supplémentaire.
   *[other] Comptez { $count } minutes de plus par personne supplémentaire.
}
service-appointment = Faut-il un rendez-vous ?
service-appointment-yes = Oui. Vous pouvez le réserver ici, tout de suite, sans créer de compte.
service-window = { $count ->
    [one] Vous pouvez réserver jusqu’à { $count } jour à l’avance.
   *[other] Vous pouvez réserver jusqu’à { $count } jours à l’avance.
}
service-bring = Que faut-il apporter ?
service-bring-nothing = Vous n’avez rien à apporter.
service-where = Où faire cette démarche ?
service-law = Que dit la loi ?
service-next-free = Le prochain rendez-vous libre
service-nothing-free = Aucun rendez-vous n’est libre pour le moment
service-nothing-free-text = De nouveaux rendez-vous s’ajoutent chaque jour. Revenez voir demain ou appelez-nous :
service-calendar = Voir le calendrier

site-hours = Horaires d’ouverture
site-hours-day = Jour
site-hours-time = Heures
site-closed = fermé
site-exceptions = Horaires différents ces jours-là
site-wheelchair-full = Accessible en fauteuil roulant
site-wheelchair-partial = En partie accessible en fauteuil roulant
site-wheelchair-none = Malheureusement pas accessible en fauteuil roulant
site-way-inside = Comment entrer
site-services = Les démarches possibles ici
site-more = Accès et horaires d’ouverture : { $site }
way-stepless = Sans marches
way-stairs = Plus court, avec des marches
way-then = Ensuite
way-room = Bureau { $room }
way-room-floor = { $floor ->
    [0] Bureau { $room }, rez-de-chaussée
    [-1] Bureau { $room }, sous-sol
   *[other] Bureau { $room }, étage { $floor }
}
embed-title = Les rendez-vous sur votre propre site
embed-intro = Copiez l’un des deux morceaux dans votre page. Il ne dépose aucun cookie et ne suit personne.
embed-link = Comme lien
embed-times = Avec les prochains créneaux libres
embed-preview = Voici le résultat
