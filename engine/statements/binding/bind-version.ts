import { productVersions } from '../../cluster/index.ts';
import { dated } from '../../telling/english/index.ts';
import { refusalAt } from '../mistake.ts';
import { versionOf } from '../views/versions.ts';
import { type Bound, type Of, refused, type Scene } from './bound.ts';

/** `.version` says of which version the tables have the columns; with one it chooses that, whatever its patch level [MODEL]. */
export function bindVersion({ version: written, span }: Of<'dotVersion'>, { world }: Scene): Bound {
  const present = versionOf(world.variables);
  if (written === null) {
    const others = productVersions.filter((version) => version !== present);
    const text = `the tables have the columns of version ${present}; there are also those of ${others.join(' and ')}`;
    return { kind: 'text', text };
  }
  const named = /^['"]?v?(\d+[.]\d+)(?:[.]\d+)*['"]?$/.exec(written.text.trim())?.[1];
  const version = productVersions.find((known) => known === named);
  if (version === undefined) {
    const message = `There is no version ${written.text.trim()} here.`;
    const advice = { kind: 'namesThatThereAre', of: 'version', names: productVersions } as const;
    return refused(refusalAt(written.span, message, advice));
  }
  const what = `the tables have the columns of version ${version}`;
  if (version === present) return { kind: 'text', text: dated({ what }, world.nowMs) };
  return {
    kind: 'command',
    command: { kind: 'setVersion', version },
    place: span,
    remarks: [dated({ what }, world.nowMs)],
    leadsTo: null,
  };
}
