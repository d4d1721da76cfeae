# Warten auf einen früheren Termin, und das Angebot, das daraus wird.

waiting-title = Möchten Sie früher kommen?
waiting-text = Setzen Sie diesen Termin auf die Warteliste. Wird ein früherer frei, bieten wir ihn Ihnen per E-Mail an. Diesen Termin behalten Sie so lange.
waiting-open = Auf einen früheren Termin warten
waiting-on = Dieser Termin steht seit { $since } auf der Warteliste. Wird ein früherer frei, schreiben wir Ihnen eine E-Mail.
waiting-change = Warteliste ändern oder verlassen
# Im Kalender, für alle ohne Termin.
waiting-hint = Alles zu spät? Buchen Sie trotzdem einen Termin. Danach können Sie ihn auf die Warteliste für einen früheren setzen.

waiting-page-title = Auf einen früheren Termin warten
waiting-page-lead = So geht es:
waiting-rule-order = Wer länger wartet, wird zuerst gefragt.
waiting-rule-mail = Sie bekommen eine E-Mail mit dem früheren Termin. Darin steht, bis wann Sie antworten können. Nachts läuft die Zeit nicht.
waiting-rule-kept = So lange ist der frühere Termin nur für Sie da. Sie müssen nicht die oder der Schnellste sein.
waiting-rule-same = Ihren bisherigen Termin behalten Sie, bis Sie den früheren nehmen.
waiting-rule-missed = Nach drei Angeboten ohne Antwort nehmen wir Sie von der Warteliste.
waiting-notice = Wie lange vorher müssen Sie es wissen?
waiting-notice-hint = Frühere Termine, die noch näher liegen, bieten wir Ihnen nicht an.
waiting-notice-0 = Es darf ganz kurzfristig sein
waiting-notice-1 = Mindestens einen Tag vorher
waiting-notice-3 = Mindestens drei Tage vorher
waiting-notice-7 = Mindestens eine Woche vorher
waiting-sites = Wohin können Sie kommen?
waiting-sites-hint = Wenn Sie nichts auswählen, fragen wir Sie für alle Orte.
waiting-join = Auf die Warteliste setzen
waiting-save = Änderung speichern
waiting-leave = Von der Warteliste nehmen
waiting-back = Zurück zum Termin

offer-open = Wir halten einen früheren Termin für Sie frei: { $when }. Bitte antworten Sie bis { $until }.
offer-view = Angebot ansehen
offer-title = Möchten Sie früher kommen?
offer-new = Früherer Termin
offer-old = Ihr bisheriger Termin
offer-text = Wir halten den früheren Termin für Sie frei bis { $until }. Wenn Sie ihn nehmen, geben wir Ihren bisherigen Termin weiter. Terminnummer und Link bleiben gleich.
offer-take = Früheren Termin nehmen
offer-keep = Bisherigen Termin behalten
offer-over-title = Dieses Angebot gilt nicht mehr
offer-over-text = Der frühere Termin geht an jemand anderen. Ihr bisheriger Termin bleibt, wie er ist.
offer-declined-title = Sie behalten Ihren Termin
offer-declined-text = Danke für Ihre Antwort. Sie stehen weiter auf der Warteliste. Den früheren Termin bieten wir jetzt jemand anderem an.
offer-back = Zu Ihrem Termin
