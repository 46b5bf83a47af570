/** Icons are drawings of 16 × 16 in the colour of the text; the control that holds one has the name. */
const drawings = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  last: 'M11 3h2v10h-2zM3 3v10l7-5z',
  back: 'M11 3v10L4.5 8z',
  forward: 'M5 3v10l6.5-5z',
  chevron: 'M3.5 6h9L8 11z',
  check: 'M6.3 12.3 2.5 8.5l1.2-1.2 2.6 2.6 6-6 1.2 1.2z',
  close: 'M4.2 3 8 6.8 11.8 3 13 4.2 9.2 8l3.8 3.8-1.2 1.2L8 9.2 4.2 13 3 11.8 6.8 8 3 4.2z',
  pencil: 'M3 13l.7-3.2 6.9-6.9 2.5 2.5-6.9 6.9zM4.6 10.4l-.5 1.5 1.5-.5z',
  eye: 'M8 3C4 3 1.5 6 .6 8c.9 2 3.4 5 7.4 5s6.5-3 7.4-5C14.5 6 12 3 8 3zm0 8a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm0-1.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  minus: 'M3 7.2h10v1.6H3z',
  share: 'M8 1l3.6 3.6-1.1 1.1-1.7-1.7V10H7.2V4L5.5 5.7 4.4 4.6zM3 7h2.4v1.6H4.6v4.8h6.8V8.6h-.8V7H13v8H3z',
  plus: 'M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" className="size-[1.1em] shrink-0 fill-current" aria-hidden="true">
      <path fillRule="evenodd" d={drawings[name]} />
    </svg>
  );
}
