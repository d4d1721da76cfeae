# Başvurular: form, kontrol, gönderme, durum.

# --- Hizmet sayfasında ---
service-form = Çevrim içi başvuru
service-form-button = Başvuruyu internette doldur
service-appointment-no = Hayır. Her şeyi internetten yaparsınız.

# --- Doldurmadan önce ---
begin-good-to-know = Bilmekte yarar var
begin-minutes = { $count ->
    [one] Doldurmak yaklaşık { $count } dakika sürer.
   *[other] Doldurmak yaklaşık { $count } dakika sürer.
}
begin-trust-none = Bunun için hesap veya üyelik gerekmez.
begin-trust-login = Göndermeden önce oturum açarsınız. Daha öncesinde de doldurabilirsiniz.
begin-kept = { $count ->
    [one] İstediğiniz zaman ara verebilirsiniz. Bilgilerinizi { $count } gün boyunca şifreli olarak saklarız.
   *[other] İstediğiniz zaman ara verebilirsiniz. Bilgilerinizi { $count } gün boyunca şifreli olarak saklarız.
}
begin-have = Yanınızda hazır bulunsun
begin-drafts = Daha önce başlamıştınız
begin-resume = Başvuruya devam et: { $when }
begin-button = Şimdi doldur
begin-help = Devam edemiyor musunuz? Telefonla da yardım ederiz:
begin-too-many-title = Yarım kalmış birçok başvurunuz var
begin-too-many-text = Birini gönderin veya artık gerekmeyen birini silin.

# --- Formun bir sayfası ---
form-back = Geri
form-continue = Devam
form-later = Kaydet ve sonra devam et
form-kept-until = Bilgileriniz kaydedildi. Şu tarihe kadar saklarız: { $date }
form-choose = Lütfen seçin
form-it-is-right = Bu doğru
form-fault = { $question }: { $message }
form-phone-hint = Örneğin 07222 972-0. Yurt dışındaki numaraları + ile yazın.
form-partial-hint = Gün veya ay bilinmiyor mu? O zaman alanı boş bırakın.
form-time-hint = Örneğin 8:30
form-row = { $one } { $number }
form-row-add = Bir kayıt daha ekle
form-row-remove = Kaldır: { $what }
form-row-none = Henüz bir şey yazılmadı.
form-more-title = Bununla ilgili bir sorumuz daha var
form-more-text = Cevaplarınız kaydedildi. Bize gereken diğer bilgiler aşağıda.
form-elsewhere-title = Bu sayfa başka bir pencerede değiştirildi
form-elsewhere-text = Aşağıda burada yazdıklarınızı görüyorsunuz. “Devam” ile bunlar geçerli olur.
form-elsewhere-other = Öbürüne bakmak ve onu tutmak istiyorum
form-edition-title = Form bu arada değişti
form-edition-text = Başladığınız sürümle devam edersiniz. Hiçbir şey kaybolmaz.
form-outdated = Bu çeviri Almanca metinden daha eskidir.
date-day = Gün
date-month = Ay
date-year = Yıl
answer-yes = Evet
answer-no = Hayır
address-street = Sokak
address-number = Kapı numarası
address-postal-code = Posta kodu
address-city = Şehir
address-country = Ülke
address-place-filled = Yer dolduruldu: { $place }
address-places = Bu posta kodundaki yerler: { $places }
list-search = Listede ara
list-found = Bulunan: { $count }
list-none = Hiçbir şey bulunamadı. Başka türlü yazın ya da alanı boşaltın.
nationality-stateless = vatansız
nationality-unknown = belirsiz
warning-prefix = Lütfen kontrol edin:

# --- Dosyalar ---
form-file-limits = { $kinds }, dosya başına en fazla { $mb } MB. { $files ->
    [one] Bir dosya.
   *[other] En fazla { $files } dosya.
}
form-file-size = { $mb } MB
form-file-upload = Yükle
form-file-remove = Kaldır
form-file-refused = Dosya kabul edilmedi
form-file-too-large = Dosya çok büyük. En fazla { $mb } MB olabilir. Fotoğrafı daha düşük çözünürlükle çekerseniz küçülür.
form-file-pixels = Resimde çok fazla piksel var. Lütfen en fazla { $million } milyon piksele küçültün veya PDF kullanın.
form-file-percent = Yüklenen: yüzde { $percent }
form-file-stop = Durdur
form-file-lost = Bağlantı kesildi. Lütfen yeniden deneyin.
form-file-all = Başvurunun tamamında en fazla { $files } dosya olabilir, hepsi birlikte en fazla { $mb } MB. Birini kaldırın veya daha küçük bir dosya seçin.
form-file-kind = Bu tür dosyaları okuyamıyoruz. Belirtilen türlerden birini kullanın veya kâğıdın fotoğrafını çekin.
form-file-empty = Dosya boş. Lütfen dosyayı bir kez daha seçin.
form-file-infected = Dosyada zararlı bir yazılım var. Dosyayı sildik. Cihazınızı birine kontrol ettirin.
form-file-broken = Dosya açılamıyor. Lütfen yeniden kaydedin veya kâğıdın fotoğrafını çekin.

# --- Kontrol ve gönderme ---
form-check-title = Bilgilerinizi kontrol edin
form-open = { $count ->
    [one] Bir bilgi henüz eksik veya uymuyor
   *[other] { $count } bilgi henüz eksik veya uymuyor
}
form-accepted = Bunu onayladınız
form-none = yok
form-not-answered = belirtilmedi
form-next = Bundan sonra ne olacak?
form-send-text = Bir sonraki tıklamayla başvuruyu gönderirsiniz. Ondan sonra burada bir şey değiştiremezsiniz. Bir işlem numarası (Vorgangsnummer) alırsınız.
form-send = Başvuruyu şimdi gönder
form-stale-title = Bilgileriniz bu arada değişti
form-stale-text = Henüz hiçbir şey gönderilmedi. Lütfen her şeye bir kez daha bakın.

# --- Gönderildi ---
sent-title = Başvurunuz bize ulaştı
sent-alert = Gönderildi
sent-alert-text = Başvurunuz güvenle kaydedildi.
sent-reference = İşlem numarası (Vorgangsnummer)
sent-code = Erişim kodu
sent-at = Geliş tarihi
sent-keep = Numarayı ve kodu not edin veya bu sayfayı yazdırın. Bunlarla işlemin hangi aşamada olduğuna istediğiniz zaman bakabilirsiniz.
sent-code-gone = Kod yalnızca ilk gün gösterilir.
sent-cosign-code = İkinci kişi için kod
sent-cosign-give = Bu kodu ikinci kişiye verin, örneğin telefonda. O kişinin koda ve e-postamızdaki bağlantıya birlikte ihtiyacı vardır.
sent-status = Başvurunun durumunu göster

# --- Sonra devam etme ---
later-title = Sonra devam et
later-here = Bu tarayıcıda hizmetin sayfasından devam etmeniz yeterli.
later-go-on = Doldurmaya şimdi devam et
later-elsewhere = Başka bir cihazda devam et
later-elsewhere-text = Size bir bağlantı göndeririz. Burada da bir kod alırsınız. Başvurunuz ancak ikisiyle birlikte açılır.
later-mail-hint = Yalnızca bu bağlantı için. Örneğin name@example.com
later-button = Bağlantıyı gönder
later-sent = Bağlantı yolda
later-sent-text = Bağlantıyı { $mail } adresine gönderdik. Bağlantının kodu:
later-code-text = Kodu not edin. E-postada yazmaz.
later-too-often = Size daha önce birkaç bağlantı gönderdik. Lütfen bir saat sonra yeniden deneyin.
discard-link = Başvuruyu sil
discard-one = Başvuruyu sil: { $when }
discard-title = Başvuruyu silmek istiyor musunuz?
discard-text = Yazdığınız ve yüklediğiniz her şeyi sileriz. Kimse geri getiremez.
discard-yes = Evet, sil
discard-no = Hayır, doldurmaya devam et
discard-done = Başvuru silindi
discard-done-text = Ondan hiçbir şey kayıtlı değil artık.
resume-title = Başvuruyu doldurmaya devam et
resume-text = Bağlantıyı istediğinizde sayfada gördüğünüz kodu yazın.
resume-code = Kod
resume-code-hint = Altı rakam
resume-button = Devam
resume-wrong = Bu kod doğru değil. Lütfen bir daha bakın.
resume-too-often = Kod çok kez yanlış yazıldı. İlk cihazda yeni bir bağlantı isteyin.
resume-gone = Bu başvuru artık yok: Gönderildi, silindi veya süresi doldu. Size memnuniyetle yardım ederiz:

# --- Durum ---
status-title = Başvurunuzun durumu
status-text = Numara ve kod, gönderdikten sonraki sayfada yazıyordu. Numara e-postamızda da yazar.
status-reference-hint = Onayda ve her e-postada yazar
status-code-hint = Yalnızca onayda yazıyordu
status-button = Durumu göster
status-wrong = Numara ve kod birbirine uymuyor. Lütfen ikisini de kontrol edin.
status-too-often = Çok fazla deneme oldu. Lütfen bir saat sonra yeniden deneyin veya bizi arayın.
status-of = İşlem { $reference }
status-history = Şimdiye kadar olanlar
status-due = Lütfen en geç şu güne kadar yapın: { $date }
status-cosign-due = İkinci kişi şu güne kadar yanıt verebilir: { $date }
case-draft = Henüz gönderilmedi
case-draft-text = Başvuruyu doldurmaya devam edip gönderebilirsiniz.
case-cosigning = Bir onay daha gerekiyor
case-cosigning-text = İkinci bir kişinin onay vermesi gerekiyor. Kendisine yazdık. Başvuru ancak bundan sonra gelmiş sayılır.
case-received = Geldi
case-received-text = Başvurunuz bizde. Şimdi bir şey yapmanız gerekmez. Size haber veririz.
case-in-work = İşlemde
case-in-work-text = Başvurunuz üzerinde çalışıyoruz. Şimdi bir şey yapmanız gerekmez.
case-question = Size bir sorumuz var
case-question-text = Lütfen bize cevap verin. O zamana kadar başvurunuz bekler.
case-decided = Karar verildi
case-decided-text = Kararımızı verdik. Karar yazısını (Bescheid) ayrıca alırsınız.
case-ready = Teslim alınmaya hazır
case-ready-text = Lütfen bize gelin ve yanınızda bir kimlik getirin.
case-closed = Tamamlandı
case-closed-text = Her şey tamam.
case-withdrawn = Geri çekildi
case-withdrawn-text = Başvuruyu geri çektiniz.
event-received = Başvurunuz geldi
event-cosign-asked = İkinci kişiden onay istedik
event-cosigned = İkinci kişi onay verdi
event-cosign-declined = İkinci kişi onay vermedi
event-cosign-lapsed = İkinci kişi zamanında cevap vermedi
event-taken-up = Üzerinde çalışmaya başladık
event-asked = Size bir soru sorduk
event-answered = Cevabınız geldi
event-decided = Kararımızı verdik
event-ready = Teslim alınmaya hazır
event-closed = Tamamlandı
event-withdrawn = Başvuruyu geri çektiniz

# --- Bir cevapla ilgili ---
problem-missing = Lütfen bu alanı doldurun.
problem-choose = Lütfen bir cevap seçin.
problem-choose-some = Lütfen en az bir cevap seçin.
problem-date-missing = Lütfen gün, ay ve yıl yazın.
problem-address-missing = Lütfen adresi yazın.
problem-file-missing = Lütfen dosyayı yükleyin.
problem-consent = Lütfen kutuyu işaretleyin. Onayınız olmadan devam edemeyiz.
problem-too-short = { $missing ->
    [one] Bu çok kısa. Bir karakter daha gerekiyor.
   *[other] Bu çok kısa. { $missing } karakter daha gerekiyor.
}
problem-too-long = { $over ->
    [one] Bu bir karakter fazla. En fazla { $max } karakter yazılabilir.
   *[other] Bu { $over } karakter fazla. En fazla { $max } karakter yazılabilir.
}
problem-number = Lütfen bir sayı yazın.
problem-whole = Lütfen virgülsüz bir tam sayı yazın.
problem-decimals = { $decimals ->
    [one] Lütfen virgülden sonra en fazla bir basamak yazın.
   *[other] Lütfen virgülden sonra en fazla { $decimals } basamak yazın.
}
problem-too-small = Sayı en az { $min } olmalıdır.
problem-too-large = Sayı en fazla { $max } olabilir.
problem-date-day = Gün henüz eksik.
problem-date-month = Ay henüz eksik.
problem-date-year = Lütfen yılı dört rakamla yazın.
problem-no-date = Böyle bir gün yok. Lütfen günü ve ayı kontrol edin.
problem-too-early = Bu gün çok erken. En erken gün: { $min }
problem-too-late = Bu gün çok geç. En geç gün: { $max }
problem-future = Bu gün gelecekte. Lütfen yılı kontrol edin.
problem-too-old = Lütfen yılı kontrol edin. Çok eski bir yıl.
problem-illegible = Lütfen okunabilecek bir şey yazın: harf veya rakam.
problem-no-time = Lütfen bir saat yazın, örneğin 8:30.
problem-option = Lütfen cevaplardan birini seçin.
problem-too-few = { $min ->
    [one] Lütfen en az bir cevap seçin.
   *[other] Lütfen en az { $min } cevap seçin.
}
problem-too-many = { $max ->
    [one] Burada yalnızca bir kayıt olabilir.
   *[other] Burada en fazla { $max } kayıt olabilir.
}
problem-street = Lütfen sokağı yazın.
problem-house-number = Kapı numarası çok uzun.
problem-postal-code = Lütfen posta kodunu beş rakamla yazın.
problem-city = Lütfen şehri yazın.
problem-country = Lütfen bir ülke seçin.
problem-name-empty = Lütfen adı kimlikte yazdığı gibi yazın.
problem-name-digit = Adlarda rakam olmaz. Lütfen adı kimlikte yazdığı gibi yazın.
problem-name-script = Lütfen adı Latin harfleriyle yazın. Pasaportunuzda da böyle yazar.
problem-name-sign = “{ $sign }” işareti hiçbir adda bulunmaz. Lütfen adı kimlikte yazdığı gibi yazın.
problem-doubt-digit = Numara alışılmadık görünüyor. Yazarken bir tuş kaymış olabilir mi?
problem-place-unknown = Bu posta kodu listemizde yok: { $code }. Doğru mu?
problem-place-elsewhere = Listemize göre { $code } posta kodu şuraya ait: { $places }. Yazdığınız yer yine de doğru mu?
problem-code-length = Bir şey eksik veya fazla. { $form }
problem-code-character = Burada ait olmayan bir karakter var. { $form }
problem-code-digit = Bir yazım hatası olabilir. Lütfen her karakteri karşılaştırın.
problem-code-form = Bu böyle uymuyor. { $form }
code-iban = Alman IBAN’ı DE ile başlar ve 22 karakterdir. Banka kartında yazar.
code-tax-id = Vergi numarası (Steuer-ID) 11 rakamdır. Vergi bildiriminde (Steuerbescheid) ve maaş bordrosunda (Lohnabrechnung) yazar.
code-vat-id = DE ve 9 rakam
code-id-card = Numara ön yüzde sağ üstte yazar: 9 karakter.
code-passport = Numara fotoğraflı sayfada sağ üstte yazar: 9 karakter.
code-residence-permit = Numara kartın sağ üstünde yazar: 9 karakter.
code-pension-number = 12 karakter, örneğin 15 070649 C 103. Sosyal sigorta kartında (Sozialversicherungsausweis) yazar.
code-health-number = Bir harf ve 9 rakam. Sağlık sigortası kartında (Krankenkasse) yazar.
code-vin = 17 karakter. Araç ruhsatında (Fahrzeugschein) E alanında yazar.
code-plate = Örneğin RA-AB 123
code-leitweg-id = Örneğin 04011000-1234512345-06
code-postal-code = Beş rakam
form-login-title = Göndermek için giriş gereklidir
form-login-text = Bu başvuruyu burada doldurabilirsiniz, ancak henüz çevrimiçi gönderemezsiniz. Bilgileriniz kayıtlı kalır. Lütfen bizi arayın:
cosign-title = Lütfen onay verin
cosign-code-text = Bizden bir bağlantı aldınız. Şimdi başvuruyu yapan kişideki kodu girin. Kodu o kişiye sorun.
cosign-code-often = Kod çok kez yanlış girildi. Bağlantı kilitlendi. Lütfen bizi arayın.
cosign-text = Birisi sizi de ilgilendiren bir başvuru yaptı. Sizi ilgilendiren kısım burada. Doğru mu ve kabul ediyor musunuz?
cosign-until = Lütfen { $date } tarihine kadar yanıt verin.
cosign-agree = Doğru, kabul ediyorum
cosign-decline = Kabul etmiyorum
cosign-agreed = Teşekkürler, onay verdiniz
cosign-agreed-text = Başvuru artık tamam. Başka bir şey yapmanız gerekmez.
cosign-declined = Onay vermediniz
cosign-declined-text = Diğer kişiye haber veririz. Başka bir şey yapmanız gerekmez.
cosign-gone = Burada yapılacak bir şey kalmadı
cosign-gone-text = Zaten yanıt verdiniz, süre doldu ya da başvuru geri alındı.
sent-pdf = Kopyayı PDF olarak indir
pdf-check = Kontrol satırı
pdf-attachments = Ekler
pdf-file = Dosya
pdf-size = Boyut
pdf-checksum = Sağlama toplamı (SHA-512)
pdf-embedded = Bu PDF dosyasının içinde
pdf-notes = Notlar
pdf-note = Bu, verdiğiniz bilgilerin bir kopyasıdır. Almanca metin geçerlidir; çeviri okumaya yardımcı olur.
pdf-trust = Güven düzeyi
pdf-trust-none = oturum açmadan
pdf-confirmed = Doğru olduğu onaylandı: { $warning }
pdf-continued = { $heading } (devamı)
pdf-cosign = İkinci kişinin onayı
pdf-cosign-pending = henüz bekleniyor
pdf-cosign-given = verildi: { $when }
pdf-cosign-missing = verilmedi
pdf-unprintable = Burada basılamayan karakterler numara olarak yazılır, örneğin [U+1F642].
pdf-page = Sayfa { $page } / { $pages }
