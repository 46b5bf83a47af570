import { numberOf } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { gives, ofTexts } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

/** JSON_EXTRACT_STRING, _BIGINT, _DOUBLE and _JSON: a member of a text, by keys and by places of lists; NULL where it is not [DOC]. */
const extracting = (type: SqlFunction['type'], of: (member: unknown) => Cell): SqlFunction =>
  ofTexts([1, null], type, (json, ...path) => {
    const member = path.reduce(memberOf, parsed(json));
    return member === undefined ? null : of(member);
  });

/** Undefined for what is no JSON, as which the text of a cell may be anything. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function memberOf(within: unknown, key: string): unknown {
  if (typeof within !== 'object' || within === null || !Object.hasOwn(within, key)) return undefined;
  return (within as Readonly<Record<string, unknown>>)[key];
}

const textOfMember = (member: unknown): string =>
  typeof member === 'string' ? member : JSON.stringify(member);

const numberOfMember = (member: unknown): number => {
  if (typeof member === 'boolean') return Number(member);
  return typeof member === 'number' || typeof member === 'string' ? numberOf(member) : 0;
};

/** As the product calls what a value is [DOC]. */
function typeOfMember(member: unknown): string {
  if (member === null) return 'null';
  if (Array.isArray(member)) return 'array';
  return typeof member === 'number' ? 'double' : typeof member;
}

export const jsonFunctions: Readonly<Record<string, SqlFunction>> = {
  /** Of a list or an object how many members it has; anything else is one. */
  JSON_LENGTH: extracting(gives.maybeInteger, (member) =>
    typeof member === 'object' && member !== null ? Object.keys(member).length : 1,
  ),
  JSON_KEYS: extracting(gives.text, (member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? JSON.stringify(Object.keys(member))
      : null,
  ),
  JSON_GET_TYPE: ofTexts(1, gives.text, (json) => {
    const value = parsed(json);
    return value === undefined ? null : typeOfMember(value);
  }),
  JSON_EXTRACT_STRING: extracting(gives.text, (member) => (member === null ? null : textOfMember(member))),
  JSON_EXTRACT_BIGINT: extracting(gives.maybeInteger, (member) =>
    member === null ? null : Math.trunc(numberOfMember(member)),
  ),
  JSON_EXTRACT_DOUBLE: extracting(gives.maybeDouble, (member) =>
    member === null ? null : numberOfMember(member),
  ),
  JSON_EXTRACT_JSON: extracting(gives.text, (member) => JSON.stringify(member)),
};
