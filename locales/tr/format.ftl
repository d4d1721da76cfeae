date-time = { $date }, saat { $time }
time = { $time }
time-range = { $from } – { $to }
money = { $amount }{ "\u00A0" }€
