import { useState } from 'react';
import type { Start } from '../../presentation/start.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TabList, TabPanels } from '../../ui/tabs.tsx';
import { laterWords } from '../../words/index.ts';
import { ClassSet } from './class-set.tsx';
import { GradeClass } from './grade-class.tsx';
import { PackageForPlatform } from './package-for-platform.tsx';
import { WriteExercise } from './write-exercise.tsx';

const text = () => laterWords.teacher;

const group = 'teacher';

interface TeacherProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStart: (start: Start) => void;
  /** The address of the page, with nothing that it asks for. */
  readonly address: string;
}

/** The dialog of a teacher: exercises for a class, grades, exercises of one's own, packages for learning platforms. */
export function Teacher({ isOpen, onClose, onStart, address }: TeacherProps) {
  const [tab, setTab] = useState<keyof ReturnType<typeof text>['tabs']>('set');
  const { tabs } = text();
  const begin = (start: Start) => {
    onClose();
    onStart(start);
  };
  return (
    <Dialog title={text().title} closeLabel={text().close} isOpen={isOpen} onClose={onClose} width="columns">
      <div className="flex overflow-x-auto border-b border-line">
        <TabList label={text().title} group={group} titles={tabs} selected={tab} onSelect={setTab} />
      </div>
      <TabPanels
        group={group}
        selected={tab}
        tabs={{
          set: { title: tabs.set, panel: <ClassSet address={address} /> },
          grade: { title: tabs.grade, panel: <GradeClass /> },
          write: {
            title: tabs.write,
            panel: <WriteExercise address={address} onStart={begin} />,
            keepsState: true,
          },
          pack: { title: tabs.pack, panel: <PackageForPlatform address={address} /> },
        }}
      />
    </Dialog>
  );
}
