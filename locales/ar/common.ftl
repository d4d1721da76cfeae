portal-name = بوابة الخدمات
page-title = { $title } – { $place }
page-title-error = خطأ: { $title } – { $place }
page-description = { $place }: البحث عن المواعيد وحجزها وإلغاؤها. من دون تسجيل، وبلغات كثيرة.

skip-link = الانتقال إلى المحتوى
language = اللغة
language-choose = اختيار اللغة
language-partly-german = بعض النصوص في هذه الصفحة غير متوفرة بلغتكم بعد. تظهر هذه النصوص بالألمانية.
read-aloud = قراءة بصوت عالٍ
read-stop = إيقاف القراءة
sample-banner = هذا مثال ببيانات غير حقيقية. لا توجد هنا مواعيد حقيقية.

nav-main = القائمة الرئيسية
nav-start = الرئيسية
nav-find = البحث عن موعد أو إلغاؤه
nav-help = مساعدة
breadcrumb = أنتم هنا:

footer-help-title = هل واجهتكم صعوبة؟
footer-help-text = اتصلوا بنا أو تعالوا إلينا. يسعدنا أن ننجز الأمر معكم.
footer-sites = العناوين وأوقات العمل
footer-about = عن هذه البوابة
footer-website = الموقع الإلكتروني: { $place }
footer-easy = ألمانية سهلة (Leichte Sprache)

phone = الهاتف
mail = البريد الإلكتروني
address = العنوان

step = الخطوة { $step } من { $steps }: { $name }
step-order = الاختيار
step-time = الوقت
step-data = بياناتكم
step-check = المراجعة

continue = متابعة
change = تعديل
change-what = تعديل: { $what }
optional = اختياري
moment = لحظة من فضلكم …

persons = { $count ->
    [zero] { $count } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}

error-summary = { $count ->
    [zero] يرجى مراجعة الحقول
    [one] يرجى مراجعة هذا الحقل
    [two] يرجى مراجعة هذين الحقلين
    [few] يرجى مراجعة { $count } حقول
    [many] يرجى مراجعة { $count } حقلًا
   *[other] يرجى مراجعة { $count } حقل
}
error-prefix = خطأ:
info-prefix = ملاحظة:
