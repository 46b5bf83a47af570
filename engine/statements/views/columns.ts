import type { Column } from '../types.ts';

export const left = (name: string): Column => ({ name, align: 'left' });
export const right = (name: string): Column => ({ name, align: 'right' });

/** Columns that are all set left, as most of the product's tables are. */
export const leftColumns = (...names: readonly string[]): Column[] => names.map(left);

/** How a role is printed: only result tables call a primary Master [HAC]. */
export const printedRole = (role: 'primary' | 'replica'): string =>
  role === 'primary' ? 'Master' : 'Replica';

export const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);
