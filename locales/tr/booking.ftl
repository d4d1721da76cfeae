# --- People ---
persons-title = Randevu kaç kişi için?
persons-hint = İşlem yaptırmak istediğiniz herkesi sayın.
persons-option-minutes = { $count ->
    [one] yaklaşık { $count } dakika sürer
   *[other] yaklaşık { $count } dakika sürer
}
persons-label = Kişi sayısı
persons-error = Randevunun kaç kişi için olduğunu seçin.

# --- Time ---
times-title = Ne zaman gelmek istiyorsunuz?
times-title-call = Bizimle ne zaman görüşmek istersiniz?
times-title-change = Hangi saat size daha uygun?
times-for = { $count ->
    [one] { $service }, { $count } kişi
   *[other] { $service }, { $count } kişi
}
times-change-order = Seçimi değiştir
times-keep = Saatim aynı kalsın
times-hold-lost-title = Seçtiğiniz saat ne yazık ki artık boş değil
times-hold-lost-text = Ayırma süresi bitti ve bu saat artık alınamıyor. Bilgileriniz duruyor. Lütfen başka bir saat seçin.
times-hold-expired-title = Ayırma süresi bitti
times-hold-expired-text = Bilgileriniz duruyor. Aynı saati yeniden seçin veya başka bir saat alın.
times-taken-title = Başka biri daha hızlı davrandı
times-taken-text = Bu saat az önce doldu. Lütfen başka bir saat seçin.
times-not-offered-title = Bu saat artık yok
times-not-offered-text = Lütfen boş saatlerden birini seçin.
times-nothing-chosen-title = Bir saat seçin
times-nothing-chosen-text = Boş saatlerden birine basın.

# --- Reservation ---
hold-until = Şu saate kadar sizin için ayrıldı: { $time }
hold-left = kalan süre { $left }
hold-five-minutes = Bu saat 5 dakika daha sizin için ayrılmış durumda.
hold-one-minute = Bu saat 1 dakika daha sizin için ayrılmış durumda.
hold-over = Ayırma süresi bitti. Rahatça devam edin: Saat hâlâ boşsa sizin olur.
hold-extend = Daha fazla zamana ihtiyacım var
hold-release = Randevu almaktan vazgeç

# --- Your details ---
data-title = Adınız nedir ve size nasıl ulaşabiliriz?
data-switched = Dil değiştirildi. Bilgileriniz duruyor.
data-either = E-posta adresinizi veya telefon numaranızı yazın. İkisinden biri yeterlidir.
field-name = Ad ve soyad
field-name-hint = Kimlikte veya pasaportta yazdığı gibi
field-mail = E-posta adresi
field-mail-hint = Onayı bu adrese göndeririz.
field-phone = Telefon numarası
field-phone-hint = Örneğin 0151 23456789. Sizi yalnızca randevuda bir değişiklik olursa ararız.
data-privacy = { $count ->
    [one] Bu bilgilere yalnızca randevu için ihtiyacımız var. Randevudan { $count } gün sonra bunları sileriz.
   *[other] Bu bilgilere yalnızca randevu için ihtiyacımız var. Randevudan { $count } gün sonra bunları sileriz.
}
data-privacy-link = Veri koruma hakkında daha fazla bilgi
data-continue = Kontrole geç

name-missing = Adınızı ve soyadınızı yazın.
name-too-long = Daha kısa bir ad yazın, en fazla { $max } karakter.
name-characters = Adınızı yalnızca harflerle, kimlikte veya pasaportta yazdığı gibi yazın.
mail-missing = E-posta adresinizi yazın.
mail-malformed = E-posta adresini eksiksiz yazın, örneğin maria@example.com.
mail-too-long = Daha kısa bir e-posta adresi yazın.
phone-missing = Telefon numaranızı yazın.
phone-malformed = Telefon numarasını yalnızca rakamlarla ve alan koduyla yazın, örneğin 0151 23456789.
phone-too-short = Telefon numarasının tamamını alan koduyla yazın, örneğin 0151 23456789.
phone-too-long = Telefon numarası çok uzun. Lütfen rakamları kontrol edin.
contact-missing = E-posta adresinizi veya telefon numaranızı yazın.

# --- Check ---
check-title = Her şey doğru mu?
check-appointment = Randevunuz
check-person = Bilgileriniz
check-next = Bundan sonra ne olacak?
check-next-mail = Az sonra { $mail } adresine bir onay alırsınız.
check-next-number = Sonraki sayfada randevu numaranız yazar. Lütfen bunu not edin.
check-next-cancel = Randevuyu daha sonra istediğiniz zaman iptal edebilirsiniz. Neden belirtmeniz gerekmez.
check-confirm = Randevuyu onayla
order-title = Neye ihtiyacınız var?
order-channel-label = Bizimle nasıl görüşmek istersiniz?
channel-site = Yerinde
channel-site-hint = Siz bize gelirsiniz.
channel-phone = Telefonla
channel-phone-hint = Kararlaştırılan saatte sizi ararız.
channel-video = Görüntülü görüşmeyle
channel-video-hint = Bir bağlantı alırsınız ve tarayıcınızda bizimle görüşürsünüz.
order-further-title = Aynı randevuda başka bir işlem?
order-further-hint = Her birine kaç kez ihtiyacınız olduğunu seçin. Randevu buna göre uzar.
order-further-none = Hayır, gerekmiyor
order-further-times = { $count } ×
times-not-together-title = Bu tek bir randevuda mümkün değil
times-not-together-text = Bu seçim birlikte mümkün değil. Aşağıda yalnızca ilk hizmetin saatlerini görüyorsunuz. Diğerini lütfen ayrıca ayırtın.
