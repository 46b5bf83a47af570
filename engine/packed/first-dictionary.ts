/**
 * The dictionary of packing 1: what people type and what a record is made of, as it occurs. What is likeliest stands
 * last, where it is nearest to the text.
 */
export const firstDictionary = [
  'help;\nSHOW WARNINGS;\nSHOW VARIABLES LIKE ',
  'CREATE TABLE test.x (id INT);\nINSERT INTO test.x VALUES (1), (2), ... (100);\nDELETE FROM test.x WHERE id = ',
  'SELECT COUNT(*) FROM test.x;\n',
].join('');
