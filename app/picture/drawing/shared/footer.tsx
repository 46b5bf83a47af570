import { noMasterInstance, type World } from '@ha-playground/engine';
import type { ReactNode } from 'react';
import { gravestOf, hurtsNow } from '../../../presentation/matters/matters.ts';
import { words } from '../../../words/index.ts';
import { leadText } from '../../../words/sentences.ts';
import { Written } from '../../../words/written.tsx';

/** So many partitions are named in the tray; of more, the number is enough. */
const mostNamed = 12;

interface FooterProps {
  readonly world: World;
  readonly databaseName: string | null;
  readonly unserved: readonly number[];
  /** What is worth more than how to read the picture. */
  readonly message?: string | null;
  readonly children: ReactNode;
}

/** Below the leaves: how to read them or, while partitions have no primary, which ones and what a client gets. */
export function Footer({ world, databaseName, unserved, message = null, children }: FooterProps) {
  const lead = leadBeside(world, databaseName);
  return (
    <div className="flex min-h-[34px] pointer-coarse:min-h-11 items-center justify-between gap-3 lg:max-xl:min-h-12">
      {unserved.length > 0 && databaseName !== null ? (
        <Tray databaseName={databaseName} unserved={unserved} lead={lead} />
      ) : lead !== null || message !== null ? (
        <p className="min-w-0 wrap-anywhere text-trouble-ink">{lead ?? message}</p>
      ) : (
        <Legend />
      )}
      {children}
    </div>
  );
}

/** What hurts more than that partitions of the database that is seen are offline, or hurts another one. */
function leadBeside(world: World, databaseName: string | null): string | null {
  const gravest = gravestOf(world);
  if (gravest === null || !hurtsNow(gravest)) return null;
  const isSeen = gravest.kind === 'offline' && gravest.database === databaseName;
  return isSeen ? null : leadText(gravest, world);
}

interface TrayProps {
  readonly databaseName: string;
  readonly unserved: readonly number[];
  readonly lead: string | null;
}

function Tray({ databaseName, unserved, lead }: TrayProps) {
  const error = noMasterInstance(databaseName, unserved[0] ?? 0);
  return (
    <section
      aria-label={words.picture.unserved(unserved.length)}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-trouble px-3 py-1.5 lg:max-xl:gap-y-0 lg:max-xl:py-0.5"
    >
      {lead !== null && <span className="text-xs font-bold text-trouble-ink">{lead}</span>}
      <span className="text-xs font-bold text-trouble-ink">{words.picture.noPrimary}</span>
      <ul className="flex flex-wrap gap-1">
        {unserved.slice(0, mostNamed).map((ordinal) => (
          <li
            key={ordinal}
            className="border border-dashed border-trouble px-1.5 text-xs leading-5 font-bold text-trouble-ink"
          >
            {ordinal}
          </li>
        ))}
        {unserved.length > mostNamed && (
          <li className="px-1 text-xs leading-5 text-trouble-ink">+{unserved.length - mostNamed}</li>
        )}
      </ul>
      <code className="font-mono text-xs text-trouble-ink">
        <Written>{`ERROR ${error.number} (${error.sqlstate}): ${error.message}`}</Written>
      </code>
    </section>
  );
}

function Legend() {
  const { legend } = words.picture;
  return (
    <ul
      aria-label={legend.label}
      className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 text-xs wrap-anywhere text-muted"
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
      {text}
    </li>
  );
}
