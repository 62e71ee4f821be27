-- The tables of milectl export parquet, in DuckDB: read this in their folder.

create view races as select * from 'races.parquet';

create view amendments as select * from 'amendments.parquet';

create view results as select * from 'results.parquet';

create view splits as select * from 'splits.parquet';

create view positions as select * from 'positions.parquet';

create view segments as select * from 'segments.parquet';

create view legs as select * from 'legs.parquet';

create view lists as select * from 'lists.parquet';

create view records as select * from 'records.parquet';

create view holds as select * from 'holds.parquet';

create view athletes as select * from 'athletes.parquet';

create view nations as select * from 'nations.parquet';

create view sources as select * from 'sources.parquet';

create view citations as select * from 'citations.parquet';

create view claims as select * from 'claims.parquet';

create view assessments as select * from 'assessments.parquet';

create view verdicts as select * from 'verdicts.parquet';
