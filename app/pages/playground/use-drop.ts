import { useEffect, useRef, useState } from 'react';

/** A browser says several times a second that a file is held over the page; so long after the last time it is gone. */
const goneMs = 700;

/** Calls `onFile` with a file that is dropped anywhere on the page; the answer says whether one is held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const latest = useRef(onFile);
  latest.current = onFile;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = (isOver: boolean): void => {
      clearTimeout(timer);
      setHeld(isOver);
      if (isOver) timer = setTimeout(() => setHeld(false), goneMs);
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      hold(true);
    };
    // Within the page it leaves one element for another.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) hold(false);
    };
    const onDrop = (event: DragEvent) => {
      hold(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isHeld;
}
