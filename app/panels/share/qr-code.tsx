import { encode } from 'uqr';
import { laterWords } from '../../words/index.ts';

/** A code of more has modules too small for a camera that is held over a screen. */
export const mostCodeCharacters = 1_200;

/** Around the code lies as much light as four of its modules, so that a camera finds it. */
const border = 4;

/** A link as a QR code: dark on light in every theme, because cameras expect that. */
export function QrCode({ link }: { readonly link: string }) {
  const { data, size } = encode(link, { ecc: 'L', border });
  return (
    <svg
      role="img"
      aria-label={laterWords.share.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full max-w-96 rounded-lg border border-line forced-color-adjust-none"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(data)} fill="#000000" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a line. */
function pathOf(lines: readonly (readonly boolean[])[]): string {
  return lines
    .flatMap((line, y) =>
      line.map((isDark, x) => {
        if (!isDark || line[x - 1] === true) return '';
        const end = line.indexOf(false, x);
        const width = (end === -1 ? line.length : end) - x;
        return `M${x} ${y}h${width}v1h-${width}z`;
      }),
    )
    .join('');
}
