/** The SELECT with what WINDOW says written where it is named; null where it cannot be read so. */
export function writtenOut(text: string): string | null {
  const [, select, listed] = /^([\s\S]*?)\s+WINDOW\s+(\w+\s+AS\s*\([\s\S]*)$/i.exec(text) ?? [];
  if (select === undefined || listed === undefined) return null;
  const windows = new Map<string, string>();
  let rest = listed;
  for (let found = window.exec(rest); found !== null; found = window.exec(rest)) {
    const [whole, name = '', content = ''] = found;
    windows.set(name.toLowerCase(), content);
    rest = rest.slice(whole.length).replace(/^\s*,\s*/, '');
  }
  return `${select.replace(/\bOVER\s+(\w+)/gi, (named, name: string) => {
    const content = windows.get(name.toLowerCase());
    return content === undefined ? named : `OVER ${content}`;
  })}${rest === '' ? '' : ` ${rest}`}`;
}

/** `name AS (…)`, with brackets of functions in it. */
const window = /^(\w+)\s+AS\s*(\((?:[^()]|\([^()]*\))*\))/i;
