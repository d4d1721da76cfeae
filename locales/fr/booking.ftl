# --- Persons ---
persons-title = Pour combien de personnes est le rendez-vous ?
persons-hint = Comptez toutes les personnes pour qui vous voulez faire la démarche.
persons-option-minutes = { $count ->
    [one] environ { $count } minute
   *[other] environ { $count } minutes
}
persons-label = Nombre de personnes
persons-error = Choisissez pour combien de personnes est le rendez-vous.

# --- Time ---
times-title = Quand souhaitez-vous venir ?
times-title-call = Quand souhaitez-vous nous parler ?
times-title-change = Quel créneau vous convient mieux ?
times-for = { $count ->
    [one] { $service }, { $count } personne
   *[other] { $service }, { $count } personnes
}
times-change-order = Modifier le choix
times-keep = Garder mon créneau
times-hold-lost-title = Votre créneau n’est malheureusement plus libre
times-hold-lost-text = Le délai était dépassé et ce créneau ne peut plus être réservé. Les informations que vous avez saisies sont toujours là. Veuillez choisir un autre créneau.
times-hold-expired-title = Le délai de réservation est dépassé
times-hold-expired-text = Les informations que vous avez saisies sont toujours là. Choisissez à nouveau ce créneau ou prenez-en un autre.
times-taken-title = Quelqu’un a été plus rapide
times-taken-text = Ce créneau vient d’être pris. Veuillez en choisir un autre.
times-not-offered-title = Ce créneau n’existe plus
times-not-offered-text = Veuillez choisir l’un des créneaux libres.
times-nothing-chosen-title = Choisissez un créneau
times-nothing-chosen-text = Appuyez sur l’un des créneaux libres.

# --- Hold ---
hold-until = Réservé jusqu’à { $time }
hold-left = encore { $left }
hold-five-minutes = Ce créneau vous est réservé encore 5 minutes.
hold-one-minute = Ce créneau vous est réservé encore 1 minute.
hold-over = Le délai de réservation est dépassé. Continuez quand même : si le créneau est encore libre, il est à vous.
hold-extend = J’ai besoin de plus de temps
hold-release = Abandonner la réservation

# --- Your details ---
data-title = Comment vous appelez-vous et comment vous joindre ?
data-switched = La langue a changé. Les informations que vous avez saisies sont toujours là.
data-either = Indiquez votre adresse e-mail ou votre numéro de téléphone. L’un des deux suffit.
field-name = Prénom et nom
field-name-hint = Comme sur votre carte d’identité ou votre passeport
field-mail = Adresse e-mail
field-mail-hint = Nous y enverrons la confirmation.
field-phone = Numéro de téléphone
field-phone-hint = Par exemple 0151 23456789. Nous appelons seulement si quelque chose change pour le rendez-vous.
data-privacy = { $count ->
    [one] Ces informations servent uniquement au rendez-vous. Nous les effaçons { $count } jour après le rendez-vous.
   *[other] Ces informations servent uniquement au rendez-vous. Nous les effaçons { $count } jours après le rendez-vous.
}
data-privacy-link = En savoir plus sur la protection des données
data-continue = Continuer vers la vérification

name-missing = Saisissez votre prénom et votre nom.
name-too-long = Saisissez un nom plus court, de { $max } caractères au maximum.
name-characters = Saisissez votre nom avec des lettres uniquement, comme sur votre carte d’identité ou votre passeport.
mail-missing = Saisissez votre adresse e-mail.
mail-malformed = Saisissez l’adresse e-mail complète, par exemple maria@example.com.
mail-too-long = Saisissez une adresse e-mail plus courte.
phone-missing = Saisissez votre numéro de téléphone.
phone-malformed = Saisissez le numéro de téléphone avec des chiffres uniquement et avec l’indicatif, par exemple 0151 23456789.
phone-too-short = Saisissez le numéro de téléphone complet avec l’indicatif, par exemple 0151 23456789.
phone-too-long = Le numéro de téléphone est trop long. Veuillez vérifier les chiffres.
contact-missing = Saisissez votre adresse e-mail ou votre numéro de téléphone.

# --- Check ---
check-title = Tout est-il correct ?
check-appointment = Votre rendez-vous
check-person = Vos coordonnées
check-next = Et ensuite
check-next-mail = Vous recevrez tout de suite une confirmation à l’adresse { $mail }.
check-next-number = Votre numéro de rendez-vous s’affichera à la page suivante. Veuillez le noter.
check-next-cancel = Vous pourrez annuler le rendez-vous à tout moment, sans donner de raison.
check-confirm = Confirmer le rendez-vous
order-title = De quoi avez-vous besoin ?
order-channel-label = Comment souhaitez-vous nous parler ?
channel-site = Sur place
channel-site-hint = Vous venez chez nous.
channel-phone = Par téléphone
channel-phone-hint = Nous vous appelons à l’heure convenue.
channel-video = En visio
channel-video-hint = Vous recevez un lien et nous parlez dans votre navigateur.
order-further-title = Autre chose lors du même rendez-vous ?
order-further-hint = Choisissez combien de fois vous en avez besoin. Le rendez-vous durera plus longtemps.
order-further-none = Non, pas besoin
order-further-times = { $count } ×
times-not-together-title = Ce n’est pas possible en un seul rendez-vous
times-not-together-text = Cette sélection n’est pas possible ensemble. Voici les horaires pour la première prestation seule. Réservez le reste séparément.
