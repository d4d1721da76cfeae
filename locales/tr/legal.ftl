# --- Imprint ---
imprint-title = Künye (Impressum)
imprint-lead = Künyede bu sayfalardan kimin sorumlu olduğu yazar.
imprint-provider = Portalın sahibi
imprint-represented = Temsilci
imprint-supervision = Denetim makamı
imprint-vat = KDV numarası (USt-IdNr.)
imprint-website = İnternet sitesi

# --- Privacy ---
privacy-title = Veri koruma
privacy-lead = Burada hakkınızda neleri, neden kaydettiğimiz ve ne zaman sildiğimiz yazar.
privacy-controller = Kim sorumlu?
privacy-what = Neleri kaydediyoruz?
privacy-what-text = Randevu aldığınızda şunları kaydederiz: adınız, e-posta adresiniz veya telefon numaranız, randevunuz, istediğiniz hizmet ve diliniz.
privacy-what-forms = Bir başvuru doldurduğunuzda yazdıklarınızı ve yüklediklerinizi şifreli olarak kaydederiz. Hiçbir şey kaybolmasın diye bu, göndermeden önce başlar.
privacy-what-not = Hangi sayfalara baktığınızı kaydetmeyiz. Reklam şirketlerine hiçbir bilgi vermeyiz. Bu sayfaların bütün parçaları kendi sunucumuzdan gelir.
privacy-why = Buna neden hakkımız var?
privacy-why-text = Bu bilgilere size randevu vermek ve size ulaşmak için ihtiyacımız var. Bu bir kamu görevidir. Bu, Genel Veri Koruma Tüzüğü’nün (DSGVO) 6. maddesinin 1. fıkrasının e bendinde yazar. Bu tüzük, verileri koruyan yasadır.
privacy-why-forms = Bir başvurudaki bilgilere başvuruyu işlemek için ihtiyacımız var. Bu da bir kamu görevidir.
privacy-how-long = Ne kadar süre saklıyoruz?
privacy-how-long-hold = Bir saat seçtiniz ama randevu almadınız: Her şeyi 24 saat sonra sileriz.
privacy-how-long-code = Kendinize kod gönderttiniz: Randevu almazsanız e-posta adresini bir saat sonra sileriz.
privacy-how-long-appointment = { $count ->
    [one] Randevu aldınız: Bilgilerinizi randevudan { $count } gün sonra sileriz.
   *[other] Randevu aldınız: Bilgilerinizi randevudan { $count } gün sonra sileriz.
}
privacy-how-long-cancelled = Randevuyu iptal ettiniz: Aynı süre geçerlidir.
privacy-how-long-draft = Bir başvuruya başladınız: Onu, her sayfasında yazan tarihte sileriz. Son değişikliğinizden sonraki en yüksek gün sayısı: { $days }.
privacy-how-long-case = Bir başvuru gönderdiniz: Başvuru sonuçlanana ve bu başvuru için geçerli süre dolana kadar saklarız. Gün olarak en uzun süre: { $days }.
privacy-how-long-waiting = Daha erken bir randevu bekliyorsunuz: Bunu, bir randevu alana, bekleme listesinden çıkana ya da randevunuz başlayana kadar saklarız.
privacy-who = Bilgileri kim görür?
privacy-who-text = Yalnızca randevunuzu hazırlayan görevliler.
privacy-who-forms = Bir başvuruyu yalnızca onu işleyen görevliler, o da ancak siz gönderdikten sonra görür. İkinci bir kişinin onayı gerekiyorsa bu kişi yalnızca onayladığı bölümü görür.
privacy-who-sms = Size randevuyu SMS ile hatırlatırsak bir gönderim hizmeti telefon numaranızı ve bu SMS’i alır. İkisini de yalnızca bunun için kullanabilir.
privacy-rights = Haklarınız
privacy-rights-lead = Bizden şunları isteyebilirsiniz:
privacy-right-access = hakkınızda neleri kaydettiğimizi size söylememizi (bilgi alma)
privacy-right-correct = yanlış bilgileri düzeltmemizi (düzeltme)
privacy-right-delete = bilgilerinizi silmemizi (silme)
privacy-right-restrict = bilgilerinizi yalnızca saklamamızı ve artık kullanmamamızı (kısıtlama)
privacy-right-object = özel bir nedeniniz olduğu için bunu bırakmamızı (itiraz)
privacy-officer = Veri korumayla ilgili sorular
privacy-officer-text = Veri koruma görevlimize yazın:
privacy-complaint = Şikâyet
privacy-complaint-text = Bilgilerinizi yanlış kullandığımızı mı düşünüyorsunuz? O zaman buraya şikâyette bulunabilirsiniz:
privacy-cookies = Çerezler
privacy-cookies-text = Çerezler, tarayıcınızın sakladığı küçük dosyalardır. Yalnızca bunları kullanıyoruz. Bunlar olmadan randevu alınamaz, bu yüzden izninizi sormuyoruz.
privacy-cookie-name = Ad
privacy-cookie-purpose = Ne için?
privacy-cookie-life = Ne kadar süre?
privacy-cookie-visit = Yazdıklarınızı korur ve hangi saatin sizin için ayrıldığını hatırlar.
privacy-cookie-visit-life = tarayıcıyı kapatana kadar
privacy-cookie-lang = Dilinizi hatırlar.
privacy-cookie-lang-life = bir yıl
privacy-cookie-typed = Sayfa yeniden yüklenirse yazdıklarınızı korur. Çerez değildir: tarayıcınızda kalır.
privacy-cookie-typed-life = gönderene veya sekmeyi kapatana kadar

# --- Accessibility ---
accessibility-title = Erişilebilirlik
accessibility-lead = Bu sayfaları herkes kullanabilmelidir. Bu açıklamada bunun ne kadar başarıldığı yazar.
accessibility-status = Sayfalar ne kadar erişilebilir?
accessibility-full = Sayfalar EN 301 549 standardına (WCAG 2.1, AA düzeyi) tamamen uyuyor. Bu, erişilebilir internet sayfaları için geçerli kuraldır.
accessibility-partial = Sayfalar EN 301 549 standardına (WCAG 2.1, AA düzeyi) büyük ölçüde uyuyor. Bu, erişilebilir internet sayfaları için geçerli kuraldır.
accessibility-none = Sayfalar EN 301 549 standardına (WCAG 2.1, AA düzeyi) henüz uymuyor. Bu, erişilebilir internet sayfaları için geçerli kuraldır.
accessibility-gaps = Henüz eksik olanlar
accessibility-gap-languages = Bazı metinler henüz bütün dillerde ve kolay Almancada (Leichte Sprache) yok.
accessibility-gap-signs = Alman işaret dilinde henüz video yok.
accessibility-alternative = Bunlardan birine mi ihtiyacınız var? Bizi arayın. Size kişisel olarak yardım ederiz.
accessibility-reviewed = Son kontrol: { $date }
accessibility-method = Sayfaları kendimiz, programlarla ve elle kontrol ettik.
accessibility-feedback = Bir engelle mi karşılaştınız?
accessibility-feedback-text = Lütfen bize bildirin. Size cevap verir ve sorunu çözmeye çalışırız.
accessibility-enforcement = Size yardım edemediysek
accessibility-enforcement-text = O zaman bu kuruma başvurabilirsiniz. Sizinle bizim aramızda ücretsiz arabuluculuk yapar:

# --- Help ---
help-title = Yardım
help-lead = Randevu böyle alınır. Yaklaşık üç dakika sürer.
help-steps = Dört adımda randevu
help-step-search = İhtiyacınız olan hizmeti arayın, örneğin “kimlik”. Ücretini ve neler getireceğinizi okuyun.
help-step-time = Günü ve saati seçin. Bu saati sizin için 15 dakika ayırırız.
help-step-data = Adınızı ve size nasıl ulaşabileceğimizi yazın.
help-step-check = Her şeyi kontrol edin ve randevuyu onaylayın. Bir randevu numarası alırsınız.
help-questions = Sık sorulan sorular
help-login-question = Üye olmam gerekiyor mu?
help-login-answer = Hayır. Hesap veya şifre gerekmez.
help-cancel-question = Randevuyu nasıl iptal ederim?
help-cancel-answer = Onayınızdaki bağlantıyı açın. Veya “Randevu bul veya iptal et” sayfasına gidin.
help-late-question = Ayırma süresi bitti. Ne yapmalıyım?
help-late-answer = Bilgileriniz duruyor. Devam etmeniz yeterli. Saat dolduysa size başka saatler gösteririz.
help-family-question = Ailem için de randevu alabilir miyim?
help-family-answer = Evet. Başta randevunun kaç kişi için olduğunu belirtin.
help-keys-question = Takvimi klavyeyle kullanabilir miyim?
help-keys-answer = Evet. Ok tuşlarıyla bir boş günden ötekine, Home (Pos 1) ve End (Ende) tuşlarıyla haftanın başına ve sonuna, Page Up (Bild ↑) ve Page Down (Bild ↓) tuşlarıyla başka bir aya gidersiniz. Enter tuşu günü açar.
help-person = Bir görevliyle konuşmak ister misiniz?
help-person-text = Bizi arayın veya bize gelin. Randevuyu sizinle birlikte alırız.
