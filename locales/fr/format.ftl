date-time = { $date } à { $time }
time = { $time }
time-range = de { $from } à { $to }
money = { $amount }{ "\u00A0" }€
