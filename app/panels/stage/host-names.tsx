import { nameOfNode } from '@ha-playground/engine/console';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { words } from '../../words/index.ts';

/**
 * What all leaves are called alike stands here once, and not in every leaf; while one is pointed at or has the focus, its whole
 * name. Both have the same room, so that nothing moves.
 */
export function HostNames() {
  const session = useSession();
  const { selection } = useSight(session);
  const { world } = session;
  const { frame, wholes } = shortNames(world);
  if (frame === null) return null;
  const node = selection?.node ?? null;
  const isLeaf = node !== null && node <= world.nodes.length && world.nodes.at(node - 1).kind === 'leaf';
  const longest = [...(wholes?.values() ?? [])].reduce(
    (long, name) => (name.length > long.length ? name : long),
    frame,
  );
  return (
    <span className="ml-auto grid min-w-0 text-right text-xs max-lg:order-last max-lg:basis-full max-lg:text-left wrap-anywhere text-muted *:[grid-area:1/1]">
      <span aria-hidden="true" className="invisible">
        {words.picture.hosts(longest)}
      </span>
      {isLeaf ? (
        <span className="text-ink">{nameOfNode(world, node)}</span>
      ) : (
        <span>{words.picture.hosts(frame)}</span>
      )}
    </span>
  );
}
