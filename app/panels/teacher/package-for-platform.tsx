import { readExercise } from '@ha-playground/engine/lessons';
import { useState } from 'react';
import { exerciseEntries } from '../../presentation/exercise/exercise-starts.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';
import { type ScormVersion, scormPackage } from './scorm-package.ts';

const text = () => laterWords.teacher;

const versions: readonly ScormVersion[] = ['1.2', '2004'];

/** An exercise as a package for a learning platform. */
export function PackageForPlatform({ address }: { readonly address: string }) {
  const [id, setId] = useState(exerciseEntries()[0]?.id ?? '');
  const [version, setVersion] = useState<ScormVersion>('1.2');
  const save = () => {
    const entry = exerciseEntries().find((one) => one.id === id);
    const read = entry === undefined ? null : readExercise(entry.text, { isProved: true });
    if (entry === undefined || read?.ok !== true) return;
    const { title, points } = read.exercise;
    saveFile({
      name: `${id}-scorm-${version}.zip`,
      type: 'application/zip',
      bytes: scormPackage({ id, title, points, address: `${address}?exercise=${id}` }, version),
    });
  };
  return (
    <div className="flex flex-col items-start gap-3 pt-3">
      <p className="text-muted">{text().packNote}</p>
      <label className="flex max-w-full flex-wrap items-center gap-2">
        {text().packWhich}
        <select
          value={id}
          onChange={({ target }) => setId(target.value)}
          className="hit-target max-w-full min-w-0 rounded-lg border border-edge bg-card px-2"
        >
          {exerciseEntries().map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.title}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-wrap items-center gap-2">
        {text().packVersion}
        <select
          value={version}
          onChange={({ target }) => setVersion(target.value === '2004' ? '2004' : '1.2')}
          className="hit-target rounded-lg border border-edge bg-card px-2"
        >
          {versions.map((one) => (
            <option key={one} value={one}>
              {text().versions[one]}
            </option>
          ))}
        </select>
      </label>
      <Button className="border-primary! bg-primary! font-semibold text-on-primary!" onClick={save}>
        {text().savePackage}
      </Button>
      <p className="text-sm text-muted">{text().packLti}</p>
    </div>
  );
}
