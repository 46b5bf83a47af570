import type { World } from '@ha-playground/engine';
import { type ReactNode, Suspense } from 'react';
import { gravestOf, hurtsNow, type Trouble } from '../../../presentation/matters/matters.ts';
import { lazily } from '../../../ui/later.ts';
import type { UnservedPartitions } from '../../geometry/shared/encoding.ts';

const Lead = lazily(
  () => import('../../../words/lead.tsx'),
  (module) => module.Lead,
);

const Tray = lazily(
  () => import('./tray.tsx'),
  (module) => module.Tray,
);

const Legend = lazily(
  () => import('./legend.tsx'),
  (module) => module.Legend,
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
    <div
      data-keep-clear=""
      data-beside={beside == null ? undefined : ''}
      className="flex min-h-[34px] pointer-coarse:min-h-11 items-center justify-between gap-3 max-lg:flex-wrap lg:max-xl:min-h-[3.3rem]"
    >
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
        (legend ?? (
          <Suspense>
            <Legend world={world} hasLag={hasLag} />
          </Suspense>
        ))
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
