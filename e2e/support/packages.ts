import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Commands that install packages of the system, one after the other; none where the system has no apt. They wait for whoever
 * else installs something just then, and ask again where a server does not answer.
 */
export function systemPackageCommands(packages: readonly string[]): string[] {
  if (!existsSync('/usr/bin/apt-get')) return [];
  const aptGet = `${process.getuid?.() === 0 ? '' : 'sudo '}env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=5`;
  return [`${aptGet} update && ${aptGet} install -y ${packages.join(' ')}`];
}

/** Tries commands until one has brought what `isThere` looks for; false when none has. */
export function tryToInstall(name: string, commands: readonly string[], isThere: () => boolean): boolean {
  for (const command of commands) {
    console.log(`No ${name} found, trying: ${command}`);
    spawnSync(command, { shell: true, stdio: 'inherit' });
    if (isThere()) return true;
  }
  return isThere();
}
