fair-limit-mail = { $count ->
    [one] Un rendez-vous est déjà pris avec cette adresse e-mail
   *[other] { $count } rendez-vous sont déjà pris avec cette adresse e-mail
}
fair-limit-phone = { $count ->
    [one] Un rendez-vous est déjà pris avec ce numéro de téléphone
   *[other] { $count } rendez-vous sont déjà pris avec ce numéro de téléphone
}
fair-limit-person = { $count ->
    [one] Un rendez-vous est déjà pris à ce nom
   *[other] { $count } rendez-vous sont déjà pris à ce nom
}
fair-limit-account = { $count ->
    [one] Un rendez-vous est déjà pris dans votre compte
   *[other] { $count } rendez-vous sont déjà pris dans votre compte
}
fair-limit-service = Pour cette démarche, il n’est pas possible d’en prendre plus, afin que chacun ait sa chance.
fair-limit-all = Il n’est pas possible d’en prendre plus en même temps, afin que chacun ait sa chance.
fair-limit-kept = Vos informations sont toujours là. Voici ce que vous pouvez faire :
fair-limit-find = Retrouver, déplacer ou annuler le rendez-vous déjà pris
fair-limit-change = Modifier mes informations
fair-limit-call = Appelez-nous :
fair-check-next = Nous envoyons un lien à l’adresse { $mail }. Le rendez-vous n’est pris qu’une fois ce lien ouvert et confirmé.
fair-check-time = { $count ->
    [one] Vous avez { $count } minute pour le faire.
   *[other] Vous avez { $count } minutes pour le faire.
}
fair-check-button = Envoyer le lien par e-mail
fair-mails-title = Nous ne pouvons pas envoyer d’autre e-mail
fair-mails-text = Nous avons déjà envoyé plusieurs e-mails pour cette réservation. Appelez-nous :
fair-await-title = Ouvrez le lien dans votre e-mail
fair-await-text = Nous avons envoyé un e-mail à { $mail }. Ouvrez le lien qu’il contient et appuyez sur le bouton de confirmation avant : { $when }. Le rendez-vous n’est pris qu’à ce moment-là.
fair-await-free = Ensuite, l’horaire sera de nouveau libre pour d’autres.
fair-await-device = Vous pouvez aussi ouvrir le lien sur un autre appareil.
fair-await-sent = Nous avons renvoyé l’e-mail
fair-await-missing = Rien reçu ?
fair-await-spam = Cela peut prendre quelques minutes. Regardez aussi dans les courriers indésirables.
fair-await-again = Renvoyer l’e-mail
fair-await-no-more = Nous ne pouvons plus renvoyer l’e-mail. Appelez-nous :
fair-await-wrong = Indiquer une autre adresse e-mail
fair-link-title = Voulez-vous prendre ce rendez-vous ?
fair-link-until = Nous vous gardons cet horaire jusqu’à : { $when }.
fair-link-yes = Oui, confirmer le rendez-vous
fair-link-not-you = Vous ne vouliez pas de rendez-vous ? Vous n’avez rien à faire. L’horaire redeviendra libre de lui-même.
fair-link-over-title = Le délai de confirmation est dépassé
fair-link-over-text = Le rendez-vous n’est pas pris et son horaire est de nouveau libre. Choisissez un nouvel horaire.
fair-link-over-new = Choisir un nouvel horaire
fair-link-home = Vers la page d’accueil
fair-link-replaced-title = Ce lien n’est plus valable
fair-link-replaced-text = La réservation a été modifiée entre-temps. Ouvrez le lien du dernier e-mail ou continuez là où vous avez commencé.
fair-personal = Le rendez-vous n’est valable que pour { $name }.
fair-personal-id = Apportez une carte d’identité ou un passeport. Nous vérifions le nom.
fair-privacy = Pour que personne n’obtienne plus de rendez-vous que prévu, nous conservons une valeur de contrôle de vos informations. Elle ne révèle pas qui vous êtes et est effacée au plus tard avec le rendez-vous.
fair-mail-subject = À confirmer : { $service }, { $when }
fair-mail-title = Veuillez confirmer votre rendez-vous
fair-mail-lead = Votre rendez-vous n’est pas encore pris. Ouvrez le lien ci-dessous et confirmez avant : { $when }.
fair-mail-button = Confirmer le rendez-vous
fair-mail-hint = Sans votre confirmation, l’horaire redeviendra ensuite libre pour d’autres.
fair-mail-personal = Le rendez-vous n’est valable que pour cette personne. Apportez une carte d’identité ou un passeport.
