/** A part of what HELP tells: a heading and what stands beneath it, a line each, or a name and what is said of it. */
export interface HelpSection {
  readonly heading: string;
  readonly lines: readonly (string | readonly [name: string, says: string])[];
  /** An empty line is printed before it. */
  readonly isApart?: boolean;
}

/** The lines that HELP prints: what stands beneath a heading is moved in, and what is said of names stands in one column. */
export const linesOfHelp = (sections: readonly HelpSection[]): readonly string[] =>
  sections.flatMap(({ heading, lines, isApart = false }) => {
    const width = Math.max(0, ...lines.map((line) => (typeof line === 'string' ? 0 : line[0].length)));
    return [
      ...(isApart ? [''] : []),
      heading,
      ...lines.map((line) =>
        typeof line === 'string' ? `  ${line}` : `  ${line[0].padEnd(width)}  ${line[1]}`,
      ),
    ];
  });
