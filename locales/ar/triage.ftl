# --- أسئلة قبل الخدمة ---

triage-service-title = لستم متأكدين مما تحتاجون إليه؟
triage-begin = الإجابة عن بعض الأسئلة
triage-direct = أعرف ما أحتاج إليه
triage-papers = تحتاجون إلى هذه الوثائق
triage-papers-none = لا تحتاجون إلى أي وثائق.
triage-next = ما الخطوة التالية؟
triage-answers = إجاباتكم
triage-again = البدء من جديد
triage-not-kept = لا نحفظ إجاباتكم. توجد فقط في عنوان هذه الصفحة.
triage-more = المزيد عن «{ $service }»
triage-sites = تختارون المكان مع الوقت.
