import { columnLimit } from '../../cluster/index.ts';
import { splitScript } from '../../language/index.ts';
import { loadLaterCommands } from '../../simulation/load-later.ts';
import { linesOfHelp } from '../../telling/help-section.ts';
import { reportResult, tableResult } from '../client/table-result.ts';
import { bindImport } from '../importing/bind-import.ts';
import { readImportAhead } from '../importing/read-import.ts';
import { sameNameAt, tooManyColumnsAt } from '../tables/define-table.ts';
import { planReport, whyReport } from '../views/plan-report.ts';
import { bindWatches } from '../watching/bind-watches.ts';
import { standingsOf } from '../watching/standings.ts';
import { bindAssume } from './bind-assume.ts';
import { bindComputedWrite } from './bind-computed-writes.ts';
import { kill } from './bind-kill.ts';
import { bindLater } from './bind-later.ts';
import { isObserved } from './bind-reads.ts';
import { bindVersion } from './bind-version.ts';
import { type Bound, type Extras, type Of, refused, type Scene, told } from './bound.ts';
import { findsData } from './finds-data.ts';
import { helpOn } from './help-on.ts';
import { inSession } from './in-session.ts';
import { findDatabase } from './names.ts';
import { bindOtherVariable } from './other-variables.ts';
import { readText } from './read-text.ts';
import { cutMemory, remember } from './remember.ts';

// What is bound here needs it.
loadLaterCommands();

/** All of them: what a page loads after everything else. */
export const extras: Extras = {
  read: readText,
  splitScript,
  findsData,
  ahead: readImportAhead,
  tableResult,
  reportResult,
  bindLater,
  bindComputedWrite,
  bindOtherVariable,
  unfitColumn: (column, count) =>
    refused(count > columnLimit ? tooManyColumnsAt(column.span) : sameNameAt(column)),
  isObserved,
  inSession,
  remember,
  cutMemory,
  kill,
  bindHelp,
  bindImport,
  bindReport,
  bindVersion,
  bindAssume,
  bindWatches,
  standingsOf,
};

/** Dot commands are a topic of their own. */
function bindHelp(statement: Of<'help'> | Of<'dotHelp'>): Bound {
  const topic = statement.kind === 'help' ? statement.topic : '.';
  const help = helpOn(topic);
  return { kind: 'text', text: linesOfHelp(help).join('\n'), help };
}

/** `.plan [fewest]` and `.why`, which look at the cluster from outside, whatever node the connection leads to. */
function bindReport(statement: Of<'dotPlan'> | Of<'dotWhy'>, scene: Scene): Bound {
  const found = findDatabase(scene, statement.database, statement.span);
  if (!found.ok) return refused(found.mistake);
  return told(
    statement.kind === 'dotPlan'
      ? planReport(scene.world, found.thing, statement)
      : whyReport(scene.world, found.thing),
  );
}
