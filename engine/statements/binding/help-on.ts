import { nearestSpelling, openingsOf, productStatementIn, statementTable } from '../../language/index.ts';
import { adviceWording, insteadOfLeftOut } from '../../telling/english/advice.ts';
import { describeHelp } from '../../telling/english/help-lines.ts';
import { idleLine, idleReasons } from '../../telling/english/idle-lines.ts';
import { stateWording } from '../../telling/english/states.ts';
import { termList, termNamed } from '../../telling/english/terms.ts';
import type { HelpSection } from '../../telling/help-section.ts';
import { variableNames } from '../views/all-variables.ts';
import { findGlobalVariable } from '../views/global-variables.ts';
import { informationSchemaTables } from '../views/information-schema.ts';
import { playgroundHelp, seeAlsoPlayground } from '../views/playground/help.ts';
import { isReadOnly, settableVariables } from '../views/product-variables.ts';

/** What `help` tells: of a view, a variable, a state, a statement of the product or of this model. */
export function helpOn(topic: string | null): readonly HelpSection[] {
  const word = topic?.trim().replace(/^(['"`])(.*)\1$/s, '$2') ?? '';
  const known = playgroundHelp(word) ?? viewHelp(word) ?? variableHelp(word) ?? productHelp(word);
  if (known !== null) return known;
  const states = statesCalled(word);
  if (states.length > 0) return states;
  const isAboutWatches = /^[.]?(?:watch|watches|expect)$/i.test(word);
  const described = describeHelp(topic);
  if (isAboutWatches) return [...described, seeAlsoPlayground];
  if (isUnknown(described)) return otherHelp(word) ?? nearestHelp(word) ?? described;
  // What a word of the field means stands before the statements that it is in.
  const term = termHelp(word) ?? [];
  return [
    ...term,
    ...described.map((section, index) =>
      index === 0 && term.length > 0 ? { ...section, isApart: true } : section,
    ),
  ];
}

const isUnknown = ([first]: readonly HelpSection[]): boolean =>
  first?.heading.startsWith('Nothing is known') === true;

/** The topic that is spelled most like an unknown one. */
function nearestHelp(word: string): readonly HelpSection[] | null {
  const near = mended(word) ?? nearestSpelling(word, topics());
  return near === null || near.toLowerCase() === word.toLowerCase()
    ? null
    : [
        { heading: `Nothing is known about ${word}. The nearest is ${near}:`, lines: [] },
        ...helpOn(near).map((section, place) => (place === 0 ? { ...section, isApart: true } : section)),
      ];
}

/** Each word of a topic of several as it is spelled in statements; null where one of them is unknown. */
function mended(topic: string): string | null {
  const words = topic.split(/\s+/);
  if (words.length < 2) return null;
  const opening = statementTable.flatMap((row) => openingsOf(row)).map((words) => words.split(' '));
  const found = words.map((word, place) =>
    nearestSpelling(word, [...new Set(opening.flatMap((one) => one[place] ?? []))]),
  );
  return found.includes(null) ? null : found.join(' ');
}

/** Words that HELP knows something about. */
const topics = (): readonly string[] => [
  ...new Set([
    ...statementTable.flatMap((row) => openingsOf(row)).flatMap((words) => [words, ...words.split(' ')]),
    ...variableNames,
    ...informationSchemaTables,
    ...termList.flatMap(({ names }) => names),
    ...Object.values(stateWording).flatMap((states) => Object.keys(states)),
  ]),
];

/** What is no statement, nor in one: a word of the field, a table without its schema, a variable that can only be read. */
function otherHelp(word: string): readonly HelpSection[] | null {
  const name = word.toLowerCase();
  const term = termHelp(word);
  if (term !== null) return term;
  const table = playgroundHelp(`PLAYGROUND.${word}`) ?? viewHelp(`INFORMATION_SCHEMA.${word}`);
  if (table !== null) return table;
  return variableNames.includes(name) ? [onlyRead(name)] : null;
}

function termHelp(word: string): readonly HelpSection[] | null {
  const term = termNamed(word);
  return term === null
    ? null
    : [{ heading: term.names[0], lines: [...term.means.split(/(?<=[.?]) /), `See: ${term.shown}`] }];
}

const onlyRead = (name: string): HelpSection => ({
  heading: `SELECT @@${name}`,
  lines: ['It can only be read.'],
});

function viewHelp(word: string): readonly HelpSection[] | null {
  const name = word.toUpperCase().replace(/^INFORMATION_SCHEMA[.]/, '');
  const isView = informationSchemaTables.includes(name) && (name.includes('_') || word.includes('.'));
  if (!isView && word.toUpperCase() !== 'INFORMATION_SCHEMA') return null;
  return [
    {
      heading: `SELECT ... FROM INFORMATION_SCHEMA.${isView ? name : 'view'}`,
      lines: [
        'What the master aggregator knows; any aggregator answers.',
        ...(isView ? [`Example: SELECT * FROM INFORMATION_SCHEMA.${name}`] : informationSchemaTables),
      ],
    },
  ];
}

function variableHelp(word: string): readonly HelpSection[] | null {
  const variable = findGlobalVariable(word);
  if (variable !== null) {
    const takes = adviceWording.variableTakes({ kind: 'variableTakes', domain: variable.domain });
    const lines = [takes, `Example: SHOW VARIABLES LIKE '${variable.name}'`];
    return [{ heading: `SET GLOBAL ${variable.name} = value`, lines }];
  }
  const name = word.toLowerCase();
  if (isReadOnly(name)) return [onlyRead(name)];
  return Object.hasOwn(settableVariables, name)
    ? [{ heading: `SET GLOBAL ${name} = value`, lines: [idleLine([name]).slice(3)] }]
    : null;
}

/** A statement of the product that the model has nothing for, by its opening words; `pipelines` is about one too. */
function productHelp(word: string): readonly HelpSection[] | null {
  const known = word.includes(' ') || word === '' ? productStatementIn(word) : subjectIn(word);
  if (known === null) return null;
  return known.kind === 'idle'
    ? [{ heading: known.words, lines: [`It does nothing here: ${idleReasons[known.reason]}.`] }]
    : [{ heading: `${known.words} is not part of this model.`, lines: [insteadOfLeftOut[known.about]] }];
}

/** `pipelines` as in CREATE PIPELINE, and a statement of one word. */
function subjectIn(word: string) {
  const singular = word.replace(/s$/i, '');
  if (!isUnknown(describeHelp(word))) return null;
  return productStatementIn(word) ?? productStatementIn(`CREATE ${singular}`);
}

/** What a state means, for whatever can be in it. */
const statesCalled = (word: string): readonly HelpSection[] =>
  Object.entries(stateWording).flatMap(([whose, states]) => {
    const found = (states as Readonly<Record<string, unknown>>)[word.toLowerCase()];
    return typeof found === 'string' ? [{ heading: `${word.toLowerCase()} (${whose})`, lines: [found] }] : [];
  });
