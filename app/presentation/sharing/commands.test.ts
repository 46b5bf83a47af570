import { extras } from '@ha-playground/engine/extras';
import { describe, expect, it } from 'vitest';
import { mostCommandCharacters, scriptOf } from './commands.ts';

const reads = (text: string): boolean => extras.read(text).kind === 'statement';
const scriptIn = (commands: string): string => {
  const result = scriptOf(commands, reads);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.script;
};
const refusalOf = (commands: string) => {
  const result = scriptOf(commands, reads);
  return result.ok ? result.script : result.refusal;
};

describe('commands of an address', () => {
  it('end in lines of their own, as a script has them', () => {
    expect(scriptIn('.kill leaf-8;SELECT COUNT(*) FROM test.x; .wait 3s')).toBe(
      '.kill leaf-8\nSELECT COUNT(*) FROM test.x;\n.wait 3s',
    );
  });

  it('are cut at semicolons only where these are in no text and no quoted name', () => {
    expect(scriptIn('SELECT \'a;b\'; SELECT `c;d`; SELECT "e\\";f"')).toBe(
      'SELECT \'a;b\';\nSELECT `c;d`;\nSELECT "e\\";f";',
    );
    expect(scriptIn("SELECT 'open; SHOW LEAVES")).toBe("SELECT 'open; SHOW LEAVES;");
  });

  it('are none where nothing stands between the semicolons', () => {
    expect(scriptIn('')).toBe('');
    expect(scriptIn(' ;; \n; ')).toBe('');
  });

  it('may stand in several lines, each with its end or without one', () => {
    const script = 'SHOW LEAVES;\n.kill leaf-8\n.wait 3s\nSELECT COUNT(*)\n  FROM test.x;';
    expect(scriptIn('SHOW LEAVES;\n.kill leaf-8\n.wait 3s\nSELECT COUNT(*)\n  FROM test.x')).toBe(script);
    expect(scriptIn('SHOW LEAVES\r\n.kill leaf-8;\r\n\r\n.wait 3s\rSELECT COUNT(*)\r\n  FROM test.x')).toBe(
      script,
    );
    expect(scriptIn('SHOW LEAVES\nSHOW PARTITIONS ON test\\G')).toBe(
      'SHOW LEAVES;\nSHOW PARTITIONS ON test\\G',
    );
    expect(scriptIn("SELECT 'a\n.b'")).toBe("SELECT 'a\n.b';");
  });

  it('are run in one line whatever they are: the console says what is wrong', () => {
    expect(scriptIn('SHOW LEAVS')).toBe('SHOW LEAVS;');
  });

  it('are refused with their line where they cannot be read', () => {
    expect(refusalOf('SHOW LEAVES\n.end')).toEqual({ kind: 'unread', line: 2, text: '.end' });
    expect(refusalOf('SHOW LEAVES;\nSELECT 1\nSELEKT 2\nSELECT 3')).toEqual({
      kind: 'unread',
      line: 3,
      text: 'SELEKT 2',
    });
    expect(refusalOf('SHOW LEAVES\n'.repeat(41))).toMatchObject({ kind: 'unread', line: 41 });
  });

  it('are refused where they are too long, hold what nobody sees, or paste tables', () => {
    expect(scriptIn('x'.repeat(mostCommandCharacters))).not.toBe('');
    expect(refusalOf('x'.repeat(mostCommandCharacters + 1))).toEqual({
      kind: 'tooLong',
      characters: 2001,
      most: 2000,
    });
    expect(refusalOf('SHOW LEAVES;\nSELECT\u0007 1')).toEqual({ kind: 'unseen', line: 2, code: 7 });
    expect(refusalOf('SHOW LEAVES; .Import')).toEqual({ kind: 'pasting', line: 1 });
    expect(refusalOf('SHOW LEAVES\n.import\n| a |')).toEqual({ kind: 'pasting', line: 2 });
  });
});
