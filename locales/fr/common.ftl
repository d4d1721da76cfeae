portal-name = Portail de services
page-title = { $title } – { $place }
page-title-error = Erreur : { $title } – { $place }
page-description = { $place } : trouver, réserver et annuler un rendez-vous. Sans créer de compte, dans de nombreuses langues.

skip-link = Aller au contenu
language = Langue
language-choose = Choisir la langue
language-partly-german = Certains textes de cette page n’existent pas encore dans votre langue. Ils sont affichés en allemand.
read-aloud = Lire à voix haute
read-stop = Arrêter la lecture
sample-banner = Ceci est un exemple avec des données fictives. Aucun rendez-vous réel n’est proposé ici.

nav-main = Menu principal
nav-start = Accueil
nav-find = Retrouver ou annuler un rendez-vous
nav-help = Aide
breadcrumb = Vous êtes ici :

footer-help-title = Besoin d’aide ?
footer-help-text = Appelez-nous ou venez sur place. Nous vous aiderons volontiers.
footer-sites = Adresses et horaires d’ouverture
footer-about = À propos de ce portail
footer-website = Site internet : { $place }
footer-easy = Allemand facile (Leichte Sprache)

phone = Téléphone
mail = E-mail
address = Adresse

step = Étape { $step } sur { $steps } : { $name }
step-order = Choix
step-time = Horaire
step-data = Vos coordonnées
step-check = Vérification

continue = Continuer
change = modifier
change-what = Modifier : { $what }
optional = facultatif
moment = Un instant …

persons = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}

error-summary = { $count ->
    [one] Veuillez vérifier cette réponse
   *[other] Veuillez vérifier ces { $count } réponses
}
error-prefix = Erreur :
info-prefix = Remarque :
