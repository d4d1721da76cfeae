# \u200F keeps the currency sign on the number's left.

date-time = { $date }، الساعة { $time }
time = { $time }
time-range = من { $from } إلى { $to }
money = { "\u200F" }{ $amount }{ "\u00A0" }€
