# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: bir boş saat
       *[other] { $date }: { $count } boş saat
    }
calendar-day-full = { $date }: boş saat yok
calendar-day-closed = { $date }: kapalı ({ $reason })
calendar-holiday = resmî tatil
calendar-morning = Öğleden önce
calendar-afternoon = Öğleden sonra
calendar-previous-month = Önceki ay
calendar-next-month = Sonraki ay
calendar-next-times = En yakın boş saatler
calendar-all-sites = Tüm yerler
calendar-from = Nereden geliyorum
calendar-from-anywhere = Fark etmez
calendar-distance = yaklaşık { $km } km
calendar-site = Yer
calendar-show = Göster
calendar-choose-day = Gün seçin
calendar-no-times-that-day = Bu günde boş saat kalmadı. Lütfen başka bir gün seçin.
calendar-why-too-soon = Bu gün için randevu almak artık çok geç. En erken saat: { $when }.
calendar-why-too-far = Bu kadar ilerisi için henüz randevu alınamıyor. Son gün: { $date }.
calendar-why-closed = Bu gün kapalıyız. Lütfen başka bir gün seçin.
calendar-why-closed-reason = Bu gün kapalıyız: { $reason }. Lütfen başka bir gün seçin.
calendar-why-too-short = Bu gün randevunuz için yeterince uzun açık değiliz. Lütfen başka bir gün seçin.
calendar-why-together = Bu randevu için aynı anda birkaç kişi veya oda gerekiyor. Bu gün hepsi boş değil. Lütfen başka bir gün seçin.
calendar-why-no-room = Bu randevu için bir oda da gerekiyor. Bu gün boş oda kalmadı. Lütfen başka bir gün seçin.
calendar-why-no-clerk = Bu randevu için birkaç görevli gerekiyor. Bu gün hepsinin vakti kalmadı. Lütfen başka bir gün seçin.
calendar-why-no-desk = Bu randevu için birkaç masa gerekiyor. Bu gün bunlardan biri artık boş değil. Lütfen başka bir gün seçin.
calendar-why-kept-back = O günün kalan saatleri telefon ve gişe için ayrılmıştır. Bir kısmı kısa süre önce burada sunulur.
calendar-instead-all-sites = Tüm yerlere bak
calendar-nothing-free = Şu anda boş randevu yok.
calendar-loading = Boş saatler yükleniyor …
calendar-failed = Bu işlem olmadı. Sayfa yeniden yükleniyor.
calendar-today = bugün
calendar-free = boş
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = kapalı: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = { $hours } kapalı: { $reason }
hours-open = { $hours } açık: { $reason }
hours-every-weeks = { $weeks } haftada bir, bir sonraki: { $date }
hours-of-month = ayın { $which } haftası
hours-nth-1 = 1.
hours-nth-2 = 2.
hours-nth-3 = 3.
hours-nth-4 = 4.
hours-nth-last = son
