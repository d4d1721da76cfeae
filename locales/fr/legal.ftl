# --- Imprint ---
imprint-title = Mentions légales
imprint-lead = Les mentions légales (Impressum) indiquent qui est responsable de ce site.
imprint-provider = Éditeur
imprint-represented = Représenté par
imprint-supervision = Autorité de contrôle
imprint-vat = Numéro de TVA (USt-IdNr.)
imprint-website = Site internet

# --- Privacy ---
privacy-title = Protection des données
privacy-lead = Cette page explique quelles données nous enregistrons sur vous, pourquoi nous le faisons et quand nous les effaçons.
privacy-controller = Qui est responsable ?
privacy-what = Qu’enregistrons-nous ?
privacy-what-text = Quand vous prenez un rendez-vous, nous enregistrons : votre nom, votre adresse e-mail ou votre numéro de téléphone, le rendez-vous, votre démarche et votre langue.
privacy-what-forms = Quand vous remplissez une demande, nous enregistrons sous forme chiffrée ce que vous saisissez et joignez. Cela commence avant l’envoi, pour que rien ne soit perdu.
privacy-what-not = Nous n’enregistrons pas les pages que vous consultez. Nous ne transmettons rien à des entreprises de publicité. Tous les éléments de ce site viennent de notre propre serveur.
privacy-why = Pourquoi en avons-nous le droit ?
privacy-why-text = Nous avons besoin de ces données pour vous donner le rendez-vous et vous joindre. C’est une mission de service public. L’article 6, paragraphe 1, point e) du règlement général sur la protection des données (RGPD), la loi qui protège les données, le prévoit.
privacy-why-forms = Nous avons besoin des données d’une demande pour la traiter. C’est aussi une mission de service public.
privacy-how-long = Combien de temps gardons-nous les données ?
privacy-how-long-hold = Vous avez choisi un créneau sans réserver : nous effaçons tout après 24 heures.
privacy-how-long-code = Vous avez reçu un code par e-mail : si vous ne réservez pas, nous effaçons l'adresse après une heure.
privacy-how-long-appointment = { $count ->
    [one] Vous avez pris un rendez-vous : nous effaçons vos données { $count } jour après le rendez-vous.
   *[other] Vous avez pris un rendez-vous : nous effaçons vos données { $count } jours après le rendez-vous.
}
privacy-how-long-cancelled = Vous avez annulé le rendez-vous : le même délai s’applique.
privacy-how-long-draft = Vous avez commencé une demande : nous l’effaçons à la date indiquée sur chacune de ses pages. Nombre maximal de jours après votre dernière modification : { $days }.
privacy-how-long-case = Vous avez envoyé une demande : nous la gardons jusqu’à ce qu’elle soit close et que le délai prévu pour cette demande soit écoulé. Délai le plus long en jours : { $days }.
privacy-how-long-waiting = Vous attendez un rendez-vous plus tôt : nous le gardons en mémoire jusqu’à ce que vous en obteniez un, quittiez la liste ou que le rendez-vous commence.
privacy-who = Qui voit les données ?
privacy-who-text = Uniquement les agents qui préparent votre rendez-vous.
privacy-who-forms = Seuls les agents qui traitent une demande la voient, et seulement après votre envoi. Si une deuxième personne doit donner son accord, elle voit la partie qui la concerne.
privacy-who-sms = Si nous vous rappelons le rendez-vous par SMS, un service d’envoi reçoit votre numéro de téléphone et ce SMS. Il ne peut les utiliser que pour cela.
privacy-rights = Vos droits
privacy-rights-lead = Vous pouvez nous demander :
privacy-right-access = de vous dire ce que nous avons enregistré sur vous (accès)
privacy-right-correct = de corriger des données fausses (rectification)
privacy-right-delete = d’effacer vos données (effacement)
privacy-right-restrict = de conserver vos données sans plus les utiliser (limitation)
privacy-right-object = d’arrêter, en raison de votre situation particulière (opposition)
privacy-officer = Questions sur la protection des données
privacy-officer-text = Écrivez à notre délégué ou déléguée à la protection des données :
privacy-complaint = Réclamation
privacy-complaint-text = Vous pensez que nous utilisons mal vos données ? Vous pouvez déposer une réclamation ici :
privacy-cookies = Cookies
privacy-cookies-text = Les cookies sont de petits fichiers conservés par votre navigateur. Nous n’utilisons que ceux-ci. Sans eux, la réservation ne fonctionne pas. C’est pourquoi nous ne demandons pas votre accord.
privacy-cookie-name = Nom
privacy-cookie-purpose = Pour quoi faire ?
privacy-cookie-life = Combien de temps ?
privacy-cookie-visit = Protège vos saisies et retient le créneau qui vous est réservé.
privacy-cookie-visit-life = jusqu’à la fermeture du navigateur
privacy-cookie-lang = Retient votre langue.
privacy-cookie-lang-life = un an
privacy-cookie-typed = Conserve votre saisie si la page se recharge. Ce n’est pas un cookie : elle reste dans votre navigateur.
privacy-cookie-typed-life = jusqu’à l’envoi ou à la fermeture de l’onglet

# --- Accessibility ---
accessibility-title = Accessibilité
accessibility-lead = Tout le monde doit pouvoir utiliser ce site. Cette déclaration indique dans quelle mesure c’est le cas.
accessibility-status = Dans quelle mesure le site est-il accessible ?
accessibility-full = Le site respecte entièrement la norme EN 301 549 (WCAG 2.1, niveau AA). C’est la règle pour les sites internet accessibles.
accessibility-partial = Le site respecte en grande partie la norme EN 301 549 (WCAG 2.1, niveau AA). C’est la règle pour les sites internet accessibles.
accessibility-none = Le site ne respecte pas encore la norme EN 301 549 (WCAG 2.1, niveau AA). C’est la règle pour les sites internet accessibles.
accessibility-gaps = Ce qui manque encore
accessibility-gap-languages = Certains textes n’existent pas encore dans toutes les langues, ni en allemand facile (Leichte Sprache).
accessibility-gap-signs = Il n’y a pas encore de vidéo en langue des signes allemande.
accessibility-alternative = Vous en avez besoin ? Appelez-nous. Nous vous aiderons personnellement.
accessibility-reviewed = Dernière vérification : { $date }
accessibility-method = Nous avons vérifié le site nous-mêmes, avec des logiciels et à la main.
accessibility-feedback = Vous avez rencontré un obstacle ?
accessibility-feedback-text = Dites-le-nous. Nous vous répondrons et chercherons une solution.
accessibility-enforcement = Si nous n’avons pas pu vous aider
accessibility-enforcement-text = Vous pouvez alors vous adresser à ce service. Il joue gratuitement le rôle de médiateur entre vous et nous :

# --- Help ---
help-title = Aide
help-lead = Voici comment prendre rendez-vous. Cela prend environ trois minutes.
help-steps = Votre rendez-vous en quatre étapes
help-step-search = Cherchez votre démarche, par exemple « carte d’identité ». Lisez combien elle coûte et ce qu’il faut apporter.
help-step-time = Choisissez le jour et l’heure. Nous vous gardons le créneau pendant 15 minutes.
help-step-data = Saisissez votre nom et le moyen de vous joindre.
help-step-check = Vérifiez tout et réservez. Vous recevez un numéro de rendez-vous.
help-questions = Questions fréquentes
help-login-question = Dois-je créer un compte ?
help-login-answer = Non. Il ne vous faut ni compte ni mot de passe.
help-cancel-question = Comment annuler un rendez-vous ?
help-cancel-answer = Ouvrez le lien de votre confirmation. Ou allez sur « Retrouver ou annuler un rendez-vous ».
help-late-question = Le délai de réservation est dépassé. Que faire ?
help-late-answer = Les informations que vous avez saisies sont toujours là. Continuez simplement. Si le créneau est pris, nous vous en proposons d’autres.
help-family-question = Puis-je réserver pour ma famille ?
help-family-answer = Oui. Indiquez au début pour combien de personnes est le rendez-vous.
help-keys-question = Puis-je utiliser le calendrier avec le clavier ?
help-keys-answer = Oui. Les flèches vous mènent d’un jour libre au suivant, les touches Début et Fin au début et à la fin de la semaine, les touches Page précédente et Page suivante à un autre mois. La touche Entrée ouvre le jour.
help-person = Vous préférez parler à quelqu’un ?
help-person-text = Appelez-nous ou venez sur place. Nous réserverons le rendez-vous avec vous.
