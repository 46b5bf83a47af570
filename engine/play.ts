/** A session without a picture: a history, the connections that act on it, and everything that has been done. */
export {
  type Connection,
  type Connections,
  type EnteredRun,
  isLooking,
  type LoggedRun,
  Play,
  type StepTaken,
} from './statements/index.ts';
