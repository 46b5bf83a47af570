/** Fails when an import runs against the rules, or when a file was not looked at. */
import { reportImports } from './imports.js';

const { files, unseen, violations } = await reportImports(process.cwd());

for (const file of unseen) console.error(`not looked at: ${file}`);
for (const violation of violations) console.error(violation);
if (files.length === 0) console.error('There is nothing to look at below engine/ and app/.');

if (files.length === 0 || unseen.length > 0 || violations.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`Imports of ${files.length} files run one way.`);
}
