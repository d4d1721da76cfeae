date-time = { $date }, { $time }
time = { $time }
time-range = с { $from } до { $to }
money = { $amount }{ "\u00A0" }€
