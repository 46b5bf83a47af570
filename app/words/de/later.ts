import type { LaterWords } from '../en/later.ts';
import { bands } from './bands.ts';
import { branches } from './branches.ts';
import { builder } from './builder.ts';
import { clients } from './client-load.ts';
import { compare } from './compare.ts';
import { eventList } from './event-list.ts';
import { events } from './events.ts';
import { exercise } from './exercise.ts';
import { film } from './film.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { statements } from './help-statements.ts';
import { inspector } from './inspector.ts';
import { lead } from './lead.ts';
import { legend } from './legend.ts';
import { lesson } from './lesson.ts';
import { lifelines } from './lifelines.ts';
import { load } from './load-lanes.ts';
import { log } from './log.ts';
import { losses } from './losses.ts';
import { matrix } from './matrix.ts';
import { names } from './names.ts';
import { pastes } from './pastes.ts';
import { phases } from './phases.ts';
import { places } from './places.ts';
import { plan } from './plan.ts';
import { plans } from './plans.ts';
import { present } from './present.ts';
import { preview } from './preview.ts';
import { problems } from './problems.ts';
import { documentWords as documents } from './records.ts';
import { risk } from './risk.ts';
import { notices, share } from './share.ts';
import { states } from './states.ts';
import { rehearse, stories } from './stories.ts';
import { tables } from './tables.ts';
import { teacher } from './teacher.ts';
import { terms } from './terms.ts';
import { timeKeys } from './time-keys.ts';
import { tryNext } from './try-next.ts';
import { watches } from './watches.ts';

/** Was nach dem ersten Bild geladen wird. */
export const later = {
  terms,
  events,
  exercise,
  statements,
  inspector,
  names,
  pastes,
  plans,
  problems,
  documents,
  states,
  teacher,
  watches,
  phases,
  places,
  present,
  risk,
  plan,
  stories,
  rehearse,
  tables,
  timeKeys,
  tryNext,
  eventList,
  bands,
  branches,
  builder,
  film,
  guide,
  help,
  clients,
  load,
  log,
  losses,
  matrix,
  lead,
  lesson,
  legend,
  lifelines,
  preview,
  compare,
  share,
  notices,
} satisfies LaterWords;
