/** Icons are drawings of 16 × 16 in the colour of the text; the control that holds one has the name. */
const drawings = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  first: 'M2.5 3h1.7v10H2.5zM12.4 3 7.2 8l5.2 5-1.2 1.2L4.7 8l6.5-6.2z',
  last: 'M11.8 3h1.7v10h-1.7zM3.6 3l5.2 5-5.2 5 1.2 1.2L11.3 8 4.8 1.8z',
  back: 'M11 3 5.8 8l5.2 5-1.2 1.2L3.3 8l6.5-6.2z',
  forward: 'M5 3l5.2 5L5 13l1.2 1.2L12.7 8 6.2 1.8z',
  closer:
    'M6.5 1a5.5 5.5 0 0 1 4.4 8.8l4 4-1.2 1.2-4-4A5.5 5.5 0 1 1 6.5 1zm0 1.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8zM5.8 4.2h1.4v1.6h1.6v1.4H7.2v1.6H5.8V7.2H4.2V5.8h1.6z',
  farther:
    'M6.5 1a5.5 5.5 0 0 1 4.4 8.8l4 4-1.2 1.2-4-4A5.5 5.5 0 1 1 6.5 1zm0 1.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8zM4.2 5.8h4.6v1.4H4.2z',
  whole:
    'M1 2.5h1.6v11H1zM13.4 2.5H15v11h-1.6zM6 5 4.6 7.2h6.8L10 5h1.8l2 3-2 3H10l1.4-2.2H4.6L6 11H4.2l-2-3 2-3z',
  up: 'M3.5 10h9L8 5z',
  console: 'M2 3.4 3.2 2.2 8 7l-4.8 4.8L2 10.6 5.6 7zM8 11h6v1.7H8z',
  chevron: 'M3.5 6h9L8 11z',
  check: 'M6.3 12.3 2.5 8.5l1.2-1.2 2.6 2.6 6-6 1.2 1.2z',
  close: 'M4.2 3 8 6.8 11.8 3 13 4.2 9.2 8l3.8 3.8-1.2 1.2L8 9.2 4.2 13 3 11.8 6.8 8 3 4.2z',
  eye: 'M8 3C4 3 1.5 6 .6 8c.9 2 3.4 5 7.4 5s6.5-3 7.4-5C14.5 6 12 3 8 3zm0 8a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm0-1.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  theme: 'M8 1.5a6.5 6.5 0 1 0 6.5 6.5 5 5 0 0 1-6.5-6.5zM6 3.6a6.6 6.6 0 0 0 6.4 6.4A4.9 4.9 0 1 1 6 3.6z',
  minus: 'M3 7.2h10v1.6H3z',
  share: 'M8 1l3.6 3.6-1.1 1.1-1.7-1.7V10H7.2V4L5.5 5.7 4.4 4.6zM3 7h2.4v1.6H4.6v4.8h6.8V8.6h-.8V7H13v8H3z',
  undo: 'M6.2 2 7.4 3.2 5 5.6h4.7a4.2 4.2 0 0 1 0 8.4H5v-1.7h4.7a2.5 2.5 0 0 0 0-5H5l2.4 2.4-1.2 1.2-4.4-4.4z',
  person: 'M8 1.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2.5 14.5C2.5 11 5 9 8 9s5.5 2 5.5 5.5z',
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
