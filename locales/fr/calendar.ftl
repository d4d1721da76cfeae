# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: un créneau libre
       *[other] { $date }: { $count } créneaux libres
    }
calendar-day-full = { $date }: aucun créneau libre
calendar-day-closed = { $date }: fermé ({ $reason })
calendar-holiday = jour férié
calendar-morning = Matin
calendar-afternoon = Après-midi
calendar-previous-month = Mois précédent
calendar-next-month = Mois suivant
calendar-next-times = Prochains créneaux libres
calendar-all-sites = Tous les lieux
calendar-from = Je viens de
calendar-from-anywhere = Peu importe
calendar-distance = environ { $km } km
calendar-site = Lieu
calendar-show = Afficher
calendar-choose-day = Choisir un jour
calendar-no-times-that-day = Il n’y a plus de créneau libre ce jour-là. Veuillez choisir un autre jour.
calendar-why-too-soon = Il est trop tard pour réserver ce jour-là. Le premier créneau possible est { $when }.
calendar-why-too-far = On ne peut pas encore réserver aussi longtemps à l’avance. Le dernier jour est le { $date }.
calendar-why-closed = Nous sommes fermés ce jour-là. Veuillez choisir un autre jour.
calendar-why-closed-reason = Nous sommes fermés ce jour-là : { $reason }. Veuillez choisir un autre jour.
calendar-why-too-short = Ce jour-là, nous ne sommes pas ouverts assez longtemps pour votre rendez-vous. Veuillez choisir un autre jour.
calendar-why-together = Ce rendez-vous demande plusieurs personnes ou salles en même temps. Ce jour-là, elles ne sont pas toutes libres. Veuillez choisir un autre jour.
calendar-why-no-room = Ce rendez-vous demande aussi une salle. Ce jour-là, aucune n’est plus libre. Veuillez choisir un autre jour.
calendar-why-no-clerk = Ce rendez-vous demande plusieurs agents. Ce jour-là, tous ne sont plus disponibles. Veuillez choisir un autre jour.
calendar-why-no-desk = Ce rendez-vous demande plusieurs guichets. Ce jour-là, l’un d’eux n’est plus libre. Veuillez choisir un autre jour.
calendar-why-kept-back = Les autres horaires de ce jour sont réservés au téléphone et au guichet. Une partie est proposée ici peu avant.
calendar-instead-all-sites = Voir tous les lieux
calendar-nothing-free = Aucun rendez-vous n’est libre pour le moment.
calendar-loading = Chargement des créneaux libres …
calendar-failed = Cela n’a pas fonctionné. La page se recharge.
calendar-today = aujourd’hui
calendar-free = libre
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = fermé : { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = fermé { $hours } : { $reason }
hours-open = ouvert { $hours } : { $reason }
hours-every-weeks = toutes les { $weeks } semaines, prochaine fois le { $date }
hours-of-month = { $which } du mois
hours-nth-1 = 1er
hours-nth-2 = 2e
hours-nth-3 = 3e
hours-nth-4 = 4e
hours-nth-last = dernier
