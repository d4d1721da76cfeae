appointment-confirmed-title = Randevunuz alındı
appointment-title = Randevunuz
appointment-moved-title = Randevunuzun saati değişti
appointment-cancelled-title = Randevunuz iptal edildi
appointment-past-title = Bu randevu geçti
appointment-reference = Randevu numaranız (Terminnummer)
appointment-mail-sent = Onay birazdan { $mail } adresine gelecek. Gelmedi mi? Spam klasörüne de bakın.
appointment-cancelled-text = Bu saat yeniden boş. Başka bir şey yapmanız gerekmez.
appointment-cancelled-mail = Bununla ilgili { $mail } adresine bir e-posta göndeririz.
appointment-past-text = Bilgilerinizi yakında sileriz. Başka bir şeye ihtiyacınız olursa yeni bir randevu alın.
appointment-new = Yeni randevu al

summary-service = Hizmet
summary-when = Ne zaman
summary-where = Nerede
summary-persons = Kişi sayısı
summary-duration = Süre
summary-costs = Ücret
summary-name = Ad

appointment-come = Lütfen zamanında gelin. Danışmada randevu numaranızı (Terminnummer) söyleyin.
appointment-calendar = Takvime ekle
appointment-print = Sayfayı yazdır
appointment-print-hint = Bu sayfayı yazdırabilir veya fotoğrafını çekebilirsiniz.
appointment-keep-title = Bağlantıyı saklayın
appointment-keep-mail = Bu sayfanın bağlantısı { $mail } adresine gönderilen e-postada da var. Bu bağlantıyla randevuyu görebilir veya iptal edebilirsiniz.
appointment-keep-number = Randevu numaranız ve telefon numaranızla randevuyu burada istediğiniz zaman bulabilirsiniz.
appointment-change-title = Bir engel mi çıktı?
appointment-change-text = Randevuyu başka bir saate alın veya iptal edin. Böylece bu saati başka biri kullanabilir.
appointment-move = Randevuyu ertele
appointment-cancel = Randevuyu iptal et

move-title = Randevunun saatini değiştirmek istiyor musunuz?
move-new = Yeni saat
move-old = Şimdiki saat
move-text = Yeni saat sizin için kesinleşince şimdiki saat boşalır. Randevu numarası ve bağlantı aynı kalır.
move-yes = Evet, saati değiştir
move-other = Başka bir saat seç
move-no = Hayır, olduğu gibi kalsın

cancel-title = Bu randevuyu iptal etmek istiyor musunuz?
cancel-text = Bu saat hemen yeniden boşalır. Bunu geri alamayız. Ama istediğiniz zaman yeni bir randevu alabilirsiniz.
cancel-yes = Evet, randevuyu iptal et
cancel-no = Hayır, randevu kalsın

find-title = Randevu bul veya iptal et
find-text = En hızlı yol, onayınızdaki bağlantıdır. Bağlantı yoksa şu iki bilgi gereklidir:
find-reference = Randevu numarası
find-reference-hint = 8 karakter, örneğin 4F7K-2M9Q. Onayınızda yazar.
find-proof = E-posta adresi veya telefon numarası
find-proof-hint = Randevu alırken yazdığınız bilgi
find-button = Randevuyu göster
find-reference-missing = Randevu numaranızı yazın.
find-reference-malformed = Randevu numarasını 8 karakterin tamamıyla yazın, örneğin 4F7K-2M9Q.
find-proof-missing = Randevu alırken yazdığınız e-posta adresini veya telefon numarasını yazın.
find-not-found = Lütfen iki bilgiyi de kontrol edin. Bu bilgilerle bir randevu bulamıyoruz.
find-lost = Numarayı kaybettiniz mi? Bizi arayın:
