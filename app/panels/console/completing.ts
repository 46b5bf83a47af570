/** What completes statements, from the grammar and from the names that there are. */
export { complete } from '@ha-playground/engine/assistance';
export { vocabularyOf } from '../../presentation/statements/vocabulary.ts';
