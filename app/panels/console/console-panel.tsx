import { isKnown } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type RefObject, Suspense, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Log } from './log.tsx';
import { Prompt } from './prompt.tsx';
import { loadParts } from './run-view.tsx';

const Entering = lazily(loadParts, (module) => module.Entering);

const AsText = lazily(loadParts, (module) => module.AsText);

const StopAll = lazily(loadParts, (module) => module.StopAll);

interface ConsolePanelProps {
  /** Somebody has opened the console, and writes there as soon as it has come. */
  readonly wantsFocus: RefObject<boolean>;
  /** What was entered is known to the end, and nobody has seen it yet: what is ahead of the moment is not told. */
  readonly isFilm?: boolean;
}

/** The MySQL client of this cluster: what has been printed, and below it the prompt. */
export function ConsolePanel({ wantsFocus, isFilm }: ConsolePanelProps) {
  const { connections } = useSession();
  const panel = useRef<HTMLDivElement>(null);
  // At once: a key that is pressed before would be nobody's.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const field = panel.current?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    // What was typed before it came goes on behind what stands there.
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [wantsFocus]);
  return (
    <div ref={panel} className="flex min-h-0 flex-1 flex-col bg-console text-console-ink">
      <Log key={`log ${connections.active.id}`} connection={connections.active} isFilm={isFilm} />
      <Prompt key={`prompt ${connections.active.id}`} connection={connections.active} />
    </div>
  );
}

/** The connections, of which one is written to, and how to make another one. */
export function ConnectionBar() {
  const session = useSession();
  const { connections, world } = session;
  const nodes = [...world.nodes].filter(isKnown);
  const isEntering = useSyncExternalStore(session.subscribeEntered, () => session.entered() !== null);
  const open = connections.active.log.filter(({ run }) => run.state !== 'done').length;
  return (
    <div className="flex min-w-0 max-sm:flex-wrap items-center gap-1 border-l border-console-ink/25 pl-2">
      <div className="flex min-w-0 items-center gap-1 overflow-x-auto">
        <Toolbar label={laterWords.log.connections}>
          {connections.all.map((connection) => {
            const name = nameOfNode(world, connection.node);
            const isActive = connection === connections.active;
            return (
              <span
                key={connection.id}
                className={`flex items-center rounded-lg ${isActive ? 'bg-console-ink/15' : ''}`}
              >
                <button
                  type="button"
                  aria-pressed={isActive}
                  onClick={() => session.activate(connection.id)}
                  className="hit-target cursor-pointer px-3 font-mono text-xs text-console-ink"
                >
                  <Named world={world}>{name}</Named>
                  {connection.isInTransaction && ` ${laterWords.log.inTransaction}`}
                </button>
                {connection.id !== 0 && (
                  <button
                    type="button"
                    aria-label={laterWords.log.close(name)}
                    onClick={() => session.disconnect(connection.id)}
                    className="hit-target cursor-pointer px-2 text-console-muted hover:text-console-ink"
                  >
                    <Icon name="close" />
                  </button>
                )}
              </span>
            );
          })}
        </Toolbar>
        <MenuButton
          label={laterWords.log.connect}
          look="bare"
          className="text-console-muted hover:text-console-ink"
          items={nodes.map((node) => ({
            kind: 'action',
            key: String(node.id),
            text: <Named world={world}>{nameOfNode(world, node.id)}</Named>,
            choose: () => session.connect(node.id),
          }))}
        >
          <Icon name="plus" />
        </MenuButton>
      </div>
      <Suspense>
        <AsText />
        {/* What stops comes and goes, and is not covered when it comes. */}
        <span data-keep-clear="" className={`ml-auto flex empty:hidden ${isEntering ? '' : 'shrink-0'}`}>
          {isEntering ? <Entering /> : open > 1 && <StopAll />}
        </span>
      </Suspense>
    </div>
  );
}
