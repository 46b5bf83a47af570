import { packRecord } from '@ha-playground/engine/packed';
import {
  type Aliases,
  aliasesOf,
  type SessionRecord,
  underAliases,
  writeRecord,
} from '@ha-playground/engine/record';
import type { Session } from '../../presentation/session.ts';
import { type KeptView, recordKept } from '../../presentation/sharing/kept-text.ts';
import { leadingHere } from '../../presentation/sharing/leading-here.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import type { SharedWay } from './way-choice.tsx';

interface KeepOptions {
  readonly address: string;
  readonly view: KeptView;
  readonly way: SharedWay;
  /** Are hosts called by names that tell nothing? */
  readonly hasAliases: boolean;
}

/** A session as it can be taken along. */
export interface Kept {
  readonly record: SessionRecord;
  /** Does it call a host by another name than its own? */
  readonly isRenamed: boolean;
  readonly inventory: Inventory;
  readonly link: Link;
  /** The text of the record, for a file. */
  readonly text: string;
}

export type Link =
  | { readonly kind: 'fits'; readonly text: string }
  | { readonly kind: 'tooLong'; readonly characters: number };

/** The session as it is now, for a link and for a file. */
export function keep(session: Session, { address, view, way, hasAliases }: KeepOptions): Kept {
  const own =
    way === 'here'
      ? leadingHere(session, recordKept(session, view, 'still'))
      : recordKept(session, view, way);
  const aliases = hasAliases ? withShortNames(aliasesOf(session.play), session) : new Map<string, string>();
  const record = underAliases(own, aliases);
  const text = writeRecord(record);
  return {
    record,
    isRenamed: aliases.size > 0,
    inventory: inventoryOf(session, { record, text, aliases }),
    link: linkTo(address, text),
    text,
  };
}

/** The short names of hosts as well, by which the picture calls them: whoever has read them there types them. */
function withShortNames(aliases: Aliases, { history }: Session): Aliases {
  const all = new Map(aliases);
  for (const { id } of history.branches) {
    const world = history.lineOf(id).tip;
    const { of } = shortNames(world);
    for (const node of world.nodes) {
      const alias = aliases.get(node.host.toLowerCase());
      const short = of(node.id).toLowerCase();
      if (alias !== undefined && !short.includes(':') && !all.has(short)) all.set(short, alias);
    }
  }
  return all;
}

function linkTo(address: string, text: string): Link {
  const link = `${address}#s=${packRecord(text)}`;
  return link.length > mostLinkCharacters
    ? { kind: 'tooLong', characters: link.length }
    : { kind: 'fits', text: link };
}
