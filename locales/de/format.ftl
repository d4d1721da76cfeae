# How dates, times and money are put together; crates/locale/src/format.rs fills in the parts.
# Times come on the 24-hour clock ("08:05"), \u00A0 is a space at which no line breaks.
# In Leichte Sprache full hours come without minutes ("8") and full euros without cents ("46").

date-time = { $date }, { $time }
time = { $time }{ "\u00A0" }Uhr
time-range = { $from } bis { $to }{ "\u00A0" }Uhr
money = { $amount }{ "\u00A0" }€
