import { Reading } from './reading.ts';

/** What the actions of the whole grammar read their values from. */
export class WholeReading extends Reading {
  /** Notes words that mean nothing here, in one form however they were written. */
  idle(written: string): void {
    const words = written.replace(/\s+/g, ' ').toUpperCase();
    if (!this.idleWords.includes(words)) this.idleWords.push(words);
  }
}
