import { describe, expect, test } from 'vitest';
import { tell } from '../base/index.ts';
import { passUntilIdle } from '../record/pass-until-idle.ts';
import { recordOf } from '../record/record-of.ts';
import { hashOfSetUp } from '../record/starts.ts';
import { writeRecord } from '../record/write-record.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { sentenceOf } from '../telling/english/index.ts';
import { recordWording } from '../telling/english/records.ts';
import { mayEnter } from './allowed.ts';
import { AskedOfAllTime, askOfAllTime } from './asked-of-all-time.ts';
import { tellBet } from './bets.ts';
import { checkExercise, solutionScripts } from './check-exercise.ts';
import { exerciseOf, pairExercise } from './exercise-for-tests.ts';
import { tellMistake } from './first-mistake.ts';
import { gradePlayed, hintsOffered, hintsPast, wholeWeight } from './grade.ts';
import { fingerprintOf, likenessesOf } from './likeness.ts';
import { playScripts } from './play-scripts.ts';
import { finishingLine, saidIn } from './said.ts';
import { beginWith, startIdOf } from './start.ts';
import { playSubmission, readSubmission } from './submission.ts';
import type { Exercise } from './types.ts';

const exercise = exerciseOf();
const solve = ".start leaf-2\n.wait 10s\nATTACH LEAF 'leaf-2';";

const played = (...scripts: readonly string[]) => playScripts(beginWith(exercise.start).history, scripts);
const gradeOf = (...scripts: readonly string[]) => gradePlayed(exercise, played(...scripts));

const firstMistakeOf = (script: string): string | null => firstMistakeIn(exercise, script);

function firstMistakeIn(of: Exercise, script: string): string | null {
  const play = playScripts(beginWith(of.start).history, [script]);
  const { firstMistake } = gradePlayed(of, play);
  if (firstMistake === null) return null;
  const facts = { play, of: wholeWeight(of), tells: sentenceOf };
  return tell(exerciseWording.firstMistake, tellMistake(firstMistake, facts));
}

function betOf(...scripts: readonly string[]): string {
  const play = played(...scripts);
  const [bet] = gradePlayed(exercise, play).bets;
  const told = bet === undefined ? null : tellBet(bet, play, sentenceOf);
  return told === null ? '' : tell(exerciseWording.bet, told);
}

describe('a grade', () => {
  test('what is met gives its share of the points; the right bet gives its own', () => {
    expect(gradeOf(solve)).toMatchObject({
      score: 8,
      passed: true,
      steps: 2,
      attempts: 1,
      firstMistake: null,
    });
    expect(gradeOf(`-- bet state: Detached\n${solve}`)).toMatchObject({ score: 10, passed: true });
    expect(gradeOf('.start leaf-2\n.wait 10s')).toMatchObject({ score: 2, passed: false });
  });

  test('doing nothing is worth nothing, though nothing was broken', () => {
    expect(gradeOf('.wait 10s')).toMatchObject({ score: 0, passed: false, steps: 0 });
  });

  test('a statement that is not allowed is named, and all is worth nothing', () => {
    const grade = gradeOf(`${solve}\nREMOVE LEAF 'leaf-2';`);
    expect(grade).toMatchObject({ score: 0, passed: false });
    expect(grade.notAllowed?.text).toBe("REMOVE LEAF 'leaf-2'");
    expect(gradeOf(`SHOW LEAVES;\n${solve}`)).toMatchObject({ notAllowed: null, steps: 2 });
  });

  test('the first mistake is told with its statement, what happened and what it cost', () => {
    expect(firstMistakeOf('.kill leaf-1\n.wait 10s')).toBe(
      'At 00:10.000, after .kill leaf-1: leaf-1: process killed. “No partition is without a primary.” was broken then. This cost 1 of the 5 that count.',
    );
    expect(firstMistakeOf("ATTACH LEAF 'leaf-2';")).toMatch(
      /^At 00:10\.000: ATTACH LEAF 'leaf-2' was refused: /,
    );
    const patient = exerciseOf(pairExercise.replace('served always', 'served ever'));
    expect(firstMistakeIn(patient, `${solve}\n.wait 1s\n.kill leaf-2\n.wait 10s`)).toMatch(
      /^At 00:.*, after \.kill leaf-2: .*“leaf-2 is online\.” was met before, and is not any more\. This cost 3 of the 5 that count\.$/,
    );
    expect(firstMistakeOf(solve)).toBeNull();
  });

  test('a wrong bet says what the cluster answers, and since when and why', () => {
    expect(betOf(`-- bet state: online\n${solve}`)).toBe(
      'What is leaf-2 called when it answers again? Not online but detached, since 00:14.401: leaf-2 is detached: it can be reached again, but auto_attach is off.',
    );
    expect(betOf(`-- bet state: detached\n${solve}`)).toMatch(/Right: detached\.$/);
    expect(betOf(solve)).toMatch(/You did not bet\. It was detached\.$/);
    expect(betOf('.wait 1s')).toMatch(/it has not come to that\.$/);
    expect(betOf(`${solve}\n-- bet state: detached\nSHOW LEAVES;`)).toMatch(/was to be seen already/);
    expect(betOf(`-- bet state: online\n-- bet state: detached\n${solve}`)).toMatch(
      /Not online but detached/,
    );
  });

  describe('a bet with a premise', () => {
    const conditional = exerciseOf(
      pairExercise
        .replace(
          'answer: SELECT STATE',
          "given: EXISTS (SELECT * FROM PLAYGROUND.NODES WHERE HOST = 'leaf-1' AND UP = 1)\nmoot: when NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-2')\nanswer: SELECT STATE",
        )
        .replace('allow: ', 'allow: REMOVE LEAF, '),
    );
    const gradeIn = (script: string) =>
      gradePlayed(conditional, playScripts(beginWith(conditional.start).history, [script]));

    test('is settled when its premise holds, not before, and never where it does not', () => {
      expect(gradeIn('-- bet state: detached\n.start leaf-2\n.wait 10s').bets).toMatchObject([
        { state: 'right' },
      ]);
      const without = gradeIn('-- bet state: online\n.kill leaf-1\n.wait 10s\n.start leaf-2\n.wait 10s');
      expect(without.bets).toMatchObject([{ state: 'open', answer: null }]);
      const later = gradeIn(
        '-- bet state: detached\n.kill leaf-1\n.wait 10s\n.start leaf-2\n.wait 10s\n.start leaf-1\n.wait 10s',
      );
      expect(later.bets[0]?.state).not.toBe('open');
    });

    test('that cannot hold any more says so, and the points of the rest are all there are', () => {
      const script = "-- bet state: online\nREMOVE LEAF 'leaf-2' FORCE;\n.start leaf-2\n.wait 10s";
      const grade = gradeIn(script);
      expect(grade.bets).toMatchObject([{ state: 'moot', answer: null }]);
      expect(grade).toMatchObject({ counts: 4, score: 2, withinReach: 10 });
      const play = playScripts(beginWith(conditional.start).history, [script]);
      const told = grade.bets[0] === undefined ? null : tellBet(grade.bets[0], play, sentenceOf);
      expect(told === null ? '' : tell(exerciseWording.bet, told)).toMatch(/cannot come to that any more/);
    });
  });

  describe('what was met and is lost', () => {
    const whole = exerciseOf(
      pairExercise
        .replace('.kill leaf-2\n', 'SET GLOBAL auto_attach = On;\n')
        .replace(/back at end .*/, 'back at end (SELECT MIN(SERVED) FROM PLAYGROUND.PARTITIONS) = 1')
        .replace('served always', 'served ever'),
    );
    const mistakeOf = (script: string) =>
      gradePlayed(whole, playScripts(beginWith(whole.start).history, [script])).firstMistake;

    test('is told of the act after which it does not come back, not of a dip that mends itself', () => {
      // To the instant at which leaf-1 takes over, and within the three seconds before.
      for (const wait of ['.wait 10s', '.wait 3300ms', '.wait 1s'])
        expect(mistakeOf(`.kill leaf-2\n${wait}\n.kill leaf-1\n.wait 10s`)).toMatchObject({
          kind: 'goalLeft',
          statement: { text: '.kill leaf-1' },
        });
      expect(mistakeOf('.kill leaf-2\n.wait 10s')).toBeNull();
      expect(mistakeOf('.kill leaf-1\n.kill leaf-2\n.wait 10s')).toMatchObject({
        statement: { text: '.kill leaf-2' },
      });
      expect(mistakeOf('.kill leaf-2\n.kill leaf-1\n.wait 10s\nSELECT 1;\n.hang ma\n.wait 5s')).toMatchObject(
        { statement: { text: '.kill leaf-1' } },
      );
    });

    test('a refused statement is the mistake only where nothing else is', () => {
      expect(
        mistakeOf("ATTACH LEAF 'leaf-2';\n.kill leaf-2\n.wait 10s\n.kill leaf-1\n.wait 10s"),
      ).toMatchObject({ kind: 'goalLeft', statement: { text: '.kill leaf-1' } });
    });
  });

  test('a hint that tells what is done is past, for as long as it is', () => {
    const told = exerciseOf(
      pairExercise.replace(
        '1. Start it.\n',
        "1. Start it.\n\n```past\nEXISTS (SELECT * FROM PLAYGROUND.NODES WHERE HOST = 'leaf-2' AND UP = 1)\n```\n\n",
      ),
    );
    expect(told.hints.map(({ text, when, past }) => [text, when !== null, past !== null])).toEqual([
      ['Start it.', false, true],
      ['It waits for you.', true, false],
    ]);
    const pastIn = (script: string) => {
      const play = played(script);
      return hintsPast(told, play, askOfAllTime(told, play));
    };
    expect(pastIn('.wait 1s')).toEqual([]);
    expect(pastIn('.start leaf-2\n.wait 10s')).toEqual([1]);
    expect(pastIn('.start leaf-2\n.wait 10s\n.kill leaf-2\n.wait 1s')).toEqual([]);
  });

  test('a goal can ask for the watches of the session, and none of them is itself', () => {
    const watched = exerciseOf(
      pairExercise.replace(
        "back at end (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'online') = 2",
        "back at end (SELECT COUNT(*) FROM PLAYGROUND.WATCHES) = 1\n  AND EXISTS (SELECT * FROM PLAYGROUND.WATCHES WHERE NAME = 'alert' AND FIRED_AT_MS - FACT_AT_MS = 20000)",
      ),
    );
    const alert =
      ".expect alert always (SELECT MIN(UP) FROM PLAYGROUND.NODES WHERE KIND = 'leaf') = 1 FOR 20s";
    const play = playScripts(beginWith(watched.start).history, ['.wait 1s']);
    const asked = new AskedOfAllTime(watched, play);
    const stateNow = () => {
      asked.work(() => true);
      return gradePlayed(watched, play, asked.answers()).goals[0]?.state;
    };
    expect(stateNow()).toBe('notYet');
    play.enter(alert, 1);
    passUntilIdle(play, 3_600_000);
    expect(stateNow()).toBe('notYet');
    play.enter('.wait 30s', 2);
    passUntilIdle(play, 3_600_000);
    expect(stateNow()).toBe('met');
  });

  test('each hint that is asked for costs its points once; one that there is not costs none', () => {
    const grade = gradeOf(`-- bet state: detached\n-- hint 1\n-- hint 1\n-- hint 7\n${solve}`);
    expect(grade).toMatchObject({ score: 9, withinReach: 9, passed: true, hints: [1] });
    const dear = exerciseOf(pairExercise.replace('points: 10', 'points: 10\nhint: 12'));
    expect(gradePlayed(dear, played('-- hint 2', solve))).toMatchObject({ score: 0, withinReach: 0 });
  });

  test('what is broken is out of reach, what is open is not', () => {
    expect(gradeOf('-- bet state: detached\n.start leaf-2')).toMatchObject({ score: 2, withinReach: 10 });
    expect(gradeOf('.kill leaf-1\n.wait 10s')).toMatchObject({ score: 0, withinReach: 8 });
    expect(gradeOf("REMOVE LEAF 'leaf-2';")).toMatchObject({ score: 0, withinReach: 0 });
  });

  test('asked bit by bit while it goes on, it is the same grade', () => {
    const play = new Play(beginWith(exercise.start).history, () => extras);
    const asked = new AskedOfAllTime(exercise, play);
    for (const script of ['-- bet state: online', '.start leaf-2', '.wait 10s', '.kill leaf-1\n.wait 5s']) {
      play.enter(script);
      passUntilIdle(play, 600_000);
      let turns = 0;
      while (!asked.work(() => turns++ % 2 === 0));
      expect(gradePlayed(exercise, play, asked.answers())).toEqual(gradePlayed(exercise, play));
    }
    play.undo();
    asked.work(() => true);
    expect(gradePlayed(exercise, play, asked.answers())).toEqual(gradePlayed(exercise, play));
  });

  test('a hint is offered when its time has come', () => {
    expect(hintsOffered(exercise, played('.wait 1s'))).toEqual([1]);
    expect(hintsOffered(exercise, played('.start leaf-2\n.wait 10s'))).toEqual([1, 2]);
  });
});

describe('what is handed in', () => {
  /** A session as the page keeps it, with these acts. */
  function recordWith(acts: (play: Play) => void, id = startIdOf(exercise)): string {
    const play = new Play(beginWith(exercise.start).history, () => extras);
    acts(play);
    return writeRecord(recordOf(play, { start: { kind: 'story', id, hash: hashOfSetUp(exercise.start) } }));
  }

  function enter(play: Play, script: string): void {
    play.enter(script);
    passUntilIdle(play, 600_000);
  }

  function gradeText(text: string) {
    const read = readSubmission(text, recordWording.fault);
    if (!read.ok) return tell(exerciseWording.submission, read.fault);
    const replayed = playSubmission(exercise, read.submission);
    if (!replayed.ok) return tell(exerciseWording.submission, replayed.fault);
    return { ...gradePlayed(exercise, replayed.play), difference: replayed.difference };
  }

  test('a record is played again: its bets, its undone branches, and nothing that it says of itself', () => {
    const record = recordWith((play) => {
      enter(play, '-- bet state: detached');
      enter(play, '.kill leaf-1');
      enter(play, '.wait 10s');
      play.undo();
      enter(play, solve);
    });
    expect(gradeText(record)).toMatchObject({
      score: 10,
      passed: true,
      attempts: 2,
      steps: 2,
      difference: null,
    });
    const forged = record.replace('.start leaf-2', '.start leaf-1');
    expect(gradeText(forged)).toMatchObject({ score: 2, passed: false, difference: { kind: 'statement' } });
  });

  test('whoever has seen it and goes back to bet is late', () => {
    const record = recordWith((play) => {
      enter(play, '.start leaf-2\n.wait 10s');
      play.undo();
      enter(play, '-- bet state: detached');
      enter(play, solve);
    });
    expect(gradeText(record)).toMatchObject({ bets: [{ state: 'late' }] });
  });

  test('a bet that is placed after somebody has finished is late, though it is about what is to be seen', () => {
    const asked = exerciseOf(
      pairExercise.replace(/settled: when EXISTS[\s\S]*?= 1\)\n/, 'settled: at start\n'),
    );
    const betsIn = (...scripts: readonly string[]) =>
      gradePlayed(asked, playScripts(beginWith(asked.start).history, scripts)).bets[0]?.state;
    expect(betsIn('.start leaf-2', '-- bet state: nowhere')).toBe('wrong');
    expect(betsIn('.start leaf-2', finishingLine, '-- bet state: nowhere')).toBe('late');
    const { history, acts } = played('.start leaf-2', finishingLine);
    expect(saidIn({ history, acts }).hasFinished).toBe(true);
    expect(saidIn(played('.start leaf-2', finishingLine, 'SHOW LEAVES;')).hasFinished).toBe(false);
  });

  test('what may be entered is what is listed, and what only looks', () => {
    const may = ['.start leaf-2', 'SHOW LEAVES', 'EXPLAIN REBALANCE PARTITIONS ON test', '.gibberish'].map(
      (text) => mayEnter(exercise, text),
    );
    expect(may).toEqual([true, true, true, true]);
    expect(mayEnter(exercise, "REMOVE LEAF 'leaf-2'")).toBe(false);
    expect(mayEnter({ allow: null }, "REMOVE LEAF 'leaf-2'")).toBe(true);
  });

  test('what is done after the solution was asked for is practice', () => {
    const record = recordWith((play) => {
      enter(play, '.start leaf-2\n.wait 10s');
      enter(play, '-- model');
      enter(play, "ATTACH LEAF 'leaf-2';");
    });
    expect(gradeText(record)).toMatchObject({ score: 2, passed: false, steps: 1, difference: null });
  });

  test('a session that began elsewhere is not graded', () => {
    expect(gradeText(recordWith(() => {}, 'redundancy-2'))).toBe(
      'This session starts with redundancy-2, not with this exercise.',
    );
  });

  test('scripts and transcripts are taken; what made the cluster is not done twice', () => {
    expect(gradeText(solve)).toMatchObject({ score: 8, steps: 2 });
    const fences = `# Mine\n\n\`\`\`sql\n${exercise.start}\n\`\`\`\n\n\`\`\`sql\n-- bet state: detached\n${solve}\n\`\`\`\n`;
    expect(gradeText(fences)).toMatchObject({ score: 10, steps: 2 });
  });

  test.each([
    ['', 'There is nothing in it.'],
    ['I did it.', 'This is neither a record, nor a link, nor a transcript or script.'],
    ['https://example.org/', 'This link is damaged, or is none of HA Playground.'],
    ['https://example.org/#s=1.AAAA', 'This link is damaged, or is none of HA Playground.'],
    ['HA Playground record 99\n', /newer|no record/],
    ['SELECT 1;\n'.repeat(2_001), 'This session has more than 2000 statements, and is not played.'],
  ])('what cannot be graded is answered with a sentence (%#)', (text, sentence) => {
    expect(gradeText(text)).toMatch(sentence);
  });

  test('the same session twice is found, and one with a statement more is a near copy', () => {
    const slow = (more: string) =>
      recordWith((play) => {
        for (const script of [
          'SHOW LEAVES;',
          '.wait 1234ms',
          'SHOW PARTITIONS ON test;',
          '.start leaf-2',
          '.wait 10s',
        ])
          enter(play, script);
        if (more !== '') enter(play, more);
      });
    const prints = [slow(''), slow(''), slow('SELECT 1;'), recordWith((play) => enter(play, solve))].map(
      (text) => {
        const read = readSubmission(text, recordWording.fault);
        return read.ok ? fingerprintOf(read.submission) : null;
      },
    );
    expect(likenessesOf(prints)).toEqual([
      { sameAs: null, near: { to: 2, share: 83 } },
      { sameAs: 0, near: null },
      { sameAs: null, near: { to: 0, share: 83 } },
      { sameAs: null, near: null },
    ]);
  });
});

describe('the proof of an exercise', () => {
  test('its solution passes, changes of it and wrong ways fail, every goal can be missed', () => {
    const { unproved, tried, failed, solution } = checkExercise(exercise);
    expect(unproved).toEqual([]);
    expect([tried, failed, solution.score]).toEqual([6, 6, 10]);
    expect(solutionScripts(exercise)[0]).toBe('-- bet state: detached');
  });

  test.each([
    ["ATTACH LEAF 'leaf-2';\n```", '```', 'solutionFails'],
    ['par: 2', 'par: 1', 'overPar'],
    [') = 2\n', ') >= 1\n', 'nothingPasses'],
    [
      '## Wrong ways\n\nThe last copy dies.\n\n```playground\n.kill leaf-1\n.wait 10s\n```\n',
      '',
      'goalNeverMissed',
    ],
    ['choices: online | detached | nowhere', 'choices: online | offline', 'answerNoChoice'],
    ['AND REACHABLE = 1)', 'AND REACHABLE = 2)', 'betNeverSettled'],
    ["WHERE STATE = 'detached')\n```", "WHERE STATE = 'lost')\n```", 'hintNeverOffered'],
    ['par: 2', 'par: 2\nalso: drop 1', 'changeFails'],
    ['.kill leaf-1\n.wait 10s\n```', `${solve}\n\`\`\``, 'wrongWayPasses'],
    ['.wait 10s\nATTACH', '.wait 10s\n.start leaf-2\nATTACH', 'changePasses'],
  ])('%s → %s: %s', (from, to, kind) => {
    expect(pairExercise).toContain(from);
    const kinds = checkExercise(exerciseOf(pairExercise.replace(from, to))).unproved.map((one) => one.kind);
    expect(kinds).toContain(kind);
  });
});
