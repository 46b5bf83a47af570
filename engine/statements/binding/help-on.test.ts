import { describe, expect, test } from 'vitest';
import { idleOpenings, leftOutOpenings, statementTable } from '../../language/index.ts';
import { stateWording } from '../../telling/english/states.ts';
import { termList } from '../../telling/english/terms.ts';
import { linesOfHelp } from '../../telling/help-section.ts';
import { variableNames } from '../views/all-variables.ts';
import { globalVariables } from '../views/global-variables.ts';
import { informationSchemaTables } from '../views/information-schema.ts';
import { playgroundTableNames } from '../views/playground/schema-name.ts';
import { settableVariables } from '../views/product-variables.ts';
import { helpOn as told } from './help-on.ts';

const helpOn = (topic: string | null) => linesOfHelp(told(topic));

describe('help: a word', () => {
  test('help: every statement, view, variable and statement of the product has an answer', () => {
    const words = [
      ...statementTable
        .map(({ syntax }) => syntax.replace(/[[{'].*$/, '').trim())
        .filter((word) => word !== ''),
      ...informationSchemaTables.map((name) => `INFORMATION_SCHEMA.${name}`),
      ...globalVariables.map(({ name }) => name),
      ...Object.keys(settableVariables),
      ...Object.values({ ...leftOutOpenings, ...idleOpenings }).flatMap((listed) => listed.split(', ')),
    ];
    for (const word of words)
      expect([word, helpOn(word)[0]?.startsWith('Nothing is known')]).toEqual([word, false]);
  });

  test('help: a variable says what it can be', () => {
    expect(helpOn('auto_attach')).toEqual([
      'SET GLOBAL auto_attach = value',
      '  It can be ON or OFF.',
      "  Example: SHOW VARIABLES LIKE 'auto_attach'",
    ]);
    expect(helpOn('snapshots_to_keep')[1]).toBe('  snapshots_to_keep does nothing here.');
  });

  test('help: a state says what it means, for whatever can be in it', () => {
    expect(helpOn('detached')).toEqual([
      'detached (leaf)',
      '  The leaf is set aside: it is known, but it serves nothing until ATTACH LEAF.',
    ]);
    expect(helpOn('online').filter((line) => !line.startsWith(' '))).toEqual([
      'online (leaf)',
      'online (instance)',
    ]);
  });

  test('help: a word of the field says what it means, before the statements that it is in', () => {
    const orphan = helpOn('orphan');
    expect(orphan[0]).toBe('orphan');
    expect(orphan).toContain('CLEAR ORPHAN DATABASES');
    expect(orphan[orphan.indexOf("ATTACH LEAF 'host':port [FORCE] [NO REBALANCE]") - 1]).toBe('');
  });

  test('help: what the model leaves out says what can be done instead', () => {
    expect(helpOn('pipelines')).toEqual([
      'CREATE PIPELINE is not part of this model.',
      '  INSERT brings rows, and .workload keeps bringing them.',
    ]);
    expect(helpOn('snapshot database')[1]).toBe(
      '  It does nothing here: the model has no files, logs or snapshots.',
    );
    expect(helpOn('xyzzy')[0]).toBe('Nothing is known about xyzzy.');
  });

  test.each([
    ['leafs', 'LEAF'],
    ['LEAVS', 'LEAVES'],
    ['shw partitions', 'SHOW PARTITIONS'],
    ['redundancy_levl', 'redundancy_level'],
    ['orpan', 'ORPHAN'],
  ])('help: %s is spelled most like %s', (word, near) => {
    expect(helpOn(word).slice(0, 3)).toEqual([
      `Nothing is known about ${word}. The nearest is ${near}:`,
      '',
      helpOn(near)[0],
    ]);
  });
});

test('help: every statement, view, table of an observer, variable, state and term is known', () => {
  const words = [
    ...informationSchemaTables,
    ...playgroundTableNames,
    ...variableNames,
    ...Object.values(stateWording).flatMap((states) => Object.keys(states)),
    ...termList.flatMap(({ names }) => names),
    ...statementTable.flatMap(({ examples: [example = ''] }) => [
      example.split(' ').slice(0, 1).join(' '),
      example.split(' ').slice(0, 2).join(' '),
    ]),
    ...'leaf,aggregator,partition,replica,pair,orphan,availability group,redundancy,rebalance,phase,instance,watch,lag'.split(
      ',',
    ),
  ];
  expect(words.filter((word) => /^Nothing is known/.test(helpOn(word)[0] ?? ''))).toEqual([]);
  expect(helpOn('frobnicate')[0]).toBe('Nothing is known about frobnicate.');
  expect(helpOn('failover')).toEqual([
    'failover',
    '  The other copies take over what a lost leaf served.',
    '  Nothing has to be copied for that, so it is over soon.',
    '  See: .kill leaf-8',
  ]);
});

test('help: what shows a term is a statement, or has help of its own', () => {
  for (const { names, shown } of termList) {
    const about = shown.replace(/^help /, '');
    expect([names[0], /^Nothing is known/.test(helpOn(about)[0] ?? '')]).toEqual([names[0], false]);
  }
});
