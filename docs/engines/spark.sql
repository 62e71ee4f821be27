-- The tables of milectl export parquet, in Spark: read this in their folder. It was not run.

create temporary view races using parquet options (path 'races.parquet');

create temporary view amendments using parquet options (path 'amendments.parquet');

create temporary view results using parquet options (path 'results.parquet');

create temporary view splits using parquet options (path 'splits.parquet');

create temporary view positions using parquet options (path 'positions.parquet');

create temporary view segments using parquet options (path 'segments.parquet');

create temporary view legs using parquet options (path 'legs.parquet');

create temporary view lists using parquet options (path 'lists.parquet');

create temporary view records using parquet options (path 'records.parquet');

create temporary view holds using parquet options (path 'holds.parquet');

create temporary view athletes using parquet options (path 'athletes.parquet');

create temporary view nations using parquet options (path 'nations.parquet');

create temporary view sources using parquet options (path 'sources.parquet');

create temporary view citations using parquet options (path 'citations.parquet');

create temporary view claims using parquet options (path 'claims.parquet');

create temporary view assessments using parquet options (path 'assessments.parquet');

create temporary view verdicts using parquet options (path 'verdicts.parquet');
