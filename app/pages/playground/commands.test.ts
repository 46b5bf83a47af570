import { describe, expect, it } from 'vitest';
import { mostCommandCharacters, scriptOf } from './commands.ts';

describe('commands of an address', () => {
  it('end in lines of their own, as a script has them', () => {
    expect(scriptOf('.kill leaf-8;SELECT COUNT(*) FROM test.x; .wait 3s')).toBe(
      '.kill leaf-8\nSELECT COUNT(*) FROM test.x;\n.wait 3s',
    );
  });

  it('are cut at semicolons only where these are in no text and no quoted name', () => {
    expect(scriptOf('SELECT \'a;b\'; SELECT `c;d`; SELECT "e\\";f"')).toBe(
      'SELECT \'a;b\';\nSELECT `c;d`;\nSELECT "e\\";f";',
    );
    expect(scriptOf("SELECT 'open; SHOW LEAVES")).toBe("SELECT 'open; SHOW LEAVES;");
  });

  it('are none where nothing stands between the semicolons', () => {
    expect(scriptOf('')).toBe('');
    expect(scriptOf(' ;; ; ')).toBe('');
  });

  it('are refused where they are too long, have lines of their own, or paste tables', () => {
    expect(scriptOf('x'.repeat(mostCommandCharacters))).not.toBeNull();
    expect(scriptOf('x'.repeat(mostCommandCharacters + 1))).toBeNull();
    expect(scriptOf('SHOW LEAVES\n.end')).toBeNull();
    expect(scriptOf('SHOW LEAVES; .Import')).toBeNull();
  });
});
