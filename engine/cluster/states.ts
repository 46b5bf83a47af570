/** What a node's process is doing on its own machine, whether or not anyone has noticed. */
export type ProcessState = 'running' | 'recovering' | 'stopped' | 'hung';

/** A leaf as the master aggregator sees it, the State column of SHOW LEAVES [HAC]; `unknown` is not listed there. */
export type LeafState = 'unknown' | 'online' | 'offline' | 'attaching' | 'detached' | 'recovering';

/** A partition as a client meets it: served, waiting for a promotion to end, or without a primary (error 1777). */
export type PartitionState = 'served' | 'locked' | 'offline';

/** One database on one leaf, the State column of SHOW DATABASES EXTENDED there [DOC]. */
export type InstanceState =
  | 'online'
  | 'replicating'
  | 'provisioning'
  | 'transition'
  | 'pending'
  | 'recovering'
  | 'offline'
  | 'unrecoverable';

/** A rebalance operation as a whole. `settling`: the returned leaves are online, evening has not begun yet [MODEL]. */
export type OperationState = 'running' | 'settling' | 'success' | 'failed' | 'cancelled';

/** One row of SHOW REBALANCE STATUS [HAC, DOC]. */
export type ActionState = 'scheduled' | 'running' | 'success' | 'failed' | 'cancelled';
