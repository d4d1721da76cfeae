# Bir saat ayrılmadan önceki kısa kontrol.

gate-title = Kısa bir kontrol, sonra saat sizin için ayrılır
gate-time = Seçiminiz: { $when }. Bu saat henüz sizin için ayrılmadı.
gate-text = Bazı programlar randevuları kapıp yeniden satıyor. Bu yüzden kısa bir kontrol yapıyoruz. Bulmaca çözmeniz gerekmez.
gate-working = Cihazınız arka planda kısa bir kontrol yapıyor. Bir şey yapmanız gerekmez.
gate-wait = Bir dakika: Kontrol sürüyor. Sonra kendiliğinden devam eder.
gate-ready = Kontrol bitti. Devam edebilirsiniz.
gate-failed = Kontrol bu cihazda olmadı. E-posta ile gelen bir kodla devam edebilirsiniz.
gate-continue = Saati şimdi ayır
gate-mail-title = E-posta ile gelen kodla
gate-mail-text = Size 6 rakamlı bir kod göndeririz. Kodu buraya yazarsınız.
gate-mail-hint = Kodu bu adrese göndeririz. Adres, bilgilerinizde hazır yazılı olur.
gate-mail-send = Kodu gönder
gate-code-text = Kod yolda. 15 dakika geçerlidir. Gelmedi mi? Spam klasörüne de bakın. Bir adrese saatte en çok 3 kod göndeririz.
gate-code = E-postadaki kod
gate-code-hint = 6 rakam, örneğin 123456
gate-code-check = Devam
gate-code-again = Yeni kod gönder
gate-code-malformed = Kodun 6 rakamını da yazın.
gate-code-wrong = Lütfen e-postaya bir daha bakın. Bu kod doğru değil.
gate-code-over = Lütfen yeni bir kod isteyin. Eskisi artık geçerli değil.
gate-codes-too-many = Bağlantınızdan zaten birkaç kod istendi. Lütfen bir saat sonra yeniden deneyin ya da bizi arayın.
gate-help = Devam edemiyor musunuz? Bizi arayın:
