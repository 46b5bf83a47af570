import { unreachable, visible } from '../../base/index.ts';
import { masterOf, nameFault, type World } from '../../cluster/index.ts';
import type { Name } from '../../language/index.ts';
import { write } from '../../language/index.ts';
import { standingText, watchLines } from '../../telling/english/watches.ts';
import { nameOfNode } from '../../telling/index.ts';
import {
  type Bound,
  type Observer,
  type Of,
  refused,
  type Scene,
  told,
  type WatchStatementAt,
} from '../binding/bound.ts';
import { findNode } from '../binding/names.ts';
import type { Watch } from '../client/watches.ts';
import { type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import { leftColumns } from '../views/columns.ts';
import { namedCauseAt } from './cause.ts';
import type { Standing } from './expected.ts';
import {
  askDirectly,
  askOver,
  blindToWatches,
  kindOfQuestion,
  questionOf,
  valueOfAnswer,
} from './question.ts';
import { standingOfNew, standingsOf } from './standings.ts';

/** More watches than this at once are refused: each is asked at every instant. [MODEL] */
export const watchLimit = 20;

/** `.watch`, `.expect`, `.unwatch` and `.watches`. The cluster does not change; what is asked about it does. */
export function bindWatches(statement: WatchStatementAt, scene: Scene): Bound {
  switch (statement.kind) {
    case 'dotWatch':
    case 'dotExpect':
      return bindWatch(statement, scene);
    case 'dotUnwatch':
      return bindUnwatch(statement, scene);
    case 'dotWatches':
      return listWatches(scene);
    default:
      return unreachable(statement);
  }
}

function bindWatch(statement: Of<'dotWatch'> | Of<'dotExpect'>, scene: Scene): Bound {
  const mistake = mistakeInName(statement.watch, scene) ?? mistakeInQuestion(statement, scene);
  if (mistake !== null) return refused(mistake);
  const question = questionOf(statement);
  const now = ask(statement, scene);
  const table = now.kind === 'table' ? now.table : null;
  const kind = statement.kind === 'dotExpect' ? 'expectation' : kindOfQuestion(question, table);
  const watch: Watch = { name: statement.watch.text, kind, text: write(statement), statement };
  const value = table === null ? null : valueOfAnswer(kind, table);
  return {
    kind: 'watches',
    watches: [...scene.observer.watches, watch],
    text:
      kind === 'expectation' ? beginning(watch, scene) : watchLines.begins(watch.name, watchLines.now(value)),
  };
}

/** What is expected is asked of all the past at once: what it says now depends on that. */
function beginning(watch: Watch, { observer }: Scene): string {
  const standing = standingOfNew(watch, observer);
  if (standing === null) return watchLines.beginsWithout(watch.name);
  return watchLines.begins(watch.name, standingWords(standing, observer));
}

/**
 * What is wrong with the question is said at once, not at every instant. A node that is away answers nothing, so the
 * question is looked at as if the node were there.
 */
function mistakeInQuestion(statement: Watch['statement'], scene: Scene): Mistake | null {
  const { observer } = statement;
  const node = observer === null ? null : findNode(scene.world, observer);
  if (node !== null && !node.ok) return node.mistake;
  const seen = askDirectly(questionOf(statement), blindToWatches(scene), { node: node?.thing });
  const problem = seen.kind === 'refused' ? seen.mistake.diagnostic?.problem : undefined;
  if (seen.kind !== 'refused' || problem === undefined) return null;
  const about = problem.kind === 'refused' ? problem.advice.kind : null;
  // It is there, and can be read at another instant.
  if (about === 'readWhenAttached') return null;
  const isElsewhere = node !== null && (about === 'readOnMaster' || about === 'nameOwnPartition');
  return isElsewhere ? withAggregatorNamed(seen.mistake, scene.world) : seen.mistake;
}

/** Whoever asks a leaf for what aggregators keep asks one of them instead; a watch has no connection that leads elsewhere. */
function withAggregatorNamed({ error, diagnostic }: Mistake, world: World): Mistake {
  const aggregator = nameOfNode(world, masterOf(world).id);
  const span = diagnostic?.span ?? { start: 0, end: 0 };
  return mistakeAt(span, error, { kind: 'askAggregator', aggregator });
}

function mistakeInName(name: Name, { observer: { watches } }: Scene): Mistake | null {
  const fault = nameFault('table', name.text);
  if (fault !== null)
    return refusalAt(name.span, `${visible(name.text)} cannot be the name of a watch.`, fault.reason);
  const taken = findWatch(watches, name.text);
  if (taken !== undefined)
    return refusalAt(name.span, `There is a watch called ${taken.name}.`, {
      kind: 'takeWatchAway',
      watch: taken.name,
    });
  if (watches.length < watchLimit) return null;
  const message = `There are ${watchLimit} watches, and no more are asked at once.`;
  return refusalAt(name.span, message, { kind: 'takeSomeWatchAway' });
}

/** The answer of this instant to a watch. */
function ask(statement: Watch['statement'], scene: Scene): Bound {
  const { observer } = statement;
  const question = questionOf(statement);
  const asking = blindToWatches(scene);
  return observer === null ? askDirectly(question, asking) : askOver(observer, question, asking);
}

function bindUnwatch({ watch }: Of<'dotUnwatch'>, { observer: { watches } }: Scene): Bound {
  const found = findWatch(watches, watch.text);
  if (found !== undefined) {
    const rest = watches.filter((other) => other !== found);
    return { kind: 'watches', watches: rest, text: watchLines.ends(found.name) };
  }
  const names = watches.map(({ name }) => name);
  return refused(
    refusalAt(watch.span, `There is no watch called ${watch.text}.`, {
      kind: 'namesThatThereAre',
      of: 'watch',
      names,
    }),
  );
}

/** `.watches`: each with what it says now, or how what it expects stands. */
function listWatches(scene: Scene): Bound {
  const { observer } = scene;
  if (observer.watches.length === 0) return { kind: 'text', text: watchLines.none };
  const standings = standingsOf(observer);
  const rows = observer.watches.map((watch, index) => {
    const standing = standings[index] ?? null;
    const now = standing === null ? valueNow(watch, scene) : standingWords(standing, observer);
    return [watch.name, now, watch.text];
  });
  return told({
    heading: null,
    table: { columns: leftColumns('Name', 'Now', 'Statement'), rows },
    remarks: [],
  });
}

function valueNow({ kind, statement }: Watch, scene: Scene): string {
  const now = ask(statement, scene);
  return watchLines.value(now.kind === 'table' ? valueOfAnswer(kind, now.table) : null);
}

/** Names of watches are told apart whatever their case. */
const findWatch = (watches: readonly Watch[], name: string): Watch | undefined =>
  watches.find((watch) => watch.name.toLowerCase() === name.toLowerCase());

/** How an expectation stands where an observer is, with the names of those to whom something happened. */
function standingWords(standing: Standing, { history, place: { branch, atMs } }: Observer): string {
  const world = history.lineOf(branch).worldAt(atMs);
  return standingText(standing, { atMs, happenedAt: (ms) => namedCauseAt(world, ms) });
}
