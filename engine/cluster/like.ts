/**
 * SQL's LIKE without regard to case: `%` stands for any characters, `_` for one, `\` takes the next character as it
 * is. Linear in text × pattern at worst, whatever the pattern.
 */
export function matchesLike(text: string, pattern: string): boolean {
  const wanted = parsePattern(pattern);
  const characters = [...text.toLowerCase()];
  let place = 0;
  let part = 0;
  let retry: { readonly part: number; place: number } | null = null;
  while (place < characters.length) {
    const symbol = wanted[part];
    if (symbol?.kind === 'any') {
      retry = { part: part + 1, place };
      part += 1;
    } else if (
      symbol?.kind === 'one' ||
      (symbol?.kind === 'exact' && symbol.character === characters[place])
    ) {
      place += 1;
      part += 1;
    } else if (retry !== null) {
      retry.place += 1;
      place = retry.place;
      part = retry.part;
    } else {
      return false;
    }
  }
  return wanted.slice(part).every((symbol) => symbol.kind === 'any');
}

type PatternPart = { readonly kind: 'any' | 'one' } | { readonly kind: 'exact'; readonly character: string };

function parsePattern(pattern: string): PatternPart[] {
  const symbols: PatternPart[] = [];
  let isEscaped = false;
  for (const character of pattern.toLowerCase()) {
    if (!isEscaped && character === '\\') isEscaped = true;
    else {
      if (!isEscaped && character === '%') symbols.push({ kind: 'any' });
      else if (!isEscaped && character === '_') symbols.push({ kind: 'one' });
      else symbols.push({ kind: 'exact', character });
      isEscaped = false;
    }
  }
  if (isEscaped) symbols.push({ kind: 'exact', character: '\\' });
  return symbols;
}
