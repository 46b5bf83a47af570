import { readFileSync } from 'node:fs';
import { visible } from '../base/index.ts';
import { pageWithElements } from '../pages.ts';
import { catalogue } from '../stories/catalogue.generated.ts';
import { exitCodes } from './exit-codes.ts';
import { readText } from './story-files.ts';

/** Prints a page with elements in place of its fences; a fence that cannot be shown is told, and the code says so. */
export function html({ file, src }: { readonly file: string | null; readonly src: string | null }): number {
  const page = file === null ? readFileSync(0, 'utf8') : readText(file);
  if (page === null) {
    console.error(`${visible(file ?? '')} cannot be read.`);
    return exitCodes.unusable;
  }
  const { text, broken } = pageWithElements(page, {
    src,
    story: (id) => catalogue.find((story) => story.id === id) ?? null,
  });
  process.stdout.write(text);
  for (const { line, message } of broken) console.error(visible(`${file ?? 'page'}:${line}: ${message}`));
  return broken.length === 0 ? exitCodes.well : exitCodes.differs;
}
