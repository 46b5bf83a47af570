/** A server of our own: its data in a folder that goes with it, reached by a socket alone. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Server {
  /** What its client prints for these statements, one a line, each repeated before its answer; and what it complains of. */
  readonly ask: (statements: string) => { readonly printed: string; readonly complaints: string };
  readonly version: string;
  readonly stop: () => void;
}

const programs = ['mariadbd', 'mariadb', 'mariadb-install-db'] as const;

/** How long a server that has been started may take before it answers. */
const startLimitMs = 60_000;
const pauseMs = 100;

/** Starts one. Null where none is installed. */
export async function startServer(): Promise<Server | null> {
  const [server, client, install] = programs.map(whereIs);
  if (server === undefined || client === undefined || install === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const user = `--user=${userInfo().username}`;
  let running: ChildProcess | null = null;
  const stop = (): void => {
    running?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const plain = ['--no-defaults', `--datadir=${data}`, user];
  const installed = spawnSync(
    install,
    [...plain, '--skip-test-db', '--auth-root-authentication-method=normal'],
    {
      encoding: 'utf8',
    },
  );
  if (installed.status !== 0)
    throw new Error(`mariadb-install-db failed:\n${installed.stdout}${installed.stderr}`);
  const offline = ['--skip-networking', '--skip-grant-tables', `--pid-file=${join(folder, 'pid')}`];
  const alike = [
    '--sql-mode=STRICT_ALL_TABLES',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
    '--max-statement-time=5',
  ];
  running = spawn(server, [...plain, `--socket=${socket}`, ...offline, ...alike], { stdio: 'ignore' });
  const options = ['--no-defaults', `--socket=${socket}`, '--default-character-set=utf8mb4'];
  const ask = (statements: string): ReturnType<Server['ask']> => {
    const asked = spawnSync(client, [...options, '-t', '-vvv', '--force'], {
      input: statements,
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    });
    return { printed: asked.stdout, complaints: asked.stderr };
  };
  const version = await answering(client, options);
  return { ask, version, stop };
}

async function answering(client: string, options: readonly string[]): Promise<string> {
  for (let waitedMs = 0; waitedMs < startLimitMs; waitedMs += pauseMs) {
    const asked = spawnSync(client, [...options, '-N', '-e', 'SELECT VERSION()'], { encoding: 'utf8' });
    if (asked.status === 0) return asked.stdout.trim();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error('The server was started and does not answer.');
}

/** Servers stand where only administrators look. */
function whereIs(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
