appointment-confirmed-title = تم حجز موعدكم
appointment-title = موعدكم
appointment-moved-title = تم تغيير وقت موعدكم
appointment-cancelled-title = تم إلغاء موعدكم
appointment-past-title = انتهى هذا الموعد
appointment-reference = رقم موعدكم (Terminnummer)
appointment-mail-sent = سيصلكم التأكيد قريبًا على { $mail }. لم يصل شيء؟ انظروا أيضًا في مجلد الرسائل غير المرغوب فيها.
appointment-cancelled-text = أصبح الوقت متاحًا من جديد. لا يلزمكم فعل أي شيء آخر.
appointment-cancelled-mail = نرسل إليكم رسالة بذلك على العنوان { $mail }.
appointment-past-text = سنحذف بياناتكم قريبًا. إذا احتجتم إلى شيء آخر، فاحجزوا موعدًا جديدًا.
appointment-new = حجز موعد جديد

summary-service = الخدمة
summary-when = متى
summary-where = أين
summary-persons = عدد الأشخاص
summary-duration = المدة
summary-costs = التكلفة
summary-name = الاسم

appointment-come = يرجى الحضور في الوقت المحدد. اذكروا رقم موعدكم (Terminnummer) في الاستقبال.
appointment-calendar = إضافة إلى التقويم
appointment-print = طباعة الصفحة
appointment-print-hint = يمكنكم طباعة هذه الصفحة أو تصويرها.
appointment-keep-title = احتفظوا بالرابط
appointment-keep-mail = تجدون رابط هذه الصفحة أيضًا في الرسالة المرسلة إلى { $mail }. به يمكنكم الاطلاع على الموعد أو إلغاؤه.
appointment-keep-number = برقم الموعد ورقم هاتفكم تجدون الموعد هنا في أي وقت.
appointment-change-title = هل طرأ شيء؟
appointment-change-text = غيّروا وقت الموعد أو ألغوه. هكذا يمكن لشخص آخر الاستفادة من الوقت.
appointment-move = تغيير وقت الموعد
appointment-cancel = إلغاء الموعد

move-title = هل تريدون تغيير وقت الموعد؟
move-new = الوقت الجديد
move-old = الوقت الحالي
move-text = يصبح الوقت الحالي متاحًا بعد أن يكون الوقت الجديد مضمونًا لكم. يبقى رقم الموعد والرابط كما هما.
move-yes = نعم، تغيير الوقت
move-other = اختيار وقت آخر
move-no = لا، إبقاء كل شيء كما هو

cancel-title = هل تريدون إلغاء هذا الموعد؟
cancel-text = يصبح الوقت متاحًا لغيركم فورًا. لا يمكننا التراجع عن ذلك. لكن يمكنكم حجز موعد جديد في أي وقت.
cancel-yes = نعم، إلغاء الموعد
cancel-no = لا، الاحتفاظ بالموعد

find-title = البحث عن موعد أو إلغاؤه
find-text = الأسرع هو استخدام الرابط الموجود في رسالة التأكيد. من دون الرابط نحتاج إلى هاتين المعلومتين:
find-reference = رقم الموعد
find-reference-hint = 8 خانات، مثلاً { "\u2066" }4F7K-2M9Q{ "\u2069" }. تجدونه في رسالة التأكيد.
find-proof = عنوان البريد الإلكتروني أو رقم الهاتف
find-proof-hint = ما أدخلتموه عند الحجز
find-button = عرض الموعد
find-reference-missing = أدخلوا رقم موعدكم.
find-reference-malformed = أدخلوا رقم الموعد بخاناته الثماني كاملة، مثلاً { "\u2066" }4F7K-2M9Q{ "\u2069" }.
find-proof-missing = أدخلوا عنوان البريد الإلكتروني أو رقم الهاتف الذي أدخلتموه عند الحجز.
find-not-found = يرجى مراجعة المعلومتين. لم نجد موعدًا بهذه البيانات.
find-lost = لم يعد الرقم معكم؟ اتصلوا بنا:
