import { nodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { View } from './view.ts';

describe('sight', () => {
  test('a partition that was searched for: its database is seen', () => {
    const view = new View();
    view.showDatabase('test');
    view.seek({ node: null, ordinal: ordinal(3), database: 'orders' });
    expect(view.sight().database).toBe('orders');
  });

  test('a leaf that was searched for: the database that is seen stays', () => {
    const view = new View();
    view.showDatabase('orders');
    view.seek({ node: nodeId(2), ordinal: null });
    expect(view.sight().database).toBe('orders');
  });
});
