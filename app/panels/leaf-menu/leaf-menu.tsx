import type { NodeId } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useSession } from '../../session/hooks.tsx';
import { commandsFor } from '../../session/node-commands.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { Box } from '../../ui/placement.ts';
import { words } from '../../ui/words.ts';

interface LeafMenuProps {
  readonly node: NodeId;
  readonly anchor: Box;
  readonly onClose: () => void;
  /** Called after a statement whose result is to be read in the console. */
  readonly onResult: () => void;
}

/** Everything that can be done to a node, as the statements that do it. */
export function LeafMenu({ node, anchor, onClose, onResult }: LeafMenuProps) {
  const session = useSession();
  const shown = session.world.nodes.at(node - 1);
  const name = nameOfNode(session.world, node);
  const state = shown.kind === 'leaf' ? shown.state : shown.process;
  const items: readonly MenuItem[] = [
    { kind: 'heading', text: words.leafMenu.heading(name, state) },
    ...commandsFor(shown, name).map(
      (command): MenuItem => ({
        kind: 'action',
        key: command.statement,
        text: <code className="font-mono">{command.statement}</code>,
        note: command.note,
        isUnavailable: command.isUnavailable,
        choose: () => {
          if (!command.runsThere) return session.run(command.statement);
          session.runAt(node, command.statement);
          onResult();
        },
      }),
    ),
  ];
  return <Menu label={words.leafMenu.label(name)} items={items} anchor={anchor} onClose={onClose} />;
}
