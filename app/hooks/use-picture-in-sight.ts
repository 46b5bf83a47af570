import { useMedia } from '../ui/appearance.tsx';
import { wideScreen } from '../ui/wide-screen.ts';

/** Brings the picture into sight where it may lie above what is read: what somebody has just made happen is seen there. */
export function usePictureInSight(): () => void {
  const isBeside = useMedia(wideScreen);
  return () => {
    if (!isBeside) scrollTo({ top: 0 });
  };
}
