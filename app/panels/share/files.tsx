import { useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { documentForms, saveDocument } from './documents.ts';
import type { Kept } from './keep.ts';

/** The session as files: one that opens here again, and what others read. */
export function Files({ kept }: { readonly kept: Kept }) {
  const session = useSession();
  const title = useId();
  const [hasOwnHosts, setOwnHosts] = useState(true);
  const text = laterWords.share;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-2">
      <h3 id={title} className="font-semibold">
        {text.files}
      </h3>
      {kept.inventory.branches.length > 1 && (
        <p className="text-xs text-muted wrap-anywhere">
          <Written>
            {text.oneBranch(
              session.history.branch.name,
              kept.inventory.branches.filter((name) => name !== session.history.branch.name),
            )}
          </Written>
        </p>
      )}
      <ul className="m-0 grid list-none grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 p-0">
        {documentForms.map((form) => (
          <li key={form} className="contents">
            <Button onClick={() => saveDocument(form, session, kept, hasOwnHosts)}>
              {text.fileTitles[form]}
            </Button>
            <span className="min-w-0 text-xs text-muted wrap-anywhere">
              {text.fileNotes[form]}
              {form === 'runbook' && kept.isRenamed && (
                <label className="hit-target flex cursor-pointer items-baseline gap-2">
                  <input
                    type="checkbox"
                    checked={hasOwnHosts}
                    onChange={({ target }) => setOwnHosts(target.checked)}
                    className="shrink-0 accent-primary"
                  />
                  {text.ownHosts}
                </label>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
