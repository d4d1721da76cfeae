# --- People ---
persons-title = لكم شخصًا هذا الموعد؟
persons-hint = احسبوا كل الأشخاص الذين يحتاجون إلى هذه الخدمة.
persons-option-minutes = { $count ->
    [zero] يستغرق نحو { $count } دقيقة
    [one] يستغرق نحو دقيقة واحدة
    [two] يستغرق نحو دقيقتين
    [few] يستغرق نحو { $count } دقائق
    [many] يستغرق نحو { $count } دقيقة
   *[other] يستغرق نحو { $count } دقيقة
}
persons-label = عدد الأشخاص
persons-error = اختاروا عدد الأشخاص لهذا الموعد.

# --- Time ---
times-title = متى تريدون الحضور؟
times-title-call = متى تودون التحدث معنا؟
times-title-change = أي وقت يناسبكم أكثر؟
times-for = { $count ->
    [zero] { $service }، { $count } شخص
    [one] { $service }، شخص واحد
    [two] { $service }، شخصان
    [few] { $service }، { $count } أشخاص
    [many] { $service }، { $count } شخصًا
   *[other] { $service }، { $count } شخص
}
times-change-order = تغيير الاختيار
times-keep = الاحتفاظ بموعدي
times-hold-lost-title = للأسف لم يعد وقتكم متاحًا
times-hold-lost-text = انتهى الحجز المؤقت، ولم يعد حجز هذا الوقت ممكنًا. بياناتكم ما زالت محفوظة. يرجى اختيار وقت آخر.
times-hold-expired-title = انتهى الحجز المؤقت
times-hold-expired-text = بياناتكم ما زالت محفوظة. اختاروا الوقت نفسه مرة أخرى، أو اختاروا وقتًا آخر.
times-taken-title = سبقكم شخص آخر
times-taken-text = حُجز هذا الوقت قبل لحظات. يرجى اختيار وقت آخر.
times-not-offered-title = لم يعد هذا الوقت متاحًا
times-not-offered-text = يرجى اختيار أحد الأوقات المتاحة.
times-nothing-chosen-title = اختاروا وقتًا
times-nothing-chosen-text = اضغطوا على أحد الأوقات المتاحة.

# --- Reservation ---
hold-until = محجوز مؤقتًا حتى الساعة { $time }
hold-left = باقٍ { $left }
hold-five-minutes = يبقى الوقت محجوزًا لكم 5 دقائق.
hold-one-minute = يبقى الوقت محجوزًا لكم دقيقة واحدة.
hold-over = انتهى الحجز المؤقت. تابعوا بهدوء: إذا كان الوقت ما زال متاحًا، فهو لكم.
hold-extend = أحتاج إلى وقت أطول
hold-release = إيقاف الحجز

# --- Your details ---
data-title = ما اسمكم، وكيف نتواصل معكم؟
data-switched = تم تغيير اللغة. بياناتكم ما زالت محفوظة.
data-either = أدخلوا عنوان بريدكم الإلكتروني أو رقم هاتفكم. يكفي واحد منهما.
field-name = الاسم واسم العائلة
field-name-hint = كما في الهوية أو جواز السفر
field-mail = عنوان البريد الإلكتروني
field-mail-hint = نرسل التأكيد إلى هذا العنوان.
field-phone = رقم الهاتف
field-phone-hint = مثلاً { "\u2066" }0151 23456789{ "\u2069" }. لا نتصل بكم إلا إذا تغيّر شيء في الموعد.
data-privacy = { $count ->
    [zero] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد مباشرةً.
    [one] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد بيوم واحد.
    [two] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد بيومين.
    [few] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد بـ { $count } أيام.
    [many] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد بـ { $count } يومًا.
   *[other] نحتاج إلى هذه البيانات من أجل الموعد فقط. نحذفها بعد الموعد بـ { $count } يوم.
}
data-privacy-link = المزيد عن حماية البيانات
data-continue = متابعة إلى المراجعة

name-missing = أدخلوا الاسم واسم العائلة.
name-too-long = أدخلوا اسمًا أقصر. الحد الأقصى لعدد الأحرف: { $max }.
name-characters = اكتبوا الاسم بالأحرف فقط، كما في الهوية أو جواز السفر.
mail-missing = أدخلوا عنوان بريدكم الإلكتروني.
mail-malformed = أدخلوا عنوان البريد الإلكتروني كاملاً، مثلاً maria@example.com.
mail-too-long = أدخلوا عنوان بريد إلكتروني أقصر.
phone-missing = أدخلوا رقم هاتفكم.
phone-malformed = اكتبوا رقم الهاتف بالأرقام فقط ومع رمز المنطقة، مثلاً { "\u2066" }0151 23456789{ "\u2069" }.
phone-too-short = أدخلوا رقم الهاتف كاملاً مع رمز المنطقة، مثلاً { "\u2066" }0151 23456789{ "\u2069" }.
phone-too-long = رقم الهاتف طويل جدًا. يرجى مراجعة الأرقام.
contact-missing = أدخلوا عنوان بريدكم الإلكتروني أو رقم هاتفكم.

# --- Check ---
check-title = هل كل شيء صحيح؟
check-appointment = موعدكم
check-person = بياناتكم
check-next = ماذا بعد ذلك؟
check-next-mail = يصلكم بعد قليل تأكيد على العنوان { $mail }.
check-next-number = تجدون رقم موعدكم في الصفحة التالية. يرجى تدوينه.
check-next-cancel = يمكنكم لاحقًا إلغاء الموعد في أي وقت. لا حاجة إلى ذكر السبب.
check-confirm = تأكيد حجز الموعد
order-title = ما الذي تحتاجون إليه؟
order-channel-label = كيف تودون التحدث معنا؟
channel-site = في المكتب
channel-site-hint = تأتون إلينا.
channel-phone = عبر الهاتف
channel-phone-hint = نتصل بكم في الوقت المتفق عليه.
channel-video = عبر الفيديو
channel-video-hint = تتلقون رابطاً وتتحدثون معنا في المتصفح.
order-further-title = هل تودون إنجاز شيء آخر في الموعد نفسه؟
order-further-hint = اختاروا عدد المرات التي تحتاجونها. سيطول الموعد تبعاً لذلك.
order-further-none = لا، لا أحتاج
order-further-times = { $count } ×
times-not-together-title = لا يمكن ذلك في موعد واحد
times-not-together-text = هذا الاختيار غير ممكن معاً. ترون أدناه أوقات الخدمة الأولى وحدها. يرجى حجز الباقي على حدة.
