date-time = { $date } um { $time }
time = { $time }{ "\u00A0" }Uhr
time-range = { $from } bis { $to }{ "\u00A0" }Uhr
money = { $amount }{ "\u00A0" }Euro
