fair-limit-mail = { $count ->
    [one] Bu e-posta adresiyle zaten bir randevu alınmış
   *[other] Bu e-posta adresiyle zaten { $count } randevu alınmış
}
fair-limit-phone = { $count ->
    [one] Bu telefon numarasıyla zaten bir randevu alınmış
   *[other] Bu telefon numarasıyla zaten { $count } randevu alınmış
}
fair-limit-person = { $count ->
    [one] Bu ad için zaten bir randevu alınmış
   *[other] Bu ad için zaten { $count } randevu alınmış
}
fair-limit-account = { $count ->
    [one] Hesabınızda zaten bir randevu var
   *[other] Hesabınızda zaten { $count } randevu var
}
fair-limit-service = Herkesin randevu alabilmesi için bu hizmette daha fazlası mümkün değil.
fair-limit-all = Herkesin randevu alabilmesi için aynı anda daha fazlası mümkün değil.
fair-limit-kept = Bilgileriniz hâlâ duruyor. Şunları yapabilirsiniz:
fair-limit-find = Alınmış randevuyu bul, ertele veya iptal et
fair-limit-change = Bilgilerimi değiştir
fair-limit-call = Bizi arayın:
fair-check-next = { $mail } adresine bir bağlantı gönderiyoruz. Randevu, bağlantıyı açıp onayladığınızda geçerli olur.
fair-check-time = { $count ->
    [one] Bunun için { $count } dakikanız var.
   *[other] Bunun için { $count } dakikanız var.
}
fair-check-button = Bağlantıyı e-postayla gönder
fair-mails-title = Başka e-posta gönderemiyoruz
fair-mails-text = Bu randevu için zaten birkaç e-posta gönderdik. Lütfen bizi arayın:
fair-await-title = E-postanızdaki bağlantıyı açın
fair-await-text = { $mail } adresine bir e-posta gönderdik. İçindeki bağlantıyı şu zamana kadar açın ve oradaki onay düğmesine basın: { $when }. Randevu ancak o zaman alınmış olur.
fair-await-free = Bundan sonra saat başkaları için yeniden boşalır.
fair-await-device = Bağlantıyı başka bir cihazda da açabilirsiniz.
fair-await-sent = E-postayı bir kez daha gönderdik
fair-await-missing = Hiçbir şey gelmedi mi?
fair-await-spam = Bu birkaç dakika sürebilir. Spam klasörüne de bakın.
fair-await-again = E-postayı yeniden gönder
fair-await-no-more = E-postayı bir kez daha gönderemiyoruz. Lütfen bizi arayın:
fair-await-wrong = Başka bir e-posta adresi ver
fair-link-title = Bu randevuyu almak istiyor musunuz?
fair-link-until = Saati sizin için şu zamana kadar tutuyoruz: { $when }.
fair-link-yes = Evet, randevuyu onayla
fair-link-not-you = Randevu istememiş miydiniz? O zaman bir şey yapmanız gerekmez. Saat kendiliğinden yeniden boşalır.
fair-link-over-title = Onay süresi doldu
fair-link-over-text = Randevu alınmadı ve saati yeniden boş. Lütfen yeni bir saat seçin.
fair-link-over-new = Yeni saat seç
fair-link-home = Ana sayfaya git
fair-link-replaced-title = Bu bağlantı artık geçerli değil
fair-link-replaced-text = Randevu bilgileri bu arada değiştirildi. En son e-postadaki bağlantıyı açın veya başladığınız yerden devam edin.
fair-personal = Randevu yalnızca { $name } için geçerlidir.
fair-personal-id = Lütfen kimlik veya pasaport getirin. Adı kontrol ediyoruz.
fair-privacy = Kimse öngörülenden fazla randevu almasın diye bilgilerinizin bir kontrol değerini saklıyoruz. Bu değer kim olduğunuzu göstermez ve en geç randevuyla birlikte silinir.
fair-mail-subject = Lütfen onaylayın: { $service }, { $when }
fair-mail-title = Lütfen randevunuzu onaylayın
fair-mail-lead = Randevunuz henüz alınmadı. Aşağıdaki bağlantıyı açın ve şu zamana kadar onaylayın: { $when }.
fair-mail-button = Randevuyu onayla
fair-mail-hint = Onaylamazsanız saat bundan sonra başkaları için boşalır.
fair-mail-personal = Randevu yalnızca bu kişi için geçerlidir. Lütfen kimlik veya pasaport getirin.
