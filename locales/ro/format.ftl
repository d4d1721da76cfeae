date-time = { $date }, ora { $time }
time = { $time }
time-range = de la { $from } la { $to }
money = { $amount }{ "\u00A0" }€
