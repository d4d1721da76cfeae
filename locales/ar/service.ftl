service-book = حجز موعد
service-about = ما هذه الخدمة؟
service-costs = كم تكلّف؟
service-costs-free = هذه الخدمة مجانية.
service-costs-open = تختلف التكلفة من حالة إلى أخرى. نخبركم بها مسبقًا.
fee-range = من { $from } إلى { $to }
service-duration = كم تستغرق؟
service-duration-text = { $count ->
    [zero] نحو { $count } دقيقة
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $count } دقائق
    [many] نحو { $count } دقيقة
   *[other] نحو { $count } دقيقة
}
service-duration-more = { $count ->
    [zero] لا وقت إضافي لكل شخص آخر.
    [one] تُضاف دقيقة واحدة لكل شخص آخر.
    [two] تُضاف دقيقتان لكل شخص آخر.
    [few] تُضاف { $count } دقائق لكل شخص آخر.
    [many] تُضاف { $count } دقيقة لكل شخص آخر.
   *[other] تُضاف { $count } دقيقة لكل شخص آخر.
}
service-appointment = هل أحتاج إلى موعد؟
service-appointment-yes = نعم. يمكنكم حجزه هنا مباشرةً. لا حاجة إلى إنشاء حساب.
service-window = { $count ->
    [zero] يمكنكم الحجز لهذا اليوم فقط.
    [one] يمكنكم الحجز قبل الموعد بيوم واحد على الأكثر.
    [two] يمكنكم الحجز قبل الموعد بيومين على الأكثر.
    [few] يمكنكم الحجز قبل الموعد بـ { $count } أيام على الأكثر.
    [many] يمكنكم الحجز قبل الموعد بـ { $count } يومًا على الأكثر.
   *[other] يمكنكم الحجز قبل الموعد بـ { $count } يوم على الأكثر.
}
service-bring = ماذا أُحضر معي؟
service-bring-nothing = لا حاجة إلى إحضار أي شيء.
service-where = أين يتم ذلك؟
service-law = أين يرد ذلك في القانون؟
service-next-free = أقرب موعد متاح
service-nothing-free = لا توجد مواعيد متاحة حاليًا
service-nothing-free-text = تُضاف مواعيد جديدة كل يوم. عودوا غدًا إلى هذه الصفحة، أو اتصلوا بنا:
service-calendar = عرض التقويم

site-hours = أوقات العمل
site-hours-day = اليوم
site-hours-time = الوقت
site-closed = مغلق
site-exceptions = أيام تختلف فيها الأوقات
site-wheelchair-full = الدخول بالكرسي المتحرك سهل
site-wheelchair-partial = الدخول بالكرسي المتحرك ممكن إلى بعض الأماكن فقط
site-wheelchair-none = الدخول بالكرسي المتحرك غير ممكن للأسف
site-way-inside = الطريق إلى الداخل
site-services = ما يمكنكم إنجازه هنا
site-more = الطريق وأوقات العمل: { $site }
way-stepless = بدون درج
way-stairs = طريق أقصر مع درج
way-then = بعد ذلك
way-room = الغرفة { $room }
way-room-floor = { $floor ->
    [0] الغرفة { $room }، الطابق الأرضي
    [-1] الغرفة { $room }، الطابق السفلي
   *[other] الغرفة { $room }، الطابق { $floor }
}
embed-title = المواعيد على موقعكم
embed-intro = انسخوا إحدى القطعتين إلى صفحتكم. لا تضع ملفات تعريف ارتباط ولا تتعقّب أحدًا.
embed-link = كرابط
embed-times = مع أقرب الأوقات المتاحة
embed-preview = هكذا يبدو ذلك
