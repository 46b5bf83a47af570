import type { LeftOutFunction } from '../../../telling/index.ts';

/** Functions of the product that the model leaves out, by what they are about [DOC]. */
const leftOutFunctions: { readonly [About in LeftOutFunction]: string } = {
  percentiles:
    'MEDIAN PERCENTILE_CONT PERCENTILE_DISC APPROX_PERCENTILE APPROX_GEOGRAPHY_INTERSECTS FIRST LAST',
  partitions: 'PARTITION_ID',
  hashes: 'MD5 SHA1 SHA SHA2 AES_ENCRYPT AES_DECRYPT HASH SECRET',
  logarithms:
    'LOG LOG2 LOG10 LN EXP POW POWER PI SIN COS TAN COT ASIN ACOS ATAN ATAN2 DEGREES RADIANS SIGMOID',
  formats: 'TO_CHAR TO_DATE TO_NUMBER TO_TIMESTAMP CONVERT_TZ TIME_BUCKET MONTHS_BETWEEN NEXT_DAY GET_FORMAT',
  texts:
    'REGEXP_REPLACE REGEXP_SUBSTR REGEXP_INSTR REGEXP_MATCH SPLIT TRANSLATE INITCAP CHAR MATCH HIGHLIGHT LEVENSHTEIN STRING_BYTES',
  json: 'JSON_AGG JSON_ARRAY_CONTAINS_STRING JSON_ARRAY_CONTAINS_DOUBLE JSON_ARRAY_CONTAINS_JSON JSON_ARRAY_PUSH_STRING JSON_BUILD_ARRAY JSON_BUILD_OBJECT JSON_SET_STRING JSON_SET_DOUBLE JSON_SET_JSON JSON_SPLICE_STRING JSON_DELETE_KEY JSON_EXCLUDE_MASK JSON_INCLUDE_MASK JSON_MERGE_PATCH JSON_PRETTY JSON_TO_ARRAY JSON_EXTRACT_STRING_OR_NULL JSON_MATCH_ANY TO_JSON',
  vectors:
    'DOT_PRODUCT EUCLIDEAN_DISTANCE JSON_ARRAY_PACK JSON_ARRAY_UNPACK VECTOR_ADD VECTOR_SUB VECTOR_MUL VECTOR_SUM VECTOR_SUBVECTOR VECTOR_NUM_ELEMENTS VECTOR_ELEMENTS_SUM SCALAR_VECTOR_MUL',
  places:
    'GEOGRAPHY_AREA GEOGRAPHY_CONTAINS GEOGRAPHY_DISTANCE GEOGRAPHY_INTERSECTS GEOGRAPHY_LATITUDE GEOGRAPHY_LENGTH GEOGRAPHY_LONGITUDE GEOGRAPHY_POINT GEOGRAPHY_WITHIN_DISTANCE',
  others:
    'BENCHMARK COLLATION CHARSET COERCIBILITY LAST_AGGREGATOR_ID ESTIMATED_QUERY_LEAF_MEMORY STDDEV_SAMP VAR_SAMP APPROX_COUNT_DISTINCT_ACCUMULATE CURRENT_ROLE GET_LOCK RELEASE_LOCK LOAD_FILE MASTER_POS_WAIT',
};

/** What a function of the product is about that the model leaves out; null for any other name. */
export function leftOutFunction(name: string): LeftOutFunction | null {
  const upper = name.toUpperCase();
  const found = Object.entries(leftOutFunctions).find(([, names]) => names.split(' ').includes(upper));
  return found === undefined ? null : (found[0] as LeftOutFunction);
}

/** What functions of other products are called here. */
const counterparts: Readonly<Record<string, string>> = {
  GETDATE: 'NOW()',
  SYSDATETIME: 'NOW()',
  CLOCK_TIMESTAMP: 'NOW()',
  NEWID: 'UUID()',
  GEN_RANDOM_UUID: 'UUID()',
  GENERATE_UUID: 'UUID()',
  SYS_GUID: 'UUID()',
  RANDOM: 'RAND()',
  STRING_AGG: "GROUP_CONCAT(text SEPARATOR ',')",
  LISTAGG: "GROUP_CONCAT(text SEPARATOR ',')",
  ARRAY_AGG: 'GROUP_CONCAT(value)',
  WM_CONCAT: 'GROUP_CONCAT(value)',
  CHARINDEX: 'LOCATE(wanted, text)',
  STRPOS: 'INSTR(text, wanted)',
  DATEADD: 'DATE_ADD(time, INTERVAL 1 DAY)',
  DATEPART: 'EXTRACT(DAY FROM time)',
  DATE_PART: 'EXTRACT(DAY FROM time)',
  DATE_DIFF: 'TIMESTAMPDIFF(DAY, from, to)',
  GETUTCDATE: 'UTC_TIMESTAMP()',
  DECODE: 'CASE value WHEN 1 THEN 2 END',
  IIF: 'IF(condition, then, otherwise)',
  NVL2: 'IF(value IS NULL, otherwise, then)',
  TRUNC: 'TRUNCATE(number, places)',
  LEN: 'LENGTH(text)',
  SUBSTRB: 'SUBSTRING(text, from, count)',
  TO_HEX: 'HEX(value)',
  CURRENT_DATABASE: 'DATABASE()',
  CURRENT_SCHEMA: 'SCHEMA()',
  PG_BACKEND_PID: 'CONNECTION_ID()',
  TXID_CURRENT: 'CONNECTION_ID()',
  TOSTRING: 'CAST(value AS CHAR)',
  SAFE_CAST: 'CAST(value AS CHAR)',
  TRY_CAST: 'CAST(value AS CHAR)',
  UNIQ: 'COUNT(DISTINCT value)',
  APPROX_DISTINCT: 'APPROX_COUNT_DISTINCT(value)',
  JSON_VALUE: 'JSON_EXTRACT_STRING(json, key)',
  JSON_UNQUOTE: 'JSON_EXTRACT_STRING(json, key)',
  JSON_EXTRACT: 'JSON_EXTRACT_JSON(json, key)',
  EVERY: 'MIN(condition)',
  BOOL_AND: 'MIN(condition)',
  BOOL_OR: 'MAX(condition)',
};

/** The function of this model that does what one of another product does, as it is called; null where that is not known. */
export function functionElsewhere(name: string): string | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(counterparts, upper) ? (counterparts[upper] ?? null) : null;
}
