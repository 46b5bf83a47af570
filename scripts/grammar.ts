import peggy from 'peggy';

/** The first character that stands for a keyword: the private use area, which no text needs. */
const firstKeywordCharacter = 0xe000;

/** What is generated from a grammar, as the texts of modules. */
interface GrammarModules {
  /**
   * Its rules as nested arrays for engine/language/recognizer.ts, a third of the weight of the parser that peggy itself
   * would write. Each literal longer than one character, a keyword such as `LEAF` or a sign such as `<=`, becomes a
   * character of its own.
   */
  readonly rules: string;
  /** The same without the rules whose names begin with Later, and without those that only they lead to. */
  readonly firstRules: string;
  /** What those characters stand for, in order. */
  readonly keywords: string;
  /** The words of the grammar that are no names unless they are quoted: for engine/base, which writes names. */
  readonly reservedWords: string;
  /** The type of the names of its rules: a language that lacks a word for one of the places does not compile. */
  readonly placeNames: string;
}

/**
 * The modules of a peggy grammar over tokens. Throws what peggy finds wrong with the grammar, and a sentence for what
 * these arrays cannot say.
 */
export function generateGrammar(grammar: string): GrammarModules {
  const { ast, keywords, nameable, reserved } = compile(grammar);
  const listed = (words: readonly string[]): string => `${JSON.stringify(words.join(' '))}.split(' ')`;
  const reservedWords = `// Generated from grammar.peggy by "npm run grammar".

/** The words that a statement takes for a name only in backticks. */
export const reservedWords: readonly string[] =
  ${listed(keywords.slice(nameable, nameable + reserved))};
`;
  const keywordModule = `// Generated from grammar.peggy by "npm run grammar".
import { reservedWords } from '../base/reserved-words.generated.ts';

/** The keyword at index i stands in the parsed text as the character U+E000 + i. */
export const keywords: readonly string[] = [
  // These may also be names.
  ...${listed(keywords.slice(0, nameable))},
  ...reservedWords,
  ...${listed(keywords.slice(nameable + reserved))},
];
`;
  return {
    rules: rulesModule(ast, ast.rules),
    firstRules: rulesModule(ast, firstRulesOf(ast)),
    keywords: keywordModule,
    reservedWords,
    placeNames: placeNamesOf(ast),
  };
}

/** A rule that is not among `rules` is written as a class of no characters, which nothing fits. */
function rulesModule(ast: peggy.ast.Grammar, rules: readonly peggy.ast.Rule[]): string {
  const numbers = new Map(rules.map((rule, index) => [rule.name, index]));
  const written = rules.map(
    (rule, index) => `    // ${index} ${rule.name}\n    ${nodeText(rule.expression, numbers)},\n`,
  );
  return `// Generated from grammar.peggy by "npm run grammar".

/** The rules of the grammar; the first is where it starts. */
export function rules({ options, range }) {
${initializerOf(ast)}
  return [
${written.join('')}  ];
}
`;
}

/** What is read at once: the rules to which those lead that do not come later. */
function firstRulesOf({ rules }: peggy.ast.Grammar): readonly peggy.ast.Rule[] {
  const reached = new Set<string>();
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const follow = (name: string): void => {
    const rule = byName.get(name);
    if (rule === undefined || name.startsWith('Later') || reached.has(name)) return;
    reached.add(name);
    visit(rule);
  };
  const visit = peggy.compiler.visitor.build({
    rule_ref: ({ name }: peggy.ast.RuleReference) => follow(name),
  });
  follow(rules[0]?.name ?? '');
  return rules.filter(({ name }) => reached.has(name));
}

/** The parser that peggy writes for the same grammar over the same characters: what the arrays must agree with. */
export function peggyParser(grammar: string): peggy.Parser {
  return peggy.generate(grammar, { plugins: [shorteningPlugin([])] });
}

function compile(grammar: string) {
  const keywords: string[] = [];
  const plugin = shorteningPlugin(keywords);
  const ast = peggy.generate(grammar, { output: 'ast', plugins: [plugin] });
  return { ast, keywords, ...plugin.counts() };
}

/** How many keywords may also be names, and how many words after those may not. */
interface Counts {
  readonly nameable: number;
  readonly reserved: number;
}

function shorteningPlugin(keywords: string[]): peggy.Plugin & { readonly counts: () => Counts } {
  let [nameable, reserved] = [0, 0];
  const collectWords = peggy.compiler.visitor.build({
    literal({ value }: peggy.ast.Literal) {
      if (/^\w{2,}$/.test(value) && !keywords.includes(value)) keywords.push(value);
    },
  });
  const shorten = peggy.compiler.visitor.build({
    literal(node: peggy.ast.Literal) {
      if (node.value.length <= 1) return;
      if (!keywords.includes(node.value)) keywords.push(node.value);
      node.value = String.fromCharCode(firstKeywordCharacter + keywords.indexOf(node.value));
    },
  });
  const pass = (ast: peggy.ast.Grammar): void => {
    // The keywords that may be names come first: they become one short range of characters.
    for (const rule of ast.rules) if (rule.name === 'SoftKeyword') shorten(rule);
    nameable = keywords.length;
    collectWords(ast);
    reserved = keywords.length - nameable;
    shorten(ast);
  };
  return { use: ({ passes }) => passes.transform.unshift(pass), counts: () => ({ nameable, reserved }) };
}

function placeNamesOf({ rules }: peggy.ast.Grammar): string {
  const names = rules.flatMap(({ expression }) => (expression.type === 'named' ? [expression.name] : []));
  const listed = [...new Set(names)]
    .filter((name) => name !== 'unlisted')
    .sort()
    .map((name) => `  | '${name}'`);
  return `// Generated from grammar.peggy by "npm run grammar".

/** What may stand at a place of a statement and is no keyword. */
export type PlaceName =
${listed.join('\n')};
`;
}

function initializerOf(ast: peggy.ast.Grammar): string {
  const initializers = [ast.initializer ?? []].flat();
  return initializers.map(({ code }) => code.replace(/^\n|\s+$/g, '')).join('\n');
}

type Node = peggy.ast.Expression | peggy.ast.Named;
type Numbers = ReadonlyMap<string, number>;

function nodeText(node: Node, numbers: Numbers): string {
  switch (node.type) {
    case 'literal':
      return characters(node.value);
    case 'class':
      return list(node.inverted ? 'except' : 'class', characters(node.parts.map(rangeText).join('')));
    case 'rule_ref':
      return String(numbers.get(node.name) ?? list('class', '""'));
    case 'named':
      return list('named', JSON.stringify(node.name), nodeText(node.expression, numbers));
    case 'choice':
      return list(
        'choice',
        ...node.alternatives.flatMap((alternative) => alternativeText(alternative, numbers)),
      );
    case 'optional':
    case 'zero_or_more':
    case 'one_or_more':
      return list(repetitions[node.type], nodeText(node.expression, numbers));
    case 'group':
      return nodeText(node.expression, numbers);
    case 'sequence':
    case 'labeled':
      return sequenceText(node, numbers);
    case 'action':
      return actionText(node, numbers);
    default:
      throw new Error(`The recognizer does not know "${node.type}".`);
  }
}

const repetitions = { optional: 'optional', zero_or_more: 'many', one_or_more: 'some' } as const;

/** None for a rule that is left out. */
function alternativeText(node: Node, numbers: Numbers): readonly string[] {
  const isLeftOut = node.type === 'rule_ref' && !numbers.has(node.name);
  return isLeftOut ? [] : [nodeText(node, numbers)];
}

function sequenceText(node: peggy.ast.Sequence | peggy.ast.Labeled, numbers: Numbers): string {
  const parts = partsOf(node, numbers);
  const picked = parts.findIndex((part) => part.isPicked);
  const texts = parts.map((part) => part.text);
  if (picked >= 0) return parts.length === 1 ? (texts[0] ?? '') : list('pick', String(picked), ...texts);
  return parts.length === 1 ? (texts[0] ?? '') : list('sequence', ...texts);
}

/** An action gets the value of each part that is no keyword; those without a label get a name that nothing uses. */
function actionText(node: peggy.ast.Action, numbers: Numbers): string {
  const parts = partsOf(node.expression, numbers);
  const parameters = parts.flatMap((part, index) => (part.isKeyword ? [] : [part.label ?? `_${index}`]));
  while (parameters.at(-1)?.startsWith('_')) parameters.pop();
  const code = node.code.trim();
  const result = /^return ([\s\S]*);$/.exec(code)?.[1];
  const body =
    result === undefined || code.includes(';\n')
      ? `{ ${code} }`
      : result.startsWith('{')
        ? `(${result})`
        : result;
  return list('action', `(${parameters.join(', ')}) => ${body}`, ...parts.map((part) => part.text));
}

interface Part {
  readonly text: string;
  readonly label: string | null;
  readonly isPicked: boolean;
  readonly isKeyword: boolean;
}

/** The parts of a sequence, keywords that follow one another as one. */
function partsOf(node: Node, numbers: Numbers): readonly Part[] {
  const elements = node.type === 'sequence' ? node.elements : [node];
  const parts: Part[] = [];
  for (const element of elements) {
    const isLabeled = element.type === 'labeled';
    const text = nodeText(isLabeled ? element.expression : element, numbers);
    const isKeyword = text.startsWith('"');
    const last = parts.at(-1);
    if (isKeyword && last?.isKeyword === true) {
      parts.splice(-1, 1, { ...last, text: `${last.text.slice(0, -1)}${text.slice(1)}` });
    } else {
      const label = isLabeled ? element.label : null;
      parts.push({ text, label, isPicked: isLabeled && element.pick === true, isKeyword });
    }
  }
  return parts;
}

/** A class is written as pairs: the first and the last character of each range. */
const rangeText = (part: peggy.ast.CharacterClass['parts'][number]): string => {
  if (typeof part === 'string') return part + part;
  if (Array.isArray(part)) return part.join('');
  throw new Error('The recognizer does not know character escapes such as \\p.');
};

const list = (...items: readonly string[]): string =>
  `[${[JSON.stringify(items[0]), ...items.slice(1)].join(', ')}]`;

const characters = (text: string): string =>
  JSON.stringify(text).replace(
    /[\ue000-\uf8ff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
