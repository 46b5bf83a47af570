import {
  conditionOfLeaf,
  type History,
  hashOf,
  knownLeaves,
  masterOf,
  nodeId,
  ordinal,
} from '@ha-playground/engine';
import { isExplain, nameOfNode } from '@ha-playground/engine/console';
import type { RiskSpan } from '@ha-playground/engine/risk';
import { describe, expect, test } from 'vitest';
import { costsOf, isTroubling } from './risk/risk-costs.ts';
import { costIn, lookOf, riskLooks } from './risk/risk-spans.ts';
import { worstDuring } from './risk/worst-during.ts';
import { Session } from './session.ts';
import { failingNodes } from './sight/failing-nodes.ts';
import { toneOf } from './sight/leaf-tone.ts';
import { actionsOfPhases } from './sight/phase-sight.ts';
import {
  failureOf,
  isSameFailure,
  isSameSelection,
  selectionAt,
  selectionOfTogether,
} from './sight/selection.ts';
import { emptyCluster, freePlay, type Start } from './start.ts';
import { changesCluster, databaseOf, lastExplain, statementsIn } from './statements/explained.ts';
import { commandsFor } from './statements/node-commands.ts';
import { planExplained } from './statements/plan-explained.ts';
import { suggestionsOf } from './statements/suggestions-of.ts';
import { storyStarts } from './stories.ts';
import { slowedSurroundings } from './surroundings-for-tests.ts';
import { rowOf, stageOf } from './time/event-rows.ts';
import { isSameSight, type Moment, worldSeen } from './time/moment.ts';
import { otherCommands, otherFutures } from './time/other-futures.ts';
import { createPace, simAt, viewAt, viewBefore } from './time/pace.ts';
import { hasStop, previousStopMs } from './time/stops.ts';
import { isSamePlace, whereIs } from './time/whereabouts.ts';
import { transportAct } from './transport-keys.ts';
import { Told } from './written-for-tests.ts';

const strides = ['step', 'phase', 'command', 'chapter'] as const;

/** A session, and what a person does in it one act after another: the acts are a text, so that the record can be read. */
class Person {
  readonly #place = slowedSurroundings();
  readonly #session: Session;
  readonly #told = new Told();
  #letGo: () => void = () => {};
  #seen: Moment | null = null;
  #frames = 0;

  constructor(start: Start, motion: 'full' | 'reduced' | 'none') {
    this.#session = new Session(start, motion, this.#place);
    this.#session.subscribe(() => {
      this.#frames += 1;
    });
    this.#tell('begins');
  }

  acts(text: string): string {
    for (const line of text.trim().split('\n')) {
      const act = line.trim();
      this.#act(act);
      this.#tell(act);
    }
    this.#session.close();
    return this.#told.text;
  }

  #act(act: string): void {
    const [verb = '', ...words] = act.split(' ');
    const rest = words.join(' ');
    const number = Number(words[0]);
    const session = this.#session;
    const { transport, history, view } = session;
    switch (verb) {
      case 'run':
        return session.run(rest);
      case 'runAt':
        return session.runAt(nodeId(number), words.slice(1).join(' '));
      case 'rest':
        return this.#place.playOut();
      case 'frames':
        return this.#place.play(number);
      case 'idle':
        session.risks.follow();
        return this.#place.idle();
      case 'key':
        return this.#press(words);
      case 'step':
        return session.takeStep();
      case 'seek':
        return transport.seek(number);
      case 'scrub':
        this.#letGo = transport.scrubStart();
        return transport.scrubTo(number);
      case 'letGo':
        return this.#letGo();
      case 'speed':
        return transport.setSpeed(number);
      case 'skipsIdle':
        return transport.setSkipsIdle(rest === 'on');
      case 'motion':
        return transport.setMotion(rest === 'full' ? 'full' : 'reduced');
      case 'undo':
        return session.undo();
      case 'redo':
        return session.redo();
      case 'switch':
        return session.switchTo(number);
      case 'visit':
        return session.visit({ branch: number, atMs: Number(words[1]), applied: 0 });
      case 'name':
        this.#told.tell('answered', { reason: session.nameBranch(rest) });
        return;
      case 'prolong':
        transport.prolong(history.endMs + number);
        return;
      case 'connect':
        return session.connect(nodeId(number));
      case 'activate':
        return session.activate(number);
      case 'disconnect':
        return session.disconnect(number);
      case 'cancelAll':
        return session.cancelAll(session.connections.active);
      case 'point':
        return view.point(rest === '' ? null : { node: nodeId(number), ordinal: null });
      case 'choose':
        return view.choose({ node: null, ordinal: ordinal(number), database: 'test' });
      case 'chooseGroup':
        return view.choose(selectionOfTogether({ kind: 'group', group: 1 }));
      case 'inspect':
        return view.inspect({ node: nodeId(number), ordinal: null });
      case 'watch':
        return view.watch(
          rest === ''
            ? null
            : { name: rest, span: null, actions: actionsOfPhases(session.world, ['test'], [number, number]) },
        );
      case 'explain':
        return view.explain(rest === '' ? null : { kind: 'rebalance', database: rest, actions: [] });
      case 'showDatabase':
        return view.showDatabase(rest);
      case 'cancel':
        return session.cancel(session.connections.active.clients[0] ?? unknownClient(), number);
      case 'find':
        return view.seek({ node: null, ordinal: ordinal(number), database: words[1] ?? null });
      default:
        throw new Error(`nobody can do "${act}"`);
    }
  }

  /** Modifiers stand before the key. */
  #press(words: readonly string[]): void {
    const has = (name: string): boolean => words.includes(name);
    const key = words.at(-1) === 'Space' ? ' ' : (words.at(-1) ?? '');
    const press = {
      key,
      shiftKey: has('Shift'),
      altKey: has('Alt'),
      ctrlKey: has('Ctrl'),
      metaKey: has('Meta'),
    };
    const act = transportAct(press, this.#session);
    this.#told.tell('answered', { isAct: act !== null });
    act?.();
  }

  #tell(act: string): void {
    const session = this.#session;
    const { transport, history, view, connections, current, story, risks, world } = session;
    const { presentation } = transport;
    const { atMs, stage, worldBefore } = current;
    const log = connections.active.log;
    const seen = this.#seen;
    this.#seen = current;
    this.#told.tell(act, {
      transport: [
        transport.state,
        transport.isLive,
        transport.isAtRest,
        transport.speed,
        transport.skipsIdle,
      ],
      cursor: [history.cursor, history.endMs, history.canUndo, history.undone],
      branches: history.branches.map(({ name, parent, endMs, entries }) => [
        name,
        parent,
        endMs,
        entries.length,
      ]),
      moment: [atMs, stage, hashOf(worldBefore), hashOf(current.world)],
      seen: [hashOf(worldSeen(current)), seen === null || isSameSight(seen, current)],
      presentation: [presentation.pendingMs, presentation.isShown, presentation.stage],
      version: session.version(),
      hash: session.stateHash,
      frames: [this.#frames, this.#place.framesAsked()],
      connections: [connections.active.id, connections.isBusy, connections.active.database],
      log: log.map(({ place, run }) => [
        place,
        run.text,
        run.state,
        run.endedAtMs,
        run.result?.ok,
        whereIs(history, run.place),
      ]),
      samePlaces: log.map(({ run }) =>
        isSamePlace(whereIs(history, run.place), whereIs(history, log[0]?.run.place ?? run.place)),
      ),
      story: story === null ? null : [story.done, story.next],
      sight: view.sight(),
      suggestions: suggestionsOf(session, world).map(({ statement, reason }) => [statement, reason]),
      risks: [risks.version(), risks.lens?.worstLeaf(), risks.spans],
      worst: worstOf(risks.spans),
      costs: costsOfAll(session),
      others: otherCommands(history),
      futures: otherFutures(history, (event) => stageOf(event) !== null).map(({ event, place }) => [
        event.kind,
        place,
      ]),
      explained: explainedIn(session),
      nodes: commandsIn(session),
      phases: actionsOfPhases(world, ['test', 'shop'], [2, 4]),
    });
  }
}

const unknownClient = (): never => {
  throw new Error('no client');
};

const worstOf = (spans: readonly RiskSpan[]) => [
  spans.map((span) => [lookOf(span), ...riskLooks.map((look) => costIn(look, span))]),
  [0, 1_500, 4_000].map((startMs) =>
    [null, startMs, startMs + 3_000].map((endMs) => worstDuring(spans, { startMs, endMs })),
  ),
];

function costsOfAll({ risks, world }: Session) {
  const { lens } = risks;
  if (lens === null) return null;
  return knownLeaves(world).map(({ id }) => {
    const risk = lens.riskOf({ kind: 'leaf', leaf: id });
    return [costsOf(risk, (node) => nameOfNode(world, node)), isTroubling(risk)];
  });
}

function explainedIn({ connections, world, history }: Session) {
  const statement = lastExplain(connections.active.log, history.cursor.atMs);
  return [
    statement?.kind ?? null,
    statement !== null && isExplain(statement)
      ? planExplained(statement, world, { used: connections.active.database, shown: 'shop' })
      : null,
  ];
}

const commandsIn = ({ world }: Session) => [
  [masterOf(world).id, commandsFor(masterOf(world), 'ma', null)],
  ...knownLeaves(world)
    .slice(0, 8)
    .map((leaf) => {
      const { kind, silence } = conditionOfLeaf(world, leaf);
      const failing = failingNodes(world, { kind: 'leaf', leaf: leaf.id });
      return [kind, toneOf[kind], failing, commandsFor(leaf, leaf.host, silence?.cause ?? null)];
    }),
];

/** What is recorded: where a session starts, with how much motion, and what is done in it. */
const sessions: readonly (readonly [
  name: string,
  start: Start,
  motion: 'full' | 'reduced' | 'none',
  acts: string,
])[] = [
  [
    'a leaf is lost and comes back',
    freePlay,
    'full',
    `speed 20
    idle
    run .kill leaf-8
    frames 3
    frames 40
    idle
    rest
    idle
    run .start leaf-8
    frames 100
    rest
    idle
    point 9
    choose 3
    point
    choose 3
    chooseGroup
    inspect 4
    find 5 test
    watch 4
    watch
    explain test
    explain
    showDatabase shop
    showDatabase test
    run SELECT COUNT(*) FROM test.x;
    rest`,
  ],
  [
    'every key',
    freePlay,
    'full',
    `speed 20
    key Space
    key Space
    run .kill leaf-7
    rest
    key Home
    key ArrowRight
    rest
    key Shift ArrowRight
    rest
    key Alt ArrowRight
    key ArrowRight
    frames 4
    key ArrowLeft
    key Shift ArrowLeft
    key End
    key Alt ArrowLeft
    key PageDown
    rest
    key PageUp
    key [
    key [
    key ]
    key ]
    key ]
    key Ctrl ArrowRight
    key Meta Space
    key Alt Space
    key x
    key Alt Home`,
  ],
  [
    'undo, redo and branches',
    freePlay,
    'full',
    `speed 50
    run .kill leaf-8
    rest
    run .kill leaf-7
    rest
    undo
    rest
    undo
    redo
    run .hang leaf-1
    rest
    name first try
    name main
    name branch 7
    switch 0
    visit 1 1500
    seek 1200
    run SHOW LEAVES;
    rest
    prolong 20000
    prolong 0
    seek 900000
    redo
    undo
    run .start leaf-8
    undo`,
  ],
  [
    'pauses, scrubs and speeds',
    freePlay,
    'full',
    `run .kill leaf-3
    frames 5
    scrub 1500
    frames 2
    letGo
    frames 10
    speed 4
    speed 900
    rest
    speed 0
    skipsIdle off
    run .start leaf-3
    frames 30
    speed 30
    scrub 2000
    letGo
    frames 2
    key Space
    motion reduced
    frames 10
    rest
    skipsIdle on
    motion full
    key Space
    run .wait 2s
    frames 4
    cancelAll
    rest`,
  ],
  [
    'two connections',
    freePlay,
    'full',
    `speed 20
    run USE test
    connect 9
    run SHOW DATABASES EXTENDED;
    rest
    activate 0
    activate 7
    run REBALANCE PARTITIONS ON test FULL; SHOW LEAVES;
    run .kill leaf-2
    frames 3
    runAt 3 SELECT 1;
    cancelAll
    rest
    disconnect 1
    disconnect 0
    disconnect 2
    run .wait 5s; SHOW LEAVES;
    frames 2
    run .wait 1s
    run .start leaf-2
    frames 2
    cancel 0
    cancel 5
    cancelAll
    rest
    rest`,
  ],
  [
    'plans that are explained',
    freePlay,
    'full',
    `speed 20
    run EXPLAIN REBALANCE PARTITIONS ON test FULL;
    rest
    run .kill leaf-2; .wait idle; ADD LEAF root@'new-9':3306;
    rest
    run EXPLAIN REBALANCE ALL DATABASES;
    rest
    run EXPLAIN RESTORE REDUNDANCY ON test;
    rest
    run EXPLAIN CLEAR ORPHAN DATABASES;
    rest
    run DROP DATABASE nobody;
    rest
    run nonsense
    rest`,
  ],
  [
    'from nothing',
    emptyCluster,
    'full',
    `speed 10
    idle
    run ADD LEAF root@'leaf-1';
    rest
    run CREATE DATABASE shop PARTITIONS 3;
    rest
    idle
    run CREATE TABLE shop.x (id INT); INSERT INTO shop.x VALUES (1), (2);
    rest
    run .workload 10 reads 5 writes ON shop.x
    frames 20
    idle
    run .hang ma
    rest
    run .resume ma
    run .kill leaf-1
    frames 50
    key Space
    run .workload off
    rest
    idle`,
  ],
  [
    'less motion',
    freePlay,
    'reduced',
    `speed 5
    run .kill leaf-8
    frames 10
    rest
    key Space
    frames 40
    key ArrowRight
    key ArrowRight
    frames 100
    rest
    seek 100
    key Space
    rest`,
  ],
  [
    'no motion',
    freePlay,
    'none',
    `speed 20
    run .isolate leaf-1 leaf-5
    rest
    idle
    run .heal
    run .hang leaf-4
    frames 30
    run .resume leaf-4
    rest
    run DETACH LEAF 'leaf-4';
    rest
    run ATTACH LEAF 'leaf-4';
    run SET GLOBAL auto_attach = Off;
    rest
    idle`,
  ],
];

const storiesWalked: ReadonlySet<string | null> = new Set([
  'redundancy-2',
  'redundancy-2-manual-attach',
  'redundancy-1',
]);

const storyActs =
  'step\nframes 40\nrest\nstep\nrest\nidle\nstep\nundo\nstep\nrest\nstep\nrest\nkey PageUp\nkey PageDown';

describe('recorded sessions', () => {
  test.each(sessions)('presentation: %s, as recorded', async (name, start, motion, acts) => {
    await expect(new Person(start, motion).acts(acts)).toMatchFileSnapshot(`recorded/${name}.txt`);
  });

  test.each(storyStarts().filter(({ id }) => storiesWalked.has(id)))(
    'presentation: the story $id is walked through as recorded',
    async (start) => {
      const text = new Person(start, 'full').acts(storyActs);
      await expect(text).toMatchFileSnapshot(`recorded/story ${start.id}.txt`);
    },
  );
});

describe('recorded time', () => {
  const { history, client } = freePlay.begin();
  client.enqueue('.kill leaf-8');
  history.seek(9_000);
  client.enqueue('.start leaf-8; REBALANCE PARTITIONS ON test;');
  history.seek(90_000);
  client.enqueue("DETACH LEAF 'leaf-1'; .kill leaf-1");
  history.seek(100_000);

  test('presentation: where sessions start, as recorded', async () => {
    const told = new Told();
    for (const { id, title, steps } of [freePlay, emptyCluster, ...storyStarts().slice(0, 3)])
      told.tell(`start ${id}`, { title, steps });
    await expect(told.text).toMatchFileSnapshot('recorded/starts.txt');
  });

  test('presentation: the pace of each motion, as recorded', async () => {
    const told = new Told();
    const course = { events: history.tip.events, endMs: history.endMs };
    for (const motion of ['full', 'reduced', 'none'] as const) {
      for (const skipsIdle of [true, false]) {
        const pace = createPace(course, { motion, skipsIdle });
        const instants = Array.from({ length: 101 }, (_, step) => (history.endMs * step) / 100);
        told.tell(`${motion}, ${skipsIdle ? 'short' : 'whole'} waits`, {
          stops: pace.stops,
          views: instants.map((atMs) => [viewAt(pace, atMs), viewBefore(pace, atMs)]),
          before: pace.stops.map(({ atMs }) => viewBefore(pace, atMs)),
          moments: Array.from({ length: 400 }, (_, step) => simAt(pace, step * 100)),
        });
      }
    }
    await expect(told.text).toMatchFileSnapshot('recorded/pace.txt');
  });

  test('presentation: where steps stop, as recorded', async () => {
    const told = new Told();
    told.tell('stops', stopsOf(history));
    for (const event of new Map([...history.tip.events].map((each) => [each.kind, each])).values())
      told.tell(event.kind, { row: rowOf(event) });
    await expect(told.text).toMatchFileSnapshot('recorded/stops.txt');
  });

  test('presentation: what statements are about, as recorded', async () => {
    const told = new Told();
    const scripts = [
      ...['SHOW LEAVES', 'SHOW PARTITIONS', 'SHOW PARTITIONS ON shop', 'DROP DATABASE test', 'USE shop'],
      ...['.kill leaf-1', 'nonsense', 'REBALANCE PARTITIONS ON a; SHOW PARTITIONS ON b', '.wait idle'],
      `SELECT 1${' '.repeat(2_100)}`,
    ];
    for (const script of scripts) {
      const statements = statementsIn(script);
      told.tell(script.slice(0, 60), {
        kinds: statements?.map(({ kind }) => kind) ?? null,
        changes: statements?.map(changesCluster) ?? null,
        databases: [null, 'used'].map((used) => (statements === null ? null : databaseOf(statements, used))),
      });
    }
    await expect(told.text).toMatchFileSnapshot('recorded/statements.txt');
  });

  test('presentation: what is pointed at, as recorded', async () => {
    const subjects = [
      ...[1, 2].map((slot) => ({ kind: 'pair', slot }) as const),
      ...([1, 2] as const).map((group) => ({ kind: 'group', group }) as const),
    ];
    const selections = [
      null,
      { node: nodeId(2), ordinal: null },
      { node: nodeId(2), ordinal: ordinal(1) },
      { node: null, ordinal: ordinal(1) },
      { node: null, ordinal: ordinal(1), database: 'test' },
      { node: nodeId(3), ordinal: ordinal(1), database: 'shop' },
      ...subjects.map(selectionOfTogether),
    ];
    const instances = [2, 3].flatMap((node) =>
      [1, 2].flatMap((place) =>
        ['test', 'shop'].map((database) => ({ node: nodeId(node), ordinal: ordinal(place), database })),
      ),
    );
    const told = new Told();
    for (const selection of selections) {
      told.tell(JSON.stringify(selection), {
        failure: failureOf(selection),
        failing: [failureOf(selection)].map((subject) =>
          subject === null ? null : [...failingNodes(history.tip, subject)],
        ),
        same: selections.map((other) => isSameSelection(selection, other)),
        sameFailure: selections.map((other) => isSameFailure(failureOf(selection), failureOf(other))),
        at: instances.map((instance) => selectionAt(selection, instance)),
      });
    }
    await expect(told.text).toMatchFileSnapshot('recorded/selections.txt');
  });
});

function stopsOf({ tip, branch, originMs }: History): Record<string, unknown> {
  const { events } = tip;
  const stops = { events, entries: branch.entries };
  const instants = [...new Set([...events].map(({ atMs }) => atMs))];
  return {
    previous: strides.map((stride) =>
      instants.flatMap((atMs) =>
        [atMs, atMs + 1].map((beforeMs) => previousStopMs(stops, { beforeMs, originMs, stride })),
      ),
    ),
    has: strides.map((stride) =>
      [...events].map((_, index) => [
        hasStop({ events, applied: 5 }, { events: index, applied: 5 }, stride),
        hasStop(
          { events, applied: 5 },
          { events: events.length - (index % 3), applied: 4 + (index % 2) },
          stride,
        ),
      ]),
    ),
  };
}
