date-time = { $date } at { $time }
time = { $time }
time-range = { $from } to { $to }
money = €{ $amount }
