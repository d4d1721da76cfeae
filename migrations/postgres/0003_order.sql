-- Several services in one appointment, and how people and office meet.
-- Other services of the booking with their quantities, "reisepass:1,meldebescheinigung:2".
ALTER TABLE booking ADD COLUMN further TEXT COLLATE "C" NOT NULL DEFAULT '';
-- "site", "phone" or "video".
ALTER TABLE booking ADD COLUMN channel TEXT COLLATE "C" NOT NULL DEFAULT 'site';
