import { Rehearse, type RehearseProps } from './rehearse.tsx';
import { Teach, type TeachProps } from './teach.tsx';

interface OtherDoorProps extends Pick<RehearseProps, 'onBuild'>, TeachProps {
  readonly door: 'rehearse' | 'teach';
  /** Opens what lies over the page. */
  readonly onSheet: (sheet: 'watches' | 'share') => void;
}

/** What stands behind the doors that are not open when the page comes: one file, because both come after it. */
export const OtherDoor = ({ door, onSheet, onBuild, onStart }: OtherDoorProps) =>
  door === 'rehearse' ? (
    <Rehearse onBuild={onBuild} onWatch={() => onSheet('watches')} onShare={() => onSheet('share')} />
  ) : (
    <Teach onStart={onStart} />
  );
