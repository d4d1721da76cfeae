# --- Вопросы перед услугой ---

triage-service-title = Не знаете, что вам нужно?
triage-begin = Ответить на вопросы
triage-direct = Я уже знаю, что мне нужно
triage-papers = Вам нужны эти документы
triage-papers-none = Документы не нужны.
triage-next = Что дальше?
triage-answers = Ваши ответы
triage-again = Начать сначала
triage-not-kept = Ваши ответы не сохраняются. Они есть только в адресе этой страницы.
triage-more = Подробнее о «{ $service }»
triage-sites = Место вы выбираете вместе со временем.
