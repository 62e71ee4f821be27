-- The tables of milectl export parquet, in ClickHouse: read this in their folder.
set join_use_nulls = 1;

create view races as select * from file('races.parquet');

create view amendments as select * from file('amendments.parquet');

create view results as select * from file('results.parquet');

create view splits as select * from file('splits.parquet');

create view positions as select * from file('positions.parquet');

create view segments as select * from file('segments.parquet');

create view legs as select * from file('legs.parquet');

create view lists as select * from file('lists.parquet');

create view records as select * from file('records.parquet');

create view holds as select * from file('holds.parquet');

create view athletes as select * from file('athletes.parquet');

create view nations as select * from file('nations.parquet');

create view sources as select * from file('sources.parquet');

create view citations as select * from file('citations.parquet');

create view claims as select * from file('claims.parquet');

create view assessments as select * from file('assessments.parquet');

create view verdicts as select * from file('verdicts.parquet');
