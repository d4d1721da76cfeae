portal-title = اختاروا مدينتكم أو بلديتكم
portal-intro = هنا تحجزون المواعيد لدى مدينتكم أو بلديتكم أو إدارة منطقتكم.
portal-none = لا توجد هنا مدن أو بلديات بعد. عند إضافة أول واحدة تظهر هنا.
kind-town = مدينة
kind-municipality = بلدية
kind-district = منطقة إدارية

home-title = ماذا تريدون أن تنجزوا؟
home-topics = كل المواضيع
home-find-title = هل لديكم موعد؟
home-find-text = برقم الموعد يمكنكم الاطلاع على موعدكم أو إلغاؤه.
home-help-title = هل تفضّلون الهاتف؟
home-help-text = اتصلوا بنا. نحجز لكم الموعد.

search-label = عمّ تبحثون؟
search-hint = مثلاً: ضاعت الهوية، انتقلت إلى بيت جديد، تسجيل سيارة
search-button = بحث
search-title = البحث
search-found = { $count ->
    [zero] لا نتائج عن «{ $query }»
    [one] نتيجة واحدة عن «{ $query }»
    [two] نتيجتان عن «{ $query }»
    [few] { $count } نتائج عن «{ $query }»
    [many] { $count } نتيجة عن «{ $query }»
   *[other] { $count } نتيجة عن «{ $query }»
}
search-similar = لم نجد شيئًا عن «{ $query }». هل تقصدون أحد هذه الخيارات؟
search-none = لم نجد شيئًا عن «{ $query }»
search-none-what = هذا يفيد غالبًا:
search-none-word = جرّبوا كلمة أخرى أو كلمة أقصر.
search-none-all = اطّلعوا على كل المواضيع.
search-none-phone = اتصلوا بنا:
search-all = كل المواضيع بالترتيب الأبجدي

topic-identity = الهويات وجوازات السفر
topic-residence = السكن والانتقال
topic-vehicle = السيارات والمركبات
topic-licence = رخصة القيادة
topic-foreigners = الإقامة والجنسية
topic-certificates = الشهادات والتصديقات
topic-business = النشاط التجاري
topic-family = الأسرة والزواج والوفاة
topic-library = المكتبة
topic-dog = الكلاب
topic-building = البناء
topic-other = مواضيع أخرى

hold-note-title = نحتفظ لكم بموعد
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [zero] انتهت مدة حجزه المؤقت لكم تقريبًا.
    [one] يبقى محجوزًا لكم دقيقة واحدة.
    [two] يبقى محجوزًا لكم دقيقتين.
    [few] يبقى محجوزًا لكم { $count } دقائق.
    [many] يبقى محجوزًا لكم { $count } دقيقة.
   *[other] يبقى محجوزًا لكم { $count } دقيقة.
}
hold-note-continue = متابعة الحجز
