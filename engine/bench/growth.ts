import { type Count, counted, type Figure, inMs } from './figure.ts';
import { type Axis, axes } from './growth-axes.ts';
import { growthExponent, timedRuns } from './measure.ts';

/** Twice as much may cost a little more than twice as much: trees grow deeper, and lists are copied whole. */
const mostExponent = 1.2;

/** Work of the same kind on a smaller size, until the compiler has seen enough of it. */
const warmUps = 3;

/** How the time that something takes grows with what there is more and more of: the exponent over four sizes. */
export function* benchGrowth(runs: number): Generator<Figure> {
  for (const axis of axes) {
    const first = axis.prepare(axis.sizes[0]);
    for (let warmUp = 0; warmUp < warmUps; warmUp += 1) first();
    const points = axis.sizes.map((size) => ({
      size,
      cost: Math.min(...timedRuns(axis.prepare(size), runs)),
    }));
    yield {
      name: nameOf(axis),
      value: growthExponent(points),
      unit: 'exponent',
      target: mostExponent,
      budget: null,
      remark: points.map(({ size, cost }) => `${size.toLocaleString('en')}: ${inMs(cost)}`).join(', '),
    };
  }
}

/** So many times smaller is what is counted: that is enough to see an exponent, and takes no longer than it has to. */
const countedShare = 8;

/** The same, counted: the remark tells how many blocks have been run and items copied. */
export function* countGrowth(count: Count): Generator<Figure> {
  for (const axis of axes) {
    const points = axis.sizes.map((whole) => {
      const size = Math.ceil(whole / countedShare);
      const work = axis.prepare(size);
      // What is remembered by the world that it begins with is found out the first time.
      work();
      const { blocks, copiedItems } = count(work);
      return { size, cost: blocks + copiedItems };
    });
    const counts = points.map(
      ({ size, cost }) => `${size.toLocaleString('en')}: ${cost.toLocaleString('en')}`,
    );
    yield {
      ...counted(nameOf(axis), growthExponent(points), mostExponent, counts.join(', ')),
      target: mostExponent,
    };
  }
}

const nameOf = ({ name, work }: Axis): string => `${name}: ${work}`;
