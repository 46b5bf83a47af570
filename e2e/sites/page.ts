/** So much is read before a picture that it is more than two screens away. */
const filler = Array.from(
  { length: 90 },
  (_, line) => `${line + 1}. What stands here is read before anybody comes to a picture.`,
).join('\n\n');

/** What an author writes, the same for every generator of sites. */
export const page = `# Losing a leaf

${filler}

## A picture that comes when it is near

\`\`\`ha redundancy-2 controls=full
\`\`\`

${filler}

## A picture that comes when it is asked for

\`\`\`ha loading=click title="Its partner has every row"
.kill leaf-8
SELECT COUNT(*) FROM test.x;
+----------+
| COUNT(*) |
+----------+
|      100 |
+----------+
\`\`\`

${filler}
`;
