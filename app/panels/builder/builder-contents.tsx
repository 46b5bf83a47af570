import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DialogFoot } from '../../ui/dialog-foot.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { laterWords } from '../../words/index.ts';
import { type Blueprint, complaintsOf, firstBlueprint, statementsOf } from './blueprint.ts';
import { Preview } from './cluster-preview.tsx';
import { DesignForm } from './design-form.tsx';
import { PasteForm } from './paste-form.tsx';
import { Sketch } from './sketch.tsx';

const text = () => laterWords.builder;

/** What a person has designed or pasted, so that the next visit to the dialog goes on from there. */
export interface Draft {
  readonly way: 'design' | 'paste';
  readonly blueprint: Blueprint;
  readonly pasted: string;
}

interface BuilderContentsProps {
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** Begins an empty cluster and runs the script in its console. */
  readonly onBuild: (script: string) => void;
}

/** Two ways to a cluster: designing one, or pasting the tables of one that exists. */
export function BuilderContents({ draft, onDraft, onBuild }: BuilderContentsProps) {
  const [{ way, blueprint, pasted }, setDraft] = useState<Draft>(
    draft ?? { way: 'design', blueprint: firstBlueprint, pasted: '' },
  );
  const change = (part: Partial<Draft>) => {
    const next = { way, blueprint, pasted, ...part };
    setDraft(next);
    onDraft(next);
  };
  return (
    <Tabs
      label={text().ways}
      selected={way}
      onSelect={(next) => change({ way: next })}
      className=""
      tabs={{
        design: {
          title: text().design,
          panel: (
            <div className="flex flex-col gap-5 pt-4">
              <div className="grid gap-5 md:grid-cols-2">
                <DesignForm blueprint={blueprint} onChange={(next) => change({ blueprint: next })} />
                <Outcome blueprint={blueprint} />
              </div>
              <Build blueprint={blueprint} onBuild={onBuild} />
            </div>
          ),
        },
        paste: {
          title: text().paste,
          panel: (
            <div className="pt-4">
              <PasteForm pasted={pasted} onChange={(next) => change({ pasted: next })} onBuild={onBuild} />
            </div>
          ),
        },
      }}
    />
  );
}

interface OutcomeProps {
  readonly blueprint: Blueprint;
}

/** What the fields stand for: a sketch and the statements, or what keeps them from being run. */
function Outcome({ blueprint }: OutcomeProps) {
  const complaints = complaintsOf(blueprint);
  const isSound = complaints.length === 0;
  const statements = isSound ? statementsOf(blueprint) : [];
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-3">
      {isSound && <Sketch blueprint={blueprint} />}
      {isSound && <h3 className="font-semibold">{text().preview}</h3>}
      {isSound && <Preview statements={statements} />}
      <ul aria-live="polite" className="m-0 flex list-none flex-col gap-1 p-0 text-trouble-ink">
        {complaints.map((complaint) => (
          <li key={complaint}>{complaint}</li>
        ))}
      </ul>
    </div>
  );
}

interface BuildProps extends OutcomeProps {
  readonly onBuild: (script: string) => void;
}

/** What the dialog is for, in sight however far it is scrolled. */
function Build({ blueprint, onBuild }: BuildProps) {
  const isSound = complaintsOf(blueprint).length === 0;
  const statements = isSound ? statementsOf(blueprint) : [];
  const script = statements.join('\n');
  return (
    <DialogFoot>
      <Button
        className="border-primary! bg-primary! px-6 font-semibold text-on-primary! disabled:opacity-50"
        disabled={!isSound}
        onClick={() => onBuild(script)}
      >
        {text().build}
      </Button>
      {isSound && <CopyButton label={text().copy} content={script} said={text()} />}
      {isSound && <p className="min-w-0 text-xs text-muted">{text().buildNote(statements.length)}</p>}
    </DialogFoot>
  );
}
