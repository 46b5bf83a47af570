import * as extras from '@ha-playground/engine/extras';
import { asAsked } from '../../ui/string-test.ts';

/** What the engine says about plans, put to the string test where the page's address asks for it. */
export const { sentenceOfCertificate, sentenceOfDependents, sentenceOfReason } = asAsked({
  sentenceOfCertificate: extras.sentenceOfCertificate,
  sentenceOfDependents: extras.sentenceOfDependents,
  sentenceOfReason: extras.sentenceOfReason,
});
