/** Tests submit every command, whatever a page would have loaded by then. */
import { loadLaterCommands } from '../simulation/load-later.ts';

loadLaterCommands();
