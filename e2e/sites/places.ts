import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '../support/settings.ts';

/** Where the sites of other generators are built. */
export const sitesFolder = join(tmpdir(), 'ha-playground-sites');

const port = Number(new URL(address).port) + 1;
/** Another origin than that of the player, and another site. */
export const sitesOrigin = `http://localhost:${port}`;
export const sitesPort = port;
