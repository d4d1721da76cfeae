appointment-confirmed-title = Votre rendez-vous est réservé
appointment-title = Votre rendez-vous
appointment-moved-title = Votre rendez-vous est déplacé
appointment-cancelled-title = Votre rendez-vous est annulé
appointment-past-title = Ce rendez-vous est passé
appointment-reference = Votre numéro de rendez-vous
appointment-mail-sent = Vous allez recevoir la confirmation à { $mail }. Rien reçu ? Regardez aussi dans vos courriers indésirables.
appointment-cancelled-text = Le créneau est de nouveau libre. Vous n’avez rien d’autre à faire.
appointment-cancelled-mail = Nous vous envoyons un e-mail à ce sujet à { $mail }.
appointment-past-text = Nous effacerons bientôt vos données. S’il vous faut encore quelque chose, prenez un nouveau rendez-vous.
appointment-new = Prendre un nouveau rendez-vous

summary-service = Démarche
summary-when = Quand
summary-where = Où
summary-persons = Personnes
summary-duration = Durée
summary-costs = Prix
summary-name = Nom

appointment-come = Merci d’arriver à l’heure. Donnez votre numéro de rendez-vous (Terminnummer) à l’accueil.
appointment-calendar = Ajouter au calendrier
appointment-print = Imprimer la page
appointment-print-hint = Vous pouvez imprimer cette page ou la prendre en photo.
appointment-keep-title = Gardez le lien
appointment-keep-mail = Le lien vers cette page se trouve aussi dans l’e-mail envoyé à { $mail }. Il vous permet de consulter ou d’annuler le rendez-vous.
appointment-keep-number = Avec votre numéro de rendez-vous et votre numéro de téléphone, vous pouvez retrouver le rendez-vous ici à tout moment.
appointment-change-title = Un empêchement ?
appointment-change-text = Déplacez le rendez-vous ou annulez-le. Une autre personne pourra alors utiliser ce créneau.
appointment-move = Déplacer le rendez-vous
appointment-cancel = Annuler le rendez-vous

move-title = Voulez-vous déplacer le rendez-vous ?
move-new = Nouveau créneau
move-old = Créneau actuel
move-text = Le créneau actuel est libéré dès que le nouveau est assuré pour vous. Le numéro et le lien restent les mêmes.
move-yes = Oui, déplacer le rendez-vous
move-other = Choisir un autre créneau
move-no = Non, ne rien changer

cancel-title = Voulez-vous annuler ce rendez-vous ?
cancel-text = Le créneau sera tout de suite libéré et nous ne pourrons pas revenir en arrière. Mais vous pouvez prendre un nouveau rendez-vous à tout moment.
cancel-yes = Oui, annuler le rendez-vous
cancel-no = Non, garder le rendez-vous

find-title = Retrouver ou annuler un rendez-vous
find-text = Le plus rapide est d’utiliser le lien de votre confirmation. Sans ce lien, il nous faut ces deux informations :
find-reference = Numéro de rendez-vous
find-reference-hint = 8 caractères, par exemple 4F7K-2M9Q. Il figure dans votre confirmation.
find-proof = Adresse e-mail ou numéro de téléphone
find-proof-hint = Indiqué lors de la réservation
find-button = Afficher le rendez-vous
find-reference-missing = Saisissez votre numéro de rendez-vous.
find-reference-malformed = Saisissez les 8 caractères du numéro de rendez-vous, par exemple 4F7K-2M9Q.
find-proof-missing = Saisissez l’adresse e-mail ou le numéro de téléphone que vous avez indiqué lors de la réservation.
find-not-found = Veuillez vérifier les deux réponses. Elles ne correspondent à aucun rendez-vous.
find-lost = Vous n’avez plus le numéro ? Appelez-nous :
