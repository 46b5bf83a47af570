import { loadExtras } from './statements/extras.ts';

/* Tests of the page have what a page has once it is whole: reads are answered. */
await loadExtras();
