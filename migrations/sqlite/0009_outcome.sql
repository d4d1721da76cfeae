-- What the questions before the booking led to, "ausweis.verlust": which papers the appointment needs. NULL: nobody asked.
ALTER TABLE booking ADD COLUMN outcome TEXT;
