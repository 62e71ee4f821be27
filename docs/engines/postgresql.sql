-- The tables of milectl export csv, in PostgreSQL: psql -f this, in their folder.

create table races (
  "race" text,
  "name" text,
  "competition" text,
  "meet" text,
  "edition" bigint,
  "series" text,
  "date" date,
  "year" bigint,
  "time" text,
  "stadium" text,
  "city" text,
  "country" text,
  "event" text,
  "distance_mm" bigint,
  "sex" text,
  "environment" text,
  "lap_mm" bigint,
  "round" text,
  "heat" bigint,
  "section" text,
  "partial" bigint,
  "complete_to" bigint,
  "list" text,
  "revised" text,
  "wind" text,
  "wind_tenths" bigint,
  "hurdles_mm" bigint,
  "qualifying" text,
  "qualifying_ms" bigint,
  "pace_lights" text,
  "pace_lights_ms" bigint,
  "ineligible" text,
  "conditions" text,
  "note" text,
  primary key (race)
);
\copy races from 'races.csv' csv header

create table amendments (
  "race" text,
  "n" bigint,
  "date" text,
  "what" text,
  "because" text,
  primary key (race, n)
);
\copy amendments from 'amendments.csv' csv header

create table results (
  "race" text,
  "n" bigint,
  "place" bigint,
  "athlete" text,
  "athlete_key" text,
  "id" text,
  "team" text,
  "nation" text,
  "sex" text,
  "born" text,
  "club" text,
  "mark" text,
  "mark_ms" bigint,
  "mark_hand" bigint,
  "gap" text,
  "gap_ms" bigint,
  "counts" bigint,
  "uncounted" text,
  "thousandths" text,
  "thousandths_ms" bigint,
  "status" text,
  "rule" text,
  "annulled" bigint,
  "annulled_on" text,
  "original_place" bigint,
  "qualified" text,
  "overall" bigint,
  "flags" jsonb,
  "role" text,
  "bib" text,
  "lane" bigint,
  "start_order" bigint,
  "reaction_ms" bigint,
  "ineligible" text,
  "note" text,
  primary key (race, n)
);
\copy results from 'results.csv' csv header

create table splits (
  "race" text,
  "n" bigint,
  "point" text,
  "mm" bigint,
  "mark" text,
  "mark_ms" bigint,
  "mark_hand" bigint,
  primary key (race, n, point)
);
\copy splits from 'splits.csv' csv header

create table positions (
  "race" text,
  "n" bigint,
  "point" text,
  "mm" bigint,
  "position" bigint,
  primary key (race, n, point)
);
\copy positions from 'positions.csv' csv header

create table segments (
  "race" text,
  "n" bigint,
  "segment" text,
  "from_mm" bigint,
  "to_mm" bigint,
  "mark" text,
  "mark_ms" bigint,
  "mark_hand" bigint,
  primary key (race, n, segment)
);
\copy segments from 'segments.csv' csv header

create table legs (
  "kind" text,
  "document" text,
  "n" bigint,
  "leg" bigint,
  "athlete" text,
  "athlete_key" text,
  "id" text,
  "nation" text,
  "born" text,
  "mm" bigint,
  "split" text,
  "split_ms" bigint,
  "split_hand" bigint,
  primary key (kind, document, n, leg)
);
\copy legs from 'legs.csv' csv header

create table lists (
  "list" text,
  "event" text,
  "sex" text,
  "class" text,
  "environment" text,
  "known_to" date,
  "built_in" bigint,
  "note" text,
  primary key (list)
);
\copy lists from 'lists.csv' csv header

create table records (
  "list" text,
  "n" bigint,
  "event" text,
  "sex" text,
  "class" text,
  "environment" text,
  "athlete" text,
  "athlete_key" text,
  "id" text,
  "team" text,
  "nation" text,
  "mark" text,
  "mark_ms" bigint,
  "mark_hand" bigint,
  "auto" text,
  "auto_ms" bigint,
  "unit_ms" bigint,
  "date" text,
  "year" bigint,
  "stadium" text,
  "city" text,
  "country" text,
  "run_on" text,
  "race" text,
  "run_race" text,
  "run_n" bigint,
  "ratified" text,
  "annulled_on" text,
  "note" text,
  primary key (list, n)
);
\copy records from 'records.csv' csv header

create table holds (
  "list" text,
  "n" bigint,
  "record" text,
  "scope" text,
  "standing" text,
  primary key (list, n, record)
);
\copy holds from 'holds.csv' csv header

create table athletes (
  "register" text,
  "n" bigint,
  "sex" text,
  "athlete_key" text,
  "name" text,
  "id" text,
  "born" text,
  "also" jsonb,
  "ids" jsonb,
  "note" text,
  primary key (register, n, sex)
);
\copy athletes from 'athletes.csv' csv header

create table nations (
  "register" text,
  "n" bigint,
  "sex" text,
  "number" bigint,
  "athlete_key" text,
  "nation" text,
  "since" date,
  "until" date,
  primary key (register, n, sex, number)
);
\copy nations from 'nations.csv' csv header

create table sources (
  "kind" text,
  "document" text,
  "source" text,
  "publisher" text,
  "title" text,
  "date" text,
  "url" text,
  "quote" text,
  "page" text,
  "sha256" text,
  "note" text,
  primary key (kind, document, source)
);
\copy sources from 'sources.csv' csv header

create table citations (
  "kind" text,
  "document" text,
  "n" bigint,
  "figure" text,
  "source" text,
  primary key (kind, document, n, figure, source)
);
\copy citations from 'citations.csv' csv header

create table claims (
  "kind" text,
  "document" text,
  "n" bigint,
  "source" text,
  "about" text,
  "race" text,
  "athlete" text,
  "behind" text,
  "nation" text,
  "point" text,
  "event" text,
  "record" text,
  "place" bigint,
  "position" bigint,
  "mark" text,
  "mark_ms" bigint,
  "mark_hand" bigint,
  "margin" text,
  "margin_ms" bigint,
  "side" text,
  "under" text,
  "under_ms" bigint,
  "count" bigint,
  "years" bigint,
  "months" bigint,
  "days" bigint,
  "date" text,
  "says" text,
  primary key (kind, document, n)
);
\copy claims from 'claims.csv' csv header

create table assessments (
  "kind" text,
  "document" text,
  "n" bigint,
  "subject" text,
  "said" text,
  "truth" text,
  "found" text,
  "receipt" text,
  "disputed" bigint,
  primary key (kind, document, n)
);
\copy assessments from 'assessments.csv' csv header

create table verdicts (
  "race" text,
  "n" bigint,
  "record" text,
  "class" text,
  "verdict" text,
  "holder_mark" text,
  "holder_mark_ms" bigint,
  "holder_mark_hand" bigint,
  "holders" jsonb,
  "holder_date" text,
  "margin" text,
  "margin_ms" bigint,
  "or_better" bigint,
  "unratified" bigint,
  "beyond" bigint,
  "why" text,
  primary key (race, n, record, class)
);
\copy verdicts from 'verdicts.csv' csv header
