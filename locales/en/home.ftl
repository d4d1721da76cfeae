# List of towns and municipalities, start page and search.

portal-title = Choose your town or municipality
portal-intro = Book appointments with your town, your municipality or your district here.
portal-none = No town or municipality has been set up here yet. As soon as there is one, you will find it here.
kind-town = Town
kind-municipality = Municipality
kind-district = District

home-title = What would you like to do?
home-topics = All topics
home-find-title = Do you already have an appointment?
home-find-text = With your appointment number you can look at it or cancel it.
home-help-title = Would you rather call?
home-help-text = Call us. We will book the appointment for you.

search-label = What are you looking for?
search-hint = For example: lost ID card, moved house, register a car
search-button = Search
search-title = Search
search-found = { $count ->
    [one] { $count } result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
search-similar = We found nothing for “{ $query }”. Did you mean one of these?
search-none = We found nothing for “{ $query }”
search-none-what = This often helps:
search-none-word = Try a different word or a shorter one.
search-none-all = Look at all topics.
search-none-phone = Call us:
search-all = All topics from A to Z

topic-identity = ID cards and passports
topic-residence = Living here and moving
topic-vehicle = Cars and vehicles
topic-licence = Driving licence
topic-foreigners = Residence and citizenship
topic-certificates = Certificates and certified copies
topic-business = Running a business
topic-family = Family, marriage, death
topic-library = Library
topic-dog = Dogs
topic-building = Building
topic-other = Other topics

hold-note-title = We are keeping a time for you
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] It is reserved for you for { $count } more minute.
   *[other] It is reserved for you for { $count } more minutes.
}
hold-note-continue = Continue booking
