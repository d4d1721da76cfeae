# --- Imprint ---
imprint-title = بيانات الناشر (Impressum)
imprint-lead = هنا نذكر من المسؤول عن هذه الصفحات.
imprint-provider = الجهة المشغّلة
imprint-represented = يمثّلها
imprint-supervision = الجهة الرقابية
imprint-vat = رقم ضريبة القيمة المضافة ({ "\u2066" }USt-IdNr.{ "\u2069" })
imprint-website = الموقع الإلكتروني

# --- Privacy ---
privacy-title = حماية البيانات
privacy-lead = تعرفون هنا ما نحفظه عنكم، ولماذا نحفظه، ومتى نحذفه.
privacy-controller = من المسؤول؟
privacy-what = ماذا نحفظ؟
privacy-what-text = عندما تحجزون موعدًا نحفظ: اسمكم، وعنوان بريدكم الإلكتروني أو رقم هاتفكم، والموعد، والخدمة التي تريدونها، ولغتكم.
privacy-what-not = لا نحفظ الصفحات التي تطّلعون عليها. لا نعطي شيئًا لشركات الإعلانات. كل أجزاء هذه الصفحات تأتي من الخادم الخاص بنا.
privacy-why = لماذا يُسمح لنا بذلك؟
privacy-why-text = نحتاج إلى هذه البيانات لنعطيكم الموعد ونتواصل معكم. هذه مهمة من مهام الخدمة العامة. هذا ما تنص عليه المادة 6، الفقرة 1، الحرف e من اللائحة العامة لحماية البيانات (DSGVO)، وهي القانون الذي يحمي البيانات.
privacy-how-long = كم نحتفظ بها؟
privacy-how-long-hold = اخترتم وقتًا ولم تحجزوه: نحذف كل شيء بعد 24 ساعة.
privacy-how-long-code = طلبتم إرسال رمز إليكم: إن لم تحجزوا نحذف عنوان البريد بعد ساعة.
privacy-how-long-appointment = { $count ->
    [zero] حجزتم موعدًا: نحذف بياناتكم بعد الموعد مباشرةً.
    [one] حجزتم موعدًا: نحذف بياناتكم بعد الموعد بيوم واحد.
    [two] حجزتم موعدًا: نحذف بياناتكم بعد الموعد بيومين.
    [few] حجزتم موعدًا: نحذف بياناتكم بعد الموعد بـ { $count } أيام.
    [many] حجزتم موعدًا: نحذف بياناتكم بعد الموعد بـ { $count } يومًا.
   *[other] حجزتم موعدًا: نحذف بياناتكم بعد الموعد بـ { $count } يوم.
}
privacy-how-long-cancelled = ألغيتم الموعد: تسري المدة نفسها.
privacy-how-long-waiting = تنتظرون موعدًا أبكر: نحفظ ذلك إلى أن تحصلوا عليه أو تغادروا قائمة الانتظار أو يبدأ الموعد.
privacy-who = من يرى البيانات؟
privacy-who-text = الموظفات والموظفون الذين يحضّرون موعدكم فقط.
privacy-who-sms = إذا ذكّرناكم بالموعد برسالة نصية قصيرة، تحصل خدمة إرسال على رقم هاتفكم وعلى هذه الرسالة. ولا يجوز لها استخدامهما إلا لذلك.
privacy-rights = حقوقكم
privacy-rights-lead = يحق لكم أن تطلبوا منا:
privacy-right-access = أن نخبركم بما نحفظه عنكم (الاطلاع)
privacy-right-correct = أن نصحّح البيانات الخاطئة (التصحيح)
privacy-right-delete = أن نحذف بياناتكم (الحذف)
privacy-right-restrict = أن نحتفظ ببياناتكم فقط ولا نستخدمها بعد ذلك (التقييد)
privacy-right-object = أن نتوقف لأن لديكم سببًا خاصًا (الاعتراض)
privacy-officer = أسئلة عن حماية البيانات
privacy-officer-text = اكتبوا إلى الشخص المسؤول لدينا عن حماية البيانات:
privacy-complaint = الشكوى
privacy-complaint-text = هل ترون أننا نتعامل مع بياناتكم بطريقة خاطئة؟ يمكنكم تقديم شكوى هنا:
privacy-cookies = ملفات تعريف الارتباط (Cookies)
privacy-cookies-text = هي ملفات صغيرة يحتفظ بها متصفحكم. لا نستخدم سوى هذه الملفات. لا يعمل الحجز من دونها، ولذلك لا نطلب موافقتكم.
privacy-cookie-name = الاسم
privacy-cookie-purpose = لماذا؟
privacy-cookie-life = إلى متى؟
privacy-cookie-visit = يحمي ما تُدخلونه، ويتذكر الوقت المحجوز لكم.
privacy-cookie-visit-life = إلى أن تغلقوا المتصفح
privacy-cookie-lang = يتذكر لغتكم.
privacy-cookie-lang-life = سنة واحدة
privacy-cookie-typed = يحتفظ بما تكتبونه إذا أُعيد تحميل الصفحة. ليس ملف تعريف ارتباط: يبقى في متصفحكم.
privacy-cookie-typed-life = إلى أن ترسلوه أو تغلقوا علامة التبويب

# --- Accessibility ---
accessibility-title = سهولة الاستخدام للجميع
accessibility-lead = نريد أن يتمكن جميع الناس من استخدام هذه الصفحات. يوضح هذا البيان إلى أي مدى نجحنا في ذلك.
accessibility-status = ما مدى سهولة استخدام الصفحات للجميع؟
accessibility-full = تستوفي الصفحات المعيار EN 301 549 (WCAG 2.1، المستوى AA) بالكامل. وهو القاعدة الرسمية للمواقع التي يستطيع الجميع استخدامها.
accessibility-partial = تستوفي الصفحات معظم المعيار EN 301 549 (WCAG 2.1، المستوى AA). وهو القاعدة الرسمية للمواقع التي يستطيع الجميع استخدامها.
accessibility-none = لا تستوفي الصفحات المعيار EN 301 549 (WCAG 2.1، المستوى AA) بعد. وهو القاعدة الرسمية للمواقع التي يستطيع الجميع استخدامها.
accessibility-gaps = ما زال ينقص
accessibility-gap-languages = بعض النصوص غير متوفرة بعد بكل اللغات ولا بالألمانية السهلة (Leichte Sprache).
accessibility-gap-signs = لا يوجد بعد فيديو بلغة الإشارة الألمانية.
accessibility-alternative = هل تحتاجون إلى شيء من ذلك؟ اتصلوا بنا. نساعدكم شخصيًا.
accessibility-reviewed = آخر مراجعة: { $date }
accessibility-method = راجعنا الصفحات بأنفسنا، باستخدام البرامج ويدويًا.
accessibility-feedback = هل واجهتم عائقًا؟
accessibility-feedback-text = يرجى إخبارنا. نجيبكم ونحاول حل المشكلة.
accessibility-enforcement = إذا لم نتمكن من مساعدتكم
accessibility-enforcement-text = عندئذ يمكنكم التوجه إلى هذه الجهة. وهي تتوسط بينكم وبيننا مجانًا:

# --- Help ---
help-title = مساعدة
help-lead = هكذا تحجزون موعدًا. يستغرق ذلك نحو ثلاث دقائق.
help-steps = أربع خطوات إلى الموعد
help-step-search = ابحثوا عمّا تحتاجون إليه، مثلاً «هوية». اقرؤوا كم يكلّف ذلك وماذا تُحضرون معكم.
help-step-time = اختاروا اليوم والساعة. نحتفظ لكم بالوقت 15 دقيقة.
help-step-data = أدخلوا اسمكم وكيف نتواصل معكم.
help-step-check = راجعوا كل شيء ثم احجزوا. تحصلون على رقم للموعد.
help-questions = أسئلة متكررة
help-login-question = هل يجب أن أسجّل الدخول؟
help-login-answer = لا. لا تحتاجون إلى حساب ولا إلى كلمة مرور.
help-cancel-question = كيف ألغي موعدًا؟
help-cancel-answer = افتحوا الرابط الموجود في رسالة التأكيد. أو انتقلوا إلى «البحث عن موعد أو إلغاؤه».
help-late-question = انتهى الحجز المؤقت. ماذا أفعل؟
help-late-answer = بياناتكم ما زالت محفوظة. تابعوا ببساطة. إذا لم يعد الوقت متاحًا، نعرض لكم أوقاتًا أخرى.
help-family-question = هل يمكنني الحجز لعائلتي؟
help-family-answer = نعم. حدّدوا في البداية عدد الأشخاص لهذا الموعد.
help-keys-question = هل يمكنني استخدام التقويم بلوحة المفاتيح؟
help-keys-answer = نعم. بمفاتيح الأسهم تنتقلون من يوم متاح إلى آخر، وبالمفتاحين Home (Pos 1) و End (Ende) إلى بداية الأسبوع ونهايته، وبالمفتاحين Page Up (Bild ↑) و Page Down (Bild ↓) إلى شهر آخر. مفتاح Enter يفتح اليوم.
help-person = هل تفضّلون التحدث مع شخص؟
help-person-text = اتصلوا بنا أو تعالوا إلينا. نحجز الموعد معكم.
