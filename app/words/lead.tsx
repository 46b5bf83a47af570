import { unreachable, type World } from '@ha-playground/engine';
import type { Trouble } from '../presentation/matters/matters.ts';
import { shortNames } from '../presentation/sight/short-names.ts';
import { laterWords } from './index.ts';

interface LeadProps {
  readonly trouble: Trouble;
  readonly world: World;
}

/** The text of {@link leadText}, where it is loaded when there is trouble. */
export const Lead = ({ trouble, world }: LeadProps) => leadText(trouble, world);

/** A grave fact in a few words, without a full stop. */
export function leadText(trouble: Trouble, world: World): string {
  const { lead } = laterWords;
  switch (trouble.kind) {
    case 'rowsUndone':
      return lead.rowsUndone(trouble.database, trouble.gone, trouble.back);
    case 'masterDown':
      return lead.masterDown;
    case 'unwatched':
    case 'unnoticed':
      return lead.silent(trouble.leaves.map(shortNames(world).of));
    case 'operationFailed':
      return lead.operationFailed(trouble.database);
    case 'noAnswer':
      return lead.notServed(trouble.database, trouble.count);
    case 'offline':
    case 'notServed':
    case 'oneCopy':
      return lead[trouble.kind](trouble.database, trouble.count);
    default:
      return unreachable(trouble);
  }
}
