import type { MouseEvent } from 'react';
import { laterWords } from '../../../words/index.ts';
import { Shapes } from '../shared/shape-elements.tsx';
import { type BandsOfLeaf, leafBandShapes } from './leaf-band-shapes.ts';

interface LeafBandsProps extends BandsOfLeaf {
  readonly onOpen: (database: string) => void;
}

/** The databases of a leaf; those that are bars are opened by a click. */
export function LeafBands({ onOpen, ...leaf }: LeafBandsProps) {
  return leafBandShapes(leaf).map(({ band: { database, isOpen, label, height }, shapes }) => {
    const drawn = (
      <g className="pointer-events-none">
        <Shapes shapes={shapes} />
      </g>
    );
    if (isOpen) return <g key={database}>{drawn}</g>;
    const open = (event: MouseEvent): void => {
      // The leaf below it has a menu of its own.
      event.stopPropagation();
      onOpen(database);
    };
    return (
      // biome-ignore lint/a11y: by keyboard a bar is opened where databases are chosen; a leaf is one button.
      <g key={database} data-bar={database} onClick={open} className="pointer-events-auto cursor-pointer">
        <title>{laterWords.bands.open(database)}</title>
        <rect
          x="0"
          y={label.y}
          width={leaf.width}
          height={height + label.height}
          className="fill-transparent"
        />
        {drawn}
      </g>
    );
  });
}
