portal-title = Choisissez votre ville ou votre commune
portal-intro = Prenez ici rendez-vous avec votre ville, votre commune ou votre district (Landkreis).
portal-none = Aucune ville ni commune n’est encore inscrite. Dès qu’il y en aura une, vous la trouverez ici.
kind-town = Ville
kind-municipality = Commune
kind-district = District (Landkreis)

home-title = Quelle démarche souhaitez-vous faire ?
home-topics = Tous les thèmes
home-find-title = Vous avez déjà un rendez-vous ?
home-find-text = Avec votre numéro de rendez-vous, vous pouvez le consulter ou l’annuler.
home-help-title = Vous préférez le téléphone ?
home-help-text = Appelez-nous. Nous réservons le rendez-vous pour vous.

search-label = Que cherchez-vous ?
search-hint = Par exemple : carte d’identité perdue, déménagement, immatriculer une voiture
search-button = Rechercher
search-title = Recherche
search-found = { $count ->
    [one] { $count } résultat pour « { $query } »
   *[other] { $count } résultats pour « { $query } »
}
search-similar = Nous n’avons rien trouvé pour « { $query } ». Cherchiez-vous plutôt ceci ?
search-none = Nous n’avons rien trouvé pour « { $query } »
search-none-what = Voici ce qui aide souvent :
search-none-word = Essayez un autre mot ou un mot plus court.
search-none-all = Parcourez tous les thèmes.
search-none-phone = Appelez-nous :
search-all = Tous les thèmes de A à Z

topic-identity = Cartes d’identité et passeports
topic-residence = Logement et déménagement
topic-vehicle = Voitures et véhicules
topic-licence = Permis de conduire
topic-foreigners = Séjour et naturalisation
topic-certificates = Actes d’état civil et copies certifiées
topic-business = Activité professionnelle
topic-family = Famille, mariage, décès
topic-library = Bibliothèque
topic-dog = Chiens
topic-building = Construction
topic-other = Autres thèmes

hold-note-title = Nous vous gardons un créneau
hold-note-text = { $service } : { $when }
hold-note-left = { $count ->
    [one] Il vous est réservé encore { $count } minute.
   *[other] Il vous est réservé encore { $count } minutes.
}
hold-note-continue = Continuer la réservation
