import {
  documentWords as documents,
  eventWording as events,
  nameWording as names,
  pasteWording as pastes,
  planWording as plans,
  problemWording as problems,
  helpWording as statements,
  stateWording as states,
} from '@ha-playground/engine/english';
import { bands } from './bands.ts';
import { branches } from './branches.ts';
import { builder } from './builder.ts';
import { clients } from './client-load.ts';
import { compare } from './compare.ts';
import { eventList } from './event-list.ts';
import { exercise } from './exercise.ts';
import { film } from './film.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { lead } from './lead.ts';
import { legend } from './legend.ts';
import { lesson } from './lesson.ts';
import { lifelines } from './lifelines.ts';
import { load } from './load-lanes.ts';
import { log } from './log.ts';
import { losses } from './losses.ts';
import { matrix } from './matrix.ts';
import { phases } from './phases.ts';
import { places } from './places.ts';
import { plan } from './plan.ts';
import { present } from './present.ts';
import { preview } from './preview.ts';
import { risk } from './risk.ts';
import { notices, share } from './share.ts';
import { rehearse, stories } from './stories.ts';
import { tables } from './tables.ts';
import { teacher } from './teacher.ts';
import { terms } from './terms.ts';
import { timeKeys } from './time-keys.ts';
import { tryNext } from './try-next.ts';
import { watches } from './watches.ts';

/** What is loaded after the first picture. */
export const later = {
  events,
  phases,
  places,
  present,
  risk,
  plan,
  plans,
  names,
  pastes,
  problems,
  states,
  statements,
  stories,
  rehearse,
  tables,
  teacher,
  terms,
  timeKeys,
  tryNext,
  eventList,
  exercise,
  film,
  inspector,
  bands,
  branches,
  builder,
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
  watches,
  documents,
};

/** What every language has to say later; a language that lacks a text does not compile. */
export type LaterWords = typeof later;
