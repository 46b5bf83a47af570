import {
  conditionOfAggregator,
  conditionOfLeaf,
  instanceOn,
  type NodeId,
  silenceOf,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import { kindTold } from '../../presentation/sight/leaf-tone.ts';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { commandsFor, commandsForMaster } from '../../presentation/statements/node-commands.ts';
import type { MenuItem } from '../../ui/menu-item.ts';
import { Menu } from '../../ui/menu-list.tsx';
import type { Box } from '../../ui/placement.ts';
import { menuWords, words } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Written } from '../../words/written.tsx';

interface LeafMenuProps {
  readonly node: NodeId;
  /** What was pointed at when the menu was asked for. */
  readonly pointed: PictureSelection | null;
  readonly anchor: Box;
  readonly onClose: () => void;
  /** Called after a statement whose result is to be read in the console. */
  readonly onResult: () => void;
  /** Called to be told about the leaf, or about the copy on it that was pointed at; null where nothing tells of them. */
  readonly onInspect: ((selection: PictureSelection) => void) | null;
}

/** Everything that can be done to a node, as the statements that do it. */
export function LeafMenu({ node, pointed, anchor, onClose, onResult, onInspect }: LeafMenuProps) {
  const session = useSession();
  const shown = session.world.nodes.at(node - 1);
  const name = nameOfNode(session.world, node);
  const silence = silenceOf(session.world, shown)?.cause ?? null;
  const condition =
    shown.kind === 'leaf'
      ? kindTold(conditionOfLeaf(session.world, shown).kind, silence === 'recovering')
      : conditionOfAggregator(session.world, shown);
  const isForbidden = (statement: string): boolean => session.start.mayEnter?.(statement) === false;
  const items: readonly MenuItem[] = [
    { kind: 'heading', text: menuWords.heading(name, words.conditions[condition]) },
    ...[
      ...(shown.kind === 'aggregator' && shown.isMaster ? commandsForMaster(session.world) : []),
      ...commandsFor(shown, name, silence),
    ].map(
      (command): MenuItem => ({
        kind: 'action',
        key: command.statement,
        text: (
          <code className="font-mono">
            <Written>{command.statement}</Written>
          </code>
        ),
        note: isForbidden(command.statement) ? menuWords.notInExercise : menuWords.notes[command.note],
        isUnavailable: command.isUnavailable || isForbidden(command.statement),
        choose: () => {
          if (!command.runsThere) return session.run(command.statement);
          session.runAt(node, command.statement);
          onResult();
        },
      }),
    ),
    ...(shown.kind === 'leaf' && onInspect !== null
      ? inspectable(session.world, node, pointed ?? session.view.sight().chosen)
      : []
    ).map(
      (selection): MenuItem => ({
        kind: 'action',
        key: `inspect ${selection.ordinal}`,
        text: <Named world={session.world}>{menuWords.inspect(name, partitionName(selection))}</Named>,
        ...(selection.ordinal === null && { note: menuWords.inspectNote }),
        choose: () => onInspect?.(selection),
      }),
    ),
  ];
  return <Menu label={menuWords.label(name)} items={items} anchor={anchor} onClose={onClose} />;
}

/** More copies would make a menu of which nobody sees the end: a partition of so many is found by its name. */
const mostCopies = 8;

/** The leaf, and the copy on it that was pointed at or looked for; where it is the leaf alone, the copies that it holds. */
function inspectable(
  world: World,
  node: NodeId,
  pointed: PictureSelection | null,
): readonly PictureSelection[] {
  const leaf = { node, ordinal: null };
  const { ordinal = null, database: named } = pointed ?? {};
  const copies: PictureSelection[] = [];
  for (const { name: database, partitions } of world.databases) {
    if (ordinal !== null && (named ?? database) !== database) continue;
    for (let at = ordinal ?? 0; at < partitions.length && copies.length < mostCopies; at += 1) {
      const partition = partitions.at(at);
      if (instanceOn(partition, node) !== null) copies.push({ node, ordinal: partition.ordinal, database });
      if (ordinal !== null) break;
    }
  }
  return [leaf, ...copies];
}

const partitionName = ({ ordinal, database }: PictureSelection): string | null =>
  ordinal === null ? null : `${database ?? ''}:${ordinal}`;
