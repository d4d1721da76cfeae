# الطلبات: النموذج والمراجعة والإرسال والحالة.

# --- في صفحة الخدمة ---
service-form = طلب عبر الإنترنت
service-form-button = تعبئة الطلب عبر الإنترنت
service-appointment-no = لا. تنجزون كل شيء عبر الإنترنت.

# --- قبل التعبئة ---
begin-good-to-know = من المفيد أن تعرفوا
begin-minutes = { $count ->
    [zero] تستغرق التعبئة نحو { $count } دقيقة.
    [one] تستغرق التعبئة نحو دقيقة واحدة.
    [two] تستغرق التعبئة نحو دقيقتين.
    [few] تستغرق التعبئة نحو { $count } دقائق.
    [many] تستغرق التعبئة نحو { $count } دقيقة.
   *[other] تستغرق التعبئة نحو { $count } دقيقة.
}
begin-trust-none = لا تحتاجون لذلك إلى حساب ولا إلى تسجيل دخول.
begin-trust-login = تسجّلون الدخول قبل الإرسال. ويمكنكم التعبئة قبل ذلك.
begin-kept = { $count ->
    [zero] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة { $count } يوم.
    [one] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة يومًا واحدًا.
    [two] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة يومين.
    [few] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة { $count } أيام.
    [many] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة { $count } يومًا.
   *[other] يمكنكم التوقف في أي وقت. نحفظ بياناتكم مشفّرة { $count } يوم.
}
begin-have = ما يُستحسن تجهيزه
begin-drafts = لقد بدأتم من قبل
begin-resume = متابعة الطلب: { $when }
begin-button = التعبئة الآن
begin-help = هل واجهتكم صعوبة؟ نساعدكم، وبالهاتف أيضًا:
begin-too-many-title = لديكم طلبات كثيرة لم تكتمل بعد
begin-too-many-text = أرسلوا واحدًا منها، أو احذفوا طلبًا لم تعودوا بحاجة إليه.

# --- صفحة من النموذج ---
form-back = رجوع
form-continue = متابعة
form-later = الحفظ والمتابعة لاحقًا
form-kept-until = بياناتكم محفوظة. نحتفظ بها حتى { $date }.
form-choose = يرجى الاختيار
form-it-is-right = نعم، هذا صحيح
form-fault = { $question }: { $message }
form-phone-hint = مثلاً Tel. 07222 972-0. تبدأ الأرقام الأجنبية بعلامة +.
form-partial-hint = اليوم أو الشهر غير معروف؟ إذن اتركوا الحقل فارغًا.
form-time-hint = مثلاً 8:30
form-row = { $one } { $number }
form-row-add = إضافة بند آخر
form-row-remove = إزالة: { $what }
form-row-none = لم يُدخل شيء بعد.
form-more-title = لدينا سؤال آخر حول ذلك
form-more-text = إجاباتكم محفوظة. تجدون أدناه ما نحتاج إليه بعد.
form-elsewhere-title = تغيّرت هذه الصفحة في نافذة أخرى
form-elsewhere-text = ترون أدناه ما أدخلتموه هنا. إذا ضغطتم «متابعة» يُعتمد ذلك.
form-elsewhere-other = أفضّل الاطلاع على الآخر والاحتفاظ به
form-edition-title = تغيّر النموذج في هذه الأثناء
form-edition-text = تتابعون بالنسخة التي بدأتم بها. لا يضيع شيء.
form-outdated = هذه الترجمة أقدم من النص الألماني.
date-day = اليوم
date-month = الشهر
date-year = السنة
answer-yes = نعم
answer-no = لا
address-street = الشارع
address-number = رقم المنزل
address-postal-code = الرمز البريدي
address-city = المدينة
address-country = البلد
address-place-filled = تم ملء المدينة: { $place }
address-places = المدن التابعة لهذا الرمز البريدي: { $places }
list-search = البحث في القائمة
list-found = عدد النتائج: { $count }
list-none = لم نجد شيئًا. اكتب الكلمة بشكل آخر، أو أفرغ الحقل.
nationality-stateless = بلا جنسية
nationality-unknown = غير محددة
warning-prefix = يرجى المراجعة:

# --- الملفات ---
form-file-limits = { $kinds }، حتى { $mb } ميغابايت لكل ملف. { $files ->
    [zero] حتى { $files } ملف.
    [one] ملف واحد.
    [two] حتى ملفين.
    [few] حتى { $files } ملفات.
    [many] حتى { $files } ملفًا.
   *[other] حتى { $files } ملف.
}
form-file-size = { $mb } ميغابايت
form-file-upload = رفع الملف
form-file-remove = إزالة
form-file-refused = لم يُقبل الملف
form-file-too-large = الملف كبير جدًا. الحد الأقصى { $mb } ميغابايت. تصبح الصورة أصغر إذا التقطتموها بدقة أقل.
form-file-pixels = في الصورة عدد كبير جدًا من النقاط. يرجى تصغيرها أو استخدام ملف PDF. أقصى عدد بملايين النقاط: { $million }.
form-file-percent = تم الرفع: { $percent } بالمئة
form-file-stop = إيقاف
form-file-lost = انقطع الاتصال. يرجى المحاولة مرة أخرى.
form-file-all = يمكن أن يحتوي الطلب كله على { $files } ملفًا كحد أقصى، وبحجم { $mb } ميغابايت معًا كحد أقصى. احذفوا ملفًا أو اختاروا ملفًا أصغر.
form-file-kind = لا يمكننا قراءة هذا النوع من الملفات. استخدموا أحد الأنواع المذكورة، أو صوّروا الورقة.
form-file-empty = الملف فارغ. يرجى اختياره مرة أخرى.
form-file-infected = في الملف برنامج ضار. لقد حذفناه. اطلبوا من أحد أن يفحص جهازكم.
form-file-broken = لا يمكن فتح الملف. يرجى حفظه من جديد، أو تصوير الورقة.

# --- المراجعة والإرسال ---
form-check-title = راجعوا بياناتكم
form-open = { $count ->
    [zero] يرجى إكمال الحقول أو تصحيحها
    [one] يرجى إكمال حقل واحد أو تصحيحه
    [two] يرجى إكمال حقلين أو تصحيحهما
    [few] يرجى إكمال { $count } حقول أو تصحيحها
    [many] يرجى إكمال { $count } حقلًا أو تصحيحها
   *[other] يرجى إكمال { $count } حقل أو تصحيحها
}
form-accepted = أكّدتم ما يلي
form-none = لا يوجد
form-not-answered = لم يُذكر
form-next = ماذا بعد ذلك؟
form-send-text = بالضغطة التالية ترسلون الطلب. بعدها لا يمكنكم تغيير شيء هنا. وتحصلون على رقم معاملة (Vorgangsnummer).
form-send = إرسال الطلب الآن
form-stale-title = تغيّرت بياناتكم في هذه الأثناء
form-stale-text = لم يُرسل شيء بعد. يرجى مراجعة كل شيء مرة أخرى.

# --- تم الإرسال ---
sent-title = وصلنا طلبكم
sent-alert = تم الإرسال
sent-alert-text = طلبكم محفوظ بأمان.
sent-reference = رقم المعاملة (Vorgangsnummer)
sent-code = رمز الدخول
sent-at = وقت الوصول
sent-keep = دوّنوا الرقم والرمز، أو اطبعوا هذه الصفحة. بهما تعرفون في أي وقت إلى أين وصلنا.
sent-code-gone = يظهر الرمز في اليوم الأول فقط.
sent-cosign-code = رمز للشخص الثاني
sent-cosign-give = أعطوا هذا الرمز للشخص الثاني، مثلًا عبر الهاتف. فهو يحتاج إليه مع الرابط الموجود في رسالتنا.
sent-status = عرض حالة الطلب

# --- المتابعة لاحقًا ---
later-title = المتابعة لاحقًا
later-here = في هذا المتصفح تتابعون ببساطة من صفحة الخدمة.
later-go-on = متابعة التعبئة الآن
later-elsewhere = المتابعة على جهاز آخر
later-elsewhere-text = نرسل إليكم رابطًا. وتحصلون هنا على رمز له. لا يُفتح طلبكم إلا بالاثنين معًا.
later-mail-hint = لهذا الرابط فقط. مثلاً name@example.com
later-button = إرسال الرابط
later-sent = الرابط في طريقه إليكم
later-sent-text = أرسلناه إلى { $mail }. وهذا الرمز الخاص به:
later-code-text = دوّنوا الرمز. فهو ليس في الرسالة.
later-too-often = وصلتكم عدة روابط من قبل. يرجى المحاولة مرة أخرى بعد ساعة.
discard-link = حذف الطلب
discard-one = حذف الطلب: { $when }
discard-title = هل تريدون حذف الطلب؟
discard-text = نحذف كل ما أدخلتموه ورفعتموه. ولا يمكن لأحد استرجاعه.
discard-yes = نعم، احذفوه
discard-no = لا، متابعة التعبئة
discard-done = تم حذف الطلب
discard-done-text = لم يعد لدينا أي شيء منه.
resume-title = متابعة تعبئة الطلب
resume-text = أدخلوا الرمز الذي ظهر في الصفحة عندما طلبتم الرابط.
resume-code = الرمز
resume-code-hint = ستة أرقام
resume-button = متابعة
resume-wrong = هذا الرمز غير صحيح. يرجى النظر مرة أخرى.
resume-too-often = أُدخل رمز خاطئ مرات كثيرة. اطلبوا رابطًا جديدًا على الجهاز الأول.
resume-gone = لم يعد هذا الطلب موجودًا: أُرسل أو حُذف أو انتهت مدته. يسعدنا أن نساعدكم:

# --- الحالة ---
status-title = حالة طلبكم
status-text = ظهر الرقم والرمز في الصفحة بعد الإرسال. وتجدون الرقم أيضًا في رسالتنا.
status-reference-hint = تجدونه في التأكيد وفي كل رسالة
status-code-hint = ظهر في التأكيد فقط
status-button = عرض الحالة
status-wrong = الرقم والرمز لا يتوافقان. يرجى مراجعة كليهما.
status-too-often = كانت المحاولات كثيرة جدًا. يرجى المحاولة مرة أخرى بعد ساعة أو الاتصال بنا.
status-of = المعاملة { $reference }
status-history = ما حدث حتى الآن
status-due = يرجى ذلك حتى { $date }.
status-cosign-due = يمكن للشخص الثاني أن يجيب حتى { $date }.
case-draft = لم يُرسل بعد
case-draft-text = يمكنكم متابعة تعبئة الطلب ثم إرساله.
case-cosigning = تنقص موافقة واحدة
case-cosigning-text = يجب أن يوافق شخص ثانٍ. لقد كتبنا إليه. بعد ذلك فقط يُعدّ الطلب واصلًا.
case-received = وصل
case-received-text = طلبكم لدينا. لا يلزمكم فعل شيء الآن. سنتواصل معكم.
case-in-work = قيد المعالجة
case-in-work-text = نعالج طلبكم. لا يلزمكم فعل شيء الآن.
case-question = لدينا سؤال لكم
case-question-text = يرجى الرد علينا. إلى ذلك الحين ينتظر طلبكم.
case-decided = صدر القرار
case-decided-text = اتخذنا القرار. تصلكم رسالة القرار (Bescheid) على حدة.
case-ready = جاهز للاستلام
case-ready-text = يرجى الحضور إلينا وإحضار هوية.
case-closed = مكتمل
case-closed-text = أُنجز كل شيء.
case-withdrawn = مسحوب
case-withdrawn-text = لقد سحبتم الطلب.
event-received = وصلنا طلبكم
event-cosign-asked = طلبنا موافقة الشخص الثاني
event-cosigned = وافق الشخص الثاني
event-cosign-declined = لم يوافق الشخص الثاني
event-cosign-lapsed = لم يرد الشخص الثاني في الوقت المحدد
event-taken-up = بدأنا المعالجة
event-asked = طرحنا عليكم سؤالًا
event-answered = وصلنا ردكم
event-decided = اتخذنا القرار
event-ready = جاهز للاستلام
event-closed = مكتمل
event-withdrawn = لقد سحبتم الطلب

# --- ملاحظات على الإجابات ---
problem-missing = يرجى تعبئة هذا الحقل.
problem-choose = يرجى اختيار إجابة.
problem-choose-some = يرجى اختيار إجابة واحدة على الأقل.
problem-date-missing = يرجى إدخال اليوم والشهر والسنة.
problem-address-missing = يرجى إدخال العنوان.
problem-file-missing = يرجى رفع الملف.
problem-consent = يرجى وضع علامة في المربع. لا يمكن المتابعة من دون موافقتكم.
problem-too-short = { $missing ->
    [zero] هذا قصير جدًا. ينقص { $missing } حرف.
    [one] هذا قصير جدًا. ينقص حرف واحد.
    [two] هذا قصير جدًا. ينقص حرفان.
    [few] هذا قصير جدًا. تنقص { $missing } أحرف.
    [many] هذا قصير جدًا. ينقص { $missing } حرفًا.
   *[other] هذا قصير جدًا. ينقص { $missing } حرف.
}
problem-too-long = { $over ->
    [zero] هذا طويل جدًا. الحد الأقصى لعدد الأحرف: { $max }.
    [one] هذا أطول بحرف واحد. الحد الأقصى لعدد الأحرف: { $max }.
    [two] هذا أطول بحرفين. الحد الأقصى لعدد الأحرف: { $max }.
    [few] هذا أطول بـ { $over } أحرف. الحد الأقصى لعدد الأحرف: { $max }.
    [many] هذا أطول بـ { $over } حرفًا. الحد الأقصى لعدد الأحرف: { $max }.
   *[other] هذا أطول بـ { $over } حرف. الحد الأقصى لعدد الأحرف: { $max }.
}
problem-number = يرجى إدخال عدد.
problem-whole = يرجى إدخال عدد صحيح من دون فاصلة.
problem-decimals = { $decimals ->
    [zero] يرجى الكتابة من دون خانات بعد الفاصلة.
    [one] يرجى كتابة خانة واحدة على الأكثر بعد الفاصلة.
    [two] يرجى كتابة خانتين على الأكثر بعد الفاصلة.
    [few] يرجى كتابة { $decimals } خانات على الأكثر بعد الفاصلة.
    [many] يرجى كتابة { $decimals } خانة على الأكثر بعد الفاصلة.
   *[other] يرجى كتابة { $decimals } خانة على الأكثر بعد الفاصلة.
}
problem-too-small = أصغر عدد ممكن هو { $min }.
problem-too-large = أكبر عدد ممكن هو { $max }.
problem-date-day = ينقص اليوم.
problem-date-month = ينقص الشهر.
problem-date-year = يرجى إدخال السنة بأربعة أرقام.
problem-no-date = هذا اليوم غير موجود. يرجى مراجعة اليوم والشهر.
problem-too-early = هذا اليوم مبكر جدًا. أول يوم ممكن: { $min }.
problem-too-late = هذا اليوم متأخر جدًا. آخر يوم ممكن: { $max }.
problem-future = هذا اليوم لم يأتِ بعد. يرجى مراجعة السنة.
problem-too-old = يرجى مراجعة السنة. مضى عليها وقت طويل جدًا.
problem-illegible = يرجى كتابة شيء يمكن قراءته: حروف أو أرقام.
problem-no-time = يرجى إدخال الوقت، مثلاً 8:30.
problem-option = يرجى اختيار إحدى الإجابات.
problem-too-few = { $min ->
    [zero] يرجى اختيار { $min } إجابة على الأقل.
    [one] يرجى اختيار إجابة واحدة على الأقل.
    [two] يرجى اختيار إجابتين على الأقل.
    [few] يرجى اختيار { $min } إجابات على الأقل.
    [many] يرجى اختيار { $min } إجابة على الأقل.
   *[other] يرجى اختيار { $min } إجابة على الأقل.
}
problem-too-many = { $max ->
    [zero] الحد الأقصى هنا { $max } بند.
    [one] الحد الأقصى هنا بند واحد.
    [two] الحد الأقصى هنا بندان.
    [few] الحد الأقصى هنا { $max } بنود.
    [many] الحد الأقصى هنا { $max } بندًا.
   *[other] الحد الأقصى هنا { $max } بند.
}
problem-street = يرجى إدخال الشارع.
problem-house-number = رقم المنزل طويل جدًا.
problem-postal-code = يرجى إدخال الرمز البريدي بخمسة أرقام.
problem-city = يرجى إدخال المدينة.
problem-country = يرجى اختيار بلد.
problem-name-empty = يرجى إدخال الاسم كما في الهوية.
problem-name-digit = لا توجد أرقام في الأسماء. يرجى كتابة الاسم كما في الهوية.
problem-name-script = يرجى كتابة الاسم بالأحرف اللاتينية. هكذا هو مكتوب أيضًا في جواز سفركم.
problem-name-sign = لا تأتي العلامة «{ $sign }» في أي اسم. يرجى كتابة الاسم كما في الهوية.
problem-doubt-digit = يبدو الرقم غير معتاد. هل حدث خطأ في الكتابة؟
problem-place-unknown = هذا الرمز البريدي غير موجود في قائمتنا: { $code }. هل هو صحيح؟
problem-place-elsewhere = في قائمتنا يتبع الرمز البريدي { $code }: { $places }. هل مدينتك صحيحة رغم ذلك؟
problem-code-length = هناك شيء ناقص أو زائد. { $form }
problem-code-character = هنا خانة لا مكان لها. { $form }
problem-code-digit = يبدو أنه خطأ في الكتابة. يرجى مقارنة كل خانة.
problem-code-form = هذا لا يناسب هنا. { $form }
code-iban = يبدأ رقم IBAN الألماني بالحرفين DE ويتكوّن من 22 خانة. تجدونه على البطاقة المصرفية.
code-tax-id = يتكوّن الرقم الضريبي (Steuer-ID) من 11 رقمًا. تجدونه في الإشعار الضريبي (Steuerbescheid) وفي كشف الراتب (Lohnabrechnung).
code-vat-id = الحرفان DE ثم 9 أرقام
code-id-card = الرقم في أعلى يمين الوجه الأمامي: 9 خانات.
code-passport = الرقم في أعلى يمين الصفحة التي فيها الصورة: 9 خانات.
code-residence-permit = الرقم في أعلى يمين البطاقة: 9 خانات.
code-pension-number = 12 خانة، مثلاً Nr. 15 070649 C 103. تجدونه على بطاقة الضمان الاجتماعي (Sozialversicherungsausweis).
code-health-number = حرف واحد ثم 9 أرقام. تجدونه على بطاقة التأمين الصحي (Krankenkasse).
code-vin = 17 خانة. تجدونه في رخصة السيارة (Fahrzeugschein) في الحقل E.
code-plate = مثلاً RA-AB 123
code-leitweg-id = مثلاً Nr. 04011000-1234512345-06
code-postal-code = خمسة أرقام
form-login-title = يلزم تسجيل الدخول للإرسال
form-login-text = يمكنك ملء هذا الطلب هنا، لكن لا يمكن إرساله عبر الإنترنت بعد. تبقى بياناتك محفوظة. يُرجى الاتصال بنا:
cosign-title = يُرجى الموافقة
cosign-code-text = لقد وصلكم منا رابط. أدخلوا الآن الرمز الموجود لدى الشخص الذي يقدّم الطلب. اسألوه عنه.
cosign-code-often = أُدخل الرمز خطأً مرات كثيرة. تم قفل الرابط. يرجى الاتصال بنا.
cosign-text = قدّم شخص ما طلبًا يخصّك أيضًا. هنا ما يخصّك. هل هذا صحيح وهل أنت موافق؟
cosign-until = يُرجى الرد حتى { $date }.
cosign-agree = صحيح، أوافق
cosign-decline = لا أوافق
cosign-agreed = شكرًا، لقد وافقت
cosign-agreed-text = الطلب مكتمل الآن. لا يلزمك فعل شيء آخر.
cosign-declined = لم توافق
cosign-declined-text = سنُعلم الشخص الآخر. لا يلزمك فعل شيء آخر.
cosign-gone = لم يعد هناك ما يجب فعله هنا
cosign-gone-text = لقد أجبت من قبل، أو انتهت المدة، أو سُحب الطلب.
sent-pdf = تنزيل نسخة بصيغة PDF
pdf-check = سطر التحقق
pdf-attachments = المرفقات
pdf-file = الملف
pdf-size = الحجم
pdf-checksum = المجموع الاختباري (SHA-512)
pdf-embedded = مضمّن في ملف PDF هذا
pdf-notes = ملاحظات
pdf-note = هذه نسخة من بياناتك. النص الألماني هو المعتمد؛ والترجمة للمساعدة على القراءة.
pdf-trust = مستوى الثقة
pdf-trust-none = بدون تسجيل دخول
pdf-confirmed = تم تأكيد صحته: { $warning }
pdf-continued = { $heading } (تتمة)
pdf-cosign = موافقة الشخص الثاني
pdf-cosign-pending = لم تصل بعد
pdf-cosign-given = أُعطيت: { $when }
pdf-cosign-missing = لم تُعطَ
pdf-unprintable = الأحرف التي لا يمكن طباعتها هنا تظهر كرقم، مثل [U+1F642].
pdf-page = صفحة { $page } من { $pages }
