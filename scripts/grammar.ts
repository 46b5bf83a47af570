import peggy from 'peggy';

/** The first character that stands for a keyword: the private use area, which no text needs. */
const firstKeywordCharacter = 0xe000;

/**
 * The parser module of a grammar over tokens, made by peggy and then shortened to two thirds of its weight.
 * Each literal longer than one character, a keyword such as `LEAF` or a sign such as `<=`, becomes a character of its
 * own; the module exports them in order as `keywords`. `parse` throws nothing: it returns what it found, how far it
 * came and what it expected there. Throws when peggy's output is not of the form that is shortened here.
 */
export function generateParser(grammar: string): string {
  const keywords: string[] = [];
  let nameable = 0;
  const parser = peggy.generate(grammar, {
    output: 'source',
    format: 'es',
    plugins: [
      {
        use: ({ passes }) =>
          passes.transform.unshift((ast) => {
            // The keywords that may be names come first: they become one short range of characters.
            for (const rule of ast.rules) if (rule.name === 'SoftKeyword') shortenKeywords(rule, keywords);
            nameable = keywords.length;
            shortenKeywords(ast, keywords);
          }),
      },
    ],
  });
  const list = `export const keywords = ${JSON.stringify(keywords.join(' '))}.split(' ');`;
  return `${shortened(parser)}\n${list}\n\nexport const nameableKeywords = ${nameable};\n`;
}

function shortenKeywords(part: peggy.ast.Grammar | peggy.ast.Rule, keywords: string[]): void {
  const shorten = peggy.compiler.visitor.build({
    literal(node: peggy.ast.Literal) {
      if (node.value.length <= 1) return;
      if (!keywords.includes(node.value)) keywords.push(node.value);
      node.value = String.fromCharCode(firstKeywordCharacter + keywords.indexOf(node.value));
    },
  });
  shorten(part);
}

/** A function instead of seven lines for each character that is read, and a result instead of an exception. */
function shortened(parser: string): string {
  return replacements.reduce((text, { what, pattern, by }) => {
    if (text.search(pattern) < 0) throw new Error(`peggy's output has no ${what}: adapt scripts/grammar.ts`);
    return text.replace(pattern, by);
  }, parser);
}

const replacements: readonly { readonly what: string; readonly pattern: RegExp; readonly by: string }[] = [
  { what: 'class of errors', pattern: /class peg\$SyntaxError[\s\S]*?(?=\nfunction peg\$parse)/, by: '' },
  {
    what: 'functions for actions, positions and errors',
    pattern: / {2}function text\(\)[\s\S]*?(?= {2}function peg\$classExpectation)/,
    by: `  function range() {
    return { start: peg$savedPos, end: peg$currPos };
  }

`,
  },
  {
    what: 'expectations that are never used, and positions',
    pattern: / {2}function peg\$anyExpectation\(\)[\s\S]*?(?= {2}function peg\$otherExpectation)/,
    by: '',
  },
  {
    what: 'positions',
    pattern: / {2}function peg\$computePosDetails[\s\S]*?(?= {2}function peg\$fail)/,
    by: `  function peg$take(code) {
    if (input.charCodeAt(peg$currPos) === code) return input[peg$currPos++];
    if (peg$silentFails === 0) peg$fail(code);
    return peg$FAILED;
  }

`,
  },
  {
    what: 'making of errors',
    pattern: / {2}function peg\$buildSimpleError[\s\S]*?(?= {2}function peg\$parse)/,
    by: '',
  },
  {
    what: 'reading of a character',
    pattern:
      /if \(input\.charCodeAt\(peg\$currPos\) === (\d+)\) \{\s*(s\d+) = peg\$c\d+;\s*peg\$currPos\+\+;\s*\} else \{\s*s\d+ = peg\$FAILED;\s*if \(peg\$silentFails === 0\) \{ peg\$fail\(peg\$e\d+\); \}\s*\}/g,
    by: '$2 = peg$take($1);',
  },
  { what: 'constant for a character', pattern: / {2}const peg\$c\d+ = .*\n/g, by: '' },
  {
    what: 'expectation of a character',
    pattern: / {2}const peg\$e\d+ = peg\$literalExpectation.*\n/g,
    by: '',
  },
  {
    what: 'result',
    pattern: / {2}const peg\$success[\s\S]*$/,
    by: `  return {
    value: peg$result === peg$FAILED ? null : peg$result,
    end: peg$currPos,
    furthest: peg$maxFailPos,
    expected: peg$maxFailExpected,
  };
}

export { peg$parse as parse };
`,
  },
];
