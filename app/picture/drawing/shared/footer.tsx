import type { World } from '@ha-playground/engine';
import { type ReactNode, Suspense } from 'react';
import { gravestOf, hurtsNow, type Trouble } from '../../../presentation/matters/matters.ts';
import { Explained } from '../../../terms/explained.tsx';
import { lazily } from '../../../ui/later.ts';
import { words } from '../../../words/index.ts';
import type { UnservedPartitions } from '../../geometry/shared/encoding.ts';

const Lead = lazily(
  () => import('../../../words/lead.tsx'),
  (module) => module.Lead,
);

const Tray = lazily(
  () => import('./tray.tsx'),
  (module) => module.Tray,
);

interface FooterProps {
  readonly world: World;
  /** The partitions that nobody serves, of every database that is seen and has any. */
  readonly unserved: readonly UnservedPartitions[];
  /** What is worth more than how to read the picture. */
  readonly message?: string | null;
  /** How to read what is seen now, where that is more than leaves and partitions; it is told whatever else is. */
  readonly legend?: ReactNode;
  /** Does a replica follow late? */
  readonly hasLag?: boolean;
  /** What else stands in the row. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Below the leaves: how to read them or, while partitions have no primary, which ones and what a client gets. */
export function Footer({
  world,
  unserved,
  message = null,
  legend,
  hasLag = false,
  beside,
  children,
}: FooterProps) {
  const lead = leadBeside(world, unserved);
  return (
    <div className="flex min-h-[34px] pointer-coarse:min-h-11 items-center justify-between gap-3 max-lg:flex-wrap lg:max-xl:min-h-12">
      {unserved.length > 0 ? (
        <Suspense>
          <Tray world={world} unserved={unserved} lead={lead} />
        </Suspense>
      ) : lead !== null || message !== null ? (
        <p className="min-w-0 wrap-anywhere text-trouble-ink">
          {lead !== null && (
            <Suspense>
              <Lead trouble={lead} world={world} />
            </Suspense>
          )}
          {lead !== null && message !== null && ' · '}
          {message !== null && <span>{message}</span>}
        </p>
      ) : (
        (legend ?? <Legend world={world} hasLag={hasLag} />)
      )}
      {beside}
      {children}
    </div>
  );
}

/** What hurts more than that partitions which are seen are offline, or hurts another database. */
function leadBeside(world: World, unserved: FooterProps['unserved']): Trouble | null {
  const gravest = gravestOf(world);
  if (gravest === null || !hurtsNow(gravest)) return null;
  const isSeen = gravest.kind === 'offline' && unserved.some(({ database }) => database === gravest.database);
  return isSeen ? null : gravest;
}

function Legend({ world, hasLag }: Pick<FooterProps, 'world' | 'hasLag'>) {
  const { legend } = words.picture;
  return (
    <ul
      aria-label={legend.label}
      className="flex min-w-0 flex-wrap max-lg:flex-1 gap-x-4 gap-y-1 text-xs wrap-anywhere text-muted"
    >
      <Entry text={legend.primary}>
        <path d="M1 1h10l4 4v8H1z" className="fill-primary" />
      </Entry>
      <Entry text={legend.replica}>
        <Round className="fill-replica stroke-primary" />
      </Entry>
      <Entry text={legend.copy}>
        <path d="M1 7h14v2a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4z" className="fill-copy opacity-45" />
        <Round className="fill-none stroke-copy-outline [stroke-dasharray:3_2]" />
      </Entry>
      <Entry text={legend.absent}>
        <Round className="fill-none stroke-gone [stroke-dasharray:3_2]" />
      </Entry>
      {hasLag === true && (
        <Entry text={legend.lag}>
          <Round className="fill-replica stroke-primary" />
          <path d="M3 11l8-8M6 12l8-8M1 8l6-6" className="stroke-primary" />
        </Entry>
      )}
      {world.variables.redundancyLevel === 2 && (
        <li>
          <Explained>{legend.group}</Explained>
        </li>
      )}
    </ul>
  );
}

const Round = ({ className }: { readonly className: string }) => (
  <rect x="1" y="1" width="14" height="12" rx="4" className={`stroke-[1.5] ${className}`} />
);

function Entry({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width="16" height="14" aria-hidden="true">
        {children}
      </svg>
      <Explained>{text}</Explained>
    </li>
  );
}
