mail-confirmed-subject = تأكيد الموعد: { $service }، { $when }
mail-moved-subject = تغيّر وقت الموعد: { $service }، { $when }
mail-cancelled-subject = إلغاء الموعد: { $service }، { $when }
mail-reminder-subject = تذكير: { $service }، { $when }

mail-confirmed-title = تم تأكيد موعدكم
mail-moved-title = تم تغيير وقت موعدكم
mail-cancelled-title = تم إلغاء موعدكم
mail-reminder-title = موعدكم قريب

mail-greeting = مرحبًا { $name }،
mail-greeting-nameless = مرحبًا،

mail-confirmed-lead = تم حجز موعدكم. نتطلع إلى لقائكم.
mail-moved-lead = لموعدكم وقت جديد. الوقت السابق لم يعد صالحًا.
mail-cancelled-lead = أُلغي موعدكم. لا يلزمكم فعل أي شيء آخر.
mail-reminder-lead = نذكركم بموعدكم. نتطلع إلى لقائكم.

mail-service = الخدمة
mail-when = متى
mail-where = أين
mail-how = كيف
mail-persons = عدد الأشخاص
mail-way = الطريق إلينا داخل المبنى
mail-bring = يرجى إحضار ما يلي
mail-fee = التكلفة
mail-reference = رقم الموعد (Terminnummer)
mail-phone = هل لديكم أسئلة؟ اتصلوا بنا

mail-person-count =
    { $persons ->
        [zero] { $persons } شخص
        [one] شخص واحد
        [two] شخصان
        [few] { $persons } أشخاص
        [many] { $persons } شخصًا
       *[other] { $persons } شخص
    }
mail-duration =
    { $minutes ->
        [zero] المدة: نحو { $minutes } دقيقة
        [one] المدة: نحو دقيقة واحدة
        [two] المدة: نحو دقيقتين
        [few] المدة: نحو { $minutes } دقائق
        [many] المدة: نحو { $minutes } دقيقة
       *[other] المدة: نحو { $minutes } دقيقة
    }

mail-fee-free = مجانًا
mail-fee-line = { $text }: { $amount }
mail-fee-range = من { $from } إلى { $to }

mail-manage = الاطلاع على الموعد أو إلغاؤه
mail-manage-hint = لا يمكنكم الحضور؟ يرجى إلغاء الموعد. هكذا يمكن لشخص آخر الاستفادة منه.
mail-cancelled-view = الاطلاع على الموعد الملغى
mail-cancelled-hint = هل ما زلتم بحاجة إلى موعد؟ يمكنكم حجز موعد جديد في أي وقت.
mail-calendar-add = بالملف المرفق termin.ics تضيفون الموعد إلى تقويمكم.
mail-calendar-move = بالملف المرفق termin.ics تغيّرون الموعد في تقويمكم.
mail-calendar-remove = بالملف المرفق termin.ics تحذفون الموعد من تقويمكم.
mail-not-you = لم تحجزوا موعدًا؟ ربما أخطأ شخص في كتابة عنوان البريد الإلكتروني. يرجى إبلاغنا بذلك.
mail-sample = هذا مثال ببيانات غير حقيقية. هذا الموعد غير موجود.

mail-calendar-cancelled = أُلغي: { $service }
mail-calendar-reminder = غدًا: { $service }

sms-reminder = موعدكم في { $town }: { $when }، { $place }. للإلغاء: { $link }
sms-reminder-short = موعدكم في { $town }: { $when }. للإلغاء: { $link }

mail-code-subject = رمزكم: { $code }
mail-code-title = رمزكم
mail-code-lead = اكتبوا هذا الرمز في الصفحة التي تحجزون فيها الموعد. وهو صالح لمدة 15 دقيقة.
mail-code-not-you = لم تطلبوا رمزًا؟ إذن أخطأ شخص ما في كتابة عنوان البريد. لا يلزمكم فعل شيء.

mail-offered-subject = موعد أبكر متاح لكم: { $service }، { $when }
mail-offered-title = موعد أبكر متاح لكم
mail-offered-lead = نحتفظ به لكم حتى { $until }. يبقى موعدكم الحالي لكم إلى أن تأخذوا الموعد الأبكر.
mail-offered-new = الموعد الأبكر
mail-offered-old = موعدكم الحالي
mail-offered-view = عرض الموعد والرد
mail-offered-hint = لا تريدون تغيير شيء؟ يرجى إخبارنا عبر الرابط. هكذا يمكن لشخص آخر الحصول على الموعد الأبكر.
mail-waiting-ended-subject = لم تعودوا في قائمة الانتظار: { $service }
mail-waiting-ended-title = لم تعودوا في قائمة الانتظار
mail-waiting-ended-lead = يبقى موعدكم كما هو. لم نتلقَّ ردًا على ثلاثة عروض لموعد أبكر، لذلك لن نسأل مرة أخرى.
mail-waiting-ended-view = عرض الموعد
mail-waiting-ended-hint = تريدون الحضور في وقت أبكر مع ذلك؟ ضعوا الموعد في قائمة الانتظار من جديد.
