interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly items?: Entry[];
}

const entry = (text: string, link: string): Entry => ({ text, link });

/** The chapters of the book, in the order in which they are read. */
export const chapters: Entry[] = [
  {
    text: 'How a cluster stays available',
    link: '/book/',
    items: [
      entry('1. A machine dies', '/book/a-machine-dies'),
      entry('2. Two copies', '/book/two-copies'),
      entry('3. Pairs and groups', '/book/pairs-and-groups'),
      entry('4. Who notices', '/book/who-notices'),
      entry('5. Who takes over', '/book/who-takes-over'),
      entry('6. Coming back', '/book/coming-back'),
      entry('7. Adding machines', '/book/adding-machines'),
      entry('8. What a plan is', '/book/what-a-plan-is'),
      entry('9. What can be lost', '/book/what-can-be-lost'),
      entry('10. Operating it', '/book/operating-it'),
    ],
  },
];

export const handbook: Entry[] = [
  {
    text: 'Handbook',
    link: '/handbook/',
    items: [
      entry('Rehearse it', '/handbook/rehearse'),
      entry('Read a plan', '/handbook/read-plans'),
      entry('Set alerts', '/handbook/alerts'),
    ],
  },
];

export const guides: Entry[] = [
  entry('In pages of your own', '/embedding'),
  entry('Hosting', '/hosting'),
  entry('Packages', '/packages'),
  entry('Exercises', '/exercises'),
  entry('A cluster from pasted tables', '/pastes'),
  entry('Watches', '/watches'),
];

export const reference: Entry[] = [
  entry('Statements', '/statements'),
  entry('Terms', '/terms'),
  entry('Views of the product', '/views'),
  entry('Tables of the playground', '/playground-schema'),
  entry('Messages of a picture', '/messages'),
  entry('Limits', '/limits'),
  entry('Plans, compared', '/plans'),
  entry('What is modelled', '/fidelity'),
  entry('Browsers', '/browsers'),
  entry('How it is built', '/architecture'),
];
