date-time = { $date }, { $time }
time = { $time }
time-range = з { $from } до { $to }
money = { $amount }{ "\u00A0" }€
