portal-name = Hizmet portalı
page-title = { $title } – { $place }
page-title-error = Hata: { $title } – { $place }
page-description = { $place }: Randevu arayın, alın ve iptal edin. Üye olmadan, birçok dilde.

skip-link = İçeriğe geç
language = Dil
language-choose = Dil seçin
language-partly-german = Bu sayfadaki bazı metinler henüz dilinizde yok. Bu metinler Almanca gösteriliyor.
read-aloud = Sesli oku
read-stop = Okumayı durdur
sample-banner = Bu, uydurma bilgilerle hazırlanmış bir örnektir. Burada gerçek randevu yoktur.

nav-main = Ana menü
nav-start = Ana sayfa
nav-find = Randevu bul veya iptal et
nav-help = Yardım
breadcrumb = Buradasınız:

footer-help-title = Takıldığınız bir yer mi var?
footer-help-text = Bizi arayın veya bize gelin. İşleminizi memnuniyetle sizinle birlikte yaparız.
footer-sites = Adresler ve çalışma saatleri
footer-about = Bu portal hakkında
footer-website = İnternet sitesi: { $place }
footer-easy = Kolay Almanca (Leichte Sprache)

phone = Telefon
mail = E-posta
address = Adres

step = Adım { $step } / { $steps }: { $name }
step-order = Seçim
step-time = Saat
step-data = Bilgileriniz
step-check = Kontrol

continue = Devam
change = değiştir
change-what = Değiştir: { $what }
optional = isteğe bağlı
moment = Bir dakika lütfen …

persons = { $count ->
    [one] { $count } kişi
   *[other] { $count } kişi
}

error-summary = { $count ->
    [one] Lütfen bu bilgiyi kontrol edin
   *[other] Lütfen bu { $count } bilgiyi kontrol edin
}
error-prefix = Hata:
info-prefix = Not:
