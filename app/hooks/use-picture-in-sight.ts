import { useMedia } from '../ui/appearance.tsx';

/** Brings the picture into sight where it may lie above what is read: what somebody has just made happen is seen there. */
export function usePictureInSight(): () => void {
  const isBeside = useMedia('(min-width: 64rem)');
  return () => {
    if (!isBeside) scrollTo({ top: 0 });
  };
}
