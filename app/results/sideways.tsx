import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react';

interface SidewaysProps extends Omit<ComponentProps<'div'>, 'tabIndex' | 'role' | 'ref'> {
  readonly label: string;
}

/**
 * What is not broken into lines. Where it is wider or longer than the room it scrolls by itself: shaded where there is more
 * beside, and the keyboard reaches it, so that arrow keys can scroll what a wheel or a finger can.
 */
export function Sideways({ label, className = '', ...rest }: SidewaysProps) {
  const area = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = () =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reached = scrolls ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return <div ref={area} className={`sideways ${className}`} {...reached} {...rest} />;
}
