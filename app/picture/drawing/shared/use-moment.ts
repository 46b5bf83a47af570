import { useEffect, useRef, useState } from 'react';
import { isSameSight, type Moment, type PictureClock } from '../../../presentation/time/moment.ts';

/**
 * The clock's moment. The component renders again only when something differs that is drawn; `onFrame` is called after
 * every render and with every frame, for what changes with time alone.
 */
export function useMoment(clock: PictureClock, onFrame: (moment: Moment) => void): Moment {
  const [moment, setMoment] = useState(clock.current);
  const latest = useRef(onFrame);
  useEffect(() => {
    latest.current = onFrame;
    onFrame(clock.current);
  });
  useEffect(() => {
    const follow = (next: Moment): void => {
      setMoment((old) => (isSameSight(old, next) ? old : next));
      latest.current(next);
    };
    follow(clock.current);
    return clock.subscribe(follow);
  }, [clock]);
  return moment;
}
