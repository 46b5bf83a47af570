import { useLayoutEffect, useRef, useState } from 'react';
import { Written } from '../../words/written.tsx';

interface SidewaysProps {
  readonly label: string;
  readonly children: string;
}

/**
 * Lines that are not broken. Where they are wider than the console they scroll by themselves: shaded where there is more,
 * and the keyboard reaches them, so that arrow keys can scroll what a wheel or a finger can.
 */
export function Sideways({ label, children }: SidewaysProps) {
  const lines = useRef<HTMLSpanElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = lines.current;
    if (element === null) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reached = isWide ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <span ref={lines} className="sideways" {...reached}>
      <Written>{children}</Written>
    </span>
  );
}
