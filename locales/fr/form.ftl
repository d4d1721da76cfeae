# Demandes : formulaire, vérification, envoi, suivi.

# --- Sur la page de la démarche ---
service-form = Demande en ligne
service-form-button = Remplir la demande en ligne
service-appointment-no = Non. Vous faites tout en ligne.

# --- Avant de remplir ---
begin-good-to-know = Bon à savoir
begin-minutes = { $count ->
    [one] Il faut environ { $count } minute pour la remplir.
   *[other] Il faut environ { $count } minutes pour la remplir.
}
begin-trust-none = Vous n’avez besoin ni de compte ni de connexion.
begin-trust-login = Vous vous connectez avant l’envoi. Vous pouvez remplir la demande dès maintenant.
begin-kept = { $count ->
    [one] Vous pouvez vous arrêter à tout moment. Nous gardons vos réponses, chiffrées, pendant { $count } jour.
   *[other] Vous pouvez vous arrêter à tout moment. Nous gardons vos réponses, chiffrées, pendant { $count } jours.
}
begin-have = À préparer
begin-drafts = Vous avez déjà commencé
begin-resume = Continuer la demande du { $when }
begin-button = Remplir maintenant
begin-help = Besoin d’aide ? Nous vous aidons, aussi par téléphone :
begin-too-many-title = Vous avez déjà beaucoup de demandes commencées
begin-too-many-text = Envoyez-en une, ou effacez-en une dont vous n’avez plus besoin.

# --- Une page du formulaire ---
form-back = Retour
form-continue = Continuer
form-later = Enregistrer et continuer plus tard
form-kept-until = Vos réponses sont enregistrées. Nous les gardons jusqu’au { $date }.
form-choose = Veuillez choisir
form-it-is-right = Oui, c’est correct
form-fault = { $question } : { $message }
form-phone-hint = Par exemple 07222 972-0. Pour un numéro étranger, commencez par +.
form-partial-hint = Le jour ou le mois n’est pas connu ? Alors laissez le champ vide.
form-time-hint = Par exemple 8:30
form-row = { $one } { $number }
form-row-add = Ajouter un autre élément
form-row-remove = Retirer : { $what }
form-row-none = Rien n’est encore saisi.
form-more-title = Nous avons encore une question à ce sujet
form-more-text = Vos réponses sont enregistrées. Vous voyez ci-dessous ce qu’il nous faut encore.
form-elsewhere-title = Cette page a été modifiée dans une autre fenêtre
form-elsewhere-text = Vous voyez ci-dessous ce que vous avez saisi ici. Avec « Continuer », c’est cela qui compte.
form-elsewhere-other = Voir plutôt l’autre version et la garder
form-edition-title = Le formulaire a changé entre-temps
form-edition-text = Vous continuez avec la version de départ. Rien n’est perdu.
form-outdated = Cette traduction est plus ancienne que le texte allemand.
date-day = Jour
date-month = Mois
date-year = Année
answer-yes = Oui
answer-no = Non
address-street = Rue
address-number = Numéro
address-postal-code = Code postal
address-city = Ville
address-country = Pays
address-place-filled = Ville remplie : { $place }
address-places = Villes avec ce code postal : { $places }
list-search = Chercher dans la liste
list-found = Résultats : { $count }
list-none = Rien trouvé. Écrivez autrement ou videz le champ.
nationality-stateless = apatride
nationality-unknown = indéterminée
warning-prefix = Veuillez vérifier :

# --- Fichiers ---
form-file-limits = { $kinds }, { $mb } Mo au maximum par fichier. { $files ->
    [one] Un fichier.
   *[other] Jusqu’à { $files } fichiers.
}
form-file-size = { $mb } Mo
form-file-upload = Ajouter
form-file-remove = Retirer
form-file-refused = Le fichier n’a pas été accepté
form-file-too-large = Le fichier est trop gros. La limite est de { $mb } Mo. Une photo devient plus petite si vous la prenez avec une résolution plus basse.
form-file-pixels = L’image a trop de pixels. Réduisez-la, ou utilisez un PDF. Maximum en millions de pixels : { $million }.
form-file-percent = Envoyé : { $percent } pour cent
form-file-stop = Arrêter
form-file-lost = La connexion a été interrompue. Veuillez réessayer.
form-file-all = Toute la demande peut avoir au plus { $files } fichiers et { $mb } Mo en tout. Supprimez-en un ou prenez-en un plus petit.
form-file-kind = Nous ne pouvons pas lire ce type de fichier. Prenez l’un des types indiqués, ou faites une photo du papier.
form-file-empty = Le fichier est vide. Veuillez le choisir encore une fois.
form-file-infected = Le fichier contient un logiciel malveillant. Nous l’avons effacé. Faites vérifier votre appareil.
form-file-broken = Le fichier ne s’ouvre pas. Veuillez l’enregistrer à nouveau, ou faire une photo du papier.

# --- Vérifier et envoyer ---
form-check-title = Vérifiez vos réponses
form-open = { $count ->
    [one] Une réponse manque encore ou ne convient pas
   *[other] { $count } réponses manquent encore ou ne conviennent pas
}
form-accepted = Vous avez confirmé ceci
form-none = aucun
form-not-answered = non indiqué
form-next = Et ensuite
form-send-text = Au prochain clic, vous envoyez la demande. Ensuite, vous ne pourrez plus rien modifier ici. Vous recevrez un numéro de dossier (Vorgangsnummer).
form-send = Envoyer la demande maintenant
form-stale-title = Vos réponses ont changé entre-temps
form-stale-text = Rien n’a encore été envoyé. Veuillez tout relire encore une fois.

# --- Envoyé ---
sent-title = Nous avons votre demande
sent-alert = Demande envoyée
sent-alert-text = Votre demande est bien enregistrée.
sent-reference = Numéro de dossier (Vorgangsnummer)
sent-code = Code d’accès
sent-at = Reçue le
sent-keep = Notez le numéro et le code, ou imprimez cette page. Ils vous permettent de voir à tout moment où nous en sommes.
sent-code-gone = Le code n’est affiché que le premier jour.
sent-cosign-code = Code pour la deuxième personne
sent-cosign-give = Donnez ce code à la deuxième personne, par exemple au téléphone. Elle en a besoin avec le lien de notre e-mail.
sent-status = Voir où en est la demande

# --- Continuer plus tard ---
later-title = Continuer plus tard
later-here = Dans ce navigateur, vous continuez simplement depuis la page de la démarche.
later-go-on = Continuer à remplir maintenant
later-elsewhere = Continuer sur un autre appareil
later-elsewhere-text = Nous vous envoyons un lien. Vous recevez ici un code qui va avec. Il faut les deux pour ouvrir votre demande.
later-mail-hint = Seulement pour ce lien. Par exemple name@example.com
later-button = Envoyer le lien
later-sent = Le lien est en route
later-sent-text = Nous l’avons envoyé à { $mail }. Ce code va avec :
later-code-text = Notez le code. Il n’est pas dans l’e-mail.
later-too-often = Vous avez déjà reçu plusieurs liens. Veuillez réessayer dans une heure.
discard-link = Supprimer la demande
discard-one = Supprimer la demande du { $when }
discard-title = Voulez-vous supprimer la demande ?
discard-text = Nous effaçons tout ce que vous avez saisi et joint. Personne ne pourra le récupérer.
discard-yes = Oui, supprimer
discard-no = Non, continuer à remplir
discard-done = La demande est supprimée
discard-done-text = Nous n’en gardons plus rien.
resume-title = Continuer à remplir la demande
resume-text = Saisissez le code affiché sur la page quand vous avez demandé le lien.
resume-code = Code
resume-code-hint = Six chiffres
resume-button = Continuer
resume-wrong = Ce code n’est pas le bon. Veuillez regarder encore une fois.
resume-too-often = Un code incorrect a été saisi trop souvent. Demandez un nouveau lien sur le premier appareil.
resume-gone = Cette demande n’existe plus : elle a été envoyée ou effacée, ou le délai est passé. Nous vous aidons volontiers :

# --- Suivi ---
status-title = Où en est votre demande
status-text = Le numéro et le code figuraient sur la page après l’envoi. Le numéro est aussi dans notre e-mail.
status-reference-hint = Il figure sur la confirmation et dans chaque e-mail
status-code-hint = Il figurait seulement sur la confirmation
status-button = Voir où elle en est
status-wrong = Le numéro et le code ne vont pas ensemble. Veuillez vérifier les deux.
status-too-often = Il y a eu trop d’essais. Veuillez réessayer dans une heure, ou appelez-nous.
status-of = Dossier { $reference }
status-history = Ce qui s’est passé jusqu’ici
status-due = Merci de le faire jusqu’au { $date }.
status-cosign-due = La deuxième personne peut répondre jusqu’au { $date }.
case-draft = Pas encore envoyée
case-draft-text = Vous pouvez continuer à remplir la demande et l’envoyer.
case-cosigning = Il manque encore un accord
case-cosigning-text = Une deuxième personne doit donner son accord. Nous lui avons écrit. La demande ne compte comme reçue qu’après cet accord.
case-received = Reçue
case-received-text = Nous avons votre demande. Vous n’avez rien à faire pour le moment. Nous vous contacterons.
case-in-work = En cours
case-in-work-text = Nous traitons votre demande. Vous n’avez rien à faire pour le moment.
case-question = Nous avons une question pour vous
case-question-text = Merci de nous répondre. D’ici là, votre demande est en attente.
case-decided = Décision prise
case-decided-text = Nous avons pris une décision. Vous recevez l’avis (Bescheid) séparément.
case-ready = À venir chercher
case-ready-text = Merci de venir chez nous avec une pièce d’identité.
case-closed = Terminée
case-closed-text = Tout est fait.
case-withdrawn = Retirée
case-withdrawn-text = Vous avez retiré la demande.
event-received = Nous avons reçu votre demande
event-cosign-asked = Nous avons demandé l’accord de la deuxième personne
event-cosigned = La deuxième personne a donné son accord
event-cosign-declined = La deuxième personne n’a pas donné son accord
event-cosign-lapsed = La deuxième personne n’a pas répondu à temps
event-taken-up = Nous avons commencé à traiter la demande
event-asked = Nous vous avons posé une question
event-answered = Votre réponse est arrivée
event-decided = Nous avons pris une décision
event-ready = Vous pouvez venir le chercher
event-closed = Demande terminée
event-withdrawn = Vous avez retiré la demande

# --- À propos d’une réponse ---
problem-missing = Veuillez remplir ce champ.
problem-choose = Veuillez choisir une réponse.
problem-choose-some = Veuillez choisir au moins une réponse.
problem-date-missing = Veuillez saisir le jour, le mois et l’année.
problem-address-missing = Veuillez saisir l’adresse.
problem-file-missing = Veuillez ajouter le fichier.
problem-consent = Veuillez cocher la case. Sans votre accord, nous ne pouvons pas continuer.
problem-too-short = { $missing ->
    [one] C’est trop court. Il manque encore un caractère.
   *[other] C’est trop court. Il manque encore { $missing } caractères.
}
problem-too-long = { $over ->
    [one] C’est trop long d’un caractère. La limite est de { $max } caractères.
   *[other] C’est trop long de { $over } caractères. La limite est de { $max } caractères.
}
problem-number = Veuillez saisir un nombre.
problem-whole = Veuillez saisir un nombre entier, sans virgule.
problem-decimals = { $decimals ->
    [one] Un chiffre au maximum après la virgule.
   *[other] { $decimals } chiffres au maximum après la virgule.
}
problem-too-small = Le nombre doit être d’au moins { $min }.
problem-too-large = Le nombre peut être de { $max } au maximum.
problem-date-day = Il manque encore le jour.
problem-date-month = Il manque encore le mois.
problem-date-year = Veuillez saisir l’année avec quatre chiffres.
problem-no-date = Ce jour n’existe pas. Veuillez vérifier le jour et le mois.
problem-too-early = Ce jour est trop tôt. C’est possible à partir du { $min }.
problem-too-late = Ce jour est trop tard. C’est possible jusqu’au { $max }.
problem-future = Ce jour est dans le futur. Veuillez vérifier l’année.
problem-too-old = Veuillez vérifier l’année. Elle est trop ancienne.
problem-illegible = Veuillez écrire quelque chose de lisible : des lettres ou des chiffres.
problem-no-time = Veuillez saisir une heure, par exemple 8:30.
problem-option = Veuillez choisir l’une des réponses.
problem-too-few = { $min ->
    [one] Veuillez choisir au moins une réponse.
   *[other] Veuillez choisir au moins { $min } réponses.
}
problem-too-many = { $max ->
    [one] Un seul élément est possible ici.
   *[other] { $max } éléments au maximum sont possibles ici.
}
problem-street = Veuillez saisir la rue.
problem-house-number = Le numéro de la maison est trop long.
problem-postal-code = Veuillez saisir le code postal avec cinq chiffres.
problem-city = Veuillez saisir la ville.
problem-country = Veuillez choisir un pays.
problem-name-empty = Veuillez saisir le nom comme sur la pièce d’identité.
problem-name-digit = Un nom ne contient pas de chiffres. Veuillez l’écrire comme sur la pièce d’identité.
problem-name-script = Veuillez écrire le nom en lettres latines. C’est ainsi qu’il figure aussi dans votre passeport.
problem-name-sign = Le signe « { $sign } » ne peut pas figurer dans un nom. Veuillez l’écrire comme sur la pièce d’identité.
problem-doubt-digit = Ce numéro semble inhabituel. Y a-t-il peut-être une faute de frappe ?
problem-place-unknown = Ce code postal ne figure pas dans notre liste : { $code }. Est-il correct ?
problem-place-elsewhere = Dans notre liste, le code postal { $code } correspond à : { $places }. Votre ville est-elle tout de même correcte ?
problem-code-length = Il manque quelque chose, ou il y en a trop. { $form }
problem-code-character = Il y a ici un caractère en trop. { $form }
problem-code-digit = C’est sans doute une faute de frappe. Veuillez comparer chaque caractère.
problem-code-form = Cela ne convient pas ainsi. { $form }
code-iban = Un IBAN allemand commence par DE et compte 22 caractères. Il figure sur la carte bancaire.
code-tax-id = Le numéro fiscal (Steuer-ID) compte 11 chiffres. Il figure sur l’avis d’impôt (Steuerbescheid) et sur la fiche de paie (Lohnabrechnung).
code-vat-id = DE et 9 chiffres
code-id-card = Le numéro est en haut à droite du recto : 9 caractères.
code-passport = Le numéro est en haut à droite de la page avec la photo : 9 caractères.
code-residence-permit = Le numéro est en haut à droite de la carte : 9 caractères.
code-pension-number = 12 caractères, par exemple 15 070649 C 103. Il figure sur la carte de sécurité sociale (Sozialversicherungsausweis).
code-health-number = Une lettre et 9 chiffres. Il figure sur la carte d’assurance maladie (Krankenkasse).
code-vin = 17 caractères. Il figure dans le champ E du certificat d’immatriculation (Fahrzeugschein).
code-plate = Par exemple RA-AB 123
code-leitweg-id = Par exemple 04011000-1234512345-06
code-postal-code = Cinq chiffres
form-login-title = Il faut se connecter pour envoyer
form-login-text = Vous pouvez remplir cette demande ici, mais pas encore l’envoyer en ligne. Vos réponses restent enregistrées. Appelez-nous :
cosign-title = Merci de donner votre accord
cosign-code-text = Vous avez reçu un lien de notre part. Saisissez maintenant le code que possède la personne qui fait la demande. Demandez-le-lui.
cosign-code-often = Un code erroné a été saisi trop souvent. Le lien est bloqué. Merci de nous appeler.
cosign-text = Quelqu’un a déposé une demande qui vous concerne aussi. Voici ce qui vous concerne. Est-ce exact, et êtes-vous d’accord ?
cosign-until = Merci de répondre avant le { $date }.
cosign-agree = C’est exact, je suis d’accord
cosign-decline = Je ne suis pas d’accord
cosign-agreed = Merci, vous avez donné votre accord
cosign-agreed-text = La demande est maintenant complète. Vous n’avez rien d’autre à faire.
cosign-declined = Vous n’avez pas donné votre accord
cosign-declined-text = Nous prévenons l’autre personne. Vous n’avez rien d’autre à faire.
cosign-gone = Il n’y a plus rien à faire ici
cosign-gone-text = Vous avez déjà répondu, le délai est passé, ou la demande a été retirée.
sent-pdf = Télécharger une copie en PDF
pdf-check = Ligne de contrôle
pdf-attachments = Pièces jointes
pdf-file = Fichier
pdf-size = Taille
pdf-checksum = Somme de contrôle (SHA-512)
pdf-embedded = Contenu dans ce fichier PDF
pdf-notes = Remarques
pdf-note = Ceci est une copie de vos réponses. Le texte allemand fait foi ; la traduction aide à lire.
pdf-trust = Niveau de confiance
pdf-trust-none = sans connexion
pdf-confirmed = Confirmé comme exact : { $warning }
pdf-continued = { $heading } (suite)
pdf-cosign = Accord de la deuxième personne
pdf-cosign-pending = pas encore donné
pdf-cosign-given = donné : { $when }
pdf-cosign-missing = non donné
pdf-unprintable = Les caractères qui ne peuvent être imprimés sont indiqués par un numéro, par exemple [U+1F642].
pdf-page = Page { $page } sur { $pages }
