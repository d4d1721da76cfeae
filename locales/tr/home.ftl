portal-title = Şehrinizi veya beldenizi seçin
portal-intro = Burada şehrinizin, beldenizin veya ilçenizin dairelerinden randevu alırsınız.
portal-none = Burada henüz kayıtlı bir şehir veya belde yok. İlki eklenince burada görünür.
kind-town = Şehir
kind-municipality = Belde
kind-district = İlçe

home-title = Ne yapmak istiyorsunuz?
home-topics = Tüm konular
home-find-title = Randevunuz var mı?
home-find-text = Randevu numaranızla randevunuzu görebilir veya iptal edebilirsiniz.
home-help-title = Telefonla mı istersiniz?
home-help-text = Bizi arayın. Randevuyu sizin için alırız.

search-label = Ne arıyorsunuz?
search-hint = Örneğin: kimliğimi kaybettim, taşındım, araç kaydı
search-button = Ara
search-title = Arama
search-found = { $count ->
    [one] “{ $query }” için { $count } sonuç
   *[other] “{ $query }” için { $count } sonuç
}
search-similar = “{ $query }” için bir şey bulamadık. Şunu mu aradınız?
search-none = “{ $query }” için bir şey bulamadık
search-none-what = Çoğu zaman şunlar işe yarar:
search-none-word = Başka veya daha kısa bir kelime deneyin.
search-none-all = Tüm konulara bakın.
search-none-phone = Bizi arayın:
search-all = A’dan Z’ye tüm konular

topic-identity = Kimlik ve pasaport
topic-residence = İkamet ve taşınma
topic-vehicle = Araba ve diğer araçlar
topic-licence = Ehliyet
topic-foreigners = Oturum ve vatandaşlık
topic-certificates = Resmî belgeler ve onaylar
topic-business = İşyeri
topic-family = Aile, evlilik, ölüm
topic-library = Kütüphane
topic-dog = Köpek
topic-building = İnşaat
topic-other = Diğer konular

hold-note-title = Sizin için bir saat ayırdık
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Bu saat { $count } dakika daha sizin için ayrılmış durumda.
   *[other] Bu saat { $count } dakika daha sizin için ayrılmış durumda.
}
hold-note-continue = Randevuya devam et
