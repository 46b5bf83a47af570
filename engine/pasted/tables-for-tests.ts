/** SHOW LEAVES of a pair, of which one leaf is offline. */
export const leaves = `SHOW LEAVES;
+------+------+--------------------+-----------+-----------+---------+
| Host | Port | Availability_Group | Pair_Host | Pair_Port | State   |
+------+------+--------------------+-----------+-----------+---------+
| a    | 3306 |                  1 | b         |      3306 | online  |
| b    | 3306 |                  2 | a         |      3306 | offline |
+------+------+--------------------+-----------+-----------+---------+
2 rows in set (0.00 sec)
`;

/** SHOW PARTITIONS of a database `shop` on it, with a partition that nobody serves. */
export const partitions = `mysql> SHOW PARTITIONS ON shop;
+---------+------+------+--------+--------+
| Ordinal | Host | Port | Role   | Locked |
+---------+------+------+--------+--------+
|       0 | a    | 3306 | Master | 0      |
|       1 | NULL | NULL | NULL   | 0      |
+---------+------+------+--------+--------+
2 rows in set (0.00 sec)
`;
