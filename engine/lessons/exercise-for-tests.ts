import { tell } from '../base/index.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { type ReadExercise, readExercise } from './read-exercise.ts';
import type { Exercise } from './types.ts';

const tick = '```';

/** Two pairs are too many for a test: one pair, one database of two partitions, ten rows, and leaf-2 is down. */
export const pairExercise = `---
id: back
version: 2
title: Bring leaf-2 back
objective: You bring a leaf back.
allow: .start, .kill, ATTACH LEAF
par: 2
points: 10
---

Why.

## Start

${tick}sql
SET GLOBAL redundancy_level = 2;
SET GLOBAL auto_attach = Off;
ADD LEAF root@'leaf-1' INTO GROUP 1;
ADD LEAF root@'leaf-2' INTO GROUP 2;
CREATE DATABASE test PARTITIONS 2;
CREATE TABLE test.x (id INT);
INSERT INTO test.x VALUES (1), (2), ... (10);
.kill leaf-2
.wait 10s
${tick}

## Goals

leaf-2 is online.

${tick}expect 3
back at end (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'online') = 2
${tick}

No partition is without a primary.

${tick}expect
served always NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE PRIMARY_NODE_ID IS NULL)
${tick}

## Bets

What is leaf-2 called when it answers again?

${tick}bet state
settled: when EXISTS (SELECT * FROM PLAYGROUND.NODES
  WHERE HOST = 'leaf-2' AND REACHABLE = 1)
answer: SELECT STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-2'
choices: online | detached | nowhere
${tick}

## Hints

1. Start it.
2. It waits for you.

${tick}when
EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'detached')
${tick}

## Solution

${tick}sql
.start leaf-2
.wait 10s
ATTACH LEAF 'leaf-2';
${tick}

## Wrong ways

The last copy dies.

${tick}playground
.kill leaf-1
.wait 10s
${tick}

## Takeaway

> A leaf that runs is not yet a leaf that serves.
`;

export function exerciseOf(text: string = pairExercise): Exercise {
  const read = readExercise(text);
  if (!read.ok) throw new Error(said(read).join('\n'));
  return read.exercise;
}

/** What is wrong with it, as an author reads it: `line:column sentence`. */
export const said = (read: ReadExercise): readonly string[] =>
  read.ok
    ? []
    : read.mistakes.map(
        ({ fault, place }) => `${place.line}:${place.column} ${tell(exerciseWording.fault, fault)}`,
      );
