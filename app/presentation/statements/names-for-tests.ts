/** Names of databases and tables that are read back only where they are quoted as they have to be. */
export const hostileNames: readonly string[] = [
  'order',
  'a-b',
  'x y',
  'a`b',
  "it's",
  'say "so"',
  'a; DROP DATABASE b',
  'back\\slash',
  'Straße',
  '名前',
  '1',
  'a.b',
  'n'.repeat(64),
];
