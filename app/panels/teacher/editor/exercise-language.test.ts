import { highlightTree } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import { exerciseColours, exerciseLanguage, statementsAround } from './exercise-language.ts';

const source = `---
id: mine
---

# A title

Why \`SHOW LEAVES\` is worth it.

## Start

\`\`\`sql
SELECT COUNT(*) FROM test.x; -- all of them
\`\`\`

## Goals

\`\`\`expect 2
back at end EXISTS (SELECT 1)
\`\`\`
`;
const lines = source.split('\n');

/** What of a text has a colour of its own. */
function coloured(text: string): readonly string[] {
  const found: string[] = [];
  highlightTree(exerciseLanguage.parser.parse(text), exerciseColours, (from, to) => {
    found.push(text.slice(from, to));
  });
  return found;
}

describe('the text of an exercise', () => {
  test('is told apart: front matter, headings, fences and what they run', () => {
    const found = coloured(source);
    for (const part of [
      '---',
      'id',
      '## Start',
      '`SHOW LEAVES`',
      '```sql',
      'SELECT',
      '-- all of them',
      '```expect 2',
    ])
      expect(found).toContain(part);
    expect(found).not.toContain('Why');
  });

  test('whatever is written is read to its end', () => {
    for (const odd of [
      '---',
      '```',
      '---\n```\n---',
      "```sql\n'never closed",
      '`a\n_b\n**c',
      '\u0000\n~~~x\n```',
    ])
      expect(coloured(odd).join('').length).toBeLessThanOrEqual(odd.length);
  });

  test('statements are completed in the fences that run or ask something, and nowhere else', () => {
    const at = (text: string) => statementsAround(lines, lines.indexOf(text));
    expect(at('SELECT COUNT(*) FROM test.x; -- all of them')).toEqual({
      opening: '',
      from: lines.indexOf('```sql') + 1,
    });
    expect(at('back at end EXISTS (SELECT 1)')?.opening).toBe('.expect ');
    expect([at('# A title'), at('## Goals'), at('id: mine')]).toEqual([null, null, null]);
  });
});
