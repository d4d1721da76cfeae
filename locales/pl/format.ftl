date-time = { $date }, godz. { $time }
time = { $time }
time-range = od { $from } do { $to }
money = { $amount }{ "\u00A0" }€
