# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: موعد متاح واحد
        [two] { $date }: موعدان متاحان
        [few] { $date }: { $count } مواعيد متاحة
       *[other] { $date }: { $count } موعدًا متاحًا
    }
calendar-day-full = { $date }: لا يوجد موعد متاح
calendar-day-closed = { $date }: مغلق ({ $reason })
calendar-holiday = عطلة رسمية
calendar-morning = قبل الظهر
calendar-afternoon = بعد الظهر
calendar-previous-month = الشهر السابق
calendar-next-month = الشهر التالي
calendar-next-times = أقرب المواعيد المتاحة
calendar-all-sites = كل الأماكن
calendar-from = أنا قادم من
calendar-from-anywhere = من أي مكان
calendar-distance = نحو { $km } كم
calendar-site = المكان
calendar-show = عرض
calendar-choose-day = اختر يومًا
calendar-no-times-that-day = لم يعد هناك موعد متاح في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-too-soon = فات أوان الحجز لهذا اليوم. أقرب وقت ممكن: { $when }.
calendar-why-too-far = لا يمكن الحجز بعد لهذا التاريخ البعيد. آخر يوم متاح: { $date }.
calendar-why-closed = نحن مغلقون في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-closed-reason = نحن مغلقون في هذا اليوم: { $reason }. يرجى اختيار يوم آخر.
calendar-why-too-short = مدة العمل في هذا اليوم لا تكفي لموعدكم. يرجى اختيار يوم آخر.
calendar-why-together = يحتاج هذا الموعد إلى عدة أشخاص أو غرف في الوقت نفسه. ليسوا جميعًا متاحين في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-no-room = يحتاج هذا الموعد إلى غرفة أيضًا. لم تعد هناك غرفة متاحة في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-no-clerk = يحتاج هذا الموعد إلى عدة موظفين. لم يعد لدى جميعهم وقت في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-no-desk = يحتاج هذا الموعد إلى عدة مكاتب. أحدها لم يعد متاحًا في هذا اليوم. يرجى اختيار يوم آخر.
calendar-why-kept-back = بقية أوقات هذا اليوم محجوزة للهاتف والشباك. يُعرض جزء منها هنا قبل الموعد بقليل.
calendar-instead-all-sites = البحث في جميع الأماكن
calendar-nothing-free = لا توجد مواعيد متاحة حاليًا.
calendar-loading = جارٍ تحميل المواعيد المتاحة …
calendar-failed = لم ينجح ذلك. يُعاد تحميل الصفحة.
calendar-today = اليوم
calendar-free = متاح
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = مغلق: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = مغلق { $hours }: { $reason }
hours-open = مفتوح { $hours }: { $reason }
hours-every-weeks = كل { $weeks } أسابيع، المرة القادمة { $date }
hours-of-month = { $which } من الشهر
hours-nth-1 = الأول
hours-nth-2 = الثاني
hours-nth-3 = الثالث
hours-nth-4 = الرابع
hours-nth-last = الأخير
