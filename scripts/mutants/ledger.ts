/**
 * What is known of the mutants while they are judged, as files in one folder, because the workers that run the tests share
 * nothing else. Every entry is written once, by whoever learned it first.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Planted } from './kit.ts';
import { root } from './mutant.ts';

/** How much processor time each test takes is remembered from run to run, so that the short ones are asked first. */
const costsFolder = join(root, 'node_modules/.cache/mutants/costs');

/** By name of the test, in milliseconds of processor time. */
export type Costs = Readonly<Record<string, number>>;

export class Ledger {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    for (const name of ['dead', 'reached', 'loaded', 'alone', 'asked', 'spent', 'now']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    mkdirSync(costsFolder, { recursive: true });
  }

  writePlanted(planted: Planted): void {
    writeFileSync(join(this.folder, 'planted.json'), JSON.stringify(planted));
  }

  readPlanted(): Planted {
    return JSON.parse(readFileSync(join(this.folder, 'planted.json'), 'utf8')) as Planted;
  }

  /** `by` is the test that noticed it, or why it counts as noticed. */
  markDead(id: string, by: string): void {
    this.#write('dead', id, by);
  }

  isDead(id: string): boolean {
    return existsSync(join(this.folder, 'dead', id));
  }

  killerOf(id: string): string | null {
    return this.isDead(id) ? readFileSync(join(this.folder, 'dead', id), 'utf8') : null;
  }

  /** Some test runs the code that the mutant changes. */
  markReached(id: string): void {
    this.#write('reached', id, '');
  }

  isReached(id: string): boolean {
    return existsSync(join(this.folder, 'reached', id));
  }

  /** The code that the mutant changes runs while modules load, before any test. */
  markLoaded(id: string): void {
    this.#write('loaded', id, '');
  }

  isLoaded(id: string): boolean {
    return existsSync(join(this.folder, 'loaded', id));
  }

  /** Only a worker in which the mutant has lived from the start can judge it with this file: it leaves traces. */
  markAlone(id: string, file: string): void {
    this.#write('alone', `${id} ${nameOf(file)}`, '');
  }

  isAlone(id: string, file: string): boolean {
    return existsSync(join(this.folder, 'alone', `${id} ${nameOf(file)}`));
  }

  /** The files with which the mutant leaves traces. */
  aloneFilesOf(id: string): readonly string[] {
    const begin = `${id} `;
    return readdirSync(join(this.folder, 'alone'))
      .filter((name) => name.startsWith(begin))
      .map((name) => decodeURIComponent(name.slice(begin.length)));
  }

  /** Processor time that tests have taken with the mutant, as far as this worker has seen. */
  spentOn(id: string): number {
    const path = join(this.folder, 'spent', id);
    return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  }

  spend(id: string, costMs: number): void {
    writeFileSync(join(this.folder, 'spent', id), String(this.spentOn(id) + costMs));
  }

  /** Every test of the file has been asked about the mutants that it reaches. */
  markAsked(file: string): void {
    this.#write('asked', nameOf(file), '');
  }

  wasAsked(file: string): boolean {
    return existsSync(join(this.folder, 'asked', nameOf(file)));
  }

  /** The files whose tests may reach a mutant. */
  writeRelated(files: readonly string[]): void {
    writeFileSync(join(this.folder, 'related.json'), JSON.stringify(files));
  }

  /** None before they are known. */
  relatedFiles(): readonly string[] {
    const path = join(this.folder, 'related.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly string[]) : [];
  }

  isEveryFileAsked(): boolean {
    const related = this.relatedFiles();
    return related.length > 0 && related.every((file) => this.wasAsked(file));
  }

  /** What this process is trying, so that one that never returns can be found. */
  begin(id: string): void {
    writeFileSync(join(this.folder, 'now', String(process.pid)), id);
  }

  end(): void {
    rmSync(join(this.folder, 'now', String(process.pid)), { force: true });
  }

  /** The mutants that have been tried for longer than `limitMs`, with the processes that try them. */
  hanging(limitMs: number): readonly { readonly processId: number; readonly id: string }[] {
    const found: { processId: number; id: string }[] = [];
    for (const name of readdirSync(join(this.folder, 'now'))) {
      const path = join(this.folder, 'now', name);
      if (!existsSync(path) || Date.now() - statSync(path).mtimeMs < limitMs) continue;
      found.push({ processId: Number(name), id: readFileSync(path, 'utf8') });
    }
    return found;
  }

  forget(processId: number): void {
    rmSync(join(this.folder, 'now', String(processId)), { force: true });
  }

  #write(kind: string, name: string, text: string): void {
    const path = join(this.folder, kind, name);
    if (!existsSync(path)) writeFileSync(path, text);
  }
}

/** What the tests of a file took when they last ran; nothing of a file that has not run yet. */
export function readCosts(file: string): Costs {
  const path = join(costsFolder, nameOf(file));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Costs) : {};
}

export function writeCosts(file: string, costs: Costs): void {
  writeFileSync(join(costsFolder, nameOf(file)), JSON.stringify({ ...readCosts(file), ...costs }));
}

function nameOf(file: string): string {
  return encodeURIComponent(file);
}
