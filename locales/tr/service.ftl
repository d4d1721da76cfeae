service-book = Randevu al
service-about = Bu hizmet nedir?
service-costs = Ücreti ne kadar?
service-costs-free = Ücretsizdir.
service-costs-open = Ücret durumunuza göre değişir. Size önceden söyleriz.
fee-range = { $from } – { $to }
service-duration = Ne kadar sürer?
service-duration-text = { $count ->
    [one] Yaklaşık { $count } dakika
   *[other] Yaklaşık { $count } dakika
}
service-duration-more = { $count ->
    [one] Her ek kişi için { $count } dakika eklenir.
   *[other] Her ek kişi için { $count } dakika eklenir.
}
service-appointment = Randevu gerekli mi?
service-appointment-yes = Evet. Randevuyu hemen buradan alabilirsiniz. Bunun için hesap açmanız gerekmez.
service-window = { $count ->
    [one] En fazla { $count } gün sonrası için randevu alabilirsiniz.
   *[other] En fazla { $count } gün sonrası için randevu alabilirsiniz.
}
service-bring = Yanımda ne getireceğim?
service-bring-nothing = Yanınızda bir şey getirmeniz gerekmez.
service-where = Nerede yapılır?
service-law = Hangi yasada yazıyor?
service-next-free = En yakın boş randevu
service-nothing-free = Şu anda boş randevu yok
service-nothing-free-text = Her gün yeni randevular ekleniyor. Yarın tekrar bakın veya bizi arayın:
service-calendar = Takvimi göster

site-hours = Çalışma saatleri
site-hours-day = Gün
site-hours-time = Saat
site-closed = kapalı
site-exceptions = Bu günlerde saatler farklıdır
site-wheelchair-full = Tekerlekli sandalyeyle rahatça girilir
site-wheelchair-partial = Tekerlekli sandalyeyle her yere girilemez
site-wheelchair-none = Tekerlekli sandalyeyle ne yazık ki girilemez
site-way-inside = İçeri nasıl girilir?
site-services = Burada yapabileceğiniz işlemler
site-more = Yol ve çalışma saatleri: { $site }
way-stepless = Basamaksız
way-stairs = Daha kısa, basamaklı
way-then = Sonra
way-room = Oda { $room }
way-room-floor = { $floor ->
    [0] Oda { $room }, zemin kat
    [-1] Oda { $room }, bodrum kat
   *[other] Oda { $room }, { $floor }. kat
}
embed-title = Kendi web sitenizde randevular
embed-intro = İki parçadan birini sayfanıza kopyalayın. Çerez bırakmaz ve kimseyi izlemez.
embed-link = Bağlantı olarak
embed-times = En yakın boş saatlerle
embed-preview = Böyle görünür
