//! Very many appointments, written quickly: with the tables as they are, but without the portal.

use crate::Failure;
use crate::database::{Database, Engine};
use jiff::Timestamp;
use storage::Storage;
use uuid::Uuid;

/// An appointment to be written: resource, site, first tick.
pub struct Appointment {
    pub resource: String,
    pub site: String,
    pub from: i64,
}

/// Ticks of each: 20 minutes.
pub const TICKS: i64 = 4;

/// Appointments handed over in one statement.
const BATCH: usize = 20_000;

/// What is written, as one statement for each table; `plan` holds what differs from one to the next.
const TABLES: [&str; 4] = [
    "INSERT INTO booking (id, municipality, service, site, persons, starts_at, ends_at, state, held_until, extended, visitor, \
     contact_name, contact_mail, contact_phone, language, reference, sequence, created_at, confirmed_at) \
     SELECT id, 'bench', 'ueberall', site, 1, from_tick * 300000000, (from_tick + 4) * 300000000, 'confirmed', $1, false, $2, \
     'Erika Beispiel', 'erika@bench.example', '', 'de', reference, 0, $1, $1 FROM plan",
    "INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at) \
     SELECT resource, from_tick + 4, id, from_tick, 9223372036854775807 FROM plan WHERE $1 > 0 AND $2 IS NOT NULL",
    "INSERT INTO claim (resource, tick, booking_id, expires_at) \
     SELECT p.resource, p.from_tick + t.tick, p.id, 9223372036854775807 \
     FROM plan p CROSS JOIN (SELECT 0 AS tick UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS t \
     WHERE $1 > 0 AND $2 IS NOT NULL",
    "INSERT INTO audit_event (id, at, municipality, actor, action, subject) \
     SELECT id, $1, 'bench', 'citizen', 'appointment.confirmed', id FROM plan WHERE $2 IS NOT NULL",
];

/// Makes the tables of `database` and writes confirmed appointments that were booked at `booked`, then tidies up as the
/// engine does by itself in the course of a year.
pub async fn write(database: &Database, appointments: &[Appointment], booked: Timestamp) -> Result<(), Failure> {
    let storage = Storage::connect(&database.settings()).await?;
    storage.migrate().await?;
    storage.close().await;
    match database.engine {
        Engine::Sqlite => sqlite(&database.url, appointments, booked).await,
        Engine::Postgres => postgres(&database.url, appointments, booked).await,
    }
}

/// Ids in the order of time, as the portal makes them, and references that are all different.
fn numbered(appointments: &[Appointment]) -> impl Iterator<Item = (Uuid, String, &Appointment)> {
    appointments.iter().enumerate().map(|(number, appointment)| {
        let id = Uuid::from_u128((0x0190_0000_0000 << 80) | (0x7 << 76) | (0x8 << 60) | number as u128);
        (id, format!("{number:08}"), appointment)
    })
}

async fn sqlite(file: &str, appointments: &[Appointment], booked: Timestamp) -> Result<(), Failure> {
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{file}")).await?;
    let mut connection = pool.acquire().await?;
    sqlx::query("CREATE TEMP TABLE plan (id BLOB, reference TEXT, resource TEXT, site TEXT, from_tick BIGINT)")
        .execute(&mut *connection)
        .await?;
    let all: Vec<_> = numbered(appointments)
        .map(|(id, reference, one)| (id.simple().to_string(), reference, &one.resource, &one.site, one.from))
        .collect();
    for batch in all.chunks(BATCH) {
        sqlx::query("DELETE FROM plan").execute(&mut *connection).await?;
        sqlx::query(
            "INSERT INTO plan SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each($1)",
        )
        .bind(serde_json::to_string(batch)?)
        .execute(&mut *connection)
        .await?;
        sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
        for table in TABLES {
            sqlx::query(table).bind(booked.as_microsecond()).bind(&[0_u8; 32][..]).execute(&mut *connection).await?;
        }
        sqlx::query("COMMIT").execute(&mut *connection).await?;
    }
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *connection).await?;
    drop(connection);
    pool.close().await;
    Ok(())
}

async fn postgres(url: &str, appointments: &[Appointment], booked: Timestamp) -> Result<(), Failure> {
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(1).connect(url).await?;
    let mut connection = pool.acquire().await?;
    sqlx::query("CREATE TEMP TABLE plan (id UUID, reference TEXT, resource TEXT, site TEXT, from_tick BIGINT)")
        .execute(&mut *connection)
        .await?;
    let all: Vec<_> = numbered(appointments).collect();
    for batch in all.chunks(BATCH) {
        sqlx::query("TRUNCATE plan").execute(&mut *connection).await?;
        sqlx::query(
            "INSERT INTO plan SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int8[])",
        )
        .bind(batch.iter().map(|(id, _, _)| *id).collect::<Vec<_>>())
        .bind(batch.iter().map(|(_, reference, _)| reference.as_str()).collect::<Vec<_>>())
        .bind(batch.iter().map(|(_, _, one)| one.resource.as_str()).collect::<Vec<_>>())
        .bind(batch.iter().map(|(_, _, one)| one.site.as_str()).collect::<Vec<_>>())
        .bind(batch.iter().map(|(_, _, one)| one.from).collect::<Vec<_>>())
        .execute(&mut *connection)
        .await?;
        for table in TABLES {
            sqlx::query(table).bind(booked.as_microsecond()).bind(&[0_u8; 32][..]).execute(&mut *connection).await?;
        }
    }
    sqlx::query("VACUUM ANALYZE").execute(&mut *connection).await?;
    sqlx::query("CHECKPOINT").execute(&mut *connection).await?;
    drop(connection);
    pool.close().await;
    Ok(())
}
