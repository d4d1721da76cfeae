fair-limit-mail = { $count ->
    [one] Există deja o programare cu această adresă de e-mail
    [few] Există deja { $count } programări cu această adresă de e-mail
   *[other] Există deja { $count } de programări cu această adresă de e-mail
}
fair-limit-phone = { $count ->
    [one] Există deja o programare cu acest număr de telefon
    [few] Există deja { $count } programări cu acest număr de telefon
   *[other] Există deja { $count } de programări cu acest număr de telefon
}
fair-limit-person = { $count ->
    [one] Există deja o programare pe acest nume
    [few] Există deja { $count } programări pe acest nume
   *[other] Există deja { $count } de programări pe acest nume
}
fair-limit-account = { $count ->
    [one] În contul dumneavoastră există deja o programare
    [few] În contul dumneavoastră există deja { $count } programări
   *[other] În contul dumneavoastră există deja { $count } de programări
}
fair-limit-service = Pentru acest serviciu nu sunt posibile mai multe, ca toată lumea să aibă o șansă.
fair-limit-all = Nu sunt posibile mai multe în același timp, ca toată lumea să aibă o șansă.
fair-limit-kept = Datele dumneavoastră sunt încă aici. Iată ce puteți face:
fair-limit-find = Găsiți, mutați sau anulați programarea existentă
fair-limit-change = Modificați datele
fair-limit-call = Sunați-ne:
fair-check-next = Trimitem un link la { $mail }. Programarea este valabilă abia după ce deschideți linkul și confirmați.
fair-check-time = { $count ->
    [one] Aveți { $count } minut pentru aceasta.
    [few] Aveți { $count } minute pentru aceasta.
   *[other] Aveți { $count } de minute pentru aceasta.
}
fair-check-button = Trimiteți linkul prin e-mail
fair-mails-title = Nu mai putem trimite un alt e-mail
fair-mails-text = Am trimis deja mai multe e-mailuri pentru această rezervare. Vă rugăm să ne sunați:
fair-await-title = Deschideți linkul din e-mail
fair-await-text = Am trimis un e-mail la { $mail }. Deschideți linkul din el și apăsați acolo butonul de confirmare până la: { $when }. Abia atunci programarea este făcută.
fair-await-free = După aceea, ora este din nou liberă pentru alții.
fair-await-device = Puteți deschide linkul și pe alt dispozitiv.
fair-await-sent = Am trimis e-mailul încă o dată
fair-await-missing = Nu a sosit nimic?
fair-await-spam = Poate dura câteva minute. Verificați și dosarul spam.
fair-await-again = Trimiteți e-mailul încă o dată
fair-await-no-more = Nu mai putem trimite e-mailul încă o dată. Vă rugăm să ne sunați:
fair-await-wrong = Indicați altă adresă de e-mail
fair-link-title = Doriți să faceți această programare?
fair-link-until = Păstrăm ora pentru dumneavoastră până la: { $when }.
fair-link-yes = Da, confirm programarea
fair-link-not-you = Nu ați dorit o programare? Atunci nu trebuie să faceți nimic. Ora se eliberează singură.
fair-link-over-title = Timpul pentru confirmare a trecut
fair-link-over-text = Programarea nu este făcută, iar ora ei este din nou liberă. Vă rugăm să alegeți o oră nouă.
fair-link-over-new = Alegeți o oră nouă
fair-link-home = La pagina de start
fair-link-replaced-title = Acest link nu mai este valabil
fair-link-replaced-text = Rezervarea a fost modificată între timp. Deschideți linkul din cel mai nou e-mail sau continuați de unde ați început.
fair-personal = Programarea este valabilă doar pentru { $name }.
fair-personal-id = Aduceți un act de identitate sau un pașaport. Verificăm numele.
fair-privacy = Pentru ca nimeni să nu primească mai multe programări decât este prevăzut, păstrăm o valoare de control a datelor dumneavoastră. Ea nu arată cine sunteți și se șterge cel târziu odată cu programarea.
fair-mail-subject = Vă rugăm să confirmați: { $service }, { $when }
fair-mail-title = Vă rugăm să confirmați programarea
fair-mail-lead = Programarea nu este încă făcută. Deschideți linkul de mai jos și confirmați până la: { $when }.
fair-mail-button = Confirmați programarea
fair-mail-hint = Fără confirmarea dumneavoastră, ora devine apoi liberă pentru alții.
fair-mail-personal = Programarea este valabilă doar pentru această persoană. Aduceți un act de identitate sau un pașaport.
