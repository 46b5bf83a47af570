import { unreachable } from '../../base/index.ts';
import {
  type AssumptionName,
  assumedFor,
  assumptionNames,
  assumptions,
  assumptionText,
  unitsOf,
} from '../../cluster/index.ts';
import type { Name } from '../../language/index.ts';
import { assumedThing } from '../../simulation/index.ts';
import { assumptionLines } from '../../telling/english/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import { leftColumns } from '../views/columns.ts';
import { assumptionIn, isAssumable } from './assumption-in.ts';
import { type Bound, command, type Of, refused, type Scene, told } from './bound.ts';
import { type Found, findDatabase, findLeafNamed } from './names.ts';

/** `.assume`: what is assumed, or another number for it. */
export function bindAssume({ assumption, assumed, of, span }: Of<'dotAssume'>, scene: Scene): Bound {
  if (assumption === null) return told(listOf(scene, assumptionNames));
  const name = assumptionNames.find((known) => known === assumption.text.toLowerCase());
  if (name === undefined) return refused(unknownAssumption(assumption));
  const thing = of === null ? null : idOf(name, of, scene);
  if (thing !== null && !thing.ok) return refused(thing.mistake);
  if (assumed === null) return told(listOf(scene, [name]));
  const value = numberIn(name, assumed);
  if (!value.ok) return refused(value.mistake);
  return command({ kind: 'assume', name, of: thing?.thing ?? null, value: value.thing }, span);
}

function unknownAssumption({ text, span }: Name): Mistake {
  const advice = { kind: 'namesThatThereAre', of: 'assumption', names: assumptionNames } as const;
  return refusalAt(span, `Nothing called ${text} is assumed.`, advice);
}

/** The id of the database or leaf that has a number of its own. */
function idOf(name: AssumptionName, of: Name, scene: Scene): Found<number> {
  const { of: scope } = assumptions[name];
  switch (scope) {
    case 'database': {
      const found = findDatabase(scene, of, of.span);
      return found.ok ? { ok: true, thing: found.thing.id } : found;
    }
    case 'leaf': {
      const found = findLeafNamed(scene.world, of);
      return found.ok ? { ok: true, thing: found.thing.id } : found;
    }
    case 'cluster':
      return {
        ok: false,
        mistake: refusalAt(of.span, `${name} is one for the whole cluster.`, { kind: 'leaveOutOn' }),
      };
    default:
      return unreachable(scope);
  }
}

/** In the smallest unit; null for the usual value. */
function numberIn(name: AssumptionName, { text, span }: Name): Found<number | null> {
  if (/^(?:standard|default)$/i.test(text)) return { ok: true, thing: null };
  const value = assumptionIn(name, text);
  if (isAssumable(value)) return { ok: true, thing: value };
  const units = unitsOf(name).map(([known]) => known);
  const example = assumptionText(name, assumptions[name].standard);
  const message = Number.isNaN(value) ? `${name} is not measured so.` : `${name} cannot be ${text}.`;
  return { ok: false, mistake: refusalAt(span, message, { kind: 'assumeSo', units, example }) };
}

/** Each with the number that holds for all, and after it those that a database or leaf has of its own. */
function listOf({ world }: Scene, names: readonly AssumptionName[]) {
  const rows = names.flatMap((name) => {
    const { standard, of: scope } = assumptions[name];
    const own = (world.assumed ?? []).filter((one) => one.name === name && one.of !== null);
    const usual = assumptionText(name, standard);
    const explained = assumptionLines.meanings[name];
    return [
      [
        name,
        assumptionLines.scopes[scope],
        assumptionText(name, assumedFor(world, name, null)),
        usual,
        explained,
      ],
      ...own.flatMap((one) => {
        const called = one.of === null ? null : assumedThing(world, scope, one.of);
        return called === null ? [] : [[name, called, assumptionText(name, one.value), usual, explained]];
      }),
    ];
  });
  const columns = leftColumns('Assumption', 'Of', 'Assumed', 'Usual', 'What it is');
  return { heading: assumptionLines.heading, table: { columns, rows }, remarks: [assumptionLines.remark] };
}
