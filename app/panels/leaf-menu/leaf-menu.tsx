import { conditionOfAggregator, conditionOfLeaf, type NodeId, silenceOf } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { commandsFor, commandsForMaster } from '../../presentation/statements/node-commands.ts';
import type { MenuItem } from '../../ui/menu-item.ts';
import { Menu } from '../../ui/menu-list.tsx';
import type { Box } from '../../ui/placement.ts';
import { laterWords, words } from '../../words/index.ts';
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
  const condition =
    shown.kind === 'leaf'
      ? conditionOfLeaf(session.world, shown).kind
      : conditionOfAggregator(session.world, shown);
  const isForbidden = (statement: string): boolean => session.start.mayEnter?.(statement) === false;
  const items: readonly MenuItem[] = [
    { kind: 'heading', text: laterWords.leafMenu.heading(name, words.conditions[condition]) },
    ...[
      ...(shown.kind === 'aggregator' && shown.isMaster ? commandsForMaster(session.world) : []),
      ...commandsFor(shown, name, silenceOf(session.world, shown)?.cause ?? null),
    ].map(
      (command): MenuItem => ({
        kind: 'action',
        key: command.statement,
        text: (
          <code className="font-mono">
            <Written>{command.statement}</Written>
          </code>
        ),
        note: isForbidden(command.statement)
          ? laterWords.leafMenu.notInExercise
          : laterWords.leafMenu.notes[command.note],
        isUnavailable: command.isUnavailable || isForbidden(command.statement),
        choose: () => {
          if (!command.runsThere) return session.run(command.statement);
          session.runAt(node, command.statement);
          onResult();
        },
      }),
    ),
    ...(shown.kind === 'leaf' && onInspect !== null ? inspectable(node, pointed) : []).map(
      (selection): MenuItem => ({
        kind: 'action',
        key: `inspect ${selection.ordinal}`,
        text: (
          <Named world={session.world}>{laterWords.leafMenu.inspect(name, partitionName(selection))}</Named>
        ),
        note: laterWords.leafMenu.inspectNote,
        choose: () => onInspect?.(selection),
      }),
    ),
  ];
  return <Menu label={laterWords.leafMenu.label(name)} items={items} anchor={anchor} onClose={onClose} />;
}

/** The leaf, and the copy on it that was pointed at. */
function inspectable(node: NodeId, pointed: PictureSelection | null): readonly PictureSelection[] {
  const leaf = { node, ordinal: null };
  return pointed?.node === node && pointed.ordinal !== null ? [leaf, pointed] : [leaf];
}

const partitionName = ({ ordinal, database }: PictureSelection): string | null =>
  ordinal === null ? null : `${database ?? ''}:${ordinal}`;
