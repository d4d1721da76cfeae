# --- Hizmetten önceki sorular ---

triage-service-title = Neye ihtiyacınız olduğundan emin değil misiniz?
triage-begin = Soruları yanıtla
triage-direct = Neye ihtiyacım olduğunu biliyorum
triage-papers = Bu belgeler gerekli
triage-papers-none = Belge gerekmiyor.
triage-next = Bundan sonra ne olacak?
triage-answers = Yanıtlarınız
triage-again = Baştan başla
triage-not-kept = Yanıtlarınız kaydedilmez. Yalnızca bu sayfanın adresinde yer alır.
triage-more = “{ $service }” hakkında daha fazla bilgi
triage-sites = Yeri saatle birlikte seçersiniz.
