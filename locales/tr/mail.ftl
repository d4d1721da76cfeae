mail-confirmed-subject = Randevu onaylandı: { $service }, { $when }
mail-moved-subject = Randevu saati değişti: { $service }, { $when }
mail-cancelled-subject = Randevu iptal edildi: { $service }, { $when }
mail-reminder-subject = Hatırlatma: { $service }, { $when }

mail-confirmed-title = Randevunuz onaylandı
mail-moved-title = Randevunuzun saati değişti
mail-cancelled-title = Randevunuz iptal edildi
mail-reminder-title = Randevunuz yaklaşıyor

mail-greeting = Merhaba { $name },
mail-greeting-nameless = Merhaba,

mail-confirmed-lead = Randevunuz kesinleşti. Sizi bekliyoruz.
mail-moved-lead = Randevunuzun yeni bir saati var. Eski saat artık geçerli değil.
mail-cancelled-lead = Randevunuz yapılmayacak. Başka bir şey yapmanız gerekmez.
mail-reminder-lead = Size randevunuzu hatırlatıyoruz. Sizi bekliyoruz.

mail-service = Hizmet
mail-when = Ne zaman
mail-where = Nerede
mail-how = Nasıl
mail-persons = Kişi sayısı
mail-way = Binada bizi nasıl bulursunuz?
mail-bring = Lütfen yanınızda getirin
mail-fee = Ücret
mail-reference = Randevu numarası (Terminnummer)
mail-phone = Sorunuz mu var? Bizi arayın

mail-person-count =
    { $persons ->
        [one] bir kişi
       *[other] { $persons } kişi
    }
mail-duration =
    { $minutes ->
        [one] Süre: yaklaşık bir dakika
       *[other] Süre: yaklaşık { $minutes } dakika
    }

mail-fee-free = ücretsiz
mail-fee-line = { $text }: { $amount }
mail-fee-range = { $from } – { $to }

mail-manage = Randevuyu gör veya iptal et
mail-manage-hint = Gelemiyor musunuz? O zaman lütfen iptal edin. Böylece bu randevuyu başka biri alabilir.
mail-cancelled-view = İptal edilen randevuyu gör
mail-cancelled-hint = Yine de randevu mu gerekiyor? İstediğiniz zaman yeni bir randevu alabilirsiniz.
mail-calendar-add = Ekteki termin.ics dosyasıyla randevuyu takviminize ekleyebilirsiniz.
mail-calendar-move = Ekteki termin.ics dosyasıyla randevuyu takviminizde değiştirebilirsiniz.
mail-calendar-remove = Ekteki termin.ics dosyasıyla randevuyu takviminizden silebilirsiniz.
mail-not-you = Siz randevu almadınız mı? O zaman biri e-posta adresini yanlış yazmış olabilir. Lütfen bize haber verin.
mail-sample = Bu, uydurma bilgilerle hazırlanmış bir örnektir. Böyle bir randevu yok.

mail-calendar-cancelled = İptal edildi: { $service }
mail-calendar-reminder = Yarın: { $service }

sms-reminder = { $town }: randevunuz { $when }, { $place }. Gelemiyor musunuz? { $link }
sms-reminder-short = { $town }: randevunuz { $when }. Gelemiyor musunuz? { $link }

mail-code-subject = Kodunuz: { $code }
mail-code-title = Kodunuz
mail-code-lead = Bu kodu, randevu aldığınız sayfaya yazın. Kod 15 dakika geçerlidir.
mail-code-not-you = Kod istemediniz mi? Öyleyse biri e-posta adresini yanlış yazmış olmalı. Bir şey yapmanız gerekmez.

mail-offered-subject = Sizin için daha erken randevu: { $service }, { $when }
mail-offered-title = Sizin için daha erken bir randevu boş
mail-offered-lead = Onu sizin için şu zamana kadar tutuyoruz: { $until }. Erken randevuyu alana kadar şimdiki randevunuz sizin kalır.
mail-offered-new = Daha erken randevu
mail-offered-old = Şimdiki randevunuz
mail-offered-view = Teklife bak ve cevap ver
mail-offered-hint = Bir şey değiştirmek istemiyor musunuz? Lütfen bağlantıdan bize bildirin. Böylece erken randevuyu başka biri alabilir.
mail-waiting-ended-subject = Artık bekleme listesinde değilsiniz: { $service }
mail-waiting-ended-title = Artık bekleme listesinde değilsiniz
mail-waiting-ended-lead = Randevunuz olduğu gibi kalıyor. Daha erken bir randevu için üç teklife cevap almadık. Bu yüzden artık sormuyoruz.
mail-waiting-ended-view = Randevuya bak
mail-waiting-ended-hint = Yine de daha erken gelmek ister misiniz? Randevuyu yeniden bekleme listesine alın.
