/** No more rows are written out. */
const longestProgression = 1_000;

/** The same statements as a server reads them: `(1), (2), ... (5)` with every row between, as far as there are not too many. */
export const withoutProgressions = (script: string): string =>
  script.replace(
    /\((\d{1,9})\), *\((\d{1,9})\), *[.]{3},? *\((\d{1,9})\)/g,
    (written, ...[first, second, last]: readonly string[]) => {
      const step = Number(second) - Number(first);
      const count = (Number(last) - Number(first)) / step + 1;
      if (!Number.isInteger(count) || count < 2 || count > longestProgression) return written;
      return Array.from({ length: count }, (_, index) => `(${Number(first) + index * step})`).join(', ');
    },
  );
